import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedAgeOn, ageOn, monthsAndDays } from './age.ts';
import { addDays, addMonths, dateOf } from './dates.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(dateOf('2000-01-01'), offset));
const span = fc.integer({ min: 0, max: 1500 });

describe('R1 age', () => {
  test.each([
    // Mar 9 + 8 months = Nov 9; Nov 9 to Nov 24 is 15 days. Mar 22, Apr 30, May 31, Jun 30, Jul 31, Aug 31, Sep 30,
    // Oct 31, Nov 24: 22+30+31+30+31+31+30+31+24 = 260 days = 37 weeks and 1 day.
    ['2026-03-09', '2026-11-24', { months: 8, days: 15, totalDays: 260, weeks: 37 }],
    // The day of birth.
    ['2026-03-09', '2026-03-09', { months: 0, days: 0, totalDays: 0, weeks: 0 }],
    // Jan 31 + 1 month is clamped to Feb 28: a month is complete on that day, and 1 month 1 day on Mar 1.
    ['2026-01-31', '2026-02-28', { months: 1, days: 0, totalDays: 28, weeks: 4 }],
    ['2026-01-31', '2026-02-27', { months: 0, days: 27, totalDays: 27, weeks: 3 }],
    ['2026-01-31', '2026-03-01', { months: 1, days: 1, totalDays: 29, weeks: 4 }],
    // Mar 30 is one day short of Mar 31 = 2 months: 1 month (Feb 28) and 30 days.
    ['2026-01-31', '2026-03-30', { months: 1, days: 30, totalDays: 58, weeks: 8 }],
    // Born Feb 29: 12 months are complete on Feb 28 of a common year, 48 on Feb 29 (4 × 365 + 1 = 1461 days).
    ['2024-02-29', '2025-02-27', { months: 11, days: 29, totalDays: 364, weeks: 52 }],
    ['2024-02-29', '2025-02-28', { months: 12, days: 0, totalDays: 365, weeks: 52 }],
    ['2024-02-29', '2025-03-01', { months: 12, days: 1, totalDays: 366, weeks: 52 }],
    ['2024-02-29', '2028-02-29', { months: 48, days: 0, totalDays: 1461, weeks: 208 }],
  ])('born %s, on %s', (bornOn, on, age) => {
    expect(ageOn(dateOf(bornOn), dateOf(on))).toEqual(age);
  });

  test('the months and days lead back to the day', () => {
    fc.assert(
      fc.property(day, span, (bornOn, days) => {
        const on = addDays(bornOn, days);
        const age = monthsAndDays(bornOn, on);
        expect(addDays(addMonths(bornOn, age.months), age.days)).toBe(on);
        expect(age.days).toBeGreaterThanOrEqual(0);
        expect(addMonths(bornOn, age.months + 1) > on).toBe(true);
      }),
    );
  });

  test('a day later is never younger', () => {
    fc.assert(
      fc.property(day, span, (bornOn, days) => {
        const [a, b] = [ageOn(bornOn, addDays(bornOn, days)), ageOn(bornOn, addDays(bornOn, days + 1))];
        expect(b.totalDays).toBe(a.totalDays + 1);
        expect(b.months > a.months ? b.days === 0 : b.months === a.months && b.days === a.days + 1).toBe(true);
      }),
    );
  });
});

describe('R2 adjusted age', () => {
  const bornOn = dateOf('2026-03-09');

  test('221 days of gestation: 280 − 221 = 59 days after Mar 9 is May 7 (22 left in March, 30, 7); Nov 7 + 17 days', () => {
    expect(adjustedAgeOn(bornOn, 221, dateOf('2026-11-24'))).toEqual({
      adjustmentDays: 59,
      termDate: '2026-05-07',
      months: 6,
      days: 17,
    });
  });

  test('before the term date there is no age yet; on it the age is 0', () => {
    expect(adjustedAgeOn(bornOn, 221, dateOf('2026-05-06'))).toMatchObject({ months: null, days: null });
    expect(adjustedAgeOn(bornOn, 221, dateOf('2026-05-07'))).toMatchObject({ months: 0, days: 0 });
  });

  test('37 weeks 0 days = 259 days is not early, 258 days is; unknown gestation gives nothing', () => {
    expect(adjustedAgeOn(bornOn, 259, dateOf('2026-11-24'))).toBeNull();
    expect(adjustedAgeOn(bornOn, 258, dateOf('2026-11-24'))).toMatchObject({ adjustmentDays: 22 });
    expect(adjustedAgeOn(bornOn, null, dateOf('2026-11-24'))).toBeNull();
  });

  test('shown until the day before 24 months of chronological age', () => {
    expect(adjustedAgeOn(bornOn, 221, dateOf('2028-03-08'))).not.toBeNull();
    expect(adjustedAgeOn(bornOn, 221, dateOf('2028-03-09'))).toBeNull();
  });
});
