// How many open families the coordinator of a case serves: those that name this coordinator, and those that name none,
// where it is the court's own.

import type { CoordinatorLoad } from '../../../shared/domain/caseFile.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, PersonId } from '../../../shared/domain/ids.ts';
import type { Court, Participant } from '../../../shared/domain/record.ts';
import { momentsOf, stoodAt, tenseOf } from './knownAt.ts';
import { once } from './once.ts';
import { readWhere } from './rows.ts';
import type { ReadTx } from './transactions.ts';

/** The load of the coordinator whom this case's participants name, or of the court's, as known at `knownAt` (null: now). */
export async function readCoordinatorLoad(
  tx: ReadTx,
  { court, participants }: { readonly court: Court; readonly participants: readonly Participant[] },
  knownAt: Instant | null,
): Promise<CoordinatorLoad> {
  const named = participants.findLast(({ role }) => role === 'coordinator');
  const coordinatorId = named?.personId ?? court.coordinatorId;
  const families = await once(tx, `families of ${coordinatorId} ${knownAt}`, async () => {
    const naming = await countNaming(tx, coordinatorId, knownAt);
    return coordinatorId === court.coordinatorId ? naming + (await countWithoutCoordinator(tx, knownAt)) : naming;
  });
  return { coordinatorId, families };
}

/** The open cases that name a person as their coordinator. */
async function countNaming(tx: ReadTx, personId: PersonId, knownAt: Instant | null): Promise<number> {
  const parameters = ['coordinator', personId, ...momentsOf(knownAt)];
  const { rows } = await tx.ask<{ id: CaseId }>(`families of a coordinator ${tenseOf(knownAt)}`, parameters, () =>
    familiesQuery(tx, personId, knownAt),
  );
  const cases = rows.map(({ id }) => id);
  return (await readWhere(tx, 'courtCase', 'id', cases, knownAt)).filter(({ status }) => status === 'open').length;
}

/** The query of the cases that name a person as their coordinator: by the index of participants by role. */
export function familiesQuery(tx: ReadTx, personId: PersonId, knownAt: Instant | null) {
  return tx.database
    .selectFrom('participant')
    .select('case_id as id')
    .distinct()
    .where('role', '=', 'coordinator')
    .where('person_id', '=', personId)
    .where(stoodAt(knownAt));
}

/** The open cases that name no coordinator. */
async function countWithoutCoordinator(tx: ReadTx, knownAt: Instant | null): Promise<number> {
  const moments = momentsOf(knownAt);
  const parameters = ['open', ...moments, 'coordinator', ...moments];
  const { rows } = await tx.ask<{ families: number }>(
    `families without a coordinator ${tenseOf(knownAt)}`,
    parameters,
    () =>
      tx.database
        .selectFrom('court_case')
        .select((of) => of.fn.count<number>('court_case.id').as('families'))
        .where('court_case.status', '=', 'open')
        .where(stoodAt(knownAt, 'court_case'))
        .where('court_case.id', 'not in', (of) =>
          of
            .selectFrom('participant')
            .select('participant.case_id')
            .where('participant.role', '=', 'coordinator')
            .where(stoodAt(knownAt, 'participant')),
        ),
  );
  return Number(rows[0]?.families ?? 0);
}
