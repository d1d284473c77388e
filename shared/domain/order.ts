// Order: one way to sort rows, so that the order in which records were read never shows in a brief.

/** A comparison by each text of `textsOf` in turn, by code unit: ISO days and ids, no locale. */
export function byTexts<T>(textsOf: (row: T) => readonly string[]): (a: T, b: T) => number {
  return (a, b) => {
    const right = textsOf(b);
    for (const [index, text] of textsOf(a).entries()) {
      const other = right[index] ?? '';
      if (text !== other) return text < other ? -1 : 1;
    }
    return 0;
  };
}

/** Rows by day, then id, earliest first. */
export function inDateOrder<T extends { readonly date: string; readonly id: string }>(
  rows: readonly T[],
): readonly T[] {
  return rows.toSorted(byTexts(({ date, id }) => [date, id]));
}

/** Rows by the day they started, then id, earliest first. */
export function inStartOrder<T extends { readonly startedOn: string; readonly id: string }>(
  rows: readonly T[],
): readonly T[] {
  return rows.toSorted(byTexts(({ startedOn, id }) => [startedOn, id]));
}
