// Reading a day as a person types it: "Nov 20", "20 de noviembre", "11/20/2026", "2026-11-20". Without a year it is the
// one nearest to the day that is at hand.

import type { Language } from '../../shared/documents/model.ts';
import { addDays, type CalendarDate, daysBetween, readDate } from '../../shared/domain/dates.ts';

export type TypedDate =
  | { readonly date: CalendarDate }
  | { readonly problem: 'unreadable' }
  /** The month has fewer days than that. `month` in the reader's words: "November". */
  | { readonly problem: 'month-ends'; readonly month: string; readonly days: number };

interface Parts {
  /** null: the year nearest to the day at hand. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: monthsIn('en-US'),
  es: monthsIn('es-US'),
};

function monthsIn(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)));
}

/** 1 to 12 for "nov", "sept", "noviembre" in either language: people in court mix them. */
function monthNamed(word: string): number | null {
  if (word.length < 3) return null;
  for (const names of Object.values(monthNames)) {
    const found = names.findIndex(
      (name) => plain(name).startsWith(word) || (word === 'sept' && plain(name).startsWith('sep')),
    );
    if (found >= 0) return found + 1;
  }
  return null;
}

/** "26" is 2026. */
const wholeYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

function partsOf(text: string, language: Language): Parts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numbers = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(text);
  if (numbers !== null) {
    const [, first, second, year] = numbers;
    const [month, day] = language === 'en' ? [Number(first), Number(second)] : [Number(second), Number(first)];
    return { year: year === undefined ? null : wholeYear(year), month, day };
  }
  const words = plain(text)
    .split(/[\s,.]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'del');
  const months = words.map(monthNamed);
  const at = months.findIndex((month) => month !== null);
  const month = months[at];
  if (month === null || month === undefined) return null;
  const figures = words
    .map((word) => /^(\d{1,4})(?:st|nd|rd|th|o)?$/.exec(word)?.[1])
    .filter((figure) => figure !== undefined);
  const [day, year] = figures;
  // A weekday may stand in front: it is not compared, the day itself is shown back with its own.
  if (day === undefined || day.length > 2 || figures.length > 2 || words.length - figures.length > 2) return null;
  return { year: year === undefined ? null : wholeYear(year), month, day: Number(day) };
}

const written = (year: number, { month, day }: Parts) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Of last year's, this year's and next year's day the one nearest to `near`; February 29 only where there is one. */
function nearestTo(near: CalendarDate, parts: Parts): CalendarDate | null {
  const year = Number(near.slice(0, 4));
  const days = [year - 1, year, year + 1].map((each) => readDate(written(each, parts))).filter((day) => day !== null);
  const [nearest] = days.toSorted(
    (one, other) => Math.abs(daysBetween(near, one)) - Math.abs(daysBetween(near, other)),
  );
  return nearest ?? null;
}

function daysInMonth(year: number, month: number): number {
  const next =
    month === 12 ? written(year + 1, { year, month: 1, day: 1 }) : written(year, { year, month: month + 1, day: 1 });
  const first = readDate(next);
  return first === null ? 31 : Number(addDays(first, -1).slice(8));
}

/** The day that was meant, or what is wrong with it. `near`: the day at hand. */
export function readTypedDate(typed: string, language: Language, near: CalendarDate): TypedDate {
  const parts = partsOf(typed.trim(), language);
  if (parts === null || parts.month < 1 || parts.month > 12 || parts.day < 1) return { problem: 'unreadable' };
  const date = parts.year === null ? nearestTo(near, parts) : readDate(written(parts.year, parts));
  if (date !== null) return { date };
  const days = daysInMonth(parts.year ?? Number(near.slice(0, 4)), parts.month);
  if (parts.day <= days) return { problem: 'unreadable' };
  const name = monthNames[language][parts.month - 1] ?? '';
  return { problem: 'month-ends', month: name.charAt(0).toUpperCase() + name.slice(1), days };
}
