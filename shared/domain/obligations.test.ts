import { describe, expect, test } from 'vitest';
import {
  actionItem,
  caseFile,
  child,
  childFile,
  medicalTask,
  orderItem,
  service,
} from '../../tests/support/records.ts';
import { dateOf } from './dates.ts';
import { trackObligations } from './obligations.ts';

const asOf = dateOf('2026-11-21');
const hearingOn = dateOf('2026-11-24');
const grown = child({ bornOn: dateOf('2020-01-01') });
const track = (...[fields]: Parameters<typeof caseFile>) => trackObligations(caseFile(fields), hearingOn, asOf);

describe('R10 services, action items, orders and medical tasks', () => {
  test('a service is to start within 60 days of Jul 28 (3 + 31 + 26 of September), whatever its status says', () => {
    expect(track({ services: [service({ referredOn: dateOf('2026-07-28'), status: 'waitlist' })] })).toMatchObject([
      { key: 'SV', childId: null, due: '2026-09-26', status: { state: 'overdue', daysOverdue: 56 } },
    ]);
  });

  test('an order without a date continues: no row', () => {
    expect(track({ orderItems: [orderItem({ dueOn: null })] })).toEqual([]);
  });

  test('an order is done when it was met, an action item when it was done', () => {
    expect(
      track({
        orderItems: [orderItem({ dueOn: dateOf('2026-11-10'), metOn: dateOf('2026-11-12') })],
        actionItems: [actionItem({ dueOn: dateOf('2026-11-12'), doneOn: dateOf('2026-11-10') })],
      }),
    ).toMatchObject([
      { key: 'O', status: { state: 'doneLate', daysLate: 2 } },
      { key: 'A', status: { state: 'doneOnTime' } },
    ]);
  });

  test('a medical task belongs to its child', () => {
    const medicalTasks = [medicalTask({ dueOn: dateOf('2026-10-15') })];
    expect(track({ children: [childFile({ child: grown, medicalTasks })] }).at(-1)).toMatchObject({
      key: 'T',
      childId: 'C-1',
      status: { state: 'overdue', daysOverdue: 37 },
    });
  });
});

test('rows are in order of due date, then key', () => {
  const at = (id: string, dueOn: string) => actionItem({ id, dueOn: dateOf(dueOn) });
  const rows = track({ actionItems: [at('B', '2026-11-20'), at('A', '2026-11-20'), at('C', '2026-11-01')] });
  expect(rows.map(({ key }) => key)).toEqual(['C', 'A', 'B']);
});

test('due 200 days after the hearing (Jun 12, 2027: 6 + 31 + 31 + 28 + 31 + 30 + 31 + 12) is listed, 201 is not', () => {
  const at = (id: string, dueOn: string) => actionItem({ id, dueOn: dateOf(dueOn) });
  expect(track({ actionItems: [at('A', '2027-06-12'), at('B', '2027-06-13')] }).map(({ key }) => key)).toEqual(['A']);
});
