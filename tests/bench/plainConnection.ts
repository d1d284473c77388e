// What the product's sqlite/open.ts gives, without a key: the same library, the same settings, a file in plain SQLite
// format. Only the benchmark can reach it.

import { stat } from 'node:fs/promises';
import Database from 'better-sqlite3';
import type * as product from '../../electron/engine/store/sqlite/open.ts';

const settings = {
  journal_mode: 'wal',
  synchronous: 2,
  temp_store: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  cache_size: -32_000,
  busy_timeout: 5000,
} as const;

export const openConnection: typeof product.openConnection = async (path) => {
  const database = new Database(path, { fileMustExist: true });
  for (const [name, value] of Object.entries(settings)) database.pragma(`${name} = ${value}`);
  return database;
};

export const proveFile: typeof product.proveFile = async (path) => (await stat(path)).size;
