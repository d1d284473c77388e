// What a judge does with one hearing's brief: questions pinned, dropped, asked and added, the order items in the draft, and
// a private note. All of it is that judge's own; the note is sealed so that nobody else can read it.

import { z } from 'zod';
import { id, instant, listOf } from './values.ts';

const reference = z.string().regex(/^[\w:.-]{1,80}$/);

export const hearingWork = z.strictObject({
  questions: listOf(z.strictObject({ questionId: reference, mark: z.enum(['pinned', 'dropped', 'asked']) }), 300),
  own: listOf(z.strictObject({ id: reference, text: z.string().trim().min(1).max(400) }), 40),
  draft: listOf(
    z.strictObject({
      id: reference,
      /** A clause of resources/reference/order-clauses.json. */
      clauseId: reference,
      /** The alert rule that proposed it; null: chosen without one. */
      ruleId: reference.nullable(),
      childNames: listOf(z.string().max(100), 12),
      /** What was chosen for each of the clause's fields, as typed. */
      fields: z.record(reference, z.string().max(1_200)),
    }),
    60,
  ),
  /** The signed order that the draft is to take the place of; absent: of none. */
  replaces: id<'order'>().optional(),
});
export type HearingWork = z.infer<typeof hearingWork>;

export const noWork: HearingWork = { questions: [], own: [], draft: [] };

/** `sealed`: it was sealed to a passphrase that is no longer this person's, and cannot be opened any more. */
export const privateNote = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('open'), text: z.string(), savedAt: instant }),
  z.strictObject({ state: z.literal('sealed'), savedAt: instant }),
]);
export type PrivateNote = z.infer<typeof privateNote>;
export const noteText = z.string().max(20_000);
