// The copies of an order: of a draft the order in either language, of a signed order the order as it was signed; of both
// the family's copy.

import type { WindowInput } from '../../../shared/contract/window.ts';
import type { HearingId, OrderId } from '../../../shared/domain/ids.ts';

export type CopyRequest = WindowInput<'copy.preview'>['copy'];
export type CopyKind = 'en' | 'es' | 'signed' | 'family';

/** What there is to see. `order` null: the draft. */
export const copyKinds = (order: OrderId | null): readonly CopyKind[] =>
  order === null ? ['en', 'es', 'family'] : ['signed', 'family'];

/** What is asked of the engine for one copy. `order` null: of the draft. */
export function copyRequest(kind: CopyKind, hearing: HearingId, order: OrderId | null): CopyRequest {
  if (kind === 'family') return { document: 'family-order', hearing, order };
  if (order !== null) return { document: 'signed-order', order };
  return { document: 'proposed-order', hearing, language: kind === 'es' ? 'es' : 'en' };
}
