// What is due of one child, cut for a glance: what the brief counts as overdue, what comes soonest, and what is past its
// time with nothing recorded.

import type { DueItem } from '../../../../shared/domain/due.ts';

/** What comes on one day by one rule: doses that fall on one day stand together. */
export type DueTogether = readonly [DueItem, ...DueItem[]];

export interface ComingDue {
  /** Counted as overdue in the brief, longest first. */
  readonly late: readonly DueTogether[];
  /** Soonest first, at most six days or things. */
  readonly coming: readonly DueTogether[];
  /** Past its time, and nothing of its kind is recorded: that is not to say it was not done. */
  readonly notRecorded: readonly DueTogether[];
}

const mostComing = 6;
const isLate = ({ status, counted }: DueItem) => status.state === 'overdue' && counted;
const isComing = ({ status: { state } }: DueItem) =>
  state === 'dueByHearing' || state === 'inGrace' || state === 'later';
const isNotRecorded = ({ status: { state }, counted }: DueItem) =>
  state === 'noRecord' || (state === 'overdue' && !counted);

/** Doses of one day together, everything else alone; by day. */
function byDay(items: readonly DueItem[]): readonly DueTogether[] {
  const groups = Map.groupBy(items, ({ group, due, key }) => (group === 'immunization' ? `immunization ${due}` : key));
  return [...groups.values()]
    .flatMap(([first, ...others]): DueTogether[] => (first === undefined ? [] : [[first, ...others]]))
    .toSorted(([one], [other]) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/** @param due everything due of one child, as the record's development section has it */
export function comingDue(due: readonly DueItem[]): ComingDue {
  return {
    late: byDay(due.filter(isLate)),
    coming: byDay(due.filter(isComing)).slice(0, mostComing),
    notRecorded: byDay(due.filter(isNotRecorded)),
  };
}
