// What stands against a date: every rule of problems.ts, looked at in one place, for a hearing and for a family team meeting.

import type { DateProblem, HearingSetting, MeetingSetting, NeededPerson } from '../contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween, mondayOf } from '../domain/dates.ts';
import { stands } from '../domain/hearings.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Hearing } from '../domain/record.ts';
import { type Booked, neededAtMeeting, overlapping, type Taken, takenByHearing, withTaken } from './booked.ts';
import { endOf, minutesOf } from './clock.ts';
import { familiesOf } from './coordinatorFamilies.ts';
import { deadlinesOf, earliestLawful, isIcwaUnasked } from './deadlines.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { firstRemoval, intervalOf, lastHearingBefore } from './interval.ts';
import { isOfJudge, judgeOf } from './judge.ts';
import { interpreterOf, interpretersOf, neededFor, needsInterpreter } from './needed.ts';
import { type ProblemCode, problemCodes, problemSeverities } from './problems.ts';
import { sits } from './sessionDays.ts';
import type { HeldSession } from './sessions.ts';

type Told = Partial<Omit<DateProblem, 'code' | 'severity'>>;

const nothing = { person: null, with: null, date: null, days: null, limit: null, clock: null } as const;

/** A problem by its code; what is not told of it is null. */
export const problemOf = (code: ProblemCode, told: Told = {}): DateProblem => ({
  code,
  severity: problemSeverities[code],
  ...nothing,
  ...told,
});

/** In the order of problems.ts. */
export const inOrder = (problems: readonly DateProblem[]): readonly DateProblem[] =>
  problems.toSorted((a, b) => problemCodes.indexOf(a.code) - problemCodes.indexOf(b.code));

/** The case as it is without the hearing that moves. */
export function withoutHearing(of: ScheduleCase, hearing: string | null): ScheduleCase {
  return hearing === null ? of : { ...of, hearings: of.hearings.filter(({ id }) => id !== hearing) };
}

/** What a date of a case is counted from: its last hearing before that day, and the interval that runs from it. */
export interface Counted {
  readonly last: Hearing | null;
  /** The day of `last`; of a case that was never heard, that of the removal. null: nobody was removed. */
  readonly from: CalendarDate | null;
  /** The most days after `from`. */
  readonly days: number;
  readonly isOwn: boolean;
  /** The last day of the interval; null: nothing to count from. */
  readonly ends: CalendarDate | null;
}

/**
 * The interval that a hearing before `date` leaves. Its length is that of the day of that hearing, or of `asOf` where the hearing
 * is past: a visit home that began since then already counts.
 */
export function countedFor(of: ScheduleCase, date: CalendarDate, { asOf, policy }: ScheduleFacts): Counted {
  const last = lastHearingBefore(of, date, asOf);
  const { days, own } = intervalOf(of, last !== null && last.date > asOf ? last.date : asOf, { asOf, policy });
  const from = last?.date ?? firstRemoval(of);
  return { last, from, days, isOwn: own !== null, ends: from && addDays(from, days) };
}

/** The sessions that a hearing stands in, by its room, judge and hours: none, or one, or several that overlap. */
function sessionsOf(
  { date, start, minutes, courtroom, judge }: HearingSetting,
  { sessions }: Booked,
): readonly HeldSession[] {
  const end = endOf(start, minutes);
  return sessions
    .on(date)
    .filter(
      (row) =>
        row.state !== 'cancelled' &&
        row.courtroomId === courtroom &&
        row.judgeId === judge &&
        row.start <= start &&
        end <= row.end,
    );
}

/** Minutes of hearings that begin in a session, without the hearing that is looked at. */
export function minutesUsed(session: HeldSession, booked: Booked, except: string | null): number {
  const [from, to] = [minutesOf(session.start), minutesOf(session.end)];
  return booked
    .inRoom(session.courtroomId, session.date)
    .filter((row) => row.judge === session.judgeId && row.from >= from && row.from < to && row.id !== except)
    .reduce((sum, row) => sum + row.to - row.from, 0);
}

/** The case's own hearings of that day, held ones included. */
function sameDay({ of, setting, facts }: Pick<Looked, 'of' | 'setting' | 'facts'>): DateProblem[] {
  return of.hearings
    .filter((row) => row.id !== setting.hearing && row.date === setting.date && stands(row))
    .map((row) => problemOf('case-heard-that-day', { with: withTaken(takenByHearing(of, row, facts)) }));
}

const [earliestHour, latestHour] = [minutesOf('07:00'), minutesOf('20:00')];
const saturday = 5;

/** Whether a time is one at which nobody is asked to come without a reason: at night, or on a day of the weekend. */
const isOutsideHours = (date: CalendarDate, { from, to }: Pick<Taken, 'from' | 'to'>): boolean =>
  daysBetween(mondayOf(date), date) >= saturday || from < earliestHour || to > latestHour;

interface Looked {
  readonly of: ScheduleCase;
  readonly setting: HearingSetting;
  readonly facts: ScheduleFacts;
  readonly booked: Booked;
  readonly span: Pick<Taken, 'from' | 'to'>;
  readonly needed: readonly NeededPerson[];
  /** Its day or its hour is another than is set now. */
  readonly isChanged: boolean;
  /** The hearing that moves, as it is set now; null: it is a new one. */
  readonly moved: Hearing | null;
}

function standing({ of, setting, facts }: Looked): DateProblem[] {
  const moved = setting.hearing === null ? null : of.hearings.find(({ id }) => id === setting.hearing);
  const cannot = of.case.status === 'closed' || moved === undefined || (moved !== null && moved.status !== 'scheduled');
  const lawful = earliestLawful(of, setting.type);
  return [
    ...(cannot ? [problemOf('not-to-set')] : []),
    ...(setting.date < facts.asOf ? [problemOf('past')] : []),
    ...(lawful === 'notice-not-received' ? [problemOf('notice-not-received')] : []),
    ...(lawful !== null && lawful !== 'notice-not-received' && setting.date < lawful
      ? [problemOf('before-lawful', { date: lawful })]
      : []),
    ...(isIcwaUnasked(of, setting.type) ? [problemOf('icwa-not-asked')] : []),
    ...sameDay({ of, setting, facts }),
  ];
}

function ofSession({ setting, booked, span }: Looked): DateProblem[] {
  if (booked.sessions.closed(setting.date) !== null) return [problemOf('holiday', { date: setting.date })];
  const sessions = sessionsOf(setting, booked);
  if (sessions.length === 0) {
    return [problemOf('outside-session'), ...(isOutsideHours(setting.date, span) ? [problemOf('outside-hours')] : [])];
  }
  const used = (session: HeldSession) => minutesUsed(session, booked, setting.hearing) + span.to - span.from;
  const over = Math.min(...sessions.map((session) => used(session) - session.capacityMinutes));
  return over > 0 ? [problemOf('over-capacity', { days: over })] : [];
}

function ofJudgeAndRoom({ setting, booked, span, needed }: Looked): DateProblem[] {
  const person = needed.find(({ role }) => role === 'judge') ?? null;
  const judge = overlapping(booked.ofPerson(setting.judge, setting.date), span, setting.hearing);
  const room = overlapping(booked.inRoom(setting.courtroom, setting.date), span, setting.hearing);
  return [
    ...judge.map((row) =>
      problemOf(row.kind === 'commitment' ? 'judge-away' : 'judge-taken', { person, with: withTaken(row) }),
    ),
    // What the judge hears there at that time is said already.
    ...room.filter((row) => !judge.includes(row)).map((row) => problemOf('room-taken', { with: withTaken(row) })),
  ];
}

/** The hearing that says before whom the case stands: the one that moves, else the last one before the date. */
const judgedBy = ({ of, setting, facts, moved }: Looked): Hearing | null =>
  moved ?? lastHearingBefore(of, setting.date, facts.asOf, setting.hearing);

const casesJudge = (looked: Looked): PersonId => judgeOf(judgedBy(looked), looked.facts, looked.booked);

/** The judge before whom the case stands, where that is another. */
function ofCasesJudge(looked: Looked): DateProblem[] {
  const { setting, facts } = looked;
  if (judgedBy(looked) === null) return [];
  const ref = casesJudge(looked);
  if (ref === setting.judge) return [];
  const person = { ref, name: facts.people.get(ref)?.name ?? null, role: 'judge' } as const;
  return [problemOf('other-judge', { person })];
}

/** Everybody needed but the judge, with whatever else takes them then. */
const ofPeople = ({ of, setting, facts, booked, span, needed }: Looked): DateProblem[] =>
  needed
    .filter(({ ref }) => ref !== setting.judge)
    // One interpreter of the case need not come where another is booked.
    .filter(
      ({ ref, role }) =>
        role !== 'interpreter' || bookedInterpreters(of, setting.date, span, facts).every((other) => other === ref),
    )
    .flatMap((person) =>
      overlapping(booked.ofPerson(person.ref, setting.date), span, setting.hearing).map((row) =>
        problemOf('person-elsewhere', { person, with: withTaken(row) }),
      ),
    );

/** Those of a case's interpreters who are booked for all of a span of a day, by one booking or by several that adjoin. */
function bookedInterpreters(
  of: ScheduleCase,
  date: CalendarDate,
  { from, to }: Pick<Taken, 'from' | 'to'>,
  { bookings }: Pick<ScheduleFacts, 'bookings'>,
): readonly PersonId[] {
  const ofDay = bookings.filter((row) => row.date === date).toSorted((a, b) => minutesOf(a.start) - minutesOf(b.start));
  if (ofDay.length === 0) return [];
  return interpretersOf(of).filter((interpreter) => {
    let covered = from;
    for (const { personId, start, end } of ofDay) {
      if (personId === interpreter && minutesOf(start) <= covered) covered = Math.max(covered, minutesOf(end));
    }
    return covered >= to;
  });
}

/** Whether an interpreter of the case is booked for all of a span of a day. */
export const isInterpreterBooked = (
  of: ScheduleCase,
  date: CalendarDate,
  span: Pick<Taken, 'from' | 'to'>,
  facts: Pick<ScheduleFacts, 'bookings'>,
): boolean => bookedInterpreters(of, date, span, facts).length > 0;

function ofInterpreter({ of, setting, facts, span, needed }: Looked): DateProblem[] {
  if (!needsInterpreter(of) || isInterpreterBooked(of, setting.date, span, facts)) return [];
  const interpreter = interpreterOf(of);
  return [problemOf('interpreter-to-book', { person: needed.find(({ ref }) => ref === interpreter) ?? null })];
}

/** R17: a meeting that was held, or is set and to come, after the last hearing and before the day of the next. */
export function hasMeeting(
  of: ScheduleCase,
  last: CalendarDate | null,
  date: CalendarDate,
  asOf: CalendarDate,
): boolean {
  const between = (row: { readonly date: CalendarDate }) => (last === null || row.date > last) && row.date < date;
  return of.meetings.some(between) || of.appointments.some((row) => row.date >= asOf && between(row));
}

/** Whether a date that stands in a session of the case's judge is the last such one inside the interval. */
function isLastSession(looked: Looked, ends: CalendarDate): boolean {
  const { setting, facts, booked } = looked;
  const { date } = setting;
  if (date > ends || booked.sessions.closed(date) !== null || sessionsOf(setting, booked).length === 0) return false;
  const isBefore = isOfJudge(casesJudge(looked), facts.calendar);
  return booked.sessions.first(addDays(date, 1), ends, (row) => sits(row) && isBefore(row)) === null;
}

/** What is counted to a date from the hearings before it: deadlines that pass, and the interval. `of`: without the hearing itself. */
function ofCount(of: ScheduleCase, date: CalendarDate, facts: ScheduleFacts): DateProblem[] {
  const missed = deadlinesOf(of, date, facts).filter((deadline) => deadline.date < date);
  const { ends, days } = countedFor(of, date, facts);
  return [
    ...missed.map((deadline) => problemOf('passes-deadline', deadline)),
    ...(ends !== null && date > ends
      ? [problemOf('beyond-interval', { days: daysBetween(ends, date), date: ends, limit: days })]
      : []),
  ];
}

/** What is counted to a hearing that is set, from the hearings of its case that come before it. */
export const countedProblems = (
  { id, date }: Pick<Hearing, 'id' | 'date'>,
  of: ScheduleCase,
  facts: ScheduleFacts,
): readonly DateProblem[] => ofCount(withoutHearing(of, id), date, facts);

function ofInterval(looked: Looked, of: ScheduleCase): DateProblem[] {
  const { setting, facts } = looked;
  const { last, ends } = countedFor(of, setting.date, facts);
  const isLastInside = last !== null && ends !== null && isLastSession(looked, ends);
  return [
    ...(isLastInside ? [problemOf('last-inside', { date: ends })] : []),
    ...(hasMeeting(of, last?.date ?? null, setting.date, facts.asOf) ? [] : [problemOf('no-meeting')]),
  ];
}

/** What a date asks for on the day on which it is set. One that stays as it was set asks for it no more. */
function ofSetting({ of, setting, facts, isChanged }: Looked): DateProblem[] {
  if (!isChanged) return [];
  const ahead = daysBetween(facts.asOf, setting.date);
  const limit = facts.policy.noticeDaysBeforeHearing;
  const filed = of.hearings.find(({ id }) => id === setting.hearing)?.agencyReportFiledOn ?? null;
  const due = addDays(setting.date, -facts.policy.courtReportDueDaysBeforeHearing);
  return [
    ...(ahead >= 0 && ahead < limit ? [problemOf('short-notice', { days: ahead, limit })] : []),
    ...(filed === null && due < facts.asOf ? [problemOf('report-too-soon', { date: due })] : []),
  ];
}

function ofDays(looked: Looked): DateProblem[] {
  const of = withoutHearing(looked.of, looked.setting.hearing);
  return [...ofCount(of, looked.setting.date, looked.facts), ...ofSetting(looked), ...ofInterval(looked, of)];
}

/** Whether a setting gives its hearing another day or hour than it has; a new one has none yet. */
const isAnother = ({ date, start }: HearingSetting, set: Hearing | null): boolean =>
  set === null || set.date !== date || set.start !== start;

/**
 * Everything that stands against a hearing's date, in the order of problems.ts. Days and deadlines are counted over the hearings
 * of `facts`, so that one that is set beside others is looked at among them (asIf.ts); `booked` is what those facts take. A
 * case that is not in the facts is not one to set. `now`: the case as it is set now, where `facts` are as if.
 */
export function hearingProblems(
  setting: HearingSetting,
  facts: ScheduleFacts,
  booked: Booked,
  now: ScheduleCase | undefined = booked.caseOf(setting.caseNumber),
): readonly DateProblem[] {
  const of = booked.caseOf(setting.caseNumber);
  if (of === undefined) return [problemOf('not-to-set')];
  const span = { from: minutesOf(setting.start), to: minutesOf(endOf(setting.start, setting.minutes)) };
  const needed = neededFor(of, setting.judge, facts.people);
  const moved = (now ?? of).hearings.find(({ id }) => id === setting.hearing) ?? null;
  const looked: Looked = { of, setting, facts, booked, span, needed, moved, isChanged: isAnother(setting, moved) };
  const judgeAndRoom = ofJudgeAndRoom(looked);
  // A session whose judge is away holds nothing at all: how full it is says no more.
  const isAway = judgeAndRoom.some(({ code }) => code === 'judge-away');
  return inOrder([
    ...standing(looked),
    ...ofSession(looked).filter(({ code }) => !(isAway && code === 'over-capacity')),
    ...judgeAndRoom,
    ...ofCasesJudge(looked),
    ...ofPeople(looked),
    ...ofInterpreter(looked),
    ...ofDays(looked),
  ]);
}

/** Whom a meeting needs, as they are named: the coordinator, the caseworkers and the parents. */
function neededPeopleAtMeeting(of: ScheduleCase, coordinator: PersonId, facts: ScheduleFacts): readonly NeededPerson[] {
  const parents = new Set<string>(of.parents.map(({ id }) => id));
  return neededAtMeeting(of, coordinator).map((ref): NeededPerson => {
    const isParent = parents.has(ref);
    const role = ref === coordinator ? 'coordinator' : isParent ? 'parent' : 'caseworker';
    return { ref, role, name: isParent ? null : (facts.people.get(ref as PersonId)?.name ?? null) };
  });
}

function ofCaseload(of: ScheduleCase, coordinator: PersonId, facts: ScheduleFacts): DateProblem[] {
  const { coordinatorCaseloadCap: cap, coordinatorCaseloadWarnAt: warnAt } = facts.policy;
  const families = familiesOf(coordinator, facts, of.case.id);
  const person: NeededPerson = {
    ref: coordinator,
    name: facts.people.get(coordinator)?.name ?? null,
    role: 'coordinator',
  };
  const told = { person, days: families, limit: cap };
  if (families > cap) return [problemOf('over-caseload', told)];
  return families >= warnAt ? [problemOf('near-caseload', told)] : [];
}

/**
 * Everything that stands against a family team meeting's date, in the order of problems.ts: its coordinator cannot be at two
 * meetings, everybody else can be asked for; more families than the court's limit for one coordinator takes a reason.
 */
export function meetingProblems(setting: MeetingSetting, facts: ScheduleFacts, booked: Booked): readonly DateProblem[] {
  const { date, start, minutes, coordinator, meeting } = setting;
  const of = booked.caseOf(setting.caseNumber);
  if (of === undefined) return [problemOf('not-to-set')];
  const span = { from: minutesOf(start), to: minutesOf(endOf(start, minutes)) };
  const isKnown = meeting === null || of.appointments.some(({ id }) => id === meeting);
  const elsewhere = neededPeopleAtMeeting(of, coordinator, facts).flatMap((person) =>
    overlapping(booked.ofPerson(person.ref, date), span, meeting).map((row) =>
      problemOf(person.ref === coordinator ? 'coordinator-taken' : 'person-elsewhere', {
        person,
        with: withTaken(row),
      }),
    ),
  );
  return inOrder([
    ...(of.case.status === 'closed' || !isKnown ? [problemOf('not-to-set')] : []),
    ...(date < facts.asOf ? [problemOf('past')] : []),
    ...(booked.sessions.closed(date) !== null ? [problemOf('holiday', { date })] : []),
    ...(isOutsideHours(date, span) ? [problemOf('outside-hours')] : []),
    ...elsewhere,
    ...ofCaseload(of, coordinator, facts),
  ]);
}
