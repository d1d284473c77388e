import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import { StoreFault } from '../../electron/engine/store/faults.ts';
import { history } from '../../electron/engine/store/migrations/history.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { whyNotHere } from '../../electron/engine/store/sqlite/driver.ts';
import { openConnection } from '../../electron/engine/store/sqlite/open.ts';
import { createStore, storeFileName } from '../../electron/engine/store/store.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { asNew, madeUpCase, madeUpCourt } from './madeUpRecords.ts';
import {
  changeStore,
  copyOf,
  dataKeyOf,
  faultOfOpening,
  reopen,
  temporaryFolder,
  temporaryStore,
} from './temporaryStore.ts';

const pageSize = 4096;
const sound = { newest: history.newest, isNew: false };

/** A closed store with one case in it. */
async function closedStore() {
  const { folder, key, store } = await temporaryStore();
  await changeStore(store, (tx) => supersede(tx, 'team-export', [...asNew(madeUpCourt()), ...asNew(madeUpCase(1))]));
  await store.close();
  return { folder, key, path: join(folder, storeFileName) };
}

test('SEC-02 every setting that keeps records encrypted and committed is read back on each connection', async () => {
  const { key, path } = await closedStore();
  const database = await openConnection(path, key, sound);
  const settings = ['journal_mode', 'synchronous', 'temp_store', 'foreign_keys', 'secure_delete', 'trusted_schema'];
  expect(settings.map((name) => database.pragma(name, { simple: true }))).toEqual(['wal', 2, 2, 1, 1, 0]);
  expect(['cache_size', 'busy_timeout', 'cipher'].map((name) => database.pragma(name, { simple: true }))).toEqual([
    -32_000,
    5000,
    'sqlcipher',
  ]);
  database.close();
});

test('SEC-01 the file is SQLCipher 4 under a raw key: another opening by its 64 hexadecimal digits reads it', async () => {
  const { key, path } = await closedStore();
  expect((await readFile(path)).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  const database = new Database(path);
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  database.pragma(`key = "x'${Buffer.from(key.expose('open-store')).toString('hex')}'"`);
  expect(database.prepare('select count(*) from hearing').pluck().get()).toBe(26);
  database.close();
});

test('SEC-01 a missing, wrongly keyed, plaintext, empty, zeroed or cut file is refused by name', async () => {
  const { folder, key, path } = await closedStore();
  const good = await readFile(path);
  expect(await faultOfOpening(await temporaryFolder(), key)).toBe('store-missing');
  expect(await faultOfOpening(folder, dataKeyOf(randomBytes(32)))).toBe('wrong-key');

  const plain = join(await temporaryFolder(), 'plain.db');
  new Database(plain).exec('create table hearing (id text)').close();
  const pages = good.length / pageSize;
  const mutilations: [string, Buffer, string][] = [
    ['plaintext', await readFile(plain), 'plaintext-file'],
    ['empty', Buffer.alloc(0), 'damaged'],
    ['ten bytes', good.subarray(0, 10), 'damaged'],
    ['half a page', good.subarray(0, pageSize / 2), 'damaged'],
    ['one page', good.subarray(0, pageSize), 'damaged'],
    ['half the pages', good.subarray(0, Math.floor(pages / 2) * pageSize), 'damaged'],
    ['cut within a page', good.subarray(0, good.length / 2 + 100), 'damaged'],
    ['the last page gone', good.subarray(0, good.length - pageSize), 'damaged'],
    ['zeroed', Buffer.alloc(good.length), 'wrong-key'],
    ['zeroed after the salt', Buffer.concat([good.subarray(0, 16), Buffer.alloc(good.length - 16)]), 'damaged'],
  ];
  for (const [name, bytes, fault] of mutilations) {
    await writeFile(path, bytes);
    expect(await faultOfOpening(folder, key), name).toBe(fault);
    expect((await readFile(path)).equals(bytes), `${name}: untouched`).toBe(true);
  }
});

test('SEC-01 another court’s store and an older copy of this one are refused by name', async () => {
  const mine = await closedStore();
  const other = await closedStore();
  const older = await readFile(mine.path);
  await rename(other.path, mine.path);
  expect(await faultOfOpening(mine.folder, mine.key)).toBe('wrong-key');

  await writeFile(mine.path, older);
  const store = await reopen(mine.folder, mine.key);
  await changeStore(store, async () => {});
  await store.close();
  await writeFile(mine.path, older);
  expect(await faultOfOpening(mine.folder, mine.key)).toBe('rolled-back');
});

test('SEC-03 a flipped bit on any page of a small store is refused by name when it is opened', async () => {
  const { folder, key, path } = await closedStore();
  const good = await readFile(path);
  const pages = good.length / pageSize;
  const file = await open(path, 'r+');
  const found = new Map<string, number>();
  for (let page = 0; page < pages; page++) {
    const at = page * pageSize + ((page * 997) % pageSize);
    await file.write(Buffer.from([good.readUInt8(at) ^ (1 << (page % 8))]), 0, 1, at);
    const fault = await faultOfOpening(folder, key);
    found.set(fault, (found.get(fault) ?? 0) + 1);
    await file.write(good, at, 1, at);
  }
  await file.close();
  // The first page begins with the salt; a flip there looks like another key's file.
  expect([...found]).toEqual([
    ['wrong-key', 1],
    ['damaged', pages - 1],
  ]);
  expect(await faultOfOpening(folder, key)).toBe('opened');
});

test('SEC-03 in a store too large to check at once, a damaged page is refused by name or never read wrong', async () => {
  const { folder, key, store } = await temporaryStore();
  const cases = 90;
  await changeStore(store, async (tx) => {
    await supersede(tx, 'team-export', asNew(madeUpCourt()));
    for (let n = 1; n <= cases; n++) await supersede(tx, 'team-export', asNew(madeUpCase(n)));
  });
  const caseId = (n: number) => idOf<'case'>(`C${String(n).padStart(5, '0')}`);
  const readAll = async (from: typeof store) =>
    Promise.all(
      Array.from({ length: cases }, (_, n) =>
        from
          .read((tx) => readCaseFile(tx, caseId(n + 1), null))
          .catch((error: unknown) => {
            if (error instanceof StoreFault) return error.fault;
            throw error;
          }),
      ),
    );
  const before = await readAll(store);
  await store.close();

  const path = join(folder, storeFileName);
  const { size } = await stat(path);
  expect(size).toBeGreaterThan(16 * 1024 * 1024);
  const file = await open(path, 'r+');
  const bytes = await readFile(path);
  for (let page = 300; page < size / pageSize; page += 40) {
    const at = page * pageSize + 1000;
    await file.write(Buffer.from([bytes.readUInt8(at) ^ 4]), 0, 1, at);
  }
  await file.close();
  const after = await readAll(await reopen(folder, key));
  expect(after.filter((read, n) => read !== 'damaged' && JSON.stringify(read) !== JSON.stringify(before[n]))).toEqual(
    [],
  );
  expect(after).toContain('damaged');
});

test('a store from a newer program is refused by name and left as it was', async () => {
  const { folder, key, path } = await closedStore();
  const database = await openConnection(path, key, sound);
  database.pragma(`user_version = ${history.newest + 1}`);
  database.close();
  const before = await readFile(path);
  expect(await faultOfOpening(folder, key)).toBe('from-the-future');
  expect((await readFile(path)).equals(before)).toBe(true);
});

test('a store is never made over another, and one that could not be made leaves nothing behind', async () => {
  const { folder, key, path } = await closedStore();
  const before = await readFile(path);
  await expect(createStore(folder, dataKeyOf(randomBytes(32)), Date.now)).rejects.toMatchObject({
    fault: 'store-exists',
  });
  expect((await readFile(path)).equals(before)).toBe(true);
  expect(await faultOfOpening(folder, key)).toBe('opened');

  const blocked = await temporaryFolder();
  await mkdir(join(blocked, 'audit-head.json'));
  await expect(createStore(blocked, key, Date.now)).rejects.toThrow();
  expect(await readdir(blocked)).toEqual(['audit-head.json']);
});

test('SEC-31 the folder and every file in it are for their owner alone, whatever they were before', async () => {
  const umask = process.umask(0);
  try {
    const { folder, key, store } = await temporaryStore();
    await changeStore(store, async () => {});
    const modes = async () => {
      const names = (await readdir(folder)).sort();
      return Promise.all(
        [folder, ...names.map((name) => join(folder, name))].map(async (path) => {
          return ((await stat(path)).mode & 0o777).toString(8);
        }),
      );
    };
    expect((await readdir(folder)).sort()).toEqual(['audit-head.json', 'store.db', 'store.db-shm', 'store.db-wal']);
    expect(await modes()).toEqual(['700', '600', '600', '600', '600']);
    await store.close();
    await chmod(folder, 0o755);
    for (const name of await readdir(folder)) await chmod(join(folder, name), 0o644);
    await reopen(folder, key);
    expect(await modes()).toEqual(['700', '600', '600', '600', '600']);
  } finally {
    process.umask(umask);
  }
});

test('the database is not even loaded on a Node.js that it would crash', () => {
  const needed = /22 or later is needed and this is 20\./;
  const binding = '/somewhere/better_sqlite3.node';
  expect(whyNotHere({ node: '20.20.2' }, undefined)).toMatch(needed);
  expect(whyNotHere({ node: '20.20.2' }, binding)).toMatch(needed);
  expect(whyNotHere({ node: '24.21.0' }, undefined)).toBe(null);
  expect(whyNotHere({ node: '22.12.0', electron: '35.0.0' }, undefined)).toBe(null);
  expect(whyNotHere({ node: '20.18.0', electron: '33.0.0' }, undefined)).toMatch(needed);
  expect(whyNotHere({ node: '20.18.0', electron: '33.0.0' }, binding)).toBe(null);
});

test('a log cut off, or taken away, behind the audit’s head is noticed', async () => {
  const { folder, key, store } = await temporaryStore();
  for (let n = 0; n < 2; n++) await changeStore(store, async () => {});
  // As a killed process leaves it: the changes are in the log alone.
  await expect.poll(async () => (await store.readAuditHead())?.seq).toBe(2);
  const killed = await copyOf(folder);
  expect(await faultOfOpening(await copyOf(killed), key)).toBe('opened');
  const cut = await copyOf(killed);
  const log = join(cut, `${storeFileName}-wal`);
  await truncate(log, (await stat(log)).size - 100);
  expect(await faultOfOpening(cut, key)).toBe('rolled-back');
  const gone = await copyOf(killed);
  await unlink(join(gone, `${storeFileName}-wal`));
  expect(await faultOfOpening(gone, key)).toBe('rolled-back');
});

test('SEC-26 nothing calls serialize(), which gives plaintext, or backup(), which fails on an encrypted file', async () => {
  const engine = join(import.meta.dirname, '../../electron');
  const names = (await readdir(engine, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.map((name) => readFile(join(engine, name), 'utf8')));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((_, n) => /\.(serialize|backup)\(/.test(texts[n] ?? ''))).toEqual([]);
});
