// Where facts came from: for the records of one case, and for no other's.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { RecordKind, RecordRef } from '../../shared/domain/record.ts';
import { dayFields } from '../../shared/domain/recordDay.ts';
import { progressReport } from '../support/records.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';
import { requestsIn } from './requests.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

async function sourcesOf(
  refs: readonly RecordRef[],
  rest: Partial<Input<'record.sources'>> = {},
): Promise<Output<'record.sources'>> {
  const request = {
    caseNumber: '26-JV-0117',
    knownAt: null,
    ...rest,
    refs: refs.map(({ kind, id }) => ({ kind, id })),
  };
  const answer = await engine.routerFor(['judge'])('record.sources', request);
  if (!answer.ok) throw new Error(answer.refusal.name);
  return answer.value as Output<'record.sources'>;
}

const changeIn = <T>(store: Store, by: string, work: Parameters<typeof store.change<T>>[1]) =>
  store.change(idOf<'storePerson'>(by), async (tx) => {
    const result = await work(tx);
    await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
    return result;
  });

/** Every record of every kind, as the store has it. */
async function everyRecord(): Promise<readonly (RecordRef & { readonly caseId: string | null })[]> {
  return engine.open.store.read(async (tx) => {
    const found = [];
    for (const kind of Object.keys(dayFields) as RecordKind[]) {
      for (const row of await readAll(tx, kind, null)) {
        const caseId = kind === 'courtCase' ? row.id : 'caseId' in row ? row.caseId : null;
        found.push({ kind, id: row.id, caseId });
      }
    }
    return found;
  });
}

const key = ({ kind, id }: RecordRef) => `${kind} ${id}`;

test('a record tells its day, when it was written, by whom and from where', async () => {
  expect(await sourcesOf([{ kind: 'hearing', id: 'F01-H8' }])).toEqual([
    {
      kind: 'hearing',
      id: 'F01-H8',
      date: '2026-11-24',
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      recordedBy: 'Ana Ruiz',
      origin: 'team-export',
      earlier: 0,
    },
  ]);
});

test('they come in the order asked for, each once', async () => {
  const refs: RecordRef[] = [
    { kind: 'ftm', id: 'F01-FTM7' },
    { kind: 'child', id: 'F01-C1' },
    { kind: 'ftm', id: 'F01-FTM6' },
    { kind: 'child', id: 'F01-C1' },
  ];
  const found = await sourcesOf(refs);
  expect(found.map(key)).toEqual(['ftm F01-FTM7', 'child F01-C1', 'ftm F01-FTM6']);
  expect(found.map(({ date }) => date)).toEqual(['2026-11-12', null, '2026-10-15']);
});

test('every record that a brief points at has its source', async () => {
  const route = engine.routerFor(['judge']);
  for (const language of ['en', 'es'] as const) {
    const made = await route('brief.make', { ...requestsIn(engine.folder)['brief.make'], language });
    if (!made.ok) throw new Error(made.refusal.name);
    const refs = new Map<string, RecordRef>();
    JSON.stringify(made.value, (name, value) => {
      if (name === 'sources' && Array.isArray(value)) for (const ref of value as RecordRef[]) refs.set(key(ref), ref);
      return value as unknown;
    });
    const all = [...refs.values()];
    expect(all.length).toBeGreaterThan(20);
    for (let from = 0; from < all.length; from += 100) {
      const asked = all.slice(from, from + 100);
      expect((await sourcesOf(asked)).map(key)).toEqual(asked.map(key));
    }
  }
});

test('SEC-13 ids of other cases, sealed addresses and protected texts are left out without a word', async () => {
  const all = await everyRecord();
  const answered = new Set<string>();
  for (let from = 0; from < all.length; from += 100) {
    for (const source of await sourcesOf(all.slice(from, from + 100))) answered.add(key(source));
  }
  const never = new Set(['sealedAddress', 'sensitiveText']);
  for (const record of all) {
    const own = record.caseId === 'F01' && !never.has(record.kind);
    if (record.caseId !== null) expect([key(record), answered.has(key(record))]).toEqual([key(record), own]);
  }
  expect(all.some(({ kind }) => kind === 'sealedAddress')).toBe(true);
  expect(all.some(({ kind, caseId }) => kind === 'sensitiveText' && caseId === 'F01')).toBe(true);
  expect(answered).toContain('court court');
  expect(answered).toContain('person J1');
});

test('SEC-13 a service withheld under Part 2 has no source, nor has its provider or a report of it', async () => {
  const [cases, services] = await engine.open.store.read(
    async (tx) => [await readAll(tx, 'courtCase', null), await readAll(tx, 'service', null)] as const,
  );
  const part2 = services.filter((row) => row.part2);
  expect(part2.length).toBeGreaterThan(0);
  const reports = services.map(({ id, caseId }) => progressReport({ id: `${id}:report`, caseId, serviceId: id }));
  const entered = reports.map((after) => ({ kind: 'progressReport' as const, id: after.id, after }));
  await changeIn(engine.open.store, 'ada', (tx) => supersede(tx, 'entered', entered));
  let hidden = 0;
  for (const row of part2) {
    const caseNumber = cases.find(({ id }) => id === row.caseId)?.caseNumber;
    if (caseNumber === undefined) throw new Error('a service without a case');
    const refs: RecordRef[] = [
      { kind: 'service', id: row.id },
      { kind: 'person', id: row.providerId },
      { kind: 'progressReport', id: `${row.id}:report` },
    ];
    const found = await sourcesOf(refs, { caseNumber });
    expect([0, 3]).toContain(found.length);
    if (found.length === 0) hidden += 1;
  }
  expect(hidden).toBeGreaterThan(0);
});

test('SEC-13 a service that the court has taken from the judge’s own copy has no source', async () => {
  const services = await engine.open.store.read((tx) => readAll(tx, 'service', null));
  const row = services.find(({ type, part2 }) => type === 'adult_mental_health' && !part2);
  if (row === undefined) throw new Error('no such service');
  const cases = await engine.open.store.read((tx) => readAll(tx, 'courtCase', null));
  const caseNumber = cases.find(({ id }) => id === row.caseId)?.caseNumber;
  if (caseNumber === undefined) throw new Error('a service without a case');
  const refs: RecordRef[] = [{ kind: 'service', id: row.id }];
  expect((await sourcesOf(refs, { caseNumber })).map(key)).toEqual([`service ${row.id}`]);
  const tighter = { row: 'parent-treatment', audience: 'judge', level: 'no', caseNumber, orderedOn: null } as const;
  const changed = await engine.routerFor(['administrator'])('policy.change', { ...tighter, reason: 'Asked for.' });
  expect(changed.ok).toBe(true);
  expect(await sourcesOf(refs, { caseNumber })).toEqual([]);
});

test('SEC-12 a kind that is none is left out as an id that is none', async () => {
  const refs = ['__proto__', 'constructor', 'storePerson', 'audit_line', 'Hearing'].map((kind) => ({
    kind: kind as RecordKind,
    id: 'person-1',
  }));
  expect(await sourcesOf([...refs, { kind: 'hearing', id: "F01-H8' or 1=1 --" }])).toEqual([]);
});

test('an earlier version is counted from when it was superseded, by who superseded it', async () => {
  const { store } = engine.open;
  const [task] = (await store.read((tx) => readAll(tx, 'medicalTask', null))).filter(({ caseId }) => caseId === 'F01');
  if (task === undefined) throw new Error('no task');
  const ref = { kind: 'medicalTask' as const, id: task.id };
  const [before] = await sourcesOf([ref]);
  await changeIn(store, 'somebody-gone', (tx) =>
    supersede(tx, 'entered', [{ ...ref, before: task, after: { ...task, text: 'Another text' } }]),
  );
  expect(await sourcesOf([ref])).toMatchObject([{ earlier: 1, origin: 'entered', recordedBy: null }]);
  expect(await sourcesOf([ref], { knownAt: before?.recordedAt ?? null })).toEqual([before]);
  expect(await sourcesOf([ref], { knownAt: '2999-01-01T00:00:00.000Z' as Instant })).toMatchObject([{ earlier: 1 }]);
  await changeIn(store, 'person-1', (tx) => supersede(tx, 'entered', [{ ...ref, before: task }]));
  expect(await sourcesOf([ref])).toEqual([]);
});

test('what an undo put back is whoever’s it was before; while it was otherwise, it was the clerk’s', async () => {
  const clerk = engine.routerFor(['clerk']);
  const refs = [{ kind: 'hearing' as const, id: 'F01-H8' }];
  const before = await sourcesOf(refs);
  const request = { ...requestsIn(engine.folder)['hearing.vacate'], hearing: 'F01-H8' };
  const vacated = await clerk('hearing.vacate', request);
  if (!vacated.ok) throw new Error(vacated.refusal.name);
  const meanwhile = await sourcesOf(refs);
  expect(meanwhile).toMatchObject([{ origin: 'entered', earlier: 1 }]);
  const { batch } = vacated.value as Output<'hearing.vacate'>;
  expect(await clerk('schedule.undo', { batch })).toMatchObject({ ok: true });
  expect(await sourcesOf(refs)).toEqual(before.map((source) => ({ ...source, earlier: 2 })));
  expect(await sourcesOf(refs, { knownAt: meanwhile[0]?.recordedAt ?? null })).toEqual(meanwhile);
});

test('before anything was known of the case there is no such case', async () => {
  const request = { ...requestsIn(engine.folder)['record.sources'], knownAt: '2020-01-01T00:00:00.000Z' };
  expect(await engine.routerFor(['judge'])('record.sources', request)).toMatchObject({
    refusal: { name: 'no-such-case' },
  });
});
