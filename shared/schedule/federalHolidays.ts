// The holidays of the federal government, computed for any year.

import { addDays, type CalendarDate, dateOf, daysBetween, mondayOf } from '../domain/dates.ts';

export const federalHolidayCodes = [
  'new-year',
  'mlk',
  'washington',
  'memorial',
  'juneteenth',
  'independence',
  'labor',
  'columbus',
  'veterans',
  'thanksgiving',
  'christmas',
] as const;
export type FederalHolidayCode = (typeof federalHolidayCodes)[number];

export interface FederalHoliday {
  readonly code: FederalHolidayCode;
  /** The weekday on which it is observed. */
  readonly date: CalendarDate;
  /** The day that it falls on. */
  readonly falls: CalendarDate;
}

type Rule =
  | { readonly month: number; readonly day: number }
  /** `nth` from the month's start, or -1: its last. Weekdays from 0, Monday. */
  | { readonly month: number; readonly weekday: number; readonly nth: number };

const [monday, thursday, saturday, sunday] = [0, 3, 5, 6];
const week = 7;

const rules: Readonly<Record<FederalHolidayCode, Rule & { readonly since?: number }>> = {
  'new-year': { month: 1, day: 1 },
  mlk: { month: 1, weekday: monday, nth: 3, since: 1986 },
  washington: { month: 2, weekday: monday, nth: 3 },
  memorial: { month: 5, weekday: monday, nth: -1 },
  juneteenth: { month: 6, day: 19, since: 2021 },
  independence: { month: 7, day: 4 },
  labor: { month: 9, weekday: monday, nth: 1 },
  columbus: { month: 10, weekday: monday, nth: 2 },
  veterans: { month: 11, day: 11 },
  thanksgiving: { month: 11, weekday: thursday, nth: 4 },
  christmas: { month: 12, day: 25 },
};

/** Days since the Monday of its week: 0 is Monday, 6 is Sunday. */
export const weekdayOf = (date: CalendarDate): number => daysBetween(mondayOf(date), date);

const dayOf = (year: number, month: number, day: number): CalendarDate =>
  dateOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

function fallsOn(rule: Rule, year: number): CalendarDate {
  if ('day' in rule) return dayOf(year, rule.month, rule.day);
  const { month, weekday, nth } = rule;
  if (nth > 0) {
    const first = dayOf(year, month, 1);
    return addDays(first, ((weekday - weekdayOf(first) + week) % week) + (nth - 1) * week);
  }
  const last = addDays(dayOf(year, month + 1, 1), -1);
  return addDays(last, -((weekdayOf(last) - weekday + week) % week));
}

function observedOn(falls: CalendarDate): CalendarDate {
  const weekday = weekdayOf(falls);
  return weekday === saturday ? addDays(falls, -1) : weekday === sunday ? addDays(falls, 1) : falls;
}

/**
 * The legal public holidays that fall in a year, in order: 5 U.S.C. 6103(a). One that falls on a Saturday is observed on the
 * Friday before (6103(b)(1)), one on a Sunday on the Monday after (E.O. 11582, section 3): New Year's Day of 2028 on
 * December 31, 2027. Inauguration Day (6103(c)) is of the District of Columbia's surroundings alone and is none of them.
 * Years as numbers, 1 to 9998. Dr. King's birthday counts from 1986, Juneteenth from 2021; earlier changes of the list
 * (before 1978) are not followed.
 */
export function federalHolidays(year: number): readonly FederalHoliday[] {
  return federalHolidayCodes
    .filter((code) => year >= (rules[code].since ?? 0))
    .map((code) => {
      const falls = fallsOn(rules[code], year);
      return { code, date: observedOn(falls), falls };
    });
}
