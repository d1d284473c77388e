// The dates that are to leave the store: as entries for another calendar, which have initials, docket number and room alone, and
// as rows of a table, which also have the kind of hearing; of a case nothing else is read into them.

import { createHash } from 'node:crypto';
import { initialsOfAll } from '../../../../shared/docket/initials.ts';
import type { CaseId, CaseNumber, PersonId } from '../../../../shared/domain/ids.ts';
import { sortedBy } from '../../../../shared/domain/order.ts';
import type { Court, HearingType } from '../../../../shared/domain/record.ts';
import type { Translator } from '../../../../shared/i18n/translator.ts';
import { endOf } from '../../../../shared/schedule/clock.ts';
import type { CalendarEvent } from '../../exchange/calendars/ics.ts';
import { type DateVersion, type Life, livesOf } from '../../exchange/calendars/lives.ts';
import { readChildrenOf } from '../../store/cases.ts';
import { type CourtRecords, readCourt } from '../../store/court.ts';
import {
  casesWithDates,
  type DaySpan,
  type HearingVersion,
  type MeetingVersion,
  readHearingVersions,
  readMeetingVersions,
} from '../../store/dateVersions.ts';
import { readAll, readWhere } from '../../store/rows.ts';
import type { ReadTx } from '../../store/transactions.ts';
import type { Taking } from './taken.ts';

/** One case as its dates are told. */
interface DatedCase {
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly initials: string;
  /** The one whose dates are taken has a part in it. */
  readonly isTheirs: boolean;
  readonly hearings: readonly HearingVersion[];
  readonly meetings: readonly MeetingVersion[];
}

export interface TakenDates {
  readonly court: Court;
  readonly cases: readonly DatedCase[];
  readonly rooms: ReadonlyMap<string, string>;
  /** Names of people by id: a table says who hears it. */
  readonly people: ReadonlyMap<PersonId, string>;
  readonly taking: Taking;
  readonly span: DaySpan;
}

/** The cases in which a person has a part, an attorney's clients among them. */
async function casesOfPerson(tx: ReadTx, person: PersonId, cases: readonly CaseId[]): Promise<ReadonlySet<CaseId>> {
  const participants = await readWhere(tx, 'participant', 'case_id', cases, null);
  const parents = await readWhere(tx, 'parent', 'case_id', cases, null);
  return new Set([
    ...participants.filter(({ personId }) => personId === person).map(({ caseId }) => caseId),
    ...parents.filter(({ attorneyId }) => attorneyId === person).map(({ caseId }) => caseId),
  ]);
}

async function readCases(tx: ReadTx, taking: Taking, span: DaySpan): Promise<readonly DatedCase[]> {
  const dated = [...(await casesWithDates(tx, span))].filter((id) => taking.cases?.has(id) ?? true);
  const theirs = taking.person === null ? null : await casesOfPerson(tx, taking.person, dated);
  const children = await readChildrenOf(tx, dated);
  const found: DatedCase[] = [];
  for (const { id, caseNumber } of await readWhere(tx, 'courtCase', 'id', dated, null)) {
    found.push({
      caseId: id,
      caseNumber,
      initials: initialsOfAll(children.get(id) ?? []),
      isTheirs: theirs?.has(id) ?? true,
      hearings: await readHearingVersions(tx, id),
      meetings: taking.withMeetings ? await readMeetingVersions(tx, id) : [],
    });
  }
  return found;
}

/** Everything that is to be told, in one snapshot; null: nothing of a court is recorded. */
export async function readTakenDates(tx: ReadTx, taking: Taking, span: DaySpan): Promise<TakenDates | null> {
  const records: CourtRecords | null = await readCourt(tx, null);
  if (records === null) return null;
  return {
    court: records.court,
    cases: await readCases(tx, taking, span),
    rooms: new Map(records.courtrooms.map(({ id, name }) => [id, name])),
    people: new Map((await readAll(tx, 'person', null)).map(({ id, name }) => [id, name])),
    taking,
    span,
  };
}

const isWithin = (date: string, { from, to }: DaySpan) => from <= date && date <= to;

const ofHearing = ({ judgeId, status, ...version }: HearingVersion): DateVersion => ({
  ...version,
  personId: judgeId,
  stands: status === 'scheduled' || status === 'held',
});

const ofMeeting = ({ coordinatorId, ...version }: MeetingVersion): DateVersion => ({
  ...version,
  type: null,
  courtroomId: null,
  personId: coordinatorId,
  continuedFrom: null,
  stands: true,
});

/** The same in every file of this store, and no id of the record can be read from it. */
const uidOf = ({ id, name }: Court, kind: string, root: string) =>
  `${createHash('sha256').update([id, name, kind, root].join('\n')).digest('hex').slice(0, 40)}@cradle-docket`;

/** The kind of a date in words: "Review hearing", "Family team meeting". The types are the record's own. */
const kindText = ({ t }: Translator, type: string | null) =>
  type === null
    ? t('calendarFile.meeting')
    : t('calendarFile.hearing', { type: t(`codes.hearingType.${type as HearingType}`) });

function entryOf(life: Life, of: DatedCase, { court, rooms, taking }: TakenDates, words: Translator): CalendarEvent {
  const { date, start, minutes, type, courtroomId, personId } = life.now;
  const { caseNumber, initials, isTheirs } = of;
  return {
    uid: uidOf(court, type === null ? 'meeting' : 'hearing', life.root),
    ...{ date, start, minutes },
    summary: words.t('calendarFile.summary', { initials, caseNumber }),
    room: courtroomId === null ? null : (rooms.get(courtroomId) ?? courtroomId),
    // One that another judge hears now is taken out of the calendar of the one who had it.
    isCancelled: life.isCancelled || !(isTheirs || personId === taking.person),
    sequence: life.sequence,
    changedAt: life.changedAt,
  };
}

/**
 * Entries for another calendar, by day and time. One that once stood in the span is there although it has moved out of it, or
 * is gone: the other calendar may still have it. One that never stood is not.
 */
export function entriesOf(dates: TakenDates, words: Translator): readonly CalendarEvent[] {
  const { taking, span, cases } = dates;
  const events = cases.flatMap((of) => {
    const lives = [...livesOf(of.hearings.map(ofHearing)), ...livesOf(of.meetings.map(ofMeeting))];
    const told = lives.filter(
      ({ stood }) =>
        stood.some(({ date }) => isWithin(date, span)) &&
        (of.isTheirs || stood.some(({ personId }) => personId === taking.person)),
    );
    return told.map((life) => entryOf(life, of, dates, words));
  });
  return sortedBy(events, ({ date, start, summary, uid }) => [date, start, summary, uid]);
}

const columns = ['date', 'start', 'end', 'caseNumber', 'initials', 'kind', 'room', 'person', 'status'] as const;

/** The headings of the table in the language. */
export const headingsOf = ({ t }: Translator): readonly string[] =>
  columns.map((column) => t(`calendarFile.column.${column}`));

function rowOf(
  version: DateVersion,
  status: HearingVersion['status'],
  of: DatedCase,
  dates: TakenDates,
  words: Translator,
) {
  const { date, start, minutes, type, courtroomId, personId } = version;
  const room = courtroomId === null ? '' : (dates.rooms.get(courtroomId) ?? courtroomId);
  const person = dates.people.get(personId as PersonId) ?? '';
  const said = words.t(`cli.docket.status.${status}`);
  return [date, start, endOf(start, minutes), of.caseNumber, of.initials, kindText(words, type), room, person, said];
}

/** The dates of the span as they stand now, by day, time and docket number: also those that were continued or vacated. */
export function rowsOf(dates: TakenDates, words: Translator): readonly (readonly string[])[] {
  const { span, taking, cases } = dates;
  const rows = cases.flatMap((of) => {
    const all = [
      ...of.hearings.map((version) => ({ version: ofHearing(version), status: version.status })),
      ...of.meetings.map((version) => ({ version: ofMeeting(version), status: 'scheduled' as const })),
    ];
    return all
      .filter(({ version: { date, supersededAt } }) => supersededAt === null && isWithin(date, span))
      .filter(({ version }) => of.isTheirs || version.personId === taking.person)
      .map(({ version, status }) => rowOf(version, status, of, dates, words));
  });
  return sortedBy(rows, ([date = '', start = '', , caseNumber = '', , kind = '']) => [date, start, caseNumber, kind]);
}
