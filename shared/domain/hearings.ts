// Hearings in order, and the ones that other rules count from. All take hearings already narrowed to the as-of day.

import type { CalendarDate } from './dates.ts';
import { sortedBy } from './order.ts';
import type { Hearing, HeldHearing } from './record.ts';

/** Hearings by day, hour, id, earliest first. */
export function hearingsInOrder(hearings: readonly Hearing[]): readonly Hearing[] {
  return sortedBy(hearings, ({ date, start, id }) => [date, start, id]);
}

/** The held ones, earliest first; one that was continued or is only set is not held. */
export function heldHearings(hearings: readonly Hearing[]): readonly HeldHearing[] {
  return hearingsInOrder(hearings).filter((hearing) => hearing.status === 'held');
}

/** R14, R16, R17: the latest hearing held on a day before `hearingOn`; null where there is none. */
export function lastHeldHearing(hearings: readonly Hearing[], hearingOn: CalendarDate): HeldHearing | null {
  return heldHearings(hearings).findLast(({ date }) => date < hearingOn) ?? null;
}

/** The findings a hearing has; one that is only set has none. */
export function findingsOf(hearing: Hearing): readonly string[] {
  return hearing.status === 'scheduled' ? [] : hearing.findings;
}
