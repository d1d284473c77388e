import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf } from './dates.ts';
import { entryToFosterCare, fifteenOf22 } from './fosterCareEntry.ts';

describe('R4 entry to foster care', () => {
  // Jun 18 + 60 days: 12 left in June, 31 in July, 17 of August.
  const removedOn = dateOf('2026-06-18');

  test.each([
    ['2026-09-01', '2026-08-17', '60 days after removal'],
    ['2026-08-18', '2026-08-17', '60 days after removal'],
    ['2026-08-17', '2026-08-17', 'judicial finding'],
    ['2026-08-16', '2026-08-16', 'judicial finding'],
  ])('finding on %s: entered %s by %s', (finding, date, basis) => {
    expect(entryToFosterCare(removedOn, dateOf(finding))).toEqual({ date, basis });
  });

  test('no finding yet: 60 days after removal', () => {
    expect(entryToFosterCare(removedOn, null)).toEqual({ date: '2026-08-17', basis: '60 days after removal' });
  });

  test('never later than 60 days after removal', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: -200, max: 400 })), (finding) => {
        const entry = entryToFosterCare(removedOn, finding === null ? null : addDays(removedOn, finding));
        expect(entry.date <= addDays(removedOn, 60)).toBe(true);
      }),
    );
  });
});

describe('R5 15 of 22 months', () => {
  test('Aug 17 to Nov 24 is 3 months 7 days; 15 months end on Nov 17 of the next year', () => {
    expect(fifteenOf22(dateOf('2026-08-17'), 0, dateOf('2026-11-24'))).toEqual({
      excludedTrialHomeVisitDays: 0,
      monthsCounted: 3,
      daysCountedBeyond: 7,
      fifteenMonthDate: '2027-11-17',
      reached: false,
      daysPastAtHearing: 0,
    });
  });

  test('91 days left out: Dec 1 − 91 = Sep 1, 8 months 16 days from Dec 16; Mar 16, 2027 + 91 = Jun 15', () => {
    expect(fifteenOf22(dateOf('2025-12-16'), 91, dateOf('2026-12-01'))).toMatchObject({
      monthsCounted: 8,
      daysCountedBeyond: 16,
      fifteenMonthDate: '2027-06-15',
    });
  });

  test('reached on the very day, and 26 days past on Dec 1 (Aug 5 + 15 months = Nov 5)', () => {
    const entered = dateOf('2025-08-05');
    expect(fifteenOf22(entered, 0, dateOf('2026-11-04'))).toMatchObject({ reached: false, monthsCounted: 14 });
    expect(fifteenOf22(entered, 0, dateOf('2026-11-05'))).toMatchObject({ reached: true, daysPastAtHearing: 0 });
    expect(fifteenOf22(entered, 0, dateOf('2026-12-01'))).toMatchObject({ reached: true, daysPastAtHearing: 26 });
  });

  test('entered on Aug 31: the 15 months are clamped to Nov 30', () => {
    expect(fifteenOf22(dateOf('2025-08-31'), 0, dateOf('2026-11-30')).fifteenMonthDate).toBe('2026-11-30');
  });

  test('a hearing before entry, or inside the days left out, counts nothing', () => {
    const nothing = { monthsCounted: 0, daysCountedBeyond: 0, reached: false, daysPastAtHearing: 0 };
    expect(fifteenOf22(dateOf('2027-01-16'), 0, dateOf('2026-12-15'))).toMatchObject(nothing);
    expect(fifteenOf22(dateOf('2026-12-01'), 30, dateOf('2026-12-15'))).toMatchObject(nothing);
  });
});
