import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { history } from '../../electron/engine/store/migrations/history.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { openConnection } from '../../electron/engine/store/sqlite/open.ts';
import { createStore, storeFileName } from '../../electron/engine/store/store.ts';
import { changeStore, dataKeyOf, temporaryFolder } from '../store/temporaryStore.ts';
import { changeNumber, contactsInAChange } from './changes.ts';

test('a log cut off at every 512 bytes opens to exactly the changes that fit', async () => {
  const folder = await temporaryFolder();
  const key = dataKeyOf(randomBytes(32));
  const store = await createStore(folder, key, Date.now);
  const path = join(folder, storeFileName);
  const ends: number[] = [];
  const base = await readFile(path);
  for (let n = 1; n <= 3; n++) {
    await changeStore(store, (tx) => supersede(tx, 'entered', changeNumber(n)));
    ends.push((await stat(`${path}-wal`)).size);
  }
  const log = await readFile(`${path}-wal`);
  await store.close();

  const cut = join(await temporaryFolder(), storeFileName);
  for (let length = 0; length <= log.length; length += 512) {
    await writeFile(cut, base);
    await writeFile(`${cut}-wal`, log.subarray(0, length));
    const database = await openConnection(cut, key, { newest: history.newest, isNew: false });
    const counts = ['holiday', 'caseworker_contact', 'audit_line'].map((table) =>
      database.prepare(`select count(*) from ${table}`).pluck().get(),
    );
    database.close();
    const fit = ends.filter((end) => end <= length).length;
    expect(counts, `cut at ${length}`).toEqual([fit, fit * contactsInAChange, fit]);
  }
  expect(log.length).toBeGreaterThan(50_000);
});
