// The family team meeting and the orders: what was agreed and ordered, and how each item stands.

import type { Brief, ObligationLine, OrderLine, Sourced } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { Block, Language, Text } from '../model.ts';
import { lineText, marked, stateText, type Words } from '../words.ts';
import { aboutAll, aboutObligation, body, bodyAbout, heading, more, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

/** The language that a parent's own words are in. */
export function spokenIn({ parents }: Brief['who']): Language {
  return parents.length > 0 && parents.every(({ language }) => language === 'es') ? 'es' : 'en';
}

/** What a parent said at the last meeting, in the parent's own words. */
export function parentVoice({ ftm, who }: Brief, words: Words): Block[] {
  if (ftm === null || ftm.parentVoice === '') return [];
  const text = [words.recorded(ftm.parentVoice, spokenIn(who))];
  return [{ kind: 'paragraph', role: 'voice', text, about: aboutAll([ftm]) }];
}

export function meeting(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t, day } = words;
  const { ftm } = brief;
  if (ftm === null) return [heading(t('summary.ftm.heading')), body(t('summary.ftm.none'))];
  const decided = ftm.decisions.flatMap((text, index): Text => [index === 0 ? ' ' : '; ', words.recorded(text)]);
  const shown = ftm.actionItems.slice(0, room.actionItems);
  const absent = ftm.absent.filter((name) => !name.includes(withheldText)).map(words.person);
  return [
    heading(t('summary.ftm.heading'), t('summary.ftm.note', { date: day(ftm.date), count: ftm.came })),
    ...parentVoice(brief, words),
    ...(ftm.decisions.length === 0
      ? []
      : [bodyAbout(aboutAll([ftm]), strong(t('summary.ftm.decided')), ...decided, '.')]),
    ...(absent.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            role: 'small' as const,
            text: [t('summary.ftm.absent', { names: words.list(absent) })],
            about: aboutAll([ftm]),
          },
        ]),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: t('summary.ftm.what'), hiddenTitle: true as const, share: 0.38 },
              { title: t('summary.ftm.who'), hiddenTitle: true as const, share: 0.28 },
              { title: t('summary.ftm.state'), hiddenTitle: true as const, share: 0.34 },
            ],
            rows: shown.map(({ item, owner, line }) => [
              [words.recorded(item.text)],
              [owner === null ? t('owner.none') : plainName(words.person(owner))],
              line === null ? [t('mark.dueOn', { date: day(item.dueOn) })] : stateText(words, line),
            ]),
            rowsAbout: shown.map(({ item, line }) => aboutItem('actionItem', item, line)),
          },
        ]),
    ...more(words, ftm.actionItems.length - shown.length),
  ];
}

/** Where an item comes from; one whose day is not counted here, from its own record. */
function aboutItem(
  kind: 'actionItem' | 'orderItem',
  { id }: { readonly id: string },
  line: ObligationLine | null,
): Sourced {
  return line === null ? { sources: [{ kind, id }] } : aboutObligation(line);
}

/** An item of which no day counts here (none set, or far ahead): its recorded status, as it is. */
function orderWithoutLine({ t, day }: Words, { status, metOn, dueOn }: OrderLine['item']): Text {
  if (status === 'met') {
    return marked(
      'onTrack',
      metOn === null ? t('summary.orders.metNoDay') : t('summary.orders.met', { date: day(metOn) }),
    );
  }
  if (status === 'partially_met') return [t('summary.orders.partlyMetNoDay')];
  if (dueOn !== null) return [t('summary.orders.due', { date: day(dueOn) })];
  return [t(status === 'not_met' ? 'summary.orders.notMetNoDay' : 'summary.orders.continuing')];
}

function orderState(words: Words, { item, line }: OrderLine): Text {
  const { t, day } = words;
  if (line === null) return orderWithoutLine(words, item);
  const { status, due } = line.row;
  switch (status.state) {
    case 'overdue': {
      if (item.status === 'met') return [t('summary.orders.metNoDay')];
      const key = item.status === 'partially_met' ? 'partlyMet' : 'notMet';
      return marked('overdue', t(`summary.orders.${key}`, { count: status.daysOverdue }));
    }
    case 'doneOnTime':
      return marked('onTrack', t('summary.orders.met', { date: day(status.doneOn) }));
    case 'doneLate':
      return [t('summary.orders.metLate', { date: day(status.doneOn), count: status.daysLate })];
    default:
      return marked(status.state === 'dueByHearing' ? 'due' : 'onTrack', t('summary.orders.due', { date: day(due) }));
  }
}

export function orders(brief: Brief, words: Words, room: SecondRoom, namesChild: boolean): Block[] {
  const { t, day } = words;
  const days = new Set(brief.orders.map(({ orderedOn }) => orderedOn));
  const [only] = days;
  const title =
    days.size === 1 && only !== undefined
      ? t('summary.orders.heading', { date: day(only) })
      : t('summary.orders.headingOpen');
  if (brief.orders.length === 0) return [heading(title), body(t('summary.orders.none'))];
  const shown = brief.orders.slice(0, room.orders);
  if (shown.length === 0) return [heading(title), ...more(words, brief.orders.length)];
  return [
    heading(title),
    {
      kind: 'table',
      columns: [
        { title: t('summary.orders.what'), hiddenTitle: true, share: 0.6 },
        { title: t('summary.orders.state'), hiddenTitle: true, share: 0.4 },
      ],
      rows: shown.map((order) => [
        order.line === null ? [words.recorded(order.item.text)] : lineText(words, order.line, namesChild),
        orderState(words, order),
      ]),
      rowsAbout: shown.map(({ item, line }) => aboutItem('orderItem', item, line)),
    },
    ...more(words, brief.orders.length - shown.length),
  ];
}
