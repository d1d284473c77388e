// R12 placements, moves, and where the child lives on the hearing day.

import { type CalendarDate, daysBetween } from './dates.ts';
import { inStartOrder } from './order.ts';
import type { Placement, Stay } from './record.ts';
import { roundedRatio } from './rounding.ts';

/** A kind of stay that is never a move. */
export type UncountedStay = Stay['kind'] | 'trial_home_visit';

export interface PlacementSummary {
  /** Placements that count and had started, in order. */
  readonly counted: readonly Placement[];
  readonly moves: number;
  /** Moves for each 1,000 days since removal, two decimals; null where there are no days to count over. */
  readonly movesPer1000Days: number | null;
  /** Where the child lives on that day, counted or not; null where no record says. */
  readonly current: Placement | null;
  readonly daysInCurrent: number | null;
  /** The distinct kinds of stays so far that do not count, in alphabetical order. */
  readonly notCounted: readonly UncountedStay[];
}

/** The placement of any setting that goes on on a day: started by then and not ended by then; the latest start wins. */
export function currentPlacement(placements: readonly Placement[], on: CalendarDate): Placement | null {
  const goingOn = placements.filter(({ startedOn, endedOn }) => startedOn <= on && (endedOn === null || endedOn > on));
  return inStartOrder(goingOn).at(-1) ?? null;
}

/** R12: counted are settings that count as a placement; hospital, respite and a trial home visit never do. */
export function summarizePlacements(
  placements: readonly Placement[],
  stays: readonly Stay[],
  daysSinceRemoval: number | null,
  on: CalendarDate,
): PlacementSummary {
  const started = inStartOrder(placements.filter(({ startedOn }) => startedOn <= on));
  const counted = started.filter((row) => row.countsAsPlacement && row.setting !== 'trial_home_visit');
  const moves = Math.max(0, counted.length - 1);
  const current = currentPlacement(placements, on);
  return {
    counted,
    moves,
    movesPer1000Days: daysSinceRemoval === null ? null : roundedRatio(moves * 1000, daysSinceRemoval, 2),
    current,
    daysInCurrent: current && daysBetween(current.startedOn, on),
    notCounted: uncountedKinds(
      started,
      stays.filter(({ startedOn }) => startedOn <= on),
    ),
  };
}

function uncountedKinds(placements: readonly Placement[], stays: readonly Stay[]): readonly UncountedStay[] {
  const visits = placements
    .filter(({ setting }) => setting === 'trial_home_visit')
    .map(() => 'trial_home_visit' as const);
  return [...new Set([...stays.map(({ kind }) => kind), ...visits])].toSorted();
}
