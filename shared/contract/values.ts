// The values that messages are made of, each checked: days that exist, moments in UTC, ids and texts of a bounded length.

import { z } from 'zod';
import { type CalendarDate, type Instant, readDate, readInstant } from '../domain/dates.ts';
import type { Id } from '../domain/ids.ts';
import { audiences } from '../redaction/audiences.ts';
import { roles } from './roles.ts';

const textUpTo = (length: number) => (value: unknown) =>
  typeof value === 'string' && value.length > 0 && value.length <= length && !value.includes('\0');

/** A calendar day that exists, YYYY-MM-DD. */
export const calendarDate = z.custom<CalendarDate>((value) => typeof value === 'string' && readDate(value) !== null);

/** A moment as `readInstant` writes it: UTC with milliseconds. */
export const instant = z.custom<Instant>((value) => typeof value === 'string' && readInstant(value) === value);

/** Text that names one record of kind `K`: 1 to 200 characters. */
export const id = <K extends string>() => z.custom<Id<K>>(textUpTo(200));

/** A name or title as a person types it: 1 to 200 characters, not only spaces. */
export const shortText = z.string().trim().min(1).max(200);

const rooted = /^(\/|[A-Za-z]:[\\/]|\\\\)/;

/** A file or folder of this machine, from its root on: up to 4,096 characters. */
export const path = z.custom<string>((value) => textUpTo(4096)(value) && rooted.test(String(value)));

/** What a person types to open the store: 1 to 1,024 characters. The rule for a new one is the store's. */
export const passphrase = z.custom<string>(textUpTo(1024));

/**
 * At most so many items. Not zod's own `readonly`: that freezes what it was given before it looks, and throws on a value
 * that cannot be frozen.
 */
export const listOf = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(item)
    .max(most)
    .transform((items): readonly z.infer<T>[] => items);

export const language = z.enum(['en', 'es']);

/** Whose copy it is. */
export const audience = z.enum(audiences);

/** A person, parent or child of the record, by id. */
export const person = z.custom<string>(textUpTo(200));

/** Size of a sheet. */
export const paper = z.enum(['letter', 'a4']);

/** SHA-256 as 64 hexadecimal digits. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/);

export const role = z.enum(roles);
export const count = z.int().min(0);
