import { describe, expect, test } from 'vitest';
import { child, childFile, healthVisit } from '../../tests/support/records.ts';
import { defaultPolicy } from './courtPolicy.ts';
import { dateOf } from './dates.ts';
import { healthObligations } from './health.ts';

const removed = child({ bornOn: dateOf('2025-12-31'), removedOn: dateOf('2026-06-18') });
const rows = (file = childFile({ child: removed })) =>
  new Map(healthObligations(file, defaultPolicy).map((row) => [row.key.replace('C-1:', ''), row]));

describe('R7 health', () => {
  test('3, 30 and 90 days from Jun 18: Jun 21; Jul 18 (12 + 18); Sep 16 (12 + 31 + 31 + 16)', () => {
    expect(rows().get('health:initial')).toMatchObject({ due: '2026-06-21', done: null, graceDays: 0 });
    expect(rows().get('health:comprehensive')).toMatchObject({ due: '2026-07-18' });
    expect(rows().get('health:follow_up')).toMatchObject({ due: '2026-09-16' });
  });

  test('the first visit of a type counts, in whatever order they were read', () => {
    const healthVisits = [
      healthVisit({ id: 'V2', type: 'initial_health_screen', date: dateOf('2026-06-30') }),
      healthVisit({ id: 'V1', type: 'initial_health_screen', date: dateOf('2026-06-20') }),
    ];
    expect(rows(childFile({ child: removed, healthVisits })).get('health:initial')).toMatchObject({
      done: '2026-06-20',
      sources: [
        { kind: 'child', id: 'C-1' },
        { kind: 'healthVisit', id: 'V1' },
      ],
    });
  });

  test('well-child ages are clamped to the month end (born Dec 31), and only those due since removal count', () => {
    const due = [...rows()].flatMap(([key, row]) => (row.subject.kind === 'well' ? [[key, row.due]] : []));
    expect(due).toEqual([
      ['well:6', '2026-06-30'],
      ['well:9', '2026-09-30'],
      ['well:12', '2026-12-31'],
      ['well:15', '2027-03-31'],
      ['well:18', '2027-06-30'],
      ['well:24', '2027-12-31'],
      ['well:30', '2028-06-30'],
    ]);
  });

  test('due on the day of removal counts, due the day before does not', () => {
    const bornOn = dateOf('2025-12-18');
    const at = (removedOn: string) => rows(childFile({ child: child({ bornOn, removedOn: dateOf(removedOn) }) }));
    expect(at('2026-06-18').has('well:6')).toBe(true);
    expect(at('2026-06-19').has('well:6')).toBe(false);
  });

  test('a well-child visit is matched by its label and has 30 days of grace', () => {
    const healthVisits = [
      healthVisit({ id: 'V1', label: '6 month', date: dateOf('2026-07-10') }),
      healthVisit({ id: 'V2', label: null, date: dateOf('2026-10-01') }),
      healthVisit({ id: 'V3', type: 'dental', label: '12 month', date: dateOf('2026-10-01') }),
    ];
    const found = rows(childFile({ child: removed, healthVisits }));
    expect(found.get('well:6')).toMatchObject({ done: '2026-07-10', graceDays: 30 });
    expect(found.get('well:9')).toMatchObject({ done: null });
    expect(found.get('well:12')).toMatchObject({ done: null });
  });

  test('the court’s own days are used', () => {
    const policy = { ...defaultPolicy, initialHealthScreenDays: 1, wellChildGraceDays: 14 };
    const found = healthObligations(childFile({ child: removed }), policy);
    expect(found[0]).toMatchObject({ due: '2026-06-19' });
    expect(found.at(-1)).toMatchObject({ graceDays: 14 });
  });

  test('nothing is due for a child who was not removed', () => {
    expect(rows(childFile()).size).toBe(0);
  });
});
