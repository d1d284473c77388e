// What a draft says, as a hash: the order that is signed is the one that was read.

import type { HearingWork } from '../contract/hearingWork.ts';
import { type Clause, clauseOf } from './clauses.ts';
import { sha256 } from './sha256.ts';

export type Draft = HearingWork['draft'];
export type DraftItem = Draft[number];

/**
 * SHA-256 of the items in their order, with the wording that each is in: a change of an item, of the order they stand in or
 * of this court's words makes another. Throws RangeError for a clause that is not of the list.
 */
export function draftHash(draft: Draft, clauses: readonly Clause[]): string {
  const said = draft.map(({ clauseId, childNames, fields }) => {
    const { textEn, textEs, plainEn, plainEs } = clauseOf(clauses, clauseId);
    const filled = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return [clauseId, childNames, filled, textEn, textEs, plainEn, plainEs];
  });
  return sha256(JSON.stringify(said));
}
