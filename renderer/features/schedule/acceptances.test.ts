import { describe, expect, it } from 'vitest';
import type { DateProblem } from '../../../shared/contract/schedule.ts';
import { acceptedOf, firstWithout, givenToAll, isRefused, toAccept } from './acceptances.ts';

const problem = (change: Partial<DateProblem>): DateProblem => ({
  code: 'person-elsewhere',
  severity: 'ask',
  person: null,
  with: null,
  date: null,
  days: null,
  limit: null,
  clock: null,
  ...change,
});
const attorney = problem({ person: { ref: 'a1', name: 'Atty. One', role: 'child_attorney' } });
const worker = problem({ person: { ref: 'w1', name: 'Worker', role: 'caseworker' } });
const late = problem({ code: 'beyond-interval', days: 7 });
const note = problem({ code: 'no-meeting', severity: 'note' });

describe('what is to be accepted', () => {
  it('tells the people of one date apart, and asks nothing for a note', () => {
    expect(toAccept([[attorney, worker, note]]).map(({ key }) => key)).toEqual([
      '0 person-elsewhere a1',
      '0 person-elsewhere w1',
    ]);
  });

  it('asks for each date, and once for a person who is elsewhere twice', () => {
    const things = toAccept([[attorney, attorney, late], [attorney], []]);
    expect(things.map(({ key, dates }) => [key, dates.map(({ place }) => place)])).toEqual([
      ['0 person-elsewhere a1', [0, 0]],
      ['0 beyond-interval', [0]],
      ['1 person-elsewhere a1', [1]],
    ]);
  });

  it('gives one reason to all of a kind that have none yet, and to nothing else', () => {
    const things = toAccept([[attorney, late], [worker], [attorney]]);
    const given = givenToAll(things, 'person-elsewhere', 'By video.', { '1 person-elsewhere w1': 'In person.' });
    expect(given).toEqual({
      '0 person-elsewhere a1': 'By video.',
      '1 person-elsewhere w1': 'In person.',
      '2 person-elsewhere a1': 'By video.',
    });
  });

  it('gives every date its own acceptances, with the reason that was typed', () => {
    const dates = [[attorney, late], [worker], [note]];
    const reasons = {
      '0 person-elsewhere a1': ' They agreed. ',
      '0 beyond-interval': 'Leave',
      '1 person-elsewhere w1': 'By video.',
    };
    expect(acceptedOf(dates, reasons)).toEqual([
      [
        { code: 'person-elsewhere', person: 'a1', reason: 'They agreed.' },
        { code: 'beyond-interval', person: null, reason: 'Leave' },
      ],
      [{ code: 'person-elsewhere', person: 'w1', reason: 'By video.' }],
      [],
    ]);
  });

  it('takes no blank for a reason', () => {
    const things = toAccept([[late]]);
    expect(firstWithout(things, { '0 beyond-interval': '  ' })).toBe('0 beyond-interval');
    expect(firstWithout(things, { '0 beyond-interval': 'Leave' })).toBeNull();
  });

  it('knows what cannot be', () => {
    expect(isRefused([late, note])).toBe(false);
    expect(isRefused([problem({ code: 'holiday', severity: 'refused' })])).toBe(true);
  });
});
