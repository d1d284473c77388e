// The closed days, those of the court's own list and those that are computed, by day. A computed one is only ever lifted.

import type { CalendarFact, CalendarShown } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { closedDayName } from '../../../shared/schedule/words.ts';
import type { ScreenWords } from '../../app/words.tsx';
import type { TableRow } from './FactTable.tsx';

interface Ways {
  readonly rowOf: (fact: CalendarFact) => TableRow;
  /** Opens the form in which the court sits on that day; null: not by who is in. */
  readonly sitOn: ((date: CalendarDate, name: string) => void) | null;
}

export function closedRows({ facts, closed }: CalendarShown, { rowOf, sitOn }: Ways, words: ScreenWords): TableRow[] {
  const { t, weekdayShort } = words;
  const own = facts.flatMap((fact) => (fact.kind === 'holiday' ? [{ date: fact.date, row: rowOf(fact) }] : []));
  const listed = new Set(own.map(({ date }) => date));
  const computed = closed
    .filter(({ date }) => !listed.has(date))
    .map((day) => {
      const name = closedDayName(day, words);
      const row: TableRow = {
        key: `closed ${day.date}`,
        when: weekdayShort(day.date),
        what: day.federal === null ? name : `${name}, ${t('courtCalendar.federal')}`,
        onChange: sitOn === null ? null : () => sitOn(day.date, name),
        onRemove: null,
      };
      return { date: day.date, row };
    });
  return [...own, ...computed].toSorted((a, b) => (a.date < b.date ? -1 : 1)).map(({ row }) => row);
}
