// What a person set, moved or ended at once, as it is kept: every row before and after, so that one undo restores it. A batch
// is never replaced; that it was undone is written beside it.

import type { Output } from '../../../shared/contract/contract.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, HearingId, Id } from '../../../shared/domain/ids.ts';
import type { RecordKind, RecordOf } from '../../../shared/domain/record.ts';
import type { StorePersonId } from './columns.ts';
import type { ScheduleBatchRow } from './keptTables.ts';
import { stoodAt } from './knownAt.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

type AnyRecord = RecordOf[RecordKind];
export type BatchId = Id<'scheduleBatch'>;

/** What a batch is called. */
export type BatchKind = Output<'schedule.batches'>[number]['what'];

/** One row of a batch. `before` null: it is new; `after` null: it was taken back. */
export interface BatchRow {
  readonly kind: RecordKind;
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** A batch with its rows. `at`: the moment at which every row of it was recorded. */
export interface KeptBatch {
  readonly id: BatchId;
  readonly by: StorePersonId;
  readonly at: Instant;
  readonly what: BatchKind;
  readonly rows: readonly BatchRow[];
  readonly undoneAt: Instant | null;
}

/** Keeps a batch, made by the person and at the moment of this change of the store. */
export async function keepBatch(tx: WriteTx, batch: Pick<KeptBatch, 'id' | 'what' | 'rows'>): Promise<void> {
  const changes = JSON.stringify(batch.rows);
  await tx.database
    .insertInto('schedule_batch')
    .values({
      id: batch.id,
      person_id: tx.by,
      at: tx.stamp,
      what: batch.what,
      changes,
      undone_at: null,
      undone_by: null,
    })
    .execute();
}

/** What was kept is what `keepBatch` took. */
function batchOf(row: ScheduleBatchRow): KeptBatch {
  return {
    id: row.id as BatchId,
    by: row.person_id,
    at: row.at,
    what: row.what as BatchKind,
    rows: JSON.parse(row.changes) as readonly BatchRow[],
    undoneAt: row.undone_at,
  };
}

/** The batch of that id; null: there is none. */
export async function readBatch(tx: ReadTx, id: BatchId): Promise<KeptBatch | null> {
  const { rows } = await tx.ask<ScheduleBatchRow>('schedule batch', [id], () =>
    tx.database.selectFrom('schedule_batch').selectAll().where('id', '=', id),
  );
  return rows[0] === undefined ? null : batchOf(rows[0]);
}

/** The newest batches, newest first, at most `most`. */
export async function listBatches(tx: ReadTx, most: number): Promise<readonly KeptBatch[]> {
  const { rows } = await tx.ask<ScheduleBatchRow>('newest schedule batches', [most], () =>
    newestBatchesQuery(tx, most),
  );
  return rows.map(batchOf);
}

/** The query of the newest batches: by the index of batches by time. */
export function newestBatchesQuery(tx: ReadTx, most: number) {
  return tx.database.selectFrom('schedule_batch').selectAll().orderBy('at', 'desc').limit(most);
}

/** Writes that a batch was undone by the person and at the moment of this change. */
export async function markUndone(tx: WriteTx, id: BatchId): Promise<void> {
  await tx.database
    .updateTable('schedule_batch')
    .set({ undone_at: tx.stamp, undone_by: tx.by })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .execute();
}

/** The moments at which batches were undone: a row that was recorded at one of them was put back, not changed. */
export async function undoneMoments(tx: ReadTx): Promise<ReadonlySet<Instant>> {
  const { rows } = await tx.ask('moments of undoing', [], () =>
    tx.database.selectFrom('schedule_batch').select('undone_at as at').where('undone_at', 'is not', null),
  );
  return new Set(rows.flatMap(({ at }) => (at === null ? [] : [at])));
}

/**
 * The moments at which batches that were undone by `knownAt` (null: by now) were made and undone: no two changes have the same
 * one.
 */
export async function momentsOfUndone(tx: ReadTx, knownAt: Instant | null): Promise<ReadonlySet<Instant>> {
  const { rows } = await tx.ask('moments of what was undone', [], () =>
    tx.database.selectFrom('schedule_batch').select(['at', 'undone_at as undoneAt']).where('undone_at', 'is not', null),
  );
  return new Set(
    rows.flatMap(({ at, undoneAt }) =>
      undoneAt === null || (knownAt !== null && undoneAt > knownAt) ? [] : [at, undoneAt],
    ),
  );
}

/** Something that hangs on a hearing: notice of it, who was there, what was ordered. */
export interface HangsOnHearing {
  readonly hearingId: HearingId;
  readonly recordedAt: Instant;
}

const hanging = ['hearing_notice', 'hearing_attendance', 'order_item'] as const;

/** What hangs on the hearings of a case now, with when each was recorded; signed orders with when they were signed. */
export async function readHangingOn(tx: ReadTx, caseId: CaseId): Promise<readonly HangsOnHearing[]> {
  const found: HangsOnHearing[] = [];
  for (const table of hanging) {
    // The three have these columns, which Kysely cannot say of any of them.
    const { rows } = await tx.ask<HangsOnHearing>(`${table} by hearing of a case`, [caseId], () =>
      tx.database
        .selectFrom(table as 'hearing_notice')
        .select(['hearing_id as hearingId', 'recorded_at as recordedAt'])
        .where('case_id', '=', caseId)
        .where(stoodAt(null)),
    );
    found.push(...rows);
  }
  const { rows: orders } = await tx.ask('orders by hearing of a case', [caseId], () =>
    tx.database
      .selectFrom('court_order')
      .select(['hearing_id as hearingId', 'signed_at as recordedAt'])
      .where('case_id', '=', caseId),
  );
  return [...found, ...orders];
}

/** A copy that left the store and tells of a hearing, of each hearing of a case. */
export async function readPapersOn(tx: ReadTx, caseId: CaseId): Promise<readonly HangsOnHearing[]> {
  const { rows } = await tx.ask('copies by hearing of a case', [caseId], () =>
    tx.database
      .selectFrom('disclosure')
      .select(['hearing_id as hearingId', 'at as recordedAt'])
      .where('case_id', '=', caseId),
  );
  return rows.flatMap(({ hearingId, recordedAt }) => (hearingId === null ? [] : [{ hearingId, recordedAt }]));
}

/** What judges keep of their own on a hearing: notes, questions and drafts, with when each was kept last. */
export async function readJudgesOwnOn(tx: ReadTx, hearingId: HearingId): Promise<readonly HangsOnHearing[]> {
  const found: HangsOnHearing[] = [];
  for (const table of ['private_note', 'hearing_work'] as const) {
    // Both have these columns, which Kysely cannot say of either.
    const { rows } = await tx.ask<HangsOnHearing>(`${table} on a hearing`, [hearingId], () =>
      tx.database
        .selectFrom(table as 'private_note')
        .select(['hearing_id as hearingId', 'saved_at as recordedAt'])
        .where('hearing_id', '=', hearingId),
    );
    found.push(...rows);
  }
  return found;
}

/** Whether a batch that was made later stands. */
export async function hasLaterBatch(tx: ReadTx, at: Instant): Promise<boolean> {
  const { rows } = await tx.ask('a schedule batch that stands since', [at, 1], () =>
    tx.database.selectFrom('schedule_batch').select('id').where('at', '>', at).where('undone_at', 'is', null).limit(1),
  );
  return rows.length > 0;
}
