import { describe, expect, test } from 'vitest';
import { screening } from '../../../tests/support/records.ts';
import { dateOf } from '../dates.ts';
import type { AreaResult } from '../record.ts';
import { formOf } from './instruments.ts';
import { interpret, readArea } from './interpret.ts';

const areas = (scores: Readonly<Record<string, readonly [string, number | null]>>): AreaResult[] =>
  Object.entries(scores).map(([area, [result, score]]) => ({ area, result, score }));

describe('ASQ-3', () => {
  test('a score under the cutoff is below, from the cutoff monitoring, above the zone typical', () => {
    const table = { area: 'communication', cutoff: 13.06, monitorTo: 28 };
    expect([5, 13, 13.06, 28, 28.1, 60].map((score) => readArea(score, table))).toEqual([
      'below',
      'below',
      'monitoring',
      'monitoring',
      'typical',
      'typical',
    ]);
  });

  test('the sample’s Micah: below in communication, so below in all, as the agency recorded', () => {
    const read = interpret(
      screening({
        tool: 'ASQ-3',
        form: '18 month',
        result: 'below',
        areas: areas({
          communication: ['below', 5],
          gross_motor: ['typical', 55],
          fine_motor: ['typical', 45],
          problem_solving: ['monitoring', 30],
          personal_social: ['monitoring', 35],
        }),
      }),
    );
    expect(read.computed).toBe('below');
    expect(read.differs).toBe(false);
    expect(read.areas.map(({ computed, table }) => [computed, table?.cutoff])).toEqual([
      ['below', 13.06],
      ['typical', 37.38],
      ['typical', 34.32],
      ['monitoring', 25.74],
      ['monitoring', 27.19],
    ]);
  });

  test('where the recorded category and the score do not agree, both are kept', () => {
    // 2 month form, gross motor: cutoff 41.84, so 40 is below though it was recorded as monitoring.
    const read = interpret(
      screening({
        tool: 'ASQ-3',
        form: '2 month',
        result: 'monitoring',
        areas: areas({ gross_motor: ['monitoring', 40] }),
      }),
    );
    expect(read).toMatchObject({ recorded: 'monitoring', computed: 'below', differs: true });
    expect(read.areas[0]).toMatchObject({ recorded: 'monitoring', computed: 'below' });
  });

  test('without scores nothing is computed, and it says so', () => {
    const read = interpret(screening({ tool: 'ASQ-3', form: '4 month', result: 'below', areas: [] }));
    expect(read).toMatchObject({ recorded: 'below', computed: null, notComputed: 'no-scores', differs: false });
  });

  test('every interval has five areas, each with its zone above its cutoff', () => {
    const months = [2, 4, 6, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36, 42, 48, 54, 60];
    const forms = months.map((month) => formOf('ASQ-3', `${month} month`));
    expect(forms.filter((form) => form?.reads === 'areas' && form.areas.length === 5)).toHaveLength(21);
    const zones = forms.flatMap((form) => (form?.reads === 'areas' ? form.areas : []));
    expect(zones.filter(({ cutoff, monitorTo }) => cutoff <= 0 || monitorTo <= cutoff || monitorTo > 60)).toEqual([]);
  });
});

describe('totals', () => {
  test.each([
    ['ASQ:SE-2', '18 month', 49, 'typical'],
    ['ASQ:SE-2', '18 month', 50, 'monitoring'],
    ['ASQ:SE-2', '18 month', 64, 'monitoring'],
    ['ASQ:SE-2', '18 month', 65, 'above_cutoff'],
    ['M-CHAT-R/F', '18 month', 2, 'low'],
    ['M-CHAT-R/F', '18 month', 3, 'medium'],
    ['M-CHAT-R/F', '24 month', 7, 'medium'],
    ['M-CHAT-R/F', '24 month', 8, 'high'],
  ])('%s, %s form: %i is %s', (tool, form, score, result) => {
    expect(interpret(screening({ tool, form, score, result, areas: [] }))).toMatchObject({
      computed: result,
      differs: false,
    });
  });

  test('a form without a table on file is shown as recorded', () => {
    const read = interpret(screening({ tool: 'ASQ:SE-2', form: '15 month', score: 25, result: 'typical', areas: [] }));
    expect(read).toMatchObject({
      recorded: 'typical',
      computed: null,
      notComputed: 'no-table-for-form',
      confidence: null,
    });
  });

  test('a single-source cutoff says that it is one', () => {
    expect(interpret(screening({ tool: 'ASQ:SE-2', form: '12 month', score: 45, areas: [] })).confidence).toBe(
      'single-source',
    );
  });
});

test('a medium M-CHAT-R/F, by the record or by the score, misses its interview until one is recorded', () => {
  const mchat = { tool: 'M-CHAT-R/F', form: '18 month', score: 5, result: 'medium' };
  expect(interpret(screening(mchat)).interviewMissing).toBe(true);
  expect(interpret(screening({ ...mchat, result: 'low' })).interviewMissing).toBe(true);
  expect(interpret(screening({ ...mchat, score: null })).interviewMissing).toBe(true);
  expect(interpret(screening({ ...mchat, score: 9, result: 'high' })).interviewMissing).toBe(false);
  expect(interpret(screening({ ...mchat, followUpInterviewOn: dateOf('2026-09-20') })).interviewMissing).toBe(false);
});
