// M-CHAT-R/F: the point of a yes or no. "No" scores it, but for the reverse items, where "yes" does.

import { inFile } from './instrumentsFile.ts';

const { itemScoring } = inFile('m-chat-r-f');
const reverse: ReadonlySet<number> = new Set(itemScoring?.reverseKeyedItems ?? []);

/** Whether an answer (1 yes, 0 no) to an item scores its point. */
export function mchatPoint(item: number, answer: number): 0 | 1 {
  return (answer === 1) === reverse.has(item) ? 1 : 0;
}
