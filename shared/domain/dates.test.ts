import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type CalendarDate, dateOf, daysBetween, monthsApart } from './dates.ts';

const days = fc
  .integer({ min: -700_000, max: 2_900_000 })
  .map((offset) => Temporal.PlainDate.from('1970-01-01').add({ days: offset }).toString() as CalendarDate);

describe('sums of days agree with Temporal', () => {
  test('addDays', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
        expect(addDays(date, count)).toBe(Temporal.PlainDate.from(date).add({ days: count }).toString());
      }),
    );
  });

  test('addMonths, clamped to the month end', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (date, count) => {
        const expected = Temporal.PlainDate.from(date).add({ months: count }, { overflow: 'constrain' });
        expect(addMonths(date, count)).toBe(expected.toString());
      }),
    );
  });

  test('daysBetween', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(daysBetween(from, to)).toBe(Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days);
      }),
    );
  });
});

test.each([
  // 2024 is a leap year, 2025 is not, 2100 is not (divisible by 100 but not by 400), 2000 was.
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2099-12-31', 2, '2100-02-28'],
  ['1999-12-31', 2, '2000-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-08-31', -6, '2026-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(dateOf(from), months)).toBe(to);
});

test('months apart count months, not days', () => {
  expect(monthsApart(dateOf('2026-01-31'), dateOf('2026-02-01'))).toBe(1);
  expect(monthsApart(dateOf('2026-03-01'), dateOf('2025-12-31'))).toBe(-3);
});

test('a sum that leaves the years 0000 to 9999 throws', () => {
  expect(() => addDays(dateOf('9999-12-31'), 1)).toThrow(RangeError);
  expect(() => addMonths(dateOf('0000-01-15'), -1)).toThrow(RangeError);
});
