// The best three dates for one hearing, with their reasons and their costs, and what was not offered and why.

import type { Proposal } from '../contract/schedule.ts';
import { addDays, type CalendarDate, later } from '../domain/dates.ts';
import type { CaseId, HearingId } from '../domain/ids.ts';
import { sortedBy } from '../domain/order.ts';
import type { Hearing, HearingType } from '../domain/record.ts';
import { type Booked, bookedOf } from './booked.ts';
import { withoutHearing } from './dateProblems.ts';
import { earliestLawful } from './deadlines.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { lastHearingBefore, takesPlace } from './interval.ts';
import { offerOf } from './reasons.ts';
import { type LookedAt, lengthOn, lookedAt, remediesFor } from './remedies.ts';
import { costs, farthestDays, lastDay, type Placing, placingOf, type Slot, sessionDays, slotsOn } from './slots.ts';

export interface ProposalRequest {
  readonly caseId: CaseId;
  /** The hearing that moves; null: a new one. */
  readonly hearing: HearingId | null;
  /** null: as the case has it on the day. */
  readonly type: HearingType | null;
  /** null: the court's length of that type. */
  readonly minutes: number | null;
  /** Only days after this one; null: after the case's last hearing. */
  readonly after: CalendarDate | null;
}

const mostOffers = 3;
const mostNotOffered = 12;
const endOfTime = '9999-12-31' as CalendarDate;

/**
 * The hearing that a date is counted from: for one that moves, or is wanted after a day, the last before that; else the last of all
 * that are held or set.
 */
function lastFor(of: ScheduleCase, moved: Hearing | null, after: CalendarDate | null, { asOf }: ScheduleFacts) {
  if (moved !== null) return lastHearingBefore(of, moved.date, asOf);
  return lastHearingBefore(of, after === null ? endOfTime : addDays(after, 1), asOf);
}

/** The case's next hearing after the last one. */
function nextAfter(of: ScheduleCase, last: Hearing | null, { asOf }: ScheduleFacts): Hearing | null {
  const coming = of.hearings.filter((row) => takesPlace(row, asOf) && row.date > (last?.date ?? asOf));
  return sortedBy(coming, ({ date, id }) => [date, id])[0] ?? null;
}

function placingFor(facts: ScheduleFacts, request: ProposalRequest, booked: Booked): Placing | null {
  const found = facts.cases.get(request.caseId);
  if (found === undefined) return null;
  const moved = found.hearings.find(({ id }) => id === request.hearing) ?? null;
  const of = withoutHearing(found, request.hearing);
  const last = lastFor(of, moved, request.after, facts);
  const tomorrow = addDays(facts.asOf, 1);
  const first = later(tomorrow, addDays(last?.date ?? facts.asOf, 1));
  const from = request.after === null ? first : later(first, addDays(request.after, 1));
  const coming = nextAfter(of, last, facts);
  const next = coming !== null && coming.date > from ? coming : null;
  const type = request.type ?? moved?.type ?? null;
  const minutes = request.minutes ?? moved?.minutes ?? null;
  return placingOf({ of, moved, type, minutes, last, from, next }, facts, booked);
}

const asksOf = ({ cost }: Slot) => Math.floor(cost / costs.ask);

/** The best places: by deadlines and what they ask, then on different days, then by cost, day and hour. */
function best(slots: readonly Slot[]): readonly Slot[] {
  const chosen: Slot[] = [];
  const left = slots.toSorted(
    (a, b) => a.cost - b.cost || (a.date < b.date ? -1 : a.date > b.date ? 1 : a.from - b.from),
  );
  while (chosen.length < mostOffers && left.length > 0) {
    const isRepeat = (slot: Slot) => chosen.some(({ date }) => date === slot.date);
    const fewest = left.reduce((least, slot) => Math.min(least, asksOf(slot)), Number.POSITIVE_INFINITY);
    const among = left.filter((slot) => asksOf(slot) === fewest);
    const next = among.find((slot) => !isRepeat(slot)) ?? among[0];
    if (next === undefined) break;
    chosen.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return chosen;
}

/** Places beyond the interval: until three days have one that asks for no more than being late, or half a year is over. */
function slotsBeyond(placing: Placing, facts: ScheduleFacts, booked: Booked): readonly Slot[] {
  const from = later(placing.from, addDays(placing.interval.ends, 1));
  const found: Slot[] = [];
  let good = 0;
  for (const date of sessionDays(placing, from, lastDay(placing, addDays(placing.from, farthestDays)), booked)) {
    const slots = slotsOn(placing, date, facts, booked);
    found.push(...slots);
    if (slots.some((slot) => asksOf(slot) % (costs.pass / costs.ask) <= 1)) good += 1;
    if (good === mostOffers) break;
  }
  return found;
}

function chosenFor(placing: Placing, facts: ScheduleFacts, booked: Booked): readonly Slot[] {
  const to = lastDay(placing, placing.interval.ends);
  const inside = [...sessionDays(placing, placing.from, to, booked)].flatMap((date) =>
    slotsOn(placing, date, facts, booked),
  );
  const chosen = best(inside);
  if (chosen.length === mostOffers && chosen.every((slot) => asksOf(slot) === 0)) return chosen;
  return best([...inside, ...slotsBeyond(placing, facts, booked)]);
}

/**
 * The last day that is told of: the end of the interval, or the first offer where that is later; where the interval is over and
 * nothing is offered, as many days more.
 */
function lookedUntil(placing: Placing, chosen: readonly Slot[]): CalendarDate {
  const { from, interval } = placing;
  const first = chosen.map(({ date }) => date).toSorted()[0];
  const without = interval.ends < from ? addDays(from, interval.days) : interval.ends;
  return lastDay(placing, later(interval.ends, first ?? without));
}

function notOffered(looked: readonly LookedAt[], chosen: readonly Slot[]): Proposal['notOffered'] {
  const offered = new Set(chosen.map(({ date }) => date));
  return looked
    .filter(
      ({ session, problems }) => !offered.has(session.date) && problems.some(({ severity }) => severity !== 'note'),
    )
    .slice(0, mostNotOffered)
    .map(({ session, problems }) => ({
      date: session.date,
      courtroom: session.courtroomId,
      problems: [...problems],
    }));
}

function proposalCase(placing: Placing, first: Slot | undefined, facts: ScheduleFacts): Proposal['of'] {
  const { of, last, interval, deadlines } = placing;
  const type = first?.type ?? placing.typeOn(placing.best);
  const lawful = earliestLawful(of, type);
  return {
    caseNumber: of.case.caseNumber,
    initials: of.initials,
    type,
    minutes: first?.minutes ?? lengthOn(placing, placing.best, facts),
    last: last && { date: last.date, isHeld: last.status === 'held' },
    interval: {
      ...{ days: interval.days, ends: interval.from && interval.ends, isOwn: interval.isOwn },
      own: of.intervals.map(({ days, phase, underMonths, reason }) => ({ days, phase, underMonths, reason })),
    },
    deadlines: deadlines.map((row) => ({ ...row })),
    earliest: lawful === 'notice-not-received' ? null : lawful,
  };
}

/**
 * The best three dates for a case's next hearing, or for one that moves: nothing refused, cheapest first (slots.ts says by what),
 * on different days where they ask for no more. Every session from the day after the last hearing (and after `asOf`) to the end
 * of the interval is looked at, later ones only where those do not give three dates that ask for nothing. One that moves is
 * offered no place where it stands. null: no such case.
 */
export function proposalFor(
  facts: ScheduleFacts,
  request: ProposalRequest,
  booked: Booked = bookedOf(facts),
): Proposal | null {
  const placing = placingFor(facts, request, booked);
  if (placing === null) return null;
  const isOpen = placing.of.case.status === 'open';
  const chosen = isOpen ? chosenFor(placing, facts, booked) : [];
  const looked = lookedAt(placing, lookedUntil(placing, chosen), facts, booked);
  const offers = chosen.map((slot) => offerOf(placing, slot, facts, booked));
  return {
    of: proposalCase(placing, chosen[0], facts),
    offers,
    notOffered: notOffered(looked, chosen),
    remedies: isOpen ? remediesFor(placing, { offers, looked }, facts, booked) : [],
  };
}
