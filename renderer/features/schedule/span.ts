// Which days the calendar shows, and how it moves on.

import { addDays, addMonths, type CalendarDate, dateOf, daysBetween, mondayOf } from '../../../shared/domain/dates.ts';

export const views = ['week', 'sixWeeks', 'month'] as const;
export type View = (typeof views)[number];

/** What the calendar shows: which days, and how. */
export interface Sight {
  readonly view: View;
  readonly day: CalendarDate;
}

export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const daysOfWeek = 7;
const saturday = 5;
const daysOfSixWeeks = 42;

const firstOfMonth = (day: CalendarDate) => dateOf(`${day.slice(0, 7)}-01`);

/** The week of a day; at its end, the one that begins. */
function weekOf(day: CalendarDate): CalendarDate {
  const monday = mondayOf(day);
  return daysBetween(monday, day) < saturday ? monday : addDays(monday, daysOfWeek);
}

/**
 * The days that a view of `day` shows: its week, the six weeks from it (an interval and a few days), or the whole weeks of its
 * month.
 */
export function spanOf(view: View, day: CalendarDate): Span {
  switch (view) {
    case 'week': {
      const from = weekOf(day);
      return { from, to: addDays(from, daysOfWeek - 1) };
    }
    case 'sixWeeks':
      return { from: day, to: addDays(day, daysOfSixWeeks - 1) };
    case 'month': {
      const first = firstOfMonth(day);
      const last = addDays(addMonths(first, 1), -1);
      return { from: mondayOf(first), to: addDays(mondayOf(last), daysOfWeek - 1) };
    }
  }
}

/** The day that the view shows after a step forward (1) or back (-1). */
export function stepFrom(view: View, day: CalendarDate, step: 1 | -1): CalendarDate {
  switch (view) {
    case 'week':
      return addDays(weekOf(day), step * daysOfWeek);
    case 'sixWeeks':
      return addDays(day, step * daysOfSixWeeks);
    case 'month':
      return addMonths(firstOfMonth(day), step);
  }
}

/** The day from which the view shows `date` too: the same one where it does already. */
export function dayShowing(view: View, day: CalendarDate, date: CalendarDate): CalendarDate {
  const { from, to } = spanOf(view, day);
  return from <= date && date <= to ? day : date;
}
