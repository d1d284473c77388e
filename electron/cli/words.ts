// The command's own words, in the language that was asked for or that the system speaks.

import i18next from 'i18next';
import enAll from '../../resources/locales/en.json' with { type: 'json' };
import esAll from '../../resources/locales/es.json' with { type: 'json' };
import en from '../../resources/locales/parts/cli.en.json' with { type: 'json' };
import es from '../../resources/locales/parts/cli.es.json' with { type: 'json' };
import type { Language } from '../../shared/documents/model.ts';

export interface Words {
  readonly language: Language;
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
}

const instance = i18next.createInstance();
void instance.init({
  resources: { en: { translation: { ...enAll, ...en } }, es: { translation: { ...esAll, ...es } } },
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

export function wordsIn(language: Language): Words {
  const translate = instance.getFixedT(language);
  return {
    language,
    t(key, values = {}) {
      const text: string = translate(key, { ...values });
      if (text === key) throw new Error(`no ${language} text for ${key}`);
      return text;
    },
  };
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
