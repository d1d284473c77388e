// What the bench shows before anything is scrolled, as blocks: what to decide, what else needs attention, what changed,
// what did not happen, what to ask; and the whole lists behind the counts.

import { besideDecisions, type CountName, linesCounted } from '../../../shared/brief/attentionLists.ts';
import type { Brief, Notice, ObligationLine } from '../../../shared/brief/brief.ts';
import {
  aboutDecision,
  decisionText,
  isUrgent,
  noticeText,
  obligationTable,
  ownerText,
  reasonTexts,
} from '../../../shared/documents/benchSummary/attention.ts';
import { aboutAll, aboutObligation, separator } from '../../../shared/documents/benchSummary/pieces.ts';
import { askedText, gapText, personAsked, questions } from '../../../shared/documents/benchSummary/questions.ts';
import { wholeRoom } from '../../../shared/documents/benchSummary/room.ts';
import { changed, didNotHappen } from '../../../shared/documents/benchSummary/since.ts';
import type { Block, List, ListItem, Meaning } from '../../../shared/documents/model.ts';
import { joined, lineText, type Words } from '../../../shared/documents/words.ts';
import { gapList } from './sections.ts';

/** The decisions with their reasons, or the sentence that says there is none. */
export function decide({ attention }: Brief, words: Words, namesChild: boolean): Block[] {
  const { decisions, dueByHearing } = attention;
  if (decisions.length === 0) {
    const text = words.t(dueByHearing.length === 0 ? 'summary.decide.none' : 'summary.decide.noneOverdue');
    return [{ kind: 'paragraph', role: 'lead', text: [text] }];
  }
  const items = decisions.map(
    (decision, index): ListItem => ({
      label: String(index + 1),
      text: decisionText(words, decision, namesChild),
      lines: [joined(reasonTexts(words, decision, namesChild), separator)],
      about: aboutDecision(decision),
    }),
  );
  return [{ kind: 'list', role: 'decisions', items }];
}

const meaningOf: Readonly<Partial<Record<ObligationLine['row']['status']['state'], Meaning>>> = {
  overdue: 'overdue',
  dueByHearing: 'due',
};

/** "Call the second provider: Teodora Vance, 3 days overdue" */
function obligationItem(words: Words, line: ObligationLine, namesChild: boolean): ListItem {
  const { status, due } = line.row;
  const meaning = meaningOf[status.state];
  const state =
    status.state === 'overdue'
      ? words.t('mark.overdue', { count: status.daysOverdue })
      : status.state === 'inGrace'
        ? words.t('mark.inGrace', { date: words.day(status.graceEndsOn) })
        : words.t('mark.dueOn', { date: words.day(due) });
  return {
    text: [
      ...(meaning === undefined ? [] : [{ mark: meaning }]),
      ...lineText(words, line, namesChild),
      `: ${ownerText(words, line)}, ${state}`,
    ],
    about: aboutObligation(line),
  };
}

/** A legal clock that ran out, or was not kept. */
const isOfClock = ({ kind }: Notice) => kind === 'fifteen-months-reached' || kind === 'icwa-held-too-early';

/** Somebody's safety that has been seen to: still before anything else here. */
const isOfSafety = ({ kind }: Notice) => kind === 'self-harm-answer';

/** What needs attention beside the decisions, a line each, the gravest first. */
export function also(brief: Brief, words: Words, namesChild: boolean): List {
  const { attention, notRecorded } = brief;
  const besides = besideDecisions(attention);
  const told = attention.notices.filter((notice) => !isUrgent(notice));
  const obligation = (line: ObligationLine) => obligationItem(words, line, namesChild);
  const toKnow = (notice: Notice): ListItem => ({ text: [noticeText(words, notice)], about: aboutAll([notice]) });
  return {
    kind: 'list',
    role: 'plain',
    items: [
      ...told.filter(isOfSafety).map(toKnow),
      ...besides.filter(({ row }) => row.status.state === 'overdue').map(obligation),
      ...told.filter(isOfClock).map(toKnow),
      ...besides.filter(({ row }) => row.status.state === 'dueByHearing').map(obligation),
      ...told.filter((notice) => !isOfClock(notice) && !isOfSafety(notice)).map(toKnow),
      ...besides.filter(({ row }) => row.status.state === 'inGrace').map(obligation),
      ...notRecorded.map((gap) => ({
        text: [...gapText(words, gap, namesChild), `: ${words.t('summary.counts.notRecorded')}`],
        about: aboutAll([gap]),
      })),
    ],
  };
}

const withoutHeading = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind !== 'heading');

/** What changed since the last hearing. */
export const changes = (brief: Brief, words: Words): readonly Block[] =>
  withoutHeading(changed(brief, words, wholeRoom.first));

/** What was due since then and did not happen. */
export const missed = (brief: Brief, words: Words, namesChild: boolean): readonly Block[] =>
  withoutHeading(didNotHappen(brief, words, wholeRoom.first, namesChild));

/** The questions, each followed by who is asked. */
export function ask(brief: Brief, words: Words): List {
  return {
    kind: 'list',
    role: 'questions',
    items: brief.questions.map((line, index) => ({
      label: String(index + 1),
      text: [...askedText(words, line), ' ', { text: personAsked(words, line), quiet: true }],
      about: aboutAll([line]),
    })),
  };
}

/** A list that opens over the bench. */
export type ListName = CountName | 'changes' | 'also' | 'questions';

/** A whole list, as it opens. */
export function wholeList(name: ListName, brief: Brief, words: Words, namesChild: boolean): readonly Block[] {
  switch (name) {
    case 'changes':
      return [...changed(brief, words, wholeRoom.first), ...didNotHappen(brief, words, wholeRoom.first, namesChild)];
    case 'also':
      return [also(brief, words, namesChild)];
    case 'questions':
      return withoutHeading(questions(brief, words, wholeRoom.second));
    default: {
      const { obligations, gaps } = linesCounted(brief, name);
      return obligations.length > 0
        ? [obligationTable(brief, words, obligations, namesChild)]
        : [gapList(words, gaps, namesChild)];
    }
  }
}
