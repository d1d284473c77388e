// The order in which an order says its items: findings, then what is ordered; each as drafted, numbered from 1.

import { type Clause, clauseOf } from './clauses.ts';
import type { Draft } from './draftHash.ts';

/** The draft as paper numbers it. Throws RangeError for a clause that is not of the list. */
export function arranged(draft: Draft, clauses: readonly Clause[]): Draft {
  const isFinding = ({ clauseId }: Draft[number]) => clauseOf(clauses, clauseId).kind === 'finding';
  return [...draft.filter(isFinding), ...draft.filter((item) => !isFinding(item))];
}
