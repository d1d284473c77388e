// R4 the day a child counts as having entered foster care, and R5 the 15 of the most recent 22 months.
// One episode of care a child is modelled, inside 22 months (documented simplification 1).

import { monthsAndDays } from './age.ts';
import { addDays, addMonths, type CalendarDate, daysBetween } from './dates.ts';

export interface FosterCareEntry {
  readonly date: CalendarDate;
  readonly basis: 'judicial finding' | '60 days after removal';
}

export interface FifteenOf22 {
  readonly excludedTrialHomeVisitDays: number;
  readonly monthsCounted: number;
  readonly daysCountedBeyond: number;
  /** The day on which 15 months are counted, if no more days are excluded. */
  readonly fifteenMonthDate: CalendarDate;
  readonly reached: boolean;
  /** 0 while not reached. */
  readonly daysPastAtHearing: number;
}

const entryDaysAfterRemoval = 60;
const monthsOfCare = 15;

/**
 * R4, 42 USC 675(5)(F), 45 CFR 1355.20(a): the earlier of the first judicial finding and the day 60 days after removal.
 * The adjudication stands for the finding (documented simplification 5); on day 60 itself it is a judicial finding.
 */
export function entryToFosterCare(removedOn: CalendarDate, adjudicatedOn: CalendarDate | null): FosterCareEntry {
  const sixtyDaysAfter = addDays(removedOn, entryDaysAfterRemoval);
  return adjudicatedOn !== null && adjudicatedOn <= sixtyDaysAfter
    ? { date: adjudicatedOn, basis: 'judicial finding' }
    : { date: sixtyDaysAfter, basis: '60 days after removal' };
}

/**
 * R5, 42 USC 675(5)(E), 45 CFR 1356.21(i): months in care on the hearing day, days of trial home visits left out.
 * A hearing before entry (or within the days left out) counts 0 months 0 days.
 */
export function fifteenOf22(
  enteredOn: CalendarDate,
  excludedTrialHomeVisitDays: number,
  hearingOn: CalendarDate,
): FifteenOf22 {
  const countedTo = addDays(hearingOn, -excludedTrialHomeVisitDays);
  const counted = countedTo < enteredOn ? { months: 0, days: 0 } : monthsAndDays(enteredOn, countedTo);
  const fifteenMonthDate = addDays(addMonths(enteredOn, monthsOfCare), excludedTrialHomeVisitDays);
  const reached = hearingOn >= fifteenMonthDate;
  return {
    excludedTrialHomeVisitDays,
    monthsCounted: counted.months,
    daysCountedBeyond: counted.days,
    fifteenMonthDate,
    reached,
    daysPastAtHearing: reached ? daysBetween(fifteenMonthDate, hearingOn) : 0,
  };
}
