// One kind of the facts of the court's calendar as a table, each changed or removed in its row.

import type { ReactNode } from 'react';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import type { FactRow } from './factWords.ts';

export interface TableRow extends FactRow {
  readonly key: string;
  /** null: it cannot be changed, or not by who is in. */
  readonly onChange: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

interface FactTableProps {
  readonly title: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly TableRow[];
  readonly none: string;
  /** Adds one. */
  readonly add?: ReactNode;
}

export function FactTable({ title, heads, rows, none, add }: FactTableProps) {
  const { t } = useWords();
  const hasActs = rows.some(({ onChange, onRemove }) => onChange !== null || onRemove !== null);
  return (
    <section className="facts" aria-label={title}>
      <div className="line">
        <h2>{title}</h2>
        {add}
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <table aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{heads[0]}</th>
              <th scope="col">{heads[1]}</th>
              {hasActs ? <th scope="col">{t('courtCalendar.column.acts')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, when, what, onChange, onRemove }) => (
              <tr key={key}>
                <th scope="row">{when}</th>
                <td>{what}</td>
                {hasActs ? (
                  <td className="fact-acts">
                    {onChange === null ? null : (
                      <Button kind="link" label={t('courtCalendar.changeOf', { what: when })} onPress={onChange}>
                        {t('courtCalendar.change')}
                      </Button>
                    )}
                    {onRemove === null ? null : (
                      <Button kind="link" label={t('courtCalendar.removeOf', { what: when })} onPress={onRemove}>
                        {t('courtCalendar.remove')}
                      </Button>
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
