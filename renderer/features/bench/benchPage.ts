// One page of the bench as data: every block that is shown, each under the name that its lines carry, and from those
// names to the lines, for the panel that tells where a line comes from.

import type { Brief } from '../../../shared/brief/brief.ts';
import { forChild } from '../../../shared/brief/forChild.ts';
import { urgent } from '../../../shared/documents/benchSummary/attention.ts';
import { people } from '../../../shared/documents/benchSummary/opening.ts';
import { lineKey, type SourcedLine, sourcedLines } from '../../../shared/documents/lines.ts';
import type { Block, Fact, List } from '../../../shared/documents/model.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { ChildId } from '../../../shared/domain/ids.ts';
import { also, ask, changes, decide, type ListName, missed, wholeList } from './firstScreen.ts';
import { type BriefSection, sectionsOf } from './sections.ts';

export interface BenchPage {
  readonly brief: Brief;
  /** The brief with the child whose page it is. */
  readonly own: Brief;
  readonly words: Words;
  readonly namesChild: boolean;
  readonly people: readonly Fact[];
  /** What comes before anything that is to be decided. */
  readonly urgent: readonly Block[];
  readonly decide: readonly Block[];
  readonly also: List;
  readonly changes: readonly Block[];
  readonly missed: readonly Block[];
  readonly ask: List;
  readonly sections: readonly BriefSection[];
}

/** A case's brief as the page of one of its children. */
export function benchPage(brief: Brief, childId: ChildId, words: Words): BenchPage {
  const own = forChild(brief, childId);
  const namesChild = brief.who.children.length > 1;
  const family = people(own, words);
  return {
    brief,
    own,
    words,
    namesChild,
    people: family.kind === 'factRow' ? family.items : [],
    urgent: urgent(brief, words),
    decide: decide(brief, words, namesChild),
    also: also(brief, words, namesChild),
    changes: changes(brief, words),
    missed: missed(brief, words, namesChild),
    ask: ask(brief, words),
    sections: sectionsOf(own, words, namesChild),
  };
}

/** The whole list of that name, as its dialog shows it. */
export const listOf = ({ brief, words, namesChild }: BenchPage, name: ListName): readonly Block[] =>
  wholeList(name, brief, words, namesChild);

/** Lines of lists that opened over the page keep their names after the list has closed. */
export const listPrefix = (name: ListName) => `list-${name}`;

const listNames: readonly ListName[] = [
  'overdue',
  'dueByHearing',
  'onTrack',
  'notRecorded',
  'changes',
  'also',
  'questions',
];

/** Finds a line of the page by its key. */
export function lineOf(page: BenchPage, key: string): SourcedLine | undefined {
  const prefix = key.split('.')[0] ?? '';
  const blocks: Readonly<Record<string, readonly Block[]>> = {
    people: [{ kind: 'factRow', role: 'people', items: page.people }],
    urgent: page.urgent,
    decide: page.decide,
    also: [page.also],
    changes: page.changes,
    missed: page.missed,
    ask: [page.ask],
    ...Object.fromEntries(page.sections.map(({ name, blocks: own }) => [name, own])),
  };
  const list = listNames.find((name) => listPrefix(name) === prefix);
  return sourcedLines(list === undefined ? (blocks[prefix] ?? []) : listOf(page, list), prefix).get(key);
}

/** The first thing to decide: what is chosen when a brief opens. */
export const firstLine = lineKey('decide', 0, 0);
