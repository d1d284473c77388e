// The people who may unlock the store: who they are, and adding one. A person is a row of the store and a slot of the key
// file; one without the other opens nothing.

import type { Input } from '../../../shared/contract/contract.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import type { Machine } from '../clock.ts';
import { done, type Handlers, type Result, refuse, type Slots, type Traced } from '../handlers.ts';
import type { StorePersonId } from '../store/columns.ts';
import { isRecordPerson, listRecordPeople, listStorePeople, recordStorePerson } from '../store/people.ts';
import type { WriteTx } from '../store/transactions.ts';
import { isRole } from './stores.ts';

/** As two people tell names apart: by letters, whatever their case and form. */
const sameName = (a: string, b: string) => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();

/**
 * The id that a person of that name gets; null: somebody who can unlock has it. Whoever lost their slot, as everyone but one
 * does when a store is opened with its recovery key, is the same person again.
 */
async function idFor(tx: WriteTx, name: string, { slots, newId }: Adding): Promise<Result<StorePersonId | null>> {
  const holders = await slots.holders();
  if (!holders.ok) return holders;
  const known = (await listStorePeople(tx)).find((person) => sameName(person.name, name));
  if (known === undefined) return done(idOf<'storePerson'>(newId()));
  return done(holders.value.some(({ personId }) => personId === known.id) ? null : known.id);
}

interface Adding {
  readonly slots: Slots;
  readonly newId: Machine['newId'];
}

/**
 * The row first, then the slot, both before the change is kept. What is left where it is interrupted is a slot whose person
 * the store does not know: it lets nobody in, and the next adding takes it away.
 */
async function addPerson(
  tx: WriteTx,
  input: Input<'people.add'>,
  adding: Adding,
): Promise<Result<Traced<{ id: StorePersonId }>>> {
  const { name, worksAs, passphrase } = input;
  if (worksAs !== null && !(await isRecordPerson(tx, worksAs))) {
    return refuse({ name: 'no-such-record-person', values: {} });
  }
  const known = new Set<string>((await listStorePeople(tx)).map(({ id }) => id));
  const found = await idFor(tx, name, adding);
  if (!found.ok) return found;
  const id = found.value;
  if (id === null) return refuse({ name: 'name-taken', values: {} });
  const roles = [...new Set(input.roles)];
  await recordStorePerson(tx, { id, name, roles, worksAs });
  const slot = await adding.slots.add({ personId: id, displayName: name, passphrase }, known);
  if (!slot.ok) return slot;
  return done({ value: { id }, trace: { subject: id, detail: { roles, worksAs } } });
}

/** The operations on people; an administrator's. A refusal keeps nothing. */
export function peopleHandlers({ newId }: Machine): Pick<Handlers, 'people.list' | 'people.add'> {
  return {
    'people.list': (_input, store) =>
      store.read(async (tx) => {
        const people = await listStorePeople(tx);
        return done({
          people: people.map(({ id, name, roles, worksAs }) => ({ id, name, roles: roles.filter(isRole), worksAs })),
          ofRecord: (await listRecordPeople(tx)).map(({ id, name, role }) => ({ id, name, role })),
        });
      }),
    'people.add': (input, change, _by, slots) => change((tx) => addPerson(tx, input, { slots, newId })),
  };
}
