// The people who may unlock the store, and what each of them is in the court team; and the people of the record.

import type { PersonId } from '../../../shared/domain/ids.ts';
import { sortedBy } from '../../../shared/domain/order.ts';
import type { Person } from '../../../shared/domain/record.ts';
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

/** Everyone whom the record names as one of the court's people, by name. */
export async function listRecordPeople(tx: ReadTx): Promise<readonly Person[]> {
  return sortedBy(await readAll(tx, 'person', null), ({ name, id }) => [name, id]);
}

/** Whether the record has that person now. */
export async function isRecordPerson(tx: ReadTx, id: PersonId): Promise<boolean> {
  return (await readWhere(tx, 'person', 'id', [id], null)).length > 0;
}
