// The marks that stand in a record for what is withheld never reach a reader: where no part of a document has said them in
// words, they are said here, in the language of the text that they stand in.

import { translatorFor } from '../i18n/translator.ts';
import { resourceFamilyIn, resourceFamilyMark, withheldText } from '../redaction/marks.ts';
import type { DocumentModel, Language } from './model.ts';

type Word = readonly [mark: string, word: string];

function wordsFor(language: Language): readonly Word[] {
  const family = (of: Language) => translatorFor(of).t('readers.resourceFamily');
  return [
    [resourceFamilyIn.en, family('en')],
    [resourceFamilyIn.es, family('es')],
    [resourceFamilyMark, family(language)],
    [withheldText, translatorFor(language).t('withheld')],
  ];
}

const begins = (text: string, mark: string, word: string) =>
  text.startsWith(mark) && text.length > mark.length ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;

function said<T>(value: T, words: readonly Word[]): T {
  if (typeof value === 'string') {
    return words.reduce(
      (text, [mark, word]) => text.replace(mark, begins(text, mark, word)).replaceAll(mark, word),
      value as string,
    ) as T;
  }
  if (Array.isArray(value)) return value.map((part) => said(part, words)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, said(part, words)])) as T;
}

/**
 * The same document with every mark that is left in it said in words: "withheld", "the resource family". A family's role
 * within a sentence is said in the sentence's own language, whatever the document's.
 */
export function withoutMarks(model: DocumentModel): DocumentModel {
  const words = wordsFor(model.language);
  const text = JSON.stringify(model);
  return words.some(([mark]) => text.includes(mark)) ? said(model, words) : model;
}
