import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, dateOf } from '../dates.ts';
import { dosesInLabel } from './doseLabels.ts';
import { acceptedAges, dayOfAge, lastDayOfMonth } from './draft.ts';
import { fosterCareVisits, newbornHearing, routineVisits, services, vaccines } from './schedule.ts';

describe('the schedule as its file has it', () => {
  test('thirteen routine visits, each with the label that a record uses', () => {
    expect(routineVisits.map(({ age }) => age)).toEqual([
      'newborn',
      'days-3-5',
      ...[1, 2, 4, 6, 9, 12, 15, 18, 24, 30, 36],
    ]);
    expect(routineVisits.map(({ label }) => label).slice(0, 4)).toEqual([
      'newborn',
      '3 to 5 days',
      '1 month',
      '2 month',
    ]);
  });

  test('foster care: monthly to 6, every 3 to 24, every 6 from there, without the routine ages', () => {
    // 0 to 6 without newborn, 1, 2, 4, 6; 6 to 24 without 6, 9, 12, 15, 18, 24; from 24 without 24, 30, 36.
    expect(fosterCareVisits(54).map(({ months }) => months)).toEqual([3, 5, 21, 42, 48, 54]);
    expect(fosterCareVisits(20).map(({ months }) => months)).toEqual([3, 5]);
  });

  test('a figure of one source says so', () => {
    expect(services.developmentalScreening).toEqual({ months: [9, 18, 30], confidence: 'two-sources' });
    expect(services.leadQuestions.confidence).toBe('single-source');
    expect(newbornHearing).toEqual({ dueMonths: 1, confidence: 'two-sources' });
    const confidenceOf = (id: string) => vaccines.find((vaccine) => vaccine.id === id)?.doses.at(-1)?.confidence;
    // Of its third dose the file names one source.
    expect(confidenceOf('imm-rv')).toBe('single-source');
    expect(confidenceOf('imm-covid')).toBe('single-source');
    expect(confidenceOf('imm-dtap')).toBe('two-sources');
  });

  test('conditional are the doses that depend on product, season or history, and no other', () => {
    const conditional = vaccines.flatMap(({ id, doses }) =>
      doses.filter((dose) => dose.conditional).map(({ dose }) => `${id}:${dose}`),
    );
    expect(conditional).toEqual(['imm-rsv-ab:1', 'imm-rv:3', 'imm-hib:3', 'imm-flu:1', 'imm-covid:1']);
  });
});

describe('days of age', () => {
  const births = fc
    .integer({ min: 0, max: 20_000 })
    .map((offset) => dateOf(new Date(offset * 86_400_000 + 946_684_800_000).toISOString().slice(0, 10)));

  test('born on Jan 31: 1 month old from Feb 28, through the day before Mar 31', () => {
    const bornOn = dateOf('2025-01-31');
    expect(dayOfAge(bornOn, { months: 1, days: 0 })).toBe('2025-02-28');
    expect(lastDayOfMonth(bornOn, 1)).toBe('2025-03-30');
  });

  test('born on Feb 29, 2024: 12 months on Feb 28, 2025, the day before that still 11', () => {
    expect(dayOfAge(dateOf('2024-02-29'), { months: 12, days: 0 })).toBe('2025-02-28');
    expect(lastDayOfMonth(dateOf('2024-02-29'), 11)).toBe('2025-02-27');
  });

  test('the last day of a month of age is the day before the next, for every birthday', () => {
    fc.assert(
      fc.property(births, fc.integer({ min: 0, max: 60 }), (bornOn, months) => {
        const last = lastDayOfMonth(bornOn, months);
        expect(last >= addMonths(bornOn, months)).toBe(true);
        expect(last < addMonths(bornOn, months + 1)).toBe(true);
        expect(dayOfAge(last, { months: 0, days: 1 })).toBe(addMonths(bornOn, months + 1));
      }),
    );
  });
});

test('an age is accepted from a month before it until a month before the next', () => {
  expect(acceptedAges([9, 18, 30])).toEqual([
    { months: 9, fromMonths: 8, beforeMonths: 17 },
    { months: 18, fromMonths: 17, beforeMonths: 29 },
    { months: 30, fromMonths: 29, beforeMonths: null },
  ]);
});

describe('doses that a label names', () => {
  const named = (label: string) => dosesInLabel(label).map(({ vaccine, dose }) => `${vaccine.slice(4)}:${dose}`);

  test.each([
    ['DTaP 2', ['dtap:2']],
    ['DTaP dose 2, Hib #2 and IPV2', ['dtap:2', 'hib:2', 'ipv:2']],
    ['Hep B 1', ['hepb:1']],
    ['Hepatitis A dose 2', ['hepa:2']],
    // One dose in the schedule: no number is needed.
    ['MMR, varicella', ['mmr:1', 'var:1']],
    ['Influenza', ['flu:1']],
    // The name of one vaccine inside another's is not that vaccine.
    ['Haemophilus influenzae type b 1', ['hib:1']],
    // No number, or one that the schedule does not have: not known which dose.
    ['DTaP', []],
    ['PCV13', []],
    ['DTaP 9', []],
    ['shots up to date', []],
  ])('%s', (label, expected) => {
    expect(named(label)).toEqual(expected);
  });
});
