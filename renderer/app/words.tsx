// The words of the screen in the language that was chosen, switchable at once.

import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { Refusal } from '../../shared/contract/refusals.ts';
import { sentenceOf } from '../../shared/contract/sentence.ts';
import type { Language } from '../../shared/documents/model.ts';
import type { CalendarDate, Instant } from '../../shared/domain/dates.ts';
import {
  clockTime,
  dayIn,
  dayOfWeek,
  listed,
  longDate,
  shortDate,
  weekdayDate,
  weekdayShortDate,
} from '../../shared/i18n/format.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translator.ts';

/** Words of the screen: texts, and days and times as people in court read them. */
export interface ScreenWords extends Translator {
  /** "Nov 24"; with the year where it is not the year of `near`. */
  day(date: CalendarDate, near: CalendarDate): string;
  /** "Nov 24, 2026". */
  dayAndYear(date: CalendarDate): string;
  longDay(date: CalendarDate): string;
  weekday(date: CalendarDate): string;
  weekdayShort(date: CalendarDate): string;
  time(time: string): string;
  /** The first full minute on this machine's wall clock when a moment is over. */
  clockAfter(instant: Instant): string;
  /** Today on this machine's calendar. */
  today(): CalendarDate;
  list(items: readonly string[]): string;
  age(age: { readonly months: number; readonly days: number }): string;
  /** "Tuesday, November 24"; with the year where it is not the year of `near`. */
  dayOfWeek(date: CalendarDate, near: CalendarDate): string;
  /** What was refused, and what to do next. */
  refusal(refusal: Refusal): string;
}

/** The zone of this machine's wall clock, in which moments are told. */
const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const minute = 60_000;
/** Near no day: the year is always said. */
const noYear = '0000-01-01' as CalendarDate;

function screenWords(language: Language): ScreenWords {
  const translator = translatorFor(language);
  const { t } = translator;
  return {
    ...translator,
    day: (date, near) => shortDate(date, language, near),
    dayAndYear: (date) => shortDate(date, language, noYear),
    longDay: (date) => longDate(date, language),
    weekday: (date) => weekdayDate(date, language),
    weekdayShort: (date) => weekdayShortDate(date, language),
    time: (time) => clockTime(time, language),
    clockAfter: (instant) => {
      const over = new Date(Math.ceil(Date.parse(instant) / minute) * minute);
      return clockTime(over.toTimeString().slice(0, 5), language);
    },
    today: () => dayIn(new Date().toISOString() as Instant, timezone),
    list: (items) => listed(items, language),
    age: ({ months, days }) => t('age', { months: t('months', { count: months }), days: t('days', { count: days }) }),
    dayOfWeek: (date, near) => dayOfWeek(date, language, near),
    refusal: (refusal) => sentenceOf(refusal, translator, timezone),
  };
}

const Words = createContext<ScreenWords>(screenWords('en'));

export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const words = useMemo(() => screenWords(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Words value={words}>{children}</Words>;
}

/** The words of the screen. */
export const useWords = (): ScreenWords => useContext(Words);
