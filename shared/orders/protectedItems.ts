// An order goes to every party: whatever is protected for anybody in the case stands in none of its items.

import type { CaseFile } from '../domain/caseFile.ts';
import { findLike, likenessOf } from '../redaction/passageLikeness.ts';
import { searchable } from '../redaction/passageWords.ts';

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

/** Whether something like one of these texts stands in words that are read together. */
export function holdsKept(words: readonly string[], texts: readonly string[]): boolean {
  const searched = searchable(words);
  return texts.some((text) => {
    const likeness = likenessOf(text);
    return likeness !== null && findLike(likeness, searched).length > 0;
  });
}

/**
 * The numbers, as paper has them, of the items in which something like one of these texts stands. `made`: each item in all
 * the words that it is ever given in, in the order of the paper.
 */
export function itemsHolding(made: readonly (readonly string[])[], texts: readonly string[]): readonly number[] {
  return made.flatMap((words, index) => (words.some((said) => holdsKept([said], texts)) ? [index + 1] : []));
}
