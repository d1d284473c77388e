// Tables: rows of one structure element each, a head that repeats on each page, columns as wide as their words need.

import { shapesOf } from '../../../shared/documents/chartShapes.ts';
import type { Cell, Column, Figure, Table, Text } from '../../../shared/documents/model.ts';
import type { Press } from './inline.ts';
import { type BoxNode, type Properties, view } from './layoutNodes.ts';
import { gap, rule, type } from './paper.ts';
import { measureText, textNode } from './textLines.ts';
import { type Need, shareWidth } from './widths.ts';

/** A row that would fill more lines than this may be parted between pages; others never are. */
const linesOfOneRow = 25;

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

function needOfColumn({ columns, rows }: Table, index: number, press: Press): Need {
  const column = columns[index];
  const cells = rows.map((row) => row[index] ?? []);
  const needs = cells.map((cell) => needOfCell(cell, press));
  if (column && !column.hiddenTitle && !column.headChart) {
    needs.push(measureText([column.title], type.columnTitle, press));
  }
  const space = index < columns.length - 1 ? gap.cell : 0;
  return {
    whole: Math.max(0, ...needs.map(({ whole }) => whole)) + space,
    least: Math.max(0, ...needs.map(({ least }) => least)) + space,
    fixed: cells.some(isFigure) && needs.every(({ whole }, at) => whole === 0 || isFigure(cells[at] ?? [])),
  };
}

function columnWidths(table: Table, width: number, press: Press): number[] {
  const shares = table.columns.map(({ share }) => share);
  if (shares.every((share) => share !== undefined)) return shares.map((share) => share * width);
  return shareWidth(
    table.columns.map((_, index) => needOfColumn(table, index, press)),
    width,
  );
}

/** A column's place in its row: `width` with the distance to the next column. */
interface Place {
  readonly column: Column;
  readonly width: number;
  readonly inside: number;
}

function headCell({ column, width, inside }: Place, press: Press): BoxNode {
  const props: Properties = { tag: { role: 'TH', scope: 'Column' } };
  if (column.headChart) {
    return view(props, { width }, [drawingNode({ drawing: shapesOf(column.headChart), readAs: column.title })]);
  }
  if (column.hiddenTitle) {
    // The head's line is this cell's whole content: it stands there to be read as the title.
    const line = { width, height: 0.5, shapes: [] };
    return view(props, { width }, [drawingNode({ drawing: line, readAs: column.title, rules: { above: rule.hair } })]);
  }
  const setting = { width: inside, align: column.align, style: { marginRight: width - inside } };
  return textNode([[[column.title], type.columnTitle]], props, setting, press);
}

/** A drawing as a leaf of the layout, as wide and high as it is. */
export const drawingNode = (props: Properties & Required<Pick<Properties, 'drawing'>>): BoxNode =>
  view({ ...props, wrap: false }, { width: props.drawing.width, height: props.drawing.height });

export const figureNode = ({ chart, alt }: Figure): BoxNode =>
  drawingNode({ drawing: shapesOf(chart), tag: { role: 'Figure', alt } });

function bodyCell(cell: Cell, isHead: boolean, { column, width, inside }: Place, press: Press): BoxNode {
  const props: Properties = { tag: isHead ? { role: 'TH', scope: 'Row' } : { role: 'TD' } };
  if (isFigure(cell)) return view(props, { width }, [figureNode(cell)]);
  const lines = linesOf(cell);
  const [only = []] = lines;
  const setting = { width: inside, align: column.align };
  const alone = { ...setting, style: { marginRight: width - inside } };
  if (lines.length <= 1) return textNode([[only, type.cell]], props, alone, press);
  const paragraphs = lines.map((line) => textNode([[line, type.cell]], { tag: { role: 'P' } }, setting, press));
  return view(props, { width }, paragraphs);
}

const lineCount = (node: BoxNode): number =>
  node.lines?.length ?? node.children.reduce((total, child) => total + lineCount(child), 0);

/** @param width of the table, in points. @param marginTop what parts it from the block before. */
export function tableNode(table: Table, width: number, marginTop: number, press: Press): BoxNode {
  if (table.rows.some((row) => row.length !== table.columns.length))
    throw new Error('A row of a table has too few cells');
  const last = table.columns.length - 1;
  const places = columnWidths(table, width, press).flatMap((wide, index): Place[] => {
    const column = table.columns[index];
    return column ? [{ column, width: wide, inside: index === last ? wide : wide - gap.cell }] : [];
  });
  const drawn = table.rows.some((row) => row.some(isFigure));
  const titled = table.columns.some(({ hiddenTitle }) => !hiddenTitle);
  const head = view(
    { tag: { role: 'TR' }, fixed: true, wrap: false, minPresenceAhead: 1 },
    { flexDirection: 'row', alignItems: 'flex-end', paddingBottom: titled ? 1 : 0 },
    places.map((place) => headCell(place, press)),
  );
  const rows = table.rows.map((row, at) => {
    const cells = places.map((place, index) => bodyCell(row[index] ?? [], index === 0, place, press));
    const wrap = Math.max(...cells.map(lineCount)) > linesOfOneRow;
    return view(
      { tag: { role: 'TR' }, wrap, ...(at === 0 && !titled ? {} : { rules: { above: rule.hair } }) },
      {
        flexDirection: 'row',
        alignItems: drawn ? 'center' : 'flex-start',
        paddingTop: drawn ? 0.8 : 2.2,
        paddingBottom: drawn ? 0.9 : 2.3,
      },
      cells,
    );
  });
  return view({ tag: { role: 'Table' } }, { marginTop }, [head, ...rows]);
}
