// Who a reference in the record means, by name.

import type { CaseFile } from '../domain/caseFile.ts';
import { idOf } from '../domain/ids.ts';
import type { Parent, PartyRef } from '../domain/record.ts';

/** A parent whose name is written down as unknown has not been identified. */
export function isIdentified({ name }: Pick<Parent, 'name'>): boolean {
  return name !== '' && !/^unknown$/i.test(name);
}

/** The name of a person, parent or child of the case; a caregiver stands in the record by name already. */
export function nameOf(file: CaseFile, ref: PartyRef): string {
  const parent = file.parents.find(({ id }) => id === ref);
  if (parent !== undefined) return parent.name;
  const child = file.children.find(({ child: { id } }) => id === ref);
  if (child !== undefined) return child.child.firstName;
  return file.people.get(idOf(ref))?.name ?? ref;
}

/** As nameOf, for a reference that may be absent. */
export function nameOrNull(file: CaseFile, ref: PartyRef | null): string | null {
  return ref === null ? null : nameOf(file, ref);
}

/** A name without what stands after it in brackets: "Verna Merriweather", not "(paternal great-aunt)". */
export function plainName(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '');
}
