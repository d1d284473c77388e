// Every sort of what is withheld has its words in both languages.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withheldSorts } from '../../../shared/redaction/reader.ts';
import { WordsProvider } from '../../app/words.tsx';
import { Withheld } from './Withheld.tsx';

const shown = (language: 'en' | 'es', counts: Parameters<typeof Withheld>[0]['counts']) =>
  renderToStaticMarkup(
    <WordsProvider language={language}>
      <Withheld counts={counts} />
    </WordsProvider>,
  );

test.each(['en', 'es'] as const)('what is withheld, sort by sort, in %s', (language) => {
  const all = shown(
    language,
    withheldSorts.map((sort) => ({ sort, count: 2 })),
  );
  expect(all).toContain(String(2 * withheldSorts.length));
  expect(all).not.toContain('{{');
  expect(shown(language, [])).not.toMatch(/\d/);
});
