// The clock is passed in. A stamp is the moment a change is recorded at; stamps only ever rise.

import { type Instant, readInstant } from '../../../shared/domain/dates.ts';

/** Milliseconds since 1970, for example Date.now. */
export type Clock = () => number;

/** The stamp of the next change: now, or a millisecond after the last one where the clock shows no later time. */
export function stampAfter(last: Instant | null, now: number): Instant {
  const earliest = last === null ? Number.NEGATIVE_INFINITY : Date.parse(last) + 1;
  const stamp = readInstant(new Date(Math.max(now, earliest)).toISOString());
  if (stamp === null) throw new RangeError('not a moment');
  return stamp;
}
