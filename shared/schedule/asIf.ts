// The facts as they would be with some dates set, so that each of them is looked at among the others.

import type { DateProblem, HearingSetting, MeetingSetting } from '../contract/schedule.ts';
import { idOf } from '../domain/ids.ts';
import type { FtmAppointment, Hearing } from '../domain/record.ts';
import { bookedOf } from './booked.ts';
import { hearingProblems, meetingProblems } from './dateProblems.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';

/** The hearing that a setting makes: the one that moves as it then is, or a new one with that id. */
export function hearingAsSet(of: ScheduleCase, setting: HearingSetting, id: Hearing['id']): Hearing {
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
    agencyReportFiledOn: moved?.agencyReportFiledOn ?? null,
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
  overCapReason: null,
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

function asIfNamed(facts: ScheduleFacts, asked: Settings, ids: Settings): ScheduleFacts {
  const byNumber = new Map<string, ScheduleCase>([...facts.cases.values()].map((of) => [of.case.caseNumber, of]));
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
    const asSet = set.flatMap((row) => (row.hearing === null ? [] : [hearingAsSet(of, row, row.hearing)]));
    const asMet = meet.flatMap((row) => (row.meeting === null ? [] : [meetingAsSet(of, row, row.meeting)]));
    const changed = asSet.length + asMet.length > 0;
    return [
      id,
      changed ? { ...of, hearings: replaced(of.hearings, asSet), appointments: replaced(of.appointments, asMet) } : of,
    ];
  });
  return { ...facts, cases: new Map(cases) };
}

/** The facts as they are once these dates are set. New ones have ids of their own ("new hearing 0"). */
export const asIfSet = (facts: ScheduleFacts, settings: Settings): ScheduleFacts =>
  asIfNamed(facts, settings, named(settings));

/** What stands against dates that are to be set together, each among the others; in their order. */
export function problemsAmong(
  facts: ScheduleFacts,
  settings: Settings,
): { readonly hearings: readonly (readonly DateProblem[])[]; readonly meetings: readonly (readonly DateProblem[])[] } {
  const ids = named(settings);
  const then = asIfNamed(facts, settings, ids);
  const booked = bookedOf(then);
  return {
    hearings: ids.hearings.map((row) => hearingProblems(row, then, booked)),
    meetings: ids.meetings.map((row) => meetingProblems(row, then, booked)),
  };
}
