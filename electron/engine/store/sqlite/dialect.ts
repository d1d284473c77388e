// Kysely over one encrypted connection: a change takes the write lock when it begins, and statements are prepared once.

import type { Database, Statement } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';

/** Statements kept prepared: all that a day's work uses, several times over. */
const keptStatements = 400;

export function dialectOver(connection: Database): Dialect {
  return {
    createDriver: () => new StoreDriver(connection),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
  };
}

class StoreDriver extends SqliteDriver {
  readonly #connection: Database;

  constructor(connection: Database) {
    super({ database: withKeptStatements(connection) });
    this.#connection = connection;
  }

  /**
   * A transaction that may write begins with the write lock, waiting for another process that has it. Taking it at the
   * first write instead would fail at once if that process has committed since this one first read.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** SQLite has already rolled back where the disk was full; saying so again would hide that fault behind another. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#connection.inTransaction) await super.rollbackTransaction(connection);
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
