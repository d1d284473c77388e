// Hearings in order, and the ones that other rules count from. All take hearings already narrowed to the as-of day.

import type { CalendarDate } from './dates.ts';
import { sortedBy } from './order.ts';
import type { Hearing, HearingNotice } from './record.ts';

/** As much of a hearing as its place among others needs. */
export type PlacedInTime = Pick<Hearing, 'id' | 'date' | 'start' | 'status'>;
/** What can be the state of a hearing. */
export const hearingStatuses = [
  'scheduled',
  'held',
  'continued',
  'vacated',
] as const satisfies readonly Hearing['status'][];

type Held<H> = H & { readonly status: 'held' };

/** Hearings by day, hour, id, earliest first. */
export function hearingsInOrder<H extends PlacedInTime>(hearings: readonly H[]): readonly H[] {
  return sortedBy(hearings, ({ date, start, id }) => [date, start, id]);
}

/** The held ones, earliest first; one that was continued or vacated, or is only set, is not held. */
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

/**
 * Whether a hearing is on its day: set, or held. One that was continued is on another, one that was vacated on none: neither
 * takes room, needs anybody, or follows another.
 */
export function stands({ status }: Pick<Hearing, 'status'>): boolean {
  switch (status) {
    case 'scheduled':
    case 'held':
      return true;
    case 'continued':
    case 'vacated':
      return false;
    default:
      return status satisfies never;
  }
}

/** The hearings that were not vacated: one that was continued was called, and may have findings. */
export function notVacated<H extends Pick<Hearing, 'status'>>(hearings: readonly H[]): readonly H[] {
  return hearings.filter(({ status }) => status !== 'vacated');
}

/** The hearing that is asked for by its id or its day; of several on one day, the first that stands. null: there is none. */
export function hearingAskedFor(hearings: readonly Hearing[], asked: string): Hearing | null {
  const inOrder = hearingsInOrder(hearings);
  const onDay = inOrder.filter(({ date }) => date === asked);
  return inOrder.find(({ id }) => id === asked) ?? onDay.find(stands) ?? onDay[0] ?? null;
}

/** The notices of a hearing on the day that it has now: one that told of another day, before it moved, is none of it. */
export function noticesOf(
  { id, date }: Pick<Hearing, 'id' | 'date'>,
  notices: readonly HearingNotice[],
): readonly HearingNotice[] {
  return notices.filter(({ hearingId, heardOn }) => hearingId === id && (heardOn === null || heardOn === date));
}

/** The findings a hearing has; one that is only set, or that was vacated, has none. */
export function findingsOf(hearing: Hearing): readonly string[] {
  return 'findings' in hearing ? hearing.findings : [];
}
