// The court's sessions as they are held: patterns with their exceptions, closed days and the judge's absences, day by day.
// All times are the court's wall clock.

import type { CalendarDate } from '../domain/dates.ts';
import type { CourtroomId, PersonId } from '../domain/ids.ts';
import { sortedBy } from '../domain/order.ts';
import type { ClockTime, Commitment, SessionChange } from '../domain/record.ts';
import { clockOf, minutesOf, overlaps, type Span } from './clock.ts';
import { type ClosedDay, closedDays } from './closedDays.ts';
import type { CourtCalendar } from './courtCalendar.ts';
import { patternDays } from './recurrence.ts';

/** When the judge of a session is elsewhere, as far as it lies within the session. */
export interface AwaySpan extends Span {
  /** The commitment's id, and where it is; empty where that is not known. */
  readonly commitment: string;
  readonly place: string;
}

/** One session on one day. */
export interface HeldSession {
  /** Unlike every other of the calendar: the day, and the session's id or that of the exception that adds one. */
  readonly key: string;
  readonly date: CalendarDate;
  /** The session's id; of a further one, that of the exception that adds it. */
  readonly session: string;
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly courtroomId: CourtroomId;
  readonly judgeId: PersonId;
  readonly slotMinutes: number;
  /** Minutes of hearings that it may hold while its judge is there; never more than the judge is there. */
  readonly capacityMinutes: number;
  /** 'away': its judge is elsewhere, and no slot is left. 'cancelled': an exception says that it is not held. */
  readonly state: 'sits' | 'holiday' | 'away' | 'cancelled';
  readonly away: readonly AwaySpan[];
}

/** A session on one day before the closed days and the judge's absences are looked at. */
interface PlannedSession {
  readonly key: string;
  readonly date: CalendarDate;
  readonly session: string;
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly courtroomId: CourtroomId;
  readonly judgeId: PersonId;
  readonly slotMinutes: number;
  readonly ownCapacity: number | null;
  readonly isCancelled: boolean;
}

const usualSlotMinutes = 30;

/** The exceptions of each session, or of none, by day; of several of one session on one day the last by id counts. */
function changesOf(sessionId: string, changes: readonly SessionChange[]): ReadonlyMap<CalendarDate, SessionChange> {
  const own = sortedBy(
    changes.filter((change) => change.sessionId === sessionId),
    ({ id }) => [id],
  );
  return new Map(own.map((change) => [change.date, change]));
}

/** The sessions of the patterns, moved or cancelled by their exceptions; an exception that gives hours holds one on any day. */
function patternSessions(
  from: CalendarDate,
  to: CalendarDate,
  { sessions, sessionChanges }: CourtCalendar,
): readonly PlannedSession[] {
  const within = sessionChanges.filter(({ date }) => from <= date && date <= to);
  return sessions.flatMap((session) => {
    const changes = changesOf(session.id, within);
    const added = [...changes.values()].filter(({ start }) => start !== null).map(({ date }) => date);
    const days = new Set([...patternDays(session, from, to), ...added]);
    return [...days].map((date): PlannedSession => {
      const change = changes.get(date);
      return {
        key: `${date} ${session.id}`,
        date,
        session: session.id,
        start: change?.start ?? session.start,
        end: change?.end ?? session.end,
        courtroomId: change?.courtroomId ?? session.courtroomId,
        judgeId: change?.judgeId ?? session.judgeId,
        slotMinutes: session.slotMinutes,
        ownCapacity: session.capacityMinutes,
        isCancelled: change !== undefined && change.start === null,
      };
    });
  });
}

/** Sessions that an exception adds to the day; one that lacks its hours, its room or its judge is none. */
function furtherSessions(
  from: CalendarDate,
  to: CalendarDate,
  { sessions, sessionChanges }: CourtCalendar,
): readonly PlannedSession[] {
  const [first] = sortedBy(sessions, ({ id }) => [id]);
  const slotMinutes = first !== undefined && first.slotMinutes > 0 ? first.slotMinutes : usualSlotMinutes;
  return sessionChanges.flatMap(({ id, sessionId, date, start, end, courtroomId, judgeId }): PlannedSession[] => {
    if (sessionId !== null || date < from || date > to) return [];
    if (start === null || end === null || courtroomId === null || judgeId === null) return [];
    const key = `${date} +${id}`;
    return [
      { key, date, session: id, start, end, courtroomId, judgeId, slotMinutes, ownCapacity: null, isCancelled: false },
    ];
  });
}

type Absences = ReadonlyMap<string, readonly Commitment[]>;

const absenceKey = (personId: PersonId, date: CalendarDate) => `${date} ${personId}`;

const absencesOf = (judges: ReadonlySet<PersonId>, commitments: readonly Commitment[]): Absences =>
  Map.groupBy(
    commitments.filter(({ personId }) => judges.has(personId)),
    ({ personId, date }) => absenceKey(personId, date),
  );

/** A judge's absences as far as they lie within a session, by hour. */
function awayIn(session: PlannedSession, absences: Absences): readonly AwaySpan[] {
  const rows = absences.get(absenceKey(session.judgeId, session.date)) ?? [];
  const within = rows
    .filter((row) => overlaps(row, session))
    .map(
      ({ id, place, start, end }): AwaySpan => ({
        start: start > session.start ? start : session.start,
        end: end < session.end ? end : session.end,
        commitment: id,
        place,
      }),
    );
  return sortedBy(within, ({ start, end, commitment }) => [start, end, commitment]);
}

/** Minutes of spans that are in order by start, each minute once. */
function minutesAway(spans: readonly Span[]): number {
  let [until, minutes] = [0, 0];
  for (const { start, end } of spans) {
    minutes += Math.max(0, minutesOf(end) - Math.max(until, minutesOf(start)));
    until = Math.max(until, minutesOf(end));
  }
  return minutes;
}

/** The times on the grid of a session from which so many minutes lie within it, its judge there. */
function freeStarts(
  { start, end, slotMinutes, away }: Pick<HeldSession, 'start' | 'end' | 'slotMinutes' | 'away'>,
  minutes: number,
): readonly ClockTime[] {
  const [last, starts] = [minutesOf(end) - minutes, [] as ClockTime[]];
  for (let from = minutesOf(start); slotMinutes > 0 && minutes > 0 && from <= last; from += slotMinutes) {
    const span = { start: clockOf(from), end: clockOf(from + minutes) };
    if (!away.some((absence) => overlaps(absence, span))) starts.push(span.start);
  }
  return starts;
}

function held(planned: PlannedSession, closed: ReadonlyMap<CalendarDate, ClosedDay>, absences: Absences): HeldSession {
  const { ownCapacity, isCancelled, ...session } = planned;
  const away = awayIn(planned, absences);
  const there = Math.max(0, minutesOf(session.end) - minutesOf(session.start)) - minutesAway(away);
  const isAway = away.length > 0 && freeStarts({ ...session, away }, session.slotMinutes).length === 0;
  return {
    ...session,
    capacityMinutes: ownCapacity === null ? there : Math.min(ownCapacity, there),
    state: closed.has(session.date) ? 'holiday' : isCancelled ? 'cancelled' : isAway ? 'away' : 'sits',
    away,
  };
}

/**
 * The sessions from `from` to `to`, both included, by day, hour and key, those that are not held among them (`state`). A session
 * is held on the days of its pattern (recurrence.ts) and on those for which an exception gives it hours; an exception without
 * hours cancels it, one that names no session adds a further one, with the slots of the court's first session by id, or 30
 * minutes. Its capacity is the time that its judge is there, or its own number of minutes where that is less.
 */
export function sessionsBetween(from: CalendarDate, to: CalendarDate, calendar: CourtCalendar): readonly HeldSession[] {
  const planned = [...patternSessions(from, to, calendar), ...furtherSessions(from, to, calendar)];
  const closed = closedDays(from, to, calendar);
  const absences = absencesOf(new Set(planned.map(({ judgeId }) => judgeId)), calendar.commitments);
  const inOrder = sortedBy(planned, ({ date, start, key }) => [date, start, key]);
  return inOrder.map((session) => held(session, closed, absences));
}

/**
 * The times at which a hearing of so many minutes can begin in a session: on its grid of slots, the whole hearing within it and
 * its judge there. What else is set in it is not looked at. None where the session is not held.
 */
export const startsIn = (session: HeldSession, minutes: number): readonly ClockTime[] =>
  session.state === 'sits' ? freeStarts(session, minutes) : [];
