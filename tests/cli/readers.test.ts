// Copies for other readers than the judge at a terminal: each has its own documents, as data and as a file.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../documents/readPdf.ts';
import { cradle, sampleDocket } from './runCradle.ts';

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cradle-'));
  store = join(folder, 'store');
  await cradle(['init', '--store', store, '--court', 'Fennimore County', '--admin', 'Ana Ruiz']);
  await cradle(['import', sampleDocket, '--store', store]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const f03 = (...more: readonly string[]) => {
  const asked = ['--case', '26-JV-0166', '--hearing', '2026-11-24', '--as-of', '2026-11-21'];
  return cradle(['brief', '--store', store, ...asked, ...more]);
};

test('SEC-13 the data of another reader’s copy has nothing of the bench, and says whose it is', async () => {
  const told = await f03('--audience', 'father_attorney', '--json');
  expect(told).toMatchObject({ code: 0, stderr: '' });
  const { brief } = JSON.parse(told.stdout);
  expect(brief).toMatchObject({ audience: 'father_attorney', questions: [], party: { name: 'Joel Merriweather' } });
  expect(told.stdout).not.toMatch(/"clauseId": "|"questionIds": \[\s*"/);
  expect(brief.sentences[0].heading).toBe('Hearing summary');
});

test('each reader’s usual document is what is printed, on the paper that is asked for', async () => {
  const file = join(folder, 'note.pdf');
  const saved = await f03('--audience', 'resource_parent', '--paper', 'a4', '--pdf', file);
  expect(saved).toMatchObject({ code: 0, stderr: '' });
  const { pages } = await readPdf(new Uint8Array(await readFile(file)));
  expect(pages[0]).toContain('Note for the home');
  expect(pages[0]).toContain('Verna Merriweather');
});

test('a document that is not the reader’s, and a person for whom the reader does not act, are refused', async () => {
  const file = join(folder, 'none.pdf');
  const document = await f03('--audience', 'clerk', '--document', 'bench-summary', '--pdf', file);
  expect(document).toMatchObject({ code: 1, stdout: '' });
  expect(document.stderr).toMatch(/This document is not one that this reader may have/);
  const party = await f03('--audience', 'father_attorney', '--party', 'F03-MO', '--json');
  expect(party).toMatchObject({ code: 1, stdout: '' });
  expect(party.stderr).toMatch(/does not act for that person/);
  await expect(readFile(file)).rejects.toThrow();
});

test('only a file can be sealed', async () => {
  const sealed = await f03('--audience', 'agency', '--sealed', '--json');
  expect(sealed).toMatchObject({ code: 2, stdout: '' });
  expect(sealed.stderr).toMatch(/--pdf/);
});
