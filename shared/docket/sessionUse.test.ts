// How much of a session is used: what stands in it, what does not, and days on which it is not held.

import { describe, expect, test } from 'vitest';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { Commitment, DocketSession } from '../domain/record.ts';
import type { CourtCalendar } from '../schedule/courtCalendar.ts';
import type { PlacedHearing } from './calendar.ts';
import { dayUse } from './sessionUse.ts';

const tuesday = dateOf('2026-11-24');
const session: DocketSession = {
  ...{ id: 'S', weekday: 'Tuesday', start: '13:30', end: '16:30', slotMinutes: 30 },
  ...{ recurrence: null, from: null, until: null, capacityMinutes: null },
  ...{ courtroomId: idOf('4B'), judgeId: idOf('J1') },
};
const calendar: CourtCalendar = {
  ...{ sessions: [session], sessionChanges: [], holidays: [], commitments: [] },
  observesFederalHolidays: false,
};
const hearing = (fields: Partial<PlacedHearing> = {}): PlacedHearing => ({
  ...{ date: tuesday, start: '14:00', minutes: 30, courtroomId: idOf('4B'), status: 'scheduled' },
  ...fields,
});
const away: Commitment = {
  ...{ id: 'A', personId: idOf('J1'), date: tuesday, start: '13:30', end: '16:30', place: '', calendar: null },
};

describe('the use of a day’s sessions', () => {
  test('counts what stands in the session and leaves out what was continued or vacated', () => {
    const use = dayUse(tuesday, calendar, [
      hearing(),
      hearing({ minutes: 45 }),
      hearing({ status: 'continued' }),
      hearing({ status: 'vacated' }),
    ]);
    expect(use.sessions).toMatchObject([
      { session: { session: 'S' }, state: 'held', minutes: 180, hearings: 2, used: 75 },
    ]);
    expect(use.outside).toEqual({ hearings: 0, used: 0 });
  });

  test('what begins at another hour or in another room stands outside', () => {
    const others = [hearing({ start: '09:00' }), hearing({ courtroomId: idOf('2A') }), hearing({ start: '16:30' })];
    const use = dayUse(tuesday, calendar, others);
    expect(use.outside).toEqual({ hearings: 3, used: 90 });
    expect(use.sessions[0]?.hearings).toBe(0);
  });

  test('a judge who is away for all of it leaves no minutes; for an hour, two hours', () => {
    expect(dayUse(tuesday, { ...calendar, commitments: [away] }, []).sessions[0]).toMatchObject({
      state: 'away',
      minutes: 0,
    });
    const short = { ...away, end: '14:30' };
    expect(dayUse(tuesday, { ...calendar, commitments: [short] }, []).sessions[0]?.minutes).toBe(120);
  });

  test('on a holiday the session is not held, whatever stands in it', () => {
    const closed = { ...calendar, holidays: [{ id: 'H', date: tuesday, name: 'Local day', sits: null }] };
    expect(dayUse(tuesday, closed, [hearing()]).sessions[0]).toMatchObject({ state: 'closed', hearings: 1 });
  });

  test('a session that is cancelled for the day is none, and what stands in it stands outside; a moved one has its hours', () => {
    const none = { id: 'X', sessionId: 'S', date: tuesday, start: null, end: null, courtroomId: null, judgeId: null };
    const cancelled = dayUse(tuesday, { ...calendar, sessionChanges: [none] }, [hearing()]);
    expect(cancelled).toEqual({ sessions: [], outside: { hearings: 1, used: 30 } });
    const moved = { ...none, start: '09:00', end: '11:00' };
    expect(dayUse(tuesday, { ...calendar, sessionChanges: [moved] }, [hearing()])).toMatchObject({
      sessions: [{ minutes: 120, hearings: 0 }],
      outside: { hearings: 1 },
    });
  });

  test('a session without slots counts from start to end; a weekday without one has none', () => {
    const uncut = { ...calendar, sessions: [{ ...session, slotMinutes: 0 }] };
    expect(dayUse(tuesday, uncut, []).sessions[0]?.minutes).toBe(180);
    expect(dayUse(dateOf('2026-11-25'), calendar, []).sessions).toEqual([]);
  });
});
