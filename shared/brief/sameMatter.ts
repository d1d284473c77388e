// Where a task of the family team belongs: a team often agrees to do what was ordered or is due, and writes it down in its
// own words. It is recognised by them; that decides only beside what the task is told, never whether.

import type { AlertLine } from './brief.ts';
import { obligationLabel } from './obligationLabel.ts';

/** They stand in any task. */
const common: readonly string[] = [
  ...['agency', 'and', 'at', 'child', 'days', 'done', 'for', 'from', 'home', 'months', 'next', 'send', 'start'],
  ...['the', 'their', 'this', 'two', 'until', 'week', 'with', 'within'],
];
const fewestShared = 2;

function wordsOf({ line, childNames }: AlertLine): ReadonlySet<string> {
  const names = new Set(childNames.map((name) => name.toLowerCase()));
  const words =
    line === null
      ? []
      : obligationLabel(line.row.subject)
          .toLowerCase()
          .split(/[^\p{L}\d]+/u);
  return new Set(
    words.filter((word) => (word.length > 2 || /\d\d/.test(word)) && !common.includes(word) && !names.has(word)),
  );
}

/** The words that a task shares with the alerts of a decision; 0 where they are too few to tell. */
export function sharedWords(task: AlertLine, reasons: readonly AlertLine[]): number {
  const others = new Set(reasons.flatMap((reason) => [...wordsOf(reason)]));
  const shared = [...wordsOf(task)].filter((word) => others.has(word)).length;
  return shared < fewestShared ? 0 : shared;
}
