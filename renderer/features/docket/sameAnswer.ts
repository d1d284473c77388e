// Families for whom the same is to be settled stand together, so that it is said once.

import type { ToSettle } from '../../../shared/contract/docketDay.ts';

type NeedsDate = ToSettle['needsDate'][number];
type Group = readonly [NeedsDate, ...NeedsDate[]];

/** Groups families of one hearing day that have the same last session; in the order of each group's first family. */
export function sameAnswer(rows: readonly NeedsDate[]): readonly Group[] {
  const groups = new Map<string, [NeedsDate, ...NeedsDate[]]>();
  for (const row of rows) {
    const key = `${row.date} ${row.lastInside}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
