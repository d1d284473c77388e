// The command's own words, in the language that was asked for or that the system speaks.

import type { Language } from '../../shared/documents/model.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translator.ts';

export type Words = Translator;

export function wordsIn(language: Language): Words {
  return translatorFor(language);
}

/** The language of the system by LC_ALL, LC_MESSAGES or LANG: Spanish where it says es…, else English. */
export function systemLanguage(env: NodeJS.ProcessEnv): Language {
  const tag = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^es\b|^es_/.test(tag) ? 'es' : 'en';
}

/** `--language es` or `--language=es` anywhere in the arguments, so that help and usage errors speak it too. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = args.map((arg, at) => (arg === '--language' ? args[at + 1] : arg.match(/^--language=(.*)$/)?.[1]));
  return asked.find((tag) => tag === 'en' || tag === 'es') ?? systemLanguage(env);
}
