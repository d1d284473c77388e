// The people who may unlock the store, and what each of them is in the court team.

import type { StorePerson, StorePersonId } from './columns.ts';
import { closeRows, insertRows, readAll, readWhere } from './rows.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

export async function listStorePeople(tx: ReadTx): Promise<StorePerson[]> {
  return readAll(tx, 'storePerson', null);
}

export async function findStorePerson(tx: ReadTx, id: StorePersonId): Promise<StorePerson | null> {
  return (await readWhere(tx, 'storePerson', 'id', [id], null))[0] ?? null;
}

/** Adds a person, or supersedes what was recorded of one. */
export async function recordStorePerson(tx: WriteTx, person: StorePerson): Promise<void> {
  if ((await findStorePerson(tx, person.id)) !== null) await closeRows(tx, 'storePerson', [person.id]);
  await insertRows(tx, 'storePerson', 'entered', [person]);
}
