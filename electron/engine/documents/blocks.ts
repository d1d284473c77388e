// Each kind of block as nodes of the layout: one structure pattern a kind, so that a tag cannot be forgotten.

import type { Block, Columns, Heading, Paragraph } from '../../../shared/documents/model.ts';
import type { Press } from './inline.ts';
import { keptTogether } from './keeping.ts';
import { type BoxNode, standing, view } from './layoutNodes.ts';
import { listNode } from './lists.ts';
import { childHeadingNode, factsNode, mastheadNode, tallyNode } from './opening.ts';
import { gap, type Type, type } from './paper.ts';
import { drawingNode, figureNode, tableNode } from './tables.ts';
import { elementNode, type Parts, textNode } from './textLines.ts';

/** How much must stand below a heading on its page: a heading never ends one. */
const heldBy = (next: Block | undefined) => (next?.kind === 'table' || next?.kind === 'heading' ? 44 : 26);

function headingNode(
  { level, text, note }: Heading,
  first: boolean,
  next: Block | undefined,
  width: number,
  press: Press,
): BoxNode {
  const kind = level === 1 ? type.title : level === 2 ? type.heading : type.subheading;
  const parts: Parts = note
    ? [
        [[text], kind],
        [[note], type.headingNote],
      ]
    : [[[text], kind]];
  return textNode(
    parts,
    { tag: { role: `H${level}`, title: text }, minPresenceAhead: heldBy(next), wrap: false },
    { width, style: { marginTop: first ? 0 : aboveHeading[level], marginBottom: 2 } },
    press,
  );
}

const aboveHeading = { 1: 10, 2: 8, 3: 5 } as const;

const typeOfRole = {
  body: type.body,
  lead: type.lead,
  voice: type.voice,
  small: type.small,
  facts: type.facts,
  key: type.key,
} satisfies Record<Paragraph['role'], Type>;

const aboveRole = { body: 1.5, lead: 2, voice: 0, small: 0.5, facts: 4, key: 1.5 } satisfies Record<
  Paragraph['role'],
  number
>;

const paragraphNode = ({ role, text }: Paragraph, width: number, press: Press): BoxNode =>
  elementNode('P', text, typeOfRole[role], width, press, { marginTop: aboveRole[role] });

function columnsNode({ shares, streams }: Columns, first: boolean, width: number, press: Press): BoxNode {
  const left = ((width - gap.streams) * shares[0]) / (shares[0] + shares[1]);
  const right = width - gap.streams - left;
  const stream = (blocks: readonly Block[], from: number, wide: number) =>
    view({}, standing(from, wide), blockNodes(blocks, wide, press));
  // Streams start level, so that what stands above a heading stands above both.
  const marginTop = first || !streams.some(([top]) => top?.kind === 'heading') ? 0 : aboveHeading[2];
  return view({}, { flexDirection: 'row', alignItems: 'flex-start', marginTop }, [
    stream(streams[0], 0, left),
    stream(streams[1], left + gap.streams, right),
  ]);
}

type PrintedBlock = Exclude<Block, { kind: 'pageBreak' }>;

/** What stands about a block: what comes before it on its page, if anything, and what follows. */
interface Surroundings {
  readonly before: Block | undefined;
  readonly next: Block | undefined;
}

function blockNode(block: PrintedBlock, { before, next }: Surroundings, width: number, press: Press): BoxNode {
  switch (block.kind) {
    case 'masthead':
      return mastheadNode(block, width, press);
    case 'childHeading':
      return childHeadingNode(block, width, press);
    case 'heading':
      return headingNode(block, !before, next, width, press);
    case 'paragraph':
      return paragraphNode(block, width, press);
    case 'list':
      return listNode(block, width, press);
    case 'table':
      return tableNode(block, width, before?.kind === 'paragraph' ? 2.5 : 0, press);
    case 'figure':
      return figureNode(block);
    case 'factRow':
      return factsNode(block, width, 6, press);
    case 'tally':
      return tallyNode(block, width, press);
    case 'rule':
      return drawingNode({ drawing: { width, height: 11, shapes: [ruleShape(width)] } });
    case 'columns':
      return columnsNode(block, !before, width, press);
  }
}

const ruleShape = (width: number) =>
  ({ shape: 'line', from: [0, 8], to: [width, 8], outline: { color: 'grey', width: 0.5 } }) as const;

interface Printed {
  readonly block: Block;
  readonly node: BoxNode;
  /** It begins a page. */
  readonly breaks: boolean;
}

/** Blocks between two breaks that are asked for: nothing is held over one. */
function pagesOf(printed: readonly Printed[]): readonly (readonly Printed[])[] {
  const pages: Printed[][] = [[]];
  for (const each of printed) {
    if (each.breaks) pages.push([]);
    pages.at(-1)?.push(each);
  }
  return pages;
}

/** @param width of the stream that the blocks stand in, in points. */
export function blockNodes(blocks: readonly Block[], width: number, press: Press): BoxNode[] {
  const printed = blocks.flatMap((block, index) => {
    if (block.kind === 'pageBreak') return [];
    const breaks = blocks[index - 1]?.kind === 'pageBreak';
    const before = breaks ? undefined : blocks[index - 1];
    const made = blockNode(block, { before, next: blocks[index + 1] }, width, press);
    return [{ block, breaks, node: breaks ? { ...made, props: { ...made.props, break: true } } : made }];
  });
  return pagesOf(printed).flatMap((page) =>
    keptTogether(
      page.map(({ block }) => block),
      page.map(({ node }) => node),
    ),
  );
}
