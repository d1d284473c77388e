// Each kind of block as nodes of the layout: one structure pattern a kind, so that a tag cannot be forgotten.

import type {
  Block,
  ChildHeading,
  Columns,
  Fact,
  FactRow,
  Heading,
  List,
  ListItem,
  Masthead,
  Paragraph,
  Tally,
  Text,
} from '../../../shared/documents/model.ts';
import type { Press } from './inline.ts';
import { type BoxNode, type Role, type Style, view } from './layoutNodes.ts';
import { gap, rule, type Type, type } from './paper.ts';
import { drawingNode, figureNode, tableNode } from './tables.ts';
import { baselineOf, measureText, type Parts, textNode } from './textLines.ts';
import { shareWidth } from './widths.ts';

const words = (text: Text, kind: Type, role: Role, width: number, press: Press, style: Style = {}): BoxNode =>
  textNode([[text, kind]], { tag: { role } }, { width, style }, press);

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function masthead({ title, lines }: Masthead, width: number, press: Press): BoxNode {
  const beside = Math.max(0, ...lines.map((line) => measureText(line, type.confidential, press).whole));
  const left = width - beside - 20;
  const heading = textNode([[[title], type.title]], { tag: { role: 'H1', title } }, { width: left }, press);
  const right = lines.map((line) =>
    textNode([[line, type.confidential]], { tag: { role: 'P' } }, { width: beside, align: 'end' }, press),
  );
  const down = baselineOf(type.title, press) - baselineOf(type.confidential, press);
  return view(
    { rules: { below: rule.strong }, wrap: false },
    { flexDirection: 'row', justifyContent: 'space-between', paddingBottom: 4.5 },
    [heading, view({}, { width: beside, marginTop: down }, right)],
  );
}

/** Term and lines of a fact; of a figure the number comes first. */
function factNode({ term, lines }: Fact, role: FactRow['role'], width: number, press: Press): BoxNode {
  if (role === 'figures') {
    const body = [
      ...lines.map((line) => words(line, type.figure, 'P', width, press)),
      words([term], type.figureTerm, 'P', width, press),
    ];
    return view({ tag: { role: 'LI' } }, { width }, [view({ tag: { role: 'LBody' } }, {}, body)]);
  }
  const label = words([term], type.personTerm, 'Lbl', width, press);
  const body = lines.map((line) => words(line, type.person, 'P', width, press));
  return view({ tag: { role: 'LI' } }, { width }, [label, view({ tag: { role: 'LBody' } }, {}, body)]);
}

function factNeed({ term, lines }: Fact, role: FactRow['role'], press: Press) {
  const [termType, lineType] = role === 'figures' ? [type.figureTerm, type.figure] : [type.personTerm, type.person];
  const needs = [measureText([term], termType, press), ...lines.map((line) => measureText(line, lineType, press))];
  return {
    whole: Math.max(...needs.map(({ whole }) => whole)),
    least: Math.max(...needs.map(({ least }) => least)),
  };
}

/** Facts beside each other, spread over the width where there is room. */
function facts(items: readonly Fact[], role: FactRow['role'], width: number, press: Press): BoxNode {
  const needs = items.map((item) => factNeed(item, role, press));
  const between = role === 'figures' ? gap.figures : gap.people;
  const wanted = sum(needs.map(({ whole }) => whole));
  const room = width - between * (items.length - 1);
  const widths = wanted <= room ? needs.map(({ whole }) => whole) : shareWidth(needs, room);
  return view(
    { tag: { role: 'L', numbering: 'None' }, wrap: false },
    { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start' },
    items.map((item, index) => factNode(item, role, widths[index] ?? 0, press)),
  );
}

function childHeading(block: ChildHeading, width: number, press: Press): BoxNode {
  const figures = block.figures.map((item) => factNeed(item, 'figures', press).whole);
  const beside = sum(figures) + gap.figures * Math.max(figures.length - 1, 0);
  const left = width - beside - 16;
  const name = textNode(
    [
      [[block.name], type.childName],
      [[{ text: block.age, keep: true }], type.childAge],
    ],
    { tag: { role: 'H2', title: block.name } },
    { width: left },
    press,
  );
  const line = words(block.line, type.lead, 'P', left, press, { marginTop: 1.5 });
  return view(
    { wrap: false },
    { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-end', marginTop: 6 },
    [
      view({}, { width: left }, [name, line]),
      ...(figures.length ? [view({}, { width: beside }, [facts(block.figures, 'figures', beside, press)])] : []),
    ],
  );
}

/** How much must stand below a heading on its page: a heading never ends one. */
const heldBy = (next: Block | undefined) => (next?.kind === 'table' || next?.kind === 'heading' ? 44 : 26);

function heading(
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

const paragraph = ({ role, text }: Paragraph, width: number, press: Press): BoxNode =>
  words(text, typeOfRole[role], 'P', width, press, { marginTop: aboveRole[role] });

const itemLooks = {
  plain: { label: type.label, text: type.body, padding: 0.5 },
  dated: { label: type.body, text: type.body, padding: 0.4 },
  questions: { label: type.label, text: type.body, padding: 0.5 },
  decisions: { label: type.decisionNumber, text: type.decision, padding: 2.4 },
} satisfies Record<List['role'], { label: Type; text: Type; padding: number }>;

function labelWidth({ role, items }: List, press: Press): number {
  const widths = items.map(({ label }) => (label ? measureText([label], itemLooks[role].label, press).whole : 0));
  const widest = Math.max(0, ...widths);
  if (widest === 0) return 0;
  return role === 'decisions' ? Math.max(17, widest + 6) : role === 'questions' ? Math.max(12, widest + 4) : widest + 7;
}

function itemNode(item: ListItem, role: List['role'], labels: number, width: number, press: Press): BoxNode {
  const looks = itemLooks[role];
  const body = { tag: { role: 'LBody' } } as const;
  const label = item.label
    ? [words([{ text: item.label, keep: true }], looks.label, 'Lbl', labels, press)]
    : labels > 0
      ? [view({}, { width: labels })]
      : [];
  const beside = width - labels;
  const main = item.lines?.length
    ? view(body, { width: beside }, [
        words(item.text, looks.text, 'P', beside, press),
        ...item.lines.map((line) => words(line, type.body, 'P', beside, press)),
      ])
    : textNode([[item.text, looks.text]], body, { width: beside }, press);
  return view(
    { tag: { role: 'LI' }, wrap: false, ...(role === 'decisions' ? { rules: { above: rule.hair } } : {}) },
    { flexDirection: 'row', paddingTop: looks.padding, paddingBottom: looks.padding },
    [...label, main],
  );
}

function list(block: List, width: number, press: Press): BoxNode {
  const numbered = block.role === 'decisions' || block.role === 'questions';
  const labels = labelWidth(block, press);
  return view(
    { tag: { role: 'L', numbering: numbered ? 'Decimal' : 'None' } },
    {},
    block.items.map((item) => itemNode(item, block.role, labels, width, press)),
  );
}

function tally({ counts, note }: Tally, width: number, press: Press): BoxNode {
  const text: Text = counts.flatMap((count, index) => [
    ...(index > 0 ? [{ separator: true } as const] : []),
    { mark: count.mark },
    ...count.text,
  ]);
  const beside = measureText(note, type.tally, press).whole;
  const stacked = measureText(text, type.tally, press).whole + beside + gap.facts > width;
  return view(
    { wrap: false, rules: { above: rule.thin, below: rule.thin } },
    { flexDirection: stacked ? 'column' : 'row', marginTop: 6, paddingTop: 3.75, paddingBottom: 3.75 },
    [
      words(text, type.tally, 'P', stacked ? width : width - beside, press),
      words(note, type.tally, 'P', stacked ? width : beside, press),
    ],
  );
}

function columns({ shares, streams }: Columns, first: boolean, width: number, press: Press): BoxNode {
  const [left, right] = shares.map((share) => ((width - gap.streams) * share) / (shares[0] + shares[1]));
  const stream = (blocks: readonly Block[], streamWidth = 0) =>
    view({}, { width: streamWidth }, blockNodes(blocks, streamWidth, press));
  // Streams start level, so that what stands above a heading stands above both.
  const marginTop = first || !streams.some(([top]) => top?.kind === 'heading') ? 0 : aboveHeading[2];
  return view({}, { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start', marginTop }, [
    stream(streams[0], left),
    stream(streams[1], right),
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
      return masthead(block, width, press);
    case 'childHeading':
      return childHeading(block, width, press);
    case 'heading':
      return heading(block, !before, next, width, press);
    case 'paragraph':
      return paragraph(block, width, press);
    case 'list':
      return list(block, width, press);
    case 'table':
      return tableNode(block, width, before?.kind === 'paragraph' ? 2.5 : 0, press);
    case 'figure':
      return figureNode(block);
    case 'factRow':
      return view({}, { marginTop: 6 }, [facts(block.items, block.role, width, press)]);
    case 'tally':
      return tally(block, width, press);
    case 'rule':
      return drawingNode({ drawing: { width, height: 11, shapes: [ruleShape(width)] } });
    case 'columns':
      return columns(block, !before, width, press);
  }
}

const ruleShape = (width: number) =>
  ({ shape: 'line', from: [0, 8], to: [width, 8], outline: { color: 'grey', width: 0.5 } }) as const;

/** @param width of the stream that the blocks stand in, in points. */
export function blockNodes(blocks: readonly Block[], width: number, press: Press): BoxNode[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'pageBreak') return [];
    const breaks = blocks[index - 1]?.kind === 'pageBreak';
    const before = breaks ? undefined : blocks[index - 1];
    const made = blockNode(block, { before, next: blocks[index + 1] }, width, press);
    return [breaks ? { ...made, props: { ...made.props, break: true } } : made];
  });
}
