// The milestones on file and their words belong together: each has its line in both languages, and no line is left over.

import { describe, expect, test } from 'vitest';
import onFile from '../../resources/reference/milestones.json' with { type: 'json' };
import { texts } from './texts.ts';
import { translatorFor } from './translator.ts';

const milestones = onFile.checkpoints.flatMap((checkpoint) => checkpoint.milestones);
const ids = milestones.map(({ id }) => id);
const linesOf = (language: 'en' | 'es') =>
  Object.entries(texts[language].milestones).filter(([key]) => key.startsWith('ltsae-'));

describe('milestones', () => {
  test.each(['en', 'es'] as const)('every one has its line in %s, and no line is without one', (language) => {
    expect(ids).toHaveLength(127);
    expect(linesOf(language).map(([key]) => key)).toEqual(ids);
  });

  test('the English line says what the file says', () => {
    expect(linesOf('en').map(([, line]) => String(line).replaceAll('’', "'"))).toEqual(
      milestones.map(({ text }) => text),
    );
  });

  test('within one age no two lines read the same', () => {
    for (const language of ['en', 'es'] as const) {
      const lines = linesOf(language).map(([key, line]) => `${key.slice(0, 'ltsae-02m'.length)} ${line}`);
      expect(new Set(lines).size, language).toBe(lines.length);
    }
  });

  test('the four domains have names', () => {
    const domains = [...new Set(milestones.map(({ domain }) => domain))].toSorted();
    expect(Object.keys(texts.en.milestones.domain).toSorted()).toEqual(domains);
    expect(Object.keys(texts.es.milestones.domain).toSorted()).toEqual(domains);
  });

  test('a line is found by its id', () => {
    expect(translatorFor('es').t('milestones.ltsae-06m-social-emotional-3')).toBe('Se ríe');
    expect(translatorFor('en').lookUp('milestones.ltsae-12m-language-communication-1')).toBe('Waves goodbye');
  });
});
