// Who can get the data key, and how: by a passphrase of their own, or together by the printed recovery key.

import { randomBytes } from 'node:crypto';
import { type Instant, readInstant } from '../../../shared/domain/dates.ts';
import { deriveNotesKey, derivePassphraseKey, deriveRecoveryKey, newDerivation } from './derivation.ts';
import {
  isKeyFileWhole,
  type KeySlot,
  readKeyFile,
  readKeyFileText,
  wordsBesideRecovery,
  wordsBesideSlot,
  writeKeyFile,
  writeKeyFileText,
} from './keyFile.ts';
import { makeOwnerFolder } from './ownerFiles.ts';
import { makeRecoveryKey, readRecoveryKey } from './recoveryKey.ts';
import {
  done,
  type KeyFileRefusal,
  type NewSlotRefusal,
  type PassphraseRefusal,
  type RecoveryRefusal,
  type Result,
  refused,
} from './refusals.ts';
import { type DataKey, type NotesKey, Secret } from './secret.ts';
import { beginTry, clearTries, freeTries } from './tries.ts';
import { unwrapDataKey, wrapDataKey } from './wrapping.ts';

/** Fewest characters of a passphrase, without spaces at its ends. */
const shortestPassphrase = 8;

/** A person who may unlock: the id that stands in the store, and the name that the unlock screen shows. */
export interface KeyHolder {
  readonly personId: string;
  readonly displayName: string;
}

export interface NewKeyHolder extends KeyHolder {
  readonly passphrase: string;
}

/** A new key file's secrets. The recovery key is shown once, to be printed; it is kept nowhere. */
export interface NewKeys {
  readonly dataKey: Secret<DataKey>;
  /** Of the one person whose slot it holds. */
  readonly notesKey: Secret<NotesKey>;
  readonly recoveryKey: Secret<string>;
}

export interface Unlocked extends KeyHolder {
  readonly dataKey: Secret<DataKey>;
  readonly notesKey: Secret<NotesKey>;
  /** Wrong tries of this person since the last right one: for the audit line. */
  readonly failuresBefore: number;
}

/** The people who have a slot, in the order of the file: for a list to choose from. */
export async function listKeyHolders(folder: string): Promise<Result<readonly KeyHolder[], KeyFileRefusal>> {
  const read = await readKeyFile(folder);
  if (!read.ok) return read;
  return done(read.value.people.map(({ personId, displayName }) => ({ personId, displayName })));
}

/** Why nobody may have that passphrase, or null where they may. */
export function refusePassphrase(passphrase: string): NewSlotRefusal | null {
  if ([...passphrase.normalize('NFKC').trim()].length >= shortestPassphrase) return null;
  return { name: 'passphrase-too-short', values: { minimum: shortestPassphrase } };
}

/**
 * Makes a data key and the key file of a new store, with one person's slot and a recovery key that was tried.
 * The folder is made where it is not there. Nothing is written where a key file already stands in it.
 */
export async function createKeys(folder: string, first: NewKeyHolder): Promise<Result<NewKeys, NewSlotRefusal>> {
  const weak = refusePassphrase(first.passphrase);
  if (weak !== null) return refused(weak);
  await makeOwnerFolder(folder);
  const present = await readKeyFile(folder);
  if (present.ok || present.refusal.name !== 'key-file-missing') {
    return refused({ name: 'store-exists', values: {} });
  }
  return renewKeys(folder, new Secret(new Uint8Array(randomBytes(32)) as DataKey), first);
}

/**
 * Replaces the key file by one with a single person's slot and a new recovery key: what follows a recovery.
 * The slots and the recovery key that were there open nothing any more.
 */
export async function renewKeys(
  folder: string,
  dataKey: Secret<DataKey>,
  holder: NewKeyHolder,
): Promise<Result<NewKeys, NewSlotRefusal>> {
  const made = await makeSlot(holder, dataKey);
  if (!made.ok) return made;
  const { slot, notesKey } = made.value;
  const { random, text: recoveryKey } = makeRecoveryKey();
  const recovery = wrapDataKey(dataKey, deriveRecoveryKey(random), wordsBesideRecovery);
  const text = writeKeyFileText({ people: [slot], recovery }, dataKey);
  tryRecovery(text, recoveryKey, dataKey);
  await writeKeyFile(folder, text);
  await clearTries(folder, holder.personId);
  return done({ dataKey, notesKey, recoveryKey: new Secret(recoveryKey) });
}

/**
 * Adds a person's slot. The file must be whole. `known`: the people whom the store knows, by id; a slot of anybody else is
 * what an interrupted adding left behind, and goes. Absent: everyone's slot stays.
 */
export async function addSlot(
  folder: string,
  dataKey: Secret<DataKey>,
  holder: NewKeyHolder,
  known?: ReadonlySet<string>,
): Promise<Result<null, NewSlotRefusal | KeyFileRefusal>> {
  const read = await readKeyFile(folder);
  if (!read.ok) return read;
  if (!isKeyFileWhole(read.value, dataKey)) return refused({ name: 'key-file-damaged', values: {} });
  const { recovery } = read.value;
  const people = read.value.people.filter(({ personId }) => known?.has(personId) ?? true);
  if (people.some((person) => person.personId === holder.personId)) {
    return refused({ name: 'person-has-slot', values: {} });
  }
  const made = await makeSlot(holder, dataKey);
  if (!made.ok) return made;
  await writeKeyFile(folder, writeKeyFileText({ people: [...people, made.value.slot], recovery }, dataKey));
  return done(null);
}

/**
 * The data key, for a person's passphrase. Derives once: 0.15 to 0.4 s. A wrong try is counted on the disk first.
 * `clock` gives milliseconds since 1970.
 */
export async function unlockWithPassphrase(
  folder: string,
  personId: string,
  passphrase: string,
  clock: () => number,
): Promise<Result<Unlocked, PassphraseRefusal | KeyFileRefusal>> {
  const read = await readKeyFile(folder);
  if (!read.ok) return read;
  const slot = read.value.people.find((person) => person.personId === personId);
  if (slot === undefined) return refused({ name: 'no-such-person', values: {} });
  const counted = await beginTry(folder, personId, clock());
  if ('waitUntil' in counted) return refused({ name: 'wait', values: { until: instantOf(counted.waitUntil) } });
  const key = await derivePassphraseKey(passphrase, slot.derivation);
  const dataKey = unwrapDataKey(slot, key, wordsBesideSlot(slot, slot.derivation));
  if (dataKey === null) {
    const triesLeft = Math.max(0, freeTries - counted.failures);
    return refused({ name: 'wrong-passphrase', values: { triesLeft } });
  }
  await clearTries(folder, personId);
  if (!isKeyFileWhole(read.value, dataKey)) return refused({ name: 'key-file-damaged', values: {} });
  const { displayName } = slot;
  return done({ dataKey, notesKey: deriveNotesKey(key), personId, displayName, failuresBefore: counted.failures - 1 });
}

/** The data key, for the printed recovery key as typed. It is followed by `renewKeys`. */
export async function unlockWithRecoveryKey(
  folder: string,
  typed: string,
): Promise<Result<Secret<DataKey>, RecoveryRefusal | KeyFileRefusal>> {
  const read = await readKeyFile(folder);
  if (!read.ok) return read;
  const random = readRecoveryKey(typed);
  if ('mistyped' in random) return refused({ name: 'recovery-key-mistyped', values: { group: random.mistyped } });
  const dataKey = unwrapDataKey(read.value.recovery, deriveRecoveryKey(random), wordsBesideRecovery);
  if (dataKey === null) return refused({ name: 'recovery-key-wrong', values: {} });
  if (!isKeyFileWhole(read.value, dataKey)) return refused({ name: 'key-file-damaged', values: {} });
  return done(dataKey);
}

interface NewSlot {
  readonly slot: KeySlot;
  readonly notesKey: Secret<NotesKey>;
}

async function makeSlot(holder: NewKeyHolder, dataKey: Secret<DataKey>): Promise<Result<NewSlot, NewSlotRefusal>> {
  const { personId, displayName, passphrase } = holder;
  const weak = refusePassphrase(passphrase);
  if (weak !== null) return refused(weak);
  const derivation = newDerivation();
  const key = await derivePassphraseKey(passphrase, derivation);
  const wrapped = wrapDataKey(dataKey, key, wordsBesideSlot({ personId, displayName }, derivation));
  return done({ slot: { personId, displayName, derivation, ...wrapped }, notesKey: deriveNotesKey(key) });
}

/** Opens the text that is about to be written with the words that are about to be printed. Throws where that fails. */
function tryRecovery(text: string, recoveryKey: string, dataKey: Secret<DataKey>): void {
  const read = readKeyFileText(text);
  const random = readRecoveryKey(recoveryKey);
  if (!read.ok || 'mistyped' in random) throw new Error('the new key file does not read back');
  const opened = unwrapDataKey(read.value.recovery, deriveRecoveryKey(random), wordsBesideRecovery);
  const expected = Buffer.from(dataKey.expose('wrap-key'));
  if (opened === null || !expected.equals(opened.expose('wrap-key'))) throw new Error('the new recovery key fails');
}

function instantOf(milliseconds: number): Instant {
  const instant = readInstant(new Date(milliseconds).toISOString());
  if (instant === null) throw new RangeError('not a moment');
  return instant;
}
