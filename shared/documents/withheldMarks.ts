// The mark that stands in a record for what is withheld never reaches a reader: where no part of a document has said it in
// words, it is said here.

import { translatorFor } from '../i18n/translator.ts';
import { withheldText } from '../redaction/narrow.ts';
import type { DocumentModel } from './model.ts';

function said<T>(value: T, word: string): T {
  if (typeof value === 'string') return value.replaceAll(withheldText, word) as T;
  if (Array.isArray(value)) return value.map((part) => said(part, word)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, said(part, word)])) as T;
}

/** The same document with "withheld", in its language, for every mark that is left in it. */
export function withoutMarks(model: DocumentModel): DocumentModel {
  if (!JSON.stringify(model).includes(withheldText)) return model;
  return said(model, translatorFor(model.language).t('withheld'));
}
