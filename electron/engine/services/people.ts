// The people who may unlock the store: who they are, and adding one. A person is a row of the store and a slot of the key
// file; one without the other opens nothing.

import type { Input } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import type { Machine } from '../clock.ts';
import {
  type Change,
  type Committed,
  done,
  type Handlers,
  type Result,
  refuse,
  type Slots,
  type Traced,
} from '../handlers.ts';
import { refusePassphrase } from '../keys/keys.ts';
import type { StorePerson, StorePersonId } from '../store/columns.ts';
import { isRecordPerson, listRecordPeople, listStorePeople, recordStorePerson } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import type { ReadTx, WriteTx } from '../store/transactions.ts';
import { isRole } from './stores.ts';

/** As two people tell names apart: by what can be seen of their letters, whatever case, width and spaces. */
const seenOf = (name: string) =>
  name
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Z}\s]/gu, '')
    .toLowerCase();
const sameName = (a: string, b: string) => seenOf(a) === seenOf(b);

interface Adding {
  readonly slots: Slots;
  readonly newId: Machine['newId'];
}

/** Whose name it is already; null: nobody's. */
interface Known {
  readonly person: StorePerson | null;
  /** They can unlock. */
  readonly isIn: boolean;
}

/** What of the input itself stands against it. */
async function refusalOf(tx: ReadTx, { name, worksAs, passphrase }: Input<'people.add'>): Promise<Refusal | null> {
  if (seenOf(name) === '') return { name: 'bad-input', values: {} };
  if (worksAs !== null && !(await isRecordPerson(tx, worksAs))) return { name: 'no-such-record-person', values: {} };
  return refusePassphrase(passphrase);
}

/**
 * The person of that name. A name that is somebody's id is taken too: one unlocks by either. Whoever lost their slot, as
 * everyone but one does when a store is opened with its recovery key, is the same person again; a slot whose person has no
 * role is what an interrupted adding left behind.
 */
async function findKnown(tx: ReadTx, name: string, { slots }: Adding): Promise<Result<Known>> {
  const holders = await slots.holders();
  if (!holders.ok) return holders;
  const people = await listStorePeople(tx);
  const ids = [...people.map(({ id }) => id), ...holders.value.map(({ personId }) => personId)];
  const isId = ids.some((id) => sameName(id, name));
  const person = people.find((each) => sameName(each.name, name)) ?? null;
  const holds = person !== null && holders.value.some(({ personId }) => personId === person.id);
  return done({ person, isIn: isId || (holds && person.roles.length > 0) });
}

/**
 * The row first, then the slot, both before the change is kept. What is left where it is interrupted is a slot whose person
 * the store does not know, or knows without a role: it lets nobody in, and the next adding takes it away.
 */
async function addPerson(
  tx: WriteTx,
  input: Input<'people.add'>,
  adding: Adding,
): Promise<Result<Traced<{ id: StorePersonId }>>> {
  const { name, worksAs, passphrase } = input;
  const found = await findKnown(tx, name, adding);
  if (!found.ok) return found;
  const { person, isIn } = found.value;
  if (isIn) return refuse({ name: 'name-taken', values: {} });
  const known = new Set<string>(
    (await listStorePeople(tx)).filter((each) => each.roles.length > 0).map(({ id }) => id),
  );
  const id = person?.id ?? idOf<'storePerson'>(adding.newId());
  if (sameName(id, name)) return refuse({ name: 'name-taken', values: {} });
  const roles = [...new Set(input.roles)];
  await recordStorePerson(tx, { id, name, roles, worksAs });
  const slot = await adding.slots.add({ personId: id, displayName: name, passphrase }, known);
  if (!slot.ok) return slot;
  return done({ value: { id }, trace: { subject: id, detail: { roles, worksAs } } });
}

/**
 * Takes the roles of somebody who lost their slot, in a change of its own: with a new slot and no new row they would be in
 * with the roles that they had.
 */
async function takeRoles(tx: WriteTx, { id, name }: StorePerson): Promise<Result<Traced<{ id: StorePersonId }>>> {
  await recordStorePerson(tx, { id, name, roles: [], worksAs: null });
  return done({ value: { id }, trace: { subject: id, detail: { roles: [], worksAs: null } } });
}

async function add(
  input: Input<'people.add'>,
  change: Change<{ id: StorePersonId }>,
  adding: Adding,
  store: Pick<Store, 'read'>,
): Promise<Result<Committed<{ id: StorePersonId }>>> {
  const looked = await store.read(async (tx) => {
    const refusal = await refusalOf(tx, input);
    return refusal === null ? findKnown(tx, input.name, adding) : refuse(refusal);
  });
  if (!looked.ok) return looked;
  const { person, isIn } = looked.value;
  if (person !== null && !isIn && person.roles.length > 0) {
    const taken = await change((tx) => takeRoles(tx, person));
    if (!taken.ok) return taken;
  }
  return change((tx) => addPerson(tx, input, adding));
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
    'people.add': (input, change, _by, slots, store) => add(input, change, { slots, newId }, store),
  };
}
