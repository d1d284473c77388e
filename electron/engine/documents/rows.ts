// Rows: boxes that stand beside each other. Their heights are known, since every text comes with its lines; so they are
// placed here, and layout, whose time goes with the number of boxes, sees each row as one.

import { type BoxNode, type Properties, standing, view } from './layoutNodes.ts';

/** What stands in a row, `left` of the row's edge. */
export interface InRow {
  readonly node: BoxNode;
  readonly left: number;
  readonly width: number;
}

export interface RowLooks {
  readonly above?: number;
  readonly below?: number;
  readonly marginTop?: number;
  readonly align?: 'top' | 'middle' | 'bottom';
}

/** A row of more lines than this may be parted between pages; others never are. */
const linesOfOneRow = 25;

const lineCount = (node: BoxNode): number =>
  node.lines?.length ?? node.children.reduce((total, child) => total + lineCount(child), 0);

type Length = 'marginTop' | 'marginBottom' | 'paddingTop' | 'paddingBottom' | 'height';
const lengthOf = (node: BoxNode, key: Length): number => Number(node.style[key] ?? 0);

/** Gives a node its box, and those stacked in it theirs. @returns its height. */
function place(node: BoxNode, left: number, top: number, width: number): number {
  let height = lengthOf(node, 'height') + lengthOf(node, 'paddingTop');
  for (const line of node.lines ?? []) height += line.box.height;
  if (node.style['flexDirection'] === 'row') {
    height += Math.max(0, ...node.children.map((child) => place(child, 0, 0, width)));
  } else {
    for (const child of node.children) {
      height += lengthOf(child, 'marginTop');
      height += place(child, 0, height, width) + lengthOf(child, 'marginBottom');
    }
  }
  height += lengthOf(node, 'paddingBottom');
  node.box = { left, top, width, height };
  return height;
}

/** How high a sheet is with all its blocks stacked, margins of the page included: what layout would find on endless paper. */
export const heightOfSheet = (sheet: BoxNode): number => place(sheet, 0, 0, 0);

/** How high a box is that is not laid out yet, with the distances above and below it. */
export const heightOf = (node: BoxNode): number =>
  lengthOf(node, 'marginTop') + place(node, 0, 0, 0) + lengthOf(node, 'marginBottom');

const share = { top: 0, middle: 0.5, bottom: 1 } as const;
const flex = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** Boxes beside each other, kept on one page unless they are many lines high. */
export function rowNode(props: Properties, looks: RowLooks, inRow: readonly InRow[]): BoxNode {
  const { above = 0, below = 0, marginTop = 0, align = 'top' } = looks;
  if (Math.max(0, ...inRow.map(({ node }) => lineCount(node))) > linesOfOneRow) {
    const style = { flexDirection: 'row', alignItems: flex[align], paddingTop: above, paddingBottom: below, marginTop };
    const boxes = inRow.map(({ node, left, width }) => ({
      ...node,
      style: { ...node.style, ...standing(left, width) },
    }));
    return view(props, style, boxes);
  }
  const heights = inRow.map(
    ({ node, left, width }) =>
      lengthOf(node, 'marginTop') + place(node, left, 0, width) + lengthOf(node, 'marginBottom'),
  );
  const height = Math.max(0, ...heights);
  for (const [index, { node }] of inRow.entries()) {
    const free = (height - (heights[index] ?? 0)) * share[align];
    node.box = { ...node.box, top: above + lengthOf(node, 'marginTop') + free };
  }
  const placed = inRow.map(({ node }) => node);
  return view({ ...props, wrap: false, placed }, { height: above + height + below, marginTop });
}
