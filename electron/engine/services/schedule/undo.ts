// Taking a batch back: every row is put back as it was before it, in one change, or nothing is.

import type { Output } from '../../../../shared/contract/contract.ts';
import type { Instant } from '../../../../shared/domain/dates.ts';
import type { CaseId } from '../../../../shared/domain/ids.ts';
import type { RecordKind } from '../../../../shared/domain/record.ts';
import { type Actor, done, type Handlers, type Result, refuse, type Traced } from '../../handlers.ts';
import { listStorePeople } from '../../store/people.ts';
import { type RecordChange, supersede, takeBack } from '../../store/records.ts';
import { readAll, readCurrentSince, readWhere } from '../../store/rows.ts';
import {
  type BatchId,
  type BatchRow,
  type KeptBatch,
  listBatches,
  markUndone,
  readBatch,
  readHangingOn,
  undoneMoments,
} from '../../store/scheduleBatches.ts';
import type { ReadTx, WriteTx } from '../../store/transactions.ts';
import { canonicalJson } from '../canonicalJson.ts';
import type { RemovedRow } from './batches.ts';
import { mayMake } from './mayMake.ts';

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
  return changed + (await hangingSince(tx, batch, undone)) + (await exceptionsSince(tx, batch));
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

/** The kinds of rows that a batch changed. */
const kindsOf = ({ rows }: KeptBatch): readonly RecordKind[] => [...new Set(rows.map(({ kind }) => kind))];

async function undo(tx: WriteTx, id: BatchId, by: Actor): Promise<Result<Traced<Record<string, never>>>> {
  const batch = await readBatch(tx, id);
  if (batch === null || batch.undoneAt !== null) return refuse({ name: 'nothing-to-undo', values: {} });
  if (!mayMake(by, batch.what, kindsOf(batch))) return refuse({ name: 'not-allowed', values: {} });
  const records = await changedSince(tx, batch, await undoneMoments(tx));
  if (records > 0) return refuse({ name: 'changed-since', values: { records } });
  await putBack(tx, batch.rows);
  await markUndone(tx, id);
  const detail = { batch: id, what: batch.what, records: batch.rows.length };
  return done({ value: {}, trace: { subject: null, detail } });
}

async function shownBatches(tx: ReadTx, most: number): Promise<Output<'schedule.batches'>> {
  const names = new Map((await listStorePeople(tx)).map(({ id, name }) => [id, name]));
  const undone = await undoneMoments(tx);
  const shown: Output<'schedule.batches'> = [];
  for (const batch of await listBatches(tx, most)) {
    const { id, at, by, what, rows, undoneAt } = batch;
    const canUndo = undoneAt === null && (await changedSince(tx, batch, undone)) === 0;
    shown.push({ batch: id, at, by: names.get(by) ?? by, what, changes: rows.length, undoneAt, canUndo });
  }
  return shown;
}

/** schedule.undo refuses with `nothing-to-undo` or `changed-since`; schedule.batches lists what can be undone. */
export const undoHandlers: Pick<Handlers, 'schedule.undo' | 'schedule.batches'> = {
  'schedule.undo': async ({ batch }, change, by) => change((tx) => undo(tx, batch, by)),
  'schedule.batches': async ({ most }, store) => done(await store.read((tx) => shownBatches(tx, most))),
};
