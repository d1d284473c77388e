// Which screens a person's roles open: the docket to those who run it, their own cases to those who work on cases by name.

import type { Role } from '../../shared/contract/roles.ts';
import type { Place } from './place.tsx';

const ofTheDocket: ReadonlySet<Role> = new Set(['judge', 'clerk', 'coordinator'] as const);
const byName: ReadonlySet<Role> = new Set([
  'caseworker',
  'child_attorney',
  'parent_attorney',
  'agency_attorney',
] as const);

/** Whether the docket of a day may be asked for. */
export const hasDocket = (roles: readonly Role[]): boolean => roles.some((role) => ofTheDocket.has(role));

/** Whether the record may name the person on cases of their own. */
export const worksByName = (roles: readonly Role[]): boolean => roles.some((role) => byName.has(role));

/** Where a person starts, and comes back to. */
export const homeOf = (roles: readonly Role[]): Place =>
  hasDocket(roles) ? { screen: 'docket', date: null } : { screen: 'mine', caseNumber: null };
