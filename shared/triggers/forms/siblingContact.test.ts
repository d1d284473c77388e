import { describe, expect, test } from 'vitest';
import { child, childFile, heldHearing, placement } from '../../../tests/support/records.ts';
import { contextOf } from '../../../tests/support/triggerContext.ts';
import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { Placement, SiblingContact, SiblingPlan } from '../../domain/record.ts';
import { evaluate } from '../evaluate.ts';
import type { Trigger } from '../grammar.ts';
import { plannedContacts } from './siblingContact.ts';

type Home = readonly [caregiver: string, from: string, to?: string];

function living(position: number, firstName: string, homes: readonly Home[]): ChildFile {
  const id = idOf<'child'>(`C-${position + 1}`);
  const placements = homes.map(
    ([caregiver, from, to], index): Placement =>
      placement({
        id: `${id}:${index}`,
        childId: id,
        caregiver,
        startedOn: dateOf(from),
        endedOn: to === undefined ? null : dateOf(to),
      }),
  );
  return childFile({ child: child({ id, position, firstName }), placements });
}

const contact = (day: string): SiblingContact => ({ id: day, caseId: idOf('C'), date: dateOf(day), hours: 2 });
const plan = (contactsPerMonth: number | null): SiblingPlan => ({
  id: 'PLAN',
  caseId: idOf('C'),
  placedTogether: false,
  contactsPerMonth,
});

const ada = living(0, 'Ada', [['Orr family', '2026-03-01']]);
/** Parted from Ada on May 1. */
const cy = living(1, 'Cy', [
  ['Orr family', '2026-03-01', '2026-05-01'],
  ['Pell family', '2026-05-01'],
]);
const apart: Partial<CaseFile> = { children: [ada, cy] };

const found = (trigger: Trigger, fields: Partial<CaseFile> = apart, of = 0) => evaluate(trigger, contextOf(fields, of));

describe('apart', () => {
  test('one match a sibling who lives in another home', () => {
    const kay = living(2, 'Kay', [['Tran family', '2026-03-01']]);
    const matches = found({ siblingContact: 'apart' }, { children: [ada, cy, kay] });
    expect(matches.map(({ bound }) => bound.item)).toEqual([
      { kind: 'person', name: 'Cy' },
      { kind: 'person', name: 'Kay' },
    ]);
    expect(matches.map(({ childId }) => childId)).toEqual(['C-1', 'C-1']);
    expect(matches[0]?.sources).toEqual([
      { kind: 'placement', id: 'C-1:0' },
      { kind: 'placement', id: 'C-2:1' },
    ]);
    expect(found({ siblingContact: 'apart' }, apart, 1)).toMatchObject([
      { childId: 'C-2', bound: { item: { name: 'Ada' } } },
    ]);
  });

  test.each([
    ['in one home', [ada, living(1, 'Cy', [['Orr family', '2026-04-01']])]],
    ['where one home is not recorded', [ada, living(1, 'Cy', [])]],
    ['of one child alone', [ada]],
  ] as const)('no match %s', (_, children) => {
    expect(found({ siblingContact: 'apart' }, { children })).toEqual([]);
  });
});

describe('none-in-days', () => {
  test('counts from the last contact on record', () => {
    // May 27 to June 27.
    const fields = { ...apart, siblingContacts: [contact('2026-05-27'), contact('2026-05-10')] };
    expect(found({ siblingContact: 'none-in-days', daysAtLeast: 31 }, fields)).toMatchObject([
      { weight: 31, bound: { item: { name: 'Cy' }, days: 31 } },
    ]);
    expect(found({ siblingContact: 'none-in-days', daysAtLeast: 32 }, fields)).toEqual([]);
    expect(
      found({ siblingContact: 'none-in-days', daysAtLeast: { setting: 'siblingContactMaxDays' } }, fields),
    ).toHaveLength(1);
  });

  test('without a contact it counts from the day they were parted', () => {
    // May 1 to June 27.
    expect(found({ siblingContact: 'none-in-days', daysAtLeast: 57 })).toMatchObject([{ bound: { days: 57 } }]);
    expect(found({ siblingContact: 'none-in-days', daysAtLeast: 58 })).toEqual([]);
  });

  test('a further move of one of them does not begin the count again', () => {
    const moved = living(1, 'Cy', [
      ['Orr family', '2026-03-01', '2026-05-01'],
      ['Pell family', '2026-05-01', '2026-06-10'],
      ['Tran family', '2026-06-10'],
    ]);
    expect(found({ siblingContact: 'none-in-days' }, { children: [ada, moved] })).toMatchObject([
      { bound: { days: 57 } },
    ]);
  });

  test('children who never lived together count from the day both had a home', () => {
    const other = living(1, 'Cy', [['Pell family', '2026-04-01']]);
    expect(found({ siblingContact: 'none-in-days' }, { children: [ada, other] })).toMatchObject([
      { bound: { days: 87 } },
    ]);
  });
});

describe('below-plan', () => {
  const since = dateOf('2026-05-27');
  const fields = (contactsPerMonth: number | null, ...days: string[]): Partial<CaseFile> => ({
    ...apart,
    siblingPlan: plan(contactsPerMonth),
    siblingContacts: days.map(contact),
    hearings: [heldHearing({ date: since })],
  });

  test('compares what was held after the last hearing with what the plan had due by then', () => {
    // 31 days at 4 a month: 4.07, so four.
    expect(found({ siblingContact: 'below-plan' }, fields(4, '2026-05-27', '2026-06-01', '2026-06-08'))).toMatchObject([
      { childId: 'C-1', bound: { item: { name: 'Cy' }, count: 2, total: 4 } },
    ]);
    const asPlanned = fields(4, '2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22');
    expect(found({ siblingContact: 'below-plan' }, asPlanned)).toEqual([]);
  });

  test('without a number in the plan, a plan or a hearing held, nothing is below', () => {
    expect(found({ siblingContact: 'below-plan' }, fields(null))).toEqual([]);
    expect(found({ siblingContact: 'below-plan' }, { ...fields(4), siblingPlan: null })).toEqual([]);
    expect(found({ siblingContact: 'below-plan' }, { ...fields(4), hearings: [] })).toEqual([]);
  });

  test.each([
    [4, 30, 3],
    [4, 31, 4],
    [1, 30, 0],
    [1, 31, 1],
    [2, 15, 0],
    [2, 16, 1],
    [4, 0, 0],
    [12, 365, 143],
  ])('%d a month over %d days: %d due', (perMonth, days, due) => {
    expect(plannedContacts(perMonth, days)).toBe(due);
  });
});
