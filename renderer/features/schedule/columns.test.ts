import { describe, expect, it } from 'vitest';
import type { ShownHearing, ShownSession } from '../../../shared/contract/schedule.ts';
import { dateOf } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { columnsOf, hoursOf, stepTo } from './columns.ts';

const session = (date: string, change: Partial<ShownSession> = {}): ShownSession => ({
  key: `tue ${date}`,
  date: dateOf(date),
  session: 'tue',
  start: '13:30',
  end: '16:30',
  courtroom: idOf('4b'),
  judge: idOf('judge'),
  slotMinutes: 30,
  state: 'sits',
  away: [],
  capacity: 180,
  used: 0,
  ...change,
});

const hearing = (id: string, date: string, start: string, minutes = 30): ShownHearing => ({
  hearing: idOf(id),
  caseNumber: idOf(id),
  initials: 'A.B.',
  type: 'review',
  date: dateOf(date),
  start,
  minutes,
  courtroom: idOf('4b'),
  judge: idOf('judge'),
  status: 'scheduled',
  needed: [],
  problems: [],
  accepted: [],
  continuedFrom: null,
});
const shown = (...hearings: ShownHearing[]) => hearings.map((one) => ({ kind: 'hearing', hearing: one }) as const);

describe('the columns of the calendar', () => {
  it('has a cell for each hearing and each slot that is open', () => {
    const [column] = columnsOf([session('2026-11-24')], shown(hearing('h1', '2026-11-24', '14:00', 60)));
    expect(column?.cells.map(({ start, item }) => [start, item === null ? 'open' : 'set'])).toEqual([
      ['13:30', 'open'],
      ['14:00', 'set'],
      ['15:00', 'open'],
      ['15:30', 'open'],
      ['16:00', 'open'],
    ]);
  });

  it('puts hearings at the same time beside each other', () => {
    const [column] = columnsOf(
      [session('2026-11-24')],
      shown(hearing('h1', '2026-11-24', '14:00'), hearing('h2', '2026-11-24', '14:00')),
    );
    const taken = column?.cells.filter(({ item }) => item !== null) ?? [];
    expect(taken.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('has nothing open while the judge is away, nor on a day without a session', () => {
    const away = session('2026-12-22', { state: 'away' });
    const partly = session('2026-12-01', { away: [{ start: '13:30', end: '16:00', label: 'Leave' }] });
    const [first, second] = columnsOf([away, partly], []);
    expect(first?.cells.map(({ start }) => start)).toEqual(['16:00']);
    expect(second?.cells).toEqual([]);
  });

  it('leads arrows down a session and across to the nearest time', () => {
    const columns = columnsOf(
      [
        session('2026-11-24'),
        session('2026-12-01'),
        session('2026-12-08', { state: 'holiday' }),
        session('2026-12-15'),
      ],
      shown(hearing('h1', '2026-12-01', '13:30', 60)),
    );
    const at = 'tue 2026-11-24 14:00';
    expect(stepTo(columns, at, 'down')).toBe('tue 2026-11-24 14:30');
    expect(stepTo(columns, at, 'right')).toBe('tue 2026-12-01 h1');
    expect(stepTo(columns, 'tue 2026-12-01 14:30', 'right')).toBe('tue 2026-12-15 14:30');
    expect(stepTo(columns, 'tue 2026-12-15 14:30', 'right')).toBe('tue 2026-12-15 14:30');
    expect(stepTo(columns, 'gone', 'down')).toBe('tue 2026-11-24 13:30');
  });

  it('names every slot of a short day and every hour of a long one', () => {
    expect(hoursOf([session('2026-11-24')]).marks).toEqual([810, 840, 870, 900, 930, 960]);
    expect(hoursOf([session('2026-11-24', { start: '08:30' })]).marks).toHaveLength(8);
  });
});
