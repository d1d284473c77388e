// The family's copy of an order in plain words, English and Spanish: of a signed order, in the words that it was signed in,
// or of the asking judge's draft.

import type { CopyOf } from '../../../../shared/contract/copies.ts';
import { familyOrder } from '../../../../shared/documents/familyOrder.ts';
import type { DocumentModel } from '../../../../shared/documents/model.ts';
import { withoutMarks } from '../../../../shared/documents/withheldMarks.ts';
import { done, type Result, refuse } from '../../handlers.ts';
import type { Composer, Composing, CopyCase } from './composed.ts';
import { orderCase, readProposed } from './proposedOrder.ts';
import { findSigned } from './signedOrder.ts';

interface Made {
  readonly model: DocumentModel;
  readonly of: CopyCase;
}

const paperOf = ({ paper }: CopyOf<'family-order'>) => paper ?? 'letter';

async function ofDraft(request: CopyOf<'family-order'>, composing: Composing): Promise<Result<Made>> {
  const proposed = await readProposed(composing.store, composing.by, request.hearing);
  if (!proposed.ok) return proposed;
  const { found, parts } = proposed.value;
  return done({ model: familyOrder(parts, paperOf(request), null), of: orderCase(found, composing) });
}

export const composeFamilyOrder: Composer<'family-order'> = async (request, composing) => {
  const made = request.order === null ? await ofDraft(request, composing) : await ofSigned(request, composing);
  if (!made.ok) return made;
  const { model, of } = made.value;
  const parts = [{ model: withoutMarks(model), label: null }] as const;
  return done({ document: 'family-order', parts, cases: [of], language: null, paper: paperOf(request) });
};

async function ofSigned(request: CopyOf<'family-order'>, composing: Composing): Promise<Result<Made>> {
  const { order, hearing } = request;
  if (order === null) return refuse({ name: 'no-such-order', values: {} });
  const found = await composing.store.read((tx) => findSigned(tx, composing.by, order, 'family-order'));
  if (!found.ok) return found;
  const { kept, file } = found.value;
  const { parts, order: signed } = kept.content;
  if (signed.hearing !== hearing) return refuse({ name: 'no-such-order', values: {} });
  const of = orderCase({ file, hearingId: signed.hearing }, composing);
  const state = { signedAt: signed.signedAt, isSuperseded: kept.supersededBy !== null };
  return done({ model: familyOrder(parts, paperOf(request), state), of });
}
