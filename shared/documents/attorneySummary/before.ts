// What is before the court, in neutral words: the matters that can be decided, each with its reasons, then what is overdue
// or due with whose it is. No order item is proposed here and no question suggested.

import type { Brief } from '../../brief/brief.ts';
import { aboutDecision, decisionText, overdueTable, reasonLine } from '../benchSummary/attention.ts';
import { body, heading } from '../benchSummary/pieces.ts';
import { wholeRoom } from '../benchSummary/room.ts';
import type { Block } from '../model.ts';
import type { Words } from '../words.ts';
import { lacksDue } from './notHere.ts';

/** Reasons that stand under a matter; the rest are among what is overdue. */
const reasonsNamed = 3;

export function beforeTheCourt(brief: Brief, words: Words, namesChild: boolean): readonly Block[] {
  const { decisions } = brief.attention;
  const title = heading(words.t('readers.before.heading'));
  const table = overdueTable(brief, words, wholeRoom.first, namesChild);
  if (decisions.length === 0) {
    const none = brief.attention.dueByHearing.length === 0 ? 'none' : 'noneOverdue';
    const key = lacksDue(brief) ? (`readers.before.${none}Here` as const) : (`readers.before.${none}` as const);
    return [title, body(words.t(key)), ...table];
  }
  return [
    title,
    {
      kind: 'list',
      role: 'decisions',
      items: decisions.map((decision, index) => ({
        label: String(index + 1),
        text: decisionText(words, decision, namesChild),
        lines: reasonLine(words, decision, namesChild, reasonsNamed),
        about: aboutDecision(decision),
      })),
    },
    ...table,
  ];
}
