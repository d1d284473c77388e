// The steps of a hearing's life, its continuances and its parties as sentences: one wording for the window and the command.

import { plainName } from '../brief/names.ts';
import type { HearingLife } from '../contract/schedule.ts';
import { askedBy } from '../contract/schedule.ts';
import { courtroomName } from '../documents/words.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { clockTime, longDate } from '../i18n/format.ts';
import type { Translator } from '../i18n/translator.ts';
import { listClauses } from '../orders/clauses.ts';
import { findingOfClause } from '../orders/findings.ts';
import { reasonText, wordsOf } from './continuanceReasons.ts';
import { deadlineCodes } from './problems.ts';
import { clockWords } from './words.ts';

type Words = Pick<Translator, 'language' | 't' | 'code'>;
type Step = HearingLife['steps'][number];
type ToldContinuance = NonNullable<Step['continuance']>;

/** "Set for November 24, 2026, 2:30 pm, Courtroom 4B". */
export function stepWords(step: Step, words: Words): string {
  const { t, language } = words;
  const place = {
    date: longDate(step.date, language),
    time: clockTime(step.start, language),
    room: courtroomName(words, step.courtroom),
  };
  switch (step.what) {
    case 'set':
    case 'moved':
      return t(`hearingLife.step.${step.what}`, place);
    case 'held':
      return t('hearingLife.step.held', { date: place.date });
    case 'continued':
      return step.continuance === null
        ? t('hearingLife.step.continued')
        : t('hearingLife.step.continuedTo', { date: longDate(step.continuance.to, language) });
    case 'vacated':
      return step.vacating === null
        ? t('hearingLife.step.vacated')
        : t('hearingLife.step.vacatedWhy', { reason: step.vacating });
    case 'changed':
    case 'taken-back':
      return t(`hearingLife.step.${step.what}`);
    default:
      return step.what satisfies never;
  }
}

/** "six-month review, December 22, 2026": a deadline that a new date passes. A code of a later program is told as it is. */
export function passedWords(
  { clock, due }: { readonly clock: string; readonly due: CalendarDate },
  words: Words,
): string {
  const code = deadlineCodes.find((one) => one === clock);
  const name =
    clock === 'interval' ? words.t('hearingLife.interval') : code === undefined ? clock : clockWords(code, words);
  return words.t('hearingLife.passed', { name, date: longDate(due, words.language) });
}

/** Who asked; in an export it is somebody's own word. */
function whoAsked(requestedBy: string, { t }: Words): string {
  const code = askedBy.options.find((one) => one === requestedBy);
  return code === undefined ? requestedBy : t(`dates.askedBy.${code}`);
}

/** A continuance in lines: why and whether that is good cause, who asked, how many days, and what the new date passes. */
export function continuanceWords(told: ToldContinuance, words: Words): readonly string[] {
  const { t, language } = words;
  const { code, reason, goodCause, requestedBy, daysAdded, passes } = told;
  const own = wordsOf({ reason, ...(code === null ? {} : { code }) });
  const why = [code === null ? '' : reasonText(code, language), own].filter((text) => text !== '').join(': ');
  return [
    t(goodCause ? 'hearingLife.whyGood' : 'hearingLife.whyNotGood', { reason: why }),
    t('hearingLife.askedBy', { who: whoAsked(requestedBy, words) }),
    t('hearingLife.daysAdded', { count: daysAdded }),
    ...passes.map((one) => t('hearingLife.passes', { what: passedWords(one, words) })),
  ];
}

/** "Dana Fulbright (Mother)", or the part alone where the name is not recorded. */
export function partyWords(
  { name, role, relation }: Pick<HearingLife['parties'][number], 'name' | 'role' | 'relation'>,
  words: Words,
): string {
  const part = relation === null ? words.t(`hearingLife.role.${role}`) : words.code('relation', relation);
  return name === null || name === '' ? part : `${plainName(name)} (${part})`;
}

/** A finding in the words of the clause that makes it; one that no rule of the court counts is told by its code. */
export function findingWords(finding: string, { t, language }: Pick<Words, 't' | 'language'>): string {
  const [clauseId] = Object.entries(findingOfClause).find(([, code]) => code === finding) ?? [];
  const clause = listClauses.find(({ id }) => id === clauseId);
  if (clause === undefined) return t('hearingLife.screen.finding.unknown', { code: finding });
  return language === 'es' ? clause.titleEs : clause.titleEn;
}
