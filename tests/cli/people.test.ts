// People and what left the store, at a terminal: a person is added with a passphrase that is never an argument, has their
// own cases and no others, and what they print stands in the disclosure log.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cradle, sampleDocket } from './runCradle.ts';

const others = 'nine lanterns over harbor';

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cradle-'));
  store = join(folder, 'store');
  await cradle(['init', '--store', store, '--court', 'Fennimore County', '--admin', 'Ana Ruiz']);
  await cradle(['import', sampleDocket, '--store', store]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const add = (args: readonly string[], env = {}) =>
  cradle(['people', 'add', '--store', store, '--as', 'Ana Ruiz', ...args], { CRADLE_NEW_PASSPHRASE: others, ...env });
const quill = ['--name', 'Atty. Selby Quill', '--role', 'parent_attorney', '--works-as', 'AT1'];
const asQuill = (args: readonly string[]) =>
  cradle([...args, '--store', store, '--as', 'Atty. Selby Quill'], { CRADLE_PASSPHRASE: others });
const briefOf = (caseNumber: string, audience: string) => [
  ...['brief', '--case', caseNumber, '--hearing', '2026-11-24', '--as-of', '2026-11-21', '--audience', audience],
];

test('a person is added and listed, with whom of the record they are', async () => {
  expect(await add(quill)).toMatchObject({ code: 0, stdout: 'Added: Atty. Selby Quill.\n', stderr: '' });
  const list = await cradle(['people', 'list', '--store', store, '--as', 'Ana Ruiz', '--language', 'en']);
  expect(list.code).toBe(0);
  expect(list.stdout).toContain('Atty. Selby Quill  parents’ attorney  as Atty. Selby Quill\n');
  expect(list.stdout).toMatch(/People of the record, for --works-as:\n(.*\n)* {2}GAL1 {5}Atty\. Imogen Thackeray\n/);
  const json = await cradle(['people', 'list', '--store', store, '--as', 'Ana Ruiz', '--json']);
  expect(JSON.parse(json.stdout).people[1]).toMatchObject({ name: 'Atty. Selby Quill', worksAs: 'AT1' });
});

test('what is missing or wrong is said in one sentence, and nothing is added', async () => {
  const wrong = [
    [await add(quill), 1, /already has that name/],
    [await add(['--name', 'Ben', '--role', 'clerk', '--works-as', 'AT99']), 1, /nobody of that id/],
    [await add(['--name', 'Ben', '--role', 'clerk'], { CRADLE_NEW_PASSPHRASE: null }), 1, /CRADLE_NEW_PASSPHRASE/],
    [await add(['--name', 'Ben', '--role', 'clerk'], { CRADLE_NEW_PASSPHRASE: 'short' }), 1, /shorter than 8/],
    [await add(['--name', 'Ben']), 2, /--role/],
    [await add(['--role', 'clerk']), 2, /--name/],
    [await add(['--name', 'Ben', '--role', 'bailiff']), 2, /can be: judge, clerk/],
    [await cradle(['people', 'remove', '--store', store]), 2, /can be: add, list/],
  ] as const;
  for (const [ran, code, sentence] of wrong) {
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toMatch(sentence);
  }
  const json = await cradle(['people', 'list', '--store', store, '--as', 'Ana Ruiz', '--json']);
  expect(JSON.parse(json.stdout).people).toHaveLength(2);
});

test('SEC-13 SEC-24 they print their own client’s copy, which is in the log of the case; another case is closed', async () => {
  const file = join(folder, 'summary.pdf');
  const printed = await asQuill([...briefOf('26-JV-0117', 'mother_attorney'), '--pdf', file]);
  expect(printed).toMatchObject({ code: 0, stderr: '' });
  for (const closed of [
    briefOf('26-JV-0117', 'father_attorney'),
    briefOf('26-JV-0142', 'mother_attorney'),
    briefOf('99-JV-9999', 'mother_attorney'),
  ]) {
    expect(await asQuill([...closed, '--json'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'This case is not open to you. Ask the clerk if you act in it.\n',
    });
  }
  expect(await asQuill(['docket'])).toMatchObject({ code: 1, stdout: '' });
  const log = ['disclosures', '--store', store, '--as', 'Ana Ruiz', '--case', '26-JV-0117'];
  const text = await cradle([...log, '--language', 'en']);
  expect(text.stdout).toMatch(/Atty\. Selby Quill {2}saved {2}attorney summary {2}en {2}for the mother’s attorney/);
  const json = await cradle([...log, '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject([{ audience: 'mother_attorney', party: 'F01-MO', number: 1 }]);
  const none = await cradle([...log.slice(0, -1), '26-JV-0231']);
  expect(none).toMatchObject({ code: 0, stdout: 'No copy of this case has been printed or saved yet.\n' });
});
