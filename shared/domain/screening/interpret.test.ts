import { describe, expect, test } from 'vitest';
import { child, screening } from '../../../tests/support/records.ts';
import { dateOf } from '../dates.ts';
import type { AreaResult } from '../record.ts';
import { instruments } from './instruments.ts';
import { interpret } from './interpret.ts';

const areas = (scores: Readonly<Record<string, readonly [string, number | null]>>): AreaResult[] =>
  Object.entries(scores).map(([area, [result, score]]) => ({ area, result, score }));
const ofAll = {
  gross_motor: ['typical', 60],
  communication: ['typical', 60],
  fine_motor: ['typical', 60],
  problem_solving: ['typical', 60],
  personal_social: ['typical', 60],
} as const;

describe('the recorded result beside the computed one', () => {
  test('the sample’s Micah: below in communication, so below in all, as the agency recorded', () => {
    const row = screening({
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
    });
    expect(interpret(row, child())).toMatchObject({ computed: 'below', differs: false });
  });

  test('where the recorded category and the score do not agree, both are kept, and what follows from either', () => {
    // 2 month form, gross motor: cutoff 41.84, so 40 is below though it was recorded as monitoring.
    const row = screening({
      tool: 'ASQ-3',
      form: '2 month',
      result: 'monitoring',
      areas: areas({ ...ofAll, gross_motor: ['monitoring', 40] }),
    });
    const read = interpret(row, child());
    expect(read).toMatchObject({ recorded: 'monitoring', computed: 'below', differs: true });
    expect(read.areas[0]).toMatchObject({ recorded: 'monitoring', computed: 'below' });
    expect(read.follows).toEqual(['further-assessment', 'activities-and-rescreen']);
  });

  test('an area alone can differ', () => {
    const row = screening({
      tool: 'ASQ-3',
      form: '2 month',
      areas: areas({ ...ofAll, gross_motor: ['monitoring', 60] }),
    });
    expect(interpret(row, child())).toMatchObject({ recorded: 'typical', computed: 'typical', differs: true });
  });

  test('this program’s own word that it could not score is no result that another contradicts', () => {
    const row = { tool: 'ASQ-3', form: '2 month', areas: areas({ ...ofAll, gross_motor: ['not_scored', 60] }) };
    expect(interpret(screening({ ...row, result: 'not_scored' }), child()).differs).toBe(false);
    expect(interpret(screening({ ...row, result: 'no_band' }), child()).differs).toBe(false);
  });

  test('without scores nothing is computed, it says so, and the recorded result still has its consequence', () => {
    const row = screening({ tool: 'ASQ-3', form: '4 month', result: 'below', areas: [] });
    expect(interpret(row, child())).toMatchObject({
      computed: null,
      notComputed: 'no-scores',
      differs: false,
      follows: ['further-assessment'],
    });
  });
});

describe('what is not on file', () => {
  test('a form without a table is shown as recorded', () => {
    const row = screening({ tool: 'ASQ:SE-2', form: '15 month', score: 25, result: 'typical', areas: [] });
    expect(interpret(row, child())).toMatchObject({
      recorded: 'typical',
      computed: null,
      total: 25,
      notComputed: 'no-table-for-form',
      confidence: null,
      tableRow: null,
    });
  });

  test('an instrument that is not on file', () => {
    expect(interpret(screening({ tool: 'Denver II', result: 'suspect' }), child())).toMatchObject({
      recorded: 'suspect',
      computed: null,
      notComputed: 'instrument-not-on-file',
      ageBasis: null,
      formFit: { fit: 'not-known' },
      follows: [],
    });
  });

  test.each(['BITSEA', 'DECA-I', 'DECA-T', 'YCPC', 'YCPS'])('%s has no cutoff on file: its report is read', (tool) => {
    const read = interpret(screening({ tool, form: 'single', score: 20, result: 'possible problem' }), child());
    expect(read).toMatchObject({ computed: null, notComputed: 'no-cutoff-on-file', confidence: null, differs: false });
    expect(read.follows).toEqual(['read-report']);
  });

  test.each(['Bayley-4', 'BDI', 'DAYC-2'])(
    '%s is an assessment: figures as its report states them, no age of ours',
    (tool) => {
      const row = screening({ tool, form: 'single', result: 'no_band', areas: areas({ motor: ['no_band', 85] }) });
      const read = interpret(row, child());
      expect(read).toMatchObject({
        computed: null,
        notComputed: 'assessment',
        ageBasis: null,
        follows: ['read-report'],
      });
      expect(read.areas).toMatchObject([{ area: 'motor', score: 85, counted: 85, computed: null, table: null }]);
    },
  );
});

test('a medium M-CHAT-R/F, by the record or by the score, misses its interview until one is recorded', () => {
  const mchat = { tool: 'M-CHAT-R/F', form: '18 month', score: 5, result: 'medium' };
  const missing = (fields: object) => interpret(screening({ ...mchat, ...fields }), child()).interviewMissing;
  expect(missing({})).toBe(true);
  expect(missing({ result: 'low' })).toBe(true);
  expect(missing({ score: null })).toBe(true);
  expect(missing({ score: 9, result: 'high' })).toBe(false);
  expect(missing({ followUpInterviewOn: dateOf('2026-09-20') })).toBe(false);
  expect(missing({ followUpScore: 1 })).toBe(false);
});

describe('the instruments', () => {
  test('all nineteen, each by its own name, three of them assessments and two about the caregiver', () => {
    expect(new Set(instruments.map(({ tool }) => tool)).size).toBe(19);
    const of = (kind: string) => instruments.filter((instrument) => instrument.kind === kind).map(({ tool }) => tool);
    expect(of('assessment')).toEqual(['Bayley-4', 'BDI', 'DAYC-2']);
    expect(of('caregiver')).toEqual(['EPDS', 'PHQ-9']);
    expect(instruments.filter(({ about }) => about === 'caregiver').map(({ tool }) => tool)).toEqual(of('caregiver'));
  });

  test('every band that can be computed is a word of the record, and bands rise', () => {
    const totals = instruments.flatMap(({ tool, forms }) =>
      forms.flatMap(({ scoring }) => (scoring.by === 'total' ? [{ tool, bands: scoring.bands }] : [])),
    );
    for (const { tool, bands } of totals) {
      const starts = bands.map(({ from }) => from);
      expect(starts, tool).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
      expect(starts[0], tool).toBe(0);
      expect(
        bands.every(({ result }) => /^[a-z_]+$/.test(result)),
        tool,
      ).toBe(true);
    }
  });

  test('what each takes: areas, a total, numbered answers', () => {
    const takes = Object.fromEntries(instruments.map(({ tool, takes }) => [tool, takes]));
    expect(takes['ASQ-3']).toMatchObject({
      areas: { max: 60, step: 5, items: 6, itemMax: 10 },
      total: null,
      answers: null,
    });
    expect(takes['ASQ:SE-2']).toMatchObject({ areas: null, total: { step: 5, itemMax: 15 }, answers: null });
    expect(takes['M-CHAT-R/F']?.answers).toEqual({ items: 20, points: [0, 1] });
    expect(takes['SWYC Milestones']?.answers).toEqual({ items: 10, points: [0, 1, 2] });
    expect(takes['EPDS']?.answers).toEqual({ items: 10, points: [0, 1, 2, 3] });
    expect(takes['PEDS']).toMatchObject({ areas: { max: 10 }, marks: ['barrier'] });
    expect(takes['Bayley-4']).toMatchObject({ result: true, areas: { max: null, step: 0 } });
  });
});
