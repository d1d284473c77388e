// A store with the sample docket, its docket, and the documents of its next hearings as PDFs: one engine session.

import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docketText } from '../electron/cli/commands/docket.ts';
import { print, sayRefusal } from '../electron/cli/terminal.ts';
import { systemLanguage, wordsIn } from '../electron/cli/words.ts';
import { writeWhole } from '../electron/engine/documents/writeWhole.ts';
import { startEngine } from '../electron/engineClient.ts';
import { samplePassphrase as passphrase, sampleCourt } from '../electron/shell/sampleDocket.ts';
import { sampleDocketFile } from '../electron/shell/samplePeople.ts';
import type { Input, OperationName, Output } from '../shared/contract/contract.ts';
import type { DocketRow } from '../shared/contract/docket.ts';
import { type BriefDocument, documentsOf } from '../shared/documents/kinds.ts';
import { type Audience, audiences } from '../shared/redaction/audiences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out');
const dir = join(out, 'sample');
const words = wordsIn(systemLanguage(process.env));
const engine = startEngine();

/** Asks the engine; a refusal is said and ends the script. */
async function ask<O extends OperationName>(operation: O, input: Input<O>): Promise<Output<O>> {
  const outcome = await engine.call(operation, input);
  if (outcome.ok) return outcome.value;
  sayRefusal(outcome.refusal, words);
  await engine.end();
  process.exit(1);
}

/** What a file's name ends with, by what it is. */
const endings: Readonly<Partial<Record<BriefDocument, string>>> = {
  'full-brief': '-full',
  development: '-development',
};

interface Copy {
  readonly audience: Audience;
  readonly language: 'en' | 'es';
  readonly document: BriefDocument;
}

function nameOf({ caseNumber, date }: DocketRow, { audience, language, document }: Copy): string {
  const reader = audience === 'judge' ? '' : `-${audience.replaceAll('_', '-')}`;
  return `${caseNumber}-${date}-${language}${reader}${endings[document] ?? ''}.pdf`;
}

/** The judge's documents of every hearing; of the first day's also the usual one of every other reader. */
const readersOf = ({ date }: DocketRow): readonly Audience[] => (date === docket[0]?.date ? audiences : ['judge']);

await rm(dir, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await ask('store.create', { dir, court: sampleCourt, admin: 'Sample Person', passphrase });
await ask('session.unlock', { dir, person: null, passphrase });
const { asOf } = await ask('exchange.importTeamExport', { file: sampleDocketFile });
const docket = await ask('docket.list', { from: null, to: null });
const files: string[] = [];
for (const row of docket) {
  for (const audience of readersOf(row)) {
    const documents = audience === 'judge' ? documentsOf.judge : documentsOf[audience].slice(0, 1);
    for (const language of ['en', 'es'] as const) {
      for (const document of documents) {
        const copy: Copy = { audience, language, document };
        const { pdf } = await ask('brief.print', {
          ...copy,
          caseNumber: row.caseNumber,
          hearing: row.hearing,
          asOf,
          knownAt: null,
        });
        const file = join(out, nameOf(row, copy));
        await writeWhole(file, pdf);
        files.push(file);
      }
    }
  }
}
await ask('session.lock', {});
await engine.end();

/** The file of a case's next hearing, as typed from here. */
function fileOf(caseNumber: string, language: 'en' | 'es'): string {
  const row = docket.find((hearing) => hearing.caseNumber === caseNumber);
  return row === undefined
    ? ''
    : relative(process.cwd(), join(out, nameOf(row, { audience: 'judge', language, document: 'bench-summary' })));
}

const here = (path: string) => relative(process.cwd(), path) || '.';
const command =
  `CRADLE_PASSPHRASE='${passphrase}' npm run --silent cradle -- brief --store ${here(dir)} ` +
  `--case 26-JV-0117 --hearing 2026-11-24 --as-of ${asOf} --json`;
const { t } = words;
print(docketText(docket, words));
print('');
print(t('cli.sample.written', { count: files.length, folder: here(out) }));
for (const file of files) print(`  ${here(file)}`);
print('');
print(t('cli.sample.look'));
print(`  ${t('cli.sample.twins', { file: fileOf('26-JV-0117', words.language) })}`);
print(`  ${t('cli.sample.icwa', { file: fileOf('26-JV-0166', words.language) })}`);
print(`  ${t('cli.sample.consent', { file: fileOf('25-JV-0201', words.language) })}`);
print(`  ${t('cli.sample.spanish', { file: fileOf('25-JV-0388', 'es') })}`);
print('');
print(t('cli.sample.store', { dir: here(dir), passphrase }));
print(t('cli.sample.more', { command }));
