// The disclosure log: every copy that left the store, one row for each case that it tells of. A row is kept in the change
// that writes the copy's audit line, and never altered.

import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, HearingId } from '../../../shared/domain/ids.ts';
import type { PartyRef } from '../../../shared/domain/record.ts';
import type { WithheldCount } from '../../../shared/redaction/reader.ts';
import type { StorePersonId } from './columns.ts';
import type { DisclosureRow } from './keptTables.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

/** Which copies are numbered together: those of a document, for one reader, of one hearing (null: of the case). */
export interface NumberedAs {
  readonly caseId: CaseId;
  readonly hearingId: HearingId | null;
  readonly document: string;
  readonly audience: string;
  readonly party: PartyRef | null;
}

export interface NewDisclosure extends NumberedAs {
  readonly personId: StorePersonId;
  readonly how: 'printed' | 'saved';
  readonly language: string | null;
  readonly paper: string;
  readonly pages: number;
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly withheld: readonly WithheldCount[];
  readonly sealed: boolean;
}

export interface Disclosure extends NewDisclosure {
  readonly id: string;
  readonly at: Instant;
  readonly number: number;
}

/** Most lines that a person's own history shows. */
const mostOfPerson = 500;

/** The number that the next such copy has, from 1. */
export async function nextCopyNumber(tx: ReadTx, { caseId, ...of }: NumberedAs): Promise<number> {
  const rows = await rowsOfCase(tx, caseId);
  const same = rows.filter(
    (row) =>
      row.hearing_id === of.hearingId &&
      row.document === of.document &&
      row.audience === of.audience &&
      row.party === of.party,
  );
  return Math.max(0, ...same.map(({ number }) => number)) + 1;
}

/**
 * Keeps a copy of one case and gives its number. `place`: of a copy that tells of several cases the how-manieth of them,
 * from 0. Its id is the number of the audit line that will say of it, and that place.
 */
export async function keepDisclosure(tx: WriteTx, copy: NewDisclosure, place = 0): Promise<Disclosure> {
  const id = `line-${tx.auditTail.seq + 1}-${place + 1}`;
  const kept = { ...copy, id, at: tx.stamp, number: await nextCopyNumber(tx, copy) };
  await tx.database.insertInto('disclosure').values(rowOf(kept)).execute();
  return kept;
}

/** Takes back what came to nothing: the file could not be put in place. */
export async function dropDisclosure(tx: WriteTx, id: string): Promise<void> {
  await tx.database.deleteFrom('disclosure').where('id', '=', id).execute();
}

/** Every copy of a case, newest first. */
export async function listDisclosures(tx: ReadTx, caseId: CaseId): Promise<readonly Disclosure[]> {
  return (await rowsOfCase(tx, caseId)).map(disclosureOf);
}

/** What a person took of a hearing, or of anything (`hearingId` null), newest first: at most 500 lines. */
export async function listDisclosuresOf(
  tx: ReadTx,
  personId: StorePersonId,
  hearingId: HearingId | null,
): Promise<readonly Disclosure[]> {
  const name = `disclosures of a person ${hearingId === null ? 'all' : 'one'}`;
  const parameters = [personId, ...(hearingId === null ? [] : [hearingId]), mostOfPerson];
  const { rows } = await tx.ask<DisclosureRow>(name, parameters, () => {
    const taken = tx.database.selectFrom('disclosure').selectAll().where('person_id', '=', personId);
    const asked = hearingId === null ? taken : taken.where('hearing_id', '=', hearingId);
    return asked.orderBy('at', 'desc').orderBy('id').limit(mostOfPerson);
  });
  return rows.map(disclosureOf);
}

async function rowsOfCase(tx: ReadTx, caseId: CaseId): Promise<readonly DisclosureRow[]> {
  const { rows } = await tx.ask<DisclosureRow>('disclosures of a case', [caseId], () =>
    tx.database.selectFrom('disclosure').selectAll().where('case_id', '=', caseId).orderBy('at', 'desc').orderBy('id'),
  );
  return rows;
}

function rowOf(copy: Disclosure): DisclosureRow {
  const { id, at, how, document, audience, party, language, paper, number, pages, hash } = copy;
  return {
    ...{ id, at, how, document, audience, party, language, paper, number, pages, hash },
    case_id: copy.caseId,
    hearing_id: copy.hearingId,
    person_id: copy.personId,
    withheld: JSON.stringify(copy.withheld),
    sealed: copy.sealed ? 1 : 0,
  };
}

function disclosureOf(row: DisclosureRow): Disclosure {
  const { id, at, document, audience, party, language, paper, number, pages, hash } = row;
  return {
    ...{ id, at, document, audience, party, language, paper, number, pages, hash },
    how: row.how as Disclosure['how'],
    caseId: row.case_id,
    hearingId: row.hearing_id,
    personId: row.person_id,
    withheld: JSON.parse(row.withheld) as readonly WithheldCount[],
    sealed: row.sealed === 1,
  };
}
