// The asking judge's draft as an order that is not signed: its blanks are lines to fill by hand.

import type { OrderParts } from '../../../../shared/documents/order.ts';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import { draftHash } from '../../../../shared/orders/draftHash.ts';
import type { Actor } from '../../handlers.ts';
import { done, type Result } from '../../handlers.ts';
import type { Store } from '../../store/store.ts';
import { todayOf } from '../court.ts';
import { orderOnPaper } from '../orders/onPaper.ts';
import { type FoundDraft, findDraft, partsOf, withoutProtected } from '../orders/ready.ts';
import type { Composer, Composing, CopyCase } from './composed.ts';

interface ProposedParts {
  readonly found: FoundDraft;
  readonly parts: OrderParts;
}

/** The draft on paper, as far as it is filled. Refuses one that holds a protected text: it goes to every party. */
export async function readProposed(
  store: Pick<Store, 'read'>,
  by: Actor,
  hearing: HearingId,
): Promise<Result<ProposedParts>> {
  const found = await store.read((tx) => findDraft(tx, by, hearing));
  if (!found.ok) return found;
  const parts = withoutProtected(found.value, partsOf(found.value));
  return parts.ok ? done({ found: found.value, parts: parts.value }) : parts;
}

/** The case that an order's copy tells of. What is in it was chosen for every party; who takes it is the Court's own. */
export function orderCase(
  { file, hearingId }: Pick<FoundDraft, 'file' | 'hearingId'>,
  { now }: Pick<Composing, 'now'>,
): CopyCase {
  const asOf = todayOf(file.court, now());
  return { file, hearing: hearingId, reader: { audience: 'judge', party: null }, asOf, withheld: [] };
}

export const composeProposedOrder: Composer<'proposed-order'> = async (request, composing) => {
  const { store, by, printer, now } = composing;
  const proposed = await readProposed(store, by, request.hearing);
  if (!proposed.ok) return proposed;
  const { found, parts } = proposed.value;
  const { language } = request;
  const paper = request.paper ?? 'letter';
  const hash = draftHash(parts.draft, parts.clauses);
  const set = await orderOnPaper(parts, { language, paper, draftHash: hash }, null, { printer, now: now() });
  if (!set.ok) return set;
  const part = { model: set.value.model, label: null };
  return done({ document: 'proposed-order', parts: [part], cases: [orderCase(found, composing)], language, paper });
};
