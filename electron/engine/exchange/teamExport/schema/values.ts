// The kinds of single values in an export. Each refuses with a reason code, never with the value.

import { z } from 'zod';
import { type CalendarDate, readDate } from '../../../../../shared/domain/dates.ts';
import { type Id, idOf } from '../../../../../shared/domain/ids.ts';
import type { ReasonCode } from '../reasons.ts';

/** First and last day that an export may name. */
const firstDay = '1990-01-01';
const lastDay = '2100-12-31';

/** How a check of ours hands its reason to the reader of zod's issues. */
export interface OwnIssue {
  readonly reason: Extract<
    ReasonCode,
    | 'not-a-date'
    | 'date-out-of-range'
    | 'not-an-id'
    | 'text-not-printable'
    | 'text-too-short'
    | 'unknown-time-zone'
    | 'recurrence-unknown'
  >;
  readonly values: Readonly<Record<string, string | number>>;
}

const own = (reason: OwnIssue['reason'], values: OwnIssue['values'] = {}) => ({
  params: { reason, values } satisfies OwnIssue,
});

const isPrintable = (text: string) => text.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(text);
const isId = (text: string) => text === text.trim() && /^[^\p{C}]{1,64}$/u.test(text);

/** A calendar day that exists, from `firstDay` to `lastDay`. */
export const day = z.string().transform((text, context): CalendarDate => {
  const date = readDate(text);
  if (date !== null && date >= firstDay && date <= lastDay) return date;
  const issue = date === null ? own('not-a-date') : own('date-out-of-range', { from: firstDay, to: lastDay });
  context.issues.push({ code: 'custom', input: text, ...issue });
  return z.NEVER;
});

/** The name of one record of kind `K`: 1 to 64 visible characters. */
export const id = <K extends string>() =>
  z
    .string()
    .refine(isId, own('not-an-id'))
    .transform((text): Id<K> => idOf<K>(text));

/** The id of a person, parent or child, or the name that a caregiver has in a placement. */
export const party = z.string().max(200).refine(isPrintable, own('text-not-printable'));

/** Text of up to `maximum` characters; may be empty. */
export const text = (maximum: number) => z.string().max(maximum).refine(isPrintable, own('text-not-printable'));

/** Text that says something: at least `minimum` characters beside spaces. */
export const words = (maximum: number, minimum = 1) =>
  text(maximum).refine((value) => value.trim().length >= minimum, own('text-too-short', { minimum }));

/** A name, a title or a word of the agency's own list. */
export const name = words(200);
/** A sentence or two. */
export const line = words(1_000);
/** A note, which may be empty. */
export const note = text(4_000);
/** A passage. */
export const passage = text(8_000);

/** A wall-clock time, HH:MM. */
export const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** A whole number. */
export const whole = (minimum: number, maximum: number) => z.int().min(minimum).max(maximum);

/** Hours, by fractions. */
export const hours = (maximum: number) => z.number().min(0).max(maximum);

export const list = <T extends z.ZodType>(item: T, maximum: number) => z.array(item).max(maximum);

/** An IANA time zone that this machine knows. */
export const zone = z.string().max(64).refine(isZone, own('unknown-time-zone'));

const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';
const listed = (item: string) => new RegExp(`^${item}(?:,${item})*$`);

/** The parts of a rule of RFC 5545 that a session's days are written in, by how often it repeats. */
const ruleParts = {
  WEEKLY: { INTERVAL: /^[1-9]\d?$/, BYDAY: listed(weekday), WKST: new RegExp(`^${weekday}$`) },
  MONTHLY: {
    INTERVAL: /^[1-9]\d?$/,
    BYDAY: listed(`(?:[+-]?[1-5])?${weekday}`),
    BYSETPOS: listed('-?[1-9]\\d?'),
    BYMONTHDAY: listed('-?(?:[1-9]|[12]\\d|3[01])'),
    WKST: new RegExp(`^${weekday}$`),
  },
} as const satisfies Record<string, Readonly<Record<string, RegExp>>>;

function isRule(text: string): boolean {
  const [first = '', ...rest] = text.split(';');
  const often = first.replace(/^FREQ=/, '');
  if (first === often || (often !== 'WEEKLY' && often !== 'MONTHLY')) return false;
  const known = new Map<string, RegExp>(Object.entries(ruleParts[often]));
  const parts = rest.map((part) => part.split('=', 2));
  const names = new Set(parts.map(([key]) => key));
  if (names.size < parts.length || (names.has('BYSETPOS') && !names.has('BYDAY') && !names.has('BYMONTHDAY'))) {
    return false;
  }
  return parts.every(([key = '', value = '']) => known.get(key)?.test(value) === true);
}

/** The days of a session as a rule of RFC 5545, weekly or monthly: "FREQ=MONTHLY;BYDAY=1TU,3TU". */
export const recurrence = z.string().max(200).refine(isRule, own('recurrence-unknown'));

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
