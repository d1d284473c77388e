// The time that a hearing takes on its day, and what else is booked in it.

import type { CalendarDate } from '../domain/dates.ts';
import type { ClockTime, Hearing } from '../domain/record.ts';

interface Booked {
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
}

const minutesOf = (time: ClockTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** On the hearing's day and in some minute of it; what ends as the hearing begins does not overlap. */
export function overlapsHearing(hearing: Hearing, { date, start, end }: Booked): boolean {
  const from = minutesOf(hearing.start);
  return date === hearing.date && minutesOf(start) < from + hearing.minutes && minutesOf(end) > from;
}
