// Rows as the database has them, and records as the rules read them.

import type { Hearing, RecordKind } from '../../../shared/domain/record.ts';
import { type ColumnType, columns, type FlatOf, type HearingRow, type KeptOf, type Kind } from './columns.ts';
import { snakeCase } from './tables.ts';

/** A row whose columns already have their fields' names. */
type FieldRow = Record<string, unknown>;

/** The fields of a kind in the order of its description, each with its column. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly type: ColumnType;
}

const allFields = new Map<Kind, readonly Field[]>(
  kindsOf(columns).map((kind) => [
    kind,
    Object.entries<ColumnType>(columns[kind]).map(([name, type]) => ({ name, column: snakeCase(name), type })),
  ]),
);

export function fieldsOf(kind: Kind): readonly Field[] {
  const fields = allFields.get(kind);
  if (fields === undefined) throw new Error(`no such kind: ${kind}`);
  return fields;
}

/** Makes records of freshly read rows, in place. */
export function decodeRows<K extends Kind>(kind: K, rows: FieldRow[]): KeptOf[K][];
export function decodeRows(kind: Kind, rows: FieldRow[]): unknown[] {
  for (const { name, type } of fieldsOf(kind)) {
    if (type.startsWith('flag')) decodeColumn(rows, name, (value) => value === 1);
    else if (type.startsWith('json')) decodeColumn(rows, name, (value) => JSON.parse(String(value)));
  }
  return kind === 'hearing' ? (rows as unknown as HearingRow[]).map(toHearing) : rows;
}

/** A record's values in the order of `fieldsOf`, as the database takes them. */
export function encodeRecord(kind: Kind, record: KeptOf[Kind]): unknown[] {
  const row: object = kind === 'hearing' ? toHearingRow(record as Hearing) : record;
  return fieldsOf(kind).map(({ name, type }) => {
    const value: unknown = Reflect.get(row, name);
    if (value === null) return null;
    if (type.startsWith('flag')) return value === true ? 1 : 0;
    return type.startsWith('json') ? JSON.stringify(value) : value;
  });
}

function decodeColumn(rows: FieldRow[], name: string, read: (value: unknown) => unknown): void {
  for (const row of rows) {
    const value = row[name];
    if (value !== null) row[name] = read(value);
  }
}

function toHearing(row: HearingRow): Hearing {
  const { status, findings, outcome, continuance, childPresent, vacating, ...base } = row;
  switch (status) {
    case 'scheduled':
      return { ...base, status };
    case 'held':
      return { ...base, status, findings: findings ?? [], outcome, childPresent };
    case 'continued':
      return { ...base, status, findings: findings ?? [], outcome, continuance };
    case 'vacated':
      if (vacating === null) throw new Error('a vacated hearing says when and why');
      return { ...base, status, vacating };
    default:
      return status satisfies never;
  }
}

function toHearingRow(hearing: Hearing): FlatOf<'hearing'> {
  return { findings: null, outcome: null, continuance: null, childPresent: null, vacating: null, ...hearing };
}

function kindsOf(of: typeof columns): readonly Kind[] {
  return Object.keys(of) as Kind[];
}

/** All kinds of the record; the store's own two are not among them. */
export const recordKinds = kindsOf(columns).filter((kind): kind is RecordKind => !kind.startsWith('store'));

/** Whether a kind's rows belong to one case, and in which column its id stands. */
export function caseColumnOf(kind: Kind): 'id' | 'case_id' | null {
  if (kind === 'courtCase') return 'id';
  return 'caseId' in columns[kind] ? 'case_id' : null;
}
