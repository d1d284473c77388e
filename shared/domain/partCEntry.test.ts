import { describe, expect, test } from 'vitest';
import { dateOf } from './dates.ts';
import { checkPartC, type PartCEntry } from './partCEntry.ts';

const child = { bornOn: dateOf('2026-01-10') };
const today = dateOf('2026-11-21');

const inOrder: PartCEntry = {
  identifiedOn: dateOf('2026-02-01'),
  referralSentOn: dateOf('2026-02-05'),
  referralReceivedOn: dateOf('2026-02-05'),
  evaluationSetFor: dateOf('2026-12-10'),
  evaluatedOn: dateOf('2026-03-01'),
  eligible: true,
  ifspOn: dateOf('2026-03-10'),
  transitionPlanOn: null,
  transitionConferenceOn: null,
  schoolNoticeOn: null,
  reviews: [{ date: dateOf('2026-09-10'), annual: false }],
  exceptions: [{ startedOn: dateOf('2026-02-20'), endedOn: dateOf('2026-02-20'), reason: 'Child in hospital' }],
  services: [{ name: 'Feeding therapy', startedOn: dateOf('2026-03-20'), frequency: '1x/week' }],
};
const check = (fields: Partial<PartCEntry>) => checkPartC({ ...inOrder, ...fields }, { child, today });

test('everything in its order: nothing to say; an appointment may lie ahead', () => {
  expect(check({})).toEqual([]);
});

describe('refused', () => {
  test('a day before birth, whichever it is', () => {
    const before = dateOf('2026-01-09');
    expect(check({ identifiedOn: before })).toEqual([
      {
        field: 'identifiedOn',
        reason: 'before-birth',
        severity: 'refuse',
        values: { date: before, bornOn: child.bornOn },
      },
    ]);
    expect(check({ evaluationSetFor: before })).toMatchObject([{ reason: 'before-birth' }]);
  });

  test('what is done lies in the future', () => {
    const tomorrow = dateOf('2026-11-22');
    const names = [
      'identifiedOn',
      'referralSentOn',
      'evaluatedOn',
      'ifspOn',
      'transitionPlanOn',
      'schoolNoticeOn',
    ] as const;
    for (const field of names) {
      expect(check({ [field]: tomorrow })).toContainEqual({
        field,
        reason: 'in-future',
        severity: 'refuse',
        values: { date: tomorrow, today },
      });
    }
    expect(check({ reviews: [{ date: tomorrow, annual: null }] })).toMatchObject([
      { field: 'reviews.0.date', reason: 'in-future', severity: 'refuse' },
    ]);
  });

  test('a finding about eligibility without an evaluation', () => {
    const none = { evaluatedOn: null, ifspOn: null, reviews: [], services: [] };
    const refused = { field: 'eligible', reason: 'eligible-without-evaluation', severity: 'refuse', values: {} };
    expect(check({ ...none, eligible: true })).toEqual([refused]);
    expect(check({ ...none, eligible: false })).toEqual([refused]);
    expect(check({ ...none, eligible: null })).toEqual([]);
  });

  test('an exception that ends before it starts; the same day is an exception of that day', () => {
    const exception = { startedOn: dateOf('2026-02-20'), endedOn: dateOf('2026-02-19'), reason: 'x' };
    expect(check({ exceptions: [exception] })).toEqual([
      {
        field: 'exceptions.0.endedOn',
        reason: 'ends-before-start',
        severity: 'refuse',
        values: { startedOn: '2026-02-20', endedOn: '2026-02-19' },
      },
    ]);
  });
});

describe('asked about', () => {
  test('a step before the one that leads to it, past steps without a day', () => {
    expect(check({ referralSentOn: dateOf('2026-01-31') })).toEqual([
      {
        field: 'referralSentOn',
        reason: 'before-other-day',
        severity: 'warn',
        values: { date: '2026-01-31', other: 'identifiedOn', otherDate: '2026-02-01' },
      },
    ]);
    expect(check({ referralSentOn: null, referralReceivedOn: null, evaluatedOn: dateOf('2026-01-20') })).toMatchObject([
      { field: 'evaluatedOn', severity: 'warn', values: { other: 'identifiedOn' } },
    ]);
  });

  test('reviews and services before the plan, or without one', () => {
    expect(check({ reviews: [{ date: dateOf('2026-03-09'), annual: null }] })).toMatchObject([
      { field: 'reviews.0.date', reason: 'before-other-day', severity: 'warn', values: { other: 'ifspOn' } },
    ]);
    expect(check({ ifspOn: null })).toMatchObject([{ field: 'ifspOn', reason: 'missing', severity: 'warn' }]);
  });

  test('two reviews of one day', () => {
    const review = { date: dateOf('2026-09-10'), annual: null };
    expect(check({ reviews: [review, review] })).toMatchObject([
      { field: 'reviews.1.date', reason: 'same-day-recorded', severity: 'warn' },
    ]);
  });
});
