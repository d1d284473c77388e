// The review that the law asks for at least every six months while a child is in care (42 USC 675(5)(B)).

import { addMonths, type CalendarDate } from './dates.ts';
import { heldHearings } from './hearings.ts';
import type { Hearing, HeldHearing } from './record.ts';

const months = 6;

/**
 * The last review or permanency hearing held after `entry` and before `hearingOn`, and the day by which the next is due:
 * six months after it; before any, six months after entry (R6).
 */
export function sixMonthReview(
  hearings: readonly Hearing[],
  entry: CalendarDate,
  hearingOn: CalendarDate,
): { readonly last: HeldHearing | null; readonly next: CalendarDate } {
  const last =
    heldHearings(hearings).findLast(
      ({ type, date }) => (type === 'review' || type === 'permanency') && date > entry && date < hearingOn,
    ) ?? null;
  return { last, next: addMonths(last?.date ?? entry, months) };
}
