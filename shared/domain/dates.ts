// Calendar days and instants: the only place that does arithmetic on them.
// A calendar day has no time zone. A month added to the 31st ends on the last day of a shorter month (R1, "end-clamped").

import { Temporal } from 'temporal-polyfill';

declare const calendar: unique symbol;
declare const instant: unique symbol;

/** A calendar day as ISO text, YYYY-MM-DD, known to exist. Days compare with < and >. */
export type CalendarDate = string & { readonly [calendar]: true };

/** A moment as UTC text with milliseconds, 2026-11-21T22:10:00.000Z. Moments compare with < and >. */
export type Instant = string & { readonly [instant]: true };

// A brief asks for some hundred sums of days. ISO text of a day alone is read as UTC by the language itself, where
// every day has the same length; through Temporal the same sums cost ten to thirty times as much.
const dayLength = 86_400_000;

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

/** The day `days` after (before, where negative). Throws RangeError outside the years 0000 to 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const text = new Date(Date.parse(date) + days * dayLength).toISOString();
  if (text.length !== '2026-11-21T00:00:00.000Z'.length) throw new RangeError('outside the years 0000 to 9999');
  return text.slice(0, 10) as CalendarDate;
}

/**
 * The day `months` calendar months after (before, where negative), clamped to the month's end (Jan 31 + 1 month =
 * Feb 28 or 29). Throws RangeError outside the years 0000 to 9999.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const inYear = Math.floor(index / 12);
  if (inYear < 0 || inYear > 9999) throw new RangeError('outside the years 0000 to 9999');
  const inMonth = index - inYear * 12 + 1;
  const inDay = Math.min(day, daysInMonth(inYear, inMonth));
  return `${pad(inYear, 4)}-${pad(inMonth, 2)}-${pad(inDay, 2)}` as CalendarDate;
}

/** Whole days from one day to another; negative where `to` comes first; 0 for the same day. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/** Months from one day's month to another's, whatever the days: Jan 31 to Feb 1 is 1. */
export function monthsApart(from: CalendarDate, to: CalendarDate): number {
  const start = partsOf(from);
  const end = partsOf(to);
  return (end.year - start.year) * 12 + end.month - start.month;
}

/** The Monday of the week that holds `date`. */
export function mondayOf(date: CalendarDate): CalendarDate {
  const day = new Date(Date.parse(date)).getUTCDay();
  return addDays(date, -((day + 6) % 7));
}

/** The earlier of two days. */
export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
