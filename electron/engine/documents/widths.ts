// How columns share a width, as a browser's automatic tables do.

export interface Need {
  /** In one line, and where every space may break; both with the column's own distance to the next. */
  readonly whole: number;
  readonly least: number;
  /** A drawing: neither grows nor shrinks. */
  readonly fixed?: boolean;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/**
 * Widths in points that fill `width`: what is left over goes to each column in proportion to its words; where there is too
 * little, each gets the room of its longest word and the rest in proportion to what it lacks.
 */
export function shareWidth(needs: readonly Need[], width: number): number[] {
  const wanted = sum(needs.map(({ whole }) => whole));
  const least = sum(needs.map(({ least }) => least));
  if (wanted <= width) {
    const elastic = sum(needs.filter(({ fixed }) => !fixed).map(({ whole }) => whole));
    return needs.map(({ whole, fixed }) =>
      fixed || elastic === 0 ? whole : whole + ((width - wanted) * whole) / elastic,
    );
  }
  if (least >= width) return needs.map((need) => (need.least * width) / least);
  const lacking = wanted - least;
  return needs.map((need) => need.least + ((need.whole - need.least) * (width - least)) / lacking);
}
