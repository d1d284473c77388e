// Wall-clock times of one day, HH:MM in the court's own zone. They have no zone and no daylight saving: a session at 13:30 is at
// 13:30 in every week of the year.

import type { ClockTime } from '../domain/record.ts';

/** A time of one day, from its start to the minute before its end. */
export interface Span {
  readonly start: ClockTime;
  readonly end: ClockTime;
}

const hour = 60;
const lastMinute = 24 * hour - 1;

/** Minutes since midnight of a wall-clock time. */
export const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * hour + Number(time.slice(3, 5));

/** The wall-clock time of so many minutes since midnight; what lies outside of the day is its first or last minute. */
export function clockOf(minutes: number): ClockTime {
  const inDay = Math.min(Math.max(0, minutes), lastMinute);
  return `${String(Math.floor(inDay / hour)).padStart(2, '0')}:${String(inDay % hour).padStart(2, '0')}`;
}

/** When something of that length ends that begins then: 23:59 at the latest, since a hearing is of one day. */
export const endOf = (start: ClockTime, minutes: number): ClockTime => clockOf(minutesOf(start) + minutes);

/** Whether two times of one day share a minute; one that begins when the other ends does not. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
