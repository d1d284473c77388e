// Services: days from referral to start against the court's yardstick, and how each stands.

import type { Brief, ServiceLine } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { Block, Cell, Text } from '../model.ts';
import { marked, type Words } from '../words.ts';
import { body, heading, more, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

/** Only a start in time is marked as good; a late one is told with its days and no mark. */
function startedText(words: Words, startedOn: CalendarDate, days: number, yardstick: number): Text {
  const text = words.t('summary.services.started', { date: words.day(startedOn), days });
  return days <= yardstick ? marked('onTrack', text) : [text];
}

function serviceRow(words: Words, line: ServiceLine, yardstick: number, notes: boolean): readonly Cell[] {
  const { t, day } = words;
  const started = line.startedOn !== null;
  const name = strong(words.code('serviceType', line.type));
  const provider = plainName(words.plain(line.provider));
  const values = { count: line.days, yardstick };
  const state: Text =
    line.endedOn !== null
      ? [t('summary.services.ended', { status: words.code('serviceStatus', line.status), date: day(line.endedOn) })]
      : line.startedOn !== null
        ? startedText(words, line.startedOn, line.days, yardstick)
        : line.daysOverdue > 0
          ? marked('overdue', t('summary.services.waiting', { count: line.days }))
          : [t('summary.services.waiting', { count: line.days })];
  const note: Text[] = line.note === '' || (!notes && started) ? [] : [[words.recorded(line.note)]];
  return [
    { lines: [[name], [t('summary.services.for', { person: line.subject, provider })]] },
    {
      kind: 'figure',
      alt: started ? t('summary.services.alt', values) : t('summary.services.altWaiting', values),
      chart: { chart: 'wait', days: line.days, started, yardstick },
    },
    { lines: [state, ...note] },
  ];
}

export function services(brief: Brief, words: Words, room: SecondRoom, yardstick: number): Block[] {
  const { t } = words;
  const withheld: Block[] = brief.servicesWithheld > 0 ? [body(t('summary.services.withheld'))] : [];
  if (brief.services.length === 0 && withheld.length > 0) return [heading(t('summary.services.heading')), ...withheld];
  if (brief.services.length === 0) return [heading(t('summary.services.heading')), body(t('summary.services.none'))];
  const shown = brief.services.slice(0, room.services);
  return [
    heading(t('summary.services.heading'), t('summary.services.note', { days: yardstick })),
    {
      kind: 'table',
      columns: [
        { title: t('summary.services.service'), hiddenTitle: true, share: 0.44 },
        { title: t('summary.services.wait'), hiddenTitle: true, share: 0.24 },
        { title: t('summary.services.state'), hiddenTitle: true, share: 0.32 },
      ],
      rows: shown.map((line) => serviceRow(words, line, yardstick, room.serviceNotes)),
    },
    ...more(words, brief.services.length - shown.length),
    ...withheld,
  ];
}
