// What becomes free while a plan is made, and would keep a deadline that a hearing of it passes.

import { earlier } from '../domain/dates.ts';
import { putSafely } from './improve.ts';
import { cheapest } from './placeInPlan.ts';
import { fixed, lift, type Planning, put, type Row } from './planning.ts';

/** The first deadline that a row passes and need not: null where it keeps all, or they were over before it could be heard. */
function missed({ placing, slot }: Row) {
  const days = placing.deadlines.map(({ date }) => date).filter((date) => date >= placing.from && date < slot.date);
  return days.length === 0 ? null : days.reduce(earlier);
}

/** Puts a row on a free day by its deadline. False: there is none, or a later hearing of its case would pass one for it. */
function keep(row: Row, planning: Planning): boolean {
  const due = missed(row);
  if (due === null) return false;
  lift(row, planning);
  const slot = cheapest(fixed(row), row.placing.from, due, planning);
  if (slot !== null) return putSafely(row, slot, planning);
  put(row, row.slot, planning);
  return false;
}

/** Gives rows that pass a deadline the free places that would keep it, until none is left: each that moves frees another. */
export function keepDeadlines(planning: Planning): void {
  const rows = [...planning.rows.values()];
  let rounds = rows.length;
  while (rounds > 0 && rows.some((row) => keep(row, planning))) rounds -= 1;
}
