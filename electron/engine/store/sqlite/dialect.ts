// Kysely over one encrypted connection: a change takes the write lock when it begins, and statements are prepared once.

import type { Database, Statement } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';

/** Statements kept prepared: all that a day's work uses, several times over. */
const keptStatements = 400;

export function dialectOver(database: Database): SqliteDialect {
  return new StoreDialect(withKeptStatements(database));
}

class StoreDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new StoreDriver({ database: this.#database });
  }
}

class StoreDriver extends SqliteDriver {
  /**
   * A transaction that may write begins with the write lock, waiting for another process that has it. Taking it at the
   * first write instead would fail at once if that process has committed since this one first read.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

function withKeptStatements(database: Database): SqliteDatabase {
  const kept = new Map<string, Statement<unknown[]>>();
  return {
    close: () => {
      kept.clear();
      database.close();
    },
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare<unknown[]>(sql);
      if (kept.size >= keptStatements) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
}
