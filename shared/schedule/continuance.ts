// What a continuance costs: days, and the deadlines that the new date passes.

import type { DateProblem } from '../contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween } from '../domain/dates.ts';
import type { DeadlineCode } from './problems.ts';

/** By how many days a hearing moves away; 0 or less: the new date is not later. */
export function daysAdded(from: CalendarDate, to: CalendarDate): number {
  return daysBetween(from, to);
}

/** A deadline that a continuance passes: a clock of the law, or the case's own interval. */
export interface PassedDeadline {
  readonly code: DeadlineCode | 'interval';
  readonly due: CalendarDate;
}

/**
 * The deadlines that a hearing kept on its day (`from`) and passes on the new one (`to`), earliest first. `problems`: what
 * stands against the new date, as the rules of dates find it (dateProblems.ts), so that screen, command and record say the
 * same. One that had passed before `from` is not this continuance's doing.
 */
export function deadlinesPassed(
  problems: readonly DateProblem[],
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): readonly PassedDeadline[] {
  const passed = problems.flatMap((problem): readonly PassedDeadline[] => {
    const { code, clock, date, days } = problem;
    if (code === 'passes-deadline' && clock !== null && date !== null) return [{ code: clock, due: date }];
    if (code === 'beyond-interval' && days !== null) return [{ code: 'interval', due: date ?? addDays(to, -days) }];
    return [];
  });
  return passed.filter(({ due }) => due >= from && due < to).toSorted((a, b) => (a.due < b.due ? -1 : 1));
}
