// What travels on the one channel between a shell and its engine: a question with a number, an answer with the same number.

import { z } from 'zod';
import { refusal } from './refusals.ts';

/** The largest input a question may carry, in bytes as the channel serialises it. */
export const messageLimit = 1_048_576;

/** `input` is whatever came: the router judges it. */
export const question = z.strictObject({ number: z.int().min(0), operation: z.string(), input: z.unknown() });
export type Question = z.infer<typeof question>;

/** What an operation came to: its value, or a refusal by name. */
export const answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), refusal }),
]);
export type Answer = z.infer<typeof answer>;

const reply = z.strictObject({ number: z.int().min(0), answer });
export type Reply = z.infer<typeof reply>;

/** What an engine says unasked: the record has changed, by this engine or by another process on the same store. */
const notice = z.strictObject({ notice: z.literal('changed') });
export type Notice = z.infer<typeof notice>;

/** Everything that comes from an engine. */
export const fromEngine = z.union([reply, notice]);
