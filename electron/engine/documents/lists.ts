// Lists: items with their labels in a column of their own.

import type { List, ListItem } from '../../../shared/documents/model.ts';
import type { Press } from './inline.ts';
import { type BoxNode, view } from './layoutNodes.ts';
import { rule, type Type, type } from './paper.ts';
import { rowNode } from './rows.ts';
import { elementNode, measureText } from './textLines.ts';

interface Looks {
  readonly label: Type;
  readonly text: Type;
  /** Above and below an item. */
  readonly padding: number;
  /** The least width of the labels' column, and their distance to the items. */
  readonly least: number;
  readonly apart: number;
}

const looks: Record<List['role'], Looks> = {
  plain: { label: type.label, text: type.body, padding: 0.5, least: 0, apart: 5 },
  dated: { label: type.body, text: type.body, padding: 0.4, least: 0, apart: 7 },
  questions: { label: type.label, text: type.body, padding: 0.5, least: 12, apart: 4 },
  decisions: { label: type.decisionNumber, text: type.decision, padding: 2.4, least: 17, apart: 6 },
};

const keptLabel = (label: string) => [{ text: label, keep: true } as const];

function labelWidth({ role, items }: List, press: Press): number {
  const { label: kind, least, apart } = looks[role];
  const widths = items.flatMap(({ label }) => (label ? [measureText(keptLabel(label), kind, press).whole] : []));
  return widths.length > 0 ? Math.max(least, ...widths.map((width) => width + apart)) : 0;
}

function itemBody({ text, lines = [] }: ListItem, kind: Type, width: number, press: Press): BoxNode {
  if (lines.length === 0) return elementNode('LBody', text, kind, width, press);
  return view({ tag: { role: 'LBody' } }, {}, [
    elementNode('P', text, kind, width, press),
    ...lines.map((line) => elementNode('P', line, type.body, width, press)),
  ]);
}

function itemNode(item: ListItem, role: List['role'], labels: number, width: number, press: Press): BoxNode {
  const { label, text, padding } = looks[role];
  const row = [{ node: itemBody(item, text, width - labels, press), left: labels, width: width - labels }];
  if (item.label) {
    const node = elementNode('Lbl', keptLabel(item.label), label, labels, press);
    row.unshift({ node, left: 0, width: labels });
  }
  const props = { tag: { role: 'LI' }, ...(role === 'decisions' ? { rules: { above: rule.hair } } : {}) } as const;
  return rowNode(props, { above: padding, below: padding }, row);
}

/** @param width of the list, in points. */
export function listNode(list: List, width: number, press: Press): BoxNode {
  const labels = labelWidth(list, press);
  const numbering = list.role === 'decisions' || list.role === 'questions' ? 'Decimal' : 'None';
  const items = list.items.map((item) => itemNode(item, list.role, labels, width, press));
  return view({ tag: { role: 'L', numbering } }, {}, items);
}
