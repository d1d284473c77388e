// Whether an order or a task of the family team is about what something else is about: courts and teams write down what
// is due in their own words. It is recognised by them; that decides only beside what it is told, never whether.

import type { AlertLine } from './brief.ts';
import { obligationLabel } from './obligationLabel.ts';

/** They stand in any task. */
const common: readonly string[] = [
  ...['agency', 'and', 'at', 'child', 'days', 'done', 'for', 'from', 'home', 'months', 'next', 'send', 'start'],
  ...['started', 'service', 'the', 'their', 'this', 'two', 'until', 'week', 'with', 'within'],
];

const textOf = ({ line }: AlertLine) => (line === null ? '' : obligationLabel(line.row.subject));

function wordsOf(text: string, { childNames }: AlertLine): ReadonlySet<string> {
  const names = new Set(childNames.map((name) => name.toLowerCase()));
  const words = text.toLowerCase().split(/[^\p{L}\d]+/u);
  return new Set(
    words.filter((word) => (word.length > 2 || /\d\d/.test(word)) && !common.includes(word) && !names.has(word)),
  );
}

/** How many words an alert's obligation shares with the alerts of a decision, and with `clause`, what that would order. */
export function sharedWords(one: AlertLine, reasons: readonly AlertLine[], clause = ''): number {
  const others = new Set([
    ...reasons.flatMap((reason) => [...wordsOf(textOf(reason), reason)]),
    ...wordsOf(clause, one),
  ]);
  return [...wordsOf(textOf(one), one)].filter((word) => others.has(word)).length;
}
