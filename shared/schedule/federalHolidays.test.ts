// The federal holidays: years worked by hand, the sample docket's own list, and three centuries of properties.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import docket from '../../resources/sample-docket/docket.json' with { type: 'json' };
import { daysBetween } from '../domain/dates.ts';
import { federalHolidays } from './federalHolidays.ts';

const observed = (year: number) => federalHolidays(year).map(({ code, date }) => [code, date]);

describe('a year worked by hand', () => {
  test('2026: July 4 is a Saturday and is observed on the Friday before', () => {
    expect(observed(2026)).toEqual([
      ['new-year', '2026-01-01'],
      ['mlk', '2026-01-19'],
      ['washington', '2026-02-16'],
      ['memorial', '2026-05-25'],
      ['juneteenth', '2026-06-19'],
      ['independence', '2026-07-03'],
      ['labor', '2026-09-07'],
      ['columbus', '2026-10-12'],
      ['veterans', '2026-11-11'],
      ['thanksgiving', '2026-11-26'],
      ['christmas', '2026-12-25'],
    ]);
  });

  test('2027: three fall on a weekend, and New Year of 2028 is observed in 2027', () => {
    const named = Object.fromEntries(observed(2027));
    expect(named).toMatchObject({ juneteenth: '2027-06-18', independence: '2027-07-05', christmas: '2027-12-24' });
    expect(federalHolidays(2028)[0]).toEqual({ code: 'new-year', date: '2027-12-31', falls: '2028-01-01' });
  });

  test('the last Monday of May is the 31st or the 25th; the fourth Thursday of November the 22nd or the 28th', () => {
    expect(Object.fromEntries(observed(2027))).toMatchObject({ memorial: '2027-05-31', thanksgiving: '2027-11-25' });
    expect(Object.fromEntries(observed(2029))).toMatchObject({ memorial: '2029-05-28', thanksgiving: '2029-11-22' });
    expect(Object.fromEntries(observed(2030))).toMatchObject({ memorial: '2030-05-27', thanksgiving: '2030-11-28' });
  });

  test('a holiday that was not yet one is none', () => {
    expect(federalHolidays(2020).map(({ code }) => code)).not.toContain('juneteenth');
    expect(federalHolidays(1985)).toHaveLength(9);
  });
});

test('every holiday that the sample court lists without calling it local is computed on its day, and it lacks none of its span', () => {
  const own = docket.meta.holidays.filter(({ name }) => !name.endsWith('(local)')).map(({ date }) => date);
  const [first = '', last = ''] = [own[0], own.at(-1)];
  const computed = [2025, 2026, 2027].flatMap((year) => federalHolidays(year).map(({ date }) => date as string));
  expect(own).toEqual(computed.filter((date) => first <= date && date <= last));
  // The list ends with New Year's Day of 2027: from then on the computed days close that court, and its local ones are missing.
  expect(computed.find((date) => date > last)).toBe('2027-01-18');
});

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekdayName = (date: string) => weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? '';

test('in any year: eleven, each on a working day, at most one day from the day it falls on, and in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2021, max: 2400 }), (year) => {
      const holidays = federalHolidays(year);
      expect(holidays).toHaveLength(11);
      for (const { date, falls } of holidays) {
        expect(['Saturday', 'Sunday']).not.toContain(weekdayName(date));
        expect(daysBetween(falls, date)).toBe({ Saturday: -1, Sunday: 1 }[weekdayName(falls)] ?? 0);
        expect(falls.startsWith(String(year))).toBe(true);
      }
      expect(holidays.map(({ falls }) => falls)).toEqual(holidays.map(({ falls }) => falls).toSorted());
    }),
    { numRuns: 380 },
  );
});

test('in any year: those of a weekday are the third, last, first, second or fourth of it in their month', () => {
  const places = { mlk: [15, 21], washington: [15, 21], memorial: [25, 31], labor: [1, 7], columbus: [8, 14] } as const;
  fc.assert(
    fc.property(fc.integer({ min: 1986, max: 2400 }), (year) => {
      const days = new Map(federalHolidays(year).map(({ code, falls }) => [code as string, falls]));
      for (const [code, [from, to]] of Object.entries({ ...places, thanksgiving: [22, 28] as const })) {
        const falls = days.get(code) ?? '';
        expect(weekdayName(falls)).toBe(code === 'thanksgiving' ? 'Thursday' : 'Monday');
        expect(Number(falls.slice(8))).toBeGreaterThanOrEqual(from);
        expect(Number(falls.slice(8))).toBeLessThanOrEqual(to);
      }
    }),
  );
});
