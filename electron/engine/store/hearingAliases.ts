// The ids under which the court's own system has the hearings that were set here. Found once, they hold from then on: both dates
// may change, and it is one hearing all the same.

import { type HearingId, idOf } from '../../../shared/domain/ids.ts';
import type { HearingAliasRow } from './keptTables.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

/** The hearing of the record by the id that exports have for it; those of one id are left out. */
export async function readHearingAliases(tx: ReadTx): Promise<ReadonlyMap<string, HearingId>> {
  const { rows } = await tx.ask<HearingAliasRow>('hearing aliases', [], () =>
    tx.database.selectFrom('hearing_alias').selectAll(),
  );
  return new Map(rows.map((row) => [row.export_id, idOf<'hearing'>(row.hearing_id)]));
}

/** Keeps what this import found. An id that stood for another hearing, which was taken back since, stands for this one. */
export async function keepHearingAliases(tx: WriteTx, found: ReadonlyMap<string, HearingId>): Promise<void> {
  const known = await readHearingAliases(tx);
  for (const [exportId, hearingId] of found) {
    if (known.get(exportId) === hearingId) continue;
    const values = { export_id: exportId, hearing_id: hearingId, person_id: tx.by, found_at: tx.stamp };
    await tx.database.deleteFrom('hearing_alias').where('export_id', '=', exportId).execute();
    await tx.database.insertInto('hearing_alias').values(values).execute();
  }
}
