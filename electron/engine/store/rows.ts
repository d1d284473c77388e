// Reading and superseding rows, the same for every kind.

import { type Kysely, sql, type Transaction } from 'kysely';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, ChildId } from '../../../shared/domain/ids.ts';
import { caseColumnOf, decodeRows, encodeRecord, fieldsOf } from './codec.ts';
import type { KeptOf, Kind } from './columns.ts';
import { momentsOf, stoodAt, tenseOf } from './knownAt.ts';
import { type RowHistory, type Source, snakeCase } from './tables.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

/** Any kept table, as far as the queries here name its columns themselves. */
interface KeptTable extends RowHistory {
  readonly row_id: number;
  readonly id: string;
  readonly case_id: string;
  readonly child_id: string;
  readonly date: CalendarDate;
}
interface KeptTables {
  readonly kept: KeptTable;
}

type Where = 'id' | 'case_id';

/** Rows a statement takes at once: the fewer shapes of statement, the more of them stay prepared. */
const batches = [64, 8, 1] as const;

/** All rows of a kind, in the order they were recorded. */
export async function readAll<K extends Kind>(tx: ReadTx, kind: K, knownAt: Instant | null): Promise<KeptOf[K][]> {
  const name = `all ${kind} ${tenseOf(knownAt)}`;
  const { rows } = await tx.ask<Record<string, unknown>>(name, momentsOf(knownAt), () =>
    selectFields(tx, kind).where(stoodAt(knownAt)).orderBy('row_id'),
  );
  return decodeRows(kind, rows);
}

/** The rows of a kind with one of the given ids or case ids, in the order they were recorded within each batch. */
export async function readWhere<K extends Kind>(
  tx: ReadTx,
  kind: K,
  column: Where,
  values: readonly string[],
  knownAt: Instant | null,
): Promise<KeptOf[K][]> {
  const found: KeptOf[K][] = [];
  for (const batch of inBatches(values)) {
    const name = `${kind} by ${batch.length} ${column} ${tenseOf(knownAt)}`;
    const { rows } = await tx.ask<Record<string, unknown>>(name, [...batch, ...momentsOf(knownAt)], () =>
      selectFields(tx, kind).where(column, 'in', batch).where(stoodAt(knownAt)).orderBy('row_id'),
    );
    const records = decodeRows(kind, rows);
    if (batch.length === values.length) return records;
    found.push(...records);
  }
  return found;
}

/** The rows of a kind on one day, by id. */
export async function readOnDay<K extends 'commitment' | 'interpreterBooking'>(
  tx: ReadTx,
  kind: K,
  date: CalendarDate,
  knownAt: Instant | null,
): Promise<KeptOf[K][]> {
  const name = `${kind} of a day ${tenseOf(knownAt)}`;
  const { rows } = await tx.ask<Record<string, unknown>>(name, [date, ...momentsOf(knownAt)], () =>
    selectFields(tx, kind).where('date', '=', date).where(stoodAt(knownAt)).orderBy('id'),
  );
  return decodeRows(kind, rows);
}

/** One row of a record's history: what it says of itself, and the day it is about, if its kind has one. */
export interface Version extends Omit<RowHistory, 'superseded_by_person'> {
  readonly id: string;
  readonly day: CalendarDate | null;
}

/**
 * Every version of records of a kind that was recorded by `knownAt`, oldest first: those of one case, or of the court
 * where `caseId` is null. `dayField`: the field that holds the record's day.
 */
export async function readVersions(
  tx: ReadTx,
  kind: Kind,
  {
    ids,
    caseId,
    knownAt,
  }: { readonly ids: readonly string[]; readonly caseId: CaseId | null; readonly knownAt: Instant | null },
  dayField: string | null,
): Promise<Version[]> {
  const found: Version[] = [];
  const column = caseColumnOf(kind);
  for (const batch of inBatches(ids)) {
    const ofCase = column === null || caseId === null ? [] : [caseId];
    const name = `versions of ${batch.length} ${kind} ${ofCase.length} ${tenseOf(knownAt)}`;
    const until = knownAt === null ? [] : [knownAt];
    const { rows } = await tx.ask<Version>(name, [...batch, ...ofCase, ...until], () => {
      const day = dayField === null ? sql<null>`null` : sql<CalendarDate | null>`${sql.ref(snakeCase(dayField))}`;
      const versions = from(tx, kind)
        .select(['id', 'source', 'recorded_at', 'recorded_by', 'superseded_at', day.as('day')])
        .where('id', 'in', batch);
      const inCase = column === null || caseId === null ? versions : versions.where(column, '=', caseId);
      const known = knownAt === null ? inCase : inCase.where('recorded_at', '<=', knownAt);
      return known.orderBy('row_id');
    });
    found.push(...rows);
  }
  return found;
}

/** For each of these ids that stands, when the row that stands was recorded. */
export async function readCurrentSince(tx: ReadTx, kind: Kind, ids: readonly string[]): Promise<Map<string, Instant>> {
  const since = new Map<string, Instant>();
  for (const batch of inBatches(ids)) {
    const { rows } = await tx.ask(`moments of ${batch.length} ${kind}`, batch, () =>
      from(tx, kind).select(['id', 'recorded_at']).where('id', 'in', batch).where('superseded_at', 'is', null),
    );
    for (const row of rows) since.set(row.id, row.recorded_at);
  }
  return since;
}

/** When a row of this kind was last written or ended for a child; null where there never was one. */
export async function readLastChange(
  tx: ReadTx,
  kind: Kind,
  { caseId, childId }: { readonly caseId: CaseId; readonly childId: ChildId },
): Promise<Instant | null> {
  const { rows } = await tx.ask(`last change of ${kind}`, [caseId, childId], () =>
    from(tx, kind)
      .select((of) => [of.fn.max('recorded_at').as('recorded'), of.fn.max('superseded_at').as('ended')])
      .where('case_id', '=', caseId)
      .where('child_id', '=', childId),
  );
  const moments = rows.flatMap(({ recorded, ended }) => [recorded, ended]).filter((moment) => moment !== null);
  return moments.toSorted().at(-1) ?? null;
}

/** The ids of which a version did not come from a team's export, whatever stands now, of the given cases or of all. */
export async function readEnteredIds(tx: ReadTx, kind: Kind, column: Where, values: readonly string[] | null) {
  const ids = new Set<string>();
  for (const batch of values === null ? [null] : inBatches(values)) {
    const name = `entered ${kind} ${batch === null ? '' : `by ${batch.length} ${column}`}`;
    const { rows } = await tx.ask<{ id: string }>(name, [...(batch ?? []), 'team-export'], () => {
      const all = from(tx, kind).select('id');
      const ofCases = batch === null ? all : all.where(column, 'in', batch);
      return ofCases.where('source', '<>', 'team-export');
    });
    for (const { id } of rows) ids.add(id);
  }
  return ids;
}

/** A version of a row with where it came from, and when. */
export interface HistoryVersion<R> {
  readonly source: Source;
  readonly recordedAt: Instant;
  readonly row: R;
}

/** Every version of these rows of a kind, oldest first, whatever stands now; by id. */
export async function readHistories<K extends Kind>(
  tx: ReadTx,
  kind: K,
  ids: readonly string[],
): Promise<Map<string, HistoryVersion<KeptOf[K]>[]>> {
  const histories = new Map<string, HistoryVersion<KeptOf[K]>[]>();
  for (const batch of inBatches(ids)) {
    const { rows } = await tx.ask<Record<string, unknown>>(`histories of ${batch.length} ${kind}`, batch, () =>
      selectFields(tx, kind)
        .select(['source as source', 'recorded_at as recorded_at'])
        .where('id', 'in', batch)
        .orderBy('row_id'),
    );
    const written = rows.map((row) => ({ source: row['source'] as Source, recordedAt: row['recorded_at'] as Instant }));
    for (const row of rows) {
      delete row['source'];
      delete row['recorded_at'];
    }
    for (const [place, row] of decodeRows(kind, rows).entries()) {
      const { id } = row as { readonly id: string };
      const version = written[place];
      if (version !== undefined) histories.set(id, [...(histories.get(id) ?? []), { ...version, row }]);
    }
  }
  return histories;
}

/** Adds rows that are current from this change on. No current row may have one of their ids. */
export async function insertRows(
  tx: WriteTx,
  kind: Kind,
  source: Source,
  records: readonly KeptOf[Kind][],
): Promise<void> {
  const history = [source, tx.stamp, tx.by];
  const names = [...fieldsOf(kind).map(({ column }) => column), 'source', 'recorded_at', 'recorded_by'];
  for (const batch of inBatches(records)) {
    const rows = batch.map((record) => [...encodeRecord(kind, record), ...history]);
    await tx.ask(`insert ${batch.length} ${kind}`, rows.flat(), () =>
      writer(tx)
        .insertInto(snakeCase(kind) as 'kept')
        .values(rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]])))),
    );
  }
}

/** Ends rows: from this change on they are history. Each must be current; otherwise the change was made from old rows. */
export async function closeRows(tx: WriteTx, kind: Kind, ids: readonly string[]): Promise<void> {
  for (const batch of inBatches(ids)) {
    const { numAffectedRows } = await tx.ask(`close ${batch.length} ${kind}`, [tx.stamp, tx.by, ...batch], () =>
      writer(tx)
        .updateTable(snakeCase(kind) as 'kept')
        .set({ superseded_at: tx.stamp, superseded_by_person: tx.by })
        .where('id', 'in', batch)
        .where('superseded_at', 'is', null),
    );
    if (numAffectedRows !== BigInt(batch.length)) throw new Error(`not all of these rows of ${kind} are current`);
  }
}

// The queries of this file are the same for all tables, which Kysely's types cannot say: here, and only here, a table
// stands for any of them.
function from(tx: ReadTx, kind: Kind) {
  const database = tx.database as unknown as Pick<Kysely<KeptTables>, 'selectFrom'>;
  return database.selectFrom(snakeCase(kind) as 'kept');
}

function writer(tx: WriteTx) {
  return tx.database as unknown as Transaction<{ kept: KeptTable & Record<string, unknown> }>;
}

function selectFields(tx: ReadTx, kind: Kind) {
  return from(tx, kind).select(fieldsOf(kind).map(({ name, column }) => sql.ref<unknown>(column).as(name)));
}

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  let start = 0;
  for (const size of batches) {
    for (; items.length - start >= size; start += size) yield items.slice(start, start + size);
  }
}
