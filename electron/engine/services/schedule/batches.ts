// Batches: what a person sets, moves or ends at once is kept as one, and one undo puts every row of it back.

import { type Id, idOf } from '../../../../shared/domain/ids.ts';
import { type RecordChange, supersede, takeBack } from '../../store/records.ts';
import { type BatchKind, type BatchRow, keepBatch } from '../../store/scheduleBatches.ts';
import type { WriteTx } from '../../store/transactions.ts';

/** A row that ends, as it stands now. */
export type RemovedRow = Parameters<typeof takeBack>[1][number];

export interface BatchToMake {
  readonly what: BatchKind;
  /** New rows (`after` alone) and rows that take another's place (`before` as it stands now, and `after`). */
  readonly changes: readonly RecordChange[];
  readonly removed: readonly RemovedRow[];
  readonly newId: () => string;
}

/**
 * Makes these changes current as entered by the person of this change, takes back what is removed, and keeps all of it as
 * one batch. Each row may be named once. A `before` that does not stand now ends the change with an error.
 */
export async function makeBatch(tx: WriteTx, batch: BatchToMake): Promise<Id<'scheduleBatch'>> {
  const { what, changes, removed, newId } = batch;
  await supersede(tx, 'entered', changes);
  await takeBack(tx, removed);
  const id = idOf<'scheduleBatch'>(newId());
  const changed = changes.map(
    ({ kind, id: row, before = null, after = null }): BatchRow => ({ kind, id: row, before, after }),
  );
  const ended = removed.map(({ kind, row }): BatchRow => ({ kind, id: row.id, before: row, after: null }));
  await keepBatch(tx, { id, what, rows: [...changed, ...ended] });
  return id;
}
