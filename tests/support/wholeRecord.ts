// Everything that a store records now, by kind, whatever the order in which it was written.

import { recordKinds } from '../../electron/engine/store/codec.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import type { Store } from '../../electron/engine/store/store.ts';

/** The rows of each kind as text, sorted: equal where the records are. */
export async function wholeRecord(store: Pick<Store, 'read'>): Promise<Readonly<Record<string, readonly string[]>>> {
  return store.read(async (tx) => {
    const record: Record<string, readonly string[]> = {};
    for (const kind of recordKinds) {
      record[kind] = (await readAll(tx, kind, null)).map((row) => JSON.stringify(row)).toSorted();
    }
    return record;
  });
}
