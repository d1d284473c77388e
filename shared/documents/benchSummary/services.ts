// Services: days from referral to start against the court's yardstick, and how each stands.

import type { Brief, ServiceLine } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import type { Block, Cell, Text } from '../model.ts';
import { marked, type Words } from '../words.ts';
import { aboutAll, body, heading, more, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

/** How a service stands, and after how many days. Only a start in time is marked as good; a late one stands unmarked. */
function stateLines(words: Words, line: ServiceLine): readonly Text[] {
  const { t, day } = words;
  const { startedOn, endedOn, days, daysOverdue, yardstick } = line;
  if (endedOn !== null) {
    return [[t('summary.services.ended', { status: words.code('serviceStatus', line.status), date: day(endedOn) })]];
  }
  if (startedOn === null) {
    const waited = t('days', { count: days });
    return [daysOverdue > 0 ? marked('overdue', waited) : [waited], [t('summary.services.notStarted')]];
  }
  const started = t('summary.services.started', { date: day(startedOn) });
  return [days <= yardstick ? marked('onTrack', started) : [started], [t('summary.services.onDay', { days })]];
}

/** The latest progress report: how many sessions were attended and, where there is room, how it fits and what it does. */
function reportLines(words: Words, { report }: ServiceLine, whole: boolean): readonly Text[] {
  if (report === null) return [];
  const { t, day, recorded } = words;
  const { attended, scheduled, fit, effect, text, from, to } = report;
  const counted: Text[] =
    attended === null || scheduled === null
      ? []
      : [[t('summary.services.attended', { attended, scheduled, date: day(to) })]];
  if (!whole) return counted;
  const told: (readonly [string, string | null])[] = [
    [t('summary.services.fit'), fit],
    [t('summary.services.effect'), effect],
    [t('summary.services.report', { from: day(from), to: day(to) }), text === '' ? null : text],
  ];
  const rest = told.flatMap(([label, words]): Text[] => (words === null ? [] : [[`${label}: `, recorded(words)]]));
  return [...counted, ...rest];
}

function serviceRow(words: Words, line: ServiceLine, { serviceNotes: notes, reports }: SecondRoom): readonly Cell[] {
  const { t } = words;
  const started = line.startedOn !== null;
  const { yardstick } = line;
  const name = strong(words.code('serviceType', line.type));
  const provider = plainName(words.plain(line.provider));
  const values = { count: line.days, yardstick };
  const note: Text[] = line.note === '' || (!notes && started) ? [] : [[words.recorded(line.note)]];
  return [
    { lines: [[name], [t('summary.services.for', { person: line.subject, provider })]] },
    {
      kind: 'figure',
      alt: started ? t('summary.services.alt', values) : t('summary.services.altWaiting', values),
      chart: { chart: 'wait', days: line.days, started, yardstick },
    },
    { lines: [...stateLines(words, line), ...reportLines(words, line, reports), ...note] },
  ];
}

export function services(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t } = words;
  const withheld: Block[] = brief.servicesWithheld > 0 ? [body(t('summary.services.withheld'))] : [];
  if (brief.services.length === 0 && withheld.length > 0) return [heading(t('summary.services.heading')), ...withheld];
  if (brief.services.length === 0) {
    // Said to every reader from whom a service can be hidden, so that it tells of none.
    const none = brief.audience === 'judge' ? t('summary.services.none') : t('summary.services.noneInCopy');
    return [heading(t('summary.services.heading')), body(none)];
  }
  const shown = brief.services.slice(0, room.services);
  if (shown.length === 0) {
    return [heading(t('summary.services.heading')), ...more(words, brief.services.length), ...withheld];
  }
  // One court has one yardstick.
  const yardstick = shown[0]?.yardstick ?? 0;
  return [
    heading(t('summary.services.heading'), t('summary.services.note', { days: yardstick })),
    {
      kind: 'table',
      columns: [
        { title: t('summary.services.service'), hiddenTitle: true, share: 0.4 },
        { title: t('summary.services.wait'), hiddenTitle: true, share: 0.2 },
        { title: t('summary.services.state'), hiddenTitle: true, share: 0.4 },
      ],
      rows: shown.map((line) => serviceRow(words, line, room)),
      rowsAbout: shown.map((line) => aboutAll([line])),
    },
    ...more(words, brief.services.length - shown.length),
    ...withheld,
  ];
}
