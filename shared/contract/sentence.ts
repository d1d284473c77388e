// A refusal as one line in the reader's language: what is the matter, then what to do next.

import type { Language } from '../documents/model.ts';
import { listed, longDate, momentIn } from '../i18n/format.ts';
import { type Refusal, refusals } from './refusals.ts';

interface Words {
  readonly language: Language;
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** The text that says what is the matter. `timezone` (IANA) is the reader's, for moments. */
function matterOf(refusal: Refusal, { language, t }: Words, timezone: string): string {
  const plain = `refusal.${refusal.name}`;
  switch (refusal.name) {
    case 'person-required':
      return t(plain, { people: listed(refusal.values.people, language) });
    case 'wait':
      return t(plain, { until: momentIn(refusal.values.until, timezone, language) });
    case 'recovery-key-mistyped': {
      const { group } = refusal.values;
      return group === null ? t('refusal.recovery-key-wrong-length') : t(plain, { group });
    }
    case 'no-such-hearing': {
      const dates = refusal.values.dates.map((date) => longDate(date, language));
      return dates.length === 0 ? t('refusal.no-hearings') : t(plain, { dates: listed(dates, language) });
    }
    case 'message-too-large':
    case 'passphrase-too-short':
    case 'unprintable-character':
      return t(plain, refusal.values);
    default:
      return t(plain);
  }
}

/** "The passphrase is wrong. Look at it again and try once more." */
export function sentenceOf(refusal: Refusal, words: Words, timezone: string): string {
  return `${matterOf(refusal, words, timezone)} ${words.t(`nextStep.${refusals[refusal.name].next}`)}`;
}
