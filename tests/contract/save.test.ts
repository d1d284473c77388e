// A brief as a file that a person chose: whole or not there at all, and never without its audit line.

import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../electron/engine/log.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { listAudit } from '../../electron/engine/store/audit.ts';
import { StoreFault } from '../../electron/engine/store/faults.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';
import { requestsIn } from './requests.ts';

let engine: OpenEngine;
let folder: string;
let number = 0;
beforeAll(async () => {
  engine = await openEngine();
});
beforeEach(async () => {
  folder = join(engine.folder, `saved-${++number}`);
  await mkdir(folder);
});
afterAll(() => engine.end());

const request = (file: string) => ({ ...requestsIn(engine.folder)['brief.save'], file });
const save = (file: string) => engine.routerFor(['judge'])('brief.save', request(file));

/** The last lines of the audit, newest first. */
async function lastEvents(many: number): Promise<string[]> {
  const lines = await engine.open.store.read((tx) => listAudit(tx, 0, 10_000));
  return lines
    .slice(-many)
    .map(({ operation }) => operation)
    .toReversed();
}

test('SEC-24 SEC-31 it is there whole, its owner’s alone, and the audit says so', async () => {
  const file = join(folder, 'summary.pdf');
  expect(await save(file)).toEqual({
    ok: true,
    value: { pages: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/), passphrase: null },
  });
  const bytes = await readFile(file);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.subarray(-6).toString().trim()).toBe('%%EOF');
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['summary.pdf']);
  expect(await lastEvents(1)).toEqual(['brief.saved']);
});

test('a hearing’s own id is enough to say whose copy it is', async () => {
  const asked = requestsIn(engine.folder)['brief.print'];
  const route = engine.routerFor(['judge']);
  const byNumber = await route('brief.print', asked);
  const byHearing = await route('brief.print', { ...asked, caseNumber: null, hearing: 'F01-H8' });
  const hashOf = (answer: typeof byNumber) => (answer.ok ? (answer.value as Output<'brief.print'>).hash : null);
  expect(hashOf(byHearing)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOf(byHearing)).toBe(hashOf(byNumber));
});

test('SEC-24 a place that cannot be written is refused by name, and nothing is left there', async () => {
  const refusal = { name: 'file-not-written', values: {} };
  expect(await save(join(folder, 'no-such-folder/summary.pdf'))).toEqual({ ok: false, refusal });
  expect(await lastEvents(1)).toEqual(['request.refused']);
  const taken = join(folder, 'taken.pdf');
  await mkdir(taken);
  expect(await save(taken)).toEqual({ ok: false, refusal });
  expect(await readdir(folder)).toEqual(['taken.pdf']);
});

test('SEC-24 where the audit line cannot be written, no file appears', async () => {
  const { store } = engine.open;
  const full = { ...store, change: () => Promise.reject(new StoreFault('disk-full')) };
  const route = createRouter(
    engine.handlers,
    () => ({ ...engine.open, store: full }),
    createLog(() => {}),
  );
  expect(await route('brief.save', request(join(folder, 'summary.pdf')))).toEqual({
    ok: false,
    refusal: { name: 'disk-full', values: {} },
  });
  expect(await readdir(folder)).toEqual([]);
});

test('SEC-12 a case, a hearing and a moment are refused by name', async () => {
  const route = engine.routerFor(['judge']);
  const moment = requestsIn(engine.folder)['docket.moment'];
  expect(await route('docket.moment', moment)).toEqual({ ok: true, value: { date: '2026-11-24', start: '13:30' } });
  expect(await route('docket.moment', { caseNumber: null, hearing: 'F01-H8' })).toEqual({
    ok: true,
    value: { date: '2026-11-24', start: '13:30' },
  });
  // A day alone says no case.
  expect(await route('docket.moment', { ...moment, caseNumber: null })).toMatchObject({
    refusal: { name: 'no-such-case' },
  });
  expect(await route('docket.moment', { ...moment, caseNumber: '99-JV-0000' })).toMatchObject({
    refusal: { name: 'no-such-case' },
  });
  expect(await route('docket.moment', { ...moment, hearing: '2026-11-25' })).toMatchObject({
    refusal: { name: 'no-such-hearing' },
  });
});
