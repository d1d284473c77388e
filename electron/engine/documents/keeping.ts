// What stays together over a page break: at least two rows of a table on each side, a table with what introduces it, and
// what closes a document with the block before it. Layout never breaks right after a box that asks for presence ahead.

import type { Block } from '../../../shared/documents/model.ts';
import { type BoxNode, view } from './layoutNodes.ts';
import { heightOf } from './rows.ts';

/** A block that moves to the next page with what closes the document is never higher: no page is left half empty. Points. */
const mostMoved = 220;

/** The same box with so many points of what follows on its page. */
const withAhead = (node: BoxNode, points: number): BoxNode => ({
  ...node,
  props: { ...node.props, minPresenceAhead: Math.max(node.props.minPresenceAhead ?? 0, points) },
});

const total = (nodes: readonly BoxNode[]) => nodes.reduce((sum, each) => sum + heightOf(each), 0);

/** Rows as one box that is never parted, unless they are too high for that. */
const together = (rows: BoxNode[]): BoxNode[] => (total(rows) > mostMoved ? rows : [view({ wrap: false }, {}, rows)]);

/** The rows of a table, the first two and the last two of which are never parted: of three, none. */
export function keptRows(rows: readonly BoxNode[]): BoxNode[] {
  if (rows.length < 4) return together([...rows]);
  return [...together(rows.slice(0, 2)), ...rows.slice(2, -2), ...together(rows.slice(-2))];
}

/** Where what closes a document begins: its last paragraphs, with the heading or the line over them. */
function closingFrom(blocks: readonly Block[]): number {
  let from = blocks.length;
  while (blocks[from - 1]?.kind === 'paragraph') from -= 1;
  const before = blocks[from - 1]?.kind;
  return from < blocks.length && (before === 'heading' || before === 'rule') ? from - 1 : from;
}

const movesWhole = ({ kind }: Block, node: BoxNode): boolean =>
  kind !== 'columns' && kind !== 'masthead' && heightOf(node) <= mostMoved;

/** The boxes of one stream, `blocks` of which each became one box. */
export function keptTogether(blocks: readonly Block[], nodes: readonly BoxNode[]): BoxNode[] {
  const from = closingFrom(blocks);
  // A document that ends in a long text closes with nothing: to move it would leave a page half empty.
  const closing = total(nodes.slice(from)) > mostMoved ? 0 : from;
  return nodes.map((node, at) => {
    const [block, next] = [blocks[at], blocks[at + 1]];
    if (block === undefined || next === undefined) return node;
    const isBeforeClosing = closing > 0 && at >= closing - 1 && movesWhole(block, node);
    if (isBeforeClosing)
      return withAhead(
        node,
        nodes.slice(at + 1).reduce((sum, each) => sum + heightOf(each), 0),
      );
    return block.kind === 'paragraph' && next.kind === 'table' ? withAhead(node, 1) : node;
  });
}
