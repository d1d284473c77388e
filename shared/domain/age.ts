// R1 age and R2 adjusted age. A brief's ages are those of the hearing day.

import { addDays, addMonths, type CalendarDate, daysBetween, monthsApart } from './dates.ts';

/** Calendar months and the days beyond them. */
export interface MonthsAndDays {
  readonly months: number;
  readonly days: number;
}

export interface Age extends MonthsAndDays {
  readonly totalDays: number;
  readonly weeks: number;
}

export interface AdjustedAge {
  /** Days taken off for having been born early. */
  readonly adjustmentDays: number;
  /** The day on which a pregnancy of 40 weeks would have ended. */
  readonly termDate: CalendarDate;
  /** null before the term date. */
  readonly months: number | null;
  readonly days: number | null;
}

const termGestationDays = 280;
/** 37 weeks 0 days: born on this day of gestation or later is not early. */
const earlyBeforeGestationDays = 259;
const adjustUntilMonths = 24;

/** R1: the largest number of calendar months (day clamped to the month's end) that fits, and the days that remain. */
export function monthsAndDays(from: CalendarDate, to: CalendarDate): MonthsAndDays {
  const apart = monthsApart(from, to);
  const months = addMonths(from, apart) <= to ? apart : apart - 1;
  return { months, days: daysBetween(addMonths(from, months), to) };
}

/** R1: age on a day. The day of birth is 0 months 0 days; weeks are completed weeks. */
export function ageOn(bornOn: CalendarDate, on: CalendarDate): Age {
  const totalDays = daysBetween(bornOn, on);
  return { ...monthsAndDays(bornOn, on), totalDays, weeks: Math.floor(totalDays / 7) };
}

/**
 * R2: age counted from the term date, for a child born before 37 weeks 0 days (259 days) and under 24 months on the day.
 * null otherwise, and where gestation is not recorded. Gestation in completed days. Questionnaires follow their own
 * instrument's convention instead (domain/screening).
 */
export function adjustedAgeOn(
  bornOn: CalendarDate,
  gestationDays: number | null,
  on: CalendarDate,
): AdjustedAge | null {
  if (gestationDays === null || gestationDays >= earlyBeforeGestationDays) return null;
  if (monthsAndDays(bornOn, on).months >= adjustUntilMonths) return null;
  const adjustmentDays = termGestationDays - gestationDays;
  const termDate = addDays(bornOn, adjustmentDays);
  if (on < termDate) return { adjustmentDays, termDate, months: null, days: null };
  return { adjustmentDays, termDate, ...monthsAndDays(termDate, on) };
}
