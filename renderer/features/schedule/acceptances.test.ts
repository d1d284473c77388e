import { describe, expect, it } from 'vitest';
import type { DateProblem } from '../../../shared/contract/schedule.ts';
import { acceptedOf, firstWithout, isRefused, toAccept } from './acceptances.ts';

const problem = (change: Partial<DateProblem>): DateProblem => ({
  code: 'person-elsewhere',
  severity: 'ask',
  person: null,
  with: null,
  date: null,
  days: null,
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
      'person-elsewhere a1',
      'person-elsewhere w1',
    ]);
  });

  it('asks once for what is of the same kind in several dates', () => {
    const things = toAccept([[attorney, late], [worker], []]);
    expect(things.map(({ key, dates }) => [key, dates.map(({ place }) => place)])).toEqual([
      ['person-elsewhere', [0, 1]],
      ['beyond-interval', [0]],
    ]);
  });

  it('gives every date its own acceptances, with the reason that was typed', () => {
    const dates = [[attorney, late], [worker], [note]];
    expect(acceptedOf(dates, { 'person-elsewhere': ' They agreed. ', 'beyond-interval': 'Leave' })).toEqual([
      [
        { code: 'person-elsewhere', person: 'a1', reason: 'They agreed.' },
        { code: 'beyond-interval', person: null, reason: 'Leave' },
      ],
      [{ code: 'person-elsewhere', person: 'w1', reason: 'They agreed.' }],
      [],
    ]);
  });

  it('takes no blank for a reason', () => {
    const things = toAccept([[late]]);
    expect(firstWithout(things, { 'beyond-interval': '  ' })).toBe('beyond-interval');
    expect(firstWithout(things, { 'beyond-interval': 'Leave' })).toBeNull();
  });

  it('knows what cannot be', () => {
    expect(isRefused([late, note])).toBe(false);
    expect(isRefused([problem({ code: 'holiday', severity: 'refused' })])).toBe(true);
  });
});
