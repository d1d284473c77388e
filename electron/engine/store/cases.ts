// Finding a case.

import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, CaseNumber } from '../../../shared/domain/ids.ts';
import { momentsOf, stoodAt, tenseOf } from './knownAt.ts';
import type { ReadTx } from './transactions.ts';

/** The case that had this docket number at `knownAt` (null: now), or null. */
export async function findCaseByNumber(
  tx: ReadTx,
  caseNumber: CaseNumber,
  knownAt: Instant | null,
): Promise<CaseId | null> {
  const parameters = [caseNumber, ...momentsOf(knownAt)];
  const { rows } = await tx.ask(`case by number ${tenseOf(knownAt)}`, parameters, () =>
    tx.database.selectFrom('court_case').select('id').where('case_number', '=', caseNumber).where(stoodAt(knownAt)),
  );
  return rows[0]?.id ?? null;
}
