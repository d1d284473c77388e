// What is due by age or clock before its status is known, and when a missing record of it is only a missing record.

import { addDays, addMonths, type CalendarDate } from '../dates.ts';
import type { DueItem, DueStatus } from '../due.ts';
import { statusOf } from '../obligation.ts';
import type { HealthVisit, Screening } from '../record.ts';
import type { AgePoint } from './schedule.ts';

export interface DueDraft extends Omit<DueItem, 'status' | 'window'> {
  readonly from: CalendarDate;
  /** Nothing of its service is recorded for this child, or a record has no place for it: past due, it is not known. */
  readonly notKnown: boolean;
}

/** The two days against which everything is judged. */
export interface DueDays {
  /** Lateness is measured to it. */
  readonly asOf: CalendarDate;
  /** "By the hearing" is measured to it. */
  readonly hearingOn: CalendarDate;
}

/** The day on which a child reaches an age (months end-clamped). */
export function dayOfAge(bornOn: CalendarDate, { months, days }: AgePoint): CalendarDate {
  const reached = addMonths(bornOn, months);
  return days === 0 ? reached : addDays(reached, days);
}

/** The last day on which a child is `months` months old: the day before the next month. */
export function lastDayOfMonth(bornOn: CalendarDate, months: number): CalendarDate {
  return addDays(addMonths(bornOn, months + 1), -1);
}

/** R13, and `noRecord` instead of overdue where a missing record is all that is known, or where it is conditional. */
function dueStatusOf(draft: DueDraft, { asOf, hearingOn }: DueDays): DueStatus {
  const status = statusOf(draft, asOf, hearingOn);
  if (status.state !== 'overdue' || !(draft.notKnown || draft.conditional)) return status;
  return { state: 'noRecord', daysPast: status.daysOverdue };
}

/** The draft as it is shown: its window runs from its first day to the last day of its grace. */
export function dueItemOf(draft: DueDraft, days: DueDays): DueItem {
  const { from, notKnown: _, ...rest } = draft;
  return {
    ...rest,
    window: { from, through: draft.graceDays === 0 ? draft.due : addDays(draft.due, draft.graceDays) },
    status: dueStatusOf(draft, days),
  };
}

/** The first of the rows (earliest first) from a day on and, where it is given, before another. */
export function firstWithin<T extends HealthVisit | Screening>(
  rows: readonly T[],
  from: CalendarDate,
  before: CalendarDate | null,
): T | undefined {
  return rows.find(({ date }) => date >= from && (before === null || date < before));
}

export interface AcceptedAges {
  readonly months: number;
  readonly fromMonths: number;
  /** null: no age of the service comes after it. */
  readonly beforeMonths: number | null;
}

/**
 * This court's reading of "at 9, 18 and 30 months": what is done from one month before an age counts for it, until one
 * month before the next.
 */
export function acceptedAges(ages: readonly number[]): readonly AcceptedAges[] {
  return ages.map((months, index) => {
    const next = ages[index + 1];
    return { months, fromMonths: months - 1, beforeMonths: next === undefined ? null : next - 1 };
  });
}
