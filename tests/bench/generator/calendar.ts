// The two years of a made-up court: 26 months of 28 days up to the sample docket's as-of day, and the one to come.

import { addDays, type CalendarDate, dateOf, type Instant } from '../../../shared/domain/dates.ts';

export const asOf = dateOf('2026-11-21');
export const months = 26;
export const daysOfMonth = 28;

/** A Sunday. */
const firstDay = addDays(asOf, 1 - months * daysOfMonth);

const days = Array.from({ length: (months + 1) * daysOfMonth }, (_, day) => addDays(firstDay, day));

/** Day `day` of a month (0 to 26; the last is still to come). */
export function dayOf(month: number, day: number): CalendarDate {
  return days[month * daysOfMonth + day] ?? addDays(firstDay, month * daysOfMonth + day);
}

/** The working day of each month on which case `n` is heard: the cases are spread over all twenty. */
export function hearingDay(n: number): number {
  const slot = n % 20;
  return Math.floor(slot / 5) * 7 + (slot % 5) + 1;
}

/** When a month's records were imported: the evening of its last day. */
export function recordedAt(month: number): Instant {
  return `${dayOf(month, daysOfMonth - 1)}T22:00:00.000Z` as Instant;
}
