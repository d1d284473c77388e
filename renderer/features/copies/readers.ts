// For which readers who is in may make a copy of a hearing, and which documents there are for such a reader. The engine
// decides it (services/reach.ts): this only keeps what it would refuse out of sight.

import type { Role } from '../../../shared/contract/roles.ts';
import { type BriefDocument, briefDocuments, documentsOf } from '../../../shared/documents/kinds.ts';
import { type Audience, audiences } from '../../../shared/redaction/audiences.ts';

/** Documents of a hearing's case that no brief becomes. */
const others = ['hearing-notice', 'ftm-summary', 'sealed-sheet'] as const;
export type HearingDocument = BriefDocument | (typeof others)[number];

export const isOfBrief = (document: HearingDocument): document is BriefDocument =>
  briefDocuments.some((one) => one === document);

const courtWide: Partial<Record<Role, readonly Audience[]>> = {
  judge: audiences,
  clerk: ['clerk'],
  coordinator: audiences.filter((audience) => audience !== 'judge' && audience !== 'clerk'),
};

/** `own`: the reader whose copy was asked for, which whoever works on one case may have. */
export function readersFor(roles: readonly Role[], own: Audience): readonly Audience[] {
  const held = new Set([own, ...roles.flatMap((role) => courtWide[role] ?? [])]);
  return audiences.filter((audience) => held.has(audience));
}

/** A packet for anybody else is of one person's cases, and the window has no list of such people to choose from. */
const offices: readonly Audience[] = ['judge', 'clerk', 'agency'];

/** The readers of a day's packet that need no person named. */
export const packetReadersFor = (roles: readonly Role[]): readonly Audience[] =>
  readersFor(roles, usualReader(roles)).filter((reader) => offices.includes(reader));

/** The reader whose copy somebody of the court usually makes. */
export function usualReader(roles: readonly Role[]): Audience {
  if (roles.includes('judge')) return 'judge';
  return roles.includes('clerk') ? 'clerk' : 'agency';
}

/** The documents for a reader, the usual one first. */
export function documentsFor(audience: Audience, roles: readonly Role[]): readonly HearingDocument[] {
  const notices = roles.some((role) => role === 'judge' || role === 'clerk' || role === 'coordinator');
  const has: Readonly<Record<(typeof others)[number], boolean>> = {
    'hearing-notice': notices,
    'ftm-summary': audience !== 'clerk',
    'sealed-sheet': audience === 'clerk' && roles.includes('clerk'),
  };
  return [...documentsOf[audience], ...others.filter((document) => has[document])];
}
