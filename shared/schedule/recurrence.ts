// The days of a recurring pattern, by the recurrence rules of iCalendar (RFC 5545, 3.3.10).

import { RRuleTemporal } from 'rrule-temporal';
import { addDays, type CalendarDate, dateOf, readDate } from '../domain/dates.ts';
import type { DocketSession } from '../domain/record.ts';
import { weekdayOf } from './federalHolidays.ts';

type Pattern = Pick<DocketSession, 'weekday' | 'recurrence' | 'from' | 'until'>;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const week = 7;
/** Where a pattern without a first day is counted from, a Monday: it decides which weeks "every second week" means. */
const withoutStart = dateOf('2001-01-01');

/** More days than from 1900 to 2199, between which dates are asked for: a rule that has none in a long time ends there too. */
const mostSteps = 200_000;

type Part = (value: string) => boolean;

const oneOf =
  (...values: readonly string[]): Part =>
  (value) =>
    values.includes(value);

const whole =
  (most: number): Part =>
  (value) =>
    /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= most;

/** Whole numbers from 1, or from -1 back. */
const places =
  (most: number): Part =>
  (value) =>
    value.split(',').every((place) => whole(most)(place.replace(/^[+-]/, '')));

const placedWeekdays: Part = (value) =>
  value.split(',').every((day) => {
    const place = day.slice(0, -2);
    return weekdayCodes.includes(day.slice(-2)) && (place === '' || places(53)(place));
  });

const lastDay: Part = (value) =>
  /^\d{8}(T\d{6}Z?)?$/.test(value) && readDate(value.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')) !== null;

/** What a rule of whole days is made of. A rule by the hour, or with a number that no month or year has, is none. */
const parts: Readonly<Record<string, Part>> = {
  FREQ: oneOf('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
  INTERVAL: whole(999),
  COUNT: whole(999),
  UNTIL: lastDay,
  BYDAY: placedWeekdays,
  BYMONTHDAY: places(31),
  BYYEARDAY: places(366),
  BYWEEKNO: places(53),
  BYMONTH: (value) => value.split(',').every(whole(12)),
  BYSETPOS: places(366),
  WKST: oneOf(...weekdayCodes),
};

/** Parts that one frequency alone has by RFC 5545, and places of weekdays, which weeks and days do not have. */
function fitsFrequency(read: ReadonlyMap<string, string>): boolean {
  const frequency = read.get('FREQ');
  if (read.has('BYWEEKNO') && frequency !== 'YEARLY') return false;
  if (read.has('BYYEARDAY') && frequency !== 'YEARLY') return false;
  if (read.has('BYMONTHDAY') && frequency === 'WEEKLY') return false;
  const hasPlaces = /\d/.test(read.get('BYDAY') ?? '');
  if (hasPlaces && (frequency === 'WEEKLY' || frequency === 'DAILY' || read.has('BYWEEKNO'))) return false;
  const others = ['BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYMONTH'];
  return !read.has('BYSETPOS') || others.some((name) => read.has(name));
}

/** A rule by its parts; null where it is not one of whole days. */
function readParts(recurrence: string): ReadonlyMap<string, string> | null {
  const pairs = recurrence
    .trim()
    .toUpperCase()
    .split(';')
    .map((part) => part.split('='));
  const read = new Map<string, string>();
  for (const [name = '', value = '', ...rest] of pairs) {
    if (rest.length > 0 || read.has(name) || !parts[name]?.(value)) return null;
    read.set(name, value);
  }
  return read.has('FREQ') && fitsFrequency(read) && !(read.has('COUNT') && read.has('UNTIL')) ? read : null;
}

/**
 * A day as the library takes it. Midnight UTC, a clock without daylight saving: no zone can shift a day, and what comes back is
 * the day that went in.
 */
const midnight = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);
const compact = (date: CalendarDate) => `${date.replaceAll('-', '')}T000000`;

function ruleOf(recurrence: string, weekday: number, start: CalendarDate): RRuleTemporal | null {
  const read = readParts(recurrence);
  if (read === null) return null;
  const code = weekdayCodes[weekday];
  const isWeeklyOnItsDay = read.get('FREQ') === 'WEEKLY' && !read.has('BYDAY') && code !== undefined;
  const completed = isWeeklyOnItsDay ? new Map([...read, ['BYDAY', code]]) : read;
  const text = [...completed].map(([name, value]) => `${name}=${value}`).join(';');
  try {
    return new RRuleTemporal({
      rruleString: `DTSTART;TZID=UTC:${compact(start)}\nRRULE:${text}`,
      cache: false,
      maxIterations: mostSteps,
    });
  } catch {
    return null;
  }
}

/** Whether a text is a recurrence rule of whole days that the schedule can count: "FREQ=MONTHLY;BYDAY=1TU,3TU". */
export const isRecurrence = (text: string): boolean => ruleOf(text, 0, withoutStart) !== null;

function weekly(weekday: number, first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = addDays(first, (weekday - weekdayOf(first) + week) % week); day <= last; day = addDays(day, week)) {
    days.push(day);
  }
  return days;
}

/**
 * The days of a pattern from `from` to `to`, both included, in order; none before its first day or after its last one. Without a
 * rule it is every week on its weekday, by its English name in any case. A rule is counted from the pattern's first day (from
 * 2001-01-01, a Monday, where it has none); a weekly rule without BYDAY is on the weekday. A rule or weekday that
 * cannot be read has no days: none is guessed.
 */
export function patternDays(pattern: Pattern, from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const first = pattern.from !== null && pattern.from > from ? pattern.from : from;
  const last = pattern.until !== null && pattern.until < to ? pattern.until : to;
  const weekday = weekdays.indexOf(pattern.weekday.toLowerCase());
  if (first > last) return [];
  if (pattern.recurrence === null) return weekday < 0 ? [] : weekly(weekday, first, last);
  const rule = ruleOf(pattern.recurrence, weekday, pattern.from ?? withoutStart);
  return rule === null
    ? []
    : rule.between(midnight(first), midnight(last), true).map((day) => dateOf(day.toString().slice(0, 10)));
}
