// Screenings worked by hand from the published rules: who the child was, the form, the scores, the rule, what is right.

import { describe, expect, test } from 'vitest';
import { child, screening } from '../../../tests/support/records.ts';
import { dateOf } from '../dates.ts';
import type { AreaResult, Screening } from '../record.ts';
import { interpret } from './interpret.ts';
import { proposeForm } from './questionnaire.ts';

const born = (bornOn: string, gestationDays: number | null = 280) => child({ bornOn: dateOf(bornOn), gestationDays });
const onTime = born('2026-01-01');

/** Areas by score, or by score and items left blank. */
const areas = (scores: Readonly<Record<string, number | readonly [number, number] | null>>): AreaResult[] =>
  Object.entries(scores).map(([area, given]) => {
    if (typeof given === 'number' || given === null) return { area, result: 'not_scored', score: given };
    return { area, result: 'not_scored', score: given[0], omitted: given[1] };
  });
const asq = (form: string, scores: Parameters<typeof areas>[0], fields: Partial<Screening> = {}) =>
  interpret(screening({ tool: 'ASQ-3', form, result: 'not_scored', areas: areas(scores), ...fields }), onTime);
const best = { communication: 60, gross_motor: 60, fine_motor: 60, problem_solving: 60, personal_social: 60 };
const computedOf = (read: ReturnType<typeof asq>) => read.areas.map(({ computed }) => computed);

describe('ASQ-3', () => {
  test('1. every area in its own band, the worst speaks for all', () => {
    // 18 month form. 5 < 13.06: below. 50 > 46.42: typical. 45 > 43.38: typical.
    // 25.74 <= 30 <= 35.86: monitoring. 27.19 <= 35 <= 37.55: monitoring.
    const read = asq('18 month', {
      communication: 5,
      gross_motor: 50,
      fine_motor: 45,
      problem_solving: 30,
      personal_social: 35,
    });
    expect(computedOf(read)).toEqual(['below', 'typical', 'typical', 'monitoring', 'monitoring']);
    expect(read).toMatchObject({ computed: 'below', tableRow: 'asq-3-18m', confidence: 'two-sources', scaleMax: 60 });
    expect(read.follows).toEqual(['further-assessment']);
  });

  test('2. one blank item: 20 × 6/5 = 24, from 21.49 monitoring, though 20 alone would be below', () => {
    const read = asq('12 month', { ...best, gross_motor: [20, 1] });
    expect(read.areas[1]).toMatchObject({ score: 20, omitted: 1, counted: 24, computed: 'monitoring' });
    expect(read.follows).toEqual(['activities-and-rescreen']);
  });

  test('3. two blank items: 30 × 6/4 = 45, over the zone’s end 43.43', () => {
    const read = asq('24 month', { ...best, fine_motor: [30, 2] });
    expect(read.areas[2]).toMatchObject({ counted: 45, computed: 'typical' });
    expect(read).toMatchObject({ computed: 'typical', follows: ['routine'] });
  });

  test('4. three blank items: the area is not scored, so the whole is not either', () => {
    const read = asq('24 month', { ...best, fine_motor: [30, 3] });
    expect(read.areas[2]).toMatchObject({ counted: null, computed: null });
    expect(read).toMatchObject({ computed: null, notComputed: 'too-many-omitted' });
  });

  test('5. three blank items and another area below its cutoff: below, whatever the blank ones were', () => {
    // 24 month form, communication 25 < 25.17.
    const read = asq('24 month', { ...best, fine_motor: [30, 3], communication: 25 });
    expect(read).toMatchObject({ computed: 'below', notComputed: null, follows: ['further-assessment'] });
  });

  test('6. an area without a score: monitoring in another is said to follow, but no whole is claimed', () => {
    // 24 month form, communication from 25.17 to 38.20: 30 is monitoring.
    const read = asq('24 month', { ...best, communication: 30, personal_social: null });
    expect(read).toMatchObject({ computed: null, notComputed: 'no-scores', follows: ['activities-and-rescreen'] });
  });

  test('7. ten weeks early: 8 month form at 10 months 7 days, and a zone’s end that is disputed', () => {
    // Born Jan 15 at 30 weeks 0 days, 70 days early, term Mar 26. On Nov 22: Jan 15 to Nov 15 is 10 months, and 7 days.
    // From Mar 26 to Oct 26 7 months, to Nov 22 27 days: 7 months 27 days, in 7m0d to 8m30d.
    // Gross motor 40: from 30.61 to the disputed 41.35 monitoring.
    const early = born('2026-01-15', 210);
    const on = dateOf('2026-11-22');
    expect(proposeForm('ASQ-3', early, on)).toMatchObject({
      form: '8 month',
      why: 'in-window',
      basis: { basis: 'adjusted', why: 'three-weeks-early', adjustmentDays: 70, age: { months: 7, days: 27 } },
    });
    const row = screening({
      tool: 'ASQ-3',
      form: '8 month',
      date: on,
      ageBasis: 'adjusted',
      areas: areas({ ...best, gross_motor: 40 }),
    });
    const read = interpret(row, early);
    expect(read).toMatchObject({ computed: 'monitoring', confidence: 'disputed', formFit: { fit: 'fits' } });
  });

  test('8. exactly three weeks early counts, a day less does not', () => {
    // Born Jan 1. On Jun 15: 5 months 14 days, the 6 month form. At 37w0d 21 days early, term Jan 22: 4 months 24 days.
    const on = dateOf('2026-06-15');
    expect(proposeForm('ASQ-3', born('2026-01-01', 259), on)).toMatchObject({
      form: '4 month',
      basis: { basis: 'adjusted', age: { months: 4, days: 24 } },
    });
    expect(proposeForm('ASQ-3', born('2026-01-01', 260), on)).toMatchObject({
      form: '6 month',
      basis: { basis: 'chronological', why: 'born-on-time', age: { months: 5, days: 14 } },
    });
  });

  test('9. on the second birthday adjusting ends: from the 22 month form to the 24 month form in a day', () => {
    // Born Aug 1, 2024, 70 days early, term Oct 10. On Jul 31, 2026: Oct 10 to Jul 10 is 21 months, and 21 days.
    const early = born('2024-08-01', 210);
    expect(proposeForm('ASQ-3', early, dateOf('2026-07-31'))).toMatchObject({
      form: '22 month',
      basis: { basis: 'adjusted', age: { months: 21, days: 21 } },
    });
    expect(proposeForm('ASQ-3', early, dateOf('2026-08-01'))).toMatchObject({
      form: '24 month',
      basis: { basis: 'chronological', why: 'past-24-months', age: { months: 24, days: 0 } },
    });
  });

  test('10. at nine months two forms fit: the 9 month one is proposed, the 10 month one offered', () => {
    // Born May 20, 2025; on Feb 23, 2026: 9 months 3 days. The 9 month form’s communication zone ends at 30.
    const nine = born('2025-05-20');
    const on = dateOf('2026-02-23');
    expect(proposeForm('ASQ-3', nine, on)).toMatchObject({
      form: '9 month',
      others: [{ form: '10 month', why: 'overlap' }],
    });
    const scores = areas({ ...best, communication: 30 });
    const read = (form: string) => interpret(screening({ tool: 'ASQ-3', form, date: on, areas: scores }), nine);
    expect(read('9 month')).toMatchObject({ computed: 'monitoring', formFit: { fit: 'fits' } });
    // The 10 month form’s zone runs from 22.87 to 35.52.
    expect(read('10 month')).toMatchObject({ computed: 'monitoring', formFit: { fit: 'fits' } });
  });

  test('11. days early beyond whole weeks can choose another form, and the proposal says which', () => {
    // Born Jan 1 at 30 weeks 3 days: 67 days early, term Mar 9; by nine whole weeks (63 days) Mar 5.
    // On Jun 6: from Mar 9 2 months 28 days, the 2 month form; from Mar 5 3 months 1 day, the 4 month form.
    expect(proposeForm('ASQ-3', born('2026-01-01', 213), dateOf('2026-06-06'))).toMatchObject({
      form: '2 month',
      others: [{ form: '4 month', why: 'whole-weeks' }],
    });
  });

  test('12. a form outside its window, by the age that the instrument asks for', () => {
    // Born Mar 9 at 33w5d, 236 days: 44 days early, term Apr 22. On Oct 14: 5 months 22 days, the 6 month form.
    const early = born('2026-03-09', 236);
    const row = (form: string, ageBasis: Screening['ageBasis']) =>
      interpret(screening({ tool: 'ASQ-3', form, date: dateOf('2026-10-14'), ageBasis, areas: areas(best) }), early)
        .formFit;
    expect(row('6 month', 'adjusted')).toEqual({ fit: 'fits' });
    expect(row('8 month', 'adjusted')).toEqual({ fit: 'outside-window', proposed: '6 month' });
    expect(row('8 month', 'chronological')).toEqual({ fit: 'other-basis', proposed: '6 month' });
    // Nobody recorded the gestation: adjusted by how much cannot be said.
    const unknown = screening({ tool: 'ASQ-3', form: '6 month', date: dateOf('2026-10-14'), ageBasis: 'adjusted' });
    expect(interpret(unknown, { ...early, gestationDays: null }).formFit).toEqual({ fit: 'not-known' });
  });

  test('13. before the term date, and outside all windows, there is no form', () => {
    expect(proposeForm('ASQ-3', born('2026-01-01', 210), dateOf('2026-03-11'))).toMatchObject({
      form: null,
      why: 'before-term',
    });
    expect(proposeForm('ASQ-3', born('2026-01-01', 210), dateOf('2026-03-12'))).toMatchObject({
      form: null,
      why: 'too-young',
    });
    expect(proposeForm('ASQ-3', onTime, dateOf('2026-01-31'))).toMatchObject({ form: null, why: 'too-young' });
    expect(proposeForm('ASQ-3', onTime, dateOf('2026-02-01'))).toMatchObject({ form: '2 month' });
    expect(proposeForm('ASQ-3', onTime, dateOf('2031-07-01'))).toMatchObject({ form: '60 month' });
    expect(proposeForm('ASQ-3', onTime, dateOf('2031-07-02'))).toMatchObject({ form: null, why: 'too-old' });
    expect(proposeForm('ASQ-3', onTime, dateOf('2025-12-31'))).toMatchObject({ form: null, why: 'before-birth' });
  });

  test('14. a score that no form can give is not read', () => {
    expect(asq('24 month', { ...best, communication: 65 })).toMatchObject({
      computed: null,
      notComputed: 'impossible-score',
    });
    // 55 of four items at ten points each.
    expect(asq('24 month', { ...best, communication: [55, 2] })).toMatchObject({
      computed: null,
      notComputed: 'impossible-score',
    });
  });
});

describe('ASQ:SE-2', () => {
  const se2 = (form: string, score: number, blank = 0) =>
    interpret(
      screening({
        tool: 'ASQ:SE-2',
        form,
        score,
        result: 'not_scored',
        areas: blank === 0 ? [] : [{ area: 'total', result: 'not_scored', score, omitted: blank }],
      }),
      onTime,
    );

  test('15. a score at the cutoff is of concern, from where monitoring starts it is monitoring', () => {
    // 18 month form: monitoring from 50, cutoff 65; 31 items of at most 15 points: 465.
    expect([45, 50, 60, 65].map((score) => se2('18 month', score).computed)).toEqual([
      'typical',
      'monitoring',
      'monitoring',
      'above_cutoff',
    ]);
    expect(se2('18 month', 65)).toMatchObject({
      confidence: 'single-source',
      scaleMax: 465,
      direction: 'high',
      tableRow: 'asq-se-2-18m',
      follows: ['further-assessment'],
      areas: [],
    });
  });

  test('16. three blank items within five points of the cutoff are allowed for', () => {
    // 12 month form: cutoff 50, 27 items. 45 × 27/24 = 50.625, over it. 40 is ten points away: left as it is.
    expect(se2('12 month', 45, 3)).toMatchObject({ total: 50.625, computed: 'above_cutoff' });
    expect(se2('12 month', 40, 3)).toMatchObject({ total: 40, computed: 'monitoring' });
    expect(se2('12 month', 45, 2)).toMatchObject({ total: 45, computed: 'monitoring' });
    expect(se2('12 month', 20, 4)).toMatchObject({ computed: null, notComputed: 'too-many-omitted' });
  });
});

describe('M-CHAT-R/F', () => {
  const mchat = (fields: Partial<Screening>, bornOn = '2025-01-01') =>
    interpret(
      screening({ tool: 'M-CHAT-R/F', form: '18 month', date: dateOf('2026-07-01'), result: 'not_scored', ...fields }),
      born(bornOn),
    );

  test('17. stage one: to 2 low, to 7 medium, from 8 high, and what follows each', () => {
    // Born Jan 1, 2025; on Jul 1, 2026: 18 months.
    expect(mchat({ score: 2 })).toMatchObject({ computed: 'low', follows: ['rescreen-after-24-months'] });
    expect(mchat({ score: 3 })).toMatchObject({
      computed: 'medium',
      interviewMissing: true,
      follows: ['follow-up-interview'],
    });
    expect(mchat({ score: 7 })).toMatchObject({ computed: 'medium', follows: ['follow-up-interview'] });
    expect(mchat({ score: 8 })).toMatchObject({ computed: 'high', interviewMissing: false, follows: ['refer-now'] });
  });

  test('18. stage two: two points in the interview refer, fewer are screened again later', () => {
    const interview = { score: 5, followUpInterviewOn: dateOf('2026-07-10') };
    expect(mchat({ ...interview, followUpScore: 2 })).toMatchObject({
      computed: 'medium',
      interviewMissing: false,
      interview: { score: 2, positive: true },
      follows: ['refer-now'],
    });
    expect(mchat({ ...interview, followUpScore: 1 })).toMatchObject({
      interview: { score: 1, positive: false },
      follows: ['rescreen-later'],
    });
    // Held, but what it came to was not recorded.
    expect(mchat(interview)).toMatchObject({ interview: null, interviewMissing: false, follows: ['read-report'] });
    // From eight points the referral does not wait for an interview, and one does not undo it.
    expect(mchat({ ...interview, score: 9, followUpScore: 0 }).follows).toEqual(['refer-now']);
  });

  test('19. low before the second birthday is screened again after it', () => {
    expect(mchat({ score: 0, date: dateOf('2026-12-31') }).follows).toEqual(['rescreen-after-24-months']);
    expect(mchat({ score: 0, form: '24 month', date: dateOf('2027-01-01') }).follows).toEqual(['routine']);
  });

  test('20. blank answers: a band only where no answer to them could change it', () => {
    // Yes to all but the reverse items is no point; without items 1 and 3 at most two: low. Without one more: perhaps three.
    const calm = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [at + 1, [2, 5, 12].includes(at + 1) ? 0 : 1]),
    );
    const without = (...items: readonly number[]) =>
      Object.fromEntries(Object.entries(calm).filter(([item]) => !items.includes(Number(item))));
    expect(mchat({ answers: calm })).toMatchObject({ total: 0, computed: 'low' });
    expect(mchat({ answers: without(1, 3) })).toMatchObject({ total: 0, computed: 'low' });
    expect(mchat({ answers: without(1, 3, 4) })).toMatchObject({ computed: null, notComputed: 'too-many-omitted' });
  });
});

describe('SWYC', () => {
  const swyc = (form: string, score: number, on: string, who = born('2025-01-01')) =>
    interpret(screening({ tool: 'SWYC Milestones', form, score, date: dateOf(on), result: 'not_scored' }), who);

  test('21. Milestones: the threshold of the completed month', () => {
    // Born Jan 1, 2025. On Sep 30, 2026: 20 months 29 days, threshold 11. On Oct 1: 21 months, threshold 13.
    expect(swyc('18 month', 11, '2026-09-30')).toMatchObject({
      computed: 'needs_review',
      tableRow: 'swyc-18m:20',
      follows: ['look-further'],
    });
    expect(swyc('18 month', 12, '2026-09-30')).toMatchObject({ computed: 'meets_expectations', follows: ['routine'] });
    expect(swyc('18 month', 13, '2026-10-01')).toMatchObject({ computed: 'needs_review', confidence: 'two-sources' });
    expect(swyc('18 month', 14, '2026-10-01')).toMatchObject({ computed: 'meets_expectations' });
  });

  test('22. Milestones: six weeks early reads the threshold of the adjusted age', () => {
    // 34 weeks 0 days, 238 days: 42 days early, term Feb 12, 2025. On May 5, 2026: 16 months 4 days; from Feb 12 to
    // Apr 12 14 months, and 23 days. The 12 month form holds 14 months, threshold 14, one source.
    const early = born('2025-01-01', 238);
    const row = { tool: 'SWYC Milestones', score: 14, ageBasis: 'adjusted', date: dateOf('2026-05-05') } as const;
    const read = (form: string) => interpret(screening({ ...row, form, result: 'not_scored' }), early);
    expect(read('12 month')).toMatchObject({
      computed: 'needs_review',
      confidence: 'single-source',
      formFit: { fit: 'fits' },
    });
    expect(read('15 month')).toMatchObject({
      computed: null,
      notComputed: 'no-age-for-table',
      formFit: { fit: 'outside-window', proposed: '12 month' },
    });
  });

  test('23. Milestones: the 2 month form is not scored', () => {
    expect(swyc('2 month', 10, '2025-03-01')).toMatchObject({ computed: null, notComputed: 'no-cutoff-on-file' });
  });

  test('24. BPSC: three points in one of three areas', () => {
    const bpsc = (a: number, b: number, c: number) =>
      interpret(
        screening({
          tool: 'BPSC',
          form: 'single',
          result: 'not_scored',
          areas: areas({ irritability: a, inflexibility: b, difficulty_with_routines: c }),
        }),
        onTime,
      );
    expect(bpsc(2, 2, 2)).toMatchObject({ computed: 'not_at_risk', follows: ['routine'] });
    expect(bpsc(0, 3, 0)).toMatchObject({ computed: 'at_risk', follows: ['look-further'] });
    expect(computedOf(bpsc(0, 3, 0))).toEqual(['not_at_risk', 'at_risk', 'not_at_risk']);
  });

  test('25. PPSC from nine, POSI from three', () => {
    const total = (tool: string, score: number) =>
      interpret(screening({ tool, form: 'single', score, result: 'not_scored' }), onTime).computed;
    expect([8, 9].map((score) => total('PPSC', score))).toEqual(['not_at_risk', 'at_risk']);
    expect([2, 3].map((score) => total('POSI', score))).toEqual(['below_cutoff', 'at_risk']);
  });
});

describe('PEDS and PEDS:DM', () => {
  const peds = (predictive: number | null, others: number | null, barrier = 0) =>
    interpret(
      screening({
        tool: 'PEDS',
        form: 'single',
        result: 'not_scored',
        areas: areas({ predictive, non_predictive: others }),
        answers: { barrier },
      }),
      onTime,
    );

  test('26. PEDS: the five paths', () => {
    expect(peds(2, 0)).toMatchObject({ computed: 'path_a', follows: ['refer-now'] });
    expect(peds(1, 4)).toMatchObject({ computed: 'path_b', follows: ['second-screen'] });
    expect(peds(0, 1)).toMatchObject({ computed: 'path_c', follows: ['behavior-screen'] });
    expect(peds(0, 0, 1)).toMatchObject({ computed: 'path_d', follows: ['screen-directly'] });
    expect(peds(0, 0)).toMatchObject({ computed: 'path_e', follows: ['routine'] });
    expect(peds(null, null)).toMatchObject({ computed: null, notComputed: 'no-scores' });
  });

  test('27. PEDS: a barrier does not hide concerns that were heard', () => {
    expect(peds(2, 0, 1)).toMatchObject({ computed: 'path_a', follows: ['refer-now', 'screen-directly'] });
    expect(peds(null, null, 1)).toMatchObject({ computed: 'path_d' });
  });

  test('28. PEDS:DM: one area unmet is enough, from one source', () => {
    const met = {
      fine_motor: 1,
      gross_motor: 1,
      social_emotional: 1,
      self_help: 1,
      expressive_language: 1,
      receptive_language: 1,
    };
    const read = (scores: Parameters<typeof areas>[0]) =>
      interpret(screening({ tool: 'PEDS:DM', form: 'single', result: 'not_scored', areas: areas(scores) }), onTime);
    expect(read(met)).toMatchObject({ computed: 'met', confidence: 'single-source' });
    expect(read({ ...met, self_help: 0 })).toMatchObject({ computed: 'unmet', follows: ['look-further'] });
  });
});

describe('a parent’s own screen', () => {
  const own = (tool: string, fields: Partial<Screening>) =>
    interpret(screening({ tool, form: 'single', result: 'not_scored', ...fields }), onTime);

  test('29. EPDS: 9 below the cutoff, 10 to 12 possible, from 13 probable depression', () => {
    expect([0, 9, 10, 12, 13, 30].map((score) => own('EPDS', { score }).computed)).toEqual([
      'below_cutoff',
      'below_cutoff',
      'possible_depression',
      'possible_depression',
      'probable_depression',
      'probable_depression',
    ]);
    expect(own('EPDS', { score: 10 }).follows).toEqual(['caregiver-follow-up']);
    expect(own('EPDS', { score: 13 }).follows).toEqual(['caregiver-prompt-evaluation']);
    expect(own('EPDS', { score: 31 })).toMatchObject({ computed: null, notComputed: 'impossible-score' });
  });

  test('30. EPDS item 10 above zero is said whatever the total, and who followed it up', () => {
    const row = { score: 3, answers: { '10': 1 } };
    expect(own('EPDS', row)).toMatchObject({
      computed: 'below_cutoff',
      safety: { item: 10, followUpOn: null },
      follows: ['self-harm-same-day'],
    });
    expect(own('EPDS', { ...row, safetyFollowUpOn: dateOf('2026-01-01') }).safety).toEqual({
      item: 10,
      followUpOn: '2026-01-01',
    });
    expect(own('EPDS', { score: 12, answers: { '10': 0 } }).safety).toBeNull();
    // Not recorded is not none: nothing can be said.
    expect(own('EPDS', { score: 12 }).safety).toBeNull();
  });

  test('31. PHQ-9: five bands, positive from 10, item 9', () => {
    expect([4, 5, 9, 10, 14, 15, 19, 20, 27].map((score) => own('PHQ-9', { score }).computed)).toEqual([
      'minimal',
      'mild',
      'mild',
      'moderate',
      'moderate',
      'moderately_severe',
      'moderately_severe',
      'severe',
      'severe',
    ]);
    expect(own('PHQ-9', { score: 9 }).follows).toEqual(['routine']);
    expect(own('PHQ-9', { score: 10 }).follows).toEqual(['caregiver-follow-up']);
    expect(own('PHQ-9', { score: 16, answers: { '9': 2 } })).toMatchObject({
      safety: { item: 9 },
      follows: ['self-harm-same-day', 'caregiver-prompt-evaluation'],
    });
  });

  test('32. answers to every item make the total', () => {
    const answers = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [at + 1, at === 9 ? 0 : 1]));
    expect(own('EPDS', { answers })).toMatchObject({ total: 9, computed: 'below_cutoff', safety: null });
  });
});
