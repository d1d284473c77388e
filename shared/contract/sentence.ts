// A refusal as one line in the reader's language: what is the matter, then what to do next.

import { listed, longDate, momentIn } from '../i18n/format.ts';
import type { Translator } from '../i18n/translator.ts';
import { type Refusal, refusals } from './refusals.ts';

type Words = Pick<Translator, 'language' | 't'>;

/** The text that says what is the matter. `timezone` (IANA) is the reader's, for moments. */
function matterOf(refusal: Refusal, { language, t }: Words, timezone: string): string {
  switch (refusal.name) {
    case 'person-required':
      return t('refusal.person-required', { people: listed(refusal.values.people, language) });
    case 'wait':
      return t('refusal.wait', { until: momentIn(refusal.values.until, timezone, language) });
    case 'wrong-passphrase': {
      const { triesLeft: count } = refusal.values;
      return count === 0 ? t('refusal.wrong-passphrase-last') : t('refusal.wrong-passphrase', { count });
    }
    case 'recovery-key-mistyped': {
      const { group } = refusal.values;
      return group === null ? t('refusal.recovery-key-wrong-length') : t('refusal.recovery-key-mistyped', { group });
    }
    case 'no-such-hearing': {
      const dates = refusal.values.dates.map((date) => longDate(date, language));
      return dates.length === 0
        ? t('refusal.no-hearings')
        : t('refusal.no-such-hearing', { dates: listed(dates, language) });
    }
    case 'brief-not-ready': {
      const gaps = refusal.values.gaps.map((gap) => t(`fullBrief.gap.${gap}`));
      return t('refusal.brief-not-ready', { gaps: listed(gaps, language) });
    }
    case 'message-too-large':
    case 'too-many-times':
    case 'span-too-long':
    case 'passphrase-too-short':
    case 'unprintable-character':
    case 'order-has-blank':
    case 'order-holds-protected':
    case 'order-contradicts':
      return t(`refusal.${refusal.name}`, refusal.values);
    case 'clause-placeholders':
      return t('refusal.clause-placeholders', { placeholders: listed(refusal.values.placeholders, language) });
    case 'passage-to-mend': {
      const records = refusal.values.records.map(({ kind, id, date }) => {
        const day = date === null ? '' : `, ${longDate(date, language)}`;
        return `${t(`bench.kind.${kind}`)}${day} (${id})`;
      });
      return t('refusal.passage-to-mend', { records: listed(records, language) });
    }
    case 'words-unprintable': {
      const { codePoint } = refusal.values;
      const character = String.fromCodePoint(Number.parseInt(codePoint.slice(2), 16));
      // A control character cannot be seen: its number alone tells it.
      return t('refusal.words-unprintable', {
        which: /\p{C}/u.test(character) ? codePoint : `${character} ${codePoint}`,
      });
    }
    default:
      return t(`refusal.${refusal.name}`);
  }
}

/** "The passphrase is wrong. Look at it again and try once more." */
export function sentenceOf(refusal: Refusal, words: Words, timezone: string): string {
  return `${matterOf(refusal, words, timezone)} ${words.t(`nextStep.${refusals[refusal.name].next}`)}`;
}
