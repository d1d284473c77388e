// What a person typed or chose for a blank of a clause, read by the blank's type. A draft keeps it as text: a day as
// 2026-12-04, a frequency as "3/week", hours as "1.5", a role or level by its id, a person by name.

import { type CalendarDate, readDate } from '../domain/dates.ts';

export const periods = ['day', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

export interface Frequency {
  readonly times: number;
  readonly per: Period;
}

const periodNames: Readonly<Record<string, Period>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  día: 'day',
  dia: 'day',
  semana: 'week',
  mes: 'month',
};

const counted: Readonly<Record<string, number>> = { once: 1, twice: 2 };

/** "3/week", "3 times a week", "twice a month", "3 veces por semana"; null: no such frequency. At most 30 times. */
export function readFrequency(text: string): Frequency | null {
  const found =
    /^(?:(?<count>\d{1,2})(?:\s+(?:times?|veces|vez))?|(?<word>once|twice))\s*(?:\/|\s(?:a|an|per|por|al|a la)\s)\s*(?<per>\p{L}+)$/iu.exec(
      text.trim(),
    );
  if (found?.groups === undefined) return null;
  const { count, word, per = '' } = found.groups;
  const times = count === undefined ? (counted[(word ?? '').toLowerCase()] ?? 0) : Number(count);
  const period = periodNames[per.toLowerCase()];
  return period === undefined || times < 1 || times > 30 ? null : { times, per: period };
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Hours in halves: "2", "1.5", "1,5", "1:30", "2 hours"; null: no such length, or outside the bounds. */
export function readHours(text: string, { min, max }: Bounds): number | null {
  const clock = /^(\d{1,2}):(00|30)$/.exec(text.trim());
  const plain = /^(\d{1,2}(?:[.,][05]0?)?)\s*(?:h|hours?|horas?)?$/i.exec(text.trim())?.[1]?.replace(',', '.');
  const hours = clock === null ? Number(plain ?? Number.NaN) : Number(clock[1]) + (clock[2] === '30' ? 0.5 : 0);
  return Number.isNaN(hours) || hours < min || hours > max ? null : hours;
}

/** Whole days; null: not a whole number, or outside the bounds. */
export function readDays(text: string, { min, max }: Bounds): number | null {
  const days = /^(\d{1,3})(?:\s+(?:days?|días?))?$/i.exec(text.trim())?.[1];
  return days === undefined || Number(days) < min || Number(days) > max ? null : Number(days);
}

/** A day that exists, as 2026-12-04; null: none. */
export function readDay(text: string): CalendarDate | null {
  return readDate(text.trim());
}

/** Words as an order takes them: without the period or dots that end them, for the clause has its own. */
export function readWords(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/\s*[.…]+$/u, '');
}
