// R17: how often the court and the family team have met.

import { type CalendarDate, daysBetween } from './dates.ts';
import { lastHeldHearing, type PlacedInTime } from './hearings.ts';
import { inDateOrder } from './order.ts';
import type { Ftm, RecordRef } from './record.ts';
import { refTo } from './recordRef.ts';

export interface Cadence {
  readonly lastHearing: CalendarDate | null;
  readonly daysFromLastHearing: number | null;
  readonly hearingWithinMonthlyCadence: boolean | null;
  readonly lastFtm: CalendarDate | null;
  readonly daysFromLastFtmToHearing: number | null;
  readonly ftmSinceLastHearing: boolean;
  readonly ftmWithinMonthlyCadence: boolean | null;
  readonly daysBetweenLastTwoFtms: number | null;
  /** The hearing and the meetings counted. */
  readonly sources: readonly RecordRef[];
}

/**
 * R17: days from the last held hearing and from the last family team meeting (FTM), both before the hearing day, to the
 * hearing; within cadence up to `monthlyCadenceMaxDays` (court setting). Without any meeting the values are null, and
 * `ftmSinceLastHearing` false; with a meeting and no hearing held yet it is true.
 */
export function meetingCadence(
  hearings: readonly PlacedInTime[],
  ftms: readonly Pick<Ftm, 'id' | 'date'>[],
  hearingOn: CalendarDate,
  monthlyCadenceMaxDays: number,
): Cadence {
  const hearing = lastHeldHearing(hearings, hearingOn);
  const [ftm, ftmBefore] = inDateOrder(ftms.filter(({ date }) => date < hearingOn)).toReversed();
  const daysFromLastHearing = hearing && daysBetween(hearing.date, hearingOn);
  const daysFromLastFtm = ftm ? daysBetween(ftm.date, hearingOn) : null;
  return {
    lastHearing: hearing?.date ?? null,
    daysFromLastHearing,
    hearingWithinMonthlyCadence: daysFromLastHearing === null ? null : daysFromLastHearing <= monthlyCadenceMaxDays,
    lastFtm: ftm?.date ?? null,
    daysFromLastFtmToHearing: daysFromLastFtm,
    ftmSinceLastHearing: ftm !== undefined && (hearing === null || ftm.date > hearing.date),
    ftmWithinMonthlyCadence: daysFromLastFtm === null ? null : daysFromLastFtm <= monthlyCadenceMaxDays,
    daysBetweenLastTwoFtms: ftm && ftmBefore ? daysBetween(ftmBefore.date, ftm.date) : null,
    sources: [
      ...(hearing ? [refTo('hearing', hearing)] : []),
      ...[ftm, ftmBefore].flatMap((row) => (row ? [refTo('ftm', row)] : [])),
    ],
  };
}
