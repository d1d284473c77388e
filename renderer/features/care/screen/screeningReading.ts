// How a recorded screening is shown in its list: which are shown with their figures, and which figures are of concern.

import type { Kept } from '../../../../shared/contract/care.ts';
import type { Screening } from '../../../../shared/domain/record.ts';
import type { AreaReading, Interpretation } from '../../../../shared/domain/screening/reading.ts';

const newestFirst = (one: Kept<Screening>, other: Kept<Screening>): number =>
  one.row.date === other.row.date
    ? other.recordedAt.localeCompare(one.recordedAt)
    : other.row.date.localeCompare(one.row.date);

export interface ShownScreening {
  readonly kept: Kept<Screening>;
  /** The latest of its tool, and of the parent it is about: its figures are shown. */
  readonly isLatest: boolean;
}

/** Newest first; of one day, what was recorded last. */
export function shownScreenings(screenings: readonly Kept<Screening>[]): readonly ShownScreening[] {
  const seen = new Set<string>();
  return screenings.toSorted(newestFirst).map((kept) => {
    const of = `${kept.row.tool} ${kept.row.aboutParentId ?? ''}`;
    const isLatest = !seen.has(of);
    seen.add(of);
    return { kept, isLatest };
  });
}

/** Whether an area's figure lies on the side of its cutoff that is of concern; false where there is no cutoff on file. */
export function isOfConcern({ counted, table }: AreaReading, direction: Interpretation['direction']): boolean {
  if (counted === null || table === null) return false;
  return direction === 'high' ? counted >= table.cutoff : counted < table.cutoff;
}
