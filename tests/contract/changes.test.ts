// A window hears of every change to the record, whoever made it, and of nothing else.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { changesRecord, tellOfChange } from '../../electron/engine/changes.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { type Engine, startEngine } from '../../electron/engineClient.ts';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { fromEngine, type Notice } from '../../shared/contract/message.ts';
import { roles } from '../../shared/contract/roles.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { type OpenEngine, openEngine, passphrase, sampleDocket } from './openEngine.ts';
import { requestsIn } from './requests.ts';

const operations = Object.keys(contract) as OperationName[];
const changing = [
  'exchange.importTeamExport',
  ...['screening.record', 'healthVisit.record', 'partC.record', 'care.withdraw'],
  ...['policy.change', 'passage.decide', 'order.sign', 'orderItem.record', 'clause.keep'],
  ...['schedule.set', 'schedule.undo', 'hearing.continue', 'hearing.hold', 'hearing.vacate', 'notice.record'],
  ...['calendar.keep', 'calendar.remove', 'calendar.readBusy', 'interval.keep'],
];
const asOf = dateOf('2026-11-21');

let engine: OpenEngine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine();
  folder = await mkdtemp(join(tmpdir(), 'changes-'));
});
afterAll(async () => {
  await engine.end();
  await rm(folder, { recursive: true, force: true });
});

test('which operations change the record', () => {
  expect(operations.filter(changesRecord)).toEqual(changing);
});

test.each(operations)('%s is told as a change only where it is one and was done', async (operation) => {
  let told = 0;
  const route = (held: typeof roles | []) =>
    createRouter(
      engine.handlers,
      () => ({ ...engine.open, by: { ...engine.open.by, roles: held } }),
      () => {},
      () => {
        told += 1;
      },
    );
  await route([])(operation, requestsIn(engine.folder, engine.importedAt)[operation]);
  await route(roles)(operation, { nonsense: true });
  expect(told).toBe(0);
  const answer = await route(roles)(operation, requestsIn(engine.folder, engine.importedAt)[operation]);
  expect(told).toBe(answer.ok && changing.includes(operation) ? 1 : 0);
});

test('a line of a reading, or of what was refused, tells of no change', () => {
  expect(tellOfChange([])).toBe(false);
  expect(tellOfChange([{ operation: 'docket.viewed', outcome: 'done' }])).toBe(false);
  expect(tellOfChange([{ operation: 'team-export.imported', outcome: 'refused' }])).toBe(false);
  expect(
    tellOfChange([
      { operation: 'brief.viewed', outcome: 'done' },
      { operation: 'team-export.imported', outcome: 'done' },
    ]),
  ).toBe(true);
});

test('what comes from an engine is a reply or a notice', () => {
  expect(fromEngine.safeParse({ notice: 'changed' } satisfies Notice).success).toBe(true);
  expect(fromEngine.safeParse({ number: 1, answer: { ok: true, value: {} } }).success).toBe(true);
  expect(fromEngine.safeParse({ notice: 'changed', of: 'F01' }).success).toBe(false);
});

test('an engine tells of an import by another engine on the same store, and not of its reading', async () => {
  const dir = join(folder, 'store');
  const [window, command] = [startEngine(), startEngine()];
  onTestFinished(async () => {
    await Promise.all([window.end(), command.end()]);
  });
  const counts = new Map<Engine, number>();
  for (const one of [window, command]) {
    counts.set(one, 0);
    one.onChange(() => counts.set(one, (counts.get(one) ?? 0) + 1));
  }
  await window.call('store.create', { dir, court: 'Fennimore County', admin: 'Ana Ruiz', passphrase });
  const unlock = { dir, person: null, passphrase };
  for (const one of [window, command]) expect(await one.call('session.unlock', unlock)).toMatchObject({ ok: true });
  await command.call('docket.day', { date: null, asOf });
  await command.call('exchange.importTeamExport', { file: sampleDocket });
  await vi.waitFor(() => expect([...counts.values()]).toEqual([1, 1]), { timeout: 10_000 });
  // Each window asks again after a change: their readings must not wake each other.
  for (const one of [window, command])
    expect(await one.call('docket.day', { date: null, asOf })).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect([...counts.values()]).toEqual([1, 1]);
}, 30_000);
