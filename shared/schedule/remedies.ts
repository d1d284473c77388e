// Why no date fits, and what would make one fit.

import type { DateProblem, Offer, Remedy } from '../contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween, later } from '../domain/dates.ts';
import { type Booked, withTaken } from './booked.ts';
import { clockOf, minutesOf } from './clock.ts';
import { hearingProblems, minutesUsed, problemOf } from './dateProblems.ts';
import { earliestLawful } from './deadlines.ts';
import type { ScheduleFacts } from './facts.ts';
import { minutesFor } from './lengths.ts';
import { neededFor } from './needed.ts';
import { sits } from './sessionDays.ts';
import type { HeldSession } from './sessions.ts';
import { type Placing, type Slot, sessionDays, settingOf, slotsOn } from './slots.ts';

/** A session inside the interval, with the cheapest place in it and what stands against that; no place: against the session. */
export interface LookedAt {
  readonly session: HeldSession;
  readonly slot: Slot | null;
  readonly problems: readonly DateProblem[];
}

/** How long a hearing on a day is. */
export const lengthOn = (placing: Placing, date: CalendarDate, facts: ScheduleFacts): number =>
  placing.minutes ?? minutesFor(placing.typeOn(date), facts.policy);

function away({ away: spans }: HeldSession, placing: Placing, facts: ScheduleFacts): readonly DateProblem[] {
  const person = neededFor(placing.of, placing.judge, facts.people).find(({ role }) => role === 'judge') ?? null;
  return spans.map(({ commitment, place, start, end }) =>
    problemOf('judge-away', { person, with: { kind: 'commitment', id: commitment, label: place, start, end } }),
  );
}

function unlawful(placing: Placing, date: CalendarDate): DateProblem | null {
  const lawful = earliestLawful(placing.of, placing.typeOn(date));
  if (lawful === 'notice-not-received') return problemOf('notice-not-received');
  return lawful !== null && date < lawful ? problemOf('before-lawful', { date: lawful }) : null;
}

/** What takes every place of a session that sits: too few minutes, or the hearings that stand in it. */
function full(placing: Placing, session: HeldSession, facts: ScheduleFacts, booked: Booked): readonly DateProblem[] {
  const minutes = lengthOn(placing, session.date, facts);
  const over = minutesUsed(session, booked, placing.moved?.id ?? null) + minutes - session.capacityMinutes;
  if (over > 0) return [problemOf('over-capacity', { days: over })];
  const person = neededFor(placing.of, session.judgeId, facts.people).find(({ role }) => role === 'judge') ?? null;
  const taken = booked
    .ofPerson(session.judgeId, session.date)
    .filter((row) => clockOf(row.from) < session.end && session.start < clockOf(row.to) && row.id !== placing.moved?.id)
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const problems = taken.map((row) =>
    problemOf(row.kind === 'commitment' ? 'judge-away' : 'judge-taken', { person, with: withTaken(row) }),
  );
  if (problems.length > 0) return problems;
  // The hearing that moves is what takes it: nothing is said against the place that it leaves.
  return placing.moved?.date === session.date ? [] : [problemOf('outside-session')];
}

function against(placing: Placing, session: HeldSession, facts: ScheduleFacts, booked: Booked): readonly DateProblem[] {
  if (session.state === 'holiday') return [problemOf('holiday', { date: session.date })];
  if (session.state === 'away') return away(session, placing, facts);
  const refused = unlawful(placing, session.date);
  return refused !== null ? [refused] : full(placing, session, facts, booked);
}

/** The sessions of the case's judge from one day to another, cancelled ones left out, each with its cheapest place. */
export function lookedAt(
  placing: Placing,
  to: CalendarDate,
  facts: ScheduleFacts,
  booked: Booked,
): readonly LookedAt[] {
  return [...sessionDays(placing, placing.from, to, booked)].flatMap((date) => {
    const slots = slotsOn(placing, date, facts, booked);
    const sessions = booked.sessions.on(date).filter((row) => row.state !== 'cancelled' && placing.isBefore(row));
    return sessions.map((session): LookedAt => {
      const own = slots.filter((slot) => slot.session.key === session.key);
      const slot = own.reduce<Slot | null>((best, row) => (best === null || row.cost < best.cost ? row : best), null);
      if (slot === null) return { session, slot, problems: against(placing, session, facts, booked) };
      return { session, slot, problems: hearingProblems(settingOf(placing, slot), facts, booked) };
    });
  });
}

/** Minutes by which a session is too short for a hearing after what stands in it; 0 or less: it is long enough. */
function minutesLacking(placing: Placing, session: HeldSession, facts: ScheduleFacts, booked: Booked): number {
  const minutes = lengthOn(placing, session.date, facts);
  const [from, to] = [minutesOf(session.start), minutesOf(session.end)];
  const moves = placing.moved?.id ?? null;
  const taken = [
    ...booked.inRoom(session.courtroomId, session.date),
    ...booked.ofPerson(session.judgeId, session.date),
  ].filter((row) => row.from < to && from < row.to && row.id !== moves);
  const free = taken.reduce((latest, row) => Math.max(latest, row.to), from);
  const slots = session.slotMinutes > 0 ? Math.ceil((free - from) / session.slotMinutes) : 0;
  const over = minutesUsed(session, booked, moves) + minutes - session.capacityMinutes;
  return Math.max(over, from + slots * session.slotMinutes + minutes - to);
}

/** What a session that has no place for a hearing would have to be to hold it; null: nothing that can be said in a word. */
function lacking(
  placing: Placing,
  { slot, session, problems }: LookedAt,
  facts: ScheduleFacts,
  booked: Booked,
): Remedy | null {
  if (slot !== null || problems.length === 0 || unlawful(placing, session.date) !== null) return null;
  const { date, courtroomId: courtroom } = session;
  const length = minutesOf(session.end) - minutesOf(session.start);
  const needs = lengthOn(placing, date, facts);
  const isLongEnough = minutesUsed(session, booked, placing.moved?.id ?? null) + needs <= length;
  if (session.state === 'holiday') return isLongEnough ? { code: 'open-day', date, courtroom } : null;
  if (session.away.length > 0) return isLongEnough ? { code: 'judge-there', date, courtroom } : null;
  const minutes = minutesLacking(placing, session, facts, booked);
  if (minutes <= 0) return null;
  return { code: needs > length ? 'longer-session' : 'more-room', date, courtroom, minutes };
}

/** What would make the nearest session to the best day hold the hearing, of those that something would. */
function nearestLacking(
  placing: Placing,
  looked: readonly LookedAt[],
  facts: ScheduleFacts,
  booked: Booked,
): Remedy | null {
  const distance = ({ session }: LookedAt) => Math.abs(daysBetween(placing.best, session.date));
  const nearest = looked.toSorted((a, b) => distance(a) - distance(b) || (a.session.key < b.session.key ? -1 : 1));
  for (const row of nearest) {
    const remedy = lacking(placing, row, facts, booked);
    if (remedy !== null) return remedy;
  }
  return null;
}

const twoYears = 730;

/**
 * The first day of a session after the interval, where days of it are left and none of them has one; null: one has, or there is
 * none in two years.
 */
function noSessionUntil(placing: Placing, looked: readonly LookedAt[], booked: Booked): CalendarDate | null {
  const { from, interval } = placing;
  const isInside = ({ session: { state, date } }: LookedAt) => state === 'sits' && date <= interval.ends;
  if (interval.ends < from || looked.some(isInside)) return null;
  return firstSession(placing, later(from, addDays(interval.ends, 1)), booked);
}

const firstSession = ({ isBefore }: Placing, from: CalendarDate, { sessions }: Booked): CalendarDate | null =>
  sessions.first(from, addDays(from, twoYears), (row) => sits(row) && isBefore(row));

const isCostless = ({ problems }: Offer) => problems.every(({ severity }) => severity === 'note');

/**
 * What would make a date fit: nothing to say where an offer asks for nothing. Otherwise that the court needs a session, to await
 * notice, to take the best offer with what it costs, what the nearest session inside the interval lacks, or when the case's judge
 * sits again.
 */
export function remediesFor(
  placing: Placing,
  { offers, looked }: { readonly offers: readonly Offer[]; readonly looked: readonly LookedAt[] },
  facts: ScheduleFacts,
  booked: Booked,
): Remedy[] {
  if (offers.some(isCostless)) return [];
  const [offer] = offers;
  const type = placing.typeOn(placing.best);
  if (offer === undefined) {
    if (earliestLawful(placing.of, type) === 'notice-not-received') return [{ code: 'await-notice' }];
    if (firstSession(placing, placing.from, booked) === null) return [{ code: 'no-session' }];
  }
  const lacks = nearestLacking(placing, looked, facts, booked);
  const until = noSessionUntil(placing, looked, booked);
  return [
    ...(offer === undefined ? [] : [{ code: 'accept' as const, offer }]),
    ...(lacks === null ? [] : [lacks]),
    ...(until === null ? [] : [{ code: 'no-session-until' as const, date: until }]),
  ];
}
