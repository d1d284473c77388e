// What is asked again and again within one reading, as when the briefs of a whole day are made, is read once.

import type { ReadTx } from './transactions.ts';

const readings = new WeakMap<ReadTx, Map<string, unknown>>();

/**
 * What `read` gave for this name the first time in this snapshot. Nothing is kept within a change, which may alter what is
 * read. The same name must always ask the same.
 */
export async function once<T>(tx: ReadTx, name: string, read: () => Promise<T>): Promise<T> {
  if (tx.access === 'write') return read();
  const known = readings.get(tx) ?? new Map<string, unknown>();
  readings.set(tx, known);
  if (known.has(name)) return known.get(name) as T;
  const found = await read();
  known.set(name, found);
  return found;
}
