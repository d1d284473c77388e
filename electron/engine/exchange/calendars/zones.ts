// Which zone's clock a time of another calendar stands on: by the name that the file gives it, else as the file itself defines it.

import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from '../../../../shared/domain/dates.ts';
import { NotRead } from './bounds.ts';
import { momentOf } from './wallClock.ts';
import { windowsZone } from './windowsZones.ts';

/** A time of an event, on its own clock. */
type OwnTime = Pick<ICAL.Time, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>;
/** The moment that a time on its own clock is. */
export type ReadZone = (time: OwnTime) => Instant;

/** Changes of the clock that one zone of a file may define. */
const mostChanges = 400;

const two = (part: number) => String(part).padStart(2, '0');
export const dayText = ({ year, month, day }: Pick<OwnTime, 'year' | 'month' | 'day'>) =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as CalendarDate;
const clockText = ({ hour, minute, second }: OwnTime) => `${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}`;

/** The clock of a zone by its IANA name. */
export const namedZone =
  (name: string): ReadZone =>
  (time) =>
    momentOf(dayText(time), clockText(time), name);

/** A name of one word, "EST", is the file's own: as a zone of the IANA list it would have no daylight saving. */
function isNamed(name: string): boolean {
  if (!/^(UTC|GMT|[A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** "America/Chicago" of "/example.org/20260101_1/America/Chicago", as some programs write it. */
const endsOf = (tzid: string) => [2, 3].map((parts) => tzid.split('/').slice(-parts).join('/'));

/** A zone as the file defines it. Its clock changes by the year or on single days: ical.js goes through all of them. */
function definedZone(component: ICAL.Component): ReadZone {
  const changes = component.getAllSubcomponents();
  const rules = changes.flatMap((change) => change.getAllProperties('rrule'));
  const days = changes.flatMap((change) => change.getAllProperties('rdate'));
  const isYearly = (rule: unknown) =>
    rule instanceof ICAL.Recur &&
    rule.freq === 'YEARLY' &&
    rule.interval === 1 &&
    rule.parts.BYHOUR === undefined &&
    rule.parts.BYMINUTE === undefined &&
    rule.parts.BYSECOND === undefined &&
    (rule.parts.BYMONTH?.length ?? 0) === 1 &&
    (rule.parts.BYDAY?.length ?? 1) <= 7;
  const began = changes.map((change) => change.getFirstPropertyValue('dtstart'));
  const isBounded =
    changes.length > 0 &&
    changes.length + days.length <= mostChanges &&
    began.every((time) => time instanceof ICAL.Time && time.year >= 1600) &&
    rules.every((rule) => isYearly(rule.getFirstValue()));
  if (!isBounded) throw new NotRead('unreadable');
  const zone = new ICAL.Timezone(component);
  return ({ year, month, day, hour, minute, second }) => {
    const time = ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: false }, zone);
    return new Date(time.toUnixTime() * 1_000).toISOString() as Instant;
  };
}

/**
 * The zones of a calendar by the names that its times give them. A name of the IANA list is that zone; another is what the
 * file's VTIMEZONE says, by the IANA name beside it or by its own changes, and without one what Windows calls so. Throws NotRead
 * where none of it is there: hours that cannot be placed are not guessed.
 */
export function zonesOf(calendar: ICAL.Component): (tzid: string) => ReadZone {
  const known = new Map<string, ReadZone>();
  const defined = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((component) => [String(component.getFirstPropertyValue('tzid') ?? ''), component] as const),
  );
  const read = (tzid: string): ReadZone => {
    const component = defined.get(tzid);
    const beside = component?.getFirstPropertyValue('x-lic-location');
    const name = [tzid, typeof beside === 'string' ? beside : '', ...endsOf(tzid)].find(isNamed);
    if (name !== undefined) return namedZone(name);
    if (component !== undefined) return definedZone(component);
    const windows = windowsZone(tzid);
    if (windows === null) throw new NotRead('zone-unknown');
    return namedZone(windows);
  };
  return (tzid) => {
    const zone = known.get(tzid) ?? read(tzid);
    known.set(tzid, zone);
    return zone;
  };
}
