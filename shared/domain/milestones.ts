// What most children do by a child's age: the list of the last checkpoint reached, to watch by. It is not a screening.

import table from '../../resources/reference/milestones.json' with { type: 'json' };
import { adjustedAgeOn, ageOn } from './age.ts';
import type { CalendarDate } from './dates.ts';
import type { Child, RecordRef } from './record.ts';
import { refTo } from './recordRef.ts';
import type { RuleId } from './ruleSources.ts';

export interface MilestoneList {
  /** The checkpoint, in months. */
  readonly months: number;
  readonly basis: 'corrected' | 'sinceBirth';
  /** Ids of resources/reference/milestones.json, by domain, in its order. */
  readonly domains: readonly { readonly domain: string; readonly ids: readonly string[] }[];
  readonly sources: readonly RecordRef[];
  readonly rule: RuleId;
}

/** The lists are for children under three; the one of 36 months serves through 41 completed months. */
const lastCheckpointMonths = 36;
const throughMonths = 41;

interface Checkpoint {
  readonly months: number;
  readonly domains: MilestoneList['domains'];
}

const checkpoints: readonly Checkpoint[] = table.checkpoints
  .filter(({ ageMonths }) => ageMonths <= lastCheckpointMonths)
  .map(({ ageMonths, milestones }) => {
    const byDomain = Map.groupBy(milestones, ({ domain }) => domain);
    return {
      months: ageMonths,
      domains: [...byDomain].map(([domain, lines]) => ({ domain, ids: lines.map(({ id }) => id) })),
    };
  });

/**
 * CDC, Learn the Signs. Act Early. (2022): the checkpoint that a child has last reached on a day, by corrected age where
 * R2 gives one, else by age since birth. null before term, under 2 months and from 42 months on.
 */
export function milestonesFor(
  child: Pick<Child, 'id' | 'bornOn' | 'gestationDays'>,
  on: CalendarDate,
): MilestoneList | null {
  const adjusted = adjustedAgeOn(child.bornOn, child.gestationDays, on);
  const months = adjusted === null ? ageOn(child.bornOn, on).months : adjusted.months;
  if (months === null || months > throughMonths) return null;
  const reached = checkpoints.findLast((checkpoint) => checkpoint.months <= months);
  if (reached === undefined) return null;
  return {
    ...reached,
    basis: adjusted === null ? 'sinceBirth' : 'corrected',
    sources: [refTo('child', child)],
    rule: 'milestones',
  };
}
