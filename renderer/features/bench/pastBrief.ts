// Which brief of a hearing is looked at: today's, one as it was shown, or that of a past day.

import type { Showing } from '../../../shared/contract/showing.ts';
import { addDays, type CalendarDate, type Instant } from '../../../shared/domain/dates.ts';
import { dayIn } from '../../../shared/i18n/format.ts';

export type Standing =
  | { readonly kind: 'today' }
  | { readonly kind: 'shown'; readonly showing: Showing }
  | { readonly kind: 'known'; readonly date: CalendarDate; readonly knownAt: Instant };

const hourMs = 3_600_000;

/**
 * The last moment of a day on the court's own calendar, which may have 23 or 25 hours. `timezone` is an IANA name.
 */
export function endOfDay(date: CalendarDate, timezone: string): Instant {
  const next = addDays(date, 1);
  const noon = Date.parse(`${date}T12:00:00.000Z`);
  const momentOf = (at: number) => new Date(at).toISOString() as Instant;
  // Midnight anywhere falls on a quarter of an hour between 14 hours before and after Greenwich's own.
  for (let at = noon - 4 * hourMs; at <= noon + 28 * hourMs; at += hourMs / 4) {
    if (dayIn(momentOf(at), timezone) >= next) return momentOf(at - 1);
  }
  throw new RangeError('a day that does not end');
}
