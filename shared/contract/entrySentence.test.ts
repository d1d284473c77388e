// What a person reads where an entry cannot be kept, in both languages, for every reason and for whatever the checks find.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf } from '../domain/dates.ts';
import { type EntryProblem, type EntryReason, entryReasons } from '../domain/entry.ts';
import { checkHealthVisit, visitLabels } from '../domain/healthVisitEntry.ts';
import { idOf } from '../domain/ids.ts';
import { checkPartC } from '../domain/partCEntry.ts';
import { checkScreening } from '../domain/screening/check.ts';
import { instruments } from '../domain/screening/instruments.ts';
import { translatorFor } from '../i18n/translator.ts';
import { healthVisitTypes } from './care.ts';
import { entrySentence } from './entrySentence.ts';

const languages = ['en', 'es'] as const;
const child = { bornOn: dateOf('2025-02-14'), gestationDays: 240 };
const today = dateOf('2026-11-21');

const problem = (
  field: string,
  reason: EntryReason,
  values: EntryProblem['values'] = {},
  severity: EntryProblem['severity'] = 'refuse',
): EntryProblem => ({ field, reason, severity, values });

/** With plain spaces where days keep theirs together. */
const sentence = (of: EntryProblem, language: 'en' | 'es' = 'en') =>
  entrySentence(of, translatorFor(language)).replaceAll('\u00a0', ' ');

/** Every sentence is whole: no hole, no code, no day as the record has it. */
function expectWhole(of: EntryProblem): void {
  for (const language of languages) {
    const text = sentence(of, language);
    expect(text).toMatch(/^\S.*\.$/s);
    expect(text).not.toMatch(/\{\{|undefined|NaN|null|\d{4}-\d\d-\d\d|record\.problem|Months|[a-z]_[a-z]/);
  }
}

describe('said as a person would', () => {
  test('an impossible score names its area, the score and what is possible', () => {
    const over = problem('areas.gross_motor', 'over-maximum', { value: 65, maximum: 60 });
    expect(sentence(over)).toBe(
      'Gross motor: 65 is more than is possible here, which is 60. Look at the questionnaire again.',
    );
    expect(sentence(over, 'es')).toMatch(/^[^:]+: 65 es más que el máximo posible, 60\. Revise el cuestionario\.$/);
    expect(sentence(problem('answers.10', 'over-maximum', { value: 4, maximum: 3 }))).toMatch(/^Item 10: 4 is more/);
  });

  test('days are said as days', () => {
    expect(sentence(problem('date', 'before-birth', { date: '2025-02-13', bornOn: '2025-02-14' }))).toBe(
      'February 13, 2025 is before the child was born, February 14, 2025. Look at the day again.',
    );
  });

  test('a questionnaire outside its ages says which age was used and why, and which one fits', () => {
    const values = {
      ...{ tool: 'ASQ-3', form: '12 month', proposed: '6 month', basis: 'adjusted', why: 'three-weeks-early' },
      ...{ ageMonths: 6, ageDays: 11, fromMonths: 11, fromDays: 0, throughMonths: 12, throughDays: 30 },
    };
    expect(sentence(problem('form', 'outside-window', values, 'warn'))).toBe(
      'The 12-month form is for an age of 11 months through 12 months 30 days. On that day the child was 6 months ' +
        '11 days old (corrected age: born three weeks early or more, and not yet 24 months old). For that age it is the ' +
        '6-month form. If it is so, confirm it.',
    );
    expect(sentence(problem('form', 'outside-window', { ...values, proposed: '' }, 'warn'))).toContain(
      'no other form on file fits',
    );
  });

  test('counts agree with their nouns', () => {
    const left = (omitted: number) =>
      sentence(problem('areas.motor', 'too-many-omitted', { omitted, most: 0 }, 'warn'));
    expect(left(1)).toMatch(/^Motor: 1 item is left out\./);
    expect(left(3)).toMatch(/^Motor: 3 items are left out\./);
  });

  test('a step of early intervention and the age of a visit are named', () => {
    const before = { date: '2026-05-01', other: 'evaluatedOn', otherDate: '2026-05-20' };
    expect(sentence(problem('ifspOn', 'before-other-day', before, 'warn'))).toBe(
      'May 1, 2026 is before May 20, 2026 (evaluation), which comes first. Look at both days again. If it is so, confirm it.',
    );
    const far = (age: string | number) => sentence(problem('label', 'visit-far-from-age', { age, date: '2026-05-01' }));
    expect(far('days-3-5')).toContain('(3 to 5 days)');
    expect(far(18)).toContain('(18 months)');
  });
});

test('every reason has its sentence in both languages', () => {
  const all = {
    ...{ date: '2026-05-01', today, bornOn: '2025-02-14', screeningOn: '2026-05-01', otherDate: '2026-05-01' },
    ...{ startedOn: '2026-05-01', endedOn: '2026-04-01', other: 'ifspOn', tool: 'ASQ-3', form: '2 month' },
    ...{ proposed: '4 month', basis: 'adjusted', entered: 'chronological', why: 'three-weeks-early', area: 'motor' },
    ...{ ageMonths: 1, ageDays: 1, fromMonths: 1, fromDays: 0, throughMonths: 2, throughDays: 30, adjustmentDays: 40 },
    ...{ item: '3', value: 7, maximum: 6, minimum: 0, step: 5, answered: 2, omitted: 2, most: 1, total: 8, items: 9 },
    ...{ result: 'low', failed: 2, vaccine: 'imm-dtap', dose: 2, months: 2, age: 4 },
  };
  for (const reason of entryReasons) expectWhole(problem('date', reason, all, 'warn'));
});

const day = fc.integer({ min: -30, max: 700 }).map((days) => addDays(child.bornOn, days));
const maybeDay = fc.option(day);
const score = fc.option(fc.constantFrom(-5, 0, 2.5, 3, 5, 20, 60, 65, 300));
const omitted = fc.constantFrom(0, 1, 3, 40);
const allAreas = [...new Set(instruments.flatMap(({ areas }) => areas))];
const areas = fc.array(fc.record({ area: fc.constantFrom(...allAreas, 'other_area'), score, omitted }), {
  maxLength: 6,
});
const answers = fc.option(
  fc.dictionary(fc.constantFrom('1', '2', '10', '20', '21', 'barrier'), fc.constantFrom(-1, 0, 1, 2, 9), {
    maxKeys: 6,
  }),
);
const word = fc.option(fc.constantFrom('below', 'monitor'));

const screeningEntries = fc.record({
  tool: fc.constantFrom(...instruments.map(({ tool }) => tool), 'Another'),
  form: fc.constantFrom('2 month', '9 month', '18 month', 'single', '', 'other'),
  date: day,
  ageBasis: fc.constantFrom('adjusted' as const, 'chronological' as const),
  aboutParentId: fc.constantFrom(null, idOf<'parent'>('P')),
  areas,
  score,
  omitted,
  answers,
  result: word,
  completedBy: fc.constant(null),
  language: fc.constant(null),
  setting: fc.constant(null),
  followUpInterviewOn: maybeDay,
  followUpScore: score,
  referredTo: fc.constant(null),
  referredOn: maybeDay,
  rescreenOn: maybeDay,
  safetyFollowUpOn: maybeDay,
});

const visits = fc.record({
  type: fc.constantFrom(...healthVisitTypes),
  date: day,
  label: fc.option(fc.constantFrom(...visitLabels, 'some day')),
  doses: fc.option(
    fc.array(
      fc.record({ vaccine: fc.constantFrom('imm-dtap', 'imm-mmr', 'imm-flu'), dose: fc.integer({ min: 1, max: 7 }) }),
    ),
  ),
  outcome: fc.constant(null),
  note: fc.constant(''),
});

const partC = fc.record({
  identifiedOn: maybeDay,
  referralSentOn: maybeDay,
  referralReceivedOn: maybeDay,
  evaluationSetFor: maybeDay,
  evaluatedOn: maybeDay,
  eligible: fc.option(fc.boolean()),
  ifspOn: maybeDay,
  transitionPlanOn: maybeDay,
  transitionConferenceOn: maybeDay,
  schoolNoticeOn: maybeDay,
  reviews: fc.array(fc.record({ date: day, annual: fc.constant(null) }), { maxLength: 3 }),
  exceptions: fc.array(fc.record({ startedOn: day, endedOn: day, reason: fc.constant('ill') }), { maxLength: 2 }),
  services: fc.array(
    fc.record({ name: fc.constant('Speech'), startedOn: maybeDay, frequency: fc.constant('weekly') }),
    {
      maxLength: 2,
    },
  ),
});

describe('whatever the checks find is a whole sentence in both languages', () => {
  test('of a screening', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(screeningEntries, (entry) => {
        for (const of of checkScreening(entry, { child, today, others: [] })) {
          found.add(of.reason);
          expectWhole(of);
        }
      }),
      { numRuns: 1_500, seed: 4 },
    );
    expect(found.size).toBeGreaterThan(18);
  });

  test('of a health visit and of early intervention', () => {
    fc.assert(
      fc.property(visits, (entry) => checkHealthVisit(entry, { child, today, others: [] }).forEach(expectWhole)),
      { numRuns: 500, seed: 4 },
    );
    fc.assert(
      fc.property(partC, (entry) => checkPartC(entry, { child, today }).forEach(expectWhole)),
      { numRuns: 500, seed: 4 },
    );
  });
});
