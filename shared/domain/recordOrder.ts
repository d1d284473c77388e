// A case file with each of its lists in one order, so that the order in which rows were read never shows in a brief.

import type { CaseFile } from './caseFile.ts';
import { sortedBy } from './order.ts';

interface Ordered {
  readonly id: string;
  readonly position?: number;
  readonly date?: string;
  readonly startedOn?: string | null;
  readonly dueOn?: string | null;
}

/** By the place the record gives it, then by its day, then by id. */
const keyOf = ({ id, position = 0, date, startedOn, dueOn }: Ordered) => [
  String(position).padStart(9, '0'),
  date ?? startedOn ?? dueOn ?? '',
  id,
];

function sorted<T extends object>(file: T): T {
  const entries = Object.entries(file).map(([key, value]) =>
    Array.isArray(value) && value.every((row) => row !== null && typeof row === 'object' && 'id' in row)
      ? [key, sortedBy(value, keyOf)]
      : [key, value],
  );
  return Object.fromEntries(entries) as T;
}

/**
 * The same case file in record order: children and parents as the record places them, other lists by day and id, what
 * people are booked by elsewhere by day and time.
 */
export function inRecordOrder(file: CaseFile): CaseFile {
  const children = sortedBy(file.children.map(sorted), ({ child }) => keyOf(child));
  const elsewhere = sortedBy(file.elsewhere, ({ date, start, personId, source }) => [date, start, personId, source.id]);
  return { ...sorted(file), elsewhere, children };
}
