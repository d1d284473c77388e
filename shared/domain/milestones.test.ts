import { describe, expect, test } from 'vitest';
import { child } from '../../tests/support/records.ts';
import { addDays, dateOf } from './dates.ts';
import { milestonesFor } from './milestones.ts';

const bornOn = dateOf('2025-01-31');
const onTime = child({ bornOn, gestationDays: 280 });
const at = (on: string, of = onTime) => milestonesFor(of, dateOf(on));

describe('the last checkpoint reached, by age since birth', () => {
  test.each([
    // Born Jan 31: two months on Mar 31.
    ['2025-03-30', null],
    ['2025-03-31', 2],
    // Four on May 31; six on Jul 31; the day before six months is still four.
    ['2025-05-31', 4],
    ['2025-07-30', 4],
    ['2025-07-31', 6],
    // Twelve on Jan 31, 2026, fifteen on Apr 30 (end of April), eighteen on Jul 31.
    ['2026-01-31', 12],
    ['2026-04-29', 12],
    ['2026-04-30', 15],
    ['2026-07-31', 18],
    // Thirty-six on Jan 31, 2028; 41 months and 30 days on Jul 30, 2028; 42 months the day after.
    ['2028-01-30', 30],
    ['2028-01-31', 36],
    ['2028-07-30', 36],
    ['2028-07-31', null],
  ])('%s: %s', (on, months) => {
    expect(at(on)?.months ?? null).toBe(months);
  });
});

describe('a child born early', () => {
  // 221 days of gestation: 59 days early; born Mar 9, term on May 7 (22 + 30 + 7), 2026.
  const twin = child({ bornOn: dateOf('2026-03-09'), gestationDays: 221 });

  test('none before term, nor under two months of corrected age', () => {
    expect(at('2026-05-06', twin)).toBeNull();
    expect(at('2026-07-06', twin)).toBeNull();
    expect(at('2026-07-07', twin)).toMatchObject({ months: 2, basis: 'corrected' });
  });

  test('on Nov 24 corrected 6 months 17 days, since birth 8 months 15 days: the list of 6 months, by corrected age', () => {
    expect(at('2026-11-24', twin)).toMatchObject({ months: 6, basis: 'corrected', rule: 'milestones' });
  });

  test('from 24 months on since birth', () => {
    // The day before 24 months: corrected 22 months 0 days (term May 7, 2026 + 22 months = Mar 7, 2028).
    expect(at('2028-03-08', twin)).toMatchObject({ months: 18, basis: 'corrected' });
    expect(at('2028-03-09', twin)).toMatchObject({ months: 24, basis: 'sinceBirth' });
  });

  test('259 days is not early, 258 is', () => {
    const on = addDays(bornOn, 130);
    expect(milestonesFor(child({ bornOn, gestationDays: 259 }), on)?.basis).toBe('sinceBirth');
    expect(milestonesFor(child({ bornOn, gestationDays: 258 }), on)?.basis).toBe('corrected');
    expect(milestonesFor(child({ bornOn, gestationDays: null }), on)?.basis).toBe('sinceBirth');
  });
});

test('ids stand by domain, in the order of the file', () => {
  const list = at('2025-03-31');
  expect(list?.domains.map(({ domain }) => domain)).toEqual([
    'social-emotional',
    'language-communication',
    'cognitive',
    'movement-physical',
  ]);
  expect(list?.domains[1]?.ids).toEqual(['ltsae-02m-language-communication-1', 'ltsae-02m-language-communication-2']);
  expect(list?.sources).toEqual([{ kind: 'child', id: 'C-1' }]);
});
