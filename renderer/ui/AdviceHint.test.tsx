// Advice under a field: one word at a time, in the language of the screen, only once the word is whole.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Language } from '../../shared/documents/model.ts';
import { WordsProvider } from '../app/words.tsx';
import { AdviceHint } from './AdviceHint.tsx';
import { nextAdvice } from './nextAdvice.ts';

function shown(text: string, language: Language = 'en'): string {
  return renderToStaticMarkup(
    <WordsProvider language={language}>
      <AdviceHint text={text} onChange={() => undefined} left>
        <textarea defaultValue={text} />
      </AdviceHint>
    </WordsProvider>,
  );
}

test('says the word, what could stand for it and why, and offers words only where they fit as they stand', () => {
  const page = shown('Visitation was kept; the kid slept.');
  expect(page).toContain(
    '“Visitation”: family time. A visit is what guests do; parents and children have family time. 1 more word',
  );
  expect(page).toContain('Write “Family time”');
  expect(page).toContain('aria-label="Keep my word “Visitation”"');
  const other = shown('The kid slept.');
  expect(other).toContain('“kid”: the child&#x27;s name, baby, toddler.');
  expect(other).not.toContain('Write “');
  expect(shown('Abuso de drogas en mayo', 'es')).toContain('Escribir “Consumo de sustancias”');
});

test('is told politely, changes nothing and stands against nothing', () => {
  const page = shown('The kid slept.');
  expect(page).toContain('<div aria-live="polite"><p');
  expect(page).toContain('>The kid slept.</textarea>');
  expect(page).not.toMatch(/type="submit"|aria-invalid|role="alert"/);
});

test('nothing is said of a text that needs none, of a quotation, or in the other language', () => {
  for (const text of ['', 'Juniper slept.', 'She said “my kid”.', 'abuso de drogas']) {
    expect(shown(text), text).toContain('<div aria-live="polite"></div></div>');
  }
});

test('what was set aside stays so in this field; the next word comes up', () => {
  const text = 'The kid met the foster parent, a kid too.';
  const none: ReadonlySet<string> = new Set();
  expect(nextAdvice(text, 'en', { kept: none, left: false })).toMatchObject({ advice: { found: 'kid' }, more: 2 });
  const kept = new Set(['la-the-kid']);
  expect(nextAdvice(text, 'en', { kept, left: false })).toMatchObject({ advice: { found: 'foster parent' }, more: 0 });
  expect(nextAdvice(text, 'en', { kept: new Set([...kept, 'la-foster-parent']), left: true })).toBeNull();
});

test('a word at the end that may still grow waits until the field is left', () => {
  const kept: ReadonlySet<string> = new Set();
  expect(nextAdvice('a kid', 'en', { kept, left: false })).toBeNull();
  expect(nextAdvice('a kid ', 'en', { kept, left: false })).not.toBeNull();
  expect(nextAdvice('a kid', 'en', { kept, left: true })).not.toBeNull();
  expect(nextAdvice('a kidney', 'en', { kept, left: true })).toBeNull();
});
