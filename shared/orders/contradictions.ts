// Findings that say the opposite of each other: an order that makes both for one child finds nothing.

import type { Draft } from './draftHash.ts';

const opposites: readonly (readonly [string, string])[] = [
  ['oc-find-re-prevent', 'oc-find-re-prevent-not-made'],
  ['oc-find-re-reunify', 'oc-find-re-reunify-not-made'],
  ['oc-find-icwa-no-reason', 'oc-find-icwa-reason-to-know'],
];

const areOpposite = (one: string, other: string) =>
  opposites.some((pair) => pair.includes(one) && pair.includes(other) && one !== other);

/** The first two items, by their place on paper from 1, that contradict each other for a child; null: none do. */
export function contradictionIn(arranged: Draft): { readonly item: number; readonly other: number } | null {
  for (const [place, one] of arranged.entries()) {
    const before = arranged.findIndex(
      (other, index) =>
        index < place &&
        areOpposite(one.clauseId, other.clauseId) &&
        one.childNames.some((name) => other.childNames.includes(name)),
    );
    if (before >= 0) return { item: before + 1, other: place + 1 };
  }
  return null;
}
