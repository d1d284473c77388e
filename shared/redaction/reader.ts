// Who a copy's reader acts for, and what is said of what was withheld from it.

import type { PartyRef } from '../domain/record.ts';

/** The parent a reader acts for, or the child who lives in the reader's home. */
export interface ReaderParty {
  /** The parent's or the child's id. */
  readonly ref: PartyRef;
  /** The parent's name; of a resource parent the home's. */
  readonly name: string;
  /** "mother", "father"; of a resource parent "resource_parent". */
  readonly relation: string;
}

/**
 * Sorts of what is withheld, told so that the sort itself tells nothing of one person: a protected text of any kind
 * (treatment, health, address, status) is only "protected" (42 CFR 2.13(c)(2)); the others are rows of the matrix, which
 * are withheld from that reader in every case alike.
 */
export const withheldSorts = [
  'protected',
  'child-health',
  'part-c-detail',
  'parent-services',
  'meetings',
  'resource-family',
  'other-family',
  'case-record',
] as const;
export type WithheldSort = (typeof withheldSorts)[number];

export interface WithheldCount {
  readonly sort: WithheldSort;
  readonly count: number;
}
