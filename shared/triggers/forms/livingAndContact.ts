// How a parent stands to a child, as far as the record says: living together, or kept apart by an order.

import { nameOf } from '../../brief/names.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { Child, Parent, Placement } from '../../domain/record.ts';
import type { NoContactOrder } from '../../domain/sourced.ts';

/**
 * Lives in the child's home: the home's caregiver is this parent, by name or as "mother" or "father", or the record says
 * that the parent is placed there too. No home recorded: not known to.
 */
export function livesWith(parent: Parent, home: Placement | null): boolean {
  if (home === null) return false;
  const { caregiver } = home;
  return (
    [parent.name, parent.relation].includes(caregiver) || caregiver.includes(`(${parent.relation} placed here too)`)
  );
}

/**
 * A no-contact order against the parent is in force on `asOf`, to its last day. Without a recorded last day it is taken to
 * run: nobody is to be sent into a contact that may be forbidden.
 */
export function isUnderNoContact(parent: Parent, asOf: CalendarDate): boolean {
  const { noContactIssuedOn, noContactExpiresOn } = parent;
  return noContactExpiresOn === null ? noContactIssuedOn !== null : noContactExpiresOn >= asOf;
}

/** The order in force against a parent, with whom it protects by name; null: there is none. */
export function noContactOrder(file: CaseFile, parent: Parent, asOf: CalendarDate): NoContactOrder | null {
  if (!isUnderNoContact(parent, asOf)) return null;
  const { noContactExpiresOn: until, noContactProtects } = parent;
  return { until, protects: (noContactProtects ?? []).map((ref) => nameOf(file, ref)) };
}

/** An order in force forbids contact with the child. An order that does not say whom it protects is read to protect all. */
export function isKeptFrom(parent: Parent, child: Child, asOf: CalendarDate): boolean {
  if (!isUnderNoContact(parent, asOf)) return false;
  const { noContactProtects } = parent;
  return (
    noContactProtects === null || noContactProtects.some((party) => party === child.id || party === child.firstName)
  );
}
