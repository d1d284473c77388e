// A store with the sample docket, its docket, and the documents of its next hearings as PDFs: one engine session.

import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docketText } from '../electron/cli/commands/docket.ts';
import { print, sayRefusal } from '../electron/cli/terminal.ts';
import { systemLanguage, wordsIn } from '../electron/cli/words.ts';
import { writeWhole } from '../electron/engine/documents/writeWhole.ts';
import { startEngine } from '../electron/engineClient.ts';
import { samplePassphrase as passphrase, sampleCourt, sampleDocketFile } from '../electron/shell/sampleDocket.ts';
import {
  type BriefDocument,
  briefDocuments,
  type Input,
  type OperationName,
  type Output,
} from '../shared/contract/contract.ts';
import type { DocketRow } from '../shared/contract/docket.ts';

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
const endings = {
  'bench-summary': '',
  'full-brief': '-full',
  development: '-development',
} as const satisfies Record<BriefDocument, string>;

const nameOf = ({ caseNumber, date }: DocketRow, language: string, document: BriefDocument = 'bench-summary') =>
  `${caseNumber}-${date}-${language}${endings[document]}.pdf`;

await rm(dir, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await ask('store.create', { dir, court: sampleCourt, admin: 'Sample Person', passphrase });
await ask('session.unlock', { dir, person: null, passphrase });
const { asOf } = await ask('exchange.importTeamExport', { file: sampleDocketFile });
const docket = await ask('docket.list', { from: null, to: null });
const files: string[] = [];
for (const row of docket) {
  for (const language of ['en', 'es'] as const) {
    const request = {
      caseNumber: row.caseNumber,
      hearing: row.hearing,
      asOf,
      knownAt: null,
      audience: 'judge',
    } as const;
    for (const document of briefDocuments) {
      const { pdf } = await ask('brief.print', { ...request, language, document });
      const file = join(out, nameOf(row, language, document));
      await writeWhole(file, pdf);
      files.push(file);
    }
  }
}
await ask('session.lock', {});
await engine.end();

/** The file of a case's next hearing, as typed from here. */
function fileOf(caseNumber: string, language: string): string {
  const row = docket.find((hearing) => hearing.caseNumber === caseNumber);
  return row === undefined ? '' : relative(process.cwd(), join(out, nameOf(row, language)));
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
