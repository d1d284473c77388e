// The lines of a document that say where they come from, by the place where they stand: how a screen knows which line
// was chosen, while the words around it change their language.

import type { Sourced } from '../brief/brief.ts';
import type { Block, Cell, Text } from './model.ts';

/** A line with what it says and where that comes from. */
export interface SourcedLine {
  readonly claim: Text;
  readonly about: Sourced;
}

/** Names the line at `place` (a row, an item, a fact; 0 where the block is one line) of a block. */
export function lineKey(prefix: string, block: number | string, place: number): string {
  return `${prefix}.${block}.${place}`;
}

/** Names what stands in one of two streams beside each other. */
export function streamPrefix(prefix: string, block: number, stream: number): string {
  return `${prefix}.${block}-${stream}`;
}

const separator = { separator: true } as const;

function textOfCell(cell: Cell): readonly Text[] {
  if ('kind' in cell) return [];
  return 'lines' in cell ? cell.lines : [cell];
}

function ofRow(cells: readonly Cell[]): Text {
  const texts = cells.flatMap(textOfCell).filter((text) => text.some((inline) => inline !== ''));
  return texts.flatMap((text, index) => (index === 0 ? text : [separator, ...text]));
}

interface Found {
  readonly claim: Text;
  readonly about: Sourced | undefined;
}

/** Every line of a block in order, those without a source too. */
export function linesOf(block: Block): readonly Found[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ claim: block.text, about: block.about }];
    case 'list':
      return block.items.map(({ text, about }) => ({ claim: text, about }));
    case 'table':
      return block.rows.map((row, index) => ({ claim: ofRow(row), about: block.rowsAbout?.[index] }));
    case 'factRow':
      return block.items.map(({ lines, about }) => ({ claim: lines[0] ?? [], about }));
    case 'childHeading':
      return [{ claim: block.line, about: block.about }];
    default:
      return [];
  }
}

/** The lines of `blocks` that say where they come from, by their key. */
export function sourcedLines(blocks: readonly Block[], prefix: string): ReadonlyMap<string, SourcedLine> {
  const found = new Map<string, SourcedLine>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'columns') {
      for (const [stream, inner] of block.streams.entries()) {
        for (const [key, line] of sourcedLines(inner, streamPrefix(prefix, at, stream))) found.set(key, line);
      }
    }
    for (const [place, { claim, about }] of linesOf(block).entries()) {
      if (about !== undefined) found.set(lineKey(prefix, at, place), { claim, about });
    }
  }
  return found;
}
