// An order as it was signed, byte for byte.

import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { type Actor, done, type Result, refuse } from '../../handlers.ts';
import { readCaseFile } from '../../store/caseFile.ts';
import { findOrder, type KeptOrderFile } from '../../store/orders.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { mayMakeDocument, openCase } from '../reach.ts';
import type { Composer } from './composed.ts';
import { orderCase } from './proposedOrder.ts';

interface FoundOrder {
  readonly kept: KeptOrderFile;
  readonly file: CaseFile;
}

/**
 * A signed order with its case as it stands. Whoever may not have such a copy is told the same whether there is such an
 * order or not.
 */
export async function findSigned(
  tx: ReadTx,
  by: Actor,
  id: OrderId,
  document: 'signed-order' | 'family-order',
): Promise<Result<FoundOrder>> {
  if (!mayMakeDocument(by, document)) return refuse({ name: 'case-not-open', values: {} });
  const kept = await findOrder(tx, id);
  if (kept === null) return refuse({ name: 'no-such-order', values: {} });
  const open = await openCase(tx, by, kept.caseId, ['judge', 'clerk']);
  if (!open.ok) return open;
  const file = await readCaseFile(tx, kept.caseId, null);
  return file === null ? refuse({ name: 'no-such-case', values: {} }) : done({ kept, file });
}

export const composeSignedOrder: Composer<'signed-order'> = async ({ order }, composing) => {
  const found = await composing.store.read((tx) => findSigned(tx, composing.by, order, 'signed-order'));
  if (!found.ok) return found;
  const { kept, file } = found.value;
  const { model, pages, order: signed } = kept.content;
  return done({
    document: 'signed-order',
    parts: [{ model, label: null }],
    cases: [orderCase({ file, hearingId: signed.hearing }, composing)],
    language: signed.language,
    paper: model.paper,
    made: { bytes: kept.pdf, pages },
  });
};
