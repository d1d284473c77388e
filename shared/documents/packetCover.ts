// The cover sheet of a docket packet: a day's hearings by time, with initials and no name of a family, and on which page of the
// file each one's document begins. Words and order only.

import type { Counts } from '../brief/brief.ts';
import type { CalendarDate, Instant } from '../domain/dates.ts';
import type { ClockTime, Hearing, HearingType } from '../domain/record.ts';
import type { Audience } from '../redaction/audiences.ts';
import type { Block, Cell, DocumentModel, Inline, Language, MarkRun, Meaning, Text } from './model.ts';
import { capitalized, type Words, wordsFor } from './words.ts';

/** One hearing of the day. */
export interface CoverHearing {
  readonly start: ClockTime;
  readonly caseNumber: string;
  /** "J.A., R.A." */
  readonly initials: string;
  readonly type: HearingType;
  readonly status: Hearing['status'];
  /** What needs attention, for the judge's packet; null: it is not said. */
  readonly counts: Counts | null;
  /** Its document's place in the packet, from 0; null: it has none, because its brief lacks something. */
  readonly place: number | null;
}

/** A packet's day. */
export interface CoverDay {
  readonly date: CalendarDate;
  readonly asOf: CalendarDate;
  readonly court: string;
  /** IANA zone of the court's wall clock. */
  readonly timezone: string;
  readonly fictitious: boolean;
  readonly audience: Audience;
  /** Who presides and where, each once. */
  readonly judges: readonly string[];
  readonly rooms: readonly string[];
  /** By time, then case number. */
  readonly hearings: readonly CoverHearing[];
}

export interface CoverOptions {
  readonly language: Language;
  readonly paper: DocumentModel['paper'];
  readonly madeAt: Instant;
}

const strong = (text: string): Inline => ({ text, strong: true });

/** "▲ 2 overdue": a mark and its words, where there is anything to count. */
function counted({ t }: Words, mark: Meaning, key: 'overdue' | 'due' | 'notRecorded', count: number): readonly Text[] {
  const shape: MarkRun = { mark };
  return count === 0 ? [] : [[shape, { text: t(`packet.counts.${key}`, { count }), keep: true }]];
}

function attentionCell(words: Words, counts: Counts): Cell {
  const lines = [
    ...counted(words, 'overdue', 'overdue', counts.overdue),
    ...counted(words, 'due', 'due', counts.dueByHearing),
    ...counted(words, 'notRecorded', 'notRecorded', counts.notRecorded),
  ];
  return lines.length === 0 ? [words.t('packet.counts.none')] : { lines };
}

function hearingLines(words: Words, { type, status }: CoverHearing): Cell {
  const kind: Text = [capitalized(words.code('hearingType', type))];
  return status === 'scheduled' ? kind : { lines: [kind, [strong(words.t(`packet.status.${status}`))]] };
}

function rowOf(words: Words, hearing: CoverHearing, begins: readonly number[], withCounts: boolean): readonly Cell[] {
  const { start, caseNumber, initials, counts, place } = hearing;
  const page = place === null ? undefined : begins[place];
  return [
    [strong(words.time(start))],
    [{ text: caseNumber, strong: true, keep: true }],
    [initials],
    hearingLines(words, hearing),
    ...(withCounts ? [counts === null ? [words.t('packet.notReady')] : attentionCell(words, counts)] : []),
    [page === undefined ? words.t('packet.noPage') : String(page)],
  ];
}

function tableOf(words: Words, { hearings, audience }: CoverDay, begins: readonly number[]): Block {
  const { t } = words;
  const withCounts = audience === 'judge';
  return {
    kind: 'table',
    columns: [
      { title: t('packet.time') },
      { title: t('packet.number') },
      { title: t('packet.children') },
      { title: t('packet.hearing') },
      ...(withCounts ? [{ title: t('packet.attention') }] : []),
      { title: t('packet.page'), align: 'end' },
    ],
    rows: hearings.map((hearing) => rowOf(words, hearing, begins, withCounts)),
  };
}

function where(words: Words, { judges, rooms }: CoverDay): readonly Text[] {
  return [
    ...(judges.length === 0 ? [] : [[words.list(judges)]]),
    ...rooms.map((room): Text => [words.courtroom(room)]),
  ];
}

/**
 * The cover sheet of a packet.
 * @param begins the page of the file, from 1, on which the document at each place begins
 */
export function packetCover(day: CoverDay, options: CoverOptions, begins: readonly number[]): DocumentModel {
  const words = wordsFor({ hearing: { date: day.date }, timezone: day.timezone }, options.language);
  const { t } = words;
  const reader = t(`packet.reader.${day.audience}`);
  const notice: Text = day.fictitious ? ['. ', strong(t('summary.fictitious'))] : [];
  const count = day.hearings.length;
  const notReady = day.hearings.some(({ place }) => place === null);
  return {
    title: t('packet.fileTitle', { date: words.longDay(day.date) }),
    language: options.language,
    paper: options.paper,
    blocks: [
      {
        kind: 'masthead',
        title: t('packet.title'),
        lines: [[strong(t('packet.confidential', { reader }))], [day.court, ...notice]],
      },
      { kind: 'heading', level: 2, text: capitalized(words.weekday(day.date)) },
      {
        kind: 'paragraph',
        role: 'facts',
        text: [
          [t('packet.hearings', { count })],
          ...where(words, day),
          [t('packet.asOf', { date: words.day(day.asOf) })],
        ].flatMap((fact, index): Text => (index === 0 ? fact : [{ separator: true }, ...fact])),
      },
      tableOf(words, day, begins),
      { kind: 'paragraph', role: 'small', text: [t('packet.pagesTold')] },
      ...(notReady ? [{ kind: 'paragraph' as const, role: 'small' as const, text: [t('packet.notReadyTold')] }] : []),
    ],
    furniture: {
      footerLeft: t('packet.footer', { date: words.longDay(day.date) }),
      footerMiddle: t('packet.made', { moment: words.moment(options.madeAt) }),
      pageLabel: t('summary.footer.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
