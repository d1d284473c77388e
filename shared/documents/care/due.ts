// What a child is due for by age, group by group: each with its time, how it stands, and by which rule.

import type { ChildDevelopment, ObligationLine } from '../../brief/brief.ts';
import { type DueGroup, type DueItem, dueGroups } from '../../domain/due.ts';
import type { RuleId } from '../../domain/ruleSources.ts';
import { aboutAll, aboutObligation } from '../benchSummary/pieces.ts';
import type { Block, Cell, Inline, List, Table, Text } from '../model.ts';
import { marked, obligationText, stateOf, stateText, type Words } from '../words.ts';
import { confidenceSign } from './instrumentWords.ts';

/** What is due, in words. */
export function dueText(words: Words, { subject }: Pick<DueItem, 'subject'>): Inline {
  const { t } = words;
  switch (subject.kind) {
    case 'developmentalScreening':
    case 'autismScreening':
    case 'maternalDepression':
    case 'leadTest':
    case 'leadQuestions':
    case 'anemiaTest':
    case 'oralHealth':
      return t(`care.due.${subject.kind}`, { months: subject.months });
    case 'fosterCareVisit':
      return subject.months === 1
        ? t('care.due.fosterCareVisitOne')
        : t('care.due.fosterCareVisit', { months: subject.months });
    case 'wellVisit':
      return wellVisitText(words, subject.age);
    case 'immunization':
      return doseText(words, subject);
    case 'firstDentalVisit':
    case 'fluorideVarnish':
    case 'newbornHearing':
      return t(`care.due.${subject.kind}`);
    case 'partC:annual':
      return t('care.due.partCAnnual', { number: subject.number });
    case 'partC:conference':
      return t('care.due.partCConference');
    case 'partC:schoolNotice':
      return t('care.due.partCSchoolNotice');
    case 'partC:substantiated':
      return t('care.due.partCSubstantiated');
    case 'partC:serviceStart':
      return t('care.due.partCServiceStart', { name: words.plain(subject.name) });
    default:
      return obligationText(words, subject);
  }
}

function wellVisitText({ t }: Words, age: 'newborn' | 'days-3-5' | number): string {
  if (age === 'newborn') return t('care.due.wellVisitNewborn');
  if (age === 'days-3-5') return t('care.due.wellVisitDays');
  return age === 1 ? t('care.due.wellVisitOne') : t('care.due.wellVisit', { months: age });
}

const doseText = ({ t }: Words, { dose, annual }: { readonly dose: number; readonly annual: boolean }): string =>
  t(annual ? 'care.due.yearly' : 'care.due.dose', { number: dose });

/** "Nov 10 to Dec 10": the days on which it is on time. */
export function windowText({ t, day }: Words, { window: { from, through } }: DueItem): string {
  return from === through ? day(from) : t('care.due.windowOf', { from: day(from), through: day(through) });
}

/** Past its time without a record, and counted by no header: what is not called overdue there is not called so here. */
const isNotRecorded = ({ status, counted }: DueItem): boolean =>
  status.state === 'noRecord' || (status.state === 'overdue' && !counted);

const notRecordedText = ({ t, day }: Words, { window }: DueItem): string =>
  t('care.due.noRecord', { date: day(window.through) });

/** How it stands: an obligation's own words, or that nothing of its kind is recorded and its time is past. */
export function dueState(words: Words, item: DueItem): Text {
  const { status, due } = item;
  // A state without a record has no words of an obligation's own: the first condition takes it out.
  if (status.state === 'noRecord' || isNotRecorded(item)) return marked('notRecorded', notRecordedText(words, item));
  return stateOf(words, status, due, false);
}

const aboutItem = ({ sources, rule }: DueItem) => ({ sources, rule });

function whatCell(words: Words, item: DueItem): Cell {
  const name: Text = [dueText(words, item), confidenceSign(item.confidence)];
  if (!item.conditional) return name;
  return { lines: [name, [{ text: words.t('care.due.conditional'), quiet: true }]] };
}

/** The time for a thing runs to the last of its days of grace. */
function groupTable(words: Words, items: readonly DueItem[]): Table {
  const { t } = words;
  return {
    kind: 'table',
    columns: [
      { title: t('care.due.what'), share: 0.34 },
      { title: t('care.due.window'), share: 0.26 },
      { title: t('care.due.grace'), share: 0.09 },
      { title: t('care.due.state'), share: 0.31 },
    ],
    rows: items.map((item) => [
      whatCell(words, item),
      [windowText(words, item)],
      [item.graceDays > 0 ? t('days', { count: item.graceDays }) : '–'],
      dueState(words, item),
    ]),
    rowsAbout: items.map(aboutItem),
  };
}

/** "Dose 1, Feb 3 to Mar 3: not recorded; its time ended Mar 3" in short: doses of one vaccine stand together. */
function doseLine(words: Words, item: DueItem): Text {
  const { t, day } = words;
  const { window } = item;
  const name = [
    `${String(dueText(words, item))}${confidenceSign(item.confidence)}`,
    ...(item.conditional ? [`(${t('care.due.conditionalDose')})`] : []),
  ].join(' ');
  if (item.done !== null) {
    const isLate = item.done > window.through;
    return [`${name}: ${t(isLate ? 'care.due.givenLate' : 'care.due.given', { date: day(item.done) })}`];
  }
  if (isNotRecorded(item)) return [`${name}: ${notRecordedText(words, item)}`];
  return [`${name}: ${windowText(words, item)}`];
}

function vaccineTable(words: Words, items: readonly DueItem[]): Table {
  const { t } = words;
  const byVaccine = [...Map.groupBy(items, ({ subject }) => (subject.kind === 'immunization' ? subject.vaccine : ''))];
  return {
    kind: 'table',
    columns: [
      { title: t('care.due.vaccine'), share: 0.4 },
      { title: t('care.due.doses'), share: 0.6 },
    ],
    rows: byVaccine.map(([vaccine, doses]) => [
      [words.code('vaccine', vaccine)],
      { lines: doses.map((item) => doseLine(words, item)) },
    ]),
    rowsAbout: byVaccine.map(([, doses]) => aboutAll(doses.map(aboutItem))),
  };
}

function immunizations(words: Words, items: readonly DueItem[]): Block[] {
  const { t } = words;
  const noneGiven = items.every(({ done }) => done === null);
  return [
    { kind: 'paragraph', role: 'small', text: [t('care.due.schedule')] },
    ...(noneGiven ? [{ kind: 'paragraph', role: 'body', text: [t('care.due.noDoses')] } as const] : []),
    vaccineTable(words, items),
  ];
}

/** One group of what is due, under its name. */
export function dueGroup(words: Words, { due }: ChildDevelopment, group: DueGroup): Block[] {
  const items = due.filter((item) => item.group === group);
  if (items.length === 0) return [];
  return [
    {
      kind: 'heading',
      level: 3,
      text: group === 'partC' ? words.t('care.earlyIntervention.clocks') : words.code('dueGroup', group),
    },
    ...(group === 'immunization' ? immunizations(words, items) : [groupTable(words, items)]),
  ];
}

/** Obligations of the child that no group holds: medical tasks, services, what was ordered. */
function otherTasks(words: Words, child: ChildDevelopment): Block[] {
  const grouped = new Set(child.due.map(({ key }) => key));
  const lines = child.health.filter(({ row }) => !grouped.has(row.key));
  if (lines.length === 0) return [];
  const { t, day } = words;
  const row = (line: ObligationLine): readonly Cell[] => [
    [obligationText(words, line.row.subject)],
    [day(line.row.due)],
    stateText(words, line),
  ];
  return [
    { kind: 'heading', level: 3, text: t('care.due.tasks') },
    {
      kind: 'table',
      columns: [
        { title: t('care.due.what'), share: 0.4 },
        { title: t('summary.overdue.due'), share: 0.29 },
        { title: t('care.due.state'), share: 0.31 },
      ],
      rows: lines.map(row),
      rowsAbout: lines.map(aboutObligation),
    },
  ];
}

function staysList(words: Words, { stays }: ChildDevelopment): Block[] {
  if (stays.length === 0) return [];
  const { t, day } = words;
  const list: List = {
    kind: 'list',
    role: 'plain',
    items: stays.map((stay) => ({
      text: [
        stay.to === null
          ? t('care.due.stayOpen', { kind: words.code('stay', stay.kind), from: day(stay.from) })
          : t('care.due.stay', { kind: words.code('stay', stay.kind), from: day(stay.from), to: day(stay.to) }),
      ],
      about: aboutAll([stay]),
    })),
  };
  return [{ kind: 'heading', level: 3, text: t('care.due.stays') }, list];
}

/** Each rule that the lists of these children follow, once, with the law it stands on. */
export function dueRules(words: Words, children: readonly ChildDevelopment[]): Block[] {
  const used = new Set<RuleId>(
    children.flatMap(({ due, health }) => [...due.map(({ rule }) => rule), ...health.map(({ row }) => row.rule)]),
  );
  if (used.size === 0) return [];
  const list: List = {
    kind: 'list',
    role: 'plain',
    items: [...used].map((rule) => ({ text: [ruleText(words, rule)] })),
  };
  return [{ kind: 'heading', level: 3, text: words.t('care.due.rules') }, list];
}

/** A law's citation is alike in every language and stands beside what it asks; so does that a rule is the court's own. */
export function ruleText(words: Words, rule: RuleId): string {
  const source = words.source(rule);
  const isCited = /^\d/.test(source) || source === words.t('courtSetting');
  return isCited ? `${words.t(`bench.because.${rule}`)} (${source})` : words.t(`bench.because.${rule}`);
}

/** Everything due by age but early intervention, with tasks and stays. */
export function dueByAge(words: Words, child: ChildDevelopment): Block[] {
  const { t } = words;
  const groups = dueGroups.filter((group) => group !== 'partC').flatMap((group) => dueGroup(words, child, group));
  const isMissing = child.due.some(isNotRecorded);
  const isSingle = child.due.some(({ confidence }) => confidence === 'single-source');
  return [
    ...(groups.length === 0 ? [{ kind: 'paragraph', role: 'body', text: [t('care.due.none')] } as const] : groups),
    ...(isMissing ? [{ kind: 'paragraph', role: 'small', text: [t('care.due.notAway')] } as const] : []),
    ...(isSingle ? [{ kind: 'paragraph', role: 'small', text: [t('care.confidence.schedule')] } as const] : []),
    ...otherTasks(words, child),
    ...staysList(words, child),
  ];
}
