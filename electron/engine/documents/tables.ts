// Tables: rows of one structure element each, a head that repeats on each page, columns as wide as their words need.

import { shapesOf } from '../../../shared/documents/chartShapes.ts';
import type { Cell, Column, Figure, Table, Text } from '../../../shared/documents/model.ts';
import type { Press } from './inline.ts';
import { keptRows } from './keeping.ts';
import { type BoxNode, type Properties, view } from './layoutNodes.ts';
import { gap, rule, type } from './paper.ts';
import { rowNode } from './rows.ts';
import { measureText, textNode } from './textLines.ts';
import { type Need, shareWidth } from './widths.ts';

const underTitles = 1;

const isFigure = (cell: Cell): cell is Figure => 'kind' in cell;
const linesOf = (cell: Exclude<Cell, Figure>): readonly Text[] => ('lines' in cell ? cell.lines : [cell]);

function needOfCell(cell: Cell, press: Press): Need {
  if (isFigure(cell)) {
    const { width } = shapesOf(cell.chart);
    return { whole: width, least: width };
  }
  const needs = linesOf(cell).map((line) => measureText(line, type.cell, press));
  return {
    whole: Math.max(0, ...needs.map(({ whole }) => whole)),
    least: Math.max(0, ...needs.map(({ least }) => least)),
  };
}

/** A column's distance to the next one. */
function spaceAfter(columns: readonly Column[], index: number): number {
  if (index === columns.length - 1) return 0;
  return columns[index]?.align === 'end' && columns[index + 1]?.align !== 'end' ? gap.afterNumbers : gap.cell;
}

function needOfColumn({ columns, rows }: Table, index: number, press: Press): Need {
  const column = columns[index];
  const cells = rows.map((row) => row[index] ?? []);
  const needs = cells.map((cell) => needOfCell(cell, press));
  if (column && !column.hiddenTitle && !column.headChart) {
    needs.push(measureText([column.title], type.columnTitle, press));
  }
  const space = spaceAfter(columns, index);
  return {
    whole: Math.max(0, ...needs.map(({ whole }) => whole)) + space,
    least: Math.max(0, ...needs.map(({ least }) => least)) + space,
    fixed: cells.some(isFigure) && needs.every(({ whole }, at) => whole === 0 || isFigure(cells[at] ?? [])),
  };
}

/** Shares that would cut a word or a drawing give way to what the columns need. */
function columnWidths(table: Table, width: number, press: Press): number[] {
  const needs = table.columns.map((_, index) => needOfColumn(table, index, press));
  const shares = table.columns.map(({ share = 0 }) => share * width);
  return shares.every((share, index) => share >= (needs[index]?.least ?? 0)) ? shares : shareWidth(needs, width);
}

/** A column's place in its row: `width` with the distance to the next column. */
interface Place {
  readonly column: Column;
  readonly left: number;
  readonly width: number;
  readonly inside: number;
}

/** @param down how far below a hidden title the first row's line lies: the title's own line lies upon it. */
function headCell({ column, width, inside }: Place, down: number, press: Press): BoxNode {
  const props: Properties = { tag: { role: 'TH', scope: 'Column' } };
  const { title, lang, headChart, hiddenTitle, align } = column;
  if (headChart) return view(props, {}, [drawingNode({ drawing: shapesOf(headChart), readAs: title })]);
  if (hiddenTitle) {
    // The head's line is this cell's whole content: it stands there to be read as the title.
    const drawing = { width, height: rule.hair.width, shapes: [] };
    const line = drawingNode({ drawing, readAs: title, rules: { above: rule.hair } });
    return view(props, { marginBottom: -down }, [line]);
  }
  return textNode(
    [[[lang === undefined ? title : { text: title, lang }], type.columnTitle]],
    props,
    { width: inside, align },
    press,
  );
}

/** A drawing as a leaf of the layout, as wide and high as it is. */
export const drawingNode = (props: Properties & Required<Pick<Properties, 'drawing'>>): BoxNode =>
  view({ ...props, wrap: false }, { width: props.drawing.width, height: props.drawing.height });

export const figureNode = ({ chart, alt }: Figure): BoxNode =>
  drawingNode({ drawing: shapesOf(chart), tag: { role: 'Figure', alt } });

function bodyCell(cell: Cell, isHead: boolean, { column, inside }: Place, press: Press): BoxNode {
  const props: Properties = { tag: isHead ? { role: 'TH', scope: 'Row' } : { role: 'TD' } };
  if (isFigure(cell)) return view(props, {}, [figureNode(cell)]);
  const lines = linesOf(cell);
  const setting = { width: inside, align: column.align };
  const [only = []] = lines;
  if (lines.length <= 1) return textNode([[only, type.cell]], props, setting, press);
  const paragraphs = lines.map((line) => textNode([[line, type.cell]], { tag: { role: 'P' } }, setting, press));
  return view(props, {}, paragraphs);
}

function placesOf(table: Table, width: number, press: Press): Place[] {
  const widths = columnWidths(table, width, press);
  return table.columns.map((column, index) => {
    const own = widths[index] ?? 0;
    const left = widths.slice(0, index).reduce((total, each) => total + each, 0);
    return { column, left, width: own, inside: own - spaceAfter(table.columns, index) };
  });
}

/** @param width of the table, in points. @param marginTop what parts it from the block before. */
export function tableNode(table: Table, width: number, marginTop: number, press: Press): BoxNode {
  if (table.rows.some((row) => row.length !== table.columns.length))
    throw new Error('A row of a table has too few cells');
  const places = placesOf(table, width, press);
  const drawn = table.rows.some((row) => row.some(isFigure));
  const titled = table.columns.some(({ hiddenTitle }) => !hiddenTitle);
  const inRow = (cell: (place: Place, index: number) => BoxNode) =>
    places.map((place, index) => ({ node: cell(place, index), left: place.left, width: place.width }));
  const head = rowNode(
    { tag: { role: 'TR' }, fixed: true, minPresenceAhead: 1 },
    { below: titled ? underTitles : 0, align: 'bottom' },
    inRow((place) => headCell(place, titled ? underTitles + rule.hair.width : 0, press)),
  );
  const padding = drawn ? { above: 0.8, below: 0.9 } : { above: 2.2, below: 2.3 };
  const rows = table.rows.map((row, at) =>
    rowNode(
      { tag: { role: 'TR' }, ...(at === 0 && !titled ? {} : { rules: { above: rule.hair } }) },
      { ...padding, align: drawn ? 'middle' : 'top' },
      inRow((place, index) => bodyCell(row[index] ?? [], index === 0, place, press)),
    ),
  );
  return view({ tag: { role: 'Table' } }, { marginTop }, [head, ...keptRows(rows)]);
}
