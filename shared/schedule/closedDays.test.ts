import { describe, expect, test } from 'vitest';
import { dateOf } from '../domain/dates.ts';
import type { Holiday } from '../domain/record.ts';
import { closedDays, closedOn } from './closedDays.ts';

const day = dateOf;
const own = (date: string, sits: boolean | null = null): Holiday => ({
  ...{ id: `${date} ${sits}`, name: 'Local day', sits },
  date: day(date),
});
const court = (holidays: readonly Holiday[], observesFederalHolidays = true) => ({ holidays, observesFederalHolidays });

describe('a day on which the court is closed', () => {
  test('one of its own, by the name that it has in the list', () => {
    const closed = { date: '2026-11-27', name: 'Local day', federal: null };
    expect(closedOn(day('2026-11-27'), court([own('2026-11-27')]))).toEqual(closed);
    expect(closedOn(day('2026-11-27'), court([own('2026-11-27', false)]))).toEqual(closed);
    expect(closedOn(day('2026-11-27'), court([]))).toBeNull();
  });

  test('a federal one where it keeps them, by its code', () => {
    expect(closedOn(day('2027-01-18'), court([]))).toEqual({ date: '2027-01-18', name: '', federal: 'mlk' });
    expect(closedOn(day('2027-01-18'), court([], false))).toBeNull();
  });

  test('a federal one on which it sits is open; what its own list closes is closed, whatever else the list says', () => {
    expect(closedOn(day('2026-10-12'), court([own('2026-10-12', true)]))).toBeNull();
    expect(closedOn(day('2026-10-12'), court([own('2026-10-12', true), own('2026-10-12')]))?.name).toBe('Local day');
  });

  test('its own name for a federal one comes first', () => {
    expect(closedOn(day('2026-10-12'), court([own('2026-10-12')]))).toMatchObject({ name: 'Local day', federal: null });
  });

  test('New Year of 2028 closes the last day of 2027, and the Saturday itself', () => {
    expect(closedOn(day('2027-12-31'), court([]))?.federal).toBe('new-year');
    expect(closedOn(day('2028-01-01'), court([]))?.federal).toBe('new-year');
    expect(closedOn(day('2027-12-30'), court([]))).toBeNull();
  });
});

test('the closed days of a time are those of each of its days, in order', () => {
  const holidays = court([own('2026-12-24'), own('2026-12-25', true), own('2026-11-27')]);
  const closed = closedDays(day('2026-11-11'), day('2027-01-01'), holidays);
  expect([...closed.keys()]).toEqual(['2026-11-11', '2026-11-26', '2026-11-27', '2026-12-24', '2027-01-01']);
  for (const [date, why] of closed) expect(closedOn(date, holidays)).toEqual(why);
  expect(closedDays(day('2026-12-25'), day('2026-11-11'), holidays).size).toBe(0);
});
