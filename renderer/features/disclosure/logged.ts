// The documents that the disclosure log knows by name; 'data': a brief for another program.

import type { CopyDocument } from '../../../shared/contract/copies.ts';
import type { Role } from '../../../shared/contract/roles.ts';
import { type BriefDocument, briefDocuments } from '../../../shared/documents/kinds.ts';

const others = [
  'data',
  'hearing-notice',
  'day-sheet',
  'ftm-summary',
  'sealed-sheet',
  'packet',
  'proposed-order',
  'signed-order',
  'family-order',
] as const satisfies readonly (CopyDocument | 'data')[];

/** Whether a document of the log is one that has a name. */
export const isLogged = (document: string): document is BriefDocument | CopyDocument | 'data' =>
  [...briefDocuments, ...others].some((one) => one === document);

/** Who may read the log of a case, and the policy (shared/contract/contract.ts). */
const readers: readonly Role[] = ['judge', 'clerk', 'coordinator', 'administrator'];
export const readsDisclosures = (roles: readonly Role[]): boolean => roles.some((role) => readers.includes(role));

/** Who may change the policy. */
export const changesPolicy = (roles: readonly Role[]): boolean =>
  roles.includes('judge') || roles.includes('administrator');
