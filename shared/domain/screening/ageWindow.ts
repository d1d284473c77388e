// Ages in months and days, compared; the window of ages that a questionnaire is for.

import type { MonthsAndDays } from '../age.ts';

/** First and last age (both included) that a questionnaire is for. */
export interface AgeWindow {
  readonly from: MonthsAndDays;
  readonly through: MonthsAndDays;
}

/** Negative where `a` is the younger age, 0 for the same, positive where it is the older. */
export function compareAges(a: MonthsAndDays, b: MonthsAndDays): number {
  return a.months - b.months || a.days - b.days;
}

/** Whether the window holds the age, its first and last day included. */
export function holds(window: AgeWindow, age: MonthsAndDays): boolean {
  return compareAges(window.from, age) <= 0 && compareAges(age, window.through) <= 0;
}
