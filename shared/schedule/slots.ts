// Where a hearing can stand, and what each place costs: the one measure by which offers and plans choose.

import { addDays, type CalendarDate, daysBetween, earlier, later } from '../domain/dates.ts';
import type { HearingId, PersonId } from '../domain/ids.ts';
import type { Hearing, HearingType } from '../domain/record.ts';
import { type Booked, type Taken, takenByHearing } from './booked.ts';
import { clockOf, minutesOf } from './clock.ts';
import { isInterpreterBooked, minutesUsed } from './dateProblems.ts';
import { type Deadline, deadlinesOf, earliestLawful, typeFor } from './deadlines.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { firstRemoval, intervalOf } from './interval.ts';
import { isOfJudge, judgeOf } from './judge.ts';
import { minutesFor } from './lengths.ts';
import { needsInterpreter } from './needed.ts';
import { sits } from './sessionDays.ts';
import type { HeldSession } from './sessions.ts';

/**
 * What a place costs, as one number of six parts, the first that differs deciding:
 * 1. deadlines of the law that it passes, or that the case's next hearing then passes;
 * 2. what somebody would have to accept: people elsewhere, each with each thing that takes them, a day beyond the interval, a next
 *    hearing that then stands beyond it, short notice;
 * 3. a day in the first third of the interval, since a review so soon after another has nothing to review;
 * 4. days from the best day: three quarters of the interval, so that a continuance still has room in it, and never less ahead
 *    than notice takes;
 * 5. notes: last session inside the interval, report due before today, interpreter to be booked, another judge;
 * 6. minutes that the people it needs wait between it and their nearest other hearing of that day.
 */
export const costs = { pass: 1e13, ask: 1e10, soon: 1e7, day: 1e4, note: 1e3, minute: 1 } as const;
const longestWait = 999;
const farthestFit = 999;

const bestPart = 3 / 4;
const soonestPart = 1 / 3;

/** A hearing that is looking for a day. */
export interface Placing {
  /** The case with every hearing that comes before this one, and without it. */
  readonly of: ScheduleCase;
  /** The hearing that moves; null: a new one. */
  readonly moved: Hearing | null;
  /** The case's judge. A session before another costs a note. */
  readonly judge: PersonId;
  /** Everybody whom it needs but the judge. */
  readonly people: readonly string[];
  /** What a hearing on a day is for. */
  readonly typeOn: (date: CalendarDate) => HearingType;
  /** null: the court's length of that type. */
  readonly minutes: number | null;
  readonly last: Pick<Hearing, 'id' | 'date' | 'status'> | null;
  /**
   * The interval: its days, whether it is the case's own, and its last day, counted `from` the last hearing, or of a case that was
   * never heard from the removal. `from` null: from neither; the last day is then counted from the as-of day, and binds nobody.
   */
  readonly interval: {
    readonly days: number;
    readonly isOwn: boolean;
    readonly from: CalendarDate | null;
    readonly ends: CalendarDate;
  };
  readonly deadlines: readonly Deadline[];
  /** The first day that is looked at, and the day before which it must stand (its case's next hearing); null: none is set. */
  readonly from: CalendarDate;
  readonly before: CalendarDate | null;
  /** What the case's next hearing would then cost more than now. */
  readonly costOfNext: (date: CalendarDate) => number;
  /** The best day; the first that is not too soon after the last hearing, that leaves time for notice, and for the report. */
  readonly best: CalendarDate;
  readonly soonest: CalendarDate;
  readonly noticed: CalendarDate;
  readonly reported: CalendarDate;
  /** The last day of a session inside the interval; null: none. */
  readonly lastSession: CalendarDate | null;
  readonly isBefore: (session: HeldSession) => boolean;
}

/** A place for a hearing that nothing refuses: the judge and the room are free and the session has the minutes. */
export interface Slot {
  readonly session: HeldSession;
  readonly date: CalendarDate;
  readonly type: HearingType;
  readonly minutes: number;
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

export interface Asked {
  readonly of: ScheduleCase;
  readonly moved: Hearing | null;
  readonly type: HearingType | null;
  readonly minutes: number | null;
  readonly last: Hearing | null;
  readonly from: CalendarDate;
  /** The case's next hearing, before which it must stand. */
  readonly next: Hearing | null;
}

/** How far a date is looked for: half a year. */
export const farthestDays = 26 * 7;

/**
 * A judge's sessions: those before this judge, and this judge's own that another takes for a day. Any, where there is none in the
 * half year from a day on: somebody has to hear the case.
 */
function sessionsBefore(
  judge: PersonId,
  from: CalendarDate,
  { calendar }: ScheduleFacts,
  { sessions }: Booked,
): (session: HeldSession) => boolean {
  const isBefore = isOfJudge(judge, calendar);
  return sessions.first(from, addDays(from, farthestDays), isBefore) === null ? () => true : isBefore;
}

const lastSessionIn = (
  from: CalendarDate,
  to: CalendarDate,
  { sessions }: Booked,
  isBefore: (session: HeldSession) => boolean,
): CalendarDate | null => sessions.last(from, to, (session) => sits(session) && isBefore(session));

/** What binds a hearing of a case that is looking for a day. */
export function placingOf(
  { of, moved, type, minutes, last, from, next }: Asked,
  facts: ScheduleFacts,
  booked: Booked,
): Placing {
  const { asOf } = facts;
  const judge = judgeOf(moved ?? last, facts, booked);
  const isBefore = sessionsBefore(judge, from, facts, booked);
  const { days, own } = intervalOf(of, last !== null && last.date > asOf ? last.date : asOf, facts);
  const since = last?.date ?? firstRemoval(of);
  const ends = addDays(since ?? asOf, days);
  const needed = takenByHearing(of, { ...unplaced, judgeId: judge }, facts).people;
  const deadlines = deadlinesOf(of, from, facts);
  const lastSession = (until: CalendarDate) => lastSessionIn(from, until, booked, isBefore);
  return {
    of,
    moved,
    judge,
    people: needed.filter((ref) => ref !== judge),
    typeOn: type === null ? typesOf({ of, from, ends, deadlines, lastSession }, facts) : () => type,
    minutes,
    last,
    interval: { days, isOwn: own !== null, from: since, ends },
    deadlines,
    from,
    before: next?.date ?? null,
    costOfNext: moved === null || next === null ? () => 0 : costsOfNext(of, moved, next, facts),
    ...goodDays(last, days, facts),
    lastSession: lastSession(ends),
    isBefore,
  };
}

/** The last day up to one on which a hearing can stand: before the case's next one. */
export const lastDay = ({ before }: Pick<Placing, 'before'>, date: CalendarDate): CalendarDate =>
  before === null ? date : earlier(date, addDays(before, -1));

/** What the next hearing of a case costs by its day once another moves to a day, beyond what it costs now. */
function costsOfNext(
  of: ScheduleCase,
  moved: Hearing,
  next: Hearing,
  facts: ScheduleFacts,
): (date: CalendarDate) => number {
  const cost = (hearing: Hearing) => {
    const { days } = intervalOf(of, later(hearing.date, facts.asOf), facts);
    const deadlines = deadlinesOf({ ...of, hearings: [...of.hearings, hearing] }, next.date, facts);
    const passes = deadlines.filter(({ date }) => date < next.date).length;
    return passes * costs.pass + Number(next.date > addDays(hearing.date, days)) * costs.ask;
  };
  const now = cost(moved);
  return (date) => Math.max(0, cost({ ...moved, date }) - now);
}

interface Typed {
  readonly of: ScheduleCase;
  readonly from: CalendarDate;
  readonly ends: CalendarDate;
  readonly deadlines: readonly Deadline[];
  readonly lastSession: (until: CalendarDate) => CalendarDate | null;
}

/**
 * What a case's hearings are for, day by day: as the case has it on the day (typeFor), but a permanency hearing also on the last
 * day of a session by which that deadline can be kept. From the first day to the end of the interval it changes once at most, from
 * review to permanency hearing, so that where both ends agree the days between need not be asked; unless the case has intervals of
 * its own, which may change in between.
 */
function typesOf(
  { of, from, ends, deadlines, lastSession }: Typed,
  facts: ScheduleFacts,
): (date: CalendarDate) => HearingType {
  const due = deadlines.find(({ clock }) => clock === 'permanency-hearing')?.date ?? null;
  const lastToKeep = due === null ? null : lastSession(due);
  const exact = (date: CalendarDate): HearingType => {
    const type = typeFor(of, date, facts);
    const isLast = lastToKeep !== null && due !== null && date >= lastToKeep && date <= due;
    return type === 'review' && isLast ? 'permanency' : type;
  };
  const first = exact(from);
  if (of.intervals.length > 0 || ends < from || exact(ends) !== first) return exact;
  return (date) => (date >= from && date <= ends ? first : exact(date));
}

/** The best day is three quarters of the interval after the last hearing, and never sooner than notice takes. */
function goodDays(last: Pick<Hearing, 'date'> | null, days: number, { asOf, policy }: ScheduleFacts) {
  const noticed = addDays(asOf, policy.noticeDaysBeforeHearing);
  const reported = addDays(asOf, policy.courtReportDueDaysBeforeHearing);
  if (last === null) return { best: noticed, soonest: asOf, noticed, reported };
  return {
    best: later(noticed, addDays(last.date, Math.round(days * bestPart))),
    soonest: addDays(last.date, Math.ceil(days * soonestPart)),
    noticed,
    reported,
  };
}

/** A hearing that is counted from its case's last one, when that one moves: its deadlines stay as they are. */
export function rebased(
  placing: Placing,
  last: Hearing,
  { facts, booked }: { readonly facts: ScheduleFacts; readonly booked: Booked },
): Placing {
  const { days } = placing.interval;
  const ends = addDays(last.date, days);
  const from = later(addDays(facts.asOf, 1), addDays(last.date, 1));
  const lastSession = lastSessionIn(from, ends, booked, placing.isBefore);
  return {
    ...placing,
    last,
    from,
    ...goodDays(last, days, facts),
    lastSession,
    interval: { ...placing.interval, from: last.date, ends },
  };
}

const unplaced = {
  id: '' as HearingId,
  date: '1900-01-01' as CalendarDate,
  start: '00:00',
  minutes: 0,
  courtroomId: '' as Hearing['courtroomId'],
} as const;

/** What a day costs, whatever the hour: parts 1 to 5 without people. */
export function costOfDay(placing: Placing, date: CalendarDate): number {
  const { deadlines, interval, best, soonest, noticed, reported, lastSession } = placing;
  let passes = 0;
  for (const deadline of deadlines) if (deadline.date < date) passes += 1;
  const asks = Number(interval.from !== null && date > interval.ends) + Number(date < noticed);
  const soon = Number(date < soonest) * costs.soon;
  const isLastInside = interval.from !== null && date <= interval.ends && (lastSession === null || date >= lastSession);
  const notes = Number(isLastInside) + Number(date < reported);
  const fit = Math.min(Math.abs(daysBetween(best, date)), farthestFit);
  const own = passes * costs.pass + asks * costs.ask + soon + fit * costs.day + notes * costs.note;
  return own + placing.costOfNext(date);
}

type Span = Pick<Taken, 'from' | 'to'>;

const isTaken = (rows: readonly Taken[], { from, to }: Span, except: string | null): boolean => {
  for (const row of rows) if (row.from < to && from < row.to && row.id !== except) return true;
  return false;
};

/** What a place costs for the people whom the hearing needs: each with each thing that takes them, and their wait. */
function costOfPeople(busy: readonly (readonly Taken[])[], { from, to }: Span, except: string | null): number {
  let cost = 0;
  let waits = 0;
  for (const rows of busy) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      if (row.id === except) continue;
      if (row.from < to && from < row.to) cost += costs.ask;
      else if (row.kind === 'hearing') nearest = Math.min(nearest, row.from >= to ? row.from - to : from - row.to);
    }
    if (nearest !== Number.POSITIVE_INFINITY) waits += nearest;
  }
  return cost + Math.min(waits, longestWait) * costs.minute;
}

/**
 * Every place for a hearing on a day, by session and hour, with what it costs. None on `asOf` or earlier, nor before the first day that the law
 * allows.
 */
export function slotsOn(placing: Placing, date: CalendarDate, facts: ScheduleFacts, booked: Booked): readonly Slot[] {
  const sessions = booked.sessions.on(date).filter((session) => sits(session) && placing.isBefore(session));
  if (sessions.length === 0 || date <= facts.asOf) return [];
  const type = placing.typeOn(date);
  const lawful = earliestLawful(placing.of, type);
  if (lawful === 'notice-not-received' || (lawful !== null && date < lawful)) return [];
  const minutes = placing.minutes ?? minutesFor(type, facts.policy);
  const ofDay = costOfDay(placing, date);
  const busy = placing.people.map((ref) => booked.ofPerson(ref, date)).filter((rows) => rows.length > 0);
  const isNeeded = needsInterpreter(placing.of);
  const toBook = (span: Span) => isNeeded && !isInterpreterBooked(placing.of, date, span, facts);
  const { moved } = placing;
  const moves = moved?.id ?? null;
  const slots: Slot[] = [];
  for (const session of sessions) {
    if (minutesUsed(session, booked, moves) + minutes > session.capacityMinutes) continue;
    const room = booked.inRoom(session.courtroomId, date);
    const judge = booked.ofPerson(session.judgeId, date);
    for (const from of booked.sessions.starts(session, minutes)) {
      const span = { from, to: from + minutes };
      // Two sessions of one judge in one room may overlap: a place is there once.
      if (slots.some((slot) => slot.from === from && slot.session.courtroomId === session.courtroomId)) continue;
      if (isTaken(room, span, moves) || isTaken(judge, span, moves)) continue;
      if (moved !== null && standsThere(moved, { session, date, type, minutes, from })) continue;
      const notes = Number(toBook(span)) + Number(session.judgeId !== placing.judge);
      const cost = ofDay + costOfPeople(busy, span, moves) + notes * costs.note;
      slots.push({ session, date, type, minutes, ...span, cost });
    }
  }
  return slots;
}

/** Whether a place is the one that a hearing has: no other place for it. */
const standsThere = (moved: Hearing, { session, date, type, minutes, from }: Omit<Slot, 'to' | 'cost'>): boolean =>
  moved.date === date &&
  minutesOf(moved.start) === from &&
  moved.courtroomId === session.courtroomId &&
  moved.judgeId === session.judgeId &&
  moved.minutes === minutes &&
  moved.type === type;

/** Days with a session of the case's judge, from one to another. */
export const sessionDays = (
  { isBefore }: Placing,
  from: CalendarDate,
  to: CalendarDate,
  { sessions }: Booked,
): Iterable<CalendarDate> => sessions.days(from, to, isBefore);

/** A place as a setting that a person can look at and set. */
export const settingOf = ({ of, moved }: Placing, { session, date, type, minutes, from }: Slot) => ({
  caseNumber: of.case.caseNumber,
  hearing: moved?.id ?? null,
  type,
  date,
  start: clockOf(from),
  minutes,
  courtroom: session.courtroomId,
  judge: session.judgeId,
});
