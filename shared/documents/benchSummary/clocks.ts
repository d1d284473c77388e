// Legal clocks: each deadline, its date, the days left, its rule.

import type { Brief, ClockLine } from '../../brief/brief.ts';
import type { Block, Text } from '../model.ts';
import { marked, type Words } from '../words.ts';
import { aboutAll, more, roomFor } from './pieces.ts';
import { type FirstRoom, wholeRoom } from './room.ts';

function clockName(words: Words, { clock, date, detail }: ClockLine): string {
  const { t, day } = words;
  if (detail.kind === 'months-counted') {
    return t('summary.clocks.fifteen-of-22', { counted: countedText(words, detail) });
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
  if (detail.kind === 'review' && detail.last !== null)
    return t('summary.clocks.six-month-review-after', { date: day(detail.last) });
  return clock === 'fifteen-of-22' || clock === 'entry-to-care' ? '' : t(`summary.clocks.${clock}`);
}

/** The months behind the 22 are counted no more: nobody is told that 34 of 22 have passed. */
const mostMonths = 22;

function countedText({ t }: Words, { months, days }: { readonly months: number; readonly days: number }): string {
  if (months >= mostMonths) return t('summary.clocks.allCounted', { count: mostMonths });
  const parts = [
    ...(months === 0 ? [] : [t('months', { count: months })]),
    ...(days === 0 ? [] : [t('days', { count: days })]),
  ];
  const [one = '', other] = parts;
  if (parts.length === 0) return t('summary.clocks.noneCounted');
  return t('summary.clocks.counted', { time: other === undefined ? one : t('age', { months: one, days: other }) });
}

function clockCells(words: Words, line: ClockLine): readonly [Text, Text] {
  const { t, day } = words;
  const { detail, date, daysLeft, metOn } = line;
  if (detail.kind === 'icwa' && detail.heldOn !== null && date !== null) {
    return [[t(detail.tooEarly ? 'summary.clocks.icwa-early' : 'summary.clocks.icwa-met')], ['']];
  }
  const shown: Text = [date === null ? '' : day(date)];
  if (metOn !== null) return [[t('summary.clocks.metOn', { date: day(metOn) })], ['']];
  if (line.isThisHearing && date !== null && daysLeft !== null && daysLeft >= 0) {
    return [[t('summary.clocks.thisHearing', { date: day(date) })], ['']];
  }
  if (daysLeft === null) return [shown, ['']];
  if (daysLeft < 0) {
    const key = line.clock === 'fifteen-of-22' ? 'reached' : 'past';
    return [shown, marked('overdue', t(`summary.clocks.${key}`, { count: -daysLeft }))];
  }
  return [shown, [String(daysLeft)]];
}

/** Where there is room for `most` alone: what is past and what comes next, in the order in which all stand. */
function nearest(lines: readonly ClockLine[], most: number): readonly ClockLine[] {
  const rank = ({ daysLeft, metOn }: ClockLine) => (metOn === null ? daysLeft : null) ?? Number.POSITIVE_INFINITY;
  const kept = new Set(
    roomFor(
      lines.toSorted((a, b) => rank(a) - rank(b)),
      most,
    ),
  );
  return lines.filter((line) => kept.has(line));
}

/** Children who entered care on different days: each entry in a line of its own above the deadlines. */
const entryNote = (text: string, line: ClockLine): Block => ({
  kind: 'paragraph',
  role: 'small',
  text: [text],
  about: aboutAll([line]),
});

export function clocks(
  brief: Brief,
  words: Words,
  namesChild: boolean,
  room: Pick<FirstRoom, 'clocks' | 'entries'> = wholeRoom.first,
): Block[] {
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
  // What a finding has settled is no clock any more; nor is an entry to care, which others are counted from.
  const running = brief.clocks.filter(
    ({ clock, metOn }) => clock !== 'entry-to-care' && !(clock === 'reasonable-efforts-to-prevent' && metOn !== null),
  );
  const shown = nearest(running, room.clocks);
  const named = (line: ClockLine) =>
    namesChild && line.childNames.length > 0 && line.childNames.length < brief.who.children.length
      ? t('summary.clocks.names', { clock: clockName(words, line), names: words.list(line.childNames) })
      : clockName(words, line);
  const notes = entries.length < 2 || !room.entries ? [] : entries.map((line) => entryNote(named(line), line));
  if (shown.length === 0) return [heading, ...notes, ...more(words, running.length)];
  return [
    heading,
    ...notes,
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
      rowsAbout: shown.map((line) => aboutAll([line])),
    },
    ...more(words, running.length - shown.length),
  ];
}
