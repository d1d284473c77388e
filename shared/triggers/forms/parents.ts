// The parents of a case as the forms of the grammar read them.

import { isIdentified } from '../../brief/names.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { type CalendarDate, readDate } from '../../domain/dates.ts';
import { sortedBy } from '../../domain/order.ts';
import type { Parent } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { withheldText } from '../../redaction/narrow.ts';
import { type Match, matchOf } from '../match.ts';

/** Parents in the order in which the record places them. */
export function parentsInOrder({ parents }: Pick<CaseFile, 'parents'>): readonly Parent[] {
  return sortedBy(parents, ({ position, id }) => [String(position).padStart(9, '0'), id]);
}

/** How a record says, in English or Spanish, that it does not know where a parent is. */
const nowhere =
  /^(?:no(?!\. ?\d)|not|none|unknown|unlocated|missing|desconocid[oa]|se desconoce|ningun[oa]|sin)\b|\b(?:whereabouts|location|address|paradero|domicilio) (?:is |still |es )*(?:unknown|not known|desconocido)\b|\b(?:cannot|could not) be (?:found|located)\b/i;

/** A place or a way to reach the parent is recorded: "no", "whereabouts unknown" and the like are none. */
function isLocated({ located }: Parent): boolean {
  return located !== null && located.trim() !== '' && !nowhere.test(located.trim());
}

/**
 * The record says that a parent is being looked for or cannot be found, or cannot name the parent at all. A blank says
 * none of it.
 */
export function isLookedFor(parent: Parent): boolean {
  const isSought = parent.search !== null || parent.located !== null;
  return !isIdentified(parent) || (isSought && !isLocated(parent));
}

/** Parents who can be asked, noticed and heard: named, and not being looked for. */
export function locatedParents(file: Pick<CaseFile, 'parents'>): readonly Parent[] {
  return parentsInOrder(file).filter((parent) => !isLookedFor(parent));
}

/** A match about one parent, by name. */
export function ofParent(parent: Parent, more: Partial<Match> = {}): Match {
  const sources = [refTo('parent', parent), ...(more.sources ?? [])];
  return matchOf({ ...more, parentId: parent.id, bound: { parent: parent.name, ...more.bound }, sources });
}

const established = /^established\b\s*(\d{4}-\d\d-\d\d)?/;

/** The day that a parent's paternity was established, where the record says so in its own form; null: it does not. */
export function paternityEstablishedOn({ paternity }: Parent): CalendarDate | null {
  return readDate(established.exec(paternity ?? '')?.[1] ?? '');
}

/**
 * The record says that paternity is open: a test ordered, an alleged father, a father without a name. A blank beside a
 * named father says nothing, and a withheld text is not read.
 */
export function isPaternityOpen(parent: Parent): boolean {
  const { paternity, relation } = parent;
  if (paternity === withheldText) return false;
  if (paternity !== null) return !established.test(paternity);
  return /\b(?:alleged|putative)\b/.test(relation) || (/\bfather\b/.test(relation) && !isIdentified(parent));
}
