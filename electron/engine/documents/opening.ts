// What a document opens with: masthead, the child's name, people and key figures, the tally.

import type { ChildHeading, Fact, FactRow, Masthead, Tally, Text } from '../../../shared/documents/model.ts';
import type { Press } from './inline.ts';
import { type BoxNode, view } from './layoutNodes.ts';
import { gap, rule, type } from './paper.ts';
import { type InRow, rowNode } from './rows.ts';
import { baselineOf, elementNode, measureText, textNode } from './textLines.ts';
import { type Need, shareWidth } from './widths.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

export function mastheadNode({ title, lines }: Masthead, width: number, press: Press): BoxNode {
  const beside = Math.max(0, ...lines.map((line) => measureText(line, type.confidential, press).whole));
  const left = width - beside - 20;
  const heading = textNode([[[title], type.title]], { tag: { role: 'H1', title } }, { width: left }, press);
  const right = lines.map((line) =>
    textNode([[line, type.confidential]], { tag: { role: 'P' } }, { width: beside, align: 'end' }, press),
  );
  const marginTop = baselineOf(type.title, press) - baselineOf(type.confidential, press);
  return rowNode({ rules: { below: rule.strong } }, { below: 4.5 }, [
    { node: heading, left: 0, width: left },
    { node: view({}, { marginTop }, right), left: width - beside, width: beside },
  ]);
}

/** Term and lines of a fact; of a figure the number comes first. */
function factNode({ term, lines }: Fact, role: FactRow['role'], width: number, press: Press): BoxNode {
  if (role === 'figures') {
    const body = lines.map((line) => elementNode('P', line, type.figure, width, press));
    body.push(elementNode('P', [term], type.figureTerm, width, press));
    return view({ tag: { role: 'LI' } }, {}, [view({ tag: { role: 'LBody' } }, {}, body)]);
  }
  const label = elementNode('Lbl', [term], type.personTerm, width, press);
  const body = lines.map((line) => elementNode('P', line, type.person, width, press));
  return view({ tag: { role: 'LI' } }, {}, [label, view({ tag: { role: 'LBody' } }, {}, body)]);
}

function factNeed({ term, lines }: Fact, role: FactRow['role'], press: Press): Need {
  const [termType, lineType] = role === 'figures' ? [type.figureTerm, type.figure] : [type.personTerm, type.person];
  const needs = [measureText([term], termType, press), ...lines.map((line) => measureText(line, lineType, press))];
  return {
    whole: Math.max(...needs.map(({ whole }) => whole)),
    least: Math.max(...needs.map(({ least }) => least)),
  };
}

interface Measured {
  readonly item: Fact;
  readonly need: Need;
}

/** As many facts beside each other as have room for their longest words; the others in further rows. */
function inRows(measured: readonly Measured[], width: number, apart: number): readonly (readonly Measured[])[] {
  const rows: Measured[][] = [];
  let left = 0;
  for (const each of measured) {
    const row = rows.at(-1);
    if (row === undefined || each.need.least > left) {
      rows.push([each]);
      left = width - each.need.least - apart;
    } else {
      row.push(each);
      left -= each.need.least + apart;
    }
  }
  return rows;
}

/** One row of facts, spread over the width where there is room. */
function placedFacts(
  row: readonly Measured[],
  { role, width, apart, press }: { role: FactRow['role']; width: number; apart: number; press: Press },
): readonly InRow[] {
  const needs = row.map(({ need }) => need);
  const spaces = row.length - 1;
  const room = width - apart * spaces;
  const wanted = sum(needs.map(({ whole }) => whole));
  const widths = wanted <= room ? needs.map(({ whole }) => whole) : shareWidth(needs, room);
  const between = spaces > 0 ? (width - sum(widths)) / spaces : 0;
  let left = 0;
  return row.map(({ item }, index) => {
    const own = widths[index] ?? 0;
    const fact = { node: factNode(item, role, own, press), left, width: own };
    left += own + between;
    return fact;
  });
}

/** Facts beside each other, in as many rows as leave each word whole. */
export function factsNode(
  { items, role }: Omit<FactRow, 'kind'>,
  width: number,
  marginTop: number,
  press: Press,
): BoxNode {
  const apart = role === 'figures' ? gap.figures : gap.people;
  const measured = items.map((item) => ({ item, need: factNeed(item, role, press) }));
  const rows = inRows(measured, width, apart).map((row) => placedFacts(row, { role, width, apart, press }));
  const list = { tag: { role: 'L', numbering: 'None' } } as const;
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) return rowNode(list, { marginTop }, only);
  return view(
    list,
    { marginTop },
    rows.map((row, index) => rowNode({}, { marginTop: index === 0 ? 0 : 3 }, row)),
  );
}

export function childHeadingNode(block: ChildHeading, width: number, press: Press): BoxNode {
  const figures = block.figures.map((item) => factNeed(item, 'figures', press).whole);
  const beside = sum(figures) + gap.figures * Math.max(figures.length - 1, 0);
  const left = width - beside - 16;
  const age = { text: block.age, keep: true } as const;
  const wanted =
    measureText([block.name], type.childName, press).whole + measureText([age], type.childAge, press).whole;
  const isLong = wanted + gap.parts > left;
  const name = textNode(
    [
      [[block.name], isLong ? type.longChildName : type.childName],
      [[age], isLong ? type.longChildAge : type.childAge],
    ],
    { tag: { role: 'H2', title: block.name } },
    { width: left },
    press,
  );
  const line = elementNode('P', block.line, type.lead, left, press, { marginTop: 1.5 });
  const row = [{ node: view({}, {}, [name, line]), left: 0, width: left }];
  if (figures.length > 0) {
    const facts = factsNode({ items: block.figures, role: 'figures' }, beside, 0, press);
    row.push({ node: facts, left: width - beside, width: beside });
  }
  return rowNode({}, { marginTop: 6, align: 'bottom' }, row);
}

export function tallyNode({ counts, note }: Tally, width: number, press: Press): BoxNode {
  const text: Text = counts.flatMap((count, index) => [
    ...(index > 0 ? [{ separator: true } as const] : []),
    { mark: count.mark },
    ...count.text,
  ]);
  const beside = measureText(note, type.tally, press).whole;
  const looks = { marginTop: 6, above: 3.75, below: 3.75 };
  const props = { rules: { above: rule.thin, below: rule.thin } };
  if (measureText(text, type.tally, press).whole + beside + gap.facts > width) {
    const lines = [text, note].map((line) => elementNode('P', line, type.tally, width, press));
    return rowNode(props, looks, [{ node: view({}, {}, lines), left: 0, width }]);
  }
  const left = width - beside;
  return rowNode(props, looks, [
    { node: elementNode('P', text, type.tally, left, press), left: 0, width: left },
    { node: elementNode('P', note, type.tally, beside, press), left, width: beside },
  ]);
}
