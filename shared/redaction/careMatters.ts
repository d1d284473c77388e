// Which tasks of a team are a matter of the child's care (resources/policies/care-words.json).

import list from '../../resources/policies/care-words.json' with { type: 'json' };
import { wordFinder } from './folded.ts';
import { tellsOf } from './treatment.ts';

const isOfCare = wordFinder([...list.wordsEn, ...list.wordsEs]);
const isOfTreatment = tellsOf(new Set(['medication', 'substance-use', 'mental-health', 'violence']));

/** Whether a task is a matter of the child's care and tells of no parent's treatment. */
export function isCareMatter(text: string): boolean {
  return isOfCare(text) && !isOfTreatment(text);
}
