// A plan made better: hearings that ask somebody to accept something are moved, or change places with another, as long as the
// whole then costs less. Bounded, and in a fixed order, so that the same facts give the same plan.

import type { CalendarDate } from '../domain/dates.ts';
import { sortedBy } from '../domain/order.ts';
import { cheapest, freePlace, heldPlaces } from './placeInPlan.ts';
import { costOfNext, fixed, lift, movable, type Planning, passedAfter, put, type Row } from './planning.ts';
import { costOfDay, costs, type Slot, slotsOn } from './slots.ts';

const mostRounds = 3;
const mostSwaps = 16;

/** What is to be lowered: deadlines passed, then what is asked, then reviews too soon after another. */
const asks = (cost: number) => Math.floor(cost / costs.soon);

/** What a row costs where it stands, as things stand now. The row is lifted. */
function costNow(row: Row, { facts, booked }: Planning): number {
  const there = slotsOn(fixed(row), row.slot.date, facts, booked);
  const { session, from, cost } = row.slot;
  return there.find((slot) => slot.session.key === session.key && slot.from === from)?.cost ?? cost;
}

/** The cheapest other place for a row that was lifted, with what the next hearing of its case then costs. */
function otherPlace(row: Row, planning: Planning): Slot | null {
  const { placing, from, to } = movable(row, planning);
  return cheapest(placing, from, to, planning, (date) => costOfNext(row, date, planning));
}

/** Puts a lifted row on a place unless a later hearing of its case then passes a deadline. */
export function putSafely(row: Row, slot: Slot, planning: Planning): boolean {
  const [old, before] = [row.slot, passedAfter(row, planning)];
  put(row, slot, planning);
  if (passedAfter(row, planning) <= before) return true;
  lift(row, planning);
  put(row, old, planning);
  return false;
}

/** Moves the row to a cheaper free place; false: it stands where it stood. */
function move(row: Row, planning: Planning): boolean {
  lift(row, planning);
  const now = costNow(row, planning);
  const other = otherPlace(row, planning);
  if (other !== null && other.cost < now) return putSafely(row, other, planning);
  put(row, row.slot, planning);
  return false;
}

/** Gives the row a place that another holds, if that one can stand elsewhere and both together cost less. */
function swap(row: Row, planning: Planning): boolean {
  lift(row, planning);
  const now = costNow(row, planning);
  const { placing, from, to } = movable(row, planning);
  let tried = 0;
  const isBetter = (date: CalendarDate) => asks(costOfDay(placing, date)) < asks(now);
  for (const place of [...heldPlaces(placing, from, to, planning, isBetter)]) {
    const [other, ...more] = place.rows;
    if (other === undefined || more.length > 0 || other.chain === row.chain || planning.tries <= 0) continue;
    lift(other, planning);
    const slot = freePlace(placing, place, planning);
    if (slot === null || asks(slot.cost) >= asks(now)) {
      put(other, other.slot, planning);
      continue;
    }
    planning.tries -= 1;
    tried += 1;
    if (change(row, slot, now, other, planning)) return true;
    if (tried === mostSwaps) break;
  }
  put(row, row.slot, planning);
  return false;
}

/** Both rows are lifted; true: both stand on new places. False: the other stands where it stood, the row is lifted. */
function change(row: Row, slot: Slot, now: number, other: Row, planning: Planning): boolean {
  const [rowThere, otherThere] = [row.slot, other.slot];
  const otherNow = costNow(other, planning);
  const more = costOfNext(row, slot.date, planning);
  const passed = passedAfter(row, planning) + passedAfter(other, planning);
  put(row, slot, planning);
  const place = otherPlace(other, planning);
  if (place !== null && slot.cost + more + place.cost < now + otherNow) {
    put(other, place, planning);
    if (passedAfter(row, planning) + passedAfter(other, planning) <= passed) return true;
    lift(other, planning);
  }
  lift(row, planning);
  // Back where both stood: the next hearings of their cases are counted from there again.
  put(row, rowThere, planning);
  lift(row, planning);
  put(other, otherThere, planning);
  return false;
}

/** Lowers what a plan asks people to accept. */
export function improve(planning: Planning): void {
  for (let round = 0; round < mostRounds; round += 1) {
    const rows = sortedBy([...planning.rows.values()], ({ slot, hearing }) => [slot.date, hearing.id]);
    let changed = false;
    for (const row of rows) {
      lift(row, planning);
      const cost = costNow(row, planning);
      put(row, row.slot, planning);
      if (asks(cost) === 0) continue;
      changed = move(row, planning) || changed;
      lift(row, planning);
      const left = costNow(row, planning);
      put(row, row.slot, planning);
      if (asks(left) > 0) changed = swap(row, planning) || changed;
    }
    if (!changed) return;
  }
}
