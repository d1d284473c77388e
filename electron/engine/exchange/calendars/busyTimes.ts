// The busy times of another calendar's file, on the court's own wall clock: days and hours, and nothing else of it. By ical.js,
// within bounds: the file is somebody else's.

import ICAL from 'ical.js';
import { addDays, type CalendarDate, type Instant } from '../../../../shared/domain/dates.ts';
import { sortedBy } from '../../../../shared/domain/order.ts';
import type { ClockTime } from '../../../../shared/domain/record.ts';
import { onlyTimes } from '../../../../shared/schedule/calendarTimes.ts';
import { clockOf, minutesOf } from '../../../../shared/schedule/clock.ts';
import { deepest, mostTimes, NotRead, stepCounter, type Unread } from './bounds.ts';
import { type BusySpan, busyEvents, type Occurrence } from './occurrences.ts';
import { wallClockOf } from './wallClock.ts';

/** A time on one day; `end` of a time that goes on past midnight is 23:59. */
export interface BusyTime {
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
}

type ReadBusy =
  | { readonly ok: true; readonly times: readonly BusyTime[] }
  | { readonly ok: false; readonly why: Unread };

const endOfDay: ClockTime = '23:59';

/** Components of a file do not nest deeper than a calendar's do, and every one that begins also ends. */
function refuseNesting(text: string): void {
  const open: string[] = [];
  for (const [, edge, name = ''] of text.matchAll(/^(BEGIN|END):(.*)$/gim)) {
    const component = name.trim().toUpperCase();
    if (edge?.toUpperCase() === 'BEGIN') open.push(component);
    else if (open.pop() !== component) throw new NotRead('unreadable');
    if (open.length > deepest) throw new NotRead('unreadable');
  }
  if (open.length > 0) throw new NotRead('unreadable');
}

function calendarsIn(text: string): readonly ICAL.Component[] {
  const lines = onlyTimes(text);
  refuseNesting(lines);
  if (!/^BEGIN:VCALENDAR$/im.test(lines)) throw new NotRead('unreadable');
  const parsed = ICAL.parse(lines) as unknown[];
  const several = typeof parsed[0] === 'string' ? [parsed] : parsed;
  const calendars = several.map((jCal) => new ICAL.Component(jCal as unknown[]));
  return calendars.filter(({ name }) => name === 'vcalendar');
}

/** When it ends on the wall clock, the minute that has begun counted whole. */
function endOnClock(end: Instant, timezone: string) {
  const isWhole = Date.parse(end) % 60_000 === 0;
  const minute = isWhole ? end : (new Date(Math.ceil(Date.parse(end) / 60_000) * 60_000).toISOString() as Instant);
  return wallClockOf(minute, timezone);
}

/** The hours of an occurrence, a day each, within the span. */
function timesOf(occurrence: Occurrence, { from, to, timezone }: BusySpan): readonly BusyTime[] {
  const { first, last, start, end } = onDays(occurrence, timezone);
  const times: BusyTime[] = [];
  for (let date = first < from ? from : first; date <= last && date <= to; date = addDays(date, 1)) {
    const time = { date, start: date === first ? start : '00:00', end: date === last ? end : endOfDay };
    if (time.start < time.end) times.push(time);
  }
  return times;
}

function onDays(occurrence: Occurrence, timezone: string) {
  if (occurrence.kind === 'days') return { ...occurrence, start: '00:00', end: endOfDay };
  const { date: first, time: start } = wallClockOf(occurrence.start, timezone);
  const { date: last, time } = endOnClock(occurrence.end, timezone);
  // When clocks are put back, a time can end on an earlier hour than it began: then as long after as it lasts.
  const lasts = Math.ceil((Date.parse(occurrence.end) - Date.parse(occurrence.start)) / 60_000);
  const end = first === last && time <= start ? clockOf(minutesOf(start) + lasts) : time;
  return { first, last, start, end };
}

/** Times that meet or share a minute are one. */
function merged(times: readonly BusyTime[]): readonly BusyTime[] {
  const found: BusyTime[] = [];
  for (const time of sortedBy(times, ({ date, start, end }) => [date, start, end])) {
    const before = found.at(-1);
    if (before?.date === time.date && time.start <= before.end) {
      found[found.length - 1] = { ...before, end: before.end < time.end ? time.end : before.end };
    } else {
      found.push(time);
    }
  }
  return found;
}

function readTimes(text: string, span: BusySpan): readonly BusyTime[] {
  const step = stepCounter();
  const times: BusyTime[] = [];
  for (const calendar of calendarsIn(text)) {
    for (const occurrence of busyEvents(calendar, span, step)) {
      times.push(...timesOf(occurrence, span));
      if (times.length > mostTimes) throw new NotRead('too-many');
    }
  }
  return merged(times);
}

/**
 * The busy times of an .ics file within the span, by day and hour, none of them sharing a minute with another. Events that
 * are cancelled or do not take time (TRANSPARENT), and hours of a VFREEBUSY that are free, are left out. A time without a
 * zone is on the court's clock; one that daylight saving leaves out is the hour that clocks then show. Not read ('unreadable',
 * 'zone-unknown', 'too-many'): what is no calendar or is broken, names a zone that nobody defines, or recurs without measure.
 */
export function readBusyTimes(text: string, span: BusySpan): ReadBusy {
  try {
    return { ok: true, times: readTimes(text, span) };
  } catch (error) {
    return { ok: false, why: error instanceof NotRead ? error.why : 'unreadable' };
  }
}
