// The stores that are measured: each encrypted, and the same again without encryption.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from '../../electron/engine/clock.ts';
import { printingHere } from '../../electron/engine/documents/printing.ts';
import type { Open, Result } from '../../electron/engine/handlers.ts';
import { type DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import { createLog } from '../../electron/engine/log.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { allHandlers } from '../../electron/engine/services/all.ts';
import { makeStore, openWithPassphrase } from '../../electron/engine/services/stores.ts';
import { createSession } from '../../electron/engine/session.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { roles } from '../../shared/contract/roles.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { someNotesKey } from '../support/notesKey.ts';
import { cached, importClock, type Made, writeCases } from './bigStore.ts';
import type { loadPlainStore } from './plainStore.ts';

export const passphrase = 'seven cradles by the lake';
const by = idOf<'storePerson'>('bench');
/** A file without encryption needs a key all the same: for the seals of the audit. */
export const anyKey = new Secret(new Uint8Array(32) as DataKey);
export const newKey = () => new Secret(new Uint8Array(randomBytes(32)) as DataKey);

export const sampleDocket = fileURLToPath(new URL('../../resources/sample-docket/docket.json', import.meta.url));

/** What a result holds; a refusal is a failure of the benchmark. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.name}`);
  return result.value;
}

/** Does work in a folder that is gone afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Asks the engine's own door over a store, in this process. */
export function engineOver(store: Store) {
  const slots: Open['slots'] = {
    holders: async () => ({ ok: true, value: [] }),
    add: async () => ({ ok: true, value: null }),
  };
  const open: Open = { store, slots, by: { id: by, name: 'Bench', roles, worksAs: null, notesKey: someNotesKey } };
  const handlers = allHandlers(createSession(machine), printingHere(), machine);
  const route = createRouter(
    handlers,
    () => open,
    createLog((line) => process.stderr.write(line)),
  );
  return async (operation: string, input: unknown) => must(await route(operation, input));
}

/** Makes an empty encrypted store that a passphrase opens. */
export async function makeEmptyStore(dir: string): Promise<void> {
  must(await makeStore({ dir, court: 'Fennimore County', admin: 'Bench', passphrase }, machine));
}

export const unlock = async (dir: string, now = machine.now) =>
  must(await openWithPassphrase({ dir, person: null, passphrase }, { ...machine, now })).store;

export interface BigStores {
  readonly encrypted: Made;
  readonly plain: Made;
}

/** Both stores of that many cases, written now or in an earlier run. `tell` hears how far it is. */
export async function bigStores(
  cases: number,
  plainStore: Awaited<ReturnType<typeof loadPlainStore>>,
  tell: (line: string) => void,
): Promise<BigStores> {
  const write = async (store: Store, clock: ReturnType<typeof importClock>, name: string) => {
    tell(`writing ${cases} cases, ${name}: minutes the first time, then kept for later runs`);
    await writeCases(store, { cases, by, clock });
    await store.close();
  };
  const encrypted = await cached('encrypted', cases, async (folder) => {
    const clock = importClock();
    await makeEmptyStore(folder);
    await write(await unlock(folder, clock.now), clock, 'encrypted');
  });
  const plain = await cached('plain', cases, async (folder) => {
    const clock = importClock();
    await write(await plainStore.createStore(folder, anyKey, clock.now), clock, 'plain');
  });
  return { encrypted, plain };
}
