// Born Jan 31, 2024: third birthday Jan 31, 2027; 90 days before it Nov 2, 2026 (31 + 31 + 28 of November after the 2nd);
// nine months before it Apr 30, 2026.

import { describe, expect, test } from 'vitest';
import { child, childFile, ifspReview, partC } from '../../tests/support/records.ts';
import type { ChildFile } from './caseFile.ts';
import { defaultPolicy } from './courtPolicy.ts';
import { type CalendarDate, dateOf } from './dates.ts';
import { dueItems } from './dueItems.ts';
import { referredTooLateForPartC } from './partCClocks.ts';
import type { PartC, PartCService } from './record.ts';

const one = child({ bornOn: dateOf('2024-01-31') });
const ifspOn = dateOf('2025-02-28');

function clocks(fields: Partial<ChildFile>, at = '2026-11-21', substantiatedOn: CalendarDate | null = null) {
  const days = { asOf: dateOf(at), hearingOn: dateOf(at) };
  const items = dueItems(childFile({ child: one, ...fields }), defaultPolicy, days, substantiatedOn);
  return (key: string) => items.find((item) => item.key === `C-1:partC:${key}`);
}
const partCService = (fields: Partial<PartCService>): PartCService => ({
  id: 'SP',
  caseId: one.caseId,
  childId: one.id,
  name: 'Feeding therapy',
  startedOn: null,
  frequency: '1x/week',
  ...fields,
});
const withPlan = (fields: Partial<PartC> = {}) => ({ partC: partC({ ifspOn, ...fields }) });

describe('preparing for preschool', () => {
  test('the conference: from nine months to 90 days before the third birthday, with the family’s approval', () => {
    expect(clocks(withPlan())('conference')).toMatchObject({
      window: { from: '2026-04-30', through: '2026-11-02' },
      rule: 'transitionConference',
      conditional: true,
      counted: false,
      status: { state: 'noRecord', daysPast: 19 },
    });
    expect(clocks(withPlan(), '2026-11-02')('conference')?.status).toEqual({ state: 'dueByHearing', daysLeft: 0 });
    const held = withPlan({ transitionConferenceOn: dateOf('2026-11-03') });
    expect(clocks(held)('conference')?.status).toMatchObject({ state: 'doneLate', daysLate: 1 });
  });

  test('the notice to the school district: by the same day', () => {
    const sent = withPlan({ schoolNoticeOn: dateOf('2026-11-02') });
    expect(clocks(sent)('schoolNotice')).toMatchObject({ due: '2026-11-02', status: { state: 'doneOnTime' } });
  });

  test('the plan of R9 keeps its own row, counted', () => {
    expect(clocks(withPlan())('transition')).toMatchObject({
      counted: true,
      status: { state: 'overdue', daysOverdue: 19 },
    });
    expect(clocks(withPlan())('transition')?.window.from).toBe('2026-04-30');
  });

  test('none of them without an IFSP', () => {
    expect(clocks({ partC: partC() })('conference')).toBeUndefined();
    expect(clocks({})('schoolNotice')).toBeUndefined();
  });
});

describe('the annual meeting', () => {
  test('a year after the IFSP, then after the last annual meeting; the last row is the open one', () => {
    const ifspReviews = [
      ifspReview({ id: 'A', date: dateOf('2025-08-28'), annual: false }),
      ifspReview({ id: 'B', date: dateOf('2026-03-01'), annual: true }),
    ];
    const of = clocks({ ...withPlan(), ifspReviews });
    expect(of('annual1')).toMatchObject({ due: '2026-02-28', done: '2026-03-01', status: { daysLate: 1 } });
    // The next would be due on Mar 1, 2027, after the third birthday: it does not run.
    expect(of('annual2')).toBeUndefined();
  });

  test('no review says whether it was the annual one: not recorded; one that says so: overdue', () => {
    const review = (annual: boolean | null) => [ifspReview({ date: dateOf('2025-08-28'), annual })];
    expect(clocks(withPlan())('annual1')?.status).toEqual({ state: 'noRecord', daysPast: 266 });
    expect(clocks({ ...withPlan(), ifspReviews: review(null) })('annual1')?.status.state).toBe('noRecord');
    expect(clocks({ ...withPlan(), ifspReviews: review(false) })('annual1')?.status).toEqual({
      state: 'overdue',
      daysOverdue: 266,
    });
  });

  test('an IFSP of Feb 29 has its year on Feb 28', () => {
    const leap = { child: child({ bornOn: dateOf('2023-06-01') }), partC: partC({ ifspOn: dateOf('2024-02-29') }) };
    expect(clocks(leap, '2025-01-10')('annual1')?.due).toBe('2025-02-28');
  });
});

describe('services of the plan', () => {
  const service = (startedOn: string | null) => ({
    partCServices: [partCService({ startedOn: startedOn === null ? null : dateOf(startedOn) })],
  });

  test('not started: not recorded since the IFSP, never late; started: no row', () => {
    expect(clocks({ ...withPlan(), ...service(null) })('service:SP')).toMatchObject({
      due: ifspOn,
      subject: { kind: 'partC:serviceStart' },
      status: { state: 'noRecord', daysPast: 631 },
    });
    expect(clocks({ ...withPlan(), ...service('2025-03-10') })('service:SP')).toBeUndefined();
    expect(clocks({ ...withPlan(), ...service(null) }, ifspOn)('service:SP')).toBeUndefined();
  });
});

describe('a substantiated case', () => {
  const on = dateOf('2026-05-04');

  test('a referral within seven days; nothing of early intervention on record: not recorded', () => {
    expect(clocks({}, '2026-05-11', on)('substantiated')?.status).toEqual({ state: 'dueByHearing', daysLeft: 0 });
    expect(clocks({}, '2026-05-12', on)('substantiated')?.status).toEqual({ state: 'noRecord', daysPast: 1 });
    expect(clocks({ partC: partC() }, '2026-05-12', on)('substantiated')?.status).toEqual({
      state: 'overdue',
      daysOverdue: 1,
    });
  });

  test('sent before it was substantiated is on time; received stands for sent', () => {
    const sent = { partC: partC({ referralSentOn: dateOf('2026-04-27') }) };
    expect(clocks(sent, '2026-05-12', on)('substantiated')?.status.state).toBe('doneOnTime');
    const received = { partC: partC({ referralReceivedOn: dateOf('2026-05-12') }) };
    expect(clocks(received, '2026-05-12', on)('substantiated')?.status).toMatchObject({
      state: 'doneLate',
      daysLate: 1,
    });
  });

  test('not for a child born after it, nor from the third birthday on', () => {
    expect(clocks({}, '2026-11-21', dateOf('2024-01-30'))('substantiated')).toBeUndefined();
    expect(clocks({}, '2026-11-21', dateOf('2024-01-31'))('substantiated')).toBeDefined();
    expect(clocks({}, '2027-02-10', dateOf('2027-01-31'))('substantiated')).toBeUndefined();
  });
});

test('on the third birthday no clock runs any more; what was done stays', () => {
  const file = {
    ...withPlan({ schoolNoticeOn: dateOf('2026-10-20') }),
    partCServices: [partCService({ startedOn: null })],
  };
  expect(clocks(file, '2027-01-30')('conference')).toBeDefined();
  const after = clocks(file, '2027-01-31', dateOf('2026-05-04'));
  for (const key of ['conference', 'annual1', 'substantiated', 'service:SP']) expect(after(key)).toBeUndefined();
  expect(after('schoolNotice')?.status.state).toBe('doneOnTime');
});

describe('referred too late for Part C (34 CFR 303.209(b))', () => {
  // Jan 31, 2027 less 45 days: Dec 17, 2026.
  const late = (fields: Partial<PartC>) => referredTooLateForPartC(one, partC(fields));

  test('45 days before the third birthday is in time, 44 is not', () => {
    expect(late({ referralReceivedOn: dateOf('2026-12-17') })).toBe(false);
    expect(late({ referralReceivedOn: dateOf('2026-12-18') })).toBe(true);
  });

  test('by the receipt, else by the sending; nothing where neither is recorded', () => {
    expect(late({ referralSentOn: dateOf('2026-12-16'), referralReceivedOn: dateOf('2026-12-18') })).toBe(true);
    expect(late({ referralSentOn: dateOf('2026-12-18') })).toBe(true);
    expect(late({})).toBe(false);
  });
});
