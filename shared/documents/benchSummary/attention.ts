// What needs attention: the things to decide, what is overdue, what to know.

import type { Brief, Decision, Notice, ObligationLine, Sourced } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import { formName } from '../care/instrumentWords.ts';
import type { Block, Inline, List, Table, Text } from '../model.ts';
import { joined, lineText, marked, stateText, type Words } from '../words.ts';
import { aboutAll, aboutObligation, more, separator, strong } from './pieces.ts';
import type { FirstRoom } from './room.ts';

/** Why it is to be decided: how late, and of what where that is not the decision's own title. */
function reasonText(words: Words, line: ObligationLine, { lead }: Decision, namesChild: boolean): Text {
  const { status, subject } = line.row;
  const count = status.state === 'overdue' ? status.daysOverdue : 0;
  if (line.orderedOn !== null && subject.kind === 'orderItem') {
    const key = line.partlyMet ? 'orderPartlyMet' : 'orderMissed';
    return marked('overdue', words.t(`summary.decide.${key}`, { date: words.day(line.orderedOn), count }));
  }
  const late = words.t('mark.overdue', { count });
  // By its key: on its way to a window a brief's lines become copies.
  return line.row.key === lead.row.key
    ? marked('overdue', late)
    : [...marked('overdue', `${late}: `), ...lineText(words, line, namesChild)];
}

function proposal(words: Words, { reasons }: Decision): Text {
  const { t } = words;
  const who: Inline = { blank: 'long', label: t('summary.decide.blankWho') };
  const when: Inline = { blank: 'short', label: t('summary.decide.blankWhen') };
  const ordered = reasons.find(({ orderedOn }) => orderedOn !== null)?.orderedOn ?? null;
  const opening =
    ordered === null ? t('summary.decide.proposed') : t('summary.decide.proposedOrder', { date: words.day(ordered) });
  return [opening, who, t('summary.decide.sees'), when, '.'];
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

/** What is to be decided, in a line. */
export function decisionText(words: Words, { topic, lead }: Decision, namesChild: boolean): Text {
  return [
    ...(isRecorded(lead) ? [strong(`${words.t(`topic.${topicKey(topic)}`)}: `)] : []),
    ...lineText(words, lead, namesChild).map(emphasized),
  ];
}

/** Why it is to be decided, a text for each reason. */
export function reasonTexts(words: Words, decision: Decision, namesChild: boolean): readonly Text[] {
  return decision.reasons.map((line) => reasonText(words, line, decision, namesChild));
}

/** Where a decision's reasons come from; its rule is that of what leads it. */
export function aboutDecision({ lead, reasons }: Decision): Sourced {
  return { sources: aboutAll(reasons.map(aboutObligation)).sources, rule: lead.row.rule };
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
        joined(reasonTexts(words, decision, namesChild).slice(0, room.reasons), separator),
        proposal(words, decision),
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

function topicKey(topic: string): (typeof topicKeys)[number] | 'other' {
  return topicKeys.find((key) => key === topic) ?? 'other';
}

export function overdueTable(brief: Brief, words: Words, room: FirstRoom, namesChild: boolean): Block[] {
  const { t } = words;
  const { overdue, dueByHearing, inGrace } = brief.attention;
  const rows = [...overdue, ...dueByHearing, ...inGrace];
  if (rows.length === 0) return [];
  const shown = rows.slice(0, room.overdue);
  const table = obligationTable(brief, words, shown, namesChild);
  const heading =
    overdue.length === 0
      ? t('summary.overdue.headingDueOnly')
      : overdue.length === rows.length
        ? t('summary.overdue.heading')
        : t('summary.overdue.headingDue');
  return [{ kind: 'heading', level: 2, text: heading }, table, ...more(words, rows.length - shown.length)];
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

export function noticeText(words: Words, notice: Notice): string {
  const { t, day } = words;
  switch (notice.kind) {
    case 'report-late':
      return t('summary.notice.report-late', { date: day(notice.filed), count: notice.daysLate });
    case 'report-missing':
      return t('summary.notice.report-missing', { date: day(notice.due) });
    case 'hearing-gap':
      return t('summary.notice.hearing-gap', { days: notice.days, limit: notice.limit });
    case 'ftm-gap':
      return t('summary.notice.ftm-gap', { days: notice.days, limit: notice.limit });
    case 'ftm-before-last-hearing':
      return t('summary.notice.ftm-before-last-hearing', { date: day(notice.date) });
    case 'icwa-held-too-early':
      return t('summary.notice.icwa-held-too-early', { held: day(notice.heldOn), date: day(notice.earliest) });
    case 'fifteen-months-reached':
      return notice.petitionFiled
        ? t('summary.notice.fifteen-months-filed', { child: notice.childName, date: day(notice.date) })
        : t('summary.notice.fifteen-months-reached', {
            child: notice.childName,
            date: day(notice.date),
            count: notice.days,
          });
    case 'screening-differs':
      return t('summary.notice.screening-differs', {
        child: notice.childName,
        tool: notice.tool,
        date: day(notice.date),
      });
    case 'self-harm-answer':
      return selfHarmText(words, notice);
    case 'screening-form-does-not-fit':
      return formText(words, notice);
  }
}

/** Careful words: what the answer asks for and nothing about the person who gave it. */
function selfHarmText(
  words: Words,
  { tool, date, parentName, followUpOn }: Extract<Notice, { kind: 'self-harm-answer' }>,
): string {
  const { t, day } = words;
  const parent = parentName === '' ? t('care.caregivers.someone') : plainName(words.person(parentName));
  if (followUpOn === null) return t('summary.notice.self-harm-open', { tool, parent, date: day(date) });
  return t('summary.notice.self-harm-followed', { tool, parent, date: day(date), followUp: day(followUpOn) });
}

function formText(
  words: Words,
  { childName: child, tool, date, form, proposed }: Extract<Notice, { kind: 'screening-form-does-not-fit' }>,
): string {
  const { t, day } = words;
  const values = { child, tool, date: day(date), form: formName(words, form) };
  if (proposed === null || proposed === form) return t('summary.notice.form-does-not-fit', values);
  return t('summary.notice.form-proposed', { ...values, proposed: formName(words, proposed) });
}

/** Somebody's safety, with no follow-up recorded: it stands before anything that is to be decided. */
export function isUrgent(notice: Notice): boolean {
  return notice.kind === 'self-harm-answer' && notice.followUpOn === null;
}

/** What comes before anything else, a line each: bold, and without a mark, since no clock runs. */
export function urgent({ attention }: Brief, words: Words): Block[] {
  return attention.notices.filter(isUrgent).map((notice) => ({
    kind: 'paragraph',
    role: 'lead',
    text: [strong(`${noticeText(words, notice)}.`)],
    about: aboutAll([notice]),
  }));
}

export function notices({ attention }: Brief, words: Words, room: FirstRoom): Block[] {
  // A late report stands among what did not happen, and what is urgent at the head of the page.
  const told = attention.notices.filter(
    (notice) => notice.kind !== 'report-late' && notice.kind !== 'report-missing' && !isUrgent(notice),
  );
  if (told.length === 0) return [];
  const shown = told.slice(0, room.notices);
  return [
    { kind: 'heading', level: 2, text: words.t('summary.also') },
    {
      kind: 'list',
      role: 'plain',
      items: shown.map((notice) => ({ text: [noticeText(words, notice)], about: aboutAll([notice]) })),
    },
    ...more(words, told.length - shown.length),
  ];
}
