// Which part the record gives a person in a case: as it stands now, for whoever left a case has no part in it any more.

import type { CaseId, PersonId } from '../../../shared/domain/ids.ts';
import type { Participant, PartyRef } from '../../../shared/domain/record.ts';
import { stoodAt } from './knownAt.ts';
import type { ReadTx } from './transactions.ts';

/** A part in a case that one person has by name. `client`: whom a parent's attorney acts for. */
export type CasePart = { readonly caseId: CaseId } & (
  | { readonly as: 'caseworker' | 'agency_attorney' | 'child_attorney' }
  | {
      readonly as: 'parent_attorney';
      readonly client: { readonly ref: PartyRef; readonly name: string; readonly relation: string };
    }
);

const partsByName = ['caseworker', 'agency_attorney', 'child_attorney'] as const satisfies Participant['role'][];

/** The parts that the record gives a person now, in one case or (`caseId` null) in all. */
export async function readParts(tx: ReadTx, personId: PersonId, caseId: CaseId | null): Promise<readonly CasePart[]> {
  const parts: CasePart[] = [];
  for (const as of partsByName) {
    const rows = await casesNaming(tx, { role: as, personId, caseId });
    parts.push(...rows.map((row) => ({ caseId: row.caseId, as })));
  }
  const clients = await clientsOf(tx, personId, caseId);
  return [
    ...parts,
    ...clients.map(({ caseId: of, ...client }) => ({ caseId: of, as: 'parent_attorney' as const, client })),
  ];
}

interface Naming {
  readonly role: Participant['role'];
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
}

/** The cases in which a person has a part, in one case or (`caseId` null) in all. */
export async function casesNaming(tx: ReadTx, naming: Naming): Promise<readonly { readonly caseId: CaseId }[]> {
  const { role, personId, caseId } = naming;
  const name = `cases of a participant ${caseId === null ? 'all' : 'one'}`;
  const parameters = [role, personId, ...(caseId === null ? [] : [caseId])];
  return (await tx.ask<{ caseId: CaseId }>(name, parameters, () => casesNamingQuery(tx, naming))).rows;
}

/** The query of the cases in which a person has a part: by the index of participants by role. */
export function casesNamingQuery(tx: ReadTx, { role, personId, caseId }: Naming) {
  const naming = tx.database
    .selectFrom('participant')
    .select('case_id as caseId')
    .distinct()
    .where('role', '=', role)
    .where('person_id', '=', personId);
  const asked = caseId === null ? naming : naming.where('case_id', '=', caseId);
  return asked.where(stoodAt(null));
}

async function clientsOf(tx: ReadTx, personId: PersonId, caseId: CaseId | null) {
  const name = `clients of an attorney ${caseId === null ? 'all' : 'one'}`;
  const parameters = [personId, ...(caseId === null ? [] : [caseId])];
  type Row = { readonly caseId: CaseId; readonly ref: PartyRef; readonly name: string; readonly relation: string };
  return (await tx.ask<Row>(name, parameters, () => clientsQuery(tx, personId, caseId))).rows;
}

/** The query of the parents whom an attorney acts for: by the index of parents by attorney. */
export function clientsQuery(tx: ReadTx, attorneyId: PersonId, caseId: CaseId | null) {
  const clients = tx.database
    .selectFrom('parent')
    .select(['case_id as caseId', 'id as ref', 'name', 'relation'])
    .where('attorney_id', '=', attorneyId);
  const asked = caseId === null ? clients : clients.where('case_id', '=', caseId);
  return asked.where(stoodAt(null)).orderBy('position').orderBy('id');
}
