// What was shown or printed of a hearing's brief, kept so that it can be shown again exactly.

import { z } from 'zod';
import { briefDocuments } from '../documents/kinds.ts';
import type { DocumentModel } from '../documents/model.ts';
import { brief } from './brief.ts';
import { audience, calendarDate, contentHash, instant, language } from './values.ts';

export const showing = z.strictObject({
  id: z.string().regex(/^[\w-]{1,80}$/),
  at: instant,
  /** The name of who was shown it. */
  by: z.string(),
  /** On the bench screen, or as a copy that was printed or saved. */
  how: z.enum(['shown', 'printed', 'saved']),
  audience,
  asOf: calendarDate,
  /** null: of a screen, which shows the brief itself. */
  document: z.enum(briefDocuments).nullable(),
  language: language.nullable(),
  /** SHA-256 of the content as it was sent. */
  hash: contentHash,
  /** Of the brief it was made from: a copy's footer begins with it. */
  briefHash: contentHash,
  /** What was recorded up to this moment is in it; a brief asked for with it says the same. */
  knownAt: instant,
});
export type Showing = z.infer<typeof showing>;

const documentModel = z.custom<DocumentModel>(
  (value) => typeof value === 'object' && value !== null && 'blocks' in value,
);

/** The content itself: the brief of a screen, the document of a copy. */
export const shownAgain = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('brief'), showing, brief }),
  z.strictObject({ what: z.literal('document'), showing, model: documentModel }),
]);
export type ShownAgain = z.infer<typeof shownAgain>;
