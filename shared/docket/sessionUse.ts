// How much of each session of one day is used, in minutes, and what stands outside of all of them.

import type { CalendarDate } from '../domain/dates.ts';
import { stands } from '../domain/hearings.ts';
import type { CourtCalendar } from '../schedule/courtCalendar.ts';
import { type HeldSession, sessionsBetween } from '../schedule/sessions.ts';
import { type PlacedHearing, standsIn } from './calendar.ts';

/** A session with the minutes of hearings that it may hold, and those that its hearings take. */
export interface SessionUse {
  readonly session: HeldSession;
  /** 'away': its judge is elsewhere for all of it. 'closed': the court is closed that day. */
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

const stateOf = { sits: 'held', away: 'away', holiday: 'closed' } as const satisfies Record<
  Exclude<HeldSession['state'], 'cancelled'>,
  SessionUse['state']
>;

const sumOf = (hearings: readonly PlacedHearing[]) => ({
  hearings: hearings.length,
  used: hearings.reduce((sum, { minutes }) => sum + minutes, 0),
});

/**
 * The sessions of a day by hour, each with its use in minutes; one that an exception cancels is none. A hearing that does not
 * stand takes no room.
 */
export function dayUse(date: CalendarDate, calendar: CourtCalendar, hearings: readonly PlacedHearing[]): DayUse {
  const standing = hearings.filter((hearing) => hearing.date === date && stands(hearing));
  const use = sessionsBetween(date, date, calendar).flatMap((session): SessionUse[] => {
    if (session.state === 'cancelled') return [];
    const within = standing.filter((hearing) => standsIn(hearing, session));
    return [{ session, state: stateOf[session.state], minutes: session.capacityMinutes, ...sumOf(within) }];
  });
  const outside = standing.filter((hearing) => !use.some(({ session }) => standsIn(hearing, session)));
  return { sessions: use, outside: sumOf(outside) };
}
