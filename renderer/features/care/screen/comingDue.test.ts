// What is shown as due: what is late, what comes next, and what nothing is recorded of.

import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../../shared/domain/dates.ts';
import type { DueItem } from '../../../../shared/domain/due.ts';
import { idOf } from '../../../../shared/domain/ids.ts';
import { comingDue } from './comingDue.ts';

function item(key: string, due: string, fields: Partial<DueItem> = {}): DueItem {
  return {
    key,
    childId: idOf('C-1'),
    group: 'visit',
    subject: { kind: 'wellVisit', age: 9 },
    window: { from: dateOf(due), through: dateOf(due) },
    due: dateOf(due),
    graceDays: 0,
    done: null,
    status: { state: 'later', daysLeft: 10 },
    rule: 'wellChildVisit',
    conditional: false,
    confidence: 'two-sources',
    counted: true,
    sources: [],
    ...fields,
  };
}
const dose = (vaccine: string, due: string, fields: Partial<DueItem> = {}) =>
  item(`${vaccine} ${due}`, due, {
    group: 'immunization',
    subject: { kind: 'immunization', vaccine, dose: 1, annual: false },
    counted: false,
    ...fields,
  });
const keys = (groups: readonly (readonly DueItem[])[]) => groups.map((group) => group.map(({ key }) => key));

describe('what is due', () => {
  test('is late only where the brief counts it; else nothing is recorded of it', () => {
    const overdue = { status: { state: 'overdue', daysOverdue: 3 } } as const;
    const { late, coming, notRecorded } = comingDue([
      item('counted', '2026-11-02', overdue),
      item('older', '2026-11-01', overdue),
      item('uncounted', '2026-11-01', { ...overdue, counted: false }),
      item('none', '2026-10-01', { status: { state: 'noRecord', daysPast: 51 }, counted: false }),
    ]);
    expect(keys(late)).toEqual([['older'], ['counted']]);
    expect(keys(notRecorded)).toEqual([['none'], ['uncounted']]);
    expect(coming).toEqual([]);
  });

  test('of one day by immunization stands together, and only the six soonest are shown', () => {
    const visits = [1, 2, 3, 4, 5, 6].map((day) => item(`visit ${day}`, `2026-12-0${day}`));
    const { coming } = comingDue([...visits, dose('dtap', '2026-12-03'), dose('hib', '2026-12-03')]);
    expect(keys(coming)).toEqual([
      ['visit 1'],
      ['visit 2'],
      ['visit 3'],
      ['dtap 2026-12-03', 'hib 2026-12-03'],
      ['visit 4'],
      ['visit 5'],
    ]);
  });

  test('and was done is not due', () => {
    const doneOn = dateOf('2026-11-01');
    const done = comingDue([item('done', '2026-11-02', { done: doneOn, status: { state: 'doneOnTime', doneOn } })]);
    expect(done).toEqual({ late: [], coming: [], notRecorded: [] });
  });
});
