// A plan while somebody looks it over: rows are moved and taken out, and what stands against them is counted anew.

import type { DateProblem, HearingSetting, Plan, PlanRow } from '../../../shared/contract/schedule.ts';
import { daysBetween } from '../../../shared/domain/dates.ts';
import { firstWithout, isRefused, type Reasons, toAccept } from './acceptances.ts';

/** `moves`: hearings that are set already and get other dates. */
export interface Draft {
  readonly kind: 'plan' | 'moves';
  readonly rows: readonly PlanRow[];
  readonly unplaced: Plan['unplaced'];
  /** The row that is at hand. */
  readonly chosen: string | null;
  /** Why what stands against a row is accepted, by the row and its times: a reason does not go with a row to another date. */
  readonly reasons: Readonly<Record<string, Reasons>>;
}

/** What stands against a row: against its hearing, then against its meeting. */
export const againstOf = ({ problems, meetingProblems }: PlanRow): readonly (readonly DateProblem[])[] => [
  problems,
  meetingProblems,
];

const timesOf = ({ key, setting, meeting }: PlanRow): string =>
  [key, setting.date, setting.start, meeting?.date ?? '', meeting?.start ?? ''].join(' ');

const noReasons: Reasons = {};

/** The reasons that are given for a row as it stands. */
export const reasonsOf = ({ reasons }: Draft, row: PlanRow): Reasons => reasons[timesOf(row)] ?? noReasons;

/** With reasons for a row. */
export const withReasons = (draft: Draft, row: PlanRow, reasons: Reasons): Draft => ({
  ...draft,
  reasons: { ...draft.reasons, [timesOf(row)]: reasons },
});

/** Whether a row asks for a reason that nobody has given yet. */
export const isAsking = (draft: Draft, row: PlanRow): boolean =>
  firstWithout(toAccept(againstOf(row)), reasonsOf(draft, row)) !== null;

export const draftOf = (kind: Draft['kind'], { rows, unplaced }: Plan): Draft => ({
  kind,
  rows,
  unplaced,
  chosen: rows[0]?.key ?? null,
  reasons: {},
});

/** Without the meeting before one hearing. */
export const withoutMeeting = (draft: Draft, key: string): Draft => ({
  ...draft,
  rows: draft.rows.map((row) => (row.key === key ? { ...row, meeting: null, meetingProblems: [] } : row)),
});

/** The row of the same case that follows one in time. */
const following = (rows: readonly PlanRow[], { caseNumber, setting }: PlanRow): PlanRow | undefined =>
  rows
    .filter((row) => row.caseNumber === caseNumber && row.setting.date > setting.date)
    .toSorted((a, b) => (a.setting.date < b.setting.date ? -1 : 1))[0];

/** Without one row; the one after it is then at hand, and the next of its case is counted from the hearing before it. */
export function without(draft: Draft, key: string): Draft {
  const at = draft.rows.findIndex((row) => row.key === key);
  const left = draft.rows[at];
  const after = left === undefined ? undefined : following(draft.rows, left);
  const counted = (row: PlanRow): PlanRow => {
    const [own, more] = [row.daysSinceLast, left?.daysSinceLast ?? null];
    return row === after ? { ...row, daysSinceLast: own === null || more === null ? null : own + more } : row;
  };
  const rows = draft.rows.filter((row) => row.key !== key).map(counted);
  return { ...draft, rows, chosen: (rows[at] ?? rows.at(-1))?.key ?? null };
}

/** With a row on another date. The next row of that case is counted from it. */
export function placed(draft: Draft, key: string, setting: HearingSetting): Draft {
  const moved = draft.rows.find((row) => row.key === key);
  if (moved === undefined) return draft;
  const days = daysBetween(moved.setting.date, setting.date);
  const after = following(draft.rows, moved);
  const counted = (row: PlanRow, more: number) => (row.daysSinceLast === null ? null : row.daysSinceLast + more);
  return {
    ...draft,
    chosen: key,
    rows: draft.rows.map((row) => {
      // Why the proposed date was a good one says nothing about another.
      if (row.key === key) {
        const now = { ...row, setting, daysSinceLast: counted(row, days), reasons: [] };
        // A meeting that would come after its hearing prepares nothing.
        return row.meeting !== null && row.meeting.date >= setting.date ? { ...now, meeting: null } : now;
      }
      return row === after ? { ...row, daysSinceLast: counted(row, -days) } : row;
    }),
  };
}

/** With what stands against each row now, in the order of the rows; the meetings in theirs. */
export function judged(
  draft: Draft,
  problems: {
    readonly hearings: readonly (readonly DateProblem[])[];
    readonly meetings: readonly (readonly DateProblem[])[];
  },
): Draft {
  const met = draft.rows.filter(({ meeting }) => meeting !== null);
  const rows = draft.rows.map((row, place) => ({
    ...row,
    problems: [...(problems.hearings[place] ?? row.problems)],
    meetingProblems: [...(problems.meetings[met.indexOf(row)] ?? [])],
  }));
  return { ...draft, rows };
}

export interface PlanCounts {
  readonly hearings: number;
  readonly cases: number;
  readonly meetings: number;
  /** Rows that ask for a reason that is not given yet, and rows that cannot be set as they are. */
  readonly asking: number;
  readonly refused: number;
}

export function countsOf(draft: Draft): PlanCounts {
  const { rows } = draft;
  return {
    hearings: rows.length,
    cases: new Set(rows.map(({ caseNumber }) => caseNumber)).size,
    meetings: rows.filter(({ meeting }) => meeting !== null).length,
    asking: rows.filter((row) => isAsking(draft, row)).length,
    refused: rows.filter((row) => againstOf(row).some(isRefused)).length,
  };
}

export interface PlanGroup {
  readonly key: string;
  readonly rows: readonly PlanRow[];
}

const whenKey = ({ setting }: PlanRow) => `${setting.date} ${setting.start} ${setting.courtroom}`;

/** The rows by day or by case, each group in the order of its dates. */
export function groupsOf(rows: readonly PlanRow[], by: 'day' | 'case'): PlanGroup[] {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows.toSorted((a, b) => (whenKey(a) < whenKey(b) ? -1 : 1))) {
    const key = by === 'day' ? row.setting.date : row.caseNumber;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, rows]) => ({ key, rows })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
