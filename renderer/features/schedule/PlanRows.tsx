// The dates of a plan, by day or by case.

import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { PlanRowOf } from './PlanRowOf.tsx';
import { type Draft, groupsOf } from './planRows.ts';

interface PlanRowsProps {
  readonly plan: Draft;
  readonly by: 'day' | 'case';
  /** It was sent as it is: what is missing is told. */
  readonly sent: boolean;
}

export function PlanRows({ plan, by, sent }: PlanRowsProps) {
  const { weekdayShort } = useWords();
  return (
    <ol className="plan-rows">
      {groupsOf(plan.rows, by).map(({ key, rows }) => (
        <li key={key}>
          <h3>{by === 'day' ? weekdayShort(key as CalendarDate) : `${rows[0]?.initials ?? ''}, ${key}`}</h3>
          <ul>
            {rows.map((row) => (
              <PlanRowOf key={row.key} plan={plan} row={row} by={by} sent={sent} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
