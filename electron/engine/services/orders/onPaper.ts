// An order set on paper so that a signature never stands on a page by itself.

import type { DocumentModel } from '../../../../shared/documents/model.ts';
import {
  type OrderPaper,
  type OrderParts,
  orderDocument,
  type Signature,
  withoutSignature,
} from '../../../../shared/documents/order.ts';
import { withoutMarks } from '../../../../shared/documents/withheldMarks.ts';
import type { PrintedDocument } from '../../documents/printDocument.ts';
import type { Printer } from '../../documents/printer.ts';
import { done, type Result, refuse } from '../../handlers.ts';

export interface OrderOnPaper extends PrintedDocument {
  readonly model: DocumentModel;
}

type Printing = Pick<Printer, 'print'>;

async function printed(model: DocumentModel, createdAt: Date, printer: Printing): Promise<Result<OrderOnPaper>> {
  const made = await printer.print(model, { createdAt });
  if ('refused' in made) return refuse({ name: 'words-unprintable', values: { codePoint: made.codePoint } });
  return done({ ...made, model });
}

/** Whether nothing but the signature stands on the page that it begins on. */
async function standsAlone({ model, pages, headings }: OrderOnPaper, createdAt: Date, printer: Printing) {
  if (pages === 1) return false;
  const before = await printer.print(withoutSignature(model), { createdAt });
  return !('refused' in before) && (headings.at(-1)?.page ?? pages) > before.pages;
}

/**
 * A proposed order (`signature` null) or one as it is signed, printed. `now`: milliseconds since 1970.
 * Refuses by 'words-unprintable' where no typeface has one of its characters.
 */
export async function orderOnPaper(
  parts: OrderParts,
  paper: OrderPaper,
  signature: Signature | null,
  { printer, now }: { readonly printer: Printing; readonly now: number },
): Promise<Result<OrderOnPaper>> {
  const createdAt = new Date(now);
  const first = await printed(withoutMarks(orderDocument(parts, paper, signature)), createdAt, printer);
  if (!first.ok || !(await standsAlone(first.value, createdAt, printer))) return first;
  const kept = { ...paper, lastItemWithSignature: true };
  return printed(withoutMarks(orderDocument(parts, kept, signature)), createdAt, printer);
}
