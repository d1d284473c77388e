// A date with what speaks for it and against it, as lines of text.

import type { DateProblem, HearingSetting, OfferReason } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { clockTime, weekdayDate } from '../../../shared/i18n/format.ts';
import { problemSentence, reasonSentence } from '../../../shared/schedule/words.ts';
import type { Words } from '../words.ts';

/** "Tue, Dec 15, 2026, 2:30 pm  4B  Review, 30 min". */
export function settingLine({ date, start, courtroom, type, minutes }: HearingSetting, words: Words): string {
  const { language, t } = words;
  const what = `${t(`codes.hearingType.${type}`)}, ${t('cli.docket.minutes', { minutes })}`;
  return `${weekdayDate(date, language)}, ${clockTime(start, language)}  ${courtroom}  ${what}`;
}

/** Reasons, then problems, each on a line. */
export function whyLines(
  { reasons, problems }: { readonly reasons: readonly OfferReason[]; readonly problems: readonly DateProblem[] },
  words: Words,
  near: CalendarDate,
): readonly string[] {
  return [
    ...reasons.map((reason) => `    + ${reasonSentence(reason, words, near)}`),
    ...problems.map((problem) => `    - ${problemSentence(problem, words, near)}`),
  ];
}
