// On which days this court is closed: by its own list, and by the federal holidays where it keeps them.

import type { CalendarDate } from '../domain/dates.ts';
import { sortedBy } from '../domain/order.ts';
import type { CourtCalendar } from './courtCalendar.ts';
import { type FederalHolidayCode, federalHolidays } from './federalHolidays.ts';

/** A day on which the court is closed: one of its own by name, or a federal one by its code, and then without a name. */
export type ClosedDay =
  | { readonly date: CalendarDate; readonly name: string; readonly federal: null }
  | { readonly date: CalendarDate; readonly name: ''; readonly federal: FederalHolidayCode };

type Holidays = Pick<CourtCalendar, 'holidays' | 'observesFederalHolidays'>;

const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));

/**
 * The closed days from `from` to `to`, both of them included, by day. The court's own rows come first: a day that its list
 * closes is closed by that name, and a federal holiday on which its list says that it sits is open. A federal holiday closes the
 * day on which it is observed and the day on which it falls. Federal holidays do not bind a state's court: they count
 * where the court keeps them (`observesFederalHolidays`).
 */
export function closedDays(
  from: CalendarDate,
  to: CalendarDate,
  { holidays, observesFederalHolidays }: Holidays,
): ReadonlyMap<CalendarDate, ClosedDay> {
  const within = (date: CalendarDate) => from <= date && date <= to;
  const own = sortedBy(
    holidays.filter(({ date }) => within(date)),
    ({ id }) => [id],
  );
  const closed = new Map<CalendarDate, ClosedDay>();
  for (const { date, name, sits } of own) {
    if (sits !== true && !closed.has(date)) closed.set(date, { date, name, federal: null });
  }
  const decided = new Set(own.map(({ date }) => date));
  // New Year's Day of the year after may be observed on the last day of this one.
  for (let year = yearOf(from); observesFederalHolidays && year <= yearOf(to) + 1; year += 1) {
    for (const { code, date, falls } of federalHolidays(year)) {
      for (const day of new Set([date, falls])) {
        if (within(day) && !decided.has(day)) closed.set(day, { date: day, name: '', federal: code });
      }
    }
  }
  return new Map([...closed].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Why the court is closed on a day; null: it is not (see `closedDays`). */
export const closedOn = (date: CalendarDate, calendar: Holidays): ClosedDay | null =>
  closedDays(date, date, calendar).get(date) ?? null;
