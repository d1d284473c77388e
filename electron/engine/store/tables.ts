// The tables as Kysely's types, made from the fields of the kinds: caseId of familyTimeSession is
// family_time_session.case_id.

import type { Instant } from '../../../shared/domain/dates.ts';
import type { FlatOf, Kind, StorePersonId } from './columns.ts';
import type { KeptTables } from './keptTables.ts';

type SnakeCase<S extends string> = S extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${SnakeCase<Tail>}`
  : S;

/** A text, number or flag as the database has it; json as text. */
type Stored<V> = V extends boolean ? number : V extends string | number | null ? V : string;

/** Where a row came from. */
export type Source = 'team-export' | 'entered';

/** What every row says of itself. superseded_at null: the row is current. */
export interface RowHistory {
  readonly source: Source;
  readonly recorded_at: Instant;
  readonly recorded_by: StorePersonId;
  readonly superseded_at: Instant | null;
  readonly superseded_by_person: StorePersonId | null;
}

type RowOf<R> = { readonly [F in keyof R & string as SnakeCase<F>]: Stored<R[F]> };

export interface AuditRow {
  readonly seq: number;
  readonly at: Instant;
  readonly person_id: StorePersonId;
  readonly operation: string;
  readonly subject: string | null;
  readonly outcome: string;
  readonly detail: string;
  readonly seal: string;
}

export type Tables = { readonly [K in Kind as SnakeCase<K>]: RowOf<FlatOf<K>> & RowHistory } & {
  readonly audit_line: AuditRow;
} & KeptTables;

/** The name of a field's column, or of a kind's table. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
