// This court's own wording of clauses: one for each clause that it has changed, replaced in place. Orders that were signed
// keep the words that they were signed in.

import type { CourtClause } from '../../../shared/contract/orders.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

type Wording = NonNullable<CourtClause['wording']>;

/** Every clause with a wording of this court's own, by clause. */
export async function readCourtClauses(tx: ReadTx): Promise<CourtClause[]> {
  const { rows } = await tx.ask('court clauses', [], () =>
    tx.database.selectFrom('court_clause').selectAll().orderBy('clause_id'),
  );
  return rows.map((row) => ({
    clauseId: row.clause_id,
    wording: { textEn: row.text_en, textEs: row.text_es, plainEn: row.plain_en, plainEs: row.plain_es },
  }));
}

/** Keeps the court's wording of a clause, in place of an earlier one; null: the list's own words again. */
export async function keepCourtClause(tx: WriteTx, clauseId: string, wording: Wording | null): Promise<void> {
  if (wording === null) {
    await tx.database.deleteFrom('court_clause').where('clause_id', '=', clauseId).execute();
    return;
  }
  const { textEn, textEs, plainEn, plainEs } = wording;
  const row = {
    ...{ text_en: textEn, text_es: textEs, plain_en: plainEn, plain_es: plainEs },
    ...{ person_id: tx.by, kept_at: tx.stamp },
  };
  await tx.database
    .insertInto('court_clause')
    .values({ clause_id: clauseId, ...row })
    .onConflict((conflict) => conflict.column('clause_id').doUpdateSet(row))
    .execute();
}
