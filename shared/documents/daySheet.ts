// The day sheet, for a courtroom's door or the clerk's counter: a day's hearings by time, with initials and no name of a
// family. Several families stand before it at once, so it says nothing of why anybody is there.

import type { CalendarDate, Instant } from '../domain/dates.ts';
import { stands } from '../domain/hearings.ts';
import type { ClockTime, Hearing, HearingType } from '../domain/record.ts';
import { dayOfWeek } from '../i18n/format.ts';
import type { ClosedDay } from '../schedule/closedDays.ts';
import { closedDayName } from '../schedule/words.ts';
import { body, heading, strong } from './benchSummary/pieces.ts';
import type { Block, Cell, DocumentModel, Language, Text } from './model.ts';
import { type Words, wordsFor } from './words.ts';

/** One hearing as everybody at the door may read of it. */
export interface DaySheetHearing {
  readonly start: ClockTime;
  readonly minutes: number;
  readonly status: Hearing['status'];
  /** null: it was not continued, or no day is recorded. */
  readonly continuedTo: CalendarDate | null;
  /** null: the room is not recorded. */
  readonly room: string | null;
  readonly caseNumber: string;
  /** "In the Interest of M.S." */
  readonly docketName: string;
  readonly type: HearingType;
  /** By name, each once. */
  readonly attorneys: readonly string[];
  /** Languages that are interpreted, by their codes, each once. */
  readonly interpreted: readonly string[];
}

/** A session of the day with how much of it is used. */
export interface DaySheetSession {
  readonly room: string | null;
  readonly start: ClockTime;
  readonly end: ClockTime;
  /** 'away': its judge is elsewhere for all of it. 'closed': the day is a holiday. */
  readonly state: 'held' | 'away' | 'closed';
  /** Minutes of hearings that it may hold. */
  readonly minutes: number;
  /** Hearings that stand in it, without those that were continued or vacated, and their minutes. */
  readonly hearings: number;
  readonly used: number;
}

export interface DaySheetDay {
  readonly date: CalendarDate;
  readonly court: string;
  /** IANA zone of the court's wall clock. */
  readonly timezone: string;
  readonly fictitious: boolean;
  /** Of whom or which room alone, by name; null: of all. */
  readonly of: { readonly judge: string | null; readonly room: string | null };
  /** Why the court is closed; null: it is not. */
  readonly closed: ClosedDay | null;
  /** By hour, then case number. */
  readonly hearings: readonly DaySheetHearing[];
  readonly sessions: readonly DaySheetSession[];
  /** Hearings that stand in no session, without those that were continued or vacated, and their minutes. */
  readonly outside: { readonly hearings: number; readonly used: number };
}

export interface DaySheetOptions {
  readonly language: Language;
  readonly paper: DocumentModel['paper'];
  readonly madeAt: Instant;
}

function stateText({ t, longDay }: Words, { status, continuedTo }: DaySheetHearing): Text | null {
  if (status === 'scheduled') return null;
  if (status === 'held') return [t('notices.daySheet.held')];
  if (status === 'vacated') return [strong(t('notices.daySheet.vacated'))];
  return [
    strong(
      continuedTo === null
        ? t('notices.daySheet.continued')
        : t('notices.daySheet.continuedTo', { date: longDay(continuedTo) }),
    ),
  ];
}

const lines = (texts: readonly Text[]): Cell => ({ lines: texts });

function rowOf(words: Words, hearing: DaySheetHearing): readonly Cell[] {
  const { t } = words;
  const type = words.code('hearingType', hearing.type);
  const state = stateText(words, hearing);
  const attorneys = hearing.attorneys.map((name): Text => [words.person(name)]);
  const interpreted = hearing.interpreted.map((language): Text => [words.code('language', language)]);
  return [
    [strong(words.time(hearing.start))],
    [hearing.room === null ? t('notices.daySheet.roomNone') : words.courtroom(hearing.room)],
    lines([[{ text: hearing.caseNumber, strong: true, keep: true }], [words.docketName(hearing.docketName)]]),
    lines([[type.slice(0, 1).toLocaleUpperCase(words.language) + type.slice(1)], ...(state === null ? [] : [state])]),
    [String(hearing.minutes)],
    attorneys.length === 0 ? [t('notices.daySheet.attorneysNone')] : lines(attorneys),
    interpreted.length === 0 ? [t('notices.daySheet.interpreterNone')] : lines(interpreted),
  ];
}

function hearingBlocks(words: Words, { hearings }: DaySheetDay): readonly Block[] {
  const { t } = words;
  if (hearings.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: t('notices.daySheet.time'), share: 0.09 },
        { title: t('notices.daySheet.room'), share: 0.11 },
        { title: t('notices.daySheet.case'), share: 0.22 },
        { title: t('notices.daySheet.hearing'), share: 0.14 },
        { title: t('notices.daySheet.minutes'), share: 0.09, align: 'end' },
        { title: t('notices.daySheet.attorneys'), share: 0.24 },
        { title: t('notices.daySheet.interpreter'), share: 0.11 },
      ],
      rows: hearings.map((hearing) => rowOf(words, hearing)),
    },
  ];
}

function sessionText({ t }: Words, { state, minutes, hearings, used }: DaySheetSession): Text {
  if (state !== 'held') return [t(`notices.daySheet.${state}`)];
  const counted = t('notices.daySheet.used', { count: hearings, minutes: used, all: minutes });
  return used <= minutes ? [counted] : [`${counted}; `, strong(t('notices.daySheet.over', { count: used - minutes }))];
}

function sessionBlocks(words: Words, { sessions, outside, hearings }: DaySheetDay): readonly Block[] {
  const { t } = words;
  const items = sessions.map((session) => {
    const room = session.room === null ? t('notices.daySheet.roomNone') : words.courtroom(session.room);
    const times = { start: words.time(session.start), end: words.time(session.end) };
    return { text: [strong(t('notices.daySheet.session', { room, ...times })), ': ', ...sessionText(words, session)] };
  });
  const beside =
    outside.hearings === 0
      ? []
      : [{ text: [t('notices.daySheet.outside', { count: outside.hearings, minutes: outside.used })] }];
  if (items.length + beside.length === 0) return [];
  const hasUncounted = hearings.some((hearing) => !stands(hearing));
  return [
    heading(t('notices.daySheet.sessions')),
    { kind: 'list', role: 'plain', items: [...items, ...beside] },
    ...(hasUncounted
      ? [{ kind: 'paragraph' as const, role: 'small' as const, text: [t('notices.daySheet.counts')] }]
      : []),
  ];
}

/** The court's own day in the words of its record, a federal holiday in those of the sheet. */
const closedName = (words: Words, closed: ClosedDay) =>
  closed.federal === null ? words.recorded(closed.name) : closedDayName(closed, words);

/** What is said before the list: that the court is closed, or that there is nothing to list. */
function openingBlocks(words: Words, { closed, hearings, sessions }: DaySheetDay): readonly Block[] {
  const { t } = words;
  const none = sessions.length === 0 && closed === null ? [body(t('notices.daySheet.nothingElse'))] : [];
  return [
    ...(closed === null ? [] : [body(...words.around('notices.daySheet.holiday', 'name', closedName(words, closed)))]),
    ...(hearings.length === 0 ? [body(strong(t('notices.daySheet.none'))), ...none] : []),
  ];
}

/** Whose hearings alone the sheet lists. */
function ofLines(words: Words, { of: { judge, room } }: DaySheetDay): readonly Text[] {
  return [
    ...(room === null ? [] : [[words.courtroom(room)]]),
    ...(judge === null ? [] : [[words.t('notices.daySheet.before', { name: words.person(judge) })]]),
  ];
}

/** The hearings of a day on one sheet or more; a day without any says so. */
export function daySheet(day: DaySheetDay, { language, paper, madeAt }: DaySheetOptions): DocumentModel {
  const words = wordsFor({ hearing: day, timezone: day.timezone }, language);
  const { t } = words;
  const date = dayOfWeek(day.date, language, '0000-01-01' as CalendarDate);
  const inTitle = language === 'es' ? date.slice(0, 1).toLocaleLowerCase('es') + date.slice(1) : date;
  return {
    title: t('notices.daySheet.fileTitle', { date: inTitle, court: day.court }),
    language,
    paper,
    blocks: [
      {
        kind: 'masthead',
        title: t('notices.daySheet.title', { date: inTitle }),
        lines: [
          [strong(day.court)],
          ...ofLines(words, day),
          ...(day.fictitious ? [[strong(t('notices.sample'))]] : []),
        ],
      },
      ...openingBlocks(words, day),
      ...hearingBlocks(words, day),
      ...sessionBlocks(words, day),
    ],
    furniture: {
      footerLeft: day.court,
      footerMiddle: t('notices.daySheet.footer', { moment: words.moment(madeAt) }),
      pageLabel: t('notices.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
