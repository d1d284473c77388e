// The command line: which commands there are and what each takes.

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { roles } from '../../shared/contract/roles.ts';
import { briefDocuments } from '../../shared/documents/kinds.ts';
import { orderItemStatuses } from '../../shared/domain/record.ts';
import { audiences } from '../../shared/redaction/audiences.ts';
import { commandParts } from './commandParts.ts';
import { type AuditOptions, audit } from './commands/audit.ts';
import { type BriefOptions, brief } from './commands/brief.ts';
import { type DaySheetOptions, daySheet } from './commands/daySheet.ts';
import { type DisclosuresOptions, disclosures } from './commands/disclosures.ts';
import { type DocketOptions, docket } from './commands/docket.ts';
import { type FtmSummaryOptions, ftmSummary } from './commands/ftmSummary.ts';
import { type ImportOptions, importExport } from './commands/importExport.ts';
import { type InitOptions, init } from './commands/init.ts';
import { type NoticeOptions, notice } from './commands/notice.ts';
import { order } from './commands/order.ts';
import type { OrderOptions } from './commands/orderOptions.ts';
import { type PacketOptions, packet } from './commands/packet.ts';
import { type PeopleOptions, people } from './commands/people.ts';
import { type SealedSheetOptions, sealedSheet } from './commands/sealedSheet.ts';
import { type ShownOptions, shown } from './commands/shown.ts';
import { addHearingCommands } from './hearing/program.ts';
import { addScheduleCommands } from './schedule/program.ts';
import { type ExitCode, say, sayRefusal } from './terminal.ts';
import { today } from './today.ts';
import { refuseReversed, usageError, usageSentence, wrongUsage } from './usage.ts';
import type { Words } from './words.ts';

function versionOf(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** Builds the program; `end` is given the exit code of the command that ran. */
function buildProgram(words: Words, end: (code: ExitCode) => void): Command {
  const { language, t } = words;
  const parts = commandParts(words, end);
  const { option, required, choice, severalOf, several, json, day, moment, number } = parts;

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
  program.hook('preAction', (_program, asked) => refuseReversed(asked.optsWithGlobals(), words));
  const command = (name: keyof typeof commandArguments) =>
    program
      .command(name + commandArguments[name])
      .description(t(`cli.command.${name}`))
      .addOption(required('--store <folder>', 'store'));
  /** A command that writes a copy to a file. */
  const copyCommand = (name: keyof typeof commandArguments) =>
    command(name)
      .addOption(required('--pdf <file>', 'pdf'))
      .addOption(choice('--paper <paper>', 'paper', ['letter', 'a4']).default('letter'))
      .addOption(option('--sealed', 'sealed'));

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
    .addOption(option('--party <id>', 'party'))
    .addOption(choice('--document <document>', 'document', briefDocuments))
    .addOption(choice('--paper <paper>', 'paper', ['letter', 'a4']).default('letter'))
    .addOption(option('--sealed', 'sealed'))
    .addOption(json().conflicts('pdf'))
    .addOption(option('--pdf <file>', 'pdf'))
    .action(async (_options: unknown, self: Command) => {
      const options = self.optsWithGlobals<BriefOptions>();
      if (options.sealed && options.json) throw usageError(words, 'sealedPdf');
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
  command('people')
    .addOption(option('--name <name>', 'name'))
    .addOption(severalOf('--role <role>', 'role', roles))
    .addOption(option('--works-as <id>', 'worksAs'))
    .addOption(json())
    .action(async (what: string, _options: unknown, self: Command) =>
      end(await people(what, self.optsWithGlobals<PeopleOptions>(), words)),
    );
  command('disclosures')
    .addOption(required('--case <number>', 'case'))
    .addOption(json())
    .action(async (_options: unknown, self: Command) =>
      end(await disclosures(self.optsWithGlobals<DisclosuresOptions>(), words)),
    );
  copyCommand('notice')
    .addOption(required('--case <number>', 'case'))
    .addOption(required('--hearing <day>', 'hearing'))
    .addOption(option('--recipient <id>', 'recipient'))
    .action(async (_options: unknown, self: Command) => {
      const chosenLanguage = self.getOptionValueSourceWithGlobals('language') === 'cli';
      end(await notice({ ...self.optsWithGlobals<NoticeOptions>(), chosenLanguage }, words));
    });
  copyCommand('day-sheet')
    .addOption(required('--date <day>', 'sheetDay').argParser(day('--date')))
    .addOption(option('--judge <id>', 'sheetJudge'))
    .addOption(option('--room <id>', 'sheetRoom'))
    .action(async (_options: unknown, self: Command) =>
      end(await daySheet(self.optsWithGlobals<DaySheetOptions>(), words)),
    );
  copyCommand('packet')
    .addOption(required('--date <day>', 'sheetDay').argParser(day('--date')))
    .addOption(option('--as-of <day>', 'asOf').argParser(day('--as-of')).default(today(new Date())))
    .addOption(choice('--audience <audience>', 'audience', audiences).default('judge'))
    .addOption(option('--person <id>', 'person'))
    .action(async (_options: unknown, self: Command) =>
      end(await packet(self.optsWithGlobals<PacketOptions>(), words)),
    );
  copyCommand('ftm-summary')
    .addOption(required('--case <number>', 'case'))
    .addOption(option('--date <day>', 'meetingDay').argParser(day('--date')))
    .addOption(option('--as-of <day>', 'asOf').argParser(day('--as-of')).default(today(new Date())))
    .addOption(choice('--audience <audience>', 'audience', audiences).default('judge'))
    .addOption(option('--party <id>', 'party'))
    .action(async (_options: unknown, self: Command) =>
      end(await ftmSummary(self.optsWithGlobals<FtmSummaryOptions>(), words)),
    );
  copyCommand('sealed-sheet')
    .addOption(required('--case <number>', 'case'))
    .action(async (_options: unknown, self: Command) =>
      end(await sealedSheet(self.optsWithGlobals<SealedSheetOptions>(), words)),
    );
  command('order')
    .addOption(option('--case <number>', 'orderCase'))
    .addOption(option('--hearing <day>', 'orderHearing'))
    .addOption(option('--add <clause>', 'orderAdd'))
    .addOption(option('--item <item>', 'orderItem'))
    .addOption(several('--set <field=value>', 'orderSet'))
    .addOption(several('--child <name>', 'orderChild'))
    .addOption(option('--remove <number>', 'orderRemove').argParser(number('--remove')))
    .addOption(option('--proposed', 'orderProposed'))
    .addOption(option('--family', 'orderFamily'))
    .addOption(option('--id <order>', 'orderId'))
    .addOption(option('--name <name>', 'orderName'))
    .addOption(option('--certificate <file>', 'orderCertificate'))
    .addOption(option('--supersedes <order>', 'orderSupersedes'))
    .addOption(option('--on <day>', 'orderMetOn'))
    .addOption(choice('--state <state>', 'orderState', orderItemStatuses))
    .addOption(choice('--paper <paper>', 'paper', ['letter', 'a4']).default('letter'))
    .addOption(option('--sealed', 'sealed'))
    .addOption(option('--pdf <file>', 'pdf'))
    .addOption(json())
    .action(async (what: string, _options: unknown, self: Command) =>
      end(await order(what, self.optsWithGlobals<OrderOptions>(), words)),
    );
  addScheduleCommands(program, parts, words);
  addHearingCommands(program, parts, words);
  command('audit')
    .addOption(option('--verify', 'verify'))
    .addOption(json())
    .action(async (_options: unknown, self: Command) => end(await audit(self.optsWithGlobals<AuditOptions>(), words)));
  return program;
}

const commandArguments = {
  init: '',
  import: ' <file>',
  docket: '',
  brief: '',
  shown: '',
  people: ' <what>',
  disclosures: '',
  notice: '',
  'day-sheet': '',
  packet: '',
  'ftm-summary': '',
  'sealed-sheet': '',
  order: ' <what>',
  audit: '',
} as const;

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
