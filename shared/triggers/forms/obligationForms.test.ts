import { describe, expect, test } from 'vitest';
import { soundMatches } from '../../../tests/support/boundValues.ts';
import * as records from '../../../tests/support/records.ts';
import { asOf, contextOf, hearingOn } from '../../../tests/support/triggerContext.ts';
import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import { addDays, addMonths, dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { OrderItem, Service } from '../../domain/record.ts';
import type { Leaf, Trigger } from '../grammar.ts';

const found = (trigger: Trigger, fields: Partial<CaseFile> = {}, of = 0) =>
  soundMatches(trigger, contextOf(fields, of));
const last = records.heldHearing({ date: dateOf('2026-06-01') });
const sibling = records.childFile({
  child: records.child({ id: idOf('C-2'), position: 1, bornOn: dateOf('2026-06-26') }),
});

/** Everything of every kind, twenty days past its day on June 27: of one child, and of the family. */
const lateOn = addDays(asOf, -20);
const of = (child: Partial<Parameters<typeof records.child>[0]>, file: Partial<ChildFile> = {}): Partial<CaseFile> => ({
  children: [records.childFile({ ...file, child: records.child(child) }), sibling],
});
const removedBefore = (days: number) => of({ bornOn: dateOf('2026-01-01'), removedOn: addDays(lateOn, -days) });
const born = (months: number) => of({ bornOn: addMonths(lateOn, -months), removedOn: addDays(asOf, -400) });
const partC = (fields: Parameters<typeof records.partC>[0]) => of({}, { partC: records.partC(fields) });

describe('obligation (R7 to R10, R13)', () => {
  const kinds: readonly (readonly [Leaf<'obligation'>['obligation'], Partial<CaseFile>, string])[] = [
    ['health:initial', removedBefore(3), 'C-1:health:initial'],
    ['health:comprehensive', removedBefore(30), 'C-1:health:comprehensive'],
    ['health:follow_up', removedBefore(90), 'C-1:health:follow_up'],
    ['screen:dev', removedBefore(60), 'C-1:screen:dev'],
    ['screen:se', removedBefore(60), 'C-1:screen:se'],
    ['partC:referral', partC({ identifiedOn: addDays(lateOn, -7) }), 'C-1:partC:referral'],
    ['partC:ifsp', partC({ referralReceivedOn: addDays(lateOn, -45) }), 'C-1:partC:ifsp'],
    ['partC:review', partC({ ifspOn: addMonths(lateOn, -6) }), 'C-1:partC:review1'],
    ['medicalTask', of({}, { medicalTasks: [records.medicalTask({ dueOn: lateOn })] }), 'T'],
    ['serviceStart', { services: [records.service({ referredOn: addDays(lateOn, -60) })] }, 'SV'],
    ['actionItem', { actionItems: [records.actionItem({ dueOn: lateOn })] }, 'A'],
    ['orderItem', { orderItems: [records.orderItem({ dueOn: lateOn })] }, 'O'],
  ];

  test.each(kinds)('%s: twenty days overdue', (obligation, fields, key) => {
    const [match, ...more] = found({ obligation, status: 'overdue' }, fields);
    expect(match).toMatchObject({ obligation: key, weight: 20, bound: { date: lateOn, days: 20 } });
    expect(match?.bound.item?.kind).toBe('obligation');
    expect(match?.sources.length).toBeGreaterThan(0);
    expect(match?.rule).toBeTypeOf('string');
    expect(more).toEqual([]);
    expect(found({ obligation, status: 'dueByHearing' }, fields)).toEqual([]);
    expect(found({ obligation, status: 'overdue', daysAtLeast: 20 }, fields)).toHaveLength(1);
    expect(found({ obligation, status: 'overdue', daysAtLeast: 21 }, fields)).toEqual([]);
  });

  test('partC:transition: 90 days before the third birthday, once there is an IFSP', () => {
    const bornOn = addMonths(addDays(lateOn, 90), -36);
    const ifsp = of({ bornOn }, { partC: records.partC({ ifspOn: addDays(asOf, -10) }) });
    const [match] = found({ obligation: 'partC:transition', status: 'overdue' }, ifsp);
    expect(match).toMatchObject({ childId: 'C-1', recordId: null, obligation: 'C-1:partC:transition', weight: 20 });
  });

  test.each([
    ['well', 9, 'C-1:well:9'],
    ['mchat:18', 18, 'C-1:mchat:18'],
    ['mchat:24', 24, 'C-1:mchat:24'],
  ] as const)('%s: in grace for thirty days, then overdue', (obligation, months, key) => {
    expect(found({ obligation, status: 'inGrace' }, born(months))).toMatchObject([
      { obligation: key, weight: 20, bound: { days: 20, date: lateOn } },
    ]);
    const older = of({ bornOn: addMonths(addDays(asOf, -31), -months), removedOn: addDays(asOf, -400) });
    const keys = found({ obligation, status: 'overdue' }, older).map((match) => match.obligation);
    expect(keys).toContain(key);
  });

  test('due by the hearing: the days that are left, and no weight', () => {
    const items = [
      records.actionItem({ dueOn: addDays(asOf, 3) }),
      records.actionItem({ id: 'B', dueOn: addDays(asOf, 4) }),
    ];
    expect(found({ obligation: 'actionItem', status: 'dueByHearing' }, { actionItems: items })).toMatchObject([
      { recordId: 'A', weight: 0, bound: { days: 3, date: '2026-06-30' } },
    ]);
  });

  test('done late: the days from the due day to the day it was done', () => {
    const done = records.actionItem({ dueOn: lateOn, status: 'done', doneOn: addDays(lateOn, 5) });
    expect(found({ obligation: 'actionItem', status: 'doneLate' }, { actionItems: [done] })).toMatchObject([
      { bound: { days: 5, date: lateOn } },
    ]);
    expect(found({ obligation: 'actionItem', status: 'overdue' }, { actionItems: [done] })).toEqual([]);
  });

  test('a row is about its child, its parent or the family; another child has no part in it', () => {
    const service = (subjectId: string) => ({
      children: [records.childFile(), sibling],
      parents: [records.parent()],
      services: [records.service({ referredOn: addDays(lateOn, -60), subjectId: idOf(subjectId) })],
    });
    const late: Trigger = { obligation: 'serviceStart', status: 'overdue' };
    expect(found(late, service('C-1'))).toMatchObject([{ childId: 'C-1', parentId: null, recordId: 'SV' }]);
    expect(found(late, service('C-1'), 1)).toEqual([]);
    expect(found(late, service('C-M'), 1)).toMatchObject([{ childId: null, parentId: 'C-M', recordId: 'SV' }]);
    const order = {
      children: [records.childFile(), sibling],
      orderItems: [records.orderItem({ dueOn: lateOn, childId: idOf('C-1') })],
    };
    expect(found({ obligation: 'orderItem', status: 'overdue' }, order)).toMatchObject([{ childId: 'C-1' }]);
    expect(found({ obligation: 'orderItem', status: 'overdue' }, order, 1)).toEqual([]);
    expect(found({ obligation: 'screen:dev', status: 'overdue' }, removedBefore(60), 1)).toEqual([]);
  });

  test('nobody is asked to start a service that is over, nor for what the child is too old for', () => {
    const late: Trigger = { obligation: 'serviceStart', status: 'overdue' };
    const closed = (fields: Partial<Service>) =>
      found(late, { services: [records.service({ referredOn: addDays(lateOn, -60), ...fields })] }).length;
    for (const status of ['completed', 'declined', 'discontinued']) expect(closed({ status }), status).toBe(0);
    expect(closed({ endedOn: asOf })).toBe(0);
    expect(closed({ endedOn: addDays(asOf, 1) })).toBe(1);
    expect(closed({ status: 'waitlist' })).toBe(1);
    const aged = (months: number) => ({ bornOn: addMonths(hearingOn, -months) });
    const mchat: Trigger = { obligation: 'mchat:24', status: 'overdue' };
    expect(found(mchat, of(aged(30)))).toHaveLength(1);
    expect(found(mchat, of(aged(31)))).toEqual([]);
    const identified = { partC: records.partC({ identifiedOn: addMonths(asOf, -2) }) };
    const referral: Trigger = { obligation: 'partC:referral', status: 'overdue' };
    expect(found(referral, of(aged(35), identified))).toHaveLength(1);
    expect(found(referral, of(aged(36), identified))).toEqual([]);
  });

  test('a service that the audience may not know of is no alert of anybody', () => {
    const services = [records.service({ referredOn: addDays(lateOn, -60), type: '[withheld]' })];
    expect(found({ obligation: 'serviceStart', status: 'overdue' }, { services })).toEqual([]);
  });
});

describe('periodicity, as dueItems counts it', () => {
  const state = (
    periodicity: Leaf<'periodicity'>['periodicity'],
    status: Leaf<'periodicity'>['status'],
    months: number,
    healthVisits: ChildFile['healthVisits'] = [],
  ) =>
    found({ periodicity, status }, of({ bornOn: addMonths(asOf, -months) }, { healthVisits })).map(
      ({ bound: { item } }) => item,
    );
  const due = (subject: object) => ({ kind: 'due', subject });
  const visit = (type: string, day: string) => records.healthVisit({ id: day, type, date: dateOf(day) });

  test.each([
    ['lead-test', 'leadTest', 12, 14, visit('lead', '2025-01-01')],
    ['anemia-test', 'anemiaTest', 12, 14, visit('anemia', '2025-01-01')],
  ] as const)(
    '%s: overdue where an earlier one shows that they are written down, else not recorded',
    (name, kind, months, age, shown) => {
      expect(state(name, 'notRecorded', age)).toEqual([due({ kind, months })]);
      expect(state(name, 'overdue', age)).toEqual([]);
      expect(state(name, 'overdue', age, [shown])).toEqual([due({ kind, months })]);
      expect(state(name, 'notRecorded', age, [shown])).toEqual([]);
      expect(state(name, 'dueByHearing', months)).toEqual([due({ kind, months })]);
      expect(state(name, 'overdue', 8)).toEqual([]);
    },
  );

  test('immunization: one match a dose', () => {
    const given = [records.healthVisit({ date: dateOf('2026-01-30'), doses: [{ vaccine: 'imm-dtap', dose: 1 }] })];
    const overdue = state('immunization', 'overdue', 7, given);
    expect(overdue).toContainEqual(due({ kind: 'immunization', vaccine: 'imm-dtap', dose: 2, annual: false }));
    expect(state('immunization', 'overdue', 7)).toEqual([]);
    expect(state('immunization', 'notRecorded', 7).length).toBeGreaterThan(1);
  });

  test('oral health parts by age: assessed at 6 and 9 months, asked about from 12', () => {
    expect(state('oral-health-assessment', 'notRecorded', 14)).toEqual(
      [6, 9].map((months) => due({ kind: 'oralHealth', months })),
    );
    expect(state('oral-health-risk-assessment', 'notRecorded', 14)).toEqual([due({ kind: 'oralHealth', months: 12 })]);
    expect(state('oral-health-risk-assessment', 'overdue', 14)).toEqual([]);
  });

  test("fluoride varnish and a parent's mood", () => {
    expect(state('fluoride-varnish', 'overdue', 14)).toEqual([]);
    expect(state('maternal-depression-screening', 'dueByHearing', 2)).toEqual([
      due({ kind: 'maternalDepression', months: 2 }),
    ]);
  });
});

describe('orderItem', () => {
  const earlier = records.heldHearing({ id: idOf('EARLIER'), date: dateOf('2026-05-01') });
  const order = (fields: Partial<OrderItem>): Partial<CaseFile> => ({
    children: [records.childFile(), sibling],
    hearings: [earlier, last],
    orderItems: [records.orderItem(fields)],
  });

  test.each(['not_met', 'partially_met', 'pending', 'met'] as const)('%s: of the last hearing', (status) => {
    expect(found({ orderItem: status }, order({ status }))).toMatchObject([
      {
        childId: null,
        recordId: 'O',
        bound: { item: { kind: 'words', text: 'Provide transport' }, date: '2026-06-01' },
        sources: [{ id: 'O' }, { id: 'HELD' }],
      },
    ]);
    const other = status === 'met' ? 'pending' : 'met';
    expect(found({ orderItem: other }, order({ status }))).toEqual([]);
  });

  test('met and going on is met; of an earlier hearing only what is open', () => {
    expect(found({ orderItem: 'met' }, order({ status: 'met_ongoing' }))).toHaveLength(1);
    expect(found({ orderItem: 'met' }, order({ status: 'met', hearingId: idOf('EARLIER') }))).toEqual([]);
    expect(found({ orderItem: 'pending' }, order({ hearingId: idOf('EARLIER') }))).toMatchObject([
      { bound: { date: '2026-05-01' } },
    ]);
  });

  test("weighs the days that it is overdue; another child's is not this one's", () => {
    expect(found({ orderItem: 'pending' }, order({ dueOn: lateOn }))).toMatchObject([{ weight: 20, obligation: 'O' }]);
    expect(found({ orderItem: 'pending' }, order({}))).toMatchObject([{ weight: 0, obligation: null }]);
    expect(found({ orderItem: 'pending' }, order({ childId: idOf('C-1') }), 1)).toEqual([]);
  });
});
