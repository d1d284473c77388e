// Since the last hearing: what changed, and what did not happen.

import type { Brief, ChangeLine, NotHeldLine } from '../../brief/brief.ts';
import type { Block, ListItem, Text } from '../model.ts';
import { lineText, type Words } from '../words.ts';
import { aboutAll, aboutObligation, more, roomFor } from './pieces.ts';
import type { FirstRoom } from './room.ts';

function changeText(words: Words, { kind, childName, subject, person }: ChangeLine): Text {
  const key = `summary.change.${kind}` as const;
  const values = { child: childName ?? '', person: person === null ? '' : words.plain(person) };
  const text = subject ?? '';
  if (kind === 'health_visit') return [words.t(key, { ...values, subject: words.code('healthType', text) })];
  if (kind.startsWith('service_')) return [words.t(key, { ...values, subject: words.code('serviceType', text) })];
  if (kind === 'placement_start' || kind === 'screening')
    return [words.t(key, { ...values, subject: kind === 'screening' ? text : words.person(text) })];
  return words.around(key, 'subject', words.recorded(text), values);
}

/** Where no hearing was held yet there is no last one to count from. */
function nothingChanged({ since, familyTime }: Brief) {
  const besides = familyTime.tallies.length > 0 ? 'noneButFamilyTime' : 'none';
  return since.lastHearing === null
    ? (`summary.since.${besides}SoFar` as const)
    : (`summary.since.${besides}` as const);
}

export function changed(brief: Brief, words: Words, room: FirstRoom): Block[] {
  const { t } = words;
  const { lastHearing, days, changes } = brief.since;
  const heading =
    lastHearing === null || days === null
      ? t('summary.since.headingFirst')
      : t('summary.since.heading', { date: words.day(lastHearing), count: days });
  const shown = roomFor(changes, room.changes, 'end');
  const items = shown.map((change) => ({
    label: words.day(change.date),
    text: changeText(words, change),
    about: aboutAll([change]),
  }));
  return [
    { kind: 'heading', level: 2, text: heading },
    ...(changes.length === 0
      ? [{ kind: 'paragraph' as const, role: 'body' as const, text: [t(nothingChanged(brief))] }]
      : []),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, role: 'dated' as const, items }]),
    ...more(words, changes.length - shown.length),
  ];
}

function reportLine({ since: { report }, hearing }: Brief, words: Words): readonly ListItem[] {
  const { due, filed, daysLate } = report;
  if (daysLate === 0) return [];
  const { t, day } = words;
  const told =
    filed === null
      ? t('summary.since.reportMissing', { count: daysLate })
      : t('summary.since.reportLate', { date: day(filed), count: daysLate });
  return [{ label: day(due), text: [told], about: { sources: hearing.sources, rule: 'agencyReport' } }];
}

/** A meeting or family time that was not held has no day of its own to stand beside. */
function notHeldItem(words: Words, line: NotHeldLine): ListItem {
  const { t, day, person } = words;
  const about = aboutAll([line]);
  if (line.kind === 'family-time')
    return { text: [t('summary.since.noFamilyTime', { parent: person(line.parentName) })], about };
  const text =
    line.latest === null ? t('summary.since.noMeetingEver') : t('summary.since.noMeeting', { date: day(line.latest) });
  return { text: [text], about };
}

/** Listed where there is room; else counted, for each of these stands in the table of what is overdue. */
export function didNotHappen(brief: Brief, words: Words, room: FirstRoom, namesChild: boolean): Block[] {
  const { t, day } = words;
  const { didNotHappen: missed } = brief.since;
  const items = missed.map((line) => ({
    label: t('summary.since.by', { date: day(line.row.due) }),
    text: lineText(words, line, namesChild),
    about: aboutObligation(line),
  }));
  const isListed = missed.length <= room.missed;
  const notHeld = brief.since.notHeld.map((line) => notHeldItem(words, line));
  const listed = [...(isListed ? items : []), ...reportLine(brief, words), ...notHeld];
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
