// Which rows stand: those that are current, or those that were at an earlier moment.

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Instant } from '../../../shared/domain/dates.ts';

/**
 * The condition that a row stood at `knownAt`; null: that it stands now, even if a clock that ran ahead has stamped it.
 * Its parameters are `momentsOf(knownAt)`.
 */
export function stoodAt(knownAt: Instant | null, table?: string): RawBuilder<SqlBool> {
  const of = (column: string) => sql.ref(table === undefined ? column : `${table}.${column}`);
  if (knownAt === null) return sql<SqlBool>`${of('superseded_at')} is null`;
  const superseded = sql`(${of('superseded_at')} is null or ${of('superseded_at')} > ${knownAt})`;
  return sql<SqlBool>`(${of('recorded_at')} <= ${knownAt} and ${superseded})`;
}

export function momentsOf(knownAt: Instant | null): readonly Instant[] {
  return knownAt === null ? [] : [knownAt, knownAt];
}

/** Tells the two forms of a compiled query apart. */
export function tenseOf(knownAt: Instant | null): 'now' | 'then' {
  return knownAt === null ? 'now' : 'then';
}
