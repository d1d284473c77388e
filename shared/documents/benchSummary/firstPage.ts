// Page 1 of the bench summary stands alone: who, what to decide, what is overdue, what changed, the clocks.

import type { Brief, ChangeLine, ChildHead, ClockLine, Decision, Notice, ObligationLine } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import type { Block, ChildHeading, Fact, Inline, List, ListItem, Masthead, Table, Tally, Text } from '../model.ts';
import { capitalized, joined, lineText, marked, stateText, type Words } from '../words.ts';
import type { FirstRoom } from './room.ts';

const separator = { separator: true } as const;
const strong = (text: string): Inline => ({ text, strong: true });
const named = (text: string): Inline => ({ text, strong: true, keep: true });
const kept = (text: string): Inline => ({ text, keep: true });

function masthead(brief: Brief, { t }: Words): Masthead {
  const { judge } = brief.hearing;
  const notice: Text = brief.fictitious ? ['. ', strong(t('summary.fictitious'))] : [];
  return {
    kind: 'masthead',
    title: t('summary.title'),
    lines: [[strong(t('summary.confidential', { judge }))], [brief.court, ...notice]],
  };
}

function hearingLine({ hearing, caseNumber, docketName }: Brief, words: Words): Block {
  const type = words.t('summary.hearing', { type: words.code('hearingType', hearing.type) });
  const facts: Text[] = [
    [strong(caseNumber)],
    [words.docketName(docketName)],
    [type],
    [strong(`${words.weekday(hearing.date)}, ${words.time(hearing.start)}`)],
    [hearing.courtroom],
  ];
  return { kind: 'paragraph', role: 'facts', text: joined(facts, separator) };
}

function homeLine(child: ChildHead, words: Words): Text {
  const { t, day } = words;
  const corrected = correctedAge(child, words);
  const opening: Text = corrected === null ? [] : [strong(capitalized(corrected)), '. '];
  if (child.home === null) return [...opening, t('summary.homeNotRecorded')];
  const { setting, caregiver, since } = child.home;
  const key = setting === 'trial_home_visit' ? 'trialHome' : setting === 'in_home_parent' ? 'livesAtHome' : 'livesWith';
  const lives = t(`summary.${key}`, { caregiver: words.caregiver(caregiver), date: day(since) });
  return [...opening, child.daysInCare === null ? `${lives}. ${t('summary.neverRemoved')}` : lives];
}

function correctedAge({ adjustedAge }: ChildHead, words: Words): string | null {
  if (adjustedAge === null) return null;
  const { months, days, termDate } = adjustedAge;
  if (months === null || days === null) return words.t('beforeTerm', { date: words.day(termDate) });
  return words.t('correctedAge', { age: words.age({ months, days }) });
}

function childHeading(child: ChildHead, words: Words): ChildHeading {
  const { t } = words;
  const figure = (term: string, count: number): Fact => ({ term, lines: [[String(count)]] });
  const figures: Fact[] = [];
  if (child.daysInCare !== null) {
    figures.push(figure(t('summary.figures.daysInCare', { count: child.daysInCare }), child.daysInCare));
    figures.push(figure(t('summary.figures.moves', { count: child.moves }), child.moves));
  }
  if (child.home !== null) {
    figures.push(figure(t('summary.figures.daysInHome', { count: child.home.days }), child.home.days));
  }
  return {
    kind: 'childHeading',
    name: `${child.firstName} ${child.lastName}`,
    age: words.age(child.age),
    line: homeLine(child, words),
    figures,
  };
}

function people({ who, placement }: Brief, words: Words): Block {
  const { t } = words;
  const parents = who.parents.map((parent): Fact => {
    const language = parent.language === null ? null : words.code('language', parent.language);
    const notes: Text[] = [
      ...(parent.interpreterRequired === true && language !== null
        ? [[t('summary.people.interpreter', { language })]]
        : []),
      ...(parent.noContactUntil === null
        ? []
        : [[t('summary.people.noContact', { date: words.day(parent.noContactUntil) })]]),
    ];
    return {
      term: words.code('relation', parent.relation),
      lines: [
        [named(parent.name === '' ? t('summary.people.nameNone') : words.plain(parent.name))],
        [parent.attorney === null ? t('summary.people.attorneyNone') : kept(parent.attorney)],
        ...notes,
      ],
    };
  });
  const tribal = who.team.find(({ role }) => role === 'tribe');
  const icwa = who.tribe === null ? [] : [[words.code('icwaStatus', who.tribe.icwaStatus)]];
  const advocate = who.team.find(({ role }) => role === 'child_attorney');
  const facts: Fact[] = [...parents];
  if (who.tribe?.name != null) {
    const tribe = plainName(who.tribe.name);
    facts.push({
      term: `${t('summary.people.tribe')}: ${tribe}`,
      lines: [[strong(plainName(tribal?.name ?? ''))], ...icwa].filter((line) => line[0] !== ''),
    });
  } else if (advocate !== undefined) {
    facts.push({ term: t('summary.people.childAttorney'), lines: [[named(advocate.name)], ...icwa] });
  }
  const plan = placement.permanency;
  if (plan !== null) {
    const concurrent =
      plan.concurrent === null
        ? t('summary.people.concurrentNone')
        : t('summary.people.concurrent', { goal: plan.concurrent });
    facts.push({ term: t('summary.people.goal'), lines: [[strong(words.code('goal', plan.primary))], [concurrent]] });
  }
  return { kind: 'factRow', role: 'people', items: facts };
}

function tally({ counts, asOf, knownAt }: Brief, words: Words): Tally {
  const { t } = words;
  const known: Text = knownAt === null ? [] : [`, ${t('summary.knownAt', { moment: words.moment(knownAt) })}`];
  return {
    kind: 'tally',
    counts: [
      { mark: 'overdue', text: [strong(String(counts.overdue)), ` ${t('summary.counts.overdue')}`] },
      { mark: 'due', text: [strong(String(counts.dueByHearing)), ` ${t('summary.counts.due')}`] },
      { mark: 'onTrack', text: [strong(String(counts.onTrack)), ` ${t('summary.counts.onTrack')}`] },
      { mark: 'notRecorded', text: [strong(String(counts.notRecorded)), ` ${t('summary.counts.notRecorded')}`] },
    ],
    note: [t('summary.recordAsOf', { date: words.weekdayShort(asOf) }), ...known],
  };
}

/** Why it is to be decided: how late, and of what where that is not the decision's own title. */
function reasonText(words: Words, line: ObligationLine, { lead }: Decision, namesChild: boolean): Text {
  const { status, subject } = line.row;
  const count = status.state === 'overdue' ? status.daysOverdue : 0;
  if (line.orderedOn !== null && subject.kind === 'orderItem') {
    return marked('overdue', words.t('summary.decide.orderMissed', { date: words.day(line.orderedOn), count }));
  }
  const late = words.t('mark.overdue', { count });
  return line === lead
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

function decisions(brief: Brief, words: Words, room: FirstRoom, namesChild: boolean): Block[] {
  const { t } = words;
  const all = brief.attention.decisions;
  if (all.length === 0) {
    const rest = brief.attention.dueByHearing.length === 0 ? t('summary.decide.none') : t('summary.decide.noneOverdue');
    return [{ kind: 'paragraph', role: 'lead', text: [rest] }];
  }
  const heading =
    all.length === 1 ? t('summary.decide.one') : all.length === 2 ? t('summary.decide.two') : t('summary.decide.three');
  const list: List = {
    kind: 'list',
    role: 'decisions',
    items: all.map((decision, index) => ({
      label: String(index + 1),
      text: [
        ...(decision.lead.row.subject.kind === 'serviceStart'
          ? []
          : [strong(`${t(`topic.${topicKey(decision.topic)}`)}: `)]),
        ...lineText(words, decision.lead, namesChild).map(emphasized),
      ],
      lines: [
        joined(
          decision.reasons.slice(0, room.reasons).map((line) => reasonText(words, line, decision, namesChild)),
          separator,
        ),
        proposal(words, decision),
      ],
    })),
  };
  return [{ kind: 'heading', level: 2, text: heading }, list];
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

function overdueTable(brief: Brief, words: Words, room: FirstRoom, namesChild: boolean): Block[] {
  const { t } = words;
  const { overdue, dueByHearing, inGrace } = brief.attention;
  const rows = [...overdue, ...dueByHearing, ...inGrace];
  if (rows.length === 0) return [];
  const shown = rows.slice(0, room.overdue);
  const table: Table = {
    kind: 'table',
    columns: [
      { title: t('summary.overdue.what'), share: 0.5 },
      { title: t('summary.overdue.whose'), share: 0.22 },
      { title: t('summary.overdue.due'), share: 0.09 },
      { title: t('summary.overdue.state', { date: words.day(brief.asOf) }), share: 0.19 },
    ],
    rows: shown.map((line) => [
      whatText(words, line, namesChild),
      [ownerText(words, line)],
      [words.day(line.row.due)],
      stateText(words, line),
    ]),
  };
  const heading = overdue.length === rows.length ? t('summary.overdue.heading') : t('summary.overdue.headingDue');
  return [{ kind: 'heading', level: 2, text: heading }, table, ...more(words, rows.length - shown.length)];
}

function whatText(words: Words, line: ObligationLine, namesChild: boolean): Text {
  const what = lineText(words, line, namesChild);
  return line.orderedOn === null ? what : [...what, ` (${words.t('obligation.order')})`];
}

function ownerText(words: Words, { owner }: ObligationLine): string {
  if (owner === null) return words.t('owner.none');
  return plainName(words.caregiver(owner));
}

/** Says how many rows the page left out. */
export function more(words: Words, count: number): Block[] {
  return count > 0 ? [{ kind: 'paragraph', role: 'small', text: [words.t('summary.more', { count })] }] : [];
}

function noticeText(words: Words, notice: Notice): string {
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
  }
}

function notices({ attention }: Brief, words: Words, room: FirstRoom): Block[] {
  // A late report stands among what did not happen.
  const told = attention.notices.filter(({ kind }) => kind !== 'report-late' && kind !== 'report-missing');
  if (told.length === 0) return [];
  const shown = told.slice(0, room.notices);
  return [
    { kind: 'heading', level: 2, text: words.t('summary.also') },
    { kind: 'list', role: 'plain', items: shown.map((notice) => ({ text: [noticeText(words, notice)] })) },
    ...more(words, told.length - shown.length),
  ];
}

function changeText(words: Words, { kind, childName, subject, person }: ChangeLine): Text {
  const key = `summary.change.${kind}` as const;
  const values = { child: childName ?? '', person: person === null ? '' : words.plain(person) };
  const text = subject ?? '';
  if (kind === 'health_visit') return [words.t(key, { ...values, subject: words.code('healthType', text) })];
  if (kind.startsWith('service_')) return [words.t(key, { ...values, subject: words.code('serviceType', text) })];
  if (kind === 'placement_start' || kind === 'screening')
    return [words.t(key, { ...values, subject: kind === 'screening' ? text : words.caregiver(text) })];
  return words.around(key, 'subject', words.recorded(text), values);
}

function changed(brief: Brief, words: Words, room: FirstRoom): Block[] {
  const { t } = words;
  const { lastHearing, days, changes } = brief.since;
  const heading =
    lastHearing === null || days === null
      ? t('summary.since.headingFirst')
      : t('summary.since.heading', { date: words.day(lastHearing), count: days });
  const shown = changes.slice(-room.changes);
  const items = shown.map((change) => ({ label: words.day(change.date), text: changeText(words, change) }));
  return [
    { kind: 'heading', level: 2, text: heading },
    items.length === 0
      ? { kind: 'paragraph', role: 'body', text: [t('summary.since.none')] }
      : { kind: 'list', role: 'dated', items },
    ...more(words, changes.length - shown.length),
  ];
}

function reportLine({ due, filed, daysLate }: Brief['since']['report'], words: Words): readonly ListItem[] {
  if (daysLate === 0) return [];
  const { t, day } = words;
  const told =
    filed === null
      ? t('summary.since.reportMissing')
      : t('summary.since.reportLate', { date: day(filed), count: daysLate });
  return [{ label: day(due), text: [told] }];
}

/** Listed where there is room; else counted, for each of these stands in the table of what is overdue. */
function didNotHappen(brief: Brief, words: Words, room: FirstRoom, namesChild: boolean): Block[] {
  const { t, day } = words;
  const { didNotHappen: missed, report } = brief.since;
  const items = missed.map((line) => ({
    label: t('summary.since.by', { date: day(line.row.due) }),
    text: lineText(words, line, namesChild),
  }));
  const isListed = missed.length <= room.missed;
  const listed = [...(isListed ? items : []), ...reportLine(report, words)];
  const counted = isListed
    ? []
    : [t('summary.since.missed', { count: missed.length, all: brief.attention.overdue.length })];
  if (listed.length + counted.length === 0) counted.push(t('summary.since.allHappened'));
  return [
    { kind: 'heading', level: 2, text: t('summary.since.didNot') },
    ...counted.map((text): Block => ({ kind: 'paragraph', role: 'body', text: [text] })),
    ...(listed.length === 0 ? [] : [{ kind: 'list' as const, role: 'dated' as const, items: listed }]),
  ];
}

function clockName(words: Words, { clock, date, detail }: ClockLine): string {
  const { t, day } = words;
  if (detail.kind === 'months-counted') {
    const months = t('months', { count: detail.months });
    return t('summary.clocks.fifteen-of-22', { months, days: t('days', { count: detail.days }) });
  }
  if (detail.kind === 'entry' && date !== null) {
    const values = { date: day(date), removed: day(detail.removedOn) };
    if (detail.isAhead) return t('summary.clocks.entry-ahead', values);
    return detail.basis === 'judicial finding'
      ? t('summary.clocks.entry-finding', values)
      : t('summary.clocks.entry-60', values);
  }
  if (detail.kind === 'icwa') {
    if (date === null) return t('summary.clocks.icwa-unknown');
    return detail.heldOn === null
      ? t('summary.clocks.icwa-notice')
      : t('summary.clocks.icwa-adjudicated', { date: day(date), held: day(detail.heldOn) });
  }
  return clock === 'fifteen-of-22' || clock === 'entry-to-care' ? '' : t(`summary.clocks.${clock}`);
}

function clockCells(words: Words, line: ClockLine): readonly [Text, Text] {
  const { t, day } = words;
  const { detail, date, daysLeft, metOn } = line;
  if (detail.kind === 'entry') return [[''], ['']];
  if (detail.kind === 'icwa' && detail.heldOn !== null && date !== null) {
    return [[t(detail.tooEarly ? 'summary.clocks.icwa-early' : 'summary.clocks.icwa-met')], ['']];
  }
  const shown: Text = [date === null ? '' : day(date)];
  if (metOn !== null) return [[t('summary.clocks.metOn', { date: day(metOn) })], ['']];
  if (daysLeft === null) return [shown, ['']];
  if (daysLeft < 0) return [shown, marked('overdue', t('summary.clocks.past', { count: -daysLeft }))];
  return [shown, [String(daysLeft)]];
}

function clocks(brief: Brief, words: Words, namesChild: boolean): Block[] {
  const { t } = words;
  const entries = brief.clocks.filter(({ clock }) => clock === 'entry-to-care');
  const [entry] = entries;
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: t('summary.clocks.heading'),
    ...(entry !== undefined && entries.length === 1 ? { note: clockName(words, entry) } : {}),
  };
  if (brief.clocks.length === 0)
    return [heading, { kind: 'paragraph', role: 'body', text: [t('summary.clocks.none')] }];
  // What a finding has settled is no clock any more; one entry to care for all stands beside the heading.
  const shown = brief.clocks.filter(
    ({ clock, metOn }) =>
      !(clock === 'reasonable-efforts-to-prevent' && metOn !== null) &&
      !(clock === 'entry-to-care' && entries.length === 1),
  );
  const named = (line: ClockLine) =>
    namesChild && line.childNames.length > 0 && line.childNames.length < brief.who.children.length
      ? t('summary.clocks.names', { clock: clockName(words, line), names: words.list(line.childNames) })
      : clockName(words, line);
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: t('summary.clocks.deadline'), share: 0.5 },
        { title: t('summary.clocks.date'), share: 0.14 },
        { title: t('summary.clocks.left', { date: words.day(brief.hearing.date) }), align: 'end', share: 0.17 },
        { title: t('summary.clocks.rule'), share: 0.19 },
      ],
      rows: shown.map((line) => [
        [named(line)],
        ...clockCells(words, line),
        [line.rule === undefined ? '' : words.source(line.rule)],
      ]),
    },
  ];
}

/** The blocks of page 1. */
export function firstPage(brief: Brief, words: Words, room: FirstRoom): Block[] {
  const namesChild = brief.who.children.length > 1;
  return [
    masthead(brief, words),
    hearingLine(brief, words),
    ...brief.who.children.map((child) => childHeading(child, words)),
    people(brief, words),
    tally(brief, words),
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
    ...clocks(brief, words, namesChild),
  ];
}
