// How much of each session of one day is used, in minutes, and what stands outside of all of them.

import type { CalendarDate } from '../domain/dates.ts';
import type { DocketSession } from '../domain/record.ts';
import { type CourtCalendar, isHoliday, minutesOf, openSlots, type PlacedHearing, sessionsOn } from './calendar.ts';

/** A session with the minutes it has while its judge is there, and those that its hearings take. */
export interface SessionUse {
  readonly session: DocketSession;
  /** 'away': its judge is elsewhere for all of it. 'closed': the day is a holiday. */
  readonly state: 'held' | 'away' | 'closed';
  readonly minutes: number;
  readonly hearings: number;
  readonly used: number;
}

export interface DayUse {
  readonly sessions: readonly SessionUse[];
  /** What stands in no session. */
  readonly outside: { readonly hearings: number; readonly used: number };
}

const standsIn = ({ start, courtroomId }: PlacedHearing, session: DocketSession) =>
  session.courtroomId === courtroomId && session.start <= start && start < session.end;

const sumOf = (hearings: readonly PlacedHearing[]) => ({
  hearings: hearings.length,
  used: hearings.reduce((sum, { minutes }) => sum + minutes, 0),
});

/** Minutes in which the judge is there; a session without slots is not cut into any, and counts from start to end. */
function roomOf(session: DocketSession, date: CalendarDate, calendar: CourtCalendar): number {
  return session.slotMinutes > 0
    ? openSlots(session, date, calendar) * session.slotMinutes
    : minutesOf(session.end) - minutesOf(session.start);
}

/** The sessions of a day by hour, each with its use in minutes. A hearing that was continued takes no room. */
export function dayUse(date: CalendarDate, calendar: CourtCalendar, hearings: readonly PlacedHearing[]): DayUse {
  const standing = hearings.filter((hearing) => hearing.date === date && hearing.status !== 'continued');
  const isClosed = isHoliday(date, calendar) !== undefined;
  const sessions = sessionsOn(date, calendar).toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const beside = standing.filter((hearing) => !sessions.some((session) => standsIn(hearing, session)));
  return {
    sessions: sessions.map((session): SessionUse => {
      const minutes = roomOf(session, date, calendar);
      return {
        session,
        state: isClosed ? 'closed' : minutes === 0 ? 'away' : 'held',
        minutes,
        ...sumOf(standing.filter((hearing) => standsIn(hearing, session))),
      };
    }),
    outside: sumOf(beside),
  };
}
