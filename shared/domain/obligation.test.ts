import { describe, expect, test } from 'vitest';
import { addDays, dateOf } from './dates.ts';
import { statusOf } from './obligation.ts';

const asOf = dateOf('2026-11-21');
const hearingOn = dateOf('2026-12-01');
const open = (dueDaysFromAsOf: number, graceDays = 0, hearing = hearingOn) =>
  statusOf({ due: addDays(asOf, dueDaysFromAsOf), done: null, graceDays }, asOf, hearing);
const done = (daysAfterDue: number, graceDays = 0) => {
  const due = dateOf('2026-09-09');
  return statusOf({ due, done: addDays(due, daysAfterDue), graceDays }, asOf, hearingOn);
};

describe('R13 status', () => {
  test('due yesterday is a day overdue; due on the as-of day is due by the hearing', () => {
    expect(open(-1)).toEqual({ state: 'overdue', daysOverdue: 1 });
    expect(open(0)).toEqual({ state: 'dueByHearing', daysLeft: 0 });
  });

  test('due on the hearing day is due by it; a day later is later', () => {
    expect(open(10)).toEqual({ state: 'dueByHearing', daysLeft: 10 });
    expect(open(11)).toEqual({ state: 'later', daysLeft: 11 });
  });

  test('day 30 of 30 is in grace, day 31 is 31 days overdue', () => {
    expect(open(-1, 30)).toEqual({ state: 'inGrace', daysPastDue: 1, graceEndsOn: '2026-12-20' });
    expect(open(-30, 30)).toEqual({ state: 'inGrace', daysPastDue: 30, graceEndsOn: '2026-11-21' });
    expect(open(-31, 30)).toEqual({ state: 'overdue', daysOverdue: 31 });
  });

  test('done on the due day or in grace is on time; after grace it is late by all days since it was due', () => {
    expect(done(0)).toEqual({ state: 'doneOnTime', doneOn: '2026-09-09' });
    expect(done(1)).toEqual({ state: 'doneLate', doneOn: '2026-09-10', daysLate: 1 });
    expect(done(30, 30)).toEqual({ state: 'doneOnTime', doneOn: '2026-10-09' });
    expect(done(31, 30)).toEqual({ state: 'doneLate', doneOn: '2026-10-10', daysLate: 31 });
  });

  test('a hearing before the as-of day: what was due since is overdue, nothing is due by the hearing', () => {
    const past = dateOf('2026-10-27');
    expect(open(-10, 0, past)).toEqual({ state: 'overdue', daysOverdue: 10 });
    expect(open(0, 0, past)).toEqual({ state: 'later', daysLeft: 0 });
  });
});
