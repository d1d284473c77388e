// Work lists and conflicts of the real service over a real store, beside a second implementation over the export itself: for the
// sample docket, and for dockets with other dates.

import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conflictRows } from '../../electron/cli/schedule/conflicts.ts';
import type { Actor } from '../../electron/engine/handlers.ts';
import { type DataKey, type NotesKey, Secret } from '../../electron/engine/keys/secret.ts';
import { scheduleListHandlers } from '../../electron/engine/services/schedule/lists.ts';
import { createStore, type Store } from '../../electron/engine/store/store.ts';
import type { Output } from '../../shared/contract/contract.ts';
import type { WorkLists } from '../../shared/contract/schedule.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { importInto, sampleExport } from '../support/sampleStore.ts';
import { changedDocket } from './changedDockets.ts';
import { type Exported, type PlainLists, plainConflicts, plainLists } from './independentLists.ts';

const clerk: Actor = {
  ...{ id: idOf('clerk'), name: 'Clerk', roles: ['clerk'], worksAs: null },
  notesKey: new Secret(new Uint8Array(randomBytes(32)) as NotesKey),
};

let folder: string;
let sample: Exported;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lists-'));
  sample = JSON.parse(await readFile(sampleExport, 'utf8'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function storeOf(docket: Exported, name: string): Promise<Store> {
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(docket));
  const key = new Secret(new Uint8Array(randomBytes(32)) as DataKey);
  const store = await createStore(join(folder, name), key, Date.now);
  await importInto(store, file);
  return store;
}

async function listsOf(store: Store, asOf: string): Promise<WorkLists> {
  const answer = await scheduleListHandlers['schedule.lists']({ asOf: dateOf(asOf) }, store, clerk);
  if (!answer.ok) throw new Error(answer.refusal.name);
  return answer.value.value;
}

async function conflictsOf(
  store: Store,
  asOf: string,
  from: string | null = null,
  to: string | null = null,
): Promise<Output<'schedule.conflicts'>> {
  const span = { from: from === null ? null : dateOf(from), to: to === null ? null : dateOf(to), asOf: dateOf(asOf) };
  const answer = await scheduleListHandlers['schedule.conflicts'](span, store, clerk);
  if (!answer.ok) throw new Error(answer.refusal.name);
  return answer.value.value;
}

/** Of the lists' rows, what the second implementation knows as well. */
const compared = new Set(['holiday', 'outside-session', 'judge-away', 'judge-taken', 'person-elsewhere']);
function asLines(lists: WorkLists): PlainLists {
  const problems = (row: WorkLists['conflicts'][number]) =>
    row.problems
      .filter(({ code }) => compared.has(code))
      .map(({ code, person, with: other }) =>
        [code, ...(other === null ? [] : [person?.ref, other.kind === 'commitment' ? other.label : other.id])].join(
          ' ',
        ),
      )
      .toSorted();
  const lines = {
    noNextHearing: lists.noNextHearing.map(({ caseNumber, last, ends }) => `${caseNumber} ${last} ${ends}`),
    beyondInterval: lists.beyondInterval.map((row) => `${row.hearing} ${row.last} ${row.days} ${row.limit}`),
    deadlineBefore: lists.deadlineBefore.map((row) => `${row.caseNumber} ${row.clock} ${row.due} ${row.hearing}`),
    meetingMissing: lists.meetingMissing.map(({ hearing, last }) => `${hearing} ${last}`),
    reportMissing: lists.reportMissing.map(({ hearing, due, daysLate }) => `${hearing} ${due} ${daysLate}`),
    noticesDue: lists.noticesDue.map(({ hearing, due, missing }) => `${hearing} ${due} ${missing}`),
    interpreterMissing: lists.interpreterMissing.map(({ hearing, askBy }) => `${hearing} ${askBy}`),
    conflicts: lists.conflicts
      .filter((row) => problems(row).length > 0)
      .map((row) => `${row.hearing}: ${problems(row).join(', ')}`),
    notRecorded: lists.notRecorded.map(({ hearing }) => hearing),
  };
  return Object.fromEntries(Object.entries(lines).map(([name, rows]) => [name, rows.toSorted()]));
}

const days = ['2026-10-30', '2026-11-21', '2026-11-24', '2026-12-08', '2026-12-20', '2027-01-14'];

async function compare(docket: Exported, name: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const store = await storeOf(docket, name);
  try {
    for (const asOf of days) {
      const plain = plainLists(docket, asOf);
      expect(asLines(await listsOf(store, asOf)), `${name} on ${asOf}`).toEqual(plain);
      const conflicts = plainConflicts(docket, asOf, null, asOf);
      expect(conflictRows(await conflictsOf(store, asOf)), `${name} on ${asOf}`).toEqual(conflicts);
      const some = plainConflicts(docket, '2026-11-10', '2026-12-10', asOf);
      expect(conflictRows(await conflictsOf(store, asOf, '2026-11-10', '2026-12-10'))).toEqual(some);
      for (const [list, rows] of Object.entries(plain)) counts[list] = (counts[list] ?? 0) + rows.length;
      counts['doubleBooked'] = (counts['doubleBooked'] ?? 0) + conflicts.length;
    }
  } finally {
    await store.close();
  }
  return counts;
}

describe('the sample docket', () => {
  test('its traps, by hand: the attorney, the interval, the meetings, the reports', async () => {
    const store = await storeOf(sample, 'by-hand');
    try {
      expect(conflictRows(await conflictsOf(store, '2026-11-21'))).toEqual([
        { hearing: 'F02-H5', person: 'AT1', with: 'Courtroom 2A (delinquency docket)' },
        { hearing: 'F03-H7', person: 'AT1', with: 'Courtroom 2A (delinquency docket)' },
      ]);
      const lists = await listsOf(store, '2026-11-21');
      expect(lists.conflicts.map(({ hearing, isAccepted }) => [hearing, isAccepted])).toEqual([
        ['F03-H7', false],
        ['F02-H5', false],
      ]);
      expect(lists.beyondInterval).toMatchObject([{ hearing: 'F08-H14', last: '2026-10-20', days: 42, limit: 35 }]);
      expect(lists.meetingMissing.map(({ hearing }) => hearing)).toEqual(['F09-H19', 'F12-H2']);
      expect(lists.reportMissing.map(({ hearing, daysLate }) => [hearing, daysLate])).toEqual([
        ['F04-H7', 7],
        ['F05-H9', 0],
        ['F06-H4', 0],
      ]);
      expect(lists).toMatchObject({ noNextHearing: [], deadlineBefore: [], interpreterMissing: [], notRecorded: [] });
      expect(lists.noticesDue.map(({ due }) => due)).toEqual([
        ...Array(4).fill('2026-11-14'),
        ...Array(4).fill('2026-11-21'),
      ]);
      // The permanency hearing of F08 is due a year after the finding of Dec 16, 2025: it was not recorded as held.
      expect((await listsOf(store, '2026-12-16')).deadlineBefore).toMatchObject([
        { caseNumber: '25-JV-0388', clock: 'permanency-hearing', due: '2026-12-16', hearing: null },
      ]);
    } finally {
      await store.close();
    }
  });

  test('a hearing on the judge’s leave, on a holiday or outside every session is told, once each', async () => {
    const docket = structuredClone(sample);
    const moves = [
      ['F01', '2026-12-22', 'judge-away'],
      ['F02', '2026-11-26', 'holiday'],
      ['F04', '2026-11-25', 'outside-session'],
      // A federal holiday that the court's own list does not name.
      ['F05', '2027-01-18', 'holiday'],
    ] as const;
    for (const [family, date] of moves) {
      const hearing = docket.families.find(({ id }) => id === family)?.hearings.at(-1);
      if (hearing !== undefined) hearing.date = date;
    }
    const store = await storeOf(docket, 'moved');
    try {
      const { conflicts } = await listsOf(store, '2026-11-21');
      for (const [family, date, code] of moves) {
        const row = conflicts.find((one) => one.hearing.startsWith(`${family}-`));
        const codes = row?.problems.map((problem) => problem.code).filter((one) => compared.has(one));
        expect([row?.date, codes], family).toEqual([date, [code]]);
      }
    } finally {
      await store.close();
    }
  });

  test('gives what the second implementation gives, on six days', async () => {
    await compare(sample, 'sample');
  });
});

describe('other dockets', () => {
  test('give what the second implementation gives: every list is met, and by rows enough', async () => {
    const total: Record<string, number> = {};
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      for (const [list, count] of Object.entries(await compare(changedDocket(sample, seed), `seed-${seed}`))) {
        total[list] = (total[list] ?? 0) + count;
      }
    }
    for (const [list, count] of Object.entries(total)) expect(count, list).toBeGreaterThan(20);
  });
});
