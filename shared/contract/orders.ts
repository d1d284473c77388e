// Orders: what is signed of a judge's draft, the clauses it is made of in this court's wording, and what became of it.

import { z } from 'zod';
import type { DocumentModel } from '../documents/model.ts';
import type { OrderParts } from '../documents/order.ts';
import { orderItemStatuses } from '../domain/record.ts';
import { namesInOrders, type OrderContext } from '../orders/context.ts';
import { calendarDate, contentHash, id, instant, language, listOf, paper, shortText } from './values.ts';

const clauseText = z.string().trim().min(1).max(2_000);

/** A clause of resources/reference/order-clauses.json; `wording` null: in the list's own words. */
export const courtClause = z.strictObject({
  clauseId: z.string().regex(/^[\w:.-]{1,80}$/),
  wording: z
    .strictObject({ textEn: clauseText, textEs: clauseText, plainEn: clauseText, plainEs: clauseText })
    .nullable(),
});
export type CourtClause = z.infer<typeof courtClause>;

/** A certificate with its key as a PKCS#12 file, base64, and what opens it; used once, kept nowhere. */
const certificate = z.strictObject({
  file: z
    .string()
    .max(200_000)
    .regex(/^[A-Za-z0-9+/]+=*$/),
  passphrase: z.string().max(1_024),
});

export const orderSigning = z.strictObject({
  hearing: id<'hearing'>(),
  /** Of the draft that the judge has read, as `orderDraftHash` makes it: another is not signed. */
  draftHash: contentHash,
  /** The name as the judge types it under the order. */
  typedName: shortText,
  /** Of the order; the other language is a translation. */
  language,
  paper: paper.optional(),
  /** The order that this one takes the place of. */
  supersedes: id<'order'>().nullable(),
  certificate: certificate.nullable(),
});
export type OrderSigning = z.infer<typeof orderSigning>;

/** One thing that an order finds or orders, as it was signed. */
const signedItem = z.strictObject({
  /** The id under which the record follows it; null: a finding, or nothing to follow. */
  record: z.string().nullable(),
  clauseId: z.string(),
  kind: z.enum(['finding', 'order']),
  text: z.string(),
  orderedOf: z.string().nullable(),
  dueOn: calendarDate.nullable(),
  /** As the draft had them: an order that takes its place begins with them. */
  childNames: listOf(z.string(), 12),
  fields: z.record(z.string(), z.string()),
});

export const signedOrder = z.strictObject({
  id: id<'order'>(),
  hearing: id<'hearing'>(),
  hearingDate: calendarDate,
  signedAt: instant,
  /** Who signed, and the name as typed. */
  by: z.string(),
  typedName: z.string(),
  language,
  /** SHA-256 of what was signed. */
  hash: contentHash,
  /** The certificate's subject; null: signed with the typed name alone. */
  certificate: z.string().nullable(),
  supersedes: id<'order'>().nullable(),
  /** null: it stands. */
  supersededBy: id<'order'>().nullable(),
  items: listOf(signedItem, 60),
});
export type SignedOrder = z.infer<typeof signedOrder>;

/** What became of an ordered item. `metOn`: the day it was done; null: it is not done, or goes on. */
export const orderItemRecording = z.strictObject({
  caseNumber: id<'caseNumber'>(),
  item: z.string().regex(/^[\w:.-]{1,80}$/),
  status: z.enum(orderItemStatuses),
  metOn: calendarDate.nullable(),
});
export type OrderItemRecording = z.infer<typeof orderItemRecording>;

/** Whom and what an order of a hearing can speak of: as shared/orders/context.ts has it. */
export const orderContext: z.ZodType<OrderContext> = z.strictObject({
  hearingOn: calendarDate,
  children: z.array(z.strictObject({ id: id<'child'>(), firstName: z.string() })).readonly(),
  people: z
    .array(
      z.strictObject({
        ...{ ref: z.string(), name: z.string(), role: z.string() },
        saidAs: z.enum(namesInOrders).exactOptional(),
      }),
    )
    .readonly(),
});

export const orderList = z.array(signedOrder);

/** What is kept of a signed order: all that it says, so that it can be printed again and told in other words. */
export interface OrderContent {
  readonly model: DocumentModel;
  readonly order: Omit<SignedOrder, 'supersededBy'>;
  /** The draft as it was signed, in the clauses' words of that day. Its items stand as paper numbers them. */
  readonly parts: OrderParts;
  readonly pages: number;
}
