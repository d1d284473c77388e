// Stores: making one, and opening one for a person.

import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { contract, type EntryName, type Input } from '../../../shared/contract/contract.ts';
import { type Role, roles } from '../../../shared/contract/roles.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import type { Machine } from '../clock.ts';
import { type Actor, done, type Open, type Result, refuse, type Slots } from '../handlers.ts';
import { keyFileName } from '../keys/keyFile.ts';
import {
  addSlot,
  createKeys,
  type KeyHolder,
  listKeyHolders,
  refusePassphrase,
  renewKeys,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../keys/keys.ts';
import type { DataKey, Secret } from '../keys/secret.ts';
import { type AuditDetail, appendAudit } from '../store/audit.ts';
import { auditHeadName } from '../store/auditHead.ts';
import { nameCourt } from '../store/court.ts';
import { findStorePerson, recordStorePerson } from '../store/people.ts';
import { createStore, openStore, storeFileName } from '../store/store.ts';

const storeFiles = [keyFileName, storeFileName, `${storeFileName}-wal`, `${storeFileName}-shm`, auditHeadName];

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const unusable = new Set(['ENOTDIR', 'EEXIST', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']);

/** Does work in a folder; a path that is no folder and cannot become one is refused. */
async function inFolder<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (unusable.has(code)) return refuse({ name: 'folder-unusable', values: {} });
    throw error;
  }
}

const entryLine = (operation: EntryName, detail: AuditDetail) => ({
  operation: contract[operation].audit,
  subject: null,
  outcome: 'done',
  detail,
});

/** Makes a store whose first person holds every role. It is left closed; a failure on the way leaves nothing behind. */
export async function makeStore(
  { dir, court, admin, passphrase }: Input<'store.create'>,
  { now, newId }: Machine,
): Promise<Result<{ recoveryKey: string }>> {
  return inFolder(async () => {
    for (const name of storeFiles) {
      if (await isThere(join(dir, name))) return refuse({ name: 'store-exists', values: {} });
    }
    const id = idOf<'storePerson'>(newId());
    const keys = await createKeys(dir, { personId: id, displayName: admin, passphrase });
    if (!keys.ok) return refuse(keys.refusal);
    try {
      const store = await createStore(dir, keys.value.dataKey, now);
      await store.change(id, async (tx) => {
        await nameCourt(tx, court);
        await recordStorePerson(tx, { id, name: admin, roles, worksAs: null });
        await appendAudit(tx, entryLine('store.create', {}));
      });
      await store.close();
    } catch (error) {
      for (const name of storeFiles) await rm(join(dir, name), { force: true });
      throw error;
    }
    return done({ recoveryKey: keys.value.recoveryKey.expose('print-recovery-key') });
  });
}

/** The person of that name or id; without one, the only person there is. */
async function chooseHolder(dir: string, wanted: string | null): Promise<Result<KeyHolder>> {
  const listed = await listKeyHolders(dir);
  if (!listed.ok) return listed;
  const [only, ...others] = listed.value;
  if (wanted === null && only !== undefined && others.length === 0) return done(only);
  if (wanted === null) {
    return refuse({ name: 'person-required', values: { people: listed.value.map(({ displayName }) => displayName) } });
  }
  const found = listed.value.find(({ displayName, personId }) => displayName === wanted || personId === wanted);
  return found === undefined ? refuse({ name: 'no-such-person', values: {} }) : done(found);
}

/** The slots of a folder's key file, for whoever is in: the key stays in here. */
const slotsOf = (dir: string, dataKey: Secret<DataKey>): Slots => ({
  holders: () => listKeyHolders(dir),
  add: (holder, known) => addSlot(dir, dataKey, holder, known),
});

export const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** Opens the store for one of its people and lets `admit` let them in; the store is closed again where it does not. */
async function openFor<T>(
  { dir, dataKey, holder }: { dir: string; dataKey: Secret<DataKey>; holder: KeyHolder },
  now: Machine['now'],
  admit: (open: Omit<Open, 'by'> & { readonly person: Omit<Actor, 'notesKey'> }) => Promise<Result<T>>,
): Promise<Result<T>> {
  const store = await openStore(dir, dataKey, now);
  let admitted = false;
  try {
    const found = await store.read((tx) => findStorePerson(tx, idOf<'storePerson'>(holder.personId)));
    // Without a role: their adding was interrupted.
    if (found === null || found.roles.length === 0) return refuse({ name: 'no-such-person', values: {} });
    const person = { id: found.id, name: found.name, roles: found.roles.filter(isRole), worksAs: found.worksAs };
    const result = await admit({ store, slots: slotsOf(dir, dataKey), person });
    admitted = result.ok;
    return result;
  } finally {
    if (!admitted) await store.close();
  }
}

/** Opens a store with a person's own passphrase. */
export async function openWithPassphrase(
  { dir, person, passphrase }: Input<'session.unlock'>,
  { now }: Machine,
): Promise<Result<Open>> {
  return inFolder(async () => {
    const holder = await chooseHolder(dir, person);
    if (!holder.ok) return holder;
    const unlocked = await unlockWithPassphrase(dir, holder.value.personId, passphrase, now);
    if (!unlocked.ok) return unlocked;
    const { dataKey, notesKey, failuresBefore } = unlocked.value;
    return openFor({ dir, dataKey, holder: holder.value }, now, async ({ person: { id, ...person }, ...opened }) => {
      await opened.store.change(id, (tx) => appendAudit(tx, entryLine('session.unlock', { failuresBefore })));
      return done({ ...opened, by: { id, ...person, notesKey } });
    });
  });
}

/**
 * Opens a store with the recovery key and makes it that person's alone: a new passphrase, a new recovery key, and no
 * other slot. The old recovery key opens nothing any more, and notes sealed under the lost passphrase stay sealed.
 */
export async function openWithRecoveryKey(
  { dir, person, recoveryKey, newPassphrase }: Input<'session.unlockWithRecoveryKey'>,
  { now }: Machine,
): Promise<Result<{ open: Open; recoveryKey: string }>> {
  return inFolder(async () => {
    const holder = await chooseHolder(dir, person);
    if (!holder.ok) return holder;
    const dataKey = await unlockWithRecoveryKey(dir, recoveryKey);
    if (!dataKey.ok) return dataKey;
    return openFor({ dir, dataKey: dataKey.value, holder: holder.value }, now, async ({ person: known, ...opened }) => {
      const weak = refusePassphrase(newPassphrase);
      if (weak !== null) return refuse(weak);
      // The keys are replaced last: a store that cannot take the audit line must not cost the recovery key.
      const renewed = await opened.store.change(known.id, async (tx) => {
        await appendAudit(tx, entryLine('session.unlockWithRecoveryKey', {}));
        return renewKeys(dir, dataKey.value, { ...holder.value, passphrase: newPassphrase });
      });
      if (!renewed.ok) return refuse(renewed.refusal);
      const { notesKey, recoveryKey: words } = renewed.value;
      const open = { ...opened, by: { ...known, notesKey } };
      return done({ open, recoveryKey: words.expose('print-recovery-key') });
    });
  });
}
