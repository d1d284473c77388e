// Signed orders: what each says, its hash and the bytes of its file. A row is never replaced and never taken away; another
// order can only take its place, and says so itself.

import type { OrderContent, SignedOrder } from '../../../shared/contract/orders.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, HearingId, OrderId } from '../../../shared/domain/ids.ts';
import { findingsOf } from '../../../shared/orders/findings.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

/** An order as it is kept, without its file. */
export interface KeptOrder {
  readonly caseId: CaseId;
  readonly content: OrderContent;
  /** null: it stands. */
  readonly supersededBy: OrderId | null;
}

/** The same with the bytes that were signed. */
export interface KeptOrderFile extends KeptOrder {
  readonly pdf: Uint8Array;
}

export interface NewOrder {
  readonly caseId: CaseId;
  readonly content: OrderContent;
  readonly paper: DocumentModel['paper'];
  readonly pdf: Uint8Array;
}

/** Keeps a signed order as the change's own person signed it. */
export async function keepOrder(tx: WriteTx, { caseId, content, paper, pdf }: NewOrder): Promise<void> {
  const { order } = content;
  await tx.database
    .insertInto('court_order')
    .values({
      ...{ id: order.id, case_id: caseId, hearing_id: order.hearing, person_id: tx.by },
      ...{ signed_at: order.signedAt, typed_name: order.typedName, language: order.language, paper, hash: order.hash },
      ...{ content: JSON.stringify(content), pdf: Buffer.from(pdf).toString('base64') },
      ...{ certificate: order.certificate, supersedes: order.supersedes },
    })
    .execute();
}

interface Row {
  readonly id: string;
  readonly caseId: CaseId;
  readonly content: string;
}

// What the engine itself wrote in its own encrypted store needs no second reading of its form.
const contentOf = ({ content }: Row) => JSON.parse(content) as OrderContent;

async function successorsIn(tx: ReadTx, caseId: CaseId): Promise<ReadonlyMap<string, OrderId>> {
  const { rows } = await tx.ask('orders that take the place of others', [caseId], () =>
    tx.database.selectFrom('court_order').select(['id', 'supersedes']).where('case_id', '=', caseId),
  );
  return new Map(
    rows.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id as OrderId] as const])),
  );
}

/** The orders of a case, newest first. */
export async function listOrders(tx: ReadTx, caseId: CaseId): Promise<readonly KeptOrder[]> {
  const successors = await successorsIn(tx, caseId);
  const { rows } = await tx.ask<Row>('orders of a case', [caseId], () =>
    tx.database
      .selectFrom('court_order')
      .select(['id', 'case_id as caseId', 'content'])
      .where('case_id', '=', caseId)
      .orderBy('signed_at', 'desc')
      .orderBy('id'),
  );
  return rows.map((row) => ({ caseId, content: contentOf(row), supersededBy: successors.get(row.id) ?? null }));
}

type Superseding = Row & { readonly supersedes: string | null };

/**
 * The counted findings that the orders of each hearing make, as known at `knownAt` (null: now). An order whose place another
 * has taken makes none. They are read with the hearing and never written in its row: what the record says of itself stays.
 */
export async function readSignedFindings(
  tx: ReadTx,
  caseId: CaseId,
  knownAt: Instant | null,
): Promise<ReadonlyMap<HearingId, readonly string[]>> {
  const asked = () =>
    tx.database
      .selectFrom('court_order')
      .select(['id', 'case_id as caseId', 'content', 'supersedes'])
      .where('case_id', '=', caseId)
      .orderBy('signed_at')
      .orderBy('id');
  const { rows } = await (knownAt === null
    ? tx.ask<Superseding>('findings of orders', [caseId], asked)
    : tx.ask<Superseding>('findings of orders then', [caseId, knownAt], () =>
        asked().where('signed_at', '<=', knownAt),
      ));
  const replaced = new Set(rows.map(({ supersedes }) => supersedes));
  const made = new Map<HearingId, readonly string[]>();
  for (const row of rows.filter(({ id }) => !replaced.has(id))) {
    const { order, parts } = contentOf(row);
    made.set(order.hearing, [...new Set([...(made.get(order.hearing) ?? []), ...findingsOf(parts.draft)])]);
  }
  return made;
}

/** An order with its file, or null. */
export async function findOrder(tx: ReadTx, id: OrderId): Promise<KeptOrderFile | null> {
  const { rows } = await tx.ask<Row & { readonly pdf: string }>('order by id', [id], () =>
    tx.database.selectFrom('court_order').select(['id', 'case_id as caseId', 'content', 'pdf']).where('id', '=', id),
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { caseId } = row;
  const supersededBy = (await successorsIn(tx, caseId)).get(row.id) ?? null;
  return { caseId, content: contentOf(row), supersededBy, pdf: new Uint8Array(Buffer.from(row.pdf, 'base64')) };
}

/** As the contract tells an order. */
export function signedOrderOf({ content, supersededBy }: KeptOrder): SignedOrder {
  return { ...content.order, items: [...content.order.items], supersededBy };
}
