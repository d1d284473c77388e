// Whether another process has written to the store's file: SQLite counts it for each connection (PRAGMA data_version).

import type { Database } from 'better-sqlite3';

/** Gives a check that says whether anybody but this connection has committed since it was last asked. */
export function watchOthers(database: Database): () => boolean {
  const version = () => database.pragma('data_version', { simple: true });
  let known = version();
  return () => {
    const before = known;
    known = version();
    return known !== before;
  };
}
