import { describe, expect, test } from 'vitest';
import { healthVisit } from '../../tests/support/records.ts';
import { dateOf } from './dates.ts';
import { checkHealthVisit, type HealthVisitEntry, visitLabels } from './healthVisitEntry.ts';
import type { HealthVisit } from './record.ts';

const bornOn = dateOf('2025-01-31');
const today = dateOf('2026-11-21');

function check(fields: Partial<HealthVisitEntry>, others: readonly HealthVisit[] = []) {
  const entry = { type: 'lead', date: today, label: null, doses: null, outcome: null, note: '', ...fields };
  return checkHealthVisit(entry, { child: { bornOn }, today, others });
}
const well = (label: string | null, date: string) => check({ type: 'well_child', label, date: dateOf(date) });
const doses = (date: string, ...given: readonly [string, number][]) =>
  check({ type: 'immunization', date: dateOf(date), doses: given.map(([vaccine, dose]) => ({ vaccine, dose })) });

describe('the day', () => {
  test('before birth and tomorrow are refused; the day of birth and today are not', () => {
    expect(check({ date: dateOf('2025-01-30') })).toEqual([
      { field: 'date', reason: 'before-birth', severity: 'refuse', values: { date: '2025-01-30', bornOn } },
    ]);
    expect(check({ date: dateOf('2026-11-22') })).toEqual([
      { field: 'date', reason: 'in-future', severity: 'refuse', values: { date: '2026-11-22', today } },
    ]);
    expect(check({ date: bornOn })).toEqual([]);
    expect(check({ date: today })).toEqual([]);
  });

  test('a second visit of the kind on that day is asked about', () => {
    const first = healthVisit({ type: 'lead', date: today });
    expect(check({}, [first])).toMatchObject([{ reason: 'same-day-recorded', severity: 'warn' }]);
    expect(check({ type: 'dental' }, [first])).toEqual([]);
  });
});

describe('the age that a well-child visit is for', () => {
  test('it must be named, as the schedule names it', () => {
    expect(well(null, '2026-01-31')).toMatchObject([{ field: 'label', reason: 'missing', severity: 'refuse' }]);
    expect(well('13 month', '2026-01-31')).toMatchObject([{ reason: 'unknown-visit-age', severity: 'refuse' }]);
    expect(visitLabels.slice(0, 8)).toEqual([
      'newborn',
      '3 to 5 days',
      '1 month',
      '2 month',
      '3 month',
      '4 month',
      '5 month',
      '6 month',
    ]);
    expect(visitLabels).toContain('21 month');
  });

  test('on or past the next visit’s day, or on or before the one before it, it is asked about', () => {
    // 12 months on Jan 31, 2026; 9 on Oct 31, 2025; 15 on Apr 30, 2026.
    expect(well('12 month', '2025-11-01')).toEqual([]);
    expect(well('12 month', '2026-04-29')).toEqual([]);
    const far = { field: 'label', reason: 'visit-far-from-age', severity: 'warn' };
    expect(well('12 month', '2025-10-31')).toEqual([{ ...far, values: { age: 12, date: '2025-10-31' } }]);
    expect(well('12 month', '2026-04-30')).toEqual([{ ...far, values: { age: 12, date: '2026-04-30' } }]);
  });

  test('newborn: until the fifth day; a foster care visit between its routine neighbours', () => {
    expect(well('newborn', '2025-02-04')).toEqual([]);
    expect(well('newborn', '2025-02-05')).toMatchObject([{ values: { age: 'newborn' } }]);
    // 21 months on Oct 31, 2026; 18 on Jul 31, 2026.
    expect(well('21 month', '2026-08-01')).toEqual([]);
    expect(well('21 month', '2026-07-31')).toMatchObject([{ values: { age: 21 } }]);
  });
});

describe('doses', () => {
  test('an immunization visit without doses: not recorded which is asked about, none at all is refused', () => {
    expect(check({ type: 'immunization' })).toMatchObject([{ reason: 'doses-needed', severity: 'warn' }]);
    expect(check({ type: 'immunization', doses: [] })).toMatchObject([{ reason: 'doses-needed', severity: 'refuse' }]);
    expect(check({ type: 'lead', doses: null })).toEqual([]);
  });

  test('a dose on the day of its age is as it should be, the day before is asked about', () => {
    // DTaP 1 from 2 months: Mar 31, 2025.
    expect(doses('2025-03-31', ['imm-dtap', 1])).toEqual([]);
    expect(doses('2025-03-30', ['imm-dtap', 1])).toEqual([
      {
        field: 'doses.imm-dtap.1',
        reason: 'dose-before-age',
        severity: 'warn',
        values: { vaccine: 'imm-dtap', dose: 1, months: 2, date: '2025-03-30' },
      },
    ]);
  });

  test('a dose recorded already is asked about, twice in one visit is refused', () => {
    const others = [
      healthVisit({ id: 'A', type: 'immunization', date: dateOf('2025-04-02'), label: 'DTaP 1' }),
      healthVisit({ id: 'B', date: dateOf('2025-10-02'), doses: [{ vaccine: 'imm-flu', dose: 1 }] }),
    ];
    const given = (vaccine: string) => ({ type: 'immunization', doses: [{ vaccine, dose: 1 }] });
    expect(check(given('imm-dtap'), others)).toMatchObject([
      { reason: 'dose-already-recorded', severity: 'warn', values: { date: '2025-04-02' } },
    ]);
    // Every year has its first dose.
    expect(check(given('imm-flu'), others)).toEqual([]);
    expect(doses('2025-05-31', ['imm-dtap', 1], ['imm-dtap', 1])).toMatchObject([
      { reason: 'dose-already-recorded', severity: 'refuse' },
    ]);
  });

  test('a dose that the schedule does not have is asked about', () => {
    expect(doses('2026-05-31', ['imm-dtap', 5])).toMatchObject([{ reason: 'dose-not-in-schedule', severity: 'warn' }]);
    expect(doses('2026-05-31', ['typhoid', 1])).toMatchObject([{ reason: 'dose-not-in-schedule', severity: 'warn' }]);
  });
});
