// Two streams of a page, in reading order: sections go down the first stream, then the second, parted where both come
// out about equally long. Lengths are guessed from words; the printer has the last word on what fits.

import type { Block, Cell, Text } from '../model.ts';
import { plainText } from '../plainText.ts';

type Section = readonly Block[];

/** Characters that stand in a line of a whole stream, about. */
const lineLength = 52;
const headingLines = 2;

const linesOf = (text: Text, share = 1) => Math.max(1, Math.ceil(plainText(text).length / (lineLength * share)));

function cellLines(cell: Cell, share: number): number {
  if ('kind' in cell) return 1;
  return 'lines' in cell ? cell.lines.reduce((sum, line) => sum + linesOf(line, share), 0) : linesOf(cell, share);
}

function lengthOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return headingLines;
    case 'paragraph':
      return linesOf(block.text) * (block.role === 'voice' ? 1.4 : 1);
    case 'list':
      return block.items.reduce((sum, { text }) => sum + linesOf(text, 0.92), 0);
    case 'table':
      return block.rows.reduce(
        (sum, row) =>
          sum +
          0.3 +
          Math.max(...row.map((cell, index) => cellLines(cell, block.columns[index]?.share ?? 1 / row.length))),
        0,
      );
    default:
      return 1;
  }
}

const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);

/** Parts sections into two streams of about equal length, the first never shorter than one section. */
export function balance(sections: readonly Section[]): readonly [Section, Section] {
  const present = sections.filter(({ length }) => length > 0);
  const lengths = present.map((section) => sum(section.map(lengthOf)));
  const uneven = (split: number) => Math.abs(sum(lengths.slice(0, split)) - sum(lengths.slice(split)));
  const splits = present.map((_, index) => index + 1);
  const best = splits.toSorted((a, b) => uneven(a) - uneven(b))[0] ?? 0;
  return [present.slice(0, best).flat(), present.slice(best).flat()];
}
