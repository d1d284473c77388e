// What the bench shows before anything is scrolled, as blocks: what to decide, what else needs attention, what changed,
// what did not happen, what to ask; and the whole lists behind the counts.

import {
  alsoToKnow,
  besideDecisions,
  type CountName,
  gapsUntold,
  linesCounted,
} from '../../../shared/brief/attentionLists.ts';
import {
  type AlertLine,
  type Brief,
  type Decision,
  type ObligationLine,
  type QuestionLine,
  urgencies,
} from '../../../shared/brief/brief.ts';
import {
  aboutDecision,
  decisionText,
  obligationTable,
  ownerText,
  reasonLine,
} from '../../../shared/documents/benchSummary/attention.ts';
import { aboutAll, aboutObligation } from '../../../shared/documents/benchSummary/pieces.ts';
import { askedText, gapText, personAsked } from '../../../shared/documents/benchSummary/questions.ts';
import { wholeRoom } from '../../../shared/documents/benchSummary/room.ts';
import { changed, didNotHappen } from '../../../shared/documents/benchSummary/since.ts';
import type { Block, List, ListItem, Meaning, Text } from '../../../shared/documents/model.ts';
import { alertReason, basisText } from '../../../shared/documents/wordings.ts';
import { lineText, type Words } from '../../../shared/documents/words.ts';
import { gapList } from './sections.ts';

/** The decisions with their reasons, or the sentence that says there is none; `inDraft`: its order item is drafted. */
export function decide(
  { attention }: Brief,
  words: Words,
  namesChild: boolean,
  inDraft: (decision: Decision) => boolean = () => false,
): Block[] {
  const { decisions, dueByHearing } = attention;
  if (decisions.length === 0) {
    const text = words.t(dueByHearing.length === 0 ? 'summary.decide.none' : 'summary.decide.noneOverdue');
    return [{ kind: 'paragraph', role: 'lead', text: [text] }];
  }
  const items = decisions.map(
    (decision, index): ListItem => ({
      label: String(index + 1),
      text: decisionText(words, decision, namesChild),
      lines: [
        ...reasonLine(words, decision, namesChild, Number.POSITIVE_INFINITY),
        ...(inDraft(decision) ? [[{ text: words.t('bench.order.inDraft'), strong: true } as const]] : []),
      ],
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

/** What needs attention beside the decisions, a line each, the gravest first. */
export function also(brief: Brief, words: Words, namesChild: boolean): List {
  const besides = besideDecisions(brief.attention);
  const told = alsoToKnow(brief);
  const obligation = (line: ObligationLine) => obligationItem(words, line, namesChild);
  const toKnow = (alert: AlertLine): ListItem => ({ text: alertReason(words, alert), about: aboutAll([alert]) });
  const inState = (state: ObligationLine['row']['status']['state']) =>
    besides.filter(({ row }) => row.status.state === state).map(obligation);
  const ofUrgency = (urgency: AlertLine['urgency']) => told.filter((alert) => alert.urgency === urgency).map(toKnow);
  return {
    kind: 'list',
    role: 'plain',
    items: [
      ...inState('overdue'),
      ...ofUrgency('overdue'),
      ...inState('dueByHearing'),
      ...ofUrgency('due-by-hearing'),
      ...ofUrgency('watch'),
      ...inState('inGrace'),
      ...gapsUntold(brief).map((gap) => ({
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

/** A question with who is asked, and what the judge did with it. */
export function questionItem(words: Words, line: QuestionLine): Pick<ListItem, 'text' | 'about'> {
  const asked: Text = line.own === null ? [' ', { text: personAsked(words, line), quiet: true }] : [];
  const mark: Text = line.mark === null ? [] : [' ', { text: words.t(`bench.ask.${line.mark}`), strong: true }];
  return { text: [...askedText(words, line), ...asked, ...mark], about: aboutAll([line]) };
}

/** The questions in the judge's order, each followed by who is asked. */
export function ask(arranged: readonly QuestionLine[], words: Words): List {
  return {
    kind: 'list',
    role: 'questions',
    items: arranged.map((line, index) => ({ label: String(index + 1), ...questionItem(words, line) })),
  };
}

/** What an alert says, and under it what it rests on. */
function alertItem(words: Words, alert: AlertLine): ListItem {
  return {
    text: alertReason(words, alert),
    lines: [[{ text: basisText(words, alert), quiet: true }]],
    about: aboutAll([alert]),
  };
}

/** Everything that needs attention, by urgency; at the end what no rule says: obligations and gaps of the record. */
export function alerts(brief: Brief, words: Words, namesChild: boolean): readonly Block[] {
  const { alerts: all } = brief.attention;
  const told = new Set(all.flatMap(({ line }) => line?.row.key ?? []));
  const rest: ListItem[] = [
    ...besideDecisions(brief.attention)
      .filter(({ row }) => !told.has(row.key))
      .map((line) => obligationItem(words, line, namesChild)),
    ...gapsUntold(brief).map((gap) => ({ text: gapText(words, gap, namesChild), about: aboutAll([gap]) })),
  ];
  const groups = [
    ...urgencies.map((urgency) => ({
      title: words.t(`bench.urgency.${urgency}`),
      items: all.filter((alert) => alert.urgency === urgency).map((alert) => alertItem(words, alert)),
    })),
    { title: words.t('bench.urgency.rest'), items: rest },
  ];
  return groups
    .filter(({ items }) => items.length > 0)
    .flatMap(({ title, items }): Block[] => [
      { kind: 'heading', level: 2, text: title },
      { kind: 'list', role: 'plain', items },
    ]);
}

/** How many lines the list of everything that needs attention has. */
export const countAlerts = (blocks: readonly Block[]): number =>
  blocks.reduce((count, block) => count + (block.kind === 'list' ? block.items.length : 0), 0);

/** A list that opens over the bench. */
export type ListName = CountName | 'changes' | 'alerts' | 'questions';

/** A whole list, as it opens; `arranged`: the questions as the judge has them. */
export function wholeList(
  name: ListName,
  brief: Brief,
  words: Words,
  namesChild: boolean,
  arranged: readonly QuestionLine[],
): readonly Block[] {
  switch (name) {
    case 'changes':
      return [...changed(brief, words, wholeRoom.first), ...didNotHappen(brief, words, wholeRoom.first, namesChild)];
    case 'alerts':
      return alerts(brief, words, namesChild);
    case 'questions':
      return [ask(arranged, words)];
    default: {
      const { obligations, gaps } = linesCounted(brief, name);
      return obligations.length > 0
        ? [obligationTable(brief, words, obligations, namesChild)]
        : [gapList(words, gaps, namesChild)];
    }
  }
}
