// Other dates for hearings that cannot stay where they are, all at once: each gets the best that the others leave.

import type { Plan, PlanRow } from '../contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween, later } from '../domain/dates.ts';
import type { HearingId } from '../domain/ids.ts';
import { sortedBy } from '../domain/order.ts';
import type { Hearing } from '../domain/record.ts';
import { hearingAsSet, problemsAmong } from './asIf.ts';
import { type Booked, bookedOf, takenByHearing } from './booked.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { lastHearingBefore, takesPlace } from './interval.ts';
import { cheapest } from './placeInPlan.ts';
import { reasonsFor } from './reasons.ts';
import { lookedAt, remediesFor } from './remedies.ts';
import { farthestDays, lastDay, type Placing, placingOf, type Slot, settingOf } from './slots.ts';

interface Moving {
  readonly of: ScheduleCase;
  readonly hearing: Hearing;
}

interface Placed extends Moving {
  readonly placing: Placing;
  /** null: there is no place for it. */
  readonly slot: Slot | null;
}

/** What is free once these hearings are lifted, and what the ones that have a place again take. */
interface Ground {
  readonly facts: ScheduleFacts;
  readonly booked: Booked;
  readonly cases: Map<string, ScheduleCase>;
  /** The last day that a hearing of a case was moved to. */
  readonly after: Map<string, CalendarDate>;
  /** The days that they leave. */
  readonly left: ReadonlySet<CalendarDate>;
}

/** Those that are set, by day, hour and docket number. */
function movingOf(facts: ScheduleFacts, hearings: readonly HearingId[]): readonly Moving[] {
  const asked = new Set(hearings);
  const found = [...facts.cases.values()].flatMap((of) =>
    of.hearings.filter(({ id, status }) => asked.has(id) && status === 'scheduled').map((hearing) => ({ of, hearing })),
  );
  return sortedBy(found, ({ of, hearing }) => [hearing.date, hearing.start, of.case.caseNumber, hearing.id]);
}

function groundOf(facts: ScheduleFacts, moving: readonly Moving[]): Ground {
  const ids = new Set(moving.map(({ hearing }) => hearing.id));
  const lifted = [...facts.cases].map(([id, of]): [string, ScheduleCase] => [
    id,
    { ...of, hearings: of.hearings.filter((row) => !ids.has(row.id)) },
  ]);
  const cases = new Map(lifted);
  const left = new Set(moving.map(({ hearing }) => hearing.date));
  return { facts, cases, left, after: new Map(), booked: bookedOf({ ...facts, cases }) };
}

/** The hearing as it looks for a day: after its own, after those of its case that moved before it, before its case's next one. */
function placingFor({ of: before, hearing }: Moving, { facts, cases, booked, after }: Ground): Placing {
  const of = cases.get(before.case.id) ?? before;
  const left = later(hearing.date, after.get(before.case.id) ?? hearing.date);
  const last = lastHearingBefore(of, left === hearing.date ? left : addDays(left, 1), facts.asOf);
  const from = addDays(later(facts.asOf, left), 1);
  const coming = of.hearings.filter((row) => takesPlace(row, facts.asOf) && row.date >= from);
  const next = sortedBy(coming, ({ date, id }) => [date, id])[0] ?? null;
  const { type, minutes } = hearing;
  return placingOf({ of, moved: hearing, type, minutes, last, from, next }, facts, booked);
}

/** Inside the interval where there is a place, else the cheapest of half a year; on none of the days that are left. */
function slotFor(placing: Placing, ground: Ground): Slot | null {
  const { left } = ground;
  const costOf = (date: CalendarDate) => (left.has(date) ? Number.POSITIVE_INFINITY : 0);
  const found = cheapest(placing, placing.from, lastDay(placing, addDays(placing.from, farthestDays)), ground, costOf);
  return found !== null && Number.isFinite(found.cost) ? found : null;
}

function place(moving: Moving, ground: Ground): Placed {
  const { facts, cases, booked, after } = ground;
  const placing = placingFor(moving, ground);
  const slot = slotFor(placing, ground);
  if (slot !== null) {
    const { hearing } = moving;
    const moved = hearingAsSet(moving.of, settingOf(placing, slot), hearing.id, facts.policy);
    booked.add(takenByHearing(placing.of, moved, facts));
    after.set(moving.of.case.id, slot.date);
    cases.set(moving.of.case.id, { ...placing.of, hearings: [...placing.of.hearings, moved] });
  }
  return { ...moving, placing, slot };
}

function rowsOf(placed: readonly Placed[], facts: ScheduleFacts): readonly PlanRow[] {
  const rows = placed.flatMap(({ slot, ...row }) => (slot === null ? [] : [{ ...row, slot }]));
  const hearings = rows.map(({ placing, slot }) => settingOf(placing, slot));
  const problems = problemsAmong(facts, { hearings, meetings: [] }).hearings;
  return rows.map(({ of, hearing, placing, slot }, at): PlanRow => {
    const against = problems[at] ?? [];
    return {
      key: hearing.id,
      caseNumber: of.case.caseNumber,
      initials: of.initials,
      setting: settingOf(placing, slot),
      daysSinceLast: placing.last && daysBetween(placing.last.date, slot.date),
      reasons: reasonsFor(placing, slot, against, null, facts),
      problems: [...against],
      meeting: null,
      meetingProblems: [],
    };
  });
}

function unplacedOf({ of, hearing, placing }: Placed, { facts, booked }: Ground): Plan['unplaced'][number] {
  const looked = lookedAt(placing, placing.interval.ends, facts, booked);
  return {
    caseNumber: of.case.caseNumber,
    initials: of.initials,
    after: hearing.date,
    remedies: remediesFor(placing, { offers: [], looked }, facts, booked),
  };
}

/**
 * Later dates for these hearings, placed in the order in which they stand now, each among those before it and everything that is
 * set: the cheapest place (slots.ts says by what) within half a year, before its case's next hearing, and on none of the days
 * that they leave. Those that are not only set are left out. The same facts give the same answer.
 */
export function planMoves(facts: ScheduleFacts, hearings: readonly HearingId[]): Plan {
  const moving = movingOf(facts, hearings);
  const ground = groundOf(facts, moving);
  const placed = moving.map((row) => place(row, ground));
  return {
    rows: [...rowsOf(placed, facts)],
    unplaced: placed.filter(({ slot }) => slot === null).map((row) => unplacedOf(row, ground)),
  };
}
