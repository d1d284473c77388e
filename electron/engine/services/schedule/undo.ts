// Taking a batch back: every row is put back as it was before it, in one change, or nothing is.

import type { Output } from '../../../../shared/contract/contract.ts';
import type { Refusal } from '../../../../shared/contract/refusals.ts';
import type { DateProblem } from '../../../../shared/contract/schedule.ts';
import type { CalendarDate, Instant } from '../../../../shared/domain/dates.ts';
import { type CaseId, idOf } from '../../../../shared/domain/ids.ts';
import type { FtmAppointment, Hearing, RecordKind } from '../../../../shared/domain/record.ts';
import { bookedOf } from '../../../../shared/schedule/booked.ts';
import { hearingProblems, meetingProblems } from '../../../../shared/schedule/dateProblems.ts';
import { namedNext } from '../../../../shared/schedule/life.ts';
import type { Machine } from '../../clock.ts';
import { type Actor, done, type Handlers, type Result, refuse, type Traced } from '../../handlers.ts';
import { readCourt } from '../../store/court.ts';
import { listStorePeople } from '../../store/people.ts';
import { type RecordChange, supersede, takeBack } from '../../store/records.ts';
import { readAll, readCurrentSince, readWhere } from '../../store/rows.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import {
  type BatchId,
  type BatchRow,
  hasLaterBatch,
  type KeptBatch,
  listBatches,
  markUndone,
  readBatch,
  readHangingOn,
  readJudgesOwnOn,
  readPapersOn,
  undoneMoments,
} from '../../store/scheduleBatches.ts';
import type { ReadTx, WriteTx } from '../../store/transactions.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { dayOfSetting } from '../court.ts';
import { aboutCases, type RemovedRow } from './batches.ts';
import { readCalendarRows } from './calendarRows.ts';
import { mayMake, recordsHearings } from './mayMake.ts';
import { isJudge } from './posts.ts';
import { hearingSettingOf, meetingSettingOf } from './settings.ts';

type Undone = ReadonlySet<Instant>;

/** Rows of the batch that do not stand as it left them. One that was put back to that by another undo stands as it did. */
async function rowsChanged(tx: ReadTx, { at, rows }: KeptBatch, undone: Undone): Promise<number> {
  let changed = 0;
  for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const ids = ofKind.map(({ id }) => id);
    const since = await readCurrentSince(tx, kind, ids);
    const standing = new Map((await readWhere(tx, kind, 'id', ids, null)).map((row) => [row.id, row]));
    const standsAsLeft = ({ id, after }: BatchRow) => {
      const moment = since.get(id);
      if (after === null || moment === undefined) return after === null && moment === undefined;
      return moment === at || (undone.has(moment) && canonicalJson(standing.get(id)) === canonicalJson(after));
    };
    changed += ofKind.filter((row) => !standsAsLeft(row)).length;
  }
  return changed;
}

/** The rows of a batch that are hearings, by case. */
function hearingsByCase(rows: readonly BatchRow[]): ReadonlyMap<CaseId, ReadonlySet<string>> {
  const byCase = new Map<CaseId, Set<string>>();
  for (const { kind, id, before, after } of rows) {
    const row = after ?? before;
    if (kind !== 'hearing' || row === null || !('caseId' in row)) continue;
    byCase.set(row.caseId, (byCase.get(row.caseId) ?? new Set()).add(id));
  }
  return byCase;
}

/** What was recorded of the batch's hearings since: a notice or an order speaks of the date that the undo would take away. */
async function hangingSince(tx: ReadTx, { at, rows }: KeptBatch, undone: Undone): Promise<number> {
  let since = 0;
  for (const [caseId, hearings] of hearingsByCase(rows)) {
    const hanging = await readHangingOn(tx, caseId);
    since += hanging.filter(
      ({ hearingId, recordedAt }) => hearings.has(hearingId) && recordedAt > at && !undone.has(recordedAt),
    ).length;
  }
  return since;
}

const placed = ['date', 'start', 'courtroomId', 'judgeId'] as const;
const isPlacedOtherwise = ({ before, after }: BatchRow): boolean =>
  before !== null && after !== null && placed.some((field) => fieldOf(before, field) !== fieldOf(after, field));
const fieldOf = (row: object, field: string): unknown => Object.entries(row).find(([name]) => name === field)?.[1];

/**
 * What left the store since, or was written by a judge, of hearings that the undo would take away; of those that it would place
 * otherwise, what left the store: a notice in somebody's hands says the date.
 */
async function onPaperSince(tx: ReadTx, { at, rows }: KeptBatch): Promise<number> {
  const hearings = rows.filter(({ kind }) => kind === 'hearing');
  const begun = new Set(hearings.filter(({ before }) => before === null).map(({ id }) => id));
  const told = new Set([...begun, ...hearings.filter(isPlacedOtherwise).map(({ id }) => id)]);
  let since = 0;
  for (const [caseId, ids] of hearingsByCase(hearings.filter(({ id }) => told.has(id)))) {
    const papers = await readPapersOn(tx, caseId);
    since += papers.filter(({ hearingId, recordedAt }) => ids.has(hearingId) && recordedAt > at).length;
  }
  for (const id of begun) {
    const own = await readJudgesOwnOn(tx, idOf<'hearing'>(id));
    since += own.filter(({ recordedAt }) => recordedAt > at).length;
  }
  return since;
}

/** Held hearings that name one of these as the next: without it nobody would know when to come again. */
async function namedAsNext(tx: ReadTx, { rows }: KeptBatch): Promise<number> {
  const begun = rows.filter(({ kind, before }) => kind === 'hearing' && before === null);
  if (begun.length === 0) return 0;
  const byCase = hearingsByCase(begun);
  const hearings = await readWhere(tx, 'hearing', 'case_id', [...byCase.keys()], null);
  // A hearing that was held in this very batch goes back with it.
  const own = new Set(rows.map(({ id }) => id));
  return hearings.filter((row) => !own.has(row.id) && byCase.get(row.caseId)?.has(namedNext(row) ?? '')).length;
}

/** Exceptions to a session of the batch that were recorded since: without it they would speak of nothing. */
async function exceptionsSince(tx: ReadTx, { rows }: KeptBatch): Promise<number> {
  const begun = new Set(
    rows.filter(({ kind, before }) => kind === 'docketSession' && before === null).map(({ id }) => id),
  );
  if (begun.size === 0) return 0;
  const own = new Set(rows.map(({ id }) => id));
  const changes = await readAll(tx, 'sessionChange', null);
  return changes.filter(({ id, sessionId }) => sessionId !== null && begun.has(sessionId) && !own.has(id)).length;
}

/** How many records stand against undoing a batch: 0 where it can be undone. */
async function changedSince(tx: ReadTx, batch: KeptBatch, undone: Undone): Promise<number> {
  const changed = await rowsChanged(tx, batch, undone);
  const hanging =
    (await hangingSince(tx, batch, undone)) + (await onPaperSince(tx, batch)) + (await namedAsNext(tx, batch));
  return changed + hanging + (await exceptionsSince(tx, batch));
}

/** Puts rows back: what was new is taken back, so that nothing brings it in again; all others stand as they did. */
async function putBack(tx: WriteTx, rows: readonly BatchRow[]): Promise<void> {
  const changes: RecordChange[] = [];
  const begun: RemovedRow[] = [];
  for (const { kind, id, before, after } of rows) {
    if (before !== null) changes.push({ kind, id, after: before, ...(after === null ? {} : { before: after }) });
    else if (after !== null) begun.push({ kind, row: after });
  }
  await supersede(tx, 'entered', changes);
  await takeBack(tx, begun);
}

/** What stands again once the rows are put back, and is to come. */
function standingAgain(rows: readonly BatchRow[], asOf: CalendarDate) {
  const again = rows.flatMap(({ before }) => (before === null ? [] : [before]));
  return {
    hearings: again.flatMap((row): Hearing[] =>
      'status' in row && 'courtroomId' in row && row.status === 'scheduled' && row.date >= asOf ? [row] : [],
    ),
    meetings: again.flatMap((row): FtmAppointment[] =>
      'coordinatorId' in row && 'minutes' in row && row.date >= asOf ? [row] : [],
    ),
  };
}

interface Looking {
  readonly batch: KeptBatch;
  readonly undone: Undone;
  readonly now: number;
}

/** Whether what a problem names was recorded after the batch, and not put back by an undo. */
async function isNewer(tx: ReadTx, { with: other }: DateProblem, { batch, undone }: Looking): Promise<boolean> {
  if (other === null) return false;
  const kind = other.kind === 'meeting' ? 'ftmAppointment' : other.kind;
  const since = (await readCurrentSince(tx, kind, [other.id])).get(other.id);
  return since !== undefined && since > batch.at && !undone.has(since);
}

/**
 * What cannot be of the dates that stand again, once they do: they were free when they were left, and somebody else may have
 * them by now. What stood against them before is not asked again, nor is what a reason was given for.
 */
async function impossibleNow(tx: WriteTx, looking: Looking): Promise<Result<null>> {
  const court = await readCourt(tx, null);
  if (court === null) return done(null);
  const asOf = dayOfSetting(court.court, court.court.recordedThrough, looking.now);
  const again = standingAgain(looking.batch.rows, asOf);
  if (again.hearings.length + again.meetings.length === 0) return done(null);
  const cases = [...new Set([...again.hearings, ...again.meetings].map(({ caseId }) => caseId))];
  const facts = await readScheduleFacts(tx, { asOf, from: asOf, to: null, cases });
  if (facts === null) return done(null);
  const booked = bookedOf(facts);
  const numberOf = (id: CaseId) => facts.cases.get(id)?.case.caseNumber ?? idOf<'caseNumber'>('');
  const hasLater = await hasLaterBatch(tx, looking.batch.at);
  const refused = async (problems: readonly DateProblem[]) => {
    const kept: DateProblem[] = [];
    for (const problem of problems.filter(({ severity }) => severity === 'refused')) {
      if ((problem.with === null && hasLater) || (await isNewer(tx, problem, looking))) kept.push(problem);
    }
    return kept;
  };
  const dates: Extract<Refusal, { name: 'dates-refused' }>['values']['dates'][number][] = [];
  for (const [place, row] of again.hearings.entries()) {
    const setting = hearingSettingOf(row, numberOf(row.caseId));
    const problems = await refused(hearingProblems(setting, facts, booked));
    if (problems.length > 0) dates.push({ of: 'hearing', place, problems });
  }
  for (const [place, row] of again.meetings.entries()) {
    const problems = await refused(meetingProblems(meetingSettingOf(row, numberOf(row.caseId)), facts, booked));
    if (problems.length > 0) dates.push({ of: 'meeting', place, problems });
  }
  return dates.length > 0 ? refuse({ name: 'dates-refused', values: { dates } }) : done(null);
}

/** The kinds of rows that a batch changed. */
const kindsOf = ({ rows }: KeptBatch): readonly RecordKind[] => [...new Set(rows.map(({ kind }) => kind))];

/** Whether a person may take the batch back: as they may make it, and that a judge is away no coordinator changes. */
async function mayUndo(tx: ReadTx, batch: KeptBatch, by: Actor): Promise<boolean> {
  if (!mayMake(by, batch.what, kindsOf(batch))) return false;
  if (batch.what !== 'busy' || recordsHearings(by)) return true;
  const whose = batch.rows.flatMap(({ before, after }) => {
    const row = after ?? before;
    return row !== null && 'personId' in row ? [row.personId] : [];
  });
  const { court, person, docketSession, sessionChange } = await readCalendarRows(tx);
  const bench = { court, sessions: docketSession, sessionChanges: sessionChange };
  return !person.some((one) => whose.includes(one.id) && isJudge(one, bench));
}

async function undo(
  tx: WriteTx,
  id: BatchId,
  { by, now }: Pick<Machine, 'now'> & { readonly by: Actor },
): Promise<Result<Traced<Record<string, never>>>> {
  const batch = await readBatch(tx, id);
  if (batch === null || batch.undoneAt !== null) return refuse({ name: 'nothing-to-undo', values: {} });
  if (!(await mayUndo(tx, batch, by))) return refuse({ name: 'not-allowed', values: {} });
  const undone = await undoneMoments(tx);
  const records = await changedSince(tx, batch, undone);
  if (records > 0) return refuse({ name: 'changed-since', values: { records } });
  await putBack(tx, batch.rows);
  const possible = await impossibleNow(tx, { batch, undone, now: now() });
  if (!possible.ok) return possible;
  await markUndone(tx, id);
  const { subject, cases } = aboutCases(batch.rows);
  const detail = { batch: id, what: batch.what, records: batch.rows.length, cases };
  return done({ value: {}, trace: { subject, detail } });
}

async function shownBatches(tx: ReadTx, most: number, by: Actor): Promise<Output<'schedule.batches'>> {
  const names = new Map((await listStorePeople(tx)).map(({ id, name }) => [id, name]));
  const undone = await undoneMoments(tx);
  const shown: Output<'schedule.batches'> = [];
  for (const batch of await listBatches(tx, most)) {
    const { id, at, what, rows, undoneAt } = batch;
    const isTheirs = undoneAt === null && (await mayUndo(tx, batch, by));
    const canUndo = isTheirs && (await changedSince(tx, batch, undone)) === 0;
    shown.push({ batch: id, at, by: names.get(batch.by) ?? batch.by, what, changes: rows.length, undoneAt, canUndo });
  }
  return shown;
}

/**
 * schedule.undo refuses with `nothing-to-undo`, `not-allowed`, `changed-since`, or `dates-refused` where a date that would stand
 * again is taken by now; schedule.batches lists what was made, and what of it the person can take back: the dates alone are
 * looked at only then.
 */
export const undoHandlers = ({ now }: Pick<Machine, 'now'>): Pick<Handlers, 'schedule.undo' | 'schedule.batches'> => ({
  'schedule.undo': async ({ batch }, change, by) => change((tx) => undo(tx, batch, { by, now })),
  'schedule.batches': async ({ most }, store, by) => done(await store.read((tx) => shownBatches(tx, most, by))),
});
