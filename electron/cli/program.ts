// The command line: which commands there are and what each takes.

import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { type BriefDocument, briefDocuments } from '../../shared/contract/contract.ts';
import { audiences } from '../../shared/redaction/narrow.ts';
import { type AuditOptions, audit } from './commands/audit.ts';
import { type BriefOptions, brief } from './commands/brief.ts';
import { type DocketOptions, docket } from './commands/docket.ts';
import { type ImportOptions, importExport } from './commands/importExport.ts';
import { type InitOptions, init } from './commands/init.ts';
import { type ShownOptions, shown } from './commands/shown.ts';
import { type ExitCode, say, sayRefusal } from './terminal.ts';
import { today } from './today.ts';
import { usageError, usageSentence, valueReaders, wrongUsage } from './usage.ts';
import type { Words } from './words.ts';

function versionOf(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** Builds the program; `end` is given the exit code of the command that ran. */
function buildProgram(words: Words, end: (code: ExitCode) => void): Command {
  const { language, t, lookUp } = words;
  const { day, moment, oneOf } = valueReaders(words);
  const option = (flags: string, name: string) => new Option(flags, lookUp(`cli.option.${name}`));
  const required = (flags: string, name: string) => option(flags, name).makeOptionMandatory();
  const choice = (flags: string, name: string, choices: readonly string[]) =>
    option(flags, name).choices(choices).argParser(oneOf(flags, choices));
  const json = () => option('--json', 'json');

  const program = new Command('cradle')
    .description(t('cli.about'))
    .version(versionOf(), '-V, --version', t('cli.option.version'))
    .helpOption('-h, --help', t('cli.option.help'))
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addOption(option('--as <name>', 'as'))
    .addOption(choice('--language <language>', 'language', ['en', 'es']).default(language));
  const command = (name: keyof typeof commandArguments) =>
    program
      .command(name + commandArguments[name])
      .description(t(`cli.command.${name}`))
      .addOption(required('--store <folder>', 'store'));

  command('init')
    .addOption(required('--court <name>', 'court'))
    .addOption(required('--admin <name>', 'admin'))
    .action(async (_options: unknown, self: Command) => end(await init(self.optsWithGlobals<InitOptions>(), words)));
  command('import')
    .addOption(option('--dry-run', 'dryRun'))
    .addOption(json())
    .action(async (file: string, _options: unknown, self: Command) =>
      end(await importExport(file, self.optsWithGlobals<ImportOptions>(), words)),
    );
  command('docket')
    .addOption(option('--from <day>', 'from').argParser(day('--from')))
    .addOption(option('--to <day>', 'to').argParser(day('--to')))
    .addOption(json())
    .action(async (_options: unknown, self: Command) =>
      end(await docket(self.optsWithGlobals<DocketOptions>(), words)),
    );
  command('brief')
    .addOption(required('--case <number>', 'case'))
    .addOption(required('--hearing <day>', 'hearing'))
    .addOption(option('--as-of <day>', 'asOf').argParser(day('--as-of')).default(today(new Date())))
    .addOption(option('--known-at <moment>', 'knownAt').argParser(moment('--known-at')))
    .addOption(choice('--audience <audience>', 'audience', audiences).default('judge'))
    .addOption(
      choice('--document <document>', 'document', briefDocuments).default('bench-summary' satisfies BriefDocument),
    )
    .addOption(json().conflicts('pdf'))
    .addOption(option('--pdf <file>', 'pdf'))
    .action(async (_options: unknown, self: Command) => {
      const options = self.optsWithGlobals<BriefOptions>();
      if (options.json === undefined && options.pdf === undefined) throw usageError(words, 'jsonOrPdf');
      end(await brief(options, words));
    });
  command('shown')
    .addOption(required('--case <number>', 'case'))
    .addOption(required('--hearing <day>', 'hearing'))
    .addOption(option('--again <id>', 'again'))
    .addOption(json().conflicts('pdf'))
    .addOption(option('--pdf <file>', 'pdfAgain'))
    .action(async (_options: unknown, self: Command) => {
      const options = self.optsWithGlobals<ShownOptions>();
      const given = options.json !== undefined || options.pdf !== undefined;
      if (options.again === undefined ? options.pdf !== undefined : !given) throw usageError(words, 'againAs');
      end(await shown(options, words));
    });
  command('audit')
    .addOption(option('--verify', 'verify'))
    .addOption(json())
    .action(async (_options: unknown, self: Command) => end(await audit(self.optsWithGlobals<AuditOptions>(), words)));
  return program;
}

const commandArguments = { init: '', import: ' <file>', docket: '', brief: '', shown: '', audit: '' } as const;

/** Runs one command line. 0 done, 1 refused with a sentence on stderr, 2 wrong usage with a sentence on stderr. */
export async function runCradle(args: readonly string[], words: Words): Promise<number> {
  let ended: ExitCode = 0;
  try {
    const program = buildProgram(words, (code) => {
      ended = code;
    });
    await program.parseAsync(args, { from: 'user' });
    return ended;
  } catch (error) {
    if (!(error instanceof CommanderError)) return sayRefusal({ name: 'unexpected', values: {} }, words);
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help') say(usageSentence(error, words));
    return wrongUsage;
  }
}
