import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { child, screening } from '../../../tests/support/records.ts';
import { addDays, type CalendarDate, dateOf } from '../dates.ts';
import { refusedOf, warningsOf } from '../entry.ts';
import { idOf } from '../ids.ts';
import type { Screening } from '../record.ts';
import { checkScreening } from './check.ts';
import type { ScreeningEntry } from './entry.ts';
import { toScreening } from './fromEntry.ts';
import { instrumentOf, instruments } from './instruments.ts';
import { interpret } from './interpret.ts';
import { proposeForm } from './questionnaire.ts';

const bornOn = dateOf('2026-01-01');
const today = dateOf('2028-11-21');
const onTime = child({ bornOn, gestationDays: 280 });
/** Six months and fourteen days old. */
const on = dateOf('2026-07-15');
const ids = { id: 'S', caseId: idOf<'case'>('C'), childId: idOf<'child'>('C-1') };

function entry(fields: Partial<ScreeningEntry> = {}): ScreeningEntry {
  return {
    tool: 'ASQ-3',
    form: '6 month',
    date: on,
    ageBasis: 'chronological',
    aboutParentId: null,
    areas: [],
    score: null,
    omitted: 0,
    answers: null,
    result: null,
    completedBy: null,
    language: null,
    setting: null,
    followUpInterviewOn: null,
    followUpScore: null,
    referredTo: null,
    referredOn: null,
    rescreenOn: null,
    safetyFollowUpOn: null,
    ...fields,
  };
}

const areaNames = ['communication', 'gross_motor', 'fine_motor', 'problem_solving', 'personal_social'];
/** All five areas at 50, but for one. */
const asq = (score: number | null, omitted = 0, fields: Partial<ScreeningEntry> = {}) =>
  entry({
    areas: areaNames.map((area) =>
      area === 'gross_motor' ? { area, score, omitted } : { area, score: 50, omitted: 0 },
    ),
    ...fields,
  });

const check = (given: ScreeningEntry, who = onTime, others: readonly Screening[] = []) =>
  checkScreening(given, { child: who, today, others });
const refused = (given: ScreeningEntry, who = onTime) =>
  refusedOf(check(given, who)).map(({ field, reason, values }) => [field, reason, values]);
const warned = (given: ScreeningEntry, who = onTime, others: readonly Screening[] = []) =>
  warningsOf(check(given, who, others)).map(({ field, reason, values }) => [field, reason, values]);

const mchat = (fields: Partial<ScreeningEntry>) =>
  entry({ tool: 'M-CHAT-R/F', form: '18 month', date: dateOf('2027-07-15'), ...fields });
const epds = (fields: Partial<ScreeningEntry>) =>
  entry({ tool: 'EPDS', form: 'single', aboutParentId: idOf<'parent'>('MO'), ...fields });
/** Every item answered `points`, but for some. */
const answers = (items: number, points: number, others: Readonly<Record<string, number>> = {}) => ({
  ...Object.fromEntries(Array.from({ length: items }, (_, at) => [at + 1, points])),
  ...others,
});

test('a sound entry has no problem', () => {
  expect(check(asq(50))).toEqual([]);
  expect(check(asq(45, 1))).toEqual([]);
  expect(check(mchat({ answers: answers(20, 1) }))).toEqual([]);
  expect(check(epds({ score: 12, answers: { '10': 1 } }))).toEqual([]);
});

describe('scores of ASQ-3', () => {
  test.each([
    [65, 0, 'over-maximum', { value: 65, maximum: 60 }],
    [-5, 0, 'under-minimum', { value: -5, minimum: 0 }],
    [42, 0, 'not-a-step', { value: 42, step: 5 }],
    [42.5, 0, 'not-a-whole-number', { value: 42.5 }],
    // Five of six items answered, at ten points each.
    [55, 1, 'more-than-answered', { value: 55, maximum: 50, answered: 5 }],
    [45, 2, 'more-than-answered', { value: 45, maximum: 40, answered: 4 }],
  ])('%d with %d left blank is refused: %s', (score, omitted, reason, values) => {
    expect(refused(asq(score, omitted))).toEqual([['areas.gross_motor', reason, values]]);
  });

  test('three blank items are kept, and said not to be scored', () => {
    expect(check(asq(30, 3))).toEqual([
      { field: 'areas.gross_motor', reason: 'too-many-omitted', severity: 'warn', values: { omitted: 3, most: 2 } },
    ]);
    expect(refused(asq(0, 7))).toEqual([['areas.gross_motor', 'over-maximum', { value: 7, maximum: 6 }]]);
  });

  test('no score at all is refused; with the result that a report states it is asked about', () => {
    expect(refused(entry())).toEqual([['areas', 'no-scores', { tool: 'ASQ-3' }]]);
    expect(check(entry({ result: 'below' }))).toMatchObject([{ reason: 'no-scores', severity: 'warn' }]);
  });

  test('one area without a score is asked about', () => {
    expect(warned(asq(null))).toEqual([['areas.gross_motor', 'missing', {}]]);
    expect(warned(entry({ areas: [{ area: 'communication', score: 5, omitted: 0 }] }))).toHaveLength(4);
  });

  test('an area of another instrument is refused', () => {
    expect(refused(entry({ areas: [{ area: 'motor', score: 5, omitted: 0 }] }))).toEqual([
      ['areas.motor', 'unknown-area', { tool: 'ASQ-3', area: 'motor' }],
    ]);
  });
});

describe('totals and answers', () => {
  test('ASQ:SE-2: more than its items can give, and steps of five', () => {
    const se2 = (fields: Partial<ScreeningEntry>) => entry({ tool: 'ASQ:SE-2', ...fields });
    // 6 month form: 23 items of at most 15 points.
    expect(refused(se2({ score: 350 }))).toEqual([['score', 'over-maximum', { value: 350, maximum: 345 }]]);
    expect(refused(se2({ score: 42 }))).toEqual([['score', 'not-a-step', { value: 42, step: 5 }]]);
    expect(refused(se2({ score: 335, omitted: 1 }))).toEqual([
      ['score', 'more-than-answered', { value: 335, maximum: 330, answered: 22 }],
    ]);
    expect(warned(se2({ score: 20, omitted: 4 }))).toEqual([['omitted', 'too-many-omitted', { omitted: 4, most: 3 }]]);
    expect(check(se2({ score: 40, omitted: 3 }))).toEqual([]);
  });

  test('a total that the answers do not make', () => {
    const all = answers(10, 1);
    expect(refused(epds({ score: 12, answers: all }))).toEqual([
      ['score', 'answers-make-other-total', { value: 12, total: 10 }],
    ]);
    expect(check(epds({ score: 10, answers: all }))).toEqual([]);
    // The self-harm item alone: 3 of a total of 2 cannot be, and 2 with nine more items is at most 29.
    expect(refused(epds({ score: 2, answers: { '10': 3 } }))).toEqual([
      ['score', 'under-minimum', { value: 2, minimum: 3 }],
    ]);
    expect(refused(epds({ score: 30, answers: { '10': 2 } }))).toEqual([
      ['score', 'more-than-answered', { value: 30, maximum: 29, answered: 1 }],
    ]);
  });

  test('M-CHAT-R/F: the answers are yes and no, the points the rule’s', () => {
    // All yes: items 2, 5 and 12 score.
    expect(refused(mchat({ score: 4, answers: answers(20, 1) }))).toEqual([
      ['score', 'answers-make-other-total', { value: 4, total: 3 }],
    ]);
    expect(refused(mchat({ score: 21 }))).toEqual([['score', 'over-maximum', { value: 21, maximum: 20 }]]);
    expect(refused(mchat({ answers: answers(20, 1, { '7': 2 }) }))).toEqual([
      ['answers.7', 'over-maximum', { value: 2, maximum: 1 }],
    ]);
    expect(refused(mchat({ answers: answers(21, 1) }))).toEqual([
      ['answers.21', 'unknown-item', { tool: 'M-CHAT-R/F', item: '21' }],
    ]);
  });

  test('unfinished answers without a total are asked about', () => {
    expect(warned(mchat({ answers: answers(18, 1) }))).toEqual([
      ['answers', 'answers-incomplete', { answered: 18, items: 20 }],
    ]);
  });

  test('blank items where no rule is on file: asked about only where they could change the band', () => {
    expect(check(mchat({ score: 9, omitted: 2 }))).toEqual([]);
    expect(warned(mchat({ score: 2, omitted: 1 }))).toEqual([['omitted', 'too-many-omitted', { omitted: 1, most: 0 }]]);
  });

  test('PEDS: ten questions make at most ten concerns; a barrier alone is an entry', () => {
    const peds = (predictive: number, others: number) =>
      entry({
        tool: 'PEDS',
        form: 'single',
        areas: [
          { area: 'predictive', score: predictive, omitted: 0 },
          { area: 'non_predictive', score: others, omitted: 0 },
        ],
      });
    expect(check(peds(4, 6))).toEqual([]);
    expect(refused(peds(5, 6))).toEqual([
      ['areas.non_predictive', 'more-than-answered', { value: 11, maximum: 10, answered: 10 }],
    ]);
    expect(check(entry({ tool: 'PEDS', form: 'single', answers: { barrier: 1 } }))).toEqual([]);
    expect(refused(entry({ tool: 'PEDS', form: 'single', answers: { barrier: 0, other: 1 } }))).toContainEqual([
      'answers.other',
      'unknown-item',
      { tool: 'PEDS', item: 'other' },
    ]);
  });

  test('without a rule on file the result that the report states is needed', () => {
    const twoMonth = { tool: 'ASQ:SE-2', form: '2 month', date: dateOf('2026-03-01'), score: 25 };
    if (instrumentOf('ASQ:SE-2')?.formsByName.has('2 month') === false) {
      expect(refused(entry(twoMonth))).toEqual([['result', 'result-needed', { tool: 'ASQ:SE-2' }]]);
      expect(warned(entry({ ...twoMonth, result: 'typical' }))).toEqual([
        ['form', 'unknown-form', { tool: 'ASQ:SE-2', form: '2 month' }],
      ]);
    }
    expect(refused(entry({ tool: 'DECA-I', form: 'single', score: 50 }))).toEqual([
      ['result', 'result-needed', { tool: 'DECA-I' }],
    ]);
    expect(check(entry({ tool: 'DECA-I', form: 'single', score: 50, result: 'area of need' }))).toEqual([]);
  });

  test('an assessment: its figures or its words, not neither', () => {
    const bayley = (fields: Partial<ScreeningEntry>) => entry({ tool: 'Bayley-4', form: 'single', ...fields });
    expect(check(bayley({ areas: [{ area: 'motor', score: 85, omitted: 0 }] }))).toEqual([]);
    expect(refused(bayley({}))).toEqual([['areas', 'no-scores', { tool: 'Bayley-4' }]]);
    expect(warned(bayley({ result: 'average' }))).toEqual([['areas', 'no-scores', { tool: 'Bayley-4' }]]);
  });
});

describe('days', () => {
  test('before birth and in the future are refused, the birthday and today are not', () => {
    expect(refused(asq(50, 0, { date: dateOf('2025-12-31') }))).toEqual([
      ['date', 'before-birth', { date: '2025-12-31', bornOn: '2026-01-01' }],
    ]);
    expect(refused(asq(50, 0, { date: addDays(today, 1) }))).toEqual([
      ['date', 'in-future', { date: '2028-11-22', today: '2028-11-21' }],
    ]);
    expect(refused(asq(50, 0, { date: bornOn }))).toEqual([]);
    expect(refused(asq(50, 0, { date: today }))).toEqual([]);
  });

  test('what comes after a screening cannot come before it', () => {
    const before = addDays(on, -1);
    const values = { date: before, screeningOn: on };
    expect(refused(asq(50, 0, { rescreenOn: on }))).toEqual([
      ['rescreenOn', 'before-screening', { date: on, screeningOn: on }],
    ]);
    expect(refused(asq(50, 0, { rescreenOn: addDays(today, 90) }))).toEqual([]);
    expect(refused(epds({ score: 3, answers: { '10': 1 }, safetyFollowUpOn: before }))).toEqual([
      ['safetyFollowUpOn', 'before-screening', values],
    ]);
    expect(warned(asq(50, 0, { referredOn: before }))).toEqual([['referredOn', 'before-screening', values]]);
    expect(refused(asq(50, 0, { referredOn: addDays(today, 1) }))).toMatchObject([['referredOn', 'in-future', {}]]);
  });

  test('the same tool on the same day is asked about; another parent’s own screen is another', () => {
    const other = screening({ tool: 'EPDS', date: on, aboutParentId: idOf<'parent'>('MO') });
    expect(warned(epds({ score: 3 }), onTime, [other])).toEqual([
      ['date', 'same-day-recorded', { tool: 'EPDS', date: on }],
    ]);
    expect(warned(epds({ score: 3, aboutParentId: idOf<'parent'>('FA') }), onTime, [other])).toEqual([]);
  });

  test('a parent’s own screen names the parent', () => {
    expect(refused(epds({ score: 3, aboutParentId: null }))).toEqual([
      ['aboutParentId', 'parent-needed', { tool: 'EPDS' }],
    ]);
  });
});

describe('the questionnaire', () => {
  test('outside its window: asked about, with the form that fits, the age used and why', () => {
    expect(warned(asq(50, 0, { form: '8 month' }))).toEqual([
      [
        'form',
        'outside-window',
        {
          tool: 'ASQ-3',
          form: '8 month',
          proposed: '6 month',
          basis: 'chronological',
          why: 'born-on-time',
          ageMonths: 6,
          ageDays: 14,
          fromMonths: 7,
          fromDays: 0,
          throughMonths: 8,
          throughDays: 30,
        },
      ],
    ]);
  });

  test('by another age than the instrument asks for', () => {
    const early = child({ bornOn, gestationDays: 224 });
    // 56 days early: 4 months 19 days by adjusted age, the 4 month form.
    expect(warned(asq(50), early)).toMatchObject([
      ['ageBasis', 'other-basis', { entered: 'chronological', basis: 'adjusted', why: 'three-weeks-early' }],
      ['form', 'outside-window', { proposed: '4 month', ageMonths: 4, ageDays: 19 }],
    ]);
    expect(warned(asq(50, 0, { ageBasis: 'adjusted', form: '4 month' }), early)).toEqual([]);
    expect(warned(asq(50, 0, { ageBasis: 'adjusted' }))).toMatchObject([
      ['ageBasis', 'other-basis', { why: 'born-on-time' }],
    ]);
    expect(warned(asq(50, 0, { date: dateOf('2026-01-20'), ageBasis: 'adjusted' }), early)).toEqual([
      ['date', 'before-term', { tool: 'ASQ-3', adjustmentDays: 56 }],
    ]);
  });

  test('a form or an instrument that there is not', () => {
    expect(refused(asq(50, 0, { form: '7 month' }))).toContainEqual([
      'form',
      'unknown-form',
      { tool: 'ASQ-3', form: '7 month' },
    ]);
    expect(refused(entry({ tool: 'Denver II' }))).toEqual([['tool', 'unknown-instrument', { tool: 'Denver II' }]]);
    expect(refused(mchat({ score: 1, form: '19 month' }))).toMatchObject([['form', 'unknown-form', {}]]);
  });

  test('outside the ages of the instrument', () => {
    expect(warned(mchat({ score: 1, date: on }))).toEqual([
      [
        'date',
        'outside-instrument-age',
        {
          tool: 'M-CHAT-R/F',
          basis: 'chronological',
          why: 'no-adjustment-rule',
          ageMonths: 6,
          ageDays: 14,
          fromMonths: 16,
          throughMonths: 30,
        },
      ],
    ]);
  });
});

describe('the follow-up interview', () => {
  const interview = { followUpInterviewOn: dateOf('2027-07-20') };

  test('it asks again about what scored, so it cannot score more', () => {
    expect(refused(mchat({ score: 5, ...interview, followUpScore: 6 }))).toEqual([
      ['followUpScore', 'interview-over-failed', { value: 6, failed: 5 }],
    ]);
    expect(check(mchat({ score: 5, ...interview, followUpScore: 5 }))).toEqual([]);
    expect(refused(mchat({ score: 5, ...interview, followUpScore: -1 }))).toMatchObject([
      ['followUpScore', 'under-minimum', {}],
    ]);
  });

  test('not before the screening, not in the future, not without its day', () => {
    expect(refused(mchat({ score: 5, followUpInterviewOn: dateOf('2027-07-14') }))).toMatchObject([
      ['followUpInterviewOn', 'before-screening', {}],
    ]);
    expect(refused(mchat({ score: 5, followUpInterviewOn: addDays(today, 1) }))).toMatchObject([
      ['followUpInterviewOn', 'in-future', {}],
    ]);
    expect(refused(mchat({ score: 5, followUpScore: 1 }))).toEqual([['followUpInterviewOn', 'missing', {}]]);
  });

  test('a low risk does not call for one; no other instrument has one', () => {
    expect(warned(mchat({ score: 1, ...interview, followUpScore: 0 }))).toEqual([
      ['followUpInterviewOn', 'interview-not-called-for', { result: 'low' }],
    ]);
    expect(refused(asq(50, 0, { followUpInterviewOn: addDays(on, 1) }))).toMatchObject([
      ['followUpInterviewOn', 'interview-not-called-for', {}],
    ]);
  });
});

describe('the record that an entry becomes', () => {
  test('with the result of the rule, area by area', () => {
    // 6 month form, gross motor: cutoff 22.25.
    const row = toScreening(asq(20), ids, onTime);
    expect(row).toMatchObject({ ...ids, result: 'below', resultComputed: true, score: null, answers: null });
    expect(row.areas[1]).toEqual({ area: 'gross_motor', result: 'below', score: 20, omitted: 0 });
    expect(interpret(row, onTime).differs).toBe(false);
  });

  test('answers to every item make its total, unfinished ones do not', () => {
    expect(toScreening(mchat({ answers: answers(20, 1) }), ids, onTime)).toMatchObject({ score: 3, result: 'medium' });
    expect(toScreening(mchat({ answers: answers(19, 1) }), ids, onTime)).toMatchObject({
      score: null,
      result: 'medium',
    });
    expect(toScreening(mchat({ answers: answers(10, 1) }), ids, onTime)).toMatchObject({
      score: null,
      result: 'not_scored',
    });
  });

  test('blank items of a total are kept with it, and read again', () => {
    const row = toScreening(entry({ tool: 'ASQ:SE-2', form: '12 month', score: 45, omitted: 3 }), ids, onTime);
    expect(row).toMatchObject({ score: 45, result: 'above_cutoff' });
    expect(interpret(row, onTime)).toMatchObject({ total: 50.625, areas: [], differs: false });
  });

  test('where the rule cannot be applied, where none is on file, and an assessment', () => {
    const unread = { ...asq(30, 3) };
    expect(toScreening(unread, ids, onTime)).toMatchObject({ result: 'not_scored', resultComputed: true });
    expect(toScreening({ ...unread, result: 'monitoring' }, ids, onTime)).toMatchObject({
      result: 'monitoring',
      resultComputed: false,
    });
    const deca = entry({ tool: 'DECA-I', form: 'single', score: 50, result: 'area of need' });
    expect(toScreening(deca, ids, onTime)).toMatchObject({ result: 'area of need', resultComputed: false });
    const bayley = entry({ tool: 'Bayley-4', form: 'single', areas: [{ area: 'motor', score: 85, omitted: 0 }] });
    expect(toScreening(bayley, ids, onTime)).toMatchObject({
      result: 'no_band',
      areas: [{ area: 'motor', result: 'no_band', score: 85 }],
    });
  });

  test('only a caregiver’s screen is about a parent', () => {
    expect(toScreening(asq(50, 0, { aboutParentId: idOf<'parent'>('MO') }), ids, onTime).aboutParentId).toBeNull();
    expect(toScreening(epds({ score: 3 }), ids, onTime).aboutParentId).toBe('MO');
  });
});

describe('of whatever is entered', () => {
  const day = (from: number, through: number) =>
    fc.integer({ min: from, max: through }).map((days): CalendarDate => addDays(bornOn, days));
  const points = fc.oneof(fc.integer({ min: -20, max: 400 }), fc.double({ min: -50, max: 400, noNaN: true }));
  const tool = fc.constantFrom(...instruments.map((instrument) => instrument.tool), 'Denver II');
  const anyEntry: fc.Arbitrary<ScreeningEntry> = fc
    .record({
      tool,
      form: fc.constantFrom('single', '', '2 month', '6 month', '18 month', '24 month', '60 month'),
      date: day(-30, 2200),
      ageBasis: fc.constantFrom('adjusted' as const, 'chronological' as const),
      areas: fc.array(
        fc.record({
          area: fc.constantFrom(...instruments.flatMap(({ areas }) => areas), 'total', 'other'),
          score: fc.option(points),
          omitted: fc.integer({ min: 0, max: 10 }),
        }),
        { maxLength: 6 },
      ),
      score: fc.option(points),
      omitted: fc.integer({ min: 0, max: 40 }),
      answers: fc.option(fc.dictionary(fc.constantFrom('1', '2', '9', '10', '20', '21', 'barrier', 'x'), points)),
      result: fc.option(fc.constantFrom('typical', 'below')),
      followUpInterviewOn: fc.option(day(-30, 2200)),
      followUpScore: fc.option(points),
      rescreenOn: fc.option(day(-30, 2200)),
    })
    .map((fields) => entry(fields));
  const anyChild = fc
    .option(fc.integer({ min: 160, max: 300 }))
    .map((gestationDays) => child({ bornOn, gestationDays }));

  test('checking never throws, and names each problem by a field of the entry', () => {
    const fields = Object.keys(entry());
    fc.assert(
      fc.property(anyEntry, anyChild, (given, who) => {
        for (const { field } of check(given, who)) expect(fields).toContain(field.split('.')[0]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('what is not refused is read again as it was recorded, and its scores are possible', () => {
    fc.assert(
      fc.property(anyEntry, anyChild, (given, who) => {
        if (refusedOf(check(given, who)).length > 0) return;
        const row = toScreening(given, ids, who);
        const read = interpret(row, who);
        expect(read.notComputed).not.toBe('impossible-score');
        expect(read.differs).toBe(false);
        if (row.resultComputed && read.computed !== null) expect(row.result).toBe(read.computed);
      }),
      { numRuns: 5_000 },
    );
  });

  test('the proposed form, with the age that the instrument asks for, is never warned about', () => {
    fc.assert(
      fc.property(tool, anyChild, day(0, 1050), (of, who, date) => {
        const { form, basis } = proposeForm(of, who, date);
        if (form === null) return;
        const given = entry({ tool: of, form, date, ageBasis: basis?.basis ?? 'chronological' });
        const about = check(given, who).filter(({ field }) => ['form', 'ageBasis', 'date'].includes(field));
        expect(about).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('monotone in the score', () => {
  /** From the least concern to the most, as each instrument's bands rise or fall. */
  const ranks: Readonly<Record<string, readonly string[]>> = {
    'ASQ:SE-2': ['typical', 'monitoring', 'above_cutoff'],
    'M-CHAT-R/F': ['low', 'medium', 'high'],
    'SWYC Milestones': ['meets_expectations', 'needs_review'],
    PPSC: ['not_at_risk', 'at_risk'],
    POSI: ['below_cutoff', 'at_risk'],
    EPDS: ['below_cutoff', 'possible_depression', 'probable_depression'],
    'PHQ-9': ['minimal', 'mild', 'moderate', 'moderately_severe', 'severe'],
  };

  test.each(Object.keys(ranks))('%s: in every form, a score of more concern is never a band of less', (tool) => {
    const instrument = instrumentOf(tool);
    const order = ranks[tool] ?? [];
    for (const { name, window, maxTotal, scoring } of instrument?.forms ?? []) {
      if (scoring.by === 'none') continue;
      const date = addDays(bornOn, Math.round((window?.from.months ?? 12) * 30.5) + 10);
      const scores = Array.from({ length: (maxTotal ?? 40) + 1 }, (_, at) => at);
      const bands = scores.map(
        (score) => interpret(screening({ tool, form: name, date, score }), onTime).computed ?? '',
      );
      const found = bands.map((band) => order.indexOf(band));
      expect(found, name).not.toContain(-1);
      const rising = found.toSorted((a, b) => (instrument?.direction === 'low' ? b - a : a - b));
      expect(found, name).toEqual(rising);
      expect(new Set(found).size, name).toBe(order.length);
    }
  });
});
