import { describe, expect, it } from 'vitest';
import type { DateProblem, ShownMeeting } from '../../../shared/contract/schedule.ts';
import { dateOf } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { againstTime, candidates, meetingDays, meetingStarts, standing, timeBeside } from './meetingTimes.ts';

const today = dateOf('2026-11-21');
const window = { least: 3, most: 14 };
const problem = (fields: Partial<DateProblem>): DateProblem => ({
  ...{ code: 'person-elsewhere', severity: 'ask', person: null, with: null, date: null, days: null },
  ...{ limit: null, clock: null },
  ...fields,
});

describe('times for a meeting', () => {
  it('stand on working days inside the window that the court leaves before the hearing', () => {
    const days = meetingDays(dateOf('2026-12-15'), today, window);
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-12-01', '2026-12-11', 9]);
  });

  it('stand on whatever is left where the window is past, and nowhere where nothing is', () => {
    expect(meetingDays(dateOf('2026-11-24'), today, window)).toEqual(['2026-11-23']);
    expect(meetingDays(dateOf('2026-11-23'), today, window)).toEqual([]);
  });

  it('follow each other without overlapping, so that one question looks at all of them', () => {
    expect(meetingStarts(60)).toEqual(['09:00', '10:00', '11:00', '13:00', '14:00', '15:00', '16:00']);
    expect(meetingStarts(75)).toEqual(['09:00', '10:30', '13:00', '14:30']);
    const of = { caseNumber: idOf<'caseNumber'>('26-JV-1'), coordinator: idOf<'person'>('CC1'), minutes: 60 };
    const [first] = candidates([{ date: today, start: '09:00' }], of);
    expect(first).toEqual({ ...of, date: today, start: '09:00', meeting: null, place: null });
  });

  it('say how good they are; a meeting that moves does not stand in its own way', () => {
    const own = problem({
      severity: 'refused',
      code: 'coordinator-taken',
      with: { kind: 'meeting', id: 'M', label: '', start: '10:00', end: '11:00' },
    });
    const was = { meeting: idOf<'ftmAppointment'>('M') } as ShownMeeting;
    expect(standing(againstTime([own], null))).toBe('refused');
    expect(standing(againstTime([own], was))).toBe('free');
    expect(standing([problem({}), problem({ severity: 'note' })])).toBe('ask');
  });

  it('are reached by the arrows, and the edge holds', () => {
    const days = [dateOf('2026-12-01'), dateOf('2026-12-02')];
    const starts = ['09:00', '10:00'];
    const at = { date: dateOf('2026-12-01'), start: '09:00' };
    expect(timeBeside(at, 'ArrowRight', days, starts)).toEqual({ date: '2026-12-02', start: '09:00' });
    expect(timeBeside(at, 'ArrowDown', days, starts)).toEqual({ date: '2026-12-01', start: '10:00' });
    expect(timeBeside(at, 'ArrowUp', days, starts)).toEqual(at);
    expect(timeBeside(at, 'ArrowLeft', days, starts)).toEqual(at);
  });
});
