// A place for the next hearing of a plan. The cheapest free one would do, but for a hearing that must be heard by a day and finds
// everything until then taken by hearings that could be heard on another: those are moved, one making room for the next, as in
// the matching of a bipartite graph along augmenting paths.

import { addDays, type CalendarDate, earlier, later } from '../domain/dates.ts';
import { overlapping } from './booked.ts';
import { minutesUsed } from './dateProblems.ts';
import { earliestLawful } from './deadlines.ts';
import { minutesFor } from './lengths.ts';
import {
  append,
  type Chain,
  lift,
  movable,
  nextOf,
  type Planning,
  passedAfter,
  put,
  type Row,
  takeBack,
} from './planning.ts';
import { sits } from './sessionDays.ts';
import type { HeldSession } from './sessions.ts';
import { costs, lastDay, type Placing, type Slot, sessionDays, slotsOn } from './slots.ts';

const isCheaper = (slot: Slot, than: Slot | null): boolean => than === null || slot.cost < than.cost;

/** The cheapest free place from a day to another, the earliest of equals; `extra`: what else the day costs. null: none. */
export function cheapest(
  placing: Placing,
  from: CalendarDate,
  to: CalendarDate,
  { facts, booked }: Pick<Planning, 'facts' | 'booked'>,
  extra: (date: CalendarDate) => number = () => 0,
): Slot | null {
  let best: Slot | null = null;
  for (const date of sessionDays(placing, from, to, booked)) {
    const more = extra(date);
    for (const slot of slotsOn(placing, date, facts, booked)) {
      const priced = more === 0 ? slot : { ...slot, cost: slot.cost + more };
      if (isCheaper(priced, best)) best = priced;
    }
  }
  return best;
}

/** A place that hearings of this plan hold, and no other. */
export interface HeldPlace {
  readonly session: HeldSession;
  readonly date: CalendarDate;
  readonly from: number;
  readonly rows: readonly Row[];
}

const mostMoved = 2;

/** Places for a hearing from a day to another that one or two rows of this plan hold, by day and hour. */
export function* heldPlaces(
  placing: Placing,
  from: CalendarDate,
  to: CalendarDate,
  { facts, booked, rows, placing: chain }: Planning,
  isWanted: (date: CalendarDate) => boolean = () => true,
): Generator<HeldPlace> {
  for (const date of sessionDays(placing, from, to, booked)) {
    if (!isWanted(date)) continue;
    const type = placing.typeOn(date);
    const lawful = earliestLawful(placing.of, type);
    if (lawful === 'notice-not-received' || (lawful !== null && date < lawful)) continue;
    const minutes = placing.minutes ?? minutesFor(type, facts.policy);
    for (const session of booked.sessions.on(date).filter((row) => sits(row) && placing.isBefore(row))) {
      const used = minutesUsed(session, booked, null);
      for (const start of booked.sessions.starts(session, minutes)) {
        const span = { from: start, to: start + minutes };
        const taken = new Set([
          ...overlapping(booked.inRoom(session.courtroomId, date), span, null),
          ...overlapping(booked.ofPerson(session.judgeId, date), span, null),
        ]);
        const held = [...taken].flatMap(({ id }) => rows.get(id) ?? []);
        const freed = [...taken].reduce((sum, row) => sum + row.to - row.from, 0);
        const isPlannedAlone = held.length === taken.size && held.length > 0 && held.length <= mostMoved;
        if (held.some((row) => row.chain === chain)) continue;
        if (isPlannedAlone && used - freed + minutes <= session.capacityMinutes) {
          yield { session, date, from: start, rows: held };
        }
      }
    }
  }
}

/** The place as one that is free, once nobody holds it; null: it still is not. */
export const freePlace = (
  placing: Placing,
  { session, date, from }: HeldPlace,
  { facts, booked }: Planning,
): Slot | null =>
  slotsOn(placing, date, facts, booked).find((slot) => slot.session.key === session.key && slot.from === from) ?? null;

const passes = ({ cost }: Slot): number => Math.floor(cost / costs.pass);

/** The last day on which a row keeps what it keeps now: its interval and its deadlines. */
function keptUntil({ placing, slot }: Row): CalendarDate {
  const days = [placing.interval.ends, ...placing.deadlines.map(({ date }) => date)].filter(
    (date) => date >= slot.date,
  );
  return (
    days.reduce<CalendarDate | null>((first, date) => (first === null ? date : earlier(first, date)), null) ?? slot.date
  );
}

const deepest = 5;

/** Finds another place for a row that was lifted, moving others where it must; false: nothing is changed. */
function replace(row: Row, seen: Set<string>, depth: number, planning: Planning): boolean {
  const { placing, from, to } = movable(row, planning);
  const last = earlier(to, keptUntil(row));
  const old = row.slot;
  const before = passedAfter(row, planning);
  const isHeld = (slot: Slot) => {
    put(row, slot, planning);
    if (passes(slot) <= passes(old) && passedAfter(row, planning) <= before) return true;
    lift(row, planning);
    return false;
  };
  const free = cheapest(placing, from, last, planning);
  if (free !== null && isHeld(free)) return true;
  return depth > 0 && makeRoom(placing, from, last, seen, depth - 1, planning, isHeld);
}

/** Moves the rows away that hold a place, then lets `take` have it; what fails is put back as it was. */
function makeRoom(
  placing: Placing,
  from: CalendarDate,
  to: CalendarDate,
  seen: Set<string>,
  depth: number,
  planning: Planning,
  take: (slot: Slot) => boolean,
): boolean {
  for (const place of [...heldPlaces(placing, from, to, planning)]) {
    const name = `${place.session.key} ${place.from}`;
    if (seen.has(name) || planning.tries <= 0) continue;
    seen.add(name);
    planning.tries -= 1;
    if (takeFrom(place, placing, seen, depth, planning, take)) return true;
  }
  return false;
}

function takeFrom(
  place: HeldPlace,
  placing: Placing,
  seen: Set<string>,
  depth: number,
  planning: Planning,
  take: (slot: Slot) => boolean,
): boolean {
  const before = [...planning.rows.values()].map((row) => [row, row.slot] as const);
  for (const row of place.rows) lift(row, planning);
  const slot = freePlace(placing, place, planning);
  // The place is kept from those that move while they look for another.
  const hold = slot && { ...heldBy(place, slot), people: [slot.session.judgeId] };
  if (hold !== null) planning.booked.add(hold);
  const moved = slot !== null && place.rows.every((row) => replace(row, seen, depth, planning));
  if (hold !== null) planning.booked.leaveOut(hold);
  if (moved && slot !== null && take(slot)) return true;
  restore(before, place.rows, planning);
  return false;
}

const heldBy = ({ session, date, from }: HeldPlace, slot: Slot) => ({
  kind: 'hearing' as const,
  id: 'held place',
  label: '',
  date,
  from,
  to: slot.to,
  room: session.courtroomId,
  judge: session.judgeId,
});

/** Every row back on its place; those that were lifted may stand nowhere. */
function restore(before: readonly (readonly [Row, Slot])[], lifted: readonly Row[], planning: Planning): void {
  const changed = before.filter(([row, slot]) => row.slot !== slot || lifted.includes(row));
  for (const [row] of changed) lift(row, planning);
  for (const [row, slot] of changed) put(row, slot, planning);
}

const minimum = (days: readonly CalendarDate[], most: CalendarDate): CalendarDate => days.reduce(earlier, most);

/** Inside its interval and by its deadlines where a place is free or can be made free, then by its deadlines, then the cheapest. */
function place(chain: Chain, placing: Placing, planning: Planning): Row | null {
  const until = lastDay(placing, planning.until);
  const { from, interval } = placing;
  const due = placing.deadlines.map(({ date }) => date).filter((date) => date >= from);
  const isKept = (slot: Slot): boolean => passes(slot) <= unavoidable(placing);
  const inside = minimum([interval.ends], until);
  const take = (slot: Slot) => append(chain, placing, slot, planning);
  const room = (to: CalendarDate): Row | null => {
    const found: Row[] = [];
    makeRoom(placing, from, to, new Set(), deepest, planning, (slot) => found.push(take(slot)) > 0);
    return found[0] ?? null;
  };

  const within = cheapest(placing, from, inside, planning);
  if (within !== null && isKept(within)) return take(within);
  const made = room(minimum(due, inside));
  if (made !== null) return made;
  const beyond = cheapest(placing, later(from, addDays(inside, 1)), until, planning);
  if (beyond !== null && isKept(beyond)) return take(beyond);
  const late = due.length > 0 ? room(minimum(due, until)) : null;
  if (late !== null) return late;
  const left = within ?? beyond;
  return left === null ? null : take(beyond !== null && beyond.cost < left.cost ? beyond : left);
}

/** How many deadlines are over before the first day that can be had. */
const unavoidable = ({ deadlines, from }: Placing): number => deadlines.filter(({ date }) => date < from).length;

/** The day of the permanency hearing that a row is too late for, though it need not have been; null: it is not. */
function permanencyMissed({ placing, slot }: Row): CalendarDate | null {
  const due = placing.deadlines.find(({ clock }) => clock === 'permanency-hearing')?.date ?? null;
  return due !== null && due >= placing.from && due < slot.date ? due : null;
}

/**
 * Makes the review before a row the permanency hearing that the row is too late for, on a day of its own range by which that
 * deadline is kept. The row is taken back then, to be placed anew. False: there is no such review, or no place for it.
 */
function heardBefore(row: Row, due: CalendarDate, planning: Planning): boolean {
  const review = row.chain.rows.at(-2);
  if (review === undefined || review.hearing.id !== row.placing.last?.id || review.slot.type !== 'review') return false;
  const placing: Placing = { ...review.placing, typeOn: () => 'permanency' };
  const to = lastDay(placing, earlier(due, later(review.slot.date, placing.interval.ends)));
  lift(review, planning);
  const slot = cheapest(placing, placing.from, earlier(to, planning.until), planning);
  if (slot === null || passes(slot) > passes(review.slot)) {
    put(review, review.slot, planning);
    return false;
  }
  takeBack(row, planning);
  review.placing = placing;
  put(review, slot, planning);
  return true;
}

/**
 * Places the next hearing of a chain; null: there is no place until the plan's end. Where it would come too late for a permanency
 * hearing that the review before it can be, that one becomes it.
 */
export function placeNext(chain: Chain, placing: Placing, planning: Planning): Row | null {
  planning.placing = chain;
  const row = placeKeeping(chain, placing, planning);
  planning.placing = null;
  return row;
}

function placeKeeping(chain: Chain, placing: Placing, planning: Planning): Row | null {
  const row = place(chain, placing, planning);
  const missed = row === null ? null : permanencyMissed(row);
  if (row === null || missed === null || !heardBefore(row, missed, planning)) return row;
  return place(chain, nextOf(chain, planning), planning) ?? chain.rows.at(-1) ?? null;
}
