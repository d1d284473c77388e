// R3 days in care at the hearing, with and without days of a trial home visit.

import { type CalendarDate, daysBetween, earlier } from './dates.ts';
import type { Placement } from './record.ts';

/** All null where the child was not removed by that day. */
export interface DaysInCare {
  readonly daysSinceRemoval: number | null;
  readonly daysOutOfHome: number | null;
  readonly daysTrialHomeVisit: number | null;
}

/** R3: days of trial home visits up to a day: each from its start to its end or that day, whichever is first. */
export function trialHomeVisitDays(placements: readonly Placement[], on: CalendarDate): number {
  return placements
    .filter(({ setting }) => setting === 'trial_home_visit')
    .map(({ startedOn, endedOn }) => Math.max(0, daysBetween(startedOn, earlier(endedOn ?? on, on))))
    .reduce((sum, days) => sum + days, 0);
}

/** R3: the day of removal is day 0; days out of home are those that no trial home visit took. */
export function daysInCare(
  removedOn: CalendarDate | null,
  placements: readonly Placement[],
  on: CalendarDate,
): DaysInCare {
  if (removedOn === null || removedOn > on) {
    return { daysSinceRemoval: null, daysOutOfHome: null, daysTrialHomeVisit: null };
  }
  const daysSinceRemoval = daysBetween(removedOn, on);
  const daysTrialHomeVisit = trialHomeVisitDays(placements, on);
  return { daysSinceRemoval, daysOutOfHome: daysSinceRemoval - daysTrialHomeVisit, daysTrialHomeVisit };
}
