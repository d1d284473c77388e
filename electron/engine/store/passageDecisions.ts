// What was decided about records whose words look like a protected text. A decision is of what the record said then.

import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { RecordRef } from '../../../shared/domain/record.ts';
import type { StorePersonId } from './columns.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

export interface PassageDecision {
  readonly record: RecordRef;
  /** SHA-256 of what it was said of. */
  readonly textHash: string;
  readonly decision: 'withhold' | 'stands';
  readonly reason: string;
  readonly personId: StorePersonId;
  readonly decidedAt: Instant;
}

/** Every decision about a case's records, the oldest first. */
export async function listPassageDecisions(tx: ReadTx, caseId: CaseId): Promise<readonly PassageDecision[]> {
  const { rows } = await tx.ask('passage decisions', [caseId], () =>
    tx.database
      .selectFrom('passage_decision')
      .select(['kind', 'record_id', 'text_hash', 'decision', 'reason', 'person_id', 'decided_at'])
      .where('case_id', '=', caseId)
      .orderBy('decided_at'),
  );
  return rows.map(({ kind, record_id: id, text_hash: textHash, decision, ...row }) => ({
    record: { kind, id } as RecordRef,
    textHash,
    // What is not plainly let stand is withheld.
    decision: decision === 'stands' ? 'stands' : 'withhold',
    reason: row.reason,
    personId: row.person_id,
    decidedAt: row.decided_at,
  }));
}

/** Keeps a decision, in place of an earlier one about the same words. */
export async function keepPassageDecision(
  tx: WriteTx,
  caseId: CaseId,
  { record, textHash, decision, reason }: Pick<PassageDecision, 'record' | 'textHash' | 'decision' | 'reason'>,
): Promise<void> {
  const said = { decision, reason, person_id: tx.by, decided_at: tx.stamp };
  await tx.database
    .insertInto('passage_decision')
    .values({ case_id: caseId, kind: record.kind, record_id: record.id, text_hash: textHash, ...said })
    .onConflict((conflict) => conflict.columns(['case_id', 'kind', 'record_id', 'text_hash']).doUpdateSet(said))
    .execute();
}
