// Any small court, for properties of the schedule: its sessions with exceptions, closed days, leave, other courtrooms, cases with
// what was held, is set and binds them. Few people and short sessions, so that things meet.

import fc from 'fast-check';
import { addDays, type CalendarDate, dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type * as record from '../../shared/domain/record.ts';
import type { ScheduleCase, ScheduleFacts } from '../../shared/schedule/facts.ts';
import { child, hearing, heldHearing, icwaNotice, parent } from './records.ts';
import { scheduleCase } from './scheduleCase.ts';
import { commitment, scheduleFacts, session } from './scheduleFacts.ts';

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
const first = dateOf('2026-01-01');
const rooms = ['4B', '2A'] as const;

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const halfHour = (from: number, to: number) => fc.integer({ min: from * 2, max: to * 2 }).map((half) => half * 30);
const day = (asOf: CalendarDate, from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(asOf, days));

/** Mornings and afternoons in turn, the second two in the other room: no two of them hold one judge in one room at once. */
const anySession = (n: number) =>
  fc
    .record({
      weekday: fc.constantFrom(...weekdayNames),
      start: n % 2 === 0 ? halfHour(9, 10) : halfHour(13, 14),
      length: fc.constantFrom(60, 90, 120),
      judge: fc.constantFrom('J1', 'J1', 'J1', 'J2'),
      slotMinutes: fc.constantFrom(15, 30),
      capacity: fc.constantFrom(null, null, 45, 60),
    })
    .map(({ weekday, start, length, judge, slotMinutes, capacity }) =>
      session({
        id: `S${n}`,
        weekday,
        start: clock(start),
        end: clock(start + length),
        judgeId: idOf(judge),
        courtroomId: idOf(rooms[n < 2 ? 0 : 1]),
        slotMinutes,
        capacityMinutes: capacity,
      }),
    );

const anyCommitment = (asOf: CalendarDate, people: readonly string[], id: string) =>
  fc
    .record({
      person: fc.constantFrom(...people),
      date: day(asOf, 0, 90),
      start: halfHour(8, 15),
      length: fc.constantFrom(30, 60, 120, 480),
    })
    .map(({ person, date, start, length }) =>
      commitment({
        id,
        personId: idOf(person),
        date,
        start: clock(start),
        end: clock(Math.min(start + length, 1_410)),
      }),
    );

function anyCase(asOf: CalendarDate, n: number): fc.Arbitrary<ScheduleCase> {
  const id = `C${n}`;
  const caseId = idOf<'case'>(id);
  const ofCase = fc.record({
    removed: fc.option(day(asOf, -420, -20), { freq: 5 }),
    isAdjudicated: fc.boolean(),
    isDisposed: fc.boolean(),
    isClosed: fc.constantFrom(false, false, false, false, false, true),
    last: fc.option(day(asOf, -60, -1), { freq: 5 }),
    set: fc.option(fc.record({ date: day(asOf, 0, 40), start: halfHour(9, 15) }), { freq: 2 }),
    parents: fc.array(fc.constantFrom('AT1', 'AT2', 'AT3'), { maxLength: 2 }),
    worker: fc.constantFrom('CW1', 'CW2'),
    childAttorney: fc.constantFrom('GA1', 'AT1'),
    notices: fc.array(
      fc.record({ received: fc.option(day(asOf, -20, 15), { freq: 6 }), extra: fc.constantFrom(0, 0, 20) }),
      {
        maxLength: 2,
      },
    ),
    days: fc.option(fc.constantFrom(7, 14, 21, 60), { freq: 3 }),
  });
  return ofCase.map((of): ScheduleCase => {
    const adjudicatedOn = of.isAdjudicated ? addDays(asOf, -30) : null;
    const participant = (role: record.Participant['role'], personId: string): record.Participant => ({
      id: `${id}:${role}`,
      caseId,
      role,
      personId: idOf(personId),
    });
    return scheduleCase({
      case: {
        id: caseId,
        caseNumber: idOf(`26-JV-${String(1_000 + n)}`),
        status: of.isClosed ? 'closed' : 'open',
        adjudicatedOn,
        disposedOn: of.isAdjudicated && of.isDisposed ? addDays(asOf, -10) : null,
      },
      children: [
        {
          child: child({ caseId, id: idOf(`${id}-1`), bornOn: addDays(asOf, -430), removedOn: of.removed }),
          placements: [],
        },
      ],
      parents: of.parents.map((attorney, position) =>
        parent({ id: idOf(`${id}-P${position}`), caseId, position, attorneyId: idOf(attorney), language: 'en' }),
      ),
      participants: [
        participant('caseworker', of.worker),
        participant('agency_attorney', 'AG1'),
        participant('child_attorney', of.childAttorney),
      ],
      hearings: [
        ...(of.last === null
          ? []
          : [heldHearing({ id: idOf(`${id}-H1`), caseId, date: of.last, judgeId: idOf('J1') })]),
        ...(of.set === null
          ? []
          : [
              hearing({
                id: idOf(`${id}-H2`),
                caseId,
                date: of.set.date,
                start: clock(of.set.start),
                judgeId: idOf('J1'),
              }),
            ]),
      ],
      icwaNotices: of.notices.map(({ received, extra }, position) =>
        icwaNotice({ id: `${id}-N${position}`, caseId, position, receivedOn: received, extensionDays: extra }),
      ),
      intervals:
        of.days === null
          ? []
          : [{ id: `${id}-I`, caseId, days: of.days, phase: null, underMonths: null, reason: 'A newborn' }],
    });
  });
}

const many = <T>(count: number, make: (n: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...Array.from({ length: count }, (_, n) => make(n)));

/** Any court of up to so many cases, whole: every id in it is there once. */
export const anyCourt = (mostCases: number): fc.Arbitrary<ScheduleFacts> =>
  fc
    .record({
      asOf: fc.integer({ min: 0, max: 1_100 }).map((days) => addDays(first, days)),
      sessions: fc.integer({ min: 1, max: 4 }),
      commitments: fc.integer({ min: 0, max: 25 }),
      cases: fc.integer({ min: 1, max: mostCases }),
      changes: fc.integer({ min: 0, max: 3 }),
      holidays: fc.integer({ min: 0, max: 5 }),
      federal: fc.boolean(),
    })
    .chain(({ asOf, sessions, commitments, cases, changes, holidays, federal }) =>
      fc
        .record({
          sessions: many(sessions, anySession),
          commitments: many(commitments, (n) =>
            anyCommitment(asOf, ['J1', 'J1', 'J2', 'AG1', 'AT1', 'AT2', 'AT3', 'GA1', 'CW1', 'CW2', 'CC1'], `M${n}`),
          ),
          changes: many(changes, (n) =>
            fc
              .record({ of: fc.integer({ min: 0, max: sessions - 1 }), date: day(asOf, 0, 60), held: fc.boolean() })
              .map(
                ({ of, date, held }): record.SessionChange => ({
                  id: `X${n}`,
                  sessionId: `S${of}`,
                  date,
                  start: held ? (of % 2 === 0 ? '09:30' : '13:00') : null,
                  end: held ? (of % 2 === 0 ? '12:00' : '15:00') : null,
                  courtroomId: null,
                  judgeId: null,
                }),
              ),
          ),
          holidays: many(holidays, (n) =>
            fc
              .record({ date: day(asOf, 0, 60), sits: fc.constantFrom(null, null, true) })
              .map((row): record.Holiday => ({ id: `D${n}`, name: 'Local day', ...row })),
          ),
          cases: many(cases, (n) => anyCase(asOf, n)),
        })
        .map((of) =>
          scheduleFacts({
            asOf,
            cases: of.cases,
            calendar: {
              sessions: of.sessions,
              sessionChanges: of.changes,
              holidays: of.holidays,
              observesFederalHolidays: federal,
              commitments: of.commitments,
            },
          }),
        ),
    );

/** The same facts with their rows in another order. */
export function turned(facts: ScheduleFacts): ScheduleFacts {
  const { calendar } = facts;
  return {
    ...facts,
    calendar: {
      ...calendar,
      sessions: calendar.sessions.toReversed(),
      sessionChanges: calendar.sessionChanges.toReversed(),
      holidays: calendar.holidays.toReversed(),
      commitments: calendar.commitments.toReversed(),
    },
    cases: new Map(
      [...facts.cases].toReversed().map(([id, of]) => [
        id,
        {
          ...of,
          parents: of.parents.toReversed(),
          participants: of.participants.toReversed(),
          hearings: of.hearings.toReversed(),
          icwaNotices: of.icwaNotices.toReversed(),
          intervals: of.intervals.toReversed(),
        },
      ]),
    ),
  };
}
