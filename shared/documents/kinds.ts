// Which documents there are of one brief, and which reader may have which of them.

import type { Audience } from '../redaction/audiences.ts';

/**
 * 'attorney-summary': for whoever acts for a party, an agency, a tribe, or is appointed for the child. 'resource-note': the
 * child's needs, for the home where the child lives. 'clerk-sheet': what is needed to hold the hearing, and no more.
 */
export const briefDocuments = [
  'bench-summary',
  'full-brief',
  'development',
  'attorney-summary',
  'resource-note',
  'clerk-sheet',
] as const;
export type BriefDocument = (typeof briefDocuments)[number];

const forAdvocates = ['attorney-summary'] as const;

/** The documents of a brief that a reader may have, the usual one first. */
export const documentsOf = {
  judge: ['bench-summary', 'full-brief', 'development'],
  clerk: ['clerk-sheet'],
  agency: forAdvocates,
  child_attorney: ['attorney-summary', 'development'],
  mother_attorney: forAdvocates,
  father_attorney: forAdvocates,
  casa: forAdvocates,
  resource_parent: ['resource-note'],
  tribe: forAdvocates,
} as const satisfies Readonly<Record<Audience, readonly [BriefDocument, ...BriefDocument[]]>>;
