// Which tasks of a team are a matter of the child's care (resources/policies/care-words.json).

import list from '../../resources/policies/care-words.json' with { type: 'json' };
import type { CaseFile } from '../domain/caseFile.ts';
import { folded, wordFinder } from './folded.ts';
import { tellsOf } from './treatment.ts';

const isOfCare = wordFinder([...list.wordsEn, ...list.wordsEs]);
const isOfTreatment = tellsOf(new Set(['medication', 'substance-use', 'mental-health', 'violence']));

/** Whether a task is a matter of the child's care and tells of no parent's treatment. */
export function isCareMatter(text: string): boolean {
  return isOfCare(text) && !isOfTreatment(text);
}

/** The words of a text by which it is known again; shorter ones stand in any text. */
const tellingWords = (text: string) =>
  folded(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 3);

/** Whether an action item is about a task of the child's own health record: it has its telling words, or two of them. */
export function isSameTask(item: string, task: string): boolean {
  const words = new Set(tellingWords(item));
  const wanted = tellingWords(task);
  const found = wanted.filter((word) => words.has(word)).length;
  return found > 0 && (found >= 2 || found === wanted.length);
}

/** The words of a name or a text as names are compared: "Ana-Luz" is two. */
export const nameWords = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');

/** Whether a text holds a word of one of these names as a word of its own. */
export function nameFinder(names: readonly string[]): (text: string) => boolean {
  const wanted = new Set(names.flatMap(nameWords));
  return (text) => nameWords(text).some((word) => wanted.has(word));
}

/** Whether a text names a parent of the case, by name or as "mother", "father", "parents". */
export function namesParent({ parents, children }: Pick<CaseFile, 'parents' | 'children'>): (text: string) => boolean {
  const named = new Set(children.map(({ child }) => folded(child.lastName)));
  const names = parents.flatMap(({ name }) => folded(name).split(' ')).filter((name) => !named.has(name));
  return nameFinder([...names, ...list.parentsEn, ...list.parentsEs]);
}
