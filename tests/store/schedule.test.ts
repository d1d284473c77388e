// What the schedule is read from: the cases of a span as they stood on a day, by an index, in an order of their own.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { supersede } from '../../electron/engine/store/records.ts';
import { casesDatedQuery, readScheduleFacts } from '../../electron/engine/store/schedule.ts';
import { keepBatch, listBatches, newestBatchesQuery, readBatch } from '../../electron/engine/store/scheduleBatches.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { addDays, dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { importInto, sampleExport } from '../support/sampleStore.ts';
import { changeStore, temporaryStore } from './temporaryStore.ts';

const asOf = dateOf('2026-11-21');
const span = { asOf, from: asOf, to: null };

async function sampleStore(): Promise<Store> {
  const { store } = await temporaryStore();
  await importInto(store, sampleExport);
  return store;
}

test('there are no facts before a court is recorded', async () => {
  const { store } = await temporaryStore();
  expect(await store.read((tx) => readScheduleFacts(tx, span))).toBeNull();
});

describe('over the sample docket', () => {
  test('every open case by docket number, with its initials and no name of a child beside its row', async () => {
    const facts = await (await sampleStore()).read((tx) => readScheduleFacts(tx, span));
    const cases = [...(facts?.cases.values() ?? [])];
    expect(cases.map((one) => one.case.caseNumber)).toEqual(cases.map((one) => one.case.caseNumber).toSorted());
    expect(cases).toHaveLength(12);
    const [first] = cases.filter((one) => one.case.id === idOf('F01'));
    expect([first?.initials, first?.children.length, first?.hearings.at(-1)?.id]).toEqual(['J.A., R.A.', 2, 'F01-H8']);
    expect(facts?.people.get(idOf('J1'))?.role).toBe('judge');
  });

  test('as they stood on the day: what was held, filed, received or met later is not there yet', async () => {
    const earlier = dateOf('2026-10-20');
    const facts = await (await sampleStore()).read((tx) =>
      readScheduleFacts(tx, { ...span, asOf: earlier, from: earlier }),
    );
    for (const one of facts?.cases.values() ?? []) {
      for (const row of one.hearings) {
        if (row.date > earlier) expect(row.status).toBe('scheduled');
        if (row.agencyReportFiledOn !== null) expect(row.agencyReportFiledOn <= earlier).toBe(true);
      }
      expect(one.meetings.filter(({ date }) => date > earlier)).toEqual([]);
      expect(one.icwaNotices.filter(({ receivedOn }) => receivedOn !== null && receivedOn > earlier)).toEqual([]);
      const placements = one.children.flatMap((child) => child.placements);
      expect(placements.filter(({ startedOn, endedOn }) => startedOn > earlier || (endedOn ?? '') > earlier)).toEqual(
        [],
      );
    }
  });

  test('a closed case is there where it has a date in the span, or is asked about', async () => {
    const store = await sampleStore();
    const closed = idOf<'case'>('F01');
    await changeStore(store, async (tx) => {
      const facts = await readScheduleFacts(tx, span);
      const before = facts?.cases.get(closed)?.case;
      if (before === undefined) throw new Error('no case');
      await supersede(tx, 'entered', [
        { kind: 'courtCase', id: closed, before, after: { ...before, status: 'closed' } },
      ]);
    });
    const has = async (more: object) =>
      (await store.read((tx) => readScheduleFacts(tx, { ...span, ...more })))?.cases.has(closed);
    expect(await has({})).toBe(true);
    expect(await has({ from: dateOf('2026-11-25') })).toBe(false);
    expect(await has({ from: addDays(asOf, 1), to: dateOf('2026-11-24') })).toBe(true);
    expect(await has({ from: dateOf('2026-11-25'), cases: [closed] })).toBe(true);
  });

  test('rows stand in the same order, whenever each was written', async () => {
    const store = await sampleStore();
    const before = await store.read((tx) => readScheduleFacts(tx, span));
    await changeStore(store, async (tx) => {
      const hearings = [...(before?.cases.get('F03')?.hearings ?? [])].filter(({ date }) => date <= asOf);
      const changes = hearings.map((row) => ({ kind: 'hearing', id: row.id, before: row, after: row }) as const);
      await supersede(tx, 'entered', changes);
    });
    expect(await store.read((tx) => readScheduleFacts(tx, span))).toEqual(before);
  });
});

test('a batch is read back as it was kept, the newest first', async () => {
  const { store } = await temporaryStore();
  const row = { id: 'H1', date: asOf, name: 'Ours', sits: null };
  const rows = [
    { kind: 'holiday', id: 'H1', before: null, after: row },
    { kind: 'holiday', id: 'H2', before: { ...row, id: 'H2' }, after: null },
  ] as const;
  for (const id of ['one', 'two'])
    await changeStore(store, (tx) => keepBatch(tx, { id: idOf(id), what: 'calendar', rows }));
  expect(await store.read((tx) => readBatch(tx, idOf('one')))).toMatchObject({ id: 'one', rows, undoneAt: null });
  expect((await store.read((tx) => listBatches(tx, 5))).map(({ id }) => id)).toEqual(['two', 'one']);
  expect(await store.read((tx) => readBatch(tx, idOf('none')))).toBeNull();
});

test('the cases of a span and the newest batches go by an index, never through a whole table', async () => {
  const { store } = await temporaryStore();
  await changeStore(store, async (tx) => {
    const planOf = async ({
      sql: text,
      parameters,
    }: {
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }) => {
      const explained = tx.database.executeQuery<{ detail: string }>({
        ...sql.raw(`explain query plan ${text}`).compile(tx.database),
        parameters,
      });
      return (await explained).rows.map(({ detail }) => detail);
    };
    const days = { from: asOf, to: addDays(asOf, 62) };
    const [ofHearings] = await planOf(casesDatedQuery(tx, 'hearing', days).compile());
    expect(ofHearings).toMatch(/^SEARCH hearing USING INDEX hearing_by_day/);
    const [ofMeetings] = await planOf(casesDatedQuery(tx, 'ftm_appointment', days).compile());
    expect(ofMeetings).toMatch(/^SEARCH ftm_appointment USING INDEX ftm_appointment_by_day/);
    const [newest] = await planOf(newestBatchesQuery(tx, 10).compile());
    expect(newest).toBe('SCAN schedule_batch USING INDEX schedule_batch_by_time');
  });
});
