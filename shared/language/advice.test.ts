// Advice on words: every entry of the list in both languages, and that it stays quiet where it has to.

import { describe, expect, test } from 'vitest';
import list from '../../resources/reference/language-advice.json' with { type: 'json' };
import type { Language } from '../documents/model.ts';
import { translatorFor } from '../i18n/translator.ts';
import { adviseOn, takeAdvice } from './advice.ts';
import { inPlace } from './inPlace.ts';
import { quotationsIn } from './quotations.ts';

const languages = ['en', 'es'] as const;
const patternsOf = (language: Language) =>
  list.entries.flatMap((entry) =>
    (language === 'es' ? entry.patternsEs : entry.patternsEn).map((pattern) => ({ id: entry.id, pattern })),
  );
const idsOf = (text: string, language: Language = 'en') => adviseOn(text, language).map(({ id }) => id);
const foundIn = (text: string, language: Language = 'en') => adviseOn(text, language).map(({ found }) => found);

/** "— KID, kid." */
const around = (pattern: string) => `${pattern}, and on 3 May (${pattern.toUpperCase()}).`;

describe.each(languages)('every entry of the list in %s', (language) => {
  test('is found by each of its patterns, whatever its case, and says its offer and why', () => {
    expect(list.entries).toHaveLength(58);
    for (const { id, pattern } of patternsOf(language)) {
      const text = around(pattern);
      const advice = adviseOn(text, language);
      expect(
        advice.map(({ found }) => found.toLowerCase()),
        pattern,
      ).toEqual([pattern, pattern].map((one) => one.toLowerCase()));
      const entry = list.entries.find((one) => one.id === advice[0]?.id);
      expect(entry?.id, pattern).toBe(id);
      expect(advice[0]?.offer).toBe(language === 'es' ? entry?.offerEs : entry?.offerEn);
      expect(advice[0]?.why).not.toBe('');
    }
  });

  test('is not found between quotation marks of any kind, nor while a quotation is being typed', () => {
    for (const { pattern } of patternsOf(language)) {
      for (const [open, close] of ['“”', '«»', '""']) {
        expect(adviseOn(`Said: ${open}well, ${pattern}${close}.`, language), pattern).toEqual([]);
        expect(adviseOn(`Said: ${open}well, ${pattern}`, language), pattern).toEqual([]);
      }
    }
  });

  test('is not found inside a longer word', () => {
    for (const { pattern } of patternsOf(language)) {
      expect(foundIn(`pre${pattern}`, language), pattern).not.toContain(pattern);
      expect(foundIn(`${pattern}ñez`, language), pattern).not.toContain(pattern);
    }
  });

  test('is not found in its own exceptions', () => {
    for (const { id, exceptions } of list.entries) {
      for (const phrase of exceptions) expect(idsOf(`It says ${phrase}, twice.`, language), phrase).not.toContain(id);
    }
  });
});

test('Spanish patterns are found without their accents and with them written apart; English ones are not touched', () => {
  for (const { id, pattern } of patternsOf('es')) {
    const bare = pattern.normalize('NFD').replaceAll(/\p{M}/gu, '');
    expect(idsOf(bare, 'es'), bare).toEqual([id]);
    const apart = `La nota: ${pattern.normalize('NFD')}.`;
    const [advice] = adviseOn(apart, 'es');
    expect(advice?.id).toBe(id);
    expect(apart.slice(advice?.from, advice?.to)).toBe(pattern.normalize('NFD'));
  }
  expect(adviseOn('kíd', 'en')).toEqual([]);
  expect(adviseOn('kid', 'es')).toEqual([]);
});

describe('what a pattern stands in', () => {
  test('the longest of several wins, whichever entry it is of', () => {
    expect(adviseOn('failure to protect', 'en')).toMatchObject([{ id: 'la-dv-victim', from: 0, to: 18 }]);
    expect(adviseOn('the parent is non-compliant', 'en')).toMatchObject([{ found: 'non-compliant' }]);
    expect(foundIn('a drug addict and an addict')).toEqual(['drug addict', 'addict']);
    expect(foundIn('foster care baby')).toEqual(['foster care baby']);
  });

  test('a hit that shares words with an exception is none, and one elsewhere in the text still is', () => {
    expect(adviseOn('Diagnosis: failure to thrive.', 'en')).toEqual([]);
    expect(idsOf('Failure to thrive; failure to call.')).toEqual(['la-failed']);
    expect(idsOf('Complete the case plan, then close the case.')).toEqual(['la-the-case']);
    expect(adviseOn('the minor parent', 'en')).toEqual([]);
    expect(adviseOn('chronic lung disease', 'en')).toEqual([]);
  });

  test('an exception that is a name counts as it is written', () => {
    expect(adviseOn('notice in the Case', 'en')).toEqual([]);
    expect(idsOf('notice in the case')).toEqual(['la-the-case']);
    expect(adviseOn('part Indian child', 'en')).toMatchObject([]);
    expect(idsOf('part Indian')).toEqual(['la-minority']);
  });

  test('punctuation, lines, hyphens and apostrophes as people type them', () => {
    expect(foundIn('Visitation: twice; (foster\n  parent) came.')).toEqual(['Visitation', 'foster\n  parent']);
    expect(foundIn('he doesn’t care; a no\u2011show')).toEqual(['doesn’t care', 'no\u2011show']);
    expect(foundIn('the client’s report')).toEqual(['client']);
    expect(adviseOn('foster. Parent was there', 'en')).toEqual([]);
    expect(foundIn('İ kid 👶 kid')).toEqual(['kid', 'kid']);
    expect(adviseOn('', 'en')).toEqual([]);
  });

  test('only what is not quoted', () => {
    expect(foundIn('The kid said “my kid” and the kid left.')).toEqual(['kid', 'kid']);
    expect(quotationsIn('a "b" c «d “e” f» g "h\ni')).toEqual([
      { from: 2, to: 5 },
      { from: 8, to: 17 },
      { from: 20, to: 22 },
    ]);
    expect(foundIn('Mother: "I am no addict\nThe kid slept.')).toEqual(['kid']);
  });
});

describe('words that can be exchanged as they stand', () => {
  test('are patterns of the list, and are not themselves advised against', () => {
    for (const language of languages) {
      const patterns = patternsOf(language).map(({ pattern }) => pattern);
      for (const [pattern, offered] of Object.entries(inPlace[language])) {
        expect(patterns).toContain(pattern);
        expect(adviseOn(offered, language), offered).toEqual([]);
      }
    }
  });

  test('take the place of the found ones and of nothing else, with their first letter', () => {
    const take = (text: string, language: Language = 'en') => {
      const [advice] = adviseOn(text, language);
      return advice === undefined ? text : takeAdvice(text, advice);
    };
    expect(take('Visitation on Mondays, visitation on Fridays.')).toBe(
      'Family time on Mondays, visitation on Fridays.',
    );
    expect(take('Recayo en marzo.', 'es')).toBe('Volvió a consumir en marzo.');
    expect(take('an inmate')).toBe('an inmate');
  });
});

test('the reasons are those of the list in English, and are said in Spanish too', () => {
  for (const { id, why } of list.entries) {
    expect(translatorFor('en').lookUp(`advice.why.${id}`)).toBe(why);
    expect(translatorFor('es').lookUp(`advice.why.${id}`)).not.toBe(why);
  }
});

/** A fixed sequence of numbers, so that a text that fails can be made again. */
function* numbersFrom(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

test('in any text: no two overlap, indexes hold what was found, no hit in a word or a quotation', () => {
  const numbers = numbersFrom(7);
  for (const language of languages) {
    const pieces = [
      ...patternsOf(language).map(({ pattern }) => pattern),
      ...list.entries.flatMap(({ exceptions }) => exceptions),
      ...['"', '“', '”', '«', '»', "'", '-', '\n', 'ñ', 'a', 's', '\u0301', 'İ', '👶', 'Rosa', '3', '. ', ', '],
    ];
    for (let round = 0; round < 400; round += 1) {
      let text = '';
      for (let part = 0; part < 30; part += 1) {
        text += pieces[numbers.next().value % pieces.length] ?? '';
        if (numbers.next().value % 3 !== 0) text += ' ';
      }
      const advice = adviseOn(text, language);
      let end = 0;
      for (const { from, to, found } of advice) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(text.slice(from, to)).toBe(found);
        expect(/[\p{L}\p{N}]$/u.test(text.slice(0, from)) || /^[\p{L}\p{M}\p{N}]/u.test(text.slice(to)), text).toBe(
          false,
        );
        expect(
          quotationsIn(text).some((quotation) => from < quotation.to && quotation.from < to),
          text,
        ).toBe(false);
        end = to;
      }
    }
  }
});
