// One page of the bench as data: every block that is shown, each under the name that its lines carry, and from those
// names to the lines, for the panel that tells where a line comes from.

import { arrangeQuestions } from '../../../shared/brief/arrangeQuestions.ts';
import type { Brief, Decision, QuestionLine } from '../../../shared/brief/brief.ts';
import { forChild } from '../../../shared/brief/forChild.ts';
import { type HearingWork, noWork } from '../../../shared/contract/hearingWork.ts';
import { urgent } from '../../../shared/documents/benchSummary/attention.ts';
import { people } from '../../../shared/documents/benchSummary/opening.ts';
import { lineKey, type SourcedLine, sourcedLines } from '../../../shared/documents/lines.ts';
import type { Block, Fact, List } from '../../../shared/documents/model.ts';
import { isDrafted } from '../../../shared/documents/orderClause.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { ChildId } from '../../../shared/domain/ids.ts';
import { alerts, also, ask, changes, countAlerts, decide, type ListName, missed, wholeList } from './firstScreen.ts';
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
  /** Lines of the list of everything that needs attention. */
  readonly alertCount: number;
  /** The questions as the judge arranged them. */
  readonly questions: readonly QuestionLine[];
  readonly ask: List;
  readonly sections: readonly BriefSection[];
}

/** A case's brief as the page of one of its children, with what the judge did with its questions and proposed items. */
export function benchPage(brief: Brief, childId: ChildId, words: Words, work: HearingWork = noWork): BenchPage {
  const own = forChild(brief, childId);
  const namesChild = brief.who.children.length > 1;
  const family = people(own, words);
  const arranged = arrangeQuestions(brief.questions, work);
  return {
    brief,
    own,
    words,
    namesChild,
    people: family.kind === 'factRow' ? family.items : [],
    urgent: urgent(brief, words),
    decide: decide(brief, words, namesChild, (decision) => isDrafted(work.draft, decision)),
    also: also(brief, words, namesChild),
    changes: changes(brief, words),
    missed: missed(brief, words, namesChild),
    alertCount: countAlerts(alerts(brief, words, namesChild)),
    questions: arranged,
    ask: ask(arranged, words),
    sections: sectionsOf(own, words, namesChild),
  };
}

/** The whole list of that name, as its dialog shows it. */
export const listOf = ({ brief, words, namesChild, questions }: BenchPage, name: ListName): readonly Block[] =>
  wholeList(name, brief, words, namesChild, questions);

/** Lines of lists that opened over the page keep their names after the list has closed. */
export const listPrefix = (name: ListName) => `list-${name}`;

const listNames: readonly ListName[] = [
  'overdue',
  'dueByHearing',
  'onTrack',
  'notRecorded',
  'changes',
  'alerts',
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

/** The decision that a line tells; null: it tells something else. */
export function decisionOf({ brief }: BenchPage, key: string): Decision | null {
  return brief.attention.decisions.find((_, index) => lineKey('decide', 0, index) === key) ?? null;
}
