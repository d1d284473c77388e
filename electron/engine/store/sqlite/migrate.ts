// All steps a store lacks, in one transaction: afterwards it is at the newest version or as it was.

import type { Database } from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { Chain } from '../migrations/chain.ts';
import type { Tables } from '../tables.ts';

/** Brings a store to the chain's newest version. It is not from the future: openConnection has seen to that. */
export async function migrate(database: Database, kysely: Kysely<Tables>, chain: Chain<number>): Promise<void> {
  if (versionOf(database) === chain.newest) return;
  await kysely.transaction().execute(async (transaction) => {
    // Read again under the write lock: another process may have just done it.
    for (const step of chain.steps.slice(versionOf(database))) await step(transaction as unknown as Kysely<unknown>);
    await sql.raw(`pragma user_version = ${chain.newest}`).execute(transaction);
  });
}

function versionOf(database: Database): number {
  const version = database.pragma('user_version', { simple: true });
  if (typeof version !== 'number') throw new Error('a version that is no number');
  return version;
}
