import { describe, expect, test } from 'vitest';
import { clockTime } from './format.ts';
import { texts } from './texts.ts';
import { translatorFor } from './translator.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

function leavesOf(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leavesOf(value, `${prefix}${key}.`),
  );
}

const english = new Map(leavesOf(texts.en));
const spanish = new Map(leavesOf(texts.es));
const stem = (key: string) => key.replace(/_(one|many|other)$/, '');
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

describe('every text in both languages', () => {
  test('the languages have the same keys', () => {
    const stems = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(stem))].toSorted();
    expect(english.size).toBeGreaterThan(200);
    expect(stems(spanish)).toEqual(stems(english));
  });

  test('each plural has every form of its language', () => {
    const formsOf = (texts: Map<string, string>, key: string) =>
      ['one', 'many', 'other'].filter((form) => texts.has(`${stem(key)}_${form}`));
    for (const key of english.keys()) {
      if (key === stem(key)) continue;
      expect(formsOf(english, key), key).toEqual(['one', 'other']);
      expect(formsOf(spanish, key), key).toEqual(['one', 'many', 'other']);
    }
  });

  test('each Spanish text has the placeholders of its English one', () => {
    for (const [key, text] of spanish) {
      const model = english.get(key) ?? english.get(key.replace(/_many$/, '_other')) ?? '';
      expect(holes(text), key).toEqual(holes(model));
    }
  });

  test('no text is empty, and no Spanish sentence is left in English', () => {
    const same = [...english].filter(([key, text]) => spanish.get(key) === text && /[a-z]{3,} [a-z]{3,}/.test(text));
    expect([...english.values(), ...spanish.values()].filter((text) => text.trim() === '')).toEqual([]);
    expect(same).toEqual([]);
  });
});

describe('a translator', () => {
  test('fills placeholders and chooses the plural of its language', () => {
    expect(translatorFor('en').t('days', { count: 1 })).toBe('1 day');
    expect(translatorFor('en').t('days', { count: 0 })).toBe('0 days');
    expect(translatorFor('es').t('days', { count: 1 })).toBe('1 día');
    expect(translatorFor('es').t('days', { count: 32 })).toBe('32 días');
    expect(translatorFor('es').t('days', { count: 1_000_000 })).toBe('1000000 días');
  });

  test('a Spanish sentence that ends in a time ends with one stop', () => {
    const time = clockTime('14:30', 'es');
    const said = translatorFor('es').t('readers.clerk.interpreterBooked', { name: 'Ana Ruiz', from: time, to: time });
    expect(said).toMatch(/2:30\sp\.\sm\.$/);
    expect(said).not.toMatch(/\.\.$/);
  });

  test('a placeholder without a value is refused rather than printed', () => {
    expect(() => translatorFor('en').t('inTheInterestOf')).toThrow('left with a hole');
  });

  test('an unknown code is shown as it was recorded', () => {
    expect(translatorFor('es').code('serviceType', 'cpp')).toBe('Terapia diádica (CPP)');
    expect(translatorFor('es').code('serviceType', 'music_lessons')).toBe('music lessons');
  });

  test('text of the record is never read as markup or as a key', () => {
    expect(translatorFor('en').t('inTheInterestOf', { initials: '<b>&{{count}}$t(days)' })).toBe(
      'In the Interest of <b>&{{count}}$t(days)',
    );
  });
});
