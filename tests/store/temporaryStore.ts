// A store in a folder of its own, gone after the test, under a random data key or the one given.

import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import { type AuditEvent, appendAudit } from '../../electron/engine/store/audit.ts';
import type { Clock } from '../../electron/engine/store/clock.ts';
import type { StorePersonId } from '../../electron/engine/store/columns.ts';
import { StoreFault } from '../../electron/engine/store/faults.ts';
import { createStore, openStore, type Store } from '../../electron/engine/store/store.ts';
import type { WriteTx } from '../../electron/engine/store/transactions.ts';
import { idOf } from '../../shared/domain/ids.ts';

export const ada: StorePersonId = idOf('ada');

export function dataKeyOf(bytes: Uint8Array): Secret<DataKey> {
  return new Secret(new Uint8Array(bytes) as DataKey);
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface TemporaryStore {
  readonly folder: string;
  readonly key: Secret<DataKey>;
  readonly store: Store;
}

/** A new store; closed at the end of the test if it is still open. */
export async function temporaryStore(clock: Clock = Date.now): Promise<TemporaryStore> {
  const folder = await temporaryFolder();
  const key = dataKeyOf(randomBytes(32));
  const store = await createStore(folder, key, clock);
  onTestFinished(() => store.close());
  return { folder, key, store };
}

/** Opens a store for the rest of the test. */
export async function reopen(folder: string, key: Secret<DataKey>, clock: Clock = Date.now): Promise<Store> {
  const store = await openStore(folder, key, clock);
  onTestFinished(() => store.close());
  return store;
}

/** The name of the fault that opening ends with, or "opened". */
export async function faultOfOpening(folder: string, key: Secret<DataKey>): Promise<string> {
  try {
    await (await openStore(folder, key, Date.now)).close();
    return 'opened';
  } catch (error) {
    if (error instanceof StoreFault) return error.fault;
    throw error;
  }
}

const event: AuditEvent = { operation: 'test.change', subject: null, outcome: 'done', detail: {} };

/** A change with its audit line. */
export async function changeStore<T>(store: Store, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  return store.change(ada, async (tx) => {
    const result = await work(tx);
    await appendAudit(tx, event);
    return result;
  });
}

/** The folder's files as they are now, in another folder. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await temporaryFolder();
  for (const name of await readdir(folder)) await cp(join(folder, name), join(copy, name));
  return copy;
}
