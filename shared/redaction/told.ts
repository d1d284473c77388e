// Which rows of the matrix a reader is told whole, of those children and parents that are in the copy at all. Of a row that is
// not told, nothing is derived: "not recorded" would be false, and an alert would tell of it.

import type { CaseFile } from '../domain/caseFile.ts';
import type { Audience } from './audiences.ts';
import type { Acting } from './party.ts';
import { type DisclosurePolicy, type DisclosureRow, disclosureRows, levelOf } from './policy.ts';

/** What 'care' leaves whole: a child's health and development, for those who care for that child. */
const wholeForCare: readonly DisclosureRow[] = ['child-health'];
/** What 'own' leaves whole for whoever acts for a child's legal parent: the child's own records. */
const wholeForOwnParent: readonly DisclosureRow[] = ['child-health', 'part-c-detail'];

/** A parent whose parentage is only alleged has no rights of a parent yet (34 CFR 303.27). */
const isLegalParent = ({ parent }: Acting) => parent !== null && !/alleged|putative|presumed/.test(parent.relation);

/**
 * The rows of the matrix that a reader is told whole.
 * @param isNamedForPartC the record itself names the reader for early-intervention records
 */
export function toldRows(
  policy: DisclosurePolicy,
  audience: Audience,
  acting: Acting,
  isNamedForPartC: boolean,
): ReadonlySet<DisclosureRow> {
  const isTold = (row: DisclosureRow): boolean => {
    switch (levelOf(policy, row, audience)) {
      case 'yes':
        return true;
      case 'care':
        return wholeForCare.includes(row);
      case 'own':
        return wholeForOwnParent.includes(row) && isLegalParent(acting);
      case 'flagged':
        return row === 'part2' || (row === 'part-c-detail' && isNamedForPartC);
      case 'no':
        return false;
    }
  };
  return new Set(disclosureRows.filter(isTold));
}

/** The children of the copy: of a resource parent those of the home, whatever the matrix says; of anyone else all. */
export function childrenTold(
  audience: Audience,
  acting: Acting,
  { children }: Pick<CaseFile, 'children'>,
): ReadonlySet<string> {
  return audience === 'resource_parent' ? acting.childIds : new Set<string>(children.map(({ child }) => child.id));
}
