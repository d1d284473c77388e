// Why no date fits, and what would make one fit.

import type { DateProblem, Offer, Remedy } from '../contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween, later } from '../domain/dates.ts';
import type { CourtroomId } from '../domain/ids.ts';
import { type Booked, withTaken } from './booked.ts';
import { clockOf } from './clock.ts';
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
  const over = minutesUsed(session, booked, placing.moves) + minutes - session.capacityMinutes;
  if (over > 0) return [problemOf('over-capacity', { days: over })];
  const person = neededFor(placing.of, session.judgeId, facts.people).find(({ role }) => role === 'judge') ?? null;
  const taken = booked
    .ofPerson(session.judgeId, session.date)
    .filter((row) => clockOf(row.from) < session.end && session.start < clockOf(row.to) && row.id !== placing.moves)
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const problems = taken.map((row) =>
    problemOf(row.kind === 'commitment' ? 'judge-away' : 'judge-taken', { person, with: withTaken(row) }),
  );
  return problems.length > 0 ? problems : [problemOf('outside-session')];
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

/** The nearest session to the best day that would hold the hearing if it were open, had its judge or had more room. */
function moreRoom(
  placing: Placing,
  looked: readonly LookedAt[],
  facts: ScheduleFacts,
): { readonly date: CalendarDate; readonly courtroom: CourtroomId; readonly minutes: number } | null {
  const lacking = looked.filter(({ slot, session }) => slot === null && unlawful(placing, session.date) === null);
  const distance = ({ session }: LookedAt) => Math.abs(daysBetween(placing.best, session.date));
  const [nearest] = lacking.toSorted((a, b) => distance(a) - distance(b) || (a.session.key < b.session.key ? -1 : 1));
  if (nearest === undefined) return null;
  const { date, courtroomId } = nearest.session;
  return { date, courtroom: courtroomId, minutes: lengthOn(placing, date, facts) };
}

const twoYears = 730;

/** The first day of a session after the interval, where the interval has none; null: it has one, or there is none in two years. */
function noSessionUntil(placing: Placing, looked: readonly LookedAt[], booked: Booked): CalendarDate | null {
  if (looked.some(({ session }) => session.state === 'sits')) return null;
  const from = later(placing.from, addDays(placing.interval.ends, 1));
  return booked.sessions.first(from, addDays(from, twoYears), (row) => sits(row) && placing.isBefore(row));
}

const isCostless = ({ problems }: Offer) => problems.every(({ severity }) => severity === 'note');

/**
 * What would make a date fit: nothing to say where the best offer asks for nothing. Otherwise to await notice, to take the offer with
 * what it costs, to open or empty the nearest session inside the interval, or to know when the court sits again.
 */
export function remediesFor(
  placing: Placing,
  { offer, looked }: { readonly offer: Offer | null; readonly looked: readonly LookedAt[] },
  facts: ScheduleFacts,
  booked: Booked,
): Remedy[] {
  if (offer !== null && isCostless(offer)) return [];
  const type = placing.typeOn(placing.best);
  if (offer === null && earliestLawful(placing.of, type) === 'notice-not-received') return [{ code: 'await-notice' }];
  const room = moreRoom(placing, looked, facts);
  const until = noSessionUntil(placing, looked, booked);
  return [
    ...(offer === null ? [] : [{ code: 'accept' as const, offer }]),
    ...(room === null ? [] : [{ code: 'more-room' as const, ...room }]),
    ...(until === null ? [] : [{ code: 'no-session-until' as const, date: until }]),
  ];
}
