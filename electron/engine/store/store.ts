// One court's encrypted store: a folder with store.db, keys.json, tries.json and audit-head.json.

import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Kysely, type Transaction } from 'kysely';
import { deriveSubkey, seal } from '../keys/derivation.ts';
import { keyFileName } from '../keys/keyFile.ts';
import { makeOwnerFolder, tidyOwnerFolder } from '../keys/ownerFiles.ts';
import type { DataKey, Secret } from '../keys/secret.ts';
import { triesFileName } from '../keys/tries.ts';
import { type AuditHead, type AuditLine, genesis, holdsHead, readTail } from './audit.ts';
import { AuditHeadFile, auditHeadName, readAuditHead, writeAuditHead } from './auditHead.ts';
import { type Clock, stampAfter } from './clock.ts';
import type { StorePersonId } from './columns.ts';
import { namingFaults, StoreFault } from './faults.ts';
import { history } from './migrations/history.ts';
import { OtherWriters } from './otherWriters.ts';
import { dialectOver } from './sqlite/dialect.ts';
import { migrate } from './sqlite/migrate.ts';
import { openConnection, proveFile } from './sqlite/open.ts';
import { watchOthers } from './sqlite/others.ts';
import type { Tables } from './tables.ts';
import { CompiledQueries, type ReadTx, type WriteTx } from './transactions.ts';

export const storeFileName = 'store.db';

/**
 * An open store. Its transactions wait for one another, so one must not be begun inside another.
 * Everything it throws is a StoreFault by name, or a bug.
 */
export interface Store {
  /** Reads in one snapshot. */
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** Changes everything in `work` or, where it throws, nothing. It must add at least one audit line. */
  change<T>(by: StorePersonId, work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /**
   * Calls `hear` with the audit lines that other processes add from now on; looks every `everyMs` milliseconds until the
   * store is closed.
   */
  hearOthers(hear: (lines: readonly AuditLine[]) => void, everyMs?: number): void;
  /** The audit's head as it stands outside the store, or null where it is missing. */
  readAuditHead(): Promise<AuditHead | null>;
  close(): Promise<void>;
}

/** Makes a new store in the folder and opens it. Throws `store-exists` rather than touch one that is there. */
export async function createStore(folder: string, dataKey: Secret<DataKey>, clock: Clock): Promise<Store> {
  return namingFaults(async () => {
    await makeOwnerFolder(folder);
    const path = join(folder, storeFileName);
    await makeEmptyFile(path);
    try {
      const database = await openConnection(path, dataKey, { newest: history.newest, isNew: true });
      return await closingOnFailure(database, async () => {
        const store = await prepare(database, folder, dataKey, clock);
        await writeAuditHead(folder, { seq: 0, seal: genesis(sealerOf(dataKey)) });
        database.pragma('wal_checkpoint(TRUNCATE)');
        await proveFile(path, dataKey);
        return store;
      });
    } catch (error) {
      for (const end of ['', '-wal', '-shm']) await rm(path + end, { force: true });
      throw error;
    }
  });
}

/**
 * Opens the folder's store with its data key, brings it to the newest version, and proves it: encrypted, with this key,
 * whole as far as can be seen at once, not older than its audit's head. Narrows its files to their owner.
 */
export async function openStore(folder: string, dataKey: Secret<DataKey>, clock: Clock): Promise<Store> {
  return namingFaults(async () => {
    const path = join(folder, storeFileName);
    await proveFile(path, dataKey);
    await tidyOwnerFolder(folder, [storeFileName, keyFileName, triesFileName, auditHeadName]);
    const head = await readAuditHead(folder);
    const database = await openConnection(path, dataKey, { newest: history.newest, isNew: false });
    return closingOnFailure(database, async () => {
      const store = await prepare(database, folder, dataKey, clock);
      if (head !== null && !(await store.read((tx) => holdsHead(tx, head)))) throw new StoreFault('rolled-back');
      return store;
    });
  });
}

async function prepare(database: Database, folder: string, dataKey: Secret<DataKey>, clock: Clock): Promise<Store> {
  const kysely = new Kysely<Tables>({ dialect: dialectOver(database) });
  await migrate(database, kysely, history);
  return storeOver(kysely, folder, { sealLine: sealerOf(dataKey), clock, othersWrote: watchOthers(database) });
}

async function closingOnFailure<T>(database: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    database.close();
    throw error;
  }
}

interface Means {
  readonly sealLine: ReadTx['sealLine'];
  readonly clock: Clock;
  /** Whether another process has written to the file since it was last asked. */
  readonly othersWrote: () => boolean;
}

function storeOver(kysely: Kysely<Tables>, folder: string, { sealLine, clock, othersWrote }: Means): Store {
  let others: OtherWriters | undefined;
  const queries = new CompiledQueries();
  const head = new AuditHeadFile(folder);
  const readIn = (database: Transaction<Tables>): ReadTx => ({
    access: 'read',
    database,
    ask: queries.askIn(database),
    sealLine,
  });
  const read: Store['read'] = (work) =>
    namingFaults(() =>
      kysely
        .transaction()
        .setAccessMode('read only')
        .execute((database) => work(readIn(database))),
    );
  return {
    read,
    hearOthers: (hear, everyMs = 2_000) => {
      others = new OtherWriters({ read, othersWrote }, hear, everyMs);
    },
    change: (by, work) =>
      namingFaults(async () => {
        const { result, before, auditTail } = await kysely.transaction().execute(async (database) => {
          const reader = readIn(database);
          const { at, ...auditTail } = await readTail(reader);
          const before = auditTail.seq;
          const stamp = stampAfter(at, clock());
          const result = await work({ ...reader, access: 'write', database, by, stamp, auditTail });
          if (auditTail.seq === before) throw new Error('a change without an audit line');
          return { result, before, auditTail };
        });
        others?.noteOwn(before, auditTail.seq);
        head.advance(auditTail);
        return result;
      }),
    readAuditHead: () => readAuditHead(folder),
    close: async () => {
      others?.stop();
      await head.settle();
      await kysely.destroy();
    },
  };
}

function sealerOf(dataKey: Secret<DataKey>): ReadTx['sealLine'] {
  const key = deriveSubkey(dataKey, 'audit', 32);
  return (text) => seal(key, text);
}

/** SQLite gives the files beside it (-wal, -shm) the mode of this one. */
async function makeEmptyFile(path: string): Promise<void> {
  try {
    await (await open(path, 'wx', 0o600)).close();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new StoreFault('store-exists');
    throw error;
  }
}
