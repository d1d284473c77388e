// The facts as they would be with some dates set, so that each of them is looked at among the others.

import type { DateProblem, HearingSetting, MeetingSetting } from '../contract/schedule.ts';
import type { CourtPolicy } from '../domain/courtPolicy.ts';
import { addDays, type CalendarDate } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { FtmAppointment, Hearing } from '../domain/record.ts';
import { bookedOf, takenByHearing, withTaken } from './booked.ts';
import { countedProblems, hearingProblems, inOrder, meetingProblems } from './dateProblems.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';

type Moved = Pick<Hearing, 'date' | 'agencyReportFiledOn'>;

/**
 * R18: the day on which the agency filed the report of a hearing, once that stands on another day. On a later day it is the same
 * report only where it was filed on the new due day or after; one that was filed earlier leaves the weeks between untold, and a new
 * one is due. null: none is filed.
 */
export function reportKept(
  moved: Moved | undefined,
  date: CalendarDate,
  { courtReportDueDaysBeforeHearing: days }: Pick<CourtPolicy, 'courtReportDueDaysBeforeHearing'>,
): CalendarDate | null {
  const filed = moved?.agencyReportFiledOn ?? null;
  if (moved === undefined || filed === null || date <= moved.date) return filed;
  return filed >= addDays(date, -days) ? filed : null;
}

/** The hearing that a setting makes: the one that moves as it then is, or a new one with that id. */
export function hearingAsSet(
  of: ScheduleCase,
  setting: HearingSetting,
  id: Hearing['id'],
  policy: Pick<CourtPolicy, 'courtReportDueDaysBeforeHearing'>,
): Hearing {
  const moved = of.hearings.find((row) => row.id === setting.hearing);
  return {
    id,
    caseId: of.case.id,
    type: setting.type,
    date: setting.date,
    start: setting.start,
    minutes: setting.minutes,
    courtroomId: setting.courtroom,
    judgeId: setting.judge,
    agencyReportFiledOn: reportKept(moved, setting.date, policy),
    continuedFrom: moved?.continuedFrom ?? null,
    accepted: moved?.accepted ?? null,
    status: 'scheduled',
  };
}

const meetingAsSet = (of: ScheduleCase, setting: MeetingSetting, id: FtmAppointment['id']): FtmAppointment => ({
  id,
  caseId: of.case.id,
  date: setting.date,
  start: setting.start,
  minutes: setting.minutes,
  coordinatorId: setting.coordinator,
  place: setting.place,
  accepted: null,
});

/** The rows without those that move, and with those that are set. One that moves must be among them. */
const replaced = <T extends { readonly id: string }>(rows: readonly T[], set: readonly T[]): readonly T[] => {
  const ids = new Set(set.map(({ id }) => id));
  return [...rows.filter(({ id }) => !ids.has(id)), ...set];
};

/** A hearing moves only where it is set; another setting is left out, and is refused where it is looked at. */
const canMove = (of: ScheduleCase, { hearing }: HearingSetting): boolean =>
  hearing === null || of.hearings.some((row) => row.id === hearing && row.status === 'scheduled');

export interface Settings {
  readonly hearings: readonly HearingSetting[];
  readonly meetings: readonly MeetingSetting[];
}

/** Settings by case, each with the id that it has in the facts as if: its own, or one by its place in the list. */
function named({ hearings, meetings }: Settings): Settings {
  return {
    hearings: hearings.map((row, at) => ({ ...row, hearing: row.hearing ?? idOf<'hearing'>(`new hearing ${at}`) })),
    meetings: meetings.map((row, at) => ({
      ...row,
      meeting: row.meeting ?? idOf<'ftmAppointment'>(`new meeting ${at}`),
    })),
  };
}

function ofCase<T extends { readonly caseNumber: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const there = found.get(row.caseNumber);
    if (there === undefined) found.set(row.caseNumber, [row]);
    else there.push(row);
  }
  return found;
}

const byNumberIn = ({ cases }: ScheduleFacts): ReadonlyMap<string, ScheduleCase> =>
  new Map([...cases.values()].map((of) => [of.case.caseNumber, of]));

function asIfNamed(facts: ScheduleFacts, asked: Settings, ids: Settings): ScheduleFacts {
  const byNumber = byNumberIn(facts);
  const allowed = ids.hearings.filter((_, at) => {
    const setting = asked.hearings[at];
    const of = setting && byNumber.get(setting.caseNumber);
    return setting !== undefined && of !== undefined && canMove(of, setting);
  });
  const hearings = ofCase(allowed);
  const meetings = ofCase(ids.meetings);
  const cases = [...facts.cases].map(([id, of]): [string, ScheduleCase] => {
    const set = hearings.get(of.case.caseNumber) ?? [];
    const meet = meetings.get(of.case.caseNumber) ?? [];
    const asSet = set.flatMap((row) =>
      row.hearing === null ? [] : [hearingAsSet(of, row, row.hearing, facts.policy)],
    );
    const asMet = meet.flatMap((row) => (row.meeting === null ? [] : [meetingAsSet(of, row, row.meeting)]));
    const changed = asSet.length + asMet.length > 0;
    return [
      id,
      changed ? { ...of, hearings: replaced(of.hearings, asSet), appointments: replaced(of.appointments, asMet) } : of,
    ];
  });
  return { ...facts, cases: new Map(cases) };
}

/**
 * What arises for the other hearings that are set in a case once one of it moves: their interval, or a deadline, that held before.
 * Each with the hearing that it is of.
 */
function arisingFor(
  { now, after }: { readonly now: ScheduleCase; readonly after: ScheduleCase },
  { from, to }: { readonly from: ScheduleFacts; readonly to: ScheduleFacts },
  moving: ReadonlySet<string | null>,
): readonly DateProblem[] {
  return after.hearings
    .filter(({ id, status, date }) => status === 'scheduled' && date >= to.asOf && !moving.has(id))
    .flatMap((hearing) => {
      const before = countedProblems(hearing, now, from);
      const isNew = ({ code, clock, days }: DateProblem) =>
        !before.some((row) => row.code === code && row.clock === clock && (row.days ?? 0) >= (days ?? 0));
      const other = withTaken(takenByHearing(after, hearing, to));
      return countedProblems(hearing, after, to)
        .filter(isNew)
        .map((problem) => ({
          ...problem,
          with: other,
          date: problem.code === 'beyond-interval' ? hearing.date : problem.date,
        }));
    });
}

/** What arises for the rest of a case is said with the first of its hearings that moves. */
function withArising(
  found: readonly (readonly DateProblem[])[],
  rows: readonly HearingSetting[],
  facts: { readonly from: ScheduleFacts; readonly to: ScheduleFacts },
): readonly (readonly DateProblem[])[] {
  const now = byNumberIn(facts.from);
  const then = byNumberIn(facts.to);
  const moving = new Set(rows.map(({ hearing }) => hearing));
  const said = new Set<string>();
  return rows.map(({ caseNumber, hearing }, place) => {
    const problems = found[place] ?? [];
    const [before, after] = [now.get(caseNumber), then.get(caseNumber)];
    const isMoved = before?.hearings.some(({ id }) => id === hearing) === true;
    if (!isMoved || before === undefined || after === undefined || said.has(caseNumber)) return problems;
    said.add(caseNumber);
    return inOrder([...problems, ...arisingFor({ now: before, after }, facts, moving)]);
  });
}

/** What stands against dates that are to be set together, each among the others; in their order. */
export function problemsAmong(
  facts: ScheduleFacts,
  settings: Settings,
): { readonly hearings: readonly (readonly DateProblem[])[]; readonly meetings: readonly (readonly DateProblem[])[] } {
  const ids = named(settings);
  const then = asIfNamed(facts, settings, ids);
  const booked = bookedOf(then);
  const now = byNumberIn(facts);
  return {
    hearings: withArising(
      ids.hearings.map((row) => hearingProblems(row, then, booked, now.get(row.caseNumber))),
      ids.hearings,
      { from: facts, to: then },
    ),
    meetings: ids.meetings.map((row) => meetingProblems(row, then, booked)),
  };
}
