// What the court has changed of its disclosure policy. A change is never replaced: the newest one of a cell stands.

import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { StorePersonId } from './columns.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

/** A change as it was kept: row, audience and level are what the contract once let in. */
export interface KeptPolicyChange {
  readonly id: string;
  /** null: for the whole court. */
  readonly caseId: CaseId | null;
  readonly row: string;
  readonly audience: string;
  readonly level: string;
  /** The day of the order that widened. */
  readonly orderedOn: CalendarDate | null;
  readonly reason: string;
  readonly personId: StorePersonId;
  readonly madeAt: Instant;
}

/** The changes for the whole court, or those for one case alone; the oldest first. */
export async function listPolicyChanges(tx: ReadTx, caseId: CaseId | null): Promise<readonly KeptPolicyChange[]> {
  const of = caseId === null ? 'the court' : 'a case';
  const { rows } = await tx.ask(`policy changes of ${of}`, caseId === null ? [] : [caseId], () => {
    const changes = tx.database
      .selectFrom('policy_change')
      .select(['id', 'case_id as caseId', 'policy_row as row', 'audience', 'level', 'ordered_on as orderedOn'])
      .select(['reason', 'person_id as personId', 'made_at as madeAt']);
    const asked = caseId === null ? changes.where('case_id', 'is', null) : changes.where('case_id', '=', caseId);
    return asked.orderBy('made_at').orderBy('id');
  });
  return rows;
}

/** Adds a change, made by the person and at the moment of this change of the store. */
export async function keepPolicyChange(
  tx: WriteTx,
  change: Omit<KeptPolicyChange, 'personId' | 'madeAt'>,
): Promise<void> {
  const { caseId, row, orderedOn, ...same } = change;
  await tx.database
    .insertInto('policy_change')
    .values({ ...same, case_id: caseId, policy_row: row, ordered_on: orderedOn, person_id: tx.by, made_at: tx.stamp })
    .execute();
}
