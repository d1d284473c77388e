// How columns share a width, as a browser's automatic tables do.

export interface Need {
  /** In one line, and where every space may break; both with the column's own distance to the next. */
  readonly whole: number;
  readonly least: number;
  /** A drawing: neither grows nor shrinks. */
  readonly fixed?: boolean;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Where not even the longest words fit, a column that asks for no more than an even part keeps its own: the long words break. */
function squeezed(needs: readonly Need[], width: number): number[] {
  let kept: readonly Need[] = [];
  for (;;) {
    const left = width - sum(kept.map(({ least }) => least));
    const others = needs.filter((need) => !kept.includes(need));
    const modest = others.filter(({ least }) => least <= left / others.length);
    if (modest.length === 0 || modest.length === others.length) {
      const asked = sum(others.map(({ least }) => least));
      return needs.map((need) => (kept.includes(need) ? need.least : (need.least * left) / asked));
    }
    kept = [...kept, ...modest];
  }
}

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
  if (least >= width) return squeezed(needs, width);
  const lacking = wanted - least;
  return needs.map((need) => need.least + ((need.whole - need.least) * (width - least)) / lacking);
}
