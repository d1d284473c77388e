// The court's own calendar as a docket shows it: which days have a session, and how much of it is taken. What a session is, and
// when it is held, is said in shared/schedule.

import type { NearDay } from '../contract/docketDay.ts';
import { addDays, type CalendarDate, mondayOf } from '../domain/dates.ts';
import { stands } from '../domain/hearings.ts';
import type { CourtroomId } from '../domain/ids.ts';
import type { ClockTime, Hearing } from '../domain/record.ts';
import { closedOn } from '../schedule/closedDays.ts';
import type { CourtCalendar } from '../schedule/courtCalendar.ts';
import { type HeldSession, sessionsBetween, startsIn } from '../schedule/sessions.ts';

/** A hearing as far as a session's room is counted by it. */
export interface PlacedHearing {
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly minutes: number;
  readonly courtroomId: CourtroomId;
  readonly status: Hearing['status'];
}

const courtDays = 5;
const daysAhead = 4;
/** Half a year: a court that has no session in it has none to show. */
const farthest = 182;

/** Whether a hearing stands in a session of its day: in its room, and beginning within its hours. */
export const standsIn = (
  { start, courtroomId }: Pick<PlacedHearing, 'start' | 'courtroomId'>,
  session: Pick<HeldSession, 'start' | 'end' | 'courtroomId'>,
): boolean => session.courtroomId === courtroomId && session.start <= start && start < session.end;

/** The slots of a session in which its judge is there, no more than its minutes allow; 0 where it is not cut into any. */
function slotsOf(session: HeldSession): number {
  const { slotMinutes, capacityMinutes } = session;
  return slotMinutes > 0
    ? Math.min(startsIn(session, slotMinutes).length, Math.floor(capacityMinutes / slotMinutes))
    : 0;
}

/** Whether the court sits on a day: it has a session, the day is not closed, and the judge is not away for all of it. */
export const isSessionDay = (date: CalendarDate, calendar: CourtCalendar): boolean =>
  sessionsBetween(date, date, calendar).some((session) => slotsOf(session) > 0);

/** The slots that a hearing takes in the session it stands in, by hour and room; 0 where it stands in none. */
function slotsTaken(hearing: PlacedHearing, sessions: readonly HeldSession[]): number {
  const session = sessions.find((row) => standsIn(hearing, row));
  if (session === undefined || session.slotMinutes <= 0) return 0;
  return Math.max(1, Math.ceil(hearing.minutes / session.slotMinutes));
}

/** Monday to Friday of the week of a day, then the next four days on which the court sits or would if its judge were there. */
export function nearDates(date: CalendarDate, calendar: CourtCalendar): CalendarDate[] {
  const monday = mondayOf(date);
  const week = Array.from({ length: courtDays }, (_, day) => addDays(monday, day));
  const later = sessionsBetween(addDays(monday, courtDays), addDays(monday, farthest - 1), calendar);
  const ahead = new Set(later.filter(({ state }) => state === 'sits' || state === 'away').map((row) => row.date));
  return [...week, ...[...ahead].slice(0, daysAhead)];
}

/** A day as the strip above a docket shows it. A hearing that does not stand takes no room. */
export function nearDay(date: CalendarDate, calendar: CourtCalendar, hearings: readonly PlacedHearing[]): NearDay {
  const closed = closedOn(date, calendar);
  if (closed !== null) return { kind: 'holiday', ...closed };
  const standing = hearings.filter((row) => row.date === date && stands(row));
  const sessions = sessionsBetween(date, date, calendar).filter(({ state }) => state !== 'cancelled');
  if (sessions.length === 0) return { date, kind: 'no-session', taken: standing.length };
  const slots = sessions.reduce((sum, session) => sum + slotsOf(session), 0);
  if (slots === 0) return { date, kind: 'judge-away', taken: standing.length };
  const taken = standing.reduce((sum, hearing) => sum + slotsTaken(hearing, sessions), 0);
  return { date, kind: 'session', taken, slots };
}

/** The last day of a session after `after` and not later than `until`; null where there is none. */
export const lastSessionBy = (after: CalendarDate, until: CalendarDate, calendar: CourtCalendar): CalendarDate | null =>
  sessionsBetween(addDays(after, 1), until, calendar).findLast((session) => slotsOf(session) > 0)?.date ?? null;
