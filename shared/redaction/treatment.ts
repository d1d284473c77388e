// Which services of a parent are treatment, and which words of the team's tell of one that a reader may not have
// (resources/policies/treatment-words.json).

import list from '../../resources/policies/treatment-words.json' with { type: 'json' };
import type { CaseFile } from '../domain/caseFile.ts';
import type { Service } from '../domain/record.ts';
import { wordFinder } from './folded.ts';

/** Of the list; 'health' is what no other kind names. */
export type TreatmentKind = (typeof list.kinds)[number]['id'];

const ordinary = new Set(list.ordinary);

/** The kind of treatment that a parent's service is; null: it is a child's, or no treatment. */
export function treatmentKind(
  { type, part2, subjectId }: Service,
  { parents }: Pick<CaseFile, 'parents'>,
): TreatmentKind | null {
  const named = list.kinds.find(({ types }) => types.some((begins) => type.startsWith(begins)))?.id;
  if (part2) return named ?? 'substance-use';
  if (ordinary.has(type) || !parents.some(({ id }) => id === subjectId)) return null;
  return named ?? 'health';
}

/** Whether a text tells of treatment of one of these kinds. */
export function tellsOf(kinds: ReadonlySet<TreatmentKind>): (text: string) => boolean {
  const told = list.kinds.filter(({ id }) => kinds.has(id));
  return wordFinder(told.flatMap(({ wordsEn, wordsEs }) => [...wordsEn, ...wordsEs]));
}
