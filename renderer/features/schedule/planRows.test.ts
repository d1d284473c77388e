import { describe, expect, it } from 'vitest';
import type { DateProblem, PlanRow } from '../../../shared/contract/schedule.ts';
import { dateOf } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import {
  countsOf,
  draftOf,
  groupsOf,
  isAsking,
  judged,
  placed,
  without,
  withoutMeeting,
  withReasons,
} from './planRows.ts';

const row = (key: string, caseNumber: string, date: string, daysSinceLast: number | null): PlanRow => ({
  key,
  caseNumber: idOf(caseNumber),
  initials: caseNumber,
  setting: {
    caseNumber: idOf(caseNumber),
    hearing: null,
    type: 'review',
    date: dateOf(date),
    start: '13:30',
    minutes: 30,
    courtroom: idOf('4b'),
    judge: idOf('judge'),
  },
  daysSinceLast,
  reasons: [{ code: 'everyone-free', date: null, days: null, clock: null }],
  problems: [],
  meeting: null,
  meetingProblems: [],
});
const rows = [row('a1', 'A', '2026-12-15', 21), row('b1', 'B', '2026-12-15', 21), row('a2', 'A', '2027-01-12', 28)];
const draft = draftOf('plan', { rows, unplaced: [] });
const refused: DateProblem = {
  code: 'holiday',
  severity: 'refused',
  person: null,
  with: null,
  date: null,
  days: null,
  limit: null,
  clock: null,
};

describe('a plan that is looked over', () => {
  it('counts a moved row and the next of its case from the new date', () => {
    const [first] = rows;
    if (first === undefined) throw new Error('no row');
    const moved = placed(draft, 'a1', { ...first.setting, date: dateOf('2026-12-29') });
    expect(moved.rows.map((one) => one.daysSinceLast)).toEqual([35, 21, 14]);
    expect(moved.rows[0]?.reasons).toEqual([]);
    expect(moved.chosen).toBe('a1');
  });

  it('has the row after the one that is left out at hand', () => {
    expect(without(draft, 'a1').chosen).toBe('b1');
    expect(without(without(draft, 'a2'), 'b1').chosen).toBe('a1');
  });

  it('counts the next row of a case from the hearing before the one that is left out', () => {
    const days = (of: typeof draft) => of.rows.map(({ key, daysSinceLast }) => [key, daysSinceLast]);
    const [first, second] = draft.rows.filter(({ caseNumber }) => caseNumber === draft.rows[0]?.caseNumber);
    const both = (first?.daysSinceLast ?? 0) + (second?.daysSinceLast ?? 0);
    expect(days(without(draft, 'a1'))).toContainEqual(['a2', both]);
    expect(days(without(draft, 'a2'))).toContainEqual(['a1', first?.daysSinceLast]);
  });

  it('counts what asks and what cannot be', () => {
    expect(countsOf(judged(draft, { hearings: [[refused], [], []], meetings: [] }))).toEqual({
      hearings: 3,
      cases: 2,
      meetings: 0,
      asking: 0,
      refused: 1,
    });
  });

  it('has a reason of its own for each row and its meeting, which does not go with it to another date', () => {
    const [first, ...others] = rows;
    if (first === undefined) throw new Error('no row');
    const asks = { ...refused, code: 'person-elsewhere', severity: 'ask' } as const;
    const meeting = { caseNumber: first.caseNumber, meeting: null, date: dateOf('2026-12-09'), start: '10:00' };
    const met = { ...first, meeting: { ...meeting, minutes: 60, coordinator: idOf<'person'>('cc'), place: null } };
    const found = { hearings: [[], [asks], []], meetings: [[asks]] };
    const asking = judged(draftOf('plan', { rows: [met, ...others], unplaced: [] }), found);
    expect(asking.rows.map((one) => isAsking(asking, one))).toEqual([true, true, false]);
    const [row] = asking.rows;
    if (row === undefined) throw new Error('no row');
    const given = withReasons(asking, row, { '1 person-elsewhere': 'By video.' });
    expect(given.rows.map((one) => isAsking(given, one))).toEqual([false, true, false]);
    expect(countsOf(given).asking).toBe(1);
    const moved = placed(given, 'a1', { ...row.setting, date: dateOf('2026-12-22') });
    expect(moved.rows.map((one) => isAsking(moved, one))).toEqual([true, true, false]);
    expect(placed(given, 'a1', { ...row.setting, date: dateOf('2026-12-08') }).rows[0]?.meeting).toBeNull();
    const without = withoutMeeting(given, 'a1');
    expect(without.rows[0]).toMatchObject({ meeting: null, meetingProblems: [] });
  });

  it('stands by day or by case, each in the order of its dates', () => {
    expect(groupsOf(rows, 'day').map(({ key, rows }) => [key, rows.length])).toEqual([
      ['2026-12-15', 2],
      ['2027-01-12', 1],
    ]);
    expect(groupsOf(rows, 'case').map(({ key, rows }) => [key, rows.map((one) => one.key)])).toEqual([
      ['A', ['a1', 'a2']],
      ['B', ['b1']],
    ]);
  });
});
