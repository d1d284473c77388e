// The court's own calendar: which days have a session, and how much of it is taken.

import type { NearDay } from '../contract/docketDay.ts';
import { addDays, type CalendarDate, daysBetween, mondayOf } from '../domain/dates.ts';
import type { CourtroomId } from '../domain/ids.ts';
import type { ClockTime, Commitment, DocketSession, Hearing, Holiday } from '../domain/record.ts';

export interface CourtCalendar {
  readonly sessions: readonly DocketSession[];
  readonly holidays: readonly Holiday[];
  readonly commitments: readonly Commitment[];
}

/** A hearing as far as a session's room is counted by it. */
export interface PlacedHearing {
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly minutes: number;
  readonly courtroomId: CourtroomId;
  readonly status: Hearing['status'];
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const courtDays = 5;
const daysAhead = 4;
/** Half a year: a court that has no session in it has none to show. */
const farthest = 182;

/** Minutes since midnight of a wall-clock time. */
export const minutesOf = (time: ClockTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The sessions that the court holds on that weekday, holiday or not. */
export function sessionsOn(date: CalendarDate, { sessions }: CourtCalendar): DocketSession[] {
  const weekday = weekdays[daysBetween(mondayOf(date), date)];
  return sessions.filter((session) => session.weekday.toLowerCase() === weekday);
}

/** The slots of a session in which its judge is not elsewhere. */
export function openSlots(session: DocketSession, date: CalendarDate, { commitments }: CourtCalendar): number {
  const away = commitments.filter((row) => row.personId === session.judgeId && row.date === date);
  const [end, length] = [minutesOf(session.end), session.slotMinutes];
  let open = 0;
  for (let from = minutesOf(session.start); length > 0 && from + length <= end; from += length) {
    if (!away.some((row) => minutesOf(row.start) < from + length && minutesOf(row.end) > from)) open += 1;
  }
  return open;
}

/** The holiday of a day, if it is one. */
export const isHoliday = (date: CalendarDate, { holidays }: CourtCalendar) => holidays.find((row) => row.date === date);

/** Whether the court sits on a day: it has a session, the day is no holiday, and the judge is not away for all of it. */
export function isSessionDay(date: CalendarDate, calendar: CourtCalendar): boolean {
  if (isHoliday(date, calendar)) return false;
  return sessionsOn(date, calendar).some((session) => openSlots(session, date, calendar) > 0);
}

/** The slots that a hearing takes in the session it stands in, by hour and room; 0 where it stands in none. */
function slotsTaken({ start, minutes, courtroomId }: PlacedHearing, sessions: readonly DocketSession[]): number {
  const session = sessions.find((row) => row.courtroomId === courtroomId && row.start <= start && start < row.end);
  if (session === undefined || session.slotMinutes <= 0) return 0;
  return Math.max(1, Math.ceil(minutes / session.slotMinutes));
}

/** Monday to Friday of the week of a day, then the next four days on which the court sits or would if its judge were there. */
export function nearDates(date: CalendarDate, calendar: CourtCalendar): CalendarDate[] {
  const monday = mondayOf(date);
  const week = Array.from({ length: courtDays }, (_, day) => addDays(monday, day));
  const ahead: CalendarDate[] = [];
  for (let day = courtDays; day < farthest && ahead.length < daysAhead; day += 1) {
    const later = addDays(monday, day);
    if (!isHoliday(later, calendar) && sessionsOn(later, calendar).length > 0) ahead.push(later);
  }
  return [...week, ...ahead];
}

/** A day as the strip above a docket shows it. A hearing that was continued takes no room. */
export function nearDay(date: CalendarDate, calendar: CourtCalendar, hearings: readonly PlacedHearing[]): NearDay {
  const holiday = isHoliday(date, calendar);
  if (holiday !== undefined) return { date, kind: 'holiday', name: holiday.name };
  const standing = hearings.filter((row) => row.date === date && row.status !== 'continued');
  const sessions = sessionsOn(date, calendar);
  if (sessions.length === 0) return { date, kind: 'no-session', taken: standing.length };
  const slots = sessions.reduce((sum, session) => sum + openSlots(session, date, calendar), 0);
  if (slots === 0) return { date, kind: 'judge-away', taken: standing.length };
  const taken = standing.reduce((sum, hearing) => sum + slotsTaken(hearing, sessions), 0);
  return { date, kind: 'session', taken, slots };
}

/** The last day of a session after `after` and not later than `until`; null where there is none. */
export function lastSessionBy(after: CalendarDate, until: CalendarDate, calendar: CourtCalendar): CalendarDate | null {
  for (let date = until; date > after; date = addDays(date, -1)) {
    if (isSessionDay(date, calendar)) return date;
  }
  return null;
}
