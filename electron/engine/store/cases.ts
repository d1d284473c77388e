// Finding cases, and the children they are told apart by.

import type { FindableCase } from '../../../shared/docket/find.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, CaseNumber, HearingId } from '../../../shared/domain/ids.ts';
import { sortedBy } from '../../../shared/domain/order.ts';
import type { Child, Hearing } from '../../../shared/domain/record.ts';
import { momentsOf, stoodAt, tenseOf } from './knownAt.ts';
import { readWhere } from './rows.ts';
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

/**
 * The case of a hearing at `knownAt`, or null. `knownAt` null: of any version of it, the newest first, for what a judge did
 * with a hearing is still there when the record has dropped it.
 */
export async function findCaseByHearing(tx: ReadTx, hearing: string, knownAt: Instant | null): Promise<CaseId | null> {
  const parameters = [hearing, ...momentsOf(knownAt)];
  const { rows } = await tx.ask(`case of hearing ${tenseOf(knownAt)}`, parameters, () => {
    const versions = tx.database
      .selectFrom('hearing')
      .select('case_id as id')
      .where('id', '=', hearing as HearingId);
    return knownAt === null ? versions.orderBy('recorded_at', 'desc') : versions.where(stoodAt(knownAt));
  });
  return rows[0]?.id ?? null;
}

/** Every case by docket number and children's names, as recorded now. */
export async function listFindableCases(tx: ReadTx): Promise<FindableCase[]> {
  const { rows: children } = await tx.ask('names of children', [], () =>
    tx.database
      .selectFrom('child')
      .select(['case_id as caseId', 'first_name as firstName', 'last_name as lastName'])
      .where(stoodAt(null))
      .orderBy('position')
      .orderBy('id'),
  );
  const { rows: cases } = await tx.ask('all cases', [], () =>
    tx.database
      .selectFrom('court_case')
      .select(['id as caseId', 'case_number as caseNumber', 'status'])
      .where(stoodAt(null)),
  );
  const ofCase = Map.groupBy(children, ({ caseId }) => caseId);
  return cases.map((row) => ({ ...row, children: ofCase.get(row.caseId) ?? [] }));
}

/** The children of some cases as recorded now, by case, in the record's order. */
export async function readChildrenOf(
  tx: ReadTx,
  cases: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, readonly Child[]>> {
  const rows = await readWhere(tx, 'child', 'case_id', [...new Set(cases)], null);
  const inOrder = sortedBy(rows, ({ position, id }) => [String(position).padStart(9, '0'), id]);
  return Map.groupBy(inOrder, ({ caseId }) => caseId);
}

/** All hearings of some cases as recorded now. */
export async function readHearingsOf(tx: ReadTx, cases: readonly CaseId[]): Promise<readonly Hearing[]> {
  return readWhere(tx, 'hearing', 'case_id', cases, null);
}
