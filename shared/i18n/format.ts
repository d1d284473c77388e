// Dates, times and numbers as people in court read them: "Nov 24", "2:30 pm"; "24 nov", "2:30 p. m.".
// The year is said only where it is not the year of reference. Parts never break over a line (no-break spaces).

import type { Language } from '../documents/model.ts';
import type { CalendarDate, Instant } from '../domain/dates.ts';
import type { ClockTime } from '../domain/record.ts';

const NBSP = '\u00a0';
const locale: Record<Language, string> = { en: 'en-US', es: 'es-US' };
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = formatters.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locale[language], options);
    formatters.set(key, made);
  }
  return made;
}

type Part = 'weekday' | 'month' | 'day' | 'year';

/** Days come back on every page; formatting one takes longer than all the rest of a line. Emptied when it grows large. */
const formatted = new Map<string, Record<Part, string>>();
const mostFormatted = 5_000;

function partsOf(date: CalendarDate, language: Language, options: Intl.DateTimeFormatOptions): Record<Part, string> {
  const key = `${date} ${language} ${options.month} ${options.weekday ?? ''}`;
  const known = formatted.get(key) ?? formatParts(date, language, options);
  if (formatted.size >= mostFormatted) formatted.clear();
  formatted.set(key, known);
  return known;
}

function formatParts(
  date: CalendarDate,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): Record<Part, string> {
  const parts = formatter(language, { timeZone: 'UTC', ...options }).formatToParts(new Date(`${date}T00:00:00Z`));
  const value = (type: Part) => (parts.find((part) => part.type === type)?.value ?? '').replace(/\.$/, '');
  return { weekday: value('weekday'), month: value('month'), day: value('day'), year: value('year') };
}

/** "Nov 24" or, outside the year of `near`, "Nov 24, 2027"; Spanish "24 nov", "24 nov 2027". */
export function shortDate(date: CalendarDate, language: Language, near: CalendarDate): string {
  const { month, day, year } = partsOf(date, language, { month: 'short', day: 'numeric', year: 'numeric' });
  const withYear = date.slice(0, 4) !== near.slice(0, 4);
  if (language === 'en') return `${month}${NBSP}${day}${withYear ? `,${NBSP}${year}` : ''}`;
  return `${day}${NBSP}${month}${withYear ? `${NBSP}${year}` : ''}`;
}

/** "Tue, Nov 24, 2026"; Spanish "mar 24 nov 2026". */
export function weekdayDate(date: CalendarDate, language: Language): string {
  const options = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' } as const;
  const { weekday, month, day, year } = partsOf(date, language, options);
  return (language === 'en' ? `${weekday}, ${month} ${day}, ${year}` : `${weekday} ${day} ${month} ${year}`).replaceAll(
    ' ',
    NBSP,
  );
}

/** "Sat, Nov 21"; Spanish "sáb 21 nov". */
export function weekdayShortDate(date: CalendarDate, language: Language): string {
  const options = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' } as const;
  const { weekday, month, day } = partsOf(date, language, options);
  return (language === 'en' ? `${weekday}, ${month} ${day}` : `${weekday} ${day} ${month}`).replaceAll(' ', NBSP);
}

/** "November 24, 2026"; Spanish "24 de noviembre de 2026". */
export function longDate(date: CalendarDate, language: Language): string {
  const { month, day, year } = partsOf(date, language, { month: 'long', day: 'numeric', year: 'numeric' });
  return (language === 'en' ? `${month} ${day}, ${year}` : `${day} de ${month} de ${year}`).replaceAll(' ', NBSP);
}

/** "Tuesday, November 24" or, outside the year of `near`, with the year; Spanish "Martes 24 de noviembre". */
export function dayOfWeek(date: CalendarDate, language: Language, near: CalendarDate): string {
  const options = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' } as const;
  const { weekday, month, day, year } = partsOf(date, language, options);
  const withYear = date.slice(0, 4) !== near.slice(0, 4);
  if (language === 'en') return `${weekday}, ${month}${NBSP}${day}${withYear ? `, ${year}` : ''}`;
  const capital = weekday.slice(0, 1).toLocaleUpperCase('es') + weekday.slice(1);
  return `${capital} ${day}${NBSP}de ${month}${withYear ? ` de ${year}` : ''}`;
}

/** A wall-clock time HH:MM as "2:30 pm"; Spanish "2:30 p. m.". */
export function clockTime(time: ClockTime, language: Language): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const twelve = `${((hours + 11) % 12) + 1}:${String(minutes).padStart(2, '0')}`;
  const half = hours < 12 ? 'a' : 'p';
  return language === 'en' ? `${twelve}${NBSP}${half}m` : `${twelve}${NBSP}${half}.${NBSP}m.`;
}

function wallClock(instant: Instant, timezone: string): { day: CalendarDate; time: string } {
  const parts = formatter('en', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const day = `${value('year')}-${value('month')}-${value('day')}` as CalendarDate;
  return { day, time: `${value('hour')}:${value('minute')}` };
}

/** The day of a moment on the court's own calendar; `timezone` is an IANA name. */
export function dayIn(instant: Instant, timezone: string): CalendarDate {
  return wallClock(instant, timezone).day;
}

/** A moment on the court's own wall clock: "Nov 21, 2026, 4:10 pm". */
export function momentIn(instant: Instant, timezone: string, language: Language): string {
  const { day, time } = wallClock(instant, timezone);
  return `${shortDate(day, language, '0000-01-01' as CalendarDate)}, ${clockTime(time, language)}`;
}

/** A share 0–1 as a percentage with at most one decimal: 0.818 → "81.8%"; Spanish "81.8 %". */
export function percent(share: number, language: Language): string {
  const text = String(Math.round(share * 1000) / 10);
  return language === 'en' ? `${text}%` : `${text}${NBSP}%`;
}

/** "a", "a and b", "a, b and c" in the language. */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : 'es', { type: 'conjunction' }).format([...items]);
}
