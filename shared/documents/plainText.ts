// A document as plain sentences under their headings: what a program, a search or a test reads of it.

import type { Block, Cell, DocumentModel, Inline, Text } from './model.ts';

export interface PlainSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('text' in inline) return inline.text;
  if ('blank' in inline) return `[${inline.label}]`;
  return 'separator' in inline ? ', ' : '';
}

/** Text without marks and charts, whose sense the words carry; blanks by what is to be written on them. */
export function plainText(text: Text): string {
  return text.map(inlineText).join('').replaceAll('\u00a0', ' ').trim();
}

function cellText(cell: Cell): string {
  if ('kind' in cell) return '';
  return 'lines' in cell ? cell.lines.map(plainText).join('; ') : plainText(cell);
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'masthead':
      return block.lines.map(plainText);
    case 'childHeading':
      return [block.age, plainText(block.line), ...block.figures.map(factText)];
    case 'paragraph':
      return block.role === 'key' ? [] : [plainText(block.text)];
    case 'list':
      return block.items.map(({ label, text, lines = [] }) =>
        [...(label === undefined ? [] : [label]), ...[text, ...lines].map(plainText)].join(' · '),
      );
    case 'table':
      return block.rows.map((row) =>
        row
          .map(cellText)
          .filter((text) => text !== '')
          .join(' · '),
      );
    case 'factRow':
      return block.items.map(factText);
    case 'tally':
      return [[...block.counts.map(({ text }) => plainText(text)), plainText(block.note)].join(' · ')];
    default:
      return [];
  }
}

function factText({ term, lines }: { readonly term: string; readonly lines: readonly Text[] }): string {
  return `${term}: ${lines.map(plainText).join('; ')}`;
}

const headingOf = (block: Block): string | null => {
  if (block.kind === 'masthead') return block.title;
  if (block.kind === 'childHeading') return block.name;
  return block.kind === 'heading' ? [block.text, block.note].filter((part) => part !== undefined).join(' · ') : null;
};

/** Every section of a document in reading order. */
export function plainSections({ blocks }: Pick<DocumentModel, 'blocks'>): readonly PlainSection[] {
  const sections: { heading: string; lines: string[] }[] = [];
  const read = (block: Block) => {
    if (block.kind === 'columns') {
      for (const stream of block.streams) stream.forEach(read);
      return;
    }
    const heading = headingOf(block);
    if (heading !== null) sections.push({ heading, lines: [] });
    sections.at(-1)?.lines.push(...linesOf(block));
  };
  blocks.forEach(read);
  return sections;
}
