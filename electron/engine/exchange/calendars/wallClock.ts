// Between moments and the wall clock of a zone, across daylight saving.

import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from '../../../../shared/domain/dates.ts';
import type { ClockTime } from '../../../../shared/domain/record.ts';

const dayLength = 86_400_000;
const zonedAt = (milliseconds: number, timezone: string) =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timezone);

/** How far clocks are from UTC on a day on which they do not change, in milliseconds; null: they may change. */
const steady = new Map<string, number | null>();
const mostSteady = 5_000;

/** A calendar has thousands of times on few days; asking the list of zones for each would take a second and more. */
function steadyOffset(day: string, timezone: string): number | null {
  const key = `${day} ${timezone}`;
  const known = steady.get(key);
  if (known !== undefined) return known;
  const noon = Date.parse(`${day}T12:00:00Z`);
  const around = [noon - dayLength * 2, noon, noon + dayLength * 2].map(
    (at) => zonedAt(at, timezone).offsetNanoseconds,
  );
  const offset = new Set(around).size === 1 ? (around[0] ?? 0) / 1_000_000 : null;
  if (steady.size >= mostSteady) steady.clear();
  steady.set(key, offset);
  return offset;
}

const instantAt = (milliseconds: number) => new Date(milliseconds).toISOString() as Instant;

/**
 * The moment at which clocks in the zone show that time. One that daylight saving leaves out is as much later as clocks are
 * put on; of one that comes twice it is the first (RFC 5545, 3.3.5). `time`: HH:MM, or HH:MM:SS. Throws RangeError for a day
 * or time that does not exist.
 */
export function momentOf(date: CalendarDate, time: string, timezone: string): Instant {
  const offset = steadyOffset(date, timezone);
  if (offset !== null) return instantAt(Date.parse(`${date}T${time}Z`) - offset);
  return instantAt(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timezone).epochMilliseconds);
}

/** What clocks in the zone show at a moment, seconds left out. */
export function wallClockOf(
  moment: Instant,
  timezone: string,
): { readonly date: CalendarDate; readonly time: ClockTime } {
  const at = Date.parse(moment);
  const offset = steadyOffset(moment.slice(0, 10), timezone) ?? zonedAt(at, timezone).offsetNanoseconds / 1_000_000;
  const shown = new Date(at + offset).toISOString();
  return { date: shown.slice(0, 10) as CalendarDate, time: shown.slice(11, 16) };
}

/** How far clocks in the zone are from UTC at a moment: "-0600". */
export function offsetAt(moment: Instant, timezone: string): string {
  return zonedAt(Date.parse(moment), timezone).offset.replace(':', '').slice(0, 5);
}
