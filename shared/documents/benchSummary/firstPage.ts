// Page 1 of the bench summary stands alone: who, what to decide, what is overdue, what changed, the clocks.

import type { Brief } from '../../brief/brief.ts';
import { pageSources } from '../fullBrief/sources.ts';
import type { Block } from '../model.ts';
import type { Words } from '../words.ts';
import { decisions, notices, overdueTable, urgent } from './attention.ts';
import { clocks } from './clocks.ts';
import { children, hearingLine, masthead, people, tally, warning } from './opening.ts';
import type { FirstRoom } from './room.ts';
import { changed, didNotHappen } from './since.ts';

/** The blocks of page 1. */
export function firstPage(brief: Brief, words: Words, room: FirstRoom): Block[] {
  const namesChild = brief.who.children.length > 1;
  const blocks: Block[] = [
    masthead(brief, words),
    hearingLine(brief, words),
    ...warning(brief, words),
    ...children(brief, words, room),
    people(brief, words),
    tally(brief, words),
    ...urgent(brief, words, room),
    ...decisions(brief, words, room, namesChild),
    ...overdueTable(brief, words, room, namesChild),
    {
      kind: 'columns',
      shares: [0.52, 0.48],
      streams: [
        changed(brief, words, room),
        [...didNotHappen(brief, words, room, namesChild), ...notices(brief, words, room)],
      ],
    },
    ...clocks(brief, words, namesChild, room),
  ];
  return [...blocks, ...(room.sources ? pageSources(words, blocks) : [])];
}
