// Batches: what a person sets, moves or ends at once is kept as one, and one undo puts every row of it back.

import { type Id, idOf } from '../../../../shared/domain/ids.ts';
import { done, type Result, refuse } from '../../handlers.ts';
import { type RecordChange, supersede, takeBack } from '../../store/records.ts';
import { type BatchKind, type BatchRow, keepBatch } from '../../store/scheduleBatches.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { canonicalJson } from '../canonicalJson.ts';

/** A row that ends, as it stands now. */
export type RemovedRow = Parameters<typeof takeBack>[1][number];

export interface BatchToMake {
  readonly what: BatchKind;
  /** New rows (`after` alone) and rows that take another's place (`before` as it stands now, and `after`). */
  readonly changes: readonly RecordChange[];
  readonly removed: readonly RemovedRow[];
  readonly newId: () => string;
}

const isSame = ({ before, after }: RecordChange) =>
  before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after);

/** What an audit line says of the cases of some rows: one is its subject, several are named beside it. */
export function aboutCases(
  rows: readonly (Pick<RecordChange, 'before' | 'after'> | Pick<BatchRow, 'before' | 'after'>)[],
): {
  readonly subject: string | null;
  readonly cases: readonly string[];
} {
  const ids = rows.flatMap(({ before, after }) => {
    const row = after ?? before ?? null;
    return row !== null && 'caseId' in row && row.caseId !== null ? [String(row.caseId)] : [];
  });
  const cases = [...new Set(ids)];
  return { subject: cases.length === 1 ? (cases[0] ?? null) : null, cases: cases.length === 1 ? [] : cases };
}

/**
 * Makes these changes current as entered by the person of this change, takes back what is removed, and keeps all of it as
 * one batch. Each row may be named once. A `before` that does not stand now ends the change with an error. What stays as it is
 * is not written again; where that is all, nothing is kept: 'nothing-changes'.
 */
export async function makeBatch(tx: WriteTx, batch: BatchToMake): Promise<Result<Id<'scheduleBatch'>>> {
  const { what, removed, newId } = batch;
  const changes = batch.changes.filter((change) => !isSame(change));
  if (changes.length + removed.length === 0) return refuse({ name: 'nothing-changes', values: {} });
  await supersede(tx, 'entered', changes);
  await takeBack(tx, removed);
  const id = idOf<'scheduleBatch'>(newId());
  const changed = changes.map(
    ({ kind, id: row, before = null, after = null }): BatchRow => ({ kind, id: row, before, after }),
  );
  const ended = removed.map(({ kind, row }): BatchRow => ({ kind, id: row.id, before: row, after: null }));
  await keepBatch(tx, { id, what, rows: [...changed, ...ended] });
  return done(id);
}
