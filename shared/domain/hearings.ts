// Hearings in order, and the ones that other rules count from. All take hearings already narrowed to the as-of day.

import type { CalendarDate } from './dates.ts';
import { sortedBy } from './order.ts';
import type { Hearing } from './record.ts';

/** As much of a hearing as its place among others needs. */
export type PlacedInTime = Pick<Hearing, 'id' | 'date' | 'start' | 'status'>;
type Held<H> = H & { readonly status: 'held' };

/** Hearings by day, hour, id, earliest first. */
export function hearingsInOrder<H extends PlacedInTime>(hearings: readonly H[]): readonly H[] {
  return sortedBy(hearings, ({ date, start, id }) => [date, start, id]);
}

/** The held ones, earliest first; one that was continued or is only set is not held. */
export function heldHearings<H extends PlacedInTime>(hearings: readonly H[]): readonly Held<H>[] {
  return hearingsInOrder(hearings).filter((hearing): hearing is Held<H> => hearing.status === 'held');
}

/** R14, R16, R17: the latest hearing held on a day before `hearingOn`; null where there is none. */
export function lastHeldHearing<H extends PlacedInTime>(
  hearings: readonly H[],
  hearingOn: CalendarDate,
): Held<H> | null {
  return heldHearings(hearings).findLast(({ date }) => date < hearingOn) ?? null;
}

/** The findings a hearing has; one that is only set has none. */
export function findingsOf(hearing: Hearing): readonly string[] {
  return hearing.status === 'scheduled' ? [] : hearing.findings;
}
