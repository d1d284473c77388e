// Every code that the program shows has words in both languages: taken from the lists that the program itself keeps.

import { describe, expect, test } from 'vitest';
import schedule from '../../resources/reference/periodicity.json' with { type: 'json' };
import { healthVisitTypes } from '../contract/care.ts';
import { dueGroups } from '../domain/due.ts';
import { instruments, type Scoring } from '../domain/screening/instruments.ts';
import { screeningFollows } from '../domain/screening/reading.ts';
import { texts } from './texts.ts';

type CodeList = keyof (typeof texts)['en']['codes'];

/** The codes of a list that either language has no words for. */
function wordless(list: CodeList, codes: Iterable<string>): string[] {
  return (['en', 'es'] as const).flatMap((language) =>
    [...new Set(codes)]
      .filter((code) => !Object.hasOwn(texts[language].codes[list], code))
      .map((code) => `${language} ${code}`),
  );
}

/** What a reading can come to, by how the form is read. */
function resultsOf(scoring: Scoring): readonly string[] {
  switch (scoring.by) {
    case 'zones':
      return ['below', 'monitoring', 'typical'];
    case 'area-cutoffs':
      return [scoring.concern, scoring.none];
    case 'total':
      return scoring.bands.map(({ result }) => result);
    case 'threshold':
      return ['needs_review', 'meets_expectations'];
    case 'paths':
      return ['path_a', 'path_b', 'path_c', 'path_d', 'path_e'];
    case 'none':
      return [scoring.why === 'assessment' ? 'no_band' : 'not_scored'];
  }
}

describe('every code has words in English and in Spanish', () => {
  test('the instruments on file', () => {
    const ids = instruments.map(({ id }) => id);
    expect(ids).toHaveLength(19);
    expect(wordless('instrument', ids)).toEqual([]);
  });

  test('their areas, and the answers that have a name instead of a number', () => {
    const areas = instruments.flatMap((instrument) => [...instrument.areas, ...instrument.takes.marks]);
    expect(wordless('area', areas)).toEqual([]);
  });

  test('what each of their forms can come to', () => {
    const results = instruments.flatMap(({ forms }) => forms.flatMap(({ scoring }) => resultsOf(scoring)));
    expect(wordless('result', results)).toEqual([]);
  });

  test('what follows from a screening', () => {
    expect(wordless('screeningFollows', screeningFollows)).toEqual([]);
  });

  test('health visits, on a form and within a sentence', () => {
    expect(wordless('healthVisitType', healthVisitTypes)).toEqual([]);
    expect(wordless('healthType', healthVisitTypes)).toEqual([]);
  });

  test('the vaccines of the schedule', () => {
    const ids = schedule.immunization.vaccines.map(({ id }) => id);
    expect(ids).toHaveLength(12);
    expect(wordless('vaccine', ids)).toEqual([]);
  });

  test('the groups of what is due', () => {
    expect(wordless('dueGroup', dueGroups)).toEqual([]);
  });
});

test('no word for a child or a parent is of failing', () => {
  const words = [texts.en.codes, texts.es.codes].flatMap((codes) => Object.values(codes).flatMap(Object.values));
  expect(words.length).toBeGreaterThan(400);
  expect(words.filter((word) => /fail|reprob|fracas/i.test(String(word)))).toEqual([]);
});
