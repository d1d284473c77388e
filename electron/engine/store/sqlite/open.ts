// Opening ends with proof: a setting that was not read back was not set.
// The file is in SQLCipher 4's format under a raw 256-bit key, so that any SQLCipher tool can rescue a court's records.
// Never call serialize() (it gives plaintext) or backup() (it fails on an encrypted file).

import { access, constants, open } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';
import { deriveSubkey } from '../../keys/derivation.ts';
import type { DataKey, Secret } from '../../keys/secret.ts';
import { StoreFault } from '../faults.ts';
import { loadDriver, ownBinding } from './driver.ts';

/** Up to this size every page is checked at each opening (up to 10 ms a MiB); a larger file's when they are read. */
const checkedWholeUpTo = 16 * 1024 * 1024;

/**
 * Every one is set and read back on every connection. temp_store: the default spills plaintext to temporary files.
 * synchronous: the default in WAL mode loses the last commits when the power goes. cache_size is in KiB, negative.
 */
const required = {
  journal_mode: 'wal',
  synchronous: 2,
  temp_store: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  cache_size: -32_000,
  busy_timeout: 5000,
} as const;

/**
 * A connection to an existing store file, or to one just made with no bytes in it (`isNew`).
 * `newest` is the newest schema version that is understood: a file beyond it is left as it is.
 * Throws a StoreFault by name; a connection that fails its proof is closed.
 */
export async function openConnection(
  path: string,
  dataKey: Secret<DataKey>,
  { newest, isNew }: { readonly newest: number; readonly isNew: boolean },
): Promise<Database> {
  const size = isNew ? 0 : await proveFile(path, dataKey);
  const Driver = await loadDriver();
  const nativeBinding = ownBinding();
  const database = new Driver(path, { fileMustExist: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  try {
    giveKey(database, `${Buffer.from(dataKey.expose('open-store')).toString('hex')}${saltOf(dataKey)}`);
    // The first read of a page: it fails unless the key is right.
    const version = database.pragma('user_version', { simple: true });
    if (typeof version !== 'number' || version > newest) throw new StoreFault('from-the-future', String(version));
    proveSettings(database);
    if (!isNew && size <= checkedWholeUpTo && database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new StoreFault('damaged', 'quick_check');
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLCipher 4's own choices (AES-256-CBC, HMAC-SHA-512 a page), and the key with the file's salt as hexadecimal. */
function giveKey(database: Database, keyAndSalt: string): void {
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  for (const [name, wanted] of [['cipher', 'sqlcipher'] as const, ['legacy', '4'] as const]) {
    const found = String(database.pragma(name, { simple: true }));
    if (found !== wanted) throw new StoreFault('not-safe', `${name} is ${found}`);
  }
  database.pragma(`key = "x'${keyAndSalt}'"`);
}

function proveSettings(database: Database): void {
  for (const [name, wanted] of Object.entries(required)) {
    database.pragma(`${name} = ${wanted}`);
    const found = database.pragma(name, { simple: true });
    if (found !== wanted) throw new StoreFault('not-safe', `${name} is ${String(found)}`);
  }
}

/**
 * Looks at the file without the database: it is there, is not plaintext, and begins with the salt that belongs to this
 * key (SQLCipher keeps a file's salt in its first 16 bytes). Gives the size in bytes; throws a StoreFault otherwise.
 */
export async function proveFile(path: string, dataKey: Secret<DataKey>): Promise<number> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new StoreFault('store-missing');
    throw error;
  });
  try {
    const { size } = await file.stat();
    const { bytesRead, buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
    if (buffer.toString('latin1').startsWith('SQLite format 3')) throw new StoreFault('plaintext-file');
    if (bytesRead < 16) throw new StoreFault('damaged', 'no first page');
    if (buffer.toString('hex') !== saltOf(dataKey)) throw new StoreFault('wrong-key');
    await access(path, constants.W_OK);
    return size;
  } finally {
    await file.close();
  }
}

/** The salt of the key's own file: it tells another court's file from a damaged one. */
function saltOf(dataKey: Secret<DataKey>): string {
  return Buffer.from(deriveSubkey(dataKey, 'file-salt', 16)).toString('hex');
}
