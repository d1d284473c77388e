// Who puts which copy together: one composer for each document, each in a file of its own.

import type { CopyDocument, CopyRequest } from '../../../../shared/contract/copies.ts';
import type { Result } from '../../handlers.ts';
import type { Composed, Composer, Composing } from './composed.ts';
import { composeDaySheet } from './daySheet.ts';
import { composeFamilyOrder } from './familyOrder.ts';
import { composeFtmSummary } from './ftmSummary.ts';
import { composeHearingNotice } from './hearingNotice.ts';
import { composePacket } from './packet.ts';
import { composeProposedOrder } from './proposedOrder.ts';
import { composeSealedSheet } from './sealedSheet.ts';
import { composeSignedOrder } from './signedOrder.ts';

/** A document that is missing here does not compile. */
const composers: { readonly [D in CopyDocument]: Composer<D> } = {
  'hearing-notice': composeHearingNotice,
  'day-sheet': composeDaySheet,
  'ftm-summary': composeFtmSummary,
  'sealed-sheet': composeSealedSheet,
  packet: composePacket,
  'proposed-order': composeProposedOrder,
  'signed-order': composeSignedOrder,
  'family-order': composeFamilyOrder,
};

/** Puts a copy together, or says why there is none. */
export function composeCopy(request: CopyRequest, composing: Composing): Promise<Result<Composed>> {
  // A union of requests tells the compiler nothing of which composer goes with which of them; the document's name does.
  const compose = composers[request.document] as Composer<CopyDocument>;
  return compose(request, composing);
}
