// What needs attention: the things to decide, what is overdue, what to know.

import { alsoToKnow, safetyAlerts } from '../../brief/attentionLists.ts';
import type { AlertLine, Brief, Decision, ObligationLine, Sourced } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import { daysOverdue } from '../../brief/obligationLines.ts';
import { itemWords } from '../boundWords.ts';
import type { Block, Inline, List, Table, Text } from '../model.ts';
import { plainText } from '../plainText.ts';
import { alertReason, proposalText, proposalTitle, withoutStop } from '../wordings.ts';
import { joined, lineText, marked, obligationText, stateText, type Words } from '../words.ts';
import { aboutAll, aboutObligation, more, roomFor, separator, strong } from './pieces.ts';
import { type FirstRoom, wholeRoom } from './room.ts';

/** Why it is to be decided: how late, and of what where that is not the decision's own title. */
function lateText(words: Words, line: ObligationLine, { lead }: Decision, namesChild: boolean): Text {
  const { status, subject } = line.row;
  const count = status.state === 'overdue' ? status.daysOverdue : 0;
  if (line.orderedOn !== null && subject.kind === 'orderItem') {
    const key = line.partlyMet ? 'orderPartlyMet' : 'orderMissed';
    return marked('overdue', words.t(`summary.decide.${key}`, { date: words.day(line.orderedOn), count }));
  }
  const late = words.t('mark.overdue', { count });
  // By its key: on its way to a window a brief's lines become copies.
  return line.row.key === lead.line?.row.key
    ? marked('overdue', late)
    : [...marked('overdue', `${late}: `), ...lineText(words, line, namesChild)];
}

function reasonText(words: Words, reason: AlertLine, decision: Decision, namesChild: boolean): Text {
  const { line } = reason;
  if (line !== null && line.row.status.state === 'overdue') return lateText(words, line, decision, namesChild);
  // What the decision is named by has been said: its day is enough.
  if (line?.row.status.state === 'dueByHearing' && line.row.key === decision.lead.line?.row.key) {
    return marked('due', words.t('mark.dueOn', { date: words.day(line.row.due) }));
  }
  return withoutStop(alertReason(words, reason));
}

/** The clause that asks again for what was ordered repeats the decision's own words: there, who and when are enough. */
const repeatsTheOrder = ({ lead, proposal }: Decision) =>
  proposal?.clauseId === 'oc-rep-order-status' && lead.line?.row.key !== undefined;

function keepTheOrder({ t, day }: Words, { lead }: Decision): Text {
  const who: Inline = { blank: 'long', label: t('summary.decide.blankWho') };
  const when: Inline = { blank: 'short', label: t('summary.decide.blankWhen') };
  const ordered = lead.line?.orderedOn ?? null;
  const opening =
    ordered === null ? t('summary.decide.proposed') : t('summary.decide.proposedOrder', { date: day(ordered) });
  return [opening, who, t('summary.decide.sees'), when, '.'];
}

/** What an order would add, as a line under a decision; `whole` false: only what the item is called. */
function proposalLine(words: Words, decision: Decision, whole: boolean): readonly Text[] {
  const { proposal } = decision;
  if (proposal === null) return [];
  if (repeatsTheOrder(decision)) return [keepTheOrder(words, decision)];
  const opening = words.t('summary.decide.proposed');
  return [whole ? [opening, ...proposalText(words, proposal)] : [opening, `${proposalTitle(words, proposal)}.`]];
}

function emphasized(inline: Inline): Inline {
  if (typeof inline === 'string') return strong(inline);
  return 'text' in inline ? { ...inline, strong: true } : inline;
}

/** What the family team decided at its last meeting: often what the court is asked for today. */
function teamDecided({ ftm }: Brief, words: Words): Block[] {
  if (ftm === null || ftm.decisions.length === 0) return [];
  const decided = ftm.decisions.flatMap((text, index): Text => [index === 0 ? ' ' : '; ', words.recorded(text)]);
  const opening = words.t('summary.decide.team', { date: words.day(ftm.date) });
  return [
    { kind: 'paragraph', role: 'lead', text: [strong(opening), ...decided, '.'], about: { sources: ftm.sources } },
  ];
}

/** What is to be decided, in a line: the obligation that leads, or what its rule says where it leads with none. */
export function decisionText(words: Words, { topic, lead }: Decision, namesChild: boolean): Text {
  const { line } = lead;
  if (line === null) return withoutStop(alertReason(words, lead)).map(emphasized);
  return [
    ...(isRecorded(line) ? [strong(`${topicText(words, topic)}: `)] : []),
    ...lineText(words, line, namesChild).map(emphasized),
  ];
}

const daysLate = ({ line }: AlertLine) => (line === null ? 0 : daysOverdue(line));

const sameWords = (words: Words, { row }: ObligationLine) =>
  plainText([obligationText(words, row.subject)]).toLowerCase();

/** An action item of the team in the very words of an obligation beside it adds the team's own day alone. */
function isToldByAnother(
  words: Words,
  reason: AlertLine,
  { reasons }: Decision,
): reason is AlertLine & { readonly line: ObligationLine } {
  const { line } = reason;
  if (line?.row.subject.kind !== 'actionItem') return false;
  return reasons.some(
    ({ line: other }) =>
      other !== null && other.row.subject.kind !== 'actionItem' && sameWords(words, other) === sameWords(words, line),
  );
}

/** Why it is to be decided, the longest overdue first: a text for each reason but the one that the decision is named by. */
function reasonTexts(words: Words, decision: Decision, namesChild: boolean): readonly Text[] {
  const { lead, reasons } = decision;
  return (lead.line === null ? reasons.slice(1) : reasons)
    .toSorted((a, b) => daysLate(b) - daysLate(a))
    .map((reason) =>
      isToldByAnother(words, reason, decision)
        ? [words.t('summary.decide.teamDay', { date: words.day(reason.line.row.due) })]
        : reasonText(words, reason, decision, namesChild),
    );
}

/** Where a decision's reasons come from; its rule is that of what leads it. */
export function aboutDecision({ lead, reasons }: Decision): Sourced {
  const rule = lead.rule ?? lead.line?.row.rule;
  return { sources: aboutAll(reasons).sources, ...(rule === undefined ? {} : { rule }) };
}

/** The reasons as one line under a decision, at most so many; no line where it has none but its own name. */
export function reasonLine(words: Words, decision: Decision, namesChild: boolean, most: number): readonly Text[] {
  const texts = reasonTexts(words, decision, namesChild).slice(0, most);
  return texts.length === 0 ? [] : [joined(texts, separator)];
}

export function decisions(brief: Brief, words: Words, room: FirstRoom, namesChild: boolean): Block[] {
  const { t } = words;
  const all = brief.attention.decisions;
  if (all.length === 0) {
    const rest = brief.attention.dueByHearing.length === 0 ? t('summary.decide.none') : t('summary.decide.noneOverdue');
    return [
      { kind: 'heading', level: 2, text: t('summary.decide.heading') },
      { kind: 'paragraph', role: 'lead', text: [rest] },
      ...(room.teamDecided ? teamDecided(brief, words) : []),
    ];
  }
  const heading =
    all.length === 1 ? t('summary.decide.one') : all.length === 2 ? t('summary.decide.two') : t('summary.decide.three');
  const list: List = {
    kind: 'list',
    role: 'decisions',
    items: all.map((decision, index) => ({
      label: String(index + 1),
      text: decisionText(words, decision, namesChild),
      lines: [
        ...reasonLine(words, decision, namesChild, room.reasons),
        ...(room.proposals ? proposalLine(words, decision, index < room.clauses) : []),
      ],
      about: aboutDecision(decision),
    })),
  };
  return [{ kind: 'heading', level: 2, text: heading }, list, ...(room.teamDecided ? teamDecided(brief, words) : [])];
}

/** The record's own words need their topic; a coded obligation says it itself. */
function isRecorded({ row: { subject } }: ObligationLine): boolean {
  return subject.kind === 'orderItem' || subject.kind === 'actionItem' || subject.kind === 'medicalTask';
}

const topicKeys = [
  'part_c',
  'cpp',
  'health',
  'screening',
  'services',
  'family_time',
  'permanency',
  'placement',
  'paternity',
  'safety',
  'language_access',
  'confidentiality',
  'ftm',
  'team',
] as const;

function topicText({ t }: Words, topic: string): string {
  return t(`topic.${topicKeys.find((key) => key === topic) ?? 'other'}`);
}

export function overdueTable(brief: Brief, words: Words, room: FirstRoom, namesChild: boolean): Block[] {
  const { t } = words;
  const { overdue, dueByHearing, inGrace } = brief.attention;
  const rows = [...overdue, ...dueByHearing, ...inGrace];
  if (rows.length === 0) return [];
  const shown = roomFor(rows, room.overdue);
  const table = shown.length === 0 ? [] : [obligationTable(brief, words, shown, namesChild)];
  const heading =
    overdue.length === 0
      ? t('summary.overdue.headingDueOnly')
      : overdue.length === rows.length
        ? t('summary.overdue.heading')
        : t('summary.overdue.headingDue');
  return [{ kind: 'heading', level: 2, text: heading }, ...table, ...more(words, rows.length - shown.length)];
}

/** Obligations with whose they are, when they were due and how they stand. */
export function obligationTable(
  { asOf }: Pick<Brief, 'asOf'>,
  words: Words,
  lines: readonly ObligationLine[],
  namesChild: boolean,
): Table {
  const { t } = words;
  return {
    kind: 'table',
    columns: [
      { title: t('summary.overdue.what'), share: 0.5 },
      { title: t('summary.overdue.whose'), share: 0.22 },
      { title: t('summary.overdue.due'), share: 0.09 },
      { title: t('summary.overdue.state', { date: words.day(asOf) }), share: 0.19 },
    ],
    rows: lines.map((line) => [
      whatText(words, line, namesChild),
      [ownerText(words, line)],
      [words.day(line.row.due)],
      stateText(words, line),
    ]),
    rowsAbout: lines.map(aboutObligation),
  };
}

function whatText(words: Words, line: ObligationLine, namesChild: boolean): Text {
  const what = lineText(words, line, namesChild);
  if (line.orderedOn !== null) return [...what, ` (${words.t('obligation.order')})`];
  return line.row.subject.kind === 'actionItem' ? [...what, ` (${words.t('obligation.actionItem')})`] : what;
}

export function ownerText(words: Words, { owner }: ObligationLine): string {
  if (owner === null) return words.t('owner.none');
  return plainName(words.person(owner));
}

/** Somebody's safety, a line each before anything that is to be decided: bold, and without a mark, since no clock runs. */
export function urgent(
  { attention, who }: Brief,
  words: Words,
  room: Pick<FirstRoom, 'safety'> = wholeRoom.first,
): Block[] {
  const alerts = safetyAlerts(attention).filter(
    ({ ruleId }) => !(who.addressProtected && ruleId === 'a-address-protected'),
  );
  const shown = roomFor(alerts, room.safety);
  return [
    ...shown.map(
      (alert): Block => ({
        kind: 'paragraph',
        role: 'lead',
        text: alertReason(words, alert).map(emphasized),
        about: aboutAll([alert]),
      }),
    ),
    ...more(words, alerts.length - shown.length),
  ];
}

/** Rules that say the same of each service or child: told once, with what they name. */
const toldTogether: Readonly<Record<string, 'noReport' | 'noSleepCheck'>> = {
  'a-progress-report-missing': 'noReport',
  'a-safe-sleep-missing': 'noSleepCheck',
};

/** Alerts of one of those rules side by side, at the place of the first; every other alone. */
function groupedNotices(alerts: readonly AlertLine[]): readonly (readonly AlertLine[])[] {
  const groups = Map.groupBy(alerts, (alert) => (alert.ruleId in toldTogether ? alert.ruleId : alert));
  return [...groups.values()];
}

function noticeText(words: Words, alerts: readonly AlertLine[]): Text {
  const [first] = alerts;
  if (first === undefined) return [];
  const key = toldTogether[first.ruleId];
  if (alerts.length === 1 || key === undefined) return alertReason(words, first);
  const names = alerts.map(({ bound: { item }, childNames }) =>
    key === 'noReport' && item !== undefined ? plainText(itemWords(words, item)) : words.list(childNames),
  );
  return [words.t(`summary.alsoTogether.${key}`, { names: words.list(names) })];
}

/** What else to know: what has no line among the obligations and is told nowhere else on the page. */
export function notices(brief: Brief, words: Words, room: Pick<FirstRoom, 'notices'>): Block[] {
  const told = groupedNotices(alsoToKnow(brief));
  if (told.length === 0) return [];
  const shown = roomFor(told, room.notices);
  const title = words.t('summary.also');
  if (shown.length === 0) {
    const left = `${title}: ${words.t('summary.more', { count: told.length })}`;
    return [{ kind: 'paragraph', role: 'small', text: [left] }];
  }
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'list',
      role: 'plain',
      items: shown.map((alerts) => ({ text: noticeText(words, alerts), about: aboutAll(alerts) })),
    },
    ...more(words, told.length - shown.length),
  ];
}
