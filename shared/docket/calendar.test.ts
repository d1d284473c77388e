import { describe, expect, test } from 'vitest';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { CourtCalendar } from '../schedule/courtCalendar.ts';
import { isSessionDay, lastSessionBy, nearDates, nearDay, type PlacedHearing } from './calendar.ts';

const day = dateOf;
const judge = idOf<'person'>('J');
const tuesday = {
  id: 'T',
  weekday: 'Tuesday',
  start: '13:30',
  end: '16:30',
  courtroomId: idOf<'courtroom'>('4B'),
  judgeId: judge,
  slotMinutes: 30,
  recurrence: null,
  from: null,
  until: null,
  capacityMinutes: null,
};
const away = (date: string, start: string, end: string, personId = judge) => ({
  id: `${date} ${start}`,
  personId,
  date: day(date),
  start,
  end,
  place: '',
  calendar: null,
});

const calendar: CourtCalendar = {
  sessions: [tuesday],
  holidays: [{ id: 'h', date: day('2026-11-26'), name: 'Thanksgiving Day', sits: null }],
  sessionChanges: [],
  observesFederalHolidays: false,
  commitments: [away('2026-12-22', '13:30', '16:30'), away('2026-12-15', '15:30', '17:00')],
};

const set = (date: string, fields: Partial<PlacedHearing> = {}): PlacedHearing => ({
  date: day(date),
  start: '13:30',
  minutes: 30,
  courtroomId: tuesday.courtroomId,
  status: 'scheduled',
  ...fields,
});

describe('a day of the strip', () => {
  const near = (date: string, hearings: readonly PlacedHearing[] = []) => nearDay(day(date), calendar, hearings);

  test('a session: its slots, and those that hearings take by their length', () => {
    const hearings = [set('2026-12-01'), set('2026-12-01', { start: '14:00', minutes: 60 }), set('2026-12-08')];
    expect(near('2026-12-01', hearings)).toEqual({ date: '2026-12-01', kind: 'session', taken: 3, slots: 6 });
  });

  test('a hearing that was continued or vacated, is at another hour or in another room takes none of it; a held one does', () => {
    const hearings = [
      set('2026-12-01', { status: 'continued' }),
      set('2026-12-01', { status: 'vacated' }),
      set('2026-12-01', { start: '09:00' }),
      set('2026-12-01', { start: '16:30' }),
      set('2026-12-01', { courtroomId: idOf('2A') }),
      set('2026-12-01', { status: 'held' }),
    ];
    expect(near('2026-12-01', hearings)).toMatchObject({ taken: 1 });
  });

  test('a judge who is elsewhere for a part leaves fewer slots, for all of it none', () => {
    expect(near('2026-12-15')).toMatchObject({ kind: 'session', slots: 4 });
    expect(near('2026-12-22', [set('2026-12-22')])).toEqual({ date: '2026-12-22', kind: 'judge-away', taken: 1 });
  });

  test('somebody else’s absence closes no slot', () => {
    const others = { ...calendar, commitments: [away('2026-12-01', '13:30', '16:30', idOf('AT1'))] };
    expect(nearDay(day('2026-12-01'), others, [])).toMatchObject({ kind: 'session', slots: 6 });
  });

  test('a holiday by its name; a day without a session, with what is set on it all the same', () => {
    expect(near('2026-11-26')).toEqual({
      date: '2026-11-26',
      kind: 'holiday',
      name: 'Thanksgiving Day',
      federal: null,
    });
    expect(near('2026-11-19', [set('2026-11-19', { start: '09:00' })])).toEqual({
      date: '2026-11-19',
      kind: 'no-session',
      taken: 1,
    });
  });

  test('a session without a length of slots has none', () => {
    const broken = { ...calendar, sessions: [{ ...tuesday, slotMinutes: 0 }] };
    expect(nearDay(day('2026-12-01'), broken, [set('2026-12-01')])).toMatchObject({ kind: 'judge-away' });
  });
});

test('the strip keeps exceptions, computed holidays and a session’s own capacity', () => {
  const moved = { id: 'X', sessionId: 'T', date: day('2026-12-03'), start: '09:00', end: '11:00' };
  const changed: CourtCalendar = {
    ...calendar,
    observesFederalHolidays: true,
    sessions: [{ ...tuesday, capacityMinutes: 100 }],
    sessionChanges: [
      { ...moved, courtroomId: null, judgeId: null },
      { id: 'Y', sessionId: 'T', date: day('2026-12-01'), start: null, end: null, courtroomId: null, judgeId: null },
    ],
  };
  const near = (date: string) => nearDay(day(date), changed, []);
  expect(near('2026-12-01')).toEqual({ date: '2026-12-01', kind: 'no-session', taken: 0 });
  expect(near('2026-12-03')).toEqual({ date: '2026-12-03', kind: 'session', taken: 0, slots: 3 });
  expect(near('2026-12-08')).toMatchObject({ slots: 3 });
  expect(near('2026-12-25')).toEqual({ date: '2026-12-25', kind: 'holiday', name: '', federal: 'christmas' });
  expect(nearDates(day('2026-11-24'), changed).slice(5)).toEqual([
    '2026-12-03',
    '2026-12-08',
    '2026-12-15',
    '2026-12-22',
  ]);
  expect(isSessionDay(day('2026-12-01'), changed)).toBe(false);
  expect(lastSessionBy(day('2026-11-24'), day('2026-12-07'), changed)).toBe('2026-12-03');
});

test('the strip is Monday to Friday, then the next four days with a session, the judge’s absences among them', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
  const ahead = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'];
  expect(nearDates(day('2026-11-24'), calendar)).toEqual([...week, ...ahead]);
  expect(nearDates(day('2026-11-29'), calendar)).toEqual([...week, ...ahead]);
  expect(nearDates(day('2026-11-24'), { ...calendar, sessions: [] })).toEqual(week);
});

test('a holiday is no session day, and is not among the next', () => {
  const closed = { ...calendar, holidays: [{ id: 'c', date: day('2026-12-01'), name: 'Closed', sits: null }] };
  expect(isSessionDay(day('2026-12-01'), closed)).toBe(false);
  expect(nearDates(day('2026-11-24'), closed)[5]).toBe('2026-12-08');
});

test('the last session within an interval is one that is held: no holiday, and the judge is there', () => {
  expect(lastSessionBy(day('2026-11-24'), day('2026-12-29'), calendar)).toBe('2026-12-29');
  expect(lastSessionBy(day('2026-11-24'), day('2026-12-28'), calendar)).toBe('2026-12-15');
  expect(lastSessionBy(day('2026-11-24'), day('2026-11-30'), calendar)).toBeNull();
});
