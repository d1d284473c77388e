// Calendar days and instants: the only place that does arithmetic on them.
// A calendar day has no time zone. A month added to the 31st ends on the last day of a shorter month (R1, "end-clamped").

import { Temporal } from 'temporal-polyfill';

declare const calendar: unique symbol;
declare const instant: unique symbol;

/** A calendar day as ISO text, YYYY-MM-DD, known to exist. Days compare with < and >. */
export type CalendarDate = string & { readonly [calendar]: true };

/** A moment as UTC text with milliseconds, 2026-11-21T22:10:00.000Z. Moments compare with < and >. */
export type Instant = string & { readonly [instant]: true };

/** Reads a day, or null where the text is no day that exists. */
export function readDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CalendarDate;
  } catch {
    return null;
  }
}

/** Reads a day that must exist. Throws RangeError otherwise: for literals and for text already checked. */
export function dateOf(text: string): CalendarDate {
  const read = readDate(text);
  if (read === null) throw new RangeError('not a calendar day');
  return read;
}

/** Reads a moment with its zone or offset, or null. Normalised to UTC milliseconds. */
export function readInstant(text: string): Instant | null {
  try {
    return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }) as Instant;
  } catch {
    return null;
  }
}

/** The day `days` after (before, where negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CalendarDate;
}

/** The day `months` calendar months after, clamped to the month's end (Jan 31 + 1 month = Feb 28 or 29). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString() as CalendarDate;
}

/** Whole days from one day to another; negative where `to` comes first; 0 for the same day. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The earlier of two days. */
export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
