import { describe, expect, test } from 'vitest';
import { caseFile } from '../../tests/support/records.ts';
import { defaultPolicy } from '../domain/courtPolicy.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { ReviewInterval } from '../domain/record.ts';
import { type HearingToSettle, isSet, settle, spanToSettle, type Unsettled } from './settle.ts';

const day = dateOf;
const asOf = day('2026-11-21');
const calendar = {
  sessions: [
    {
      id: 'T',
      weekday: 'Tuesday',
      start: '13:30',
      end: '16:30',
      courtroomId: idOf<'courtroom'>('4B'),
      judgeId: idOf<'person'>('J'),
      slotMinutes: 30,
      recurrence: null,
      from: null,
      until: null,
      capacityMinutes: null,
    },
  ],
  sessionChanges: [],
  holidays: [],
  observesFederalHolidays: false,
  commitments: [],
};

const hearing = (fields: Partial<HearingToSettle> = {}): HearingToSettle => ({
  caseId: idOf('C'),
  caseNumber: idOf('26-JV-0001'),
  hearingId: idOf('H'),
  date: day('2026-12-08'),
  start: '13:30',
  status: 'scheduled',
  agencyReportFiledOn: null,
  lastHeld: day('2026-11-10'),
  lastMeeting: day('2026-11-19'),
  meetingSet: null,
  isFollowed: false,
  ...fields,
});

const settled = (hearings: readonly HearingToSettle[], rest: Partial<Unsettled> = {}) =>
  settle({
    hearings,
    withoutHearing: [],
    ownIntervals: new Map(),
    calendar,
    policy: defaultPolicy,
    from: asOf,
    asOf,
    ...rest,
  });

test('a hearing far off, met before and within the interval, leaves nothing to settle', () => {
  expect(settled([hearing()])).toEqual({ needsDate: [], meetingMissing: [], longInterval: [], reports: [] });
});

describe('a next date', () => {
  test('is needed after a hearing of the coming week, by the last session within the interval', () => {
    const soon = hearing({ date: day('2026-11-24'), agencyReportFiledOn: asOf });
    expect(settled([soon]).needsDate).toMatchObject([{ date: '2026-11-24', lastInside: '2026-12-29' }]);
    expect(settled([{ ...soon, isFollowed: true }]).needsDate).toEqual([]);
  });

  test('is needed by a case that has nothing set; null where the interval is past', () => {
    const last = (date: string) => ({ ...hearing(), date: day(date) });
    const lists = settled([], { withoutHearing: [last('2026-11-17'), last('2026-10-01')] });
    expect(lists.needsDate).toMatchObject([
      { date: '2026-10-01', lastInside: null },
      { date: '2026-11-17', lastInside: '2026-12-22' },
    ]);
  });

  test('is never a day that has passed', () => {
    const lists = settled([], { withoutHearing: [{ ...hearing(), date: day('2026-10-20') }] });
    expect(lists.needsDate).toMatchObject([{ lastInside: '2026-11-24' }]);
  });
});

describe('a team meeting', () => {
  test('is missing where the last one was not after the last hearing', () => {
    const before = hearing({ lastHeld: day('2026-10-27'), lastMeeting: day('2026-10-22'), date: day('2026-12-01') });
    expect(settled([before]).meetingMissing).toMatchObject([{ last: '2026-10-22', lastHeld: '2026-10-27' }]);
    expect(settled([{ ...before, lastMeeting: day('2026-10-27') }]).meetingMissing).toHaveLength(1);
    expect(settled([{ ...before, lastMeeting: day('2026-10-28') }]).meetingMissing).toEqual([]);
  });

  test('is missing where none was ever held, and not where one was before the first hearing', () => {
    expect(settled([hearing({ lastMeeting: null })]).meetingMissing).toMatchObject([{ last: null }]);
    expect(settled([hearing({ lastHeld: null })]).meetingMissing).toEqual([]);
  });

  test('is looked for before a case’s next hearing alone', () => {
    const next = hearing({ isFollowed: true });
    const later = hearing({ hearingId: idOf('H2'), date: day('2026-12-22'), lastMeeting: null });
    expect(settled([later, next])).toMatchObject({ meetingMissing: [], longInterval: [] });
  });
});

test('the interval is the court’s own: longer than it is told, as long is not', () => {
  const long = hearing({ lastHeld: day('2026-10-20'), date: day('2026-12-01') });
  expect(settled([long]).longInterval).toMatchObject([{ lastHeld: '2026-10-20', days: 42, limit: 35 }]);
  expect(settled([{ ...long, lastHeld: day('2026-10-27') }]).longInterval).toEqual([]);
  expect(settled([long], { policy: { ...defaultPolicy, monthlyCadenceMaxDays: 42 } }).longInterval).toEqual([]);
  expect(settled([hearing({ lastHeld: null })]).longInterval).toEqual([]);
});

test('a case with a number of days of its own is counted by it, in both lists', () => {
  const caseId = idOf<'case'>('C');
  const own: ReviewInterval = { id: 'I', caseId, days: 21, phase: null, underMonths: null, reason: 'a first month' };
  const ownIntervals = new Map([[caseId, { case: caseFile().case, children: [], intervals: [own] }]]);
  const soon = hearing({ date: day('2026-11-24'), lastHeld: day('2026-11-02'), agencyReportFiledOn: asOf });
  expect(settled([soon], { ownIntervals })).toMatchObject({
    needsDate: [{ lastInside: '2026-12-15' }],
    longInterval: [{ days: 22, limit: 21 }],
  });
});

test('a meeting that is set before the hearing is not missing, one set on the last hearing’s day is', () => {
  const unmet = hearing({ lastHeld: asOf, lastMeeting: null });
  expect(settled([{ ...unmet, meetingSet: day('2026-12-03') }]).meetingMissing).toEqual([]);
  expect(settled([{ ...unmet, meetingSet: asOf }]).meetingMissing).toHaveLength(1);
});

test('a report is told from the day it is due until it is filed', () => {
  const due = hearing({ date: day('2026-12-01') });
  expect(settled([due]).reports).toMatchObject([{ due: '2026-11-21', daysLate: 0 }]);
  expect(settled([{ ...due, date: day('2026-11-24') }]).reports).toMatchObject([{ daysLate: 7 }]);
  expect(settled([{ ...due, date: day('2026-12-02') }]).reports).toEqual([]);
  expect(settled([{ ...due, agencyReportFiledOn: asOf }]).reports).toEqual([]);
  // Filed later than the day that is asked about: not filed then.
  expect(settled([{ ...due, agencyReportFiledOn: day('2026-11-22') }]).reports).toHaveLength(1);
});

test('what has been held or continued is settled; what is recorded as held later than the day is still to come', () => {
  expect(isSet({ status: 'scheduled', date: asOf }, asOf)).toBe(true);
  expect(isSet({ status: 'scheduled', date: day('2026-11-20') }, asOf)).toBe(false);
  expect(isSet({ status: 'held', date: asOf }, asOf)).toBe(false);
  expect(isSet({ status: 'held', date: day('2026-11-22') }, asOf)).toBe(true);
  expect(isSet({ status: 'continued', date: day('2026-11-24') }, asOf)).toBe(false);
  const lists = settled([hearing({ status: 'continued', date: day('2026-11-24'), lastMeeting: null })]);
  expect(Object.values(lists).flat()).toEqual([]);
});

test('five weeks, without what is past', () => {
  expect(spanToSettle(asOf, asOf)).toEqual({ from: '2026-11-21', to: '2026-12-25' });
  expect(spanToSettle(day('2026-11-10'), asOf)).toEqual({ from: '2026-11-21', to: '2026-12-14' });
});
