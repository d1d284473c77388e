// Puts together a day sheet: a day's hearings with no name of a family.

import type { CopyOf } from '../../../../shared/contract/copies.ts';
import { dayUse } from '../../../../shared/docket/sessionUse.ts';
import { type DaySheetDay, type DaySheetHearing, daySheet } from '../../../../shared/documents/daySheet.ts';
import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import type { CalendarDate, Instant } from '../../../../shared/domain/dates.ts';
import type { CourtroomId, HearingId, PersonId } from '../../../../shared/domain/ids.ts';
import { sortedBy } from '../../../../shared/domain/order.ts';
import type { Hearing } from '../../../../shared/domain/record.ts';
import { closedOn } from '../../../../shared/schedule/closedDays.ts';
import { done, refuse } from '../../handlers.ts';
import { readCaseFile } from '../../store/caseFile.ts';
import { readCalendar, readCourt } from '../../store/court.ts';
import { type DocketEntry, listDocket } from '../../store/docket.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { todayOf } from '../court.ts';
import { mayMakeDocument } from '../reach.ts';
import type { Composer, CopyCase } from './composed.ts';

/** Everything of one day, in one snapshot. */
async function readDay(tx: ReadTx, date: CalendarDate) {
  const listed = await listDocket(tx, { from: date, to: date, knownAt: null });
  const entries = sortedBy(listed, ({ start, caseNumber, hearingId }) => [start, caseNumber, hearingId]);
  const files = new Map<string, CaseFile>();
  for (const id of new Set(entries.map(({ caseId }) => caseId))) {
    const file = await readCaseFile(tx, id, null);
    if (file !== null) files.set(id, file);
  }
  return {
    entries,
    files,
    court: await readCourt(tx, null),
    calendar: await readCalendar(tx),
  };
}

type Day = Awaited<ReturnType<typeof readDay>>;
type Asked = Pick<CopyOf<'day-sheet'>, 'judge' | 'courtroom'>;

/** The day as far as one judge, or one room, has a part in it. */
function dayFor(day: Day, { judge, courtroom }: Asked): Day {
  const isTheirs = (of: { readonly judgeId: PersonId; readonly courtroomId: CourtroomId }) =>
    (judge === undefined || of.judgeId === judge) && (courtroom === undefined || of.courtroomId === courtroom);
  const theirs = new Set(
    [...day.files.values()].flatMap(({ hearings }) => hearings.filter(isTheirs).map(({ id }) => id)),
  );
  return {
    ...day,
    entries: day.entries.filter(({ hearingId }) => theirs.has(hearingId)),
  };
}

/** Every attorney who is to be there, by name: the child's, the agency's, the parents'. */
function attorneysOf({ participants, parents, people }: CaseFile): readonly string[] {
  const holding = (role: 'child_attorney' | 'agency_attorney') =>
    participants.filter((participant) => participant.role === role).map(({ personId }) => personId);
  const ids: readonly (PersonId | null)[] = [
    ...holding('child_attorney'),
    ...holding('agency_attorney'),
    ...parents.map(({ attorneyId }) => attorneyId),
  ];
  const names = ids.flatMap((id) => (id === null ? [] : (people.get(id)?.name ?? [])));
  return [...new Set(names)];
}

function interpretedFor({ parents }: CaseFile): readonly string[] {
  const needed = parents.filter(({ interpreterRequired }) => interpreterRequired === true);
  return [...new Set(needed.flatMap(({ language }) => language ?? []))];
}

const continuedTo = (hearing: Hearing | undefined) =>
  hearing?.status === 'continued' ? (hearing.continuance?.to ?? null) : null;

function hearingOf(entry: DocketEntry, file: CaseFile | undefined): DaySheetHearing {
  const { start, minutes, status, courtroom, caseNumber, docketName, type, hearingId } = entry;
  return {
    ...{ start, minutes, status, room: courtroom, caseNumber, docketName, type },
    continuedTo: continuedTo(file?.hearings.find(({ id }) => id === hearingId)),
    attorneys: file === undefined ? [] : attorneysOf(file),
    interpreted: file === undefined ? [] : interpretedFor(file),
  };
}

/** The judge's name, of whom the record of these cases knows; the id where it does not. */
function nameOfJudge(judge: PersonId | undefined, { files }: Day): string | null {
  if (judge === undefined) return null;
  const named = [...files.values()].map(({ people }) => people.get(judge)?.name);
  return named.find((name) => name !== undefined) ?? judge;
}

function dayOf(date: CalendarDate, whole: Day, { judge, courtroom }: Asked): DaySheetDay | null {
  const { court, calendar } = whole;
  if (court === null) return null;
  const { entries, files } = dayFor(whole, { judge, courtroom });
  const use = dayUse(date, calendar, entries);
  const sessions = use.sessions.filter(
    ({ session }) =>
      (judge === undefined || session.judgeId === judge) &&
      (courtroom === undefined || session.courtroomId === courtroom),
  );
  const roomOf = (id: string) => court.courtrooms.find((room) => room.id === id)?.name ?? null;
  return {
    date,
    court: court.court.name,
    timezone: court.court.timezone,
    fictitious: court.court.fictitious,
    closed: closedOn(date, calendar),
    hearings: entries.map((entry) => hearingOf(entry, files.get(entry.caseId))),
    of: { judge: nameOfJudge(judge, whole), room: courtroom === undefined ? null : (roomOf(courtroom) ?? courtroom) },
    sessions: sessions.map(({ session, ...counted }) => ({
      ...{ room: roomOf(session.courtroomId), start: session.start, end: session.end },
      ...counted,
    })),
    outside: use.outside,
  };
}

/** Whoever reads it at the door is held to what a clerk's copy may hold. */
function casesOf({ entries, files }: Day, asOf: CalendarDate): readonly CopyCase[] {
  return entries.flatMap(({ caseId, hearingId }): CopyCase[] => {
    const file = files.get(caseId);
    const hearing: HearingId = hearingId;
    return file === undefined
      ? []
      : [{ file, hearing, reader: { audience: 'clerk', party: null }, asOf, withheld: [] }];
  });
}

/** Composes the sheet of a day; of a day without hearings, one that says so. */
export const composeDaySheet: Composer<'day-sheet'> = async (request, { store, by, now }) => {
  if (!mayMakeDocument(by, 'day-sheet')) return refuse({ name: 'case-not-open', values: {} });
  const { date, language } = request;
  const day = await store.read((tx) => readDay(tx, date));
  const sheet = dayOf(date, day, request);
  if (sheet === null || day.court === null) return refuse({ name: 'no-hearings', values: {} });
  const paper = request.paper ?? 'letter';
  const model = daySheet(sheet, { language, paper, madeAt: new Date(now()).toISOString() as Instant });
  return done({
    document: 'day-sheet',
    parts: [{ model, label: null }],
    cases: casesOf(dayFor(day, request), todayOf(day.court.court, now())),
    language,
    paper,
  });
};
