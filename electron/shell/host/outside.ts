// What somebody reads who is not let in, or asks for what there is not: a sentence in both languages, and no data.

import { translatorFor } from '../../../shared/i18n/translator.ts';

const languages = ['en', 'es'] as const;

/** The sentence of an HTTP status, in both languages. */
export function outsideText(status: number): string {
  const key =
    status === 401 ? 'menu.outside.unknown' : status === 404 ? 'menu.outside.nothing' : 'menu.outside.refused';
  return languages.map((language) => `${translatorFor(language).t(key)}\n`).join('\n');
}
