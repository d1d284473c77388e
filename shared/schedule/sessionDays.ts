// The sessions of a calendar day by day, worked out some weeks at a time and once: whoever looks for a date asks for the same
// days again and again.

import { addDays, type CalendarDate, mondayOf } from '../domain/dates.ts';
import { minutesOf } from './clock.ts';
import { type ClosedDay, closedDays } from './closedDays.ts';
import type { CourtCalendar } from './courtCalendar.ts';
import { type HeldSession, sessionsBetween, startsIn } from './sessions.ts';

export interface SessionDays {
  /** What the calendar has on a day, closed, cancelled and without its judge included; by hour. */
  readonly on: (date: CalendarDate) => readonly HeldSession[];
  /** Why the court is closed on a day; null: it is not. */
  readonly closed: (date: CalendarDate) => ClosedDay | null;
  /** When a hearing of that length can begin in a session, in minutes since midnight. */
  readonly starts: (session: HeldSession, minutes: number) => readonly number[];
  /** The days from `from` to `to` with a session that is wanted. */
  readonly days: (
    from: CalendarDate,
    to: CalendarDate,
    wanted: (session: HeldSession) => boolean,
  ) => Iterable<CalendarDate>;
  /** The first of them, and the last; null: there is none. */
  readonly first: (
    from: CalendarDate,
    to: CalendarDate,
    wanted: (session: HeldSession) => boolean,
  ) => CalendarDate | null;
  readonly last: (
    from: CalendarDate,
    to: CalendarDate,
    wanted: (session: HeldSession) => boolean,
  ) => CalendarDate | null;
}

interface Day {
  readonly date: CalendarDate;
  readonly sessions: HeldSession[];
  readonly closed: ClosedDay | null;
  readonly next: CalendarDate;
  readonly previous: CalendarDate;
}

const learnt = 8 * 7;

export const sits = ({ state }: HeldSession) => state === 'sits';

/** Some weeks of a calendar from a Monday on. */
function weeksFrom(monday: CalendarDate, calendar: CourtCalendar): readonly Day[] {
  const dates = Array.from({ length: learnt + 2 }, (_, day) => addDays(monday, day - 1));
  const to = addDays(monday, learnt - 1);
  const sessions = Map.groupBy(sessionsBetween(monday, to, calendar), ({ date }) => date);
  const closed = closedDays(monday, to, calendar);
  return dates.slice(1, -1).map((date, at) => ({
    date,
    sessions: sessions.get(date) ?? [],
    closed: closed.get(date) ?? null,
    next: dates[at + 2] ?? date,
    previous: dates[at] ?? date,
  }));
}

/** The days of a calendar, kept as long as the answer is. */
export function sessionDaysOf(calendar: CourtCalendar): SessionDays {
  const known = new Map<CalendarDate, Day>();
  const startsOf = new Map<string, Map<number, readonly number[]>>();
  const day = (date: CalendarDate): Day => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const weeks = weeksFrom(mondayOf(date), calendar);
    for (const one of weeks) if (!known.has(one.date)) known.set(one.date, one);
    return known.get(date) ?? day(date);
  };
  type Wanted = (session: HeldSession) => boolean;
  function* days(from: CalendarDate, to: CalendarDate, wanted: Wanted): Generator<CalendarDate> {
    for (let one = from <= to ? day(from) : null; one !== null; one = one.next <= to ? day(one.next) : null) {
      if (one.sessions.some(wanted)) yield one.date;
    }
  }
  return {
    on: (date) => day(date).sessions,
    closed: (date) => day(date).closed,
    starts: (session, minutes) => {
      const ofSession = startsOf.get(session.key) ?? new Map<number, readonly number[]>();
      const found = ofSession.get(minutes) ?? startsIn(session, minutes).map(minutesOf);
      startsOf.set(session.key, ofSession.set(minutes, found));
      return found;
    },
    days,
    first: (from, to, wanted) => {
      for (const date of days(from, to, wanted)) return date;
      return null;
    },
    last: (from, to, wanted) => {
      for (let one = from <= to ? day(to) : null; one !== null; one = one.previous >= from ? day(one.previous) : null) {
        if (one.sessions.some(wanted)) return one.date;
      }
      return null;
    },
  };
}
