// What stands against a date: every rule of problems.ts, looked at in one place, for a hearing and for a family team meeting.

import type { DateProblem, HearingSetting, MeetingSetting, NeededPerson } from '../contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween } from '../domain/dates.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Hearing } from '../domain/record.ts';
import { type Booked, neededAtMeeting, overlapping, type Taken, withTaken } from './booked.ts';
import { endOf, minutesOf } from './clock.ts';
import { familiesOf } from './coordinatorFamilies.ts';
import { deadlinesOf, earliestLawful } from './deadlines.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { intervalOf, lastHearingBefore } from './interval.ts';
import { interpreterOf, neededFor, needsInterpreter } from './needed.ts';
import { type ProblemCode, problemCodes, problemSeverities } from './problems.ts';
import { sits } from './sessionDays.ts';
import type { HeldSession } from './sessions.ts';

type Told = Partial<Omit<DateProblem, 'code' | 'severity'>>;

const nothing = { person: null, with: null, date: null, days: null, clock: null } as const;

/** A problem by its code; what is not told of it is null. */
export const problemOf = (code: ProblemCode, told: Told = {}): DateProblem => ({
  code,
  severity: problemSeverities[code],
  ...nothing,
  ...told,
});

const inOrder = (problems: readonly DateProblem[]): readonly DateProblem[] =>
  problems.toSorted((a, b) => problemCodes.indexOf(a.code) - problemCodes.indexOf(b.code));

/** The case as it is without the hearing that moves. */
export function withoutHearing(of: ScheduleCase, hearing: string | null): ScheduleCase {
  return hearing === null ? of : { ...of, hearings: of.hearings.filter(({ id }) => id !== hearing) };
}

/** What a date of a case is counted from: its last hearing before that day, and the interval that runs from it. */
export interface Counted {
  readonly last: Hearing | null;
  /** The most days after `last`. */
  readonly days: number;
  readonly isOwn: boolean;
  /** The last day of the interval; null: there is no last hearing. */
  readonly ends: CalendarDate | null;
}

/**
 * The interval that a hearing before `date` leaves. Its length is that of the day of that hearing, or of `asOf` where the hearing
 * is past: a visit home that began since then already counts.
 */
export function countedFor(of: ScheduleCase, date: CalendarDate, { asOf, policy }: ScheduleFacts): Counted {
  const last = lastHearingBefore(of, date, asOf);
  const { days, own } = intervalOf(of, last !== null && last.date > asOf ? last.date : asOf, policy);
  return { last, days, isOwn: own !== null, ends: last && addDays(last.date, days) };
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

interface Looked {
  readonly of: ScheduleCase;
  readonly setting: HearingSetting;
  readonly facts: ScheduleFacts;
  readonly booked: Booked;
  readonly span: Pick<Taken, 'from' | 'to'>;
  readonly needed: readonly NeededPerson[];
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
  ];
}

function ofSession({ setting, booked, span }: Looked): DateProblem[] {
  if (booked.sessions.closed(setting.date) !== null) return [problemOf('holiday', { date: setting.date })];
  const sessions = sessionsOf(setting, booked);
  if (sessions.length === 0) return [problemOf('outside-session')];
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

/** Everybody needed but the judge, with whatever else takes them then. */
const ofPeople = ({ setting, booked, span, needed }: Looked): DateProblem[] =>
  needed
    .filter(({ ref }) => ref !== setting.judge)
    .flatMap((person) =>
      overlapping(booked.ofPerson(person.ref, setting.date), span, setting.hearing).map((row) =>
        problemOf('person-elsewhere', { person, with: withTaken(row) }),
      ),
    );

/** Whether the interpreter of a case is booked for all of a span of a day. */
export function isInterpreterBooked(
  interpreter: PersonId,
  date: CalendarDate,
  { from, to }: Pick<Taken, 'from' | 'to'>,
  { bookings }: Pick<ScheduleFacts, 'bookings'>,
): boolean {
  return bookings.some(
    (row) =>
      row.personId === interpreter && row.date === date && minutesOf(row.start) <= from && to <= minutesOf(row.end),
  );
}

function ofInterpreter({ of, setting, facts, span, needed }: Looked): DateProblem[] {
  if (!needsInterpreter(of)) return [];
  const interpreter = interpreterOf(of);
  if (interpreter !== null && isInterpreterBooked(interpreter, setting.date, span, facts)) return [];
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

function ofInterval(looked: Looked, of: ScheduleCase): DateProblem[] {
  const { setting, facts, booked } = looked;
  const { last, ends } = countedFor(of, setting.date, facts);
  const isLastInside =
    ends !== null &&
    setting.date <= ends &&
    booked.sessions.first(addDays(setting.date, 1), ends, (row) => sits(row) && row.judgeId === setting.judge) === null;
  return [
    ...(ends !== null && setting.date > ends
      ? [problemOf('beyond-interval', { days: daysBetween(ends, setting.date), date: ends })]
      : []),
    ...(isLastInside ? [problemOf('last-inside', { date: ends })] : []),
    ...(hasMeeting(of, last?.date ?? null, setting.date, facts.asOf) ? [] : [problemOf('no-meeting')]),
  ];
}

function ofDays(looked: Looked): DateProblem[] {
  const { setting, facts } = looked;
  const of = withoutHearing(looked.of, setting.hearing);
  const missed = deadlinesOf(of, setting.date, facts).filter(({ date }) => date < setting.date);
  const ahead = daysBetween(facts.asOf, setting.date);
  const filed = looked.of.hearings.find(({ id }) => id === setting.hearing)?.agencyReportFiledOn ?? null;
  const due = addDays(setting.date, -facts.policy.courtReportDueDaysBeforeHearing);
  return [
    ...missed.map(({ clock, date }) => problemOf('passes-deadline', { clock, date })),
    ...(ahead >= 0 && ahead < facts.policy.noticeDaysBeforeHearing ? [problemOf('short-notice', { days: ahead })] : []),
    ...(filed === null && due < facts.asOf ? [problemOf('report-too-soon', { date: due })] : []),
    ...ofInterval(looked, of),
  ];
}

/**
 * Everything that stands against a hearing's date, in the order of problems.ts. Days and deadlines are counted over the hearings
 * of `facts`, so that one that is set beside others is looked at among them (asIf.ts); `booked` is what those facts take. A
 * case that is not in the facts is not one to set.
 */
export function hearingProblems(setting: HearingSetting, facts: ScheduleFacts, booked: Booked): readonly DateProblem[] {
  const of = booked.caseOf(setting.caseNumber);
  if (of === undefined) return [problemOf('not-to-set')];
  const span = { from: minutesOf(setting.start), to: minutesOf(endOf(setting.start, setting.minutes)) };
  const looked: Looked = { of, setting, facts, booked, span, needed: neededFor(of, setting.judge, facts.people) };
  return inOrder([
    ...standing(looked),
    ...ofSession(looked),
    ...ofJudgeAndRoom(looked),
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
  if (families > cap) return [problemOf('over-caseload', { person, days: families })];
  return families >= warnAt ? [problemOf('near-caseload', { person, days: families })] : [];
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
    ...elsewhere,
    ...ofCaseload(of, coordinator, facts),
  ]);
}
