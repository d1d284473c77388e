// Hearings for many cases at once, up to a day: each case's next one and those after it at its interval, all among each other.

import type { HearingSetting, MeetingSetting, Plan, PlanRow } from '../contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween, earlier, later } from '../domain/dates.ts';
import { type CaseId, idOf } from '../domain/ids.ts';
import { sortedBy } from '../domain/order.ts';
import { problemsAmong } from './asIf.ts';
import { bookedOf, takenByMeeting } from './booked.ts';
import { hasMeeting } from './dateProblems.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { improve } from './improve.ts';
import { keepDeadlines } from './keepDeadlines.ts';
import { meetingBefore } from './meetingSlots.ts';
import { cheapest, placeNext } from './placeInPlan.ts';
import { type Chain, chainOf, keyOf, nextOf, type Planning, planningOf, type Row } from './planning.ts';
import { offerOf, reasonsFor } from './reasons.ts';
import { lookedAt, remediesFor } from './remedies.ts';
import { farthestDays, lastDay, type Placing, type Slot, settingOf } from './slots.ts';

export interface PlanRequest {
  /** null: every open case. */
  readonly cases: readonly CaseId[] | null;
  /** The last day that a hearing of the plan may stand on. */
  readonly until: CalendarDate;
  /** Each with a family team meeting before it. */
  readonly withMeetings: boolean;
}

/** The cases that are planned for: open ones, by docket number. */
function casesOf({ cases }: ScheduleFacts, { cases: asked }: PlanRequest): readonly ScheduleCase[] {
  const wanted = asked === null ? null : new Set(asked);
  const open = [...cases.values()].filter((of) => of.case.status === 'open' && (wanted?.has(of.case.id) ?? true));
  return sortedBy(open, (of) => [of.case.caseNumber]);
}

/** The last day on which a hearing is as it should be: inside its interval and by its deadlines. */
const latestOf = ({ interval, deadlines, from }: Placing): CalendarDate =>
  deadlines
    .map(({ date }) => date)
    .filter((date) => date >= from)
    .reduce(earlier, interval.ends);

interface Waiting {
  readonly chain: Chain;
  readonly placing: Placing;
  readonly latest: CalendarDate;
  /** Where its case's last hearing of the plan stood when this was found. */
  readonly after: Slot | null;
}

type Unplaced = Plan['unplaced'][number];

/** A case whose next hearing could stand before the plan's end; null: its next one comes after that. */
function waitingFor(chain: Chain, planning: Planning): Waiting | null {
  const placing = nextOf(chain, planning);
  const latest = latestOf(placing);
  return earlier(placing.best, latest) > planning.until || placing.from > planning.until
    ? null
    : { chain, placing, latest, after: chain.rows.at(-1)?.slot ?? null };
}

const comesFirst = (a: Waiting, b: Waiting): boolean =>
  a.latest < b.latest || (a.latest === b.latest && a.chain.of.case.caseNumber < b.chain.of.case.caseNumber);

function unplacedOf({ chain, placing }: Waiting, planning: Planning): Unplaced {
  const { facts, booked, until } = planning;
  const farthest = lastDay(placing, addDays(placing.from, farthestDays));
  const after = cheapest(placing, later(placing.from, addDays(until, 1)), farthest, planning);
  const offer = after && offerOf(placing, after, facts, booked);
  const looked = lookedAt(placing, lastDay(placing, placing.interval.ends), facts, booked);
  return {
    caseNumber: chain.of.case.caseNumber,
    initials: chain.of.initials,
    after: placing.last?.date ?? null,
    remedies: remediesFor(placing, { offers: offer === null ? [] : [offer], looked }, facts, booked).concat(
      offer?.problems.every(({ severity }) => severity === 'note') ? [{ code: 'accept', offer }] : [],
    ),
  };
}

/**
 * Places hearing after hearing, always the one whose last good day comes first, then by docket number: what can wait makes way for
 * what cannot.
 */
function placeAll(chains: readonly Chain[], planning: Planning): readonly Waiting[] {
  const waiting = chains.flatMap((chain) => waitingFor(chain, planning) ?? []);
  const unplaced: Waiting[] = [];
  while (waiting.length > 0) {
    const first = waiting.reduce((best, row) => (comesFirst(row, best) ? row : best));
    waiting.splice(waiting.indexOf(first), 1);
    // The hearing before it was moved to make room for another: it is counted anew.
    if (first.after !== (first.chain.rows.at(-1)?.slot ?? null)) {
      const again = waitingFor(first.chain, planning);
      if (again !== null) waiting.push(again);
      continue;
    }
    const row = placeNext(first.chain, first.placing, planning);
    // One that need not stand before the plan's end is not missed.
    if (row === null && first.latest <= planning.until) unplaced.push(first);
    const { before } = first.placing;
    if (row === null && before !== null) first.chain.givenUp = before;
    const next = row === null && before === null ? null : waitingFor(first.chain, planning);
    if (next !== null) waiting.push(next);
  }
  return unplaced;
}

/** A meeting before each hearing of the plan that has none yet, by the hearings' days. */
function meetingsFor(rows: readonly Row[], { facts, booked }: Planning): ReadonlyMap<Row, MeetingSetting> {
  const found = new Map<Row, MeetingSetting>();
  for (const row of rows) {
    const { of } = row.chain;
    const last = row.placing.last?.date ?? null;
    if (hasMeeting(of, last, row.slot.date, facts.asOf)) continue;
    const meeting = meetingBefore(of, { date: row.slot.date, last }, facts, booked);
    if (meeting === null) continue;
    const id = idOf<'ftmAppointment'>(`plan meeting ${row.hearing.id}`);
    booked.add(takenByMeeting(of, { ...meeting, id, coordinatorId: meeting.coordinator }));
    found.set(row, meeting);
  }
  return found;
}

function rowsOf(
  rows: readonly Row[],
  meetings: ReadonlyMap<Row, MeetingSetting>,
  { facts }: Planning,
): readonly PlanRow[] {
  const settings: readonly HearingSetting[] = rows.map(({ placing, slot }) => settingOf(placing, slot));
  const asked = { hearings: settings, meetings: rows.flatMap((row) => meetings.get(row) ?? []) };
  const problems = problemsAmong(facts, asked);
  const meetingsAt = rows.filter((row) => meetings.has(row));
  return rows.map((row, at): PlanRow => {
    const { chain, placing, slot } = row;
    const against = problems.hearings[at] ?? [];
    const meeting = meetings.get(row) ?? null;
    return {
      key: keyOf(chain.of.case.caseNumber, chain.rows.indexOf(row)),
      caseNumber: chain.of.case.caseNumber,
      initials: chain.of.initials,
      setting: settingOf(placing, slot),
      daysSinceLast: placing.last && daysBetween(placing.last.date, slot.date),
      reasons: reasonsFor(placing, slot, against, meeting?.date ?? null, facts),
      problems: [...against],
      meeting,
      meetingProblems: [...(problems.meetings[meetingsAt.indexOf(row)] ?? [])],
    };
  });
}

/**
 * Dates for the next hearings of cases, and for those after them, up to a day: each at its case's interval, counted from its last
 * hearing that is held or set. Nothing that refuses a date stands against any of them, alone or among the others; a hearing that can
 * keep its deadline does, if others of the plan have to move for it; then as little as can be found is asked of people. The
 * same facts give the same plan, whatever the order of their rows. Set hearings of a case that stand too far apart have others
 * between them. A case whose next hearing would come after `until` has no
 * row; one that needs a date by then and finds none is `unplaced`, with what would help.
 */
export function planReviews(facts: ScheduleFacts, request: PlanRequest): Plan {
  const planning = planningOf(facts, bookedOf(facts), request.until);
  const chains = casesOf(facts, request).map(chainOf);
  const unplaced = placeAll(chains, planning);
  improve(planning);
  keepDeadlines(planning);
  const rows = sortedBy([...planning.rows.values()], ({ slot, hearing }) => [
    slot.date,
    hearing.start,
    hearing.courtroomId,
    hearing.id,
  ]);
  const meetings = request.withMeetings ? meetingsFor(rows, planning) : new Map<Row, MeetingSetting>();
  return {
    rows: [...rowsOf(rows, meetings, planning)],
    unplaced: sortedBy(
      unplaced.map((row) => unplacedOf(row, planning)),
      ({ caseNumber }) => [caseNumber],
    ),
  };
}
