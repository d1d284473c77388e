// R14: family time since the last hearing, by parent and by mode.

import type { CalendarDate } from './dates.ts';
import type { ParentId } from './ids.ts';
import { inDateOrder, sortedBy } from './order.ts';
import type { FamilyTimeSession, RecordRef } from './record.ts';
import { refTo } from './recordRef.ts';
import { roundedRatio } from './rounding.ts';

export interface FamilyTimeTally {
  readonly parentId: ParentId;
  readonly mode: FamilyTimeSession['mode'];
  readonly scheduled: number;
  readonly attended: number;
  readonly missedByParent: number;
  /** Cancelled by the agency, the caregiver, a provider, or for the child's illness. */
  readonly cancelledOther: number;
  readonly hoursAttended: number;
  /** Three decimals, halves up; null where there is nothing to divide by. */
  readonly attendedShareOfScheduled: number | null;
  readonly attendedShareExcludingCancellationsByOthers: number | null;
  readonly sources: readonly RecordRef[];
}

/** R14: sessions after `since` (null: all), tallied by parent and mode, in that order. Video is counted apart. */
export function tallyFamilyTime(
  sessions: readonly FamilyTimeSession[],
  since: CalendarDate | null,
): readonly FamilyTimeTally[] {
  const counted = sessions.filter(({ date }) => since === null || date > since);
  const groups = Map.groupBy(inDateOrder(counted), ({ parentId, mode }) => `${parentId}:${mode}`);
  return sortedBy([...groups.values()].flatMap(tally), ({ parentId, mode }) => [parentId, mode]);
}

function tally(sessions: readonly FamilyTimeSession[]): readonly FamilyTimeTally[] {
  const [first] = sessions;
  if (first === undefined) return [];
  const attendedSessions = sessions.filter(({ outcome }) => outcome === 'attended');
  const attended = attendedSessions.length;
  const missedByParent = sessions.filter(({ outcome }) => outcome === 'missed_parent').length;
  return [
    {
      parentId: first.parentId,
      mode: first.mode,
      scheduled: sessions.length,
      attended,
      missedByParent,
      cancelledOther: sessions.length - attended - missedByParent,
      hoursAttended: sumOfHours(attendedSessions),
      attendedShareOfScheduled: roundedRatio(attended, sessions.length, 3),
      attendedShareExcludingCancellationsByOthers: roundedRatio(attended, attended + missedByParent, 3),
      sources: sessions.map((session) => refTo('familyTimeSession', session)),
    },
  ];
}

/** Summed in whole thousandths, so that a tenth of an hour leaves no binary dust behind. */
function sumOfHours(sessions: readonly FamilyTimeSession[]): number {
  return sessions.reduce((sum, { hours }) => sum + Math.round(hours * 1000), 0) / 1000;
}
