// Copies: every document that leaves the store, beside those of one brief, each for one reader. What is asked for, and what
// is given.

import { z } from 'zod';
import type { DocumentModel } from '../documents/model.ts';
import { audience, calendarDate, contentHash, count, id, language, paper, path, person } from './values.ts';

const written = { language, paper: paper.optional() };
/** Whose copy; `party` absent: the first of the record that such a reader acts for. */
const reader = { audience, party: person.optional() };

const copyRequest = z.discriminatedUnion('document', [
  /** Notice of a hearing to one recipient, or to everyone who is to have one, each from a page of its own. */
  z.strictObject({
    document: z.literal('hearing-notice'),
    hearing: id<'hearing'>(),
    /** A parent's, person's or child's id (of a child: the home where it lives); null: everyone. */
    to: person.nullable(),
    /** null: each in its recipient's own language, where the record has one. */
    language: language.nullable(),
    paper: paper.optional(),
  }),
  /** A day's hearings, with no name of a family; where they are named, of one judge or one room alone. */
  z.strictObject({
    document: z.literal('day-sheet'),
    date: calendarDate,
    judge: id<'person'>().optional(),
    courtroom: id<'courtroom'>().optional(),
    ...written,
  }),
  /** What a family team meeting decided. `date` null: the latest one up to `asOf`. */
  z.strictObject({
    document: z.literal('ftm-summary'),
    caseNumber: id<'caseNumber'>(),
    date: calendarDate.nullable(),
    asOf: calendarDate,
    ...reader,
    ...written,
  }),
  /** Protected addresses of a case: for the clerk alone. */
  z.strictObject({ document: z.literal('sealed-sheet'), caseNumber: id<'caseNumber'>(), ...written }),
  /**
   * A day's hearings as one file: a cover sheet, then each hearing's document for that reader. `person`: whose cases, where
   * the reader is one person and not an office; of a home a child who lives there. Absent: of whoever asks.
   */
  z.strictObject({
    document: z.literal('packet'),
    date: calendarDate,
    asOf: calendarDate,
    audience,
    person: person.optional(),
    ...written,
  }),
  /** The asking judge's draft as an order that is not signed. */
  z.strictObject({ document: z.literal('proposed-order'), hearing: id<'hearing'>(), ...written }),
  /** An order as it was signed, byte for byte. */
  z.strictObject({ document: z.literal('signed-order'), order: id<'order'>() }),
  /** What an order says, in plain English and Spanish beside each other. `order` null: of the draft. */
  z.strictObject({
    document: z.literal('family-order'),
    hearing: id<'hearing'>(),
    order: id<'order'>().nullable(),
    paper: paper.optional(),
  }),
]);
export type CopyRequest = z.infer<typeof copyRequest>;
export type CopyDocument = CopyRequest['document'];
export type CopyOf<D extends CopyDocument> = Extract<CopyRequest, { readonly document: D }>;

/** Names one long piece of work while it runs; chosen by who asks for it. */
export const ticket = z.string().regex(/^[\w-]{8,80}$/);

/** What becomes of a copy whose bytes are handed over; absent: it is printed. */
export const goesOut = z.enum(['printed', 'saved']).optional();

/** How a copy is made; of a signed order nothing is made. */
export const making = z.strictObject({
  copy: copyRequest,
  /** The file opens only with a passphrase that is made for it, shown once and kept nowhere (AES-256). */
  sealed: z.boolean(),
  /** To ask how far it is, and to stop it; null: it is not asked after. */
  ticket: ticket.nullable(),
});

const model = z.custom<DocumentModel>((value) => typeof value === 'object' && value !== null && 'blocks' in value);

/** What is withheld from a copy: of how many records or passages of each sort. Never what. */
export const withheldCounts = z.array(z.strictObject({ sort: z.string(), count }));

/** A person of the record for whom a copy can be made, as the clerk knows them. */
export const partyChoice = z.strictObject({ ref: person, name: z.string(), relation: z.string() });
export type PartyChoice = z.infer<typeof partyChoice>;

export const copyPreview = z.strictObject({
  /** One, or of a packet the cover and each hearing's. */
  models: z.array(model),
  withheld: withheldCounts,
  /** Of a notice to everyone: each who has one and is recorded by an id, to ask for that notice alone. */
  recipients: z.array(z.strictObject({ to: person, name: z.string() })),
});

const copyFacts = { pages: count, hash: contentHash, passphrase: z.string().nullable() };
export const printedCopy = z.strictObject({
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  ...copyFacts,
});
export const savedCopy = z.strictObject(copyFacts);
export const savingCopy = making.extend({ file: path });

/** How far a copy is, in documents of a packet. */
export const progress = z.strictObject({ done: count, total: count });
