// A plan while it is made: the chains of hearings, case by case, and what they take beside everything that is set already.

import { addDays, type CalendarDate, daysBetween, earlier, later } from '../domain/dates.ts';
import { hearingsInOrder } from '../domain/hearings.ts';
import { type CaseNumber, idOf } from '../domain/ids.ts';
import type { Hearing } from '../domain/record.ts';
import { hearingAsSet } from './asIf.ts';
import { type Booked, type Taken, takenByHearing } from './booked.ts';
import { deadlinesOf } from './deadlines.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { intervalOf, lastHearingBefore, takesPlace } from './interval.ts';
import { costOfDay, type Placing, placingOf, rebased, type Slot, settingOf } from './slots.ts';

/** One hearing of the plan. It changes its place while the plan is made. */
export interface Row {
  readonly chain: Chain;
  placing: Placing;
  slot: Slot;
  hearing: Hearing;
  taken: Taken;
}

/** The hearings of one case, by day: in the gaps between those that are set, and after them. */
export interface Chain {
  readonly of: ScheduleCase;
  readonly rows: Row[];
  /** The last day of the gaps in which no place was found for a hearing: what comes after them is still planned. null: none. */
  givenUp: CalendarDate | null;
}

export const chainOf = (of: ScheduleCase): Chain => ({ of, rows: [], givenUp: null });

export interface Planning {
  readonly facts: ScheduleFacts;
  readonly booked: Booked;
  readonly until: CalendarDate;
  /** The rows by the id under which they are booked. */
  readonly rows: Map<string, Row>;
  /** The chain whose next hearing is being placed: its own rows stay where they are. */
  placing: Chain | null;
  /** How many more moves of hearings may be tried: what is asked for ends, whatever the court. */
  tries: number;
}

const mostTries = 20_000;

export function planningOf(facts: ScheduleFacts, booked: Booked, until: CalendarDate): Planning {
  return { facts, booked, until, rows: new Map(), placing: null, tries: mostTries };
}

const endOfTime = '9999-12-31' as CalendarDate;

/** The case with the hearings that a chain has given it, up to one of them. */
const withRows = ({ of, rows }: Chain, before: number): ScheduleCase => ({
  ...of,
  hearings: [...of.hearings, ...rows.slice(0, before).map(({ hearing }) => hearing)],
});

/**
 * The first hearing of a case that is set, not planned, and stands farther after the one before it than the interval allows; not
 * one that comes so soon that no notice could be given of another before it. null: there is none.
 */
function gapEnd(of: ScheduleCase, { rows, givenUp }: Chain, facts: ScheduleFacts): Hearing | null {
  const { asOf, policy } = facts;
  const steps = hearingsInOrder(of.hearings.filter((row) => takesPlace(row, asOf)));
  const noticed = addDays(asOf, policy.noticeDaysBeforeHearing);
  const planned = new Set(rows.map(({ hearing }) => hearing.id));
  const isGap = ({ id, date }: Hearing, at: number): boolean => {
    const before = steps[at - 1];
    if (planned.has(id)) return false;
    if (before === undefined || date <= noticed || (givenUp !== null && date <= givenUp)) return false;
    return date > addDays(before.date, intervalOf(of, later(before.date, asOf), facts).days);
  };
  return steps.find(isGap) ?? null;
}

/**
 * The next hearing of a chain, as it looks for a day: in the first gap that is too long, else after all that is held, set or
 * planned.
 */
export function nextOf(chain: Chain, planning: Planning): Placing {
  const { facts, booked } = planning;
  const of = withRows(chain, chain.rows.length);
  const next = gapEnd(of, chain, facts);
  const last = lastHearingBefore(of, next?.date ?? endOfTime, facts.asOf);
  const from = later(addDays(facts.asOf, 1), addDays(last?.date ?? facts.asOf, 1));
  return placingOf({ of, moved: null, type: null, minutes: null, last, from, next }, facts, booked);
}

const bookingOf = (chain: Chain, placing: Placing, slot: Slot, id: Hearing['id'], { facts }: Planning) => {
  const hearing = hearingAsSet(chain.of, settingOf(placing, slot), id, facts.policy);
  return { hearing, taken: takenByHearing(chain.of, hearing, facts) };
};

/** The number of a case's hearing in the plan, as its key. */
export const keyOf = (caseNumber: CaseNumber, place: number): string => `${caseNumber} ${place + 1}`;

/** Adds the next hearing of a chain. */
export function append(chain: Chain, placing: Placing, slot: Slot, planning: Planning): Row {
  const id = idOf<'hearing'>(`plan ${keyOf(chain.of.case.caseNumber, chain.rows.length)}`);
  const row: Row = { chain, placing, slot, ...bookingOf(chain, placing, slot, id, planning) };
  chain.rows.push(row);
  planning.rows.set(id, row);
  planning.booked.add(row.taken);
  return row;
}

/** Takes a row's place from it for a while: it is to be put somewhere again. */
export const lift = (row: Row, { booked }: Planning): void => booked.leaveOut(row.taken);

/** The row that is counted from this one; none where a hearing that is set comes first. */
function nextRow({ chain, hearing }: Row): Row | undefined {
  return chain.rows.find(({ placing }) => placing.last?.id === hearing.id);
}

/** Takes the last row of a chain away again. */
export function takeBack({ chain, hearing, taken }: Row, { booked, rows }: Planning): void {
  chain.rows.pop();
  rows.delete(hearing.id);
  booked.leaveOut(taken);
}

/** Puts a row that was lifted on a place, and counts its case's next hearing from there. */
export function put(row: Row, slot: Slot, planning: Planning): void {
  if (slot !== row.slot) {
    row.slot = slot;
    Object.assign(row, bookingOf(row.chain, row.placing, slot, row.hearing.id, planning));
  }
  planning.booked.add(row.taken);
  const next = nextRow(row);
  if (next !== undefined) next.placing = rebased(next.placing, row.hearing, planning);
}

/** A row as it looks for another place with its type and its length as they are. */
export const fixed = ({ placing, slot: { type, minutes } }: Row): Placing => ({
  ...placing,
  typeOn: () => type,
  minutes,
});

/** The days between which a row may move, and as what: the type of one that others follow stays as it is. */
export function movable(row: Row, planning: Planning): { placing: Placing; from: CalendarDate; to: CalendarDate } {
  const next = nextRow(row);
  const { facts, until } = planning;
  const placing = next === undefined ? row.placing : fixed(row);
  const coming = next?.slot.date ?? placing.before;
  if (coming === null) return { placing, from: placing.from, to: until };
  // The one after it is not to fall farther beyond its interval than it does.
  const days = next === undefined ? placing.interval.days : next.placing.interval.days;
  const gap = Math.max(days, daysBetween(row.slot.date, coming));
  const soonest = later(addDays(facts.asOf, 1), addDays(coming, -gap));
  return { placing, from: later(placing.from, soonest), to: earlier(until, addDays(coming, -1)) };
}

/** What the day of the next hearing of the case costs once this one stands on `date`, as against now. */
export function costOfNext(row: Row, date: CalendarDate, planning: Planning): number {
  const next = nextRow(row);
  if (next === undefined || date === row.slot.date) return 0;
  const then = rebased(next.placing, { ...row.hearing, date }, planning);
  return costOfDay(then, next.slot.date) - costOfDay(next.placing, next.slot.date);
}

/** Deadlines that the later hearings of a case pass, as the chain stands. */
export function passedAfter(row: Row, { facts }: Planning): number {
  const { rows } = row.chain;
  const at = rows.indexOf(row);
  return rows.slice(at + 1).reduce((sum, later, place) => {
    const deadlines = deadlinesOf(withRows(row.chain, at + 1 + place), later.slot.date, facts);
    return sum + deadlines.filter(({ date }) => date < later.slot.date).length;
  }, 0);
}
