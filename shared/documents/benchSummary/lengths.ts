// How long blocks will be, guessed from their words: where to part two streams, and where the search for what fits begins.
// The printer has the last word on what fits.

import type { Block, Cell, Text } from '../model.ts';
import { plainText } from '../plainText.ts';

/** Characters that stand in a line of half a page, about. */
const lineLength = 52;

const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);

function linesOf(text: Text, share: number): number {
  return Math.max(1, Math.ceil(plainText(text).length / (lineLength * share)));
}

function cellLines(cell: Cell, share: number): number {
  if ('kind' in cell) return 1;
  return 'lines' in cell ? sum(cell.lines.map((line) => linesOf(line, share))) : linesOf(cell, share);
}

/** Lines of a block; `share` is the width it stands in, 1 for half a page. */
function lengthOf(block: Block, share: number): number {
  switch (block.kind) {
    case 'heading':
      return 2;
    case 'masthead':
    case 'childHeading':
    case 'factRow':
      return 4;
    case 'tally':
      return 2;
    case 'paragraph':
      return linesOf(block.text, share) * (block.role === 'voice' ? 1.4 : 1);
    case 'list':
      return sum(block.items.map(({ text, lines = [] }) => linesOf(text, share * 0.92) + lines.length * 1.1));
    case 'table': {
      const cellShare = (index: number, columns: number) => share * (block.columns[index]?.share ?? 1 / columns);
      const rows = block.rows.map((row) =>
        Math.max(...row.map((cell, index) => cellLines(cell, cellShare(index, row.length)))),
      );
      return sum(rows) + 0.4 * rows.length + 1;
    }
    case 'columns':
      return Math.max(...block.streams.map((stream) => sum(stream.map((inner) => lengthOf(inner, share / 2)))));
    default:
      return 1;
  }
}

/** About how many lines blocks take down a page of full width. */
export function guessLength(blocks: readonly Block[]): number {
  return sum(blocks.map((block) => lengthOf(block, 2)));
}

type Section = readonly Block[];

/**
 * Parts sections into two streams of about equal length, the first never shorter than one section. The lengths are only
 * guessed: `tilt` puts so many sections more into the first stream, or fewer where it is below 0.
 */
export function balance(sections: readonly Section[], tilt: number): readonly [Section, Section] {
  const present = sections.filter(({ length }) => length > 0);
  const lengths = present.map((section) => sum(section.map((block) => lengthOf(block, 1))));
  const uneven = (split: number) => Math.abs(sum(lengths.slice(0, split)) - sum(lengths.slice(split)));
  const splits = present.map((_, index) => index + 1);
  const guessed = splits.toSorted((a, b) => uneven(a) - uneven(b))[0] ?? 0;
  const best = Math.max(1, Math.min(present.length, guessed + tilt));
  return [present.slice(0, best).flat(), present.slice(best).flat()];
}
