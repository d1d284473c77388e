// Words: every text a person sees comes from resources/locales. English defines the keys; a test keeps Spanish whole.

import i18next, { type TFunction } from 'i18next';
import type { Language } from '../documents/model.ts';
import { texts } from './texts.ts';

type Plural = '_one' | '_many' | '_other';
type WithoutPlural<K extends string> = K extends `${infer Stem}${Plural}` ? Stem : K;
type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<`${Prefix}${K}`> : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** A key of the English texts, dotted, without its plural ending. */
export type MessageKey = Leaves<(typeof texts)['en']>;
export type MessageValues = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: Language;
  /** The text of `key` with its `{{placeholders}}` filled; `count` chooses the plural. */
  t(key: MessageKey, values?: MessageValues): string;
  /** As `t`, for a key that is put together from a name the program keeps elsewhere. */
  lookUp(key: string, values?: MessageValues): string;
  /** The text of a coded value, `codes.<list>.<code>`; an unknown code is shown as it was recorded, in words. */
  code(list: keyof (typeof texts)['en']['codes'], code: string): string;
}

const instance = i18next.createInstance();
void instance.init({
  resources: { en: { translation: texts.en }, es: { translation: texts.es } },
  fallbackLng: false,
  supportedLngs: ['en', 'es'],
  initAsync: false,
  // A coded value may hold a colon.
  nsSeparator: false,
  interpolation: { escapeValue: false },
  // A key without a text is a bug of ours, and a placeholder on a judge's page is worse than none at all.
  missingInterpolationHandler: (text) => {
    throw new Error(`a text was left with a hole: ${text}`);
  },
  parseMissingKeyHandler: (key) => {
    throw new Error(`no text for ${key}`);
  },
});

const fixed: Record<Language, TFunction> = { en: instance.getFixedT('en'), es: instance.getFixedT('es') };

/** Remembers what a text of ours gives: asked for on every try of a page, and always the same. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** A sentence that ends in "a. m." or "p. m." ends with that stop. */
const stoppedOnce = (text: string) => text.replaceAll(/([ap]\.\s?m\.)\.(?!\.)/g, '$1');

function makeTranslator(language: Language): Translator {
  const translate = fixed[language];
  const constant = remembered((key) => translate(key, {}));
  const { codes } = texts[language];
  const lookUp = (key: string, values?: MessageValues) =>
    values === undefined ? constant(key) : stoppedOnce(translate(key, { ...values }));
  return {
    language,
    t: lookUp,
    lookUp,
    code: (list, code) =>
      Object.hasOwn(codes[list], code) ? constant(`codes.${list}.${code}`) : code.replaceAll('_', ' '),
  };
}

const translators: Record<Language, Translator> = { en: makeTranslator('en'), es: makeTranslator('es') };

/** The translator of a language. It throws (a bug) on a key without a text or a placeholder without a value. */
export function translatorFor(language: Language): Translator {
  return translators[language];
}
