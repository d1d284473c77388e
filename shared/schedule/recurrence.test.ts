// The days of a pattern: worked by hand, and held against a second reader of the same rules (ical.js).

import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { docketSession } from '../../tests/support/scheduleCase.ts';
import { addDays, type CalendarDate, dateOf, daysBetween } from '../domain/dates.ts';
import { isRecurrence, patternDays } from './recurrence.ts';

const day = dateOf;
const days = (recurrence: string | null, from: string | null, span: readonly [string, string], until?: string) =>
  patternDays(
    docketSession({
      recurrence,
      from: from === null ? null : day(from),
      until: until === undefined ? null : day(until),
    }),
    day(span[0]),
    day(span[1]),
  );

describe('a pattern worked by hand', () => {
  test('every week on its weekday, whatever the case of its name; of none that is a weekday, never', () => {
    const tuesdays = ['2026-10-27', '2026-11-03', '2026-11-10'];
    expect(days(null, null, ['2026-10-26', '2026-11-10'])).toEqual(tuesdays);
    const named = (weekday: string) => patternDays(docketSession({ weekday }), day('2026-10-26'), day('2026-11-10'));
    expect(named('tuesday')).toEqual(tuesdays);
    expect(named('Someday')).toEqual([]);
  });

  test('the first and third Tuesday, between its first and its last day', () => {
    const span = ['2026-10-01', '2027-12-31'] as const;
    expect(days('FREQ=MONTHLY;BYDAY=1TU,3TU', '2026-11-10', span, '2027-01-19')).toEqual([
      '2026-11-17',
      '2026-12-01',
      '2026-12-15',
      '2027-01-05',
      '2027-01-19',
    ]);
  });

  test('every second week is counted from its first day, and is on its weekday', () => {
    const span = ['2026-12-01', '2027-01-15'] as const;
    expect(days('FREQ=WEEKLY;INTERVAL=2', '2026-11-10', span)).toEqual(['2026-12-08', '2026-12-22', '2027-01-05']);
    expect(days('FREQ=WEEKLY;INTERVAL=2', '2026-11-17', span)).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
      '2027-01-12',
    ]);
  });

  test('without a first day, every second week is the same one whatever time is looked at', () => {
    const whole = days('FREQ=WEEKLY;INTERVAL=2', null, ['2026-01-01', '2026-12-31']);
    expect(days('FREQ=WEEKLY;INTERVAL=2', null, ['2026-06-03', '2026-12-31'])).toEqual(
      whole.filter((date) => date >= '2026-06-03'),
    );
  });

  test('the last Tuesday of February of a leap year, and the 29th alone', () => {
    expect(days('FREQ=MONTHLY;BYDAY=-1TU', null, ['2028-02-01', '2028-02-29'])).toEqual(['2028-02-29']);
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', null, ['2027-01-01', '2033-12-31'])).toEqual([
      '2028-02-29',
      '2032-02-29',
    ]);
  });

  test('a month without a 31st has none', () => {
    expect(days('FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', ['2026-02-01', '2026-06-30'])).toEqual([
      '2026-03-31',
      '2026-05-31',
    ]);
  });

  test('its own end and its own count are kept', () => {
    const span = ['2026-11-01', '2027-11-01'] as const;
    expect(days('FREQ=WEEKLY;COUNT=2', '2026-11-10', span)).toEqual(['2026-11-10', '2026-11-17']);
    expect(days('FREQ=WEEKLY;UNTIL=20261117', '2026-11-10', span)).toEqual(['2026-11-10', '2026-11-17']);
  });
});

describe('a rule that cannot be counted', () => {
  const refused = [
    '',
    'every other Tuesday',
    'FREQ=HOURLY',
    'FREQ=WEEKLY;BYHOUR=9',
    'BYDAY=TU',
    'FREQ=WEEKLY;BYDAY=TUE',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;COUNT=3;UNTIL=20270101',
    'FREQ=WEEKLY;COUNT=1000',
    'FREQ=WEEKLY\nEXDATE:20261124',
    'FREQ=WEEKLY;UNTIL=20269999',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=WEEKLY;BYMONTH=13',
    'FREQ=MONTHLY;BYDAY=0TU',
    'FREQ=WEEKLY;BYDAY=1TU',
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYWEEKNO=2',
    'FREQ=MONTHLY;BYSETPOS=1',
  ];

  test.each(refused)('%j is none, and has no days', (text) => {
    expect(isRecurrence(text)).toBe(false);
    expect(days(text, '2026-11-01', ['2026-11-01', '2026-12-31'])).toEqual([]);
  });

  test('small letters are read as what they are', () => {
    expect(isRecurrence('freq=monthly;byday=1tu,3tu')).toBe(true);
  });
});

test('a rule is counted to the end of the time that dates may be asked for, also one that is rarely or never met', () => {
  // The ten leap days are those of 2004 to 2040.
  expect(days('FREQ=DAILY', null, ['2001-01-01', '2040-12-31'])).toHaveLength(40 * 365 + 10);
  expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', null, ['2001-01-01', '2199-12-31'])).toEqual([]);
  expect(days('FREQ=DAILY;COUNT=2;BYMONTH=2;BYMONTHDAY=30', null, ['2199-01-01', '2199-12-31'])).toEqual([]);
  expect(days('FREQ=WEEKLY;COUNT=999', null, ['2020-02-11', '2199-12-31'])).toEqual(['2020-02-11', '2020-02-18']);
});

const dayIn = (from: string, to: string) =>
  fc.integer({ min: 0, max: daysBetween(day(from), day(to)) }).map((offset) => addDays(day(from), offset));
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 });
const interval = fc.integer({ min: 1, max: 5 });
const nth = fc.tuple(fc.constantFrom('1', '2', '3', '4', '5', '-1', '-2'), fc.constantFrom(...codes));
const ruleText = fc.oneof(
  fc.tuple(interval, someOf(codes)).map(([n, on]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${on.join(',')}`),
  fc.tuple(interval, nth).map(([n, [place, on]]) => `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${place}${on}`),
  fc.tuple(interval, fc.integer({ min: 1, max: 31 })).map(([n, on]) => `FREQ=MONTHLY;INTERVAL=${n};BYMONTHDAY=${on}`),
  interval.map((n) => `FREQ=DAILY;INTERVAL=${n}`),
);

/** The same days by another library, one by one from the rule's start. */
function otherReader(rule: string, start: CalendarDate, from: CalendarDate, to: CalendarDate): string[] {
  const steps = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  const found: string[] = [];
  for (let next = steps.next(); next; next = steps.next()) {
    const date = next.toString().slice(0, 10);
    if (date > to) return found;
    if (date >= from) found.push(date);
  }
  return found;
}

test('a rule has the days that another reader of it finds, whatever the years, leap days and changes of the clock', () => {
  fc.assert(
    fc.property(ruleText, dayIn('2024-01-01', '2027-12-31'), fc.nat(400), fc.nat(400), (rule, start, ahead, length) => {
      const from = addDays(start, ahead);
      const to = addDays(from, length);
      const pattern = docketSession({ recurrence: rule, from: start });
      expect(patternDays(pattern, from, to)).toEqual(otherReader(rule, start, from, to));
    }),
    { numRuns: 500 },
  );
});

test('the last weekday of a month is the same whether it is told by its place or by its weekday’s', () => {
  // Not held against ical.js: it counts the first weekday of the first month as its last as well.
  fc.assert(
    fc.property(interval, fc.constantFrom(...codes), dayIn('2024-01-01', '2027-12-31'), (n, on, start) => {
      const last = (rule: string) =>
        patternDays(docketSession({ recurrence: rule, from: start }), start, addDays(start, 800));
      const byPlace = last(`FREQ=MONTHLY;INTERVAL=${n};BYDAY=${on};BYSETPOS=-1`);
      expect(byPlace).toEqual(last(`FREQ=MONTHLY;INTERVAL=${n};BYDAY=-1${on}`));
      expect(byPlace.every((date) => addDays(date, 7).slice(0, 7) !== date.slice(0, 7))).toBe(true);
    }),
  );
});

test('week after week for years, each day is seven after the one before and on its weekday', () => {
  const named = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  fc.assert(
    fc.property(fc.nat(6), dayIn('1996-01-01', '2104-12-31'), fc.nat(1_500), (weekday, from, length) => {
      const to = addDays(from, length);
      const pattern = { weekday: named[weekday] ?? '', recurrence: null, from: null, until: null };
      const plain = patternDays(pattern, from, to);
      // 2001-01-01 was a Monday.
      expect(plain.every((date) => ((daysBetween(day('2001-01-01'), date) % 7) + 7) % 7 === weekday)).toBe(true);
      expect(plain.length).toBeGreaterThanOrEqual(Math.floor((length + 1) / 7));
      expect(plain.every((date, at) => at === 0 || daysBetween(plain[at - 1] ?? from, date) === 7)).toBe(true);
      if (from >= '2001-01-01') expect(patternDays({ ...pattern, recurrence: 'FREQ=WEEKLY' }, from, to)).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});
