// The sessions that are held: patterns with exceptions, closed days, absences and capacity, worked by hand and as properties.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courtCalendar, docketSession } from '../../tests/support/scheduleCase.ts';
import { addDays, type CalendarDate, dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { Commitment, SessionChange } from '../domain/record.ts';
import { clockOf, minutesOf } from './clock.ts';
import { sessionsBetween, startsIn } from './sessions.ts';

const day = dateOf;
const change = (fields: Partial<SessionChange>): SessionChange => ({
  ...{ id: 'X', sessionId: 'T', date: day('2026-12-01'), start: null, end: null, courtroomId: null, judgeId: null },
  ...fields,
});
const away = (date: string, start: string, end: string, person = 'J1'): Commitment => ({
  ...{ id: `${date} ${start} ${person}`, personId: idOf(person), start, end, place: 'Elsewhere', calendar: null },
  date: day(date),
});
const first = day('2026-12-01');

describe('a session on its day', () => {
  test('is held with its own hours, room, judge and slots, and as many minutes as it has', () => {
    expect(sessionsBetween(day('2026-11-29'), day('2026-12-05'), courtCalendar())).toEqual([
      {
        key: '2026-12-01 T',
        date: first,
        session: 'T',
        start: '13:30',
        end: '16:30',
        courtroomId: '4B',
        judgeId: 'J1',
        slotMinutes: 30,
        capacityMinutes: 180,
        state: 'sits',
        away: [],
      },
    ]);
  });

  test('on a closed day it stands there, not held', () => {
    const calendar = courtCalendar({ holidays: [{ id: 'H', date: first, name: 'Local day', sits: null }] });
    const [session] = sessionsBetween(first, first, calendar);
    expect(session).toMatchObject({ state: 'holiday' });
    expect(session && startsIn(session, 30)).toEqual([]);
  });

  test('a computed holiday closes it, unless the court’s list says that it sits', () => {
    const veterans = day('2025-11-11');
    const calendar = courtCalendar({ observesFederalHolidays: true });
    const sitting = { ...calendar, holidays: [{ id: 'H', date: veterans, name: 'Veterans Day', sits: true }] };
    expect(sessionsBetween(veterans, veterans, calendar)[0]?.state).toBe('holiday');
    expect(sessionsBetween(veterans, veterans, sitting)[0]?.state).toBe('sits');
  });

  test('several stand in order of day, hour and key', () => {
    const calendar = courtCalendar({
      sessions: [docketSession(), docketSession({ id: 'M', start: '09:00', end: '12:00' }), docketSession({ id: 'A' })],
    });
    expect(sessionsBetween(first, day('2026-12-08'), calendar).map(({ key }) => key)).toEqual([
      ...['2026-12-01 M', '2026-12-01 A', '2026-12-01 T'],
      ...['2026-12-08 M', '2026-12-08 A', '2026-12-08 T'],
    ]);
  });
});

describe('an exception', () => {
  const on = (changes: readonly SessionChange[], date = first) =>
    sessionsBetween(date, date, courtCalendar({ sessionChanges: changes }));

  test('without hours cancels the session of that day alone', () => {
    const calendar = courtCalendar({ sessionChanges: [change({})] });
    const states = sessionsBetween(first, day('2026-12-08'), calendar).map(({ state }) => state);
    expect(states).toEqual(['cancelled', 'sits']);
  });

  test('with hours moves it, and keeps what it does not name', () => {
    const [moved] = on([change({ start: '09:00', end: '11:00', judgeId: idOf('J2') })]);
    expect(moved).toMatchObject({
      start: '09:00',
      end: '11:00',
      courtroomId: '4B',
      judgeId: 'J2',
      capacityMinutes: 120,
    });
  });

  test('with hours on another day than its own holds it there as well', () => {
    const friday = day('2026-12-04');
    expect(on([change({ date: friday, start: '09:00', end: '12:00' })], friday)).toMatchObject([
      { session: 'T', start: '09:00' },
    ]);
  });

  test('of no session adds one, with the slots of the court’s first; one that lacks something adds none', () => {
    const further = { sessionId: null, start: '09:00', end: '10:30', courtroomId: idOf<'courtroom'>('2A') };
    expect(on([change({ ...further, judgeId: idOf('J2') })])).toMatchObject([
      { key: '2026-12-01 +X', session: 'X', slotMinutes: 30, capacityMinutes: 90 },
      { key: '2026-12-01 T' },
    ]);
    expect(on([change(further)])).toHaveLength(1);
    const calendar = courtCalendar({
      sessions: [docketSession({ slotMinutes: 15 })],
      sessionChanges: [change({ ...further, judgeId: idOf('J2') })],
    });
    expect(sessionsBetween(first, first, calendar)[0]?.slotMinutes).toBe(15);
    expect(sessionsBetween(first, first, { ...calendar, sessions: [] })[0]?.slotMinutes).toBe(30);
  });

  test('of two for one session and day the last by id counts, in whatever order they are read', () => {
    const two = [change({ id: 'X2', start: '10:00', end: '11:00' }), change({ id: 'X1' })];
    expect(on(two)).toEqual(on(two.toReversed()));
    expect(on(two)[0]?.start).toBe('10:00');
  });
});

describe('a judge who is elsewhere', () => {
  const withAway = (...commitments: readonly Commitment[]) =>
    sessionsBetween(first, first, courtCalendar({ commitments }))[0];

  test('for an hour leaves the rest, in minutes and in slots', () => {
    const session = withAway(away('2026-12-01', '15:30', '17:00'));
    expect(session).toMatchObject({
      state: 'sits',
      capacityMinutes: 120,
      away: [{ start: '15:30', end: '16:30', place: 'Elsewhere' }],
    });
    expect(session && startsIn(session, 30)).toEqual(['13:30', '14:00', '14:30', '15:00']);
    expect(session && startsIn(session, 60)).toEqual(['13:30', '14:00', '14:30']);
  });

  test('twice at once is away once; another person’s absence or another day’s is none', () => {
    const both = withAway(away('2026-12-01', '14:00', '15:00'), away('2026-12-01', '14:30', '15:30', 'J1'));
    expect(both?.capacityMinutes).toBe(90);
    const within = [away('2026-12-01', '14:15', '14:30'), away('2026-12-01', '15:00', '15:30')];
    expect(withAway(away('2026-12-01', '14:00', '16:00'), ...within)?.capacityMinutes).toBe(60);
    expect(withAway(away('2026-12-01', '13:30', '16:30', 'AT1'))?.away).toEqual([]);
    expect(withAway(away('2026-12-08', '13:30', '16:30'))?.away).toEqual([]);
  });

  test('for all of it, or but for less than a slot, leaves nothing to be held', () => {
    expect(withAway(away('2026-12-01', '13:30', '16:30'))).toMatchObject({ state: 'away', capacityMinutes: 0 });
    const nearly = withAway(away('2026-12-01', '13:45', '16:15'));
    expect(nearly?.state).toBe('away');
    expect(nearly && startsIn(nearly, 15)).toEqual([]);
  });

  test('is asked of the judge who hears that day', () => {
    const calendar = courtCalendar({
      sessionChanges: [change({ start: '13:30', end: '16:30', judgeId: idOf('J2') })],
      commitments: [away('2026-12-01', '13:30', '16:30')],
    });
    expect(sessionsBetween(first, first, calendar)[0]?.state).toBe('sits');
  });
});

test('a session’s own capacity is kept, but is never more than its judge is there', () => {
  const capacityOf = (capacityMinutes: number, commitments: readonly Commitment[] = []) =>
    sessionsBetween(first, first, courtCalendar({ sessions: [docketSession({ capacityMinutes })], commitments }))[0]
      ?.capacityMinutes;
  expect(capacityOf(120)).toBe(120);
  expect(capacityOf(600)).toBe(180);
  expect(capacityOf(120, [away('2026-12-01', '13:30', '14:30')])).toBe(120);
  expect(capacityOf(120, [away('2026-12-01', '13:30', '16:00')])).toBe(30);
});

test('a hearing longer than the session, or one of no minutes, begins nowhere; so in a session without slots', () => {
  const [session] = sessionsBetween(first, first, courtCalendar());
  expect(session && startsIn(session, 180)).toEqual(['13:30']);
  expect(session && startsIn(session, 181)).toEqual([]);
  expect(session && startsIn(session, 0)).toEqual([]);
  const [uncut] = sessionsBetween(first, first, courtCalendar({ sessions: [docketSession({ slotMinutes: 0 })] }));
  expect(uncut && startsIn(uncut, 30)).toEqual([]);
});

test('the weeks in which clocks are changed have the same hours as all others', () => {
  const sunday = courtCalendar({ sessions: [docketSession({ weekday: 'Sunday', start: '01:00', end: '04:00' })] });
  for (const date of ['2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25']) {
    expect(sessionsBetween(day(date), day(date), sunday)).toMatchObject([
      { start: '01:00', end: '04:00', capacityMinutes: 180 },
    ]);
  }
});

// ---- generated calendars -----------------------------------------------------------------------------------------

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const start = day('2026-01-01');
const anyDay = fc.nat(60).map((offset) => addDays(start, offset));
const hours = fc
  .tuple(fc.integer({ min: 96, max: 200 }), fc.integer({ min: 3, max: 60 }))
  .map(([from, length]) => ({ start: clockOf(from * 5), end: clockOf((from + length) * 5) }));
const judges = fc.constantFrom('J1', 'J2');
const generated = fc.record({
  sessions: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('A', 'B', 'C', 'D'),
      weekday: fc.constantFrom(...names),
      recurrence: fc.constantFrom(null, 'FREQ=MONTHLY;BYDAY=1TU,3TU', 'FREQ=WEEKLY;INTERVAL=2'),
      slotMinutes: fc.constantFrom(10, 15, 30, 45),
      capacityMinutes: fc.option(fc.integer({ min: 5, max: 400 })),
      judgeId: judges.map((judge) => idOf<'person'>(judge)),
      hours,
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
  changes: fc.array(
    fc.record({ id: fc.uuid(), sessionId: fc.constantFrom('A', 'B', null), date: anyDay, hours: fc.option(hours) }),
  ),
  holidays: fc.array(
    fc.record({ id: fc.uuid(), date: anyDay, name: fc.constant('Local'), sits: fc.option(fc.boolean()) }),
  ),
  observesFederalHolidays: fc.boolean(),
  commitments: fc.array(fc.record({ id: fc.uuid(), personId: judges, date: anyDay, hours })),
});
const calendars = generated.map(({ sessions, changes, commitments, ...rest }) =>
  courtCalendar({
    ...rest,
    sessions: sessions.map(({ hours: own, ...fields }) => docketSession({ ...fields, ...own })),
    sessionChanges: changes.map(({ hours: moved, ...fields }) =>
      change({ ...fields, ...moved, courtroomId: idOf('2A'), judgeId: idOf('J1') }),
    ),
    commitments: commitments.map(({ hours: at, personId, date, id }) => ({
      ...away(date, at.start, at.end, personId),
      id,
    })),
  }),
);

const each = <T>(from: number, to: number, of: (minute: number) => T) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => of(from + at));

test('of any calendar: every start leaves the whole hearing in the session, on its grid, with its judge there, on an open day', () => {
  fc.assert(
    fc.property(calendars, anyDay, fc.nat(60), fc.integer({ min: 5, max: 120 }), (calendar, from, length, minutes) => {
      for (const session of sessionsBetween(from, addDays(from, length), calendar)) {
        const starts = new Set(startsIn(session, minutes).map(minutesOf));
        const [opens, closes] = [minutesOf(session.start), minutesOf(session.end)];
        const isClosed = calendar.holidays.some((row) => row.date === session.date && row.sits !== true);
        const busy = calendar.commitments.filter(
          (row) => row.date === session.date && row.personId === session.judgeId,
        );
        const isBusy = (minute: number) =>
          busy.some((row) => minutesOf(row.start) <= minute && minute < minutesOf(row.end));
        const there = each(opens, closes, isBusy).filter((value) => !value).length;
        const own = calendar.sessions.find(({ id }) => id === session.session)?.capacityMinutes ?? there;
        expect(session.capacityMinutes).toBe(Math.min(own, there));
        if (isClosed) expect(session.state).toBe('holiday');
        if (session.state !== 'sits') expect(starts.size).toBe(0);
        else {
          const fits = each(opens, closes, (minute) => minute).filter(
            (minute) =>
              (minute - opens) % session.slotMinutes === 0 &&
              minute + minutes <= closes &&
              !each(minute, minute + minutes, isBusy).includes(true),
          );
          expect([...starts]).toEqual(fits);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('of any calendar: a longer time has the sessions of its parts, no two with one key, whatever the order of its rows', () => {
  fc.assert(
    fc.property(calendars, anyDay, fc.nat(40), fc.nat(40), (calendar, from, length, more) => {
      const middle = addDays(from, length);
      const to: CalendarDate = addDays(middle, more + 1);
      const whole = sessionsBetween(from, to, calendar);
      expect([
        ...sessionsBetween(from, middle, calendar),
        ...sessionsBetween(addDays(middle, 1), to, calendar),
      ]).toEqual(whole);
      expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length);
      const reversed = {
        ...calendar,
        sessions: calendar.sessions.toReversed(),
        sessionChanges: calendar.sessionChanges.toReversed(),
        commitments: calendar.commitments.toReversed(),
      };
      expect(sessionsBetween(from, to, reversed)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});
