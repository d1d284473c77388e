// Tables of a document: heads by scope, the first cell of a row its header, charts beside the words that say the same.

import type { ReactNode } from 'react';
import type { Cell, Column, Table } from '../../shared/documents/model.ts';
import { ChartView } from './charts.tsx';
import { Line } from './DocumentLine.tsx';
import { TextView } from './DocumentText.tsx';
import { inPlace } from './inPlace.ts';

function HeadCell({ column: { title, lang, hiddenTitle, headChart, align } }: { readonly column: Column }) {
  return (
    <th scope="col" lang={lang} {...(align === 'end' ? { className: 'num' } : {})}>
      {headChart === undefined ? null : <ChartView chart={headChart} />}
      {headChart !== undefined || hiddenTitle ? <span className="vh">{title}</span> : title}
    </th>
  );
}

function cellNode(cell: Cell): ReactNode {
  if ('kind' in cell) return <ChartView chart={cell.chart} alt={cell.alt} />;
  if (!('lines' in cell)) return <TextView text={cell} />;
  return inPlace(cell.lines, (line) => (
    <span className="doc-line">
      <TextView text={line} />
    </span>
  ));
}

interface TableViewProps {
  readonly table: Table;
  readonly id: string;
}

export function TableView({ table: { columns, rows, rowsAbout }, id }: TableViewProps) {
  const isHeadHidden = columns.every(({ hiddenTitle }) => hiddenTitle);
  const hasCharts = rows.some((row) => row.some((cell) => 'kind' in cell));
  return (
    <table className={hasCharts ? 'doc-table charts' : 'doc-table'}>
      <colgroup>
        {inPlace(columns, ({ share }) => (
          <col {...(share === undefined ? {} : { style: { width: `${share * 100}%` } })} />
        ))}
      </colgroup>
      <thead {...(isHeadHidden ? { className: 'unseen' } : {})}>
        <tr>
          {inPlace(columns, (column) => (
            <HeadCell column={column} />
          ))}
        </tr>
      </thead>
      <tbody>{inPlace(rows, (row, place) => rowNode(row, columns, rowsAbout?.[place], `${id}.${place}`))}</tbody>
    </table>
  );
}

function rowNode(
  [head, ...cells]: readonly Cell[],
  columns: readonly Column[],
  about: NonNullable<Table['rowsAbout']>[number] | undefined,
  id: string,
): ReactNode {
  return (
    <tr>
      <th scope="row">
        <Line id={id} about={about}>
          {head === undefined ? null : cellNode(head)}
        </Line>
      </th>
      {inPlace(cells, (cell, index) => (
        <td {...(columns[index + 1]?.align === 'end' ? { className: 'num' } : {})}>{cellNode(cell)}</td>
      ))}
    </tr>
  );
}
