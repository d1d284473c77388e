// An order goes to every party: whatever is protected for anybody in the case stands in none of its items.

import type { CaseFile } from '../domain/caseFile.ts';
import { findLike, likenessOf } from '../redaction/passageLikeness.ts';
import { searchable } from '../redaction/passageWords.ts';
import { arranged } from './arranged.ts';
import { type Clause, clauseOf } from './clauses.ts';
import type { Draft } from './draftHash.ts';

/**
 * Every text that an order of the case must not hold: its protected texts, whoever may have them, and who gives treatment
 * under 42 CFR Part 2. `sealedTexts`: sealed addresses and telephones, which no case file has.
 */
export function textsKeptFromOrders(
  { sensitiveTexts, services, people }: Pick<CaseFile, 'sensitiveTexts' | 'services' | 'people'>,
  sealedTexts: readonly string[],
): readonly string[] {
  const providers = services.flatMap(({ part2, providerId }) => (part2 ? (people.get(providerId)?.name ?? []) : []));
  return [...new Set([...sensitiveTexts.map(({ text }) => text), ...providers, ...sealedTexts])];
}

/** The numbers, as paper has them, of the items in which something like one of these texts was typed. */
export function itemsHolding(draft: Draft, clauses: readonly Clause[], texts: readonly string[]): readonly number[] {
  const likenesses = texts.map(likenessOf).filter((likeness) => likeness !== null);
  return arranged(draft, clauses).flatMap((item, index) => {
    const typed = clauseOf(clauses, item.clauseId).fields.map(({ id }) => item.fields[id] ?? '');
    const words = searchable(typed);
    return likenesses.some((likeness) => findLike(likeness, words).length > 0) ? [index + 1] : [];
  });
}
