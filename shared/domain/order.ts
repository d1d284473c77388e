// Order: one way to sort rows, so that the order in which records were read never shows in a brief.

/** Parts the texts of a key; stands before every character of a day or an id. */
const separator = '\u0000';

/** Rows by each text of `textsOf` in turn, by code unit: ISO days and ids, no locale. Rows with equal texts keep their order. */
export function sortedBy<T>(rows: readonly T[], textsOf: (row: T) => readonly string[]): T[] {
  const keyed = rows.map((row) => [textsOf(row).join(separator), row] as const);
  return keyed.toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)).map(([, row]) => row);
}

/** Rows by day, then id, earliest first. */
export function inDateOrder<T extends { readonly date: string; readonly id: string }>(
  rows: readonly T[],
): readonly T[] {
  return sortedBy(rows, ({ date, id }) => [date, id]);
}

/** Rows by the day they started, then id, earliest first. */
export function inStartOrder<T extends { readonly startedOn: string; readonly id: string }>(
  rows: readonly T[],
): readonly T[] {
  return sortedBy(rows, ({ startedOn, id }) => [startedOn, id]);
}
