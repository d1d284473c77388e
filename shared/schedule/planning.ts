// A plan while it is made: the chains of hearings, case by case, and what they take beside everything that is set already.

import { addDays, type CalendarDate, daysBetween, later } from '../domain/dates.ts';
import { type CaseNumber, idOf, type PersonId } from '../domain/ids.ts';
import type { Hearing } from '../domain/record.ts';
import { hearingAsSet } from './asIf.ts';
import { type Booked, type Taken, takenByHearing } from './booked.ts';
import { deadlinesOf } from './deadlines.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { lastHearingBefore } from './interval.ts';
import type { HeldSession } from './sessions.ts';
import { costOfDay, judgeOf, type Placing, placingOf, rebased, type Slot, sessionsBefore, settingOf } from './slots.ts';

/** One hearing of the plan. It changes its place while the plan is made. */
export interface Row {
  readonly chain: Chain;
  placing: Placing;
  slot: Slot;
  hearing: Hearing;
  taken: Taken;
}

/** The hearings of one case, by day. */
export interface Chain {
  readonly of: ScheduleCase;
  readonly rows: Row[];
}

export interface Planning {
  readonly facts: ScheduleFacts;
  readonly booked: Booked;
  readonly until: CalendarDate;
  /** The rows by the id under which they are booked. */
  readonly rows: Map<string, Row>;
  readonly isBefore: (judge: PersonId) => (session: HeldSession) => boolean;
  /** How many more moves of hearings may be tried: what is asked for ends, whatever the court. */
  tries: number;
}

const mostTries = 20_000;

export function planningOf(facts: ScheduleFacts, booked: Booked, until: CalendarDate): Planning {
  const known = new Map<PersonId, (session: HeldSession) => boolean>();
  const isBefore = (judge: PersonId) => {
    const found = known.get(judge) ?? sessionsBefore(judge, facts, booked);
    known.set(judge, found);
    return found;
  };
  return { facts, booked, until, rows: new Map(), isBefore, tries: mostTries };
}

const endOfTime = '9999-12-31' as CalendarDate;

/** The case with the hearings that a chain has given it, up to one of them. */
const withRows = ({ of, rows }: Chain, before: number): ScheduleCase => ({
  ...of,
  hearings: [...of.hearings, ...rows.slice(0, before).map(({ hearing }) => hearing)],
});

/** The next hearing of a chain, as it looks for a day: after the last that is held, set or planned. */
export function nextOf(chain: Chain, planning: Planning): Placing {
  const { facts, booked } = planning;
  const of = withRows(chain, chain.rows.length);
  const last = lastHearingBefore(of, endOfTime, facts.asOf);
  const from = later(addDays(facts.asOf, 1), addDays(last?.date ?? facts.asOf, 1));
  const asked = { of, moves: null, type: null, minutes: null, last, from, before: null };
  return placingOf(asked, facts, booked, planning.isBefore(judgeOf(last, facts)));
}

const bookingOf = (chain: Chain, placing: Placing, slot: Slot, id: Hearing['id'], { facts }: Planning) => {
  const hearing = hearingAsSet(chain.of, settingOf(placing, slot), id);
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

const nextRow = (row: Row): Row | undefined => row.chain.rows[row.chain.rows.indexOf(row) + 1];

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
  if (next === undefined) return { placing, from: placing.from, to: until };
  // The one after it is not to fall farther beyond its interval than it does.
  const gap = Math.max(next.placing.interval.days, daysBetween(row.slot.date, next.slot.date));
  const soonest = later(addDays(facts.asOf, 1), addDays(next.slot.date, -gap));
  return { placing, from: later(placing.from, soonest), to: addDays(next.slot.date, -1) };
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
