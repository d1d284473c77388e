// The keys of the calendar's cells: arrows move on, Space selects, Shift with an arrow selects on the way, m takes up.

import type { KeyboardEvent } from 'react';
import { type Cell, type Column, stepTo } from './columns.ts';
import { useSchedule } from './scheduleWork.tsx';

const steps = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

const isArrow = (key: string): key is keyof typeof steps => Object.hasOwn(steps, key);

/** What may be taken up: a hearing that is only set, or a row of the plan. */
export function carriedFrom({ item }: Cell) {
  if (item?.kind === 'hearing') {
    return item.hearing.status === 'scheduled' ? ({ kind: 'hearing', hearing: item.hearing } as const) : null;
  }
  return item?.kind === 'planned' ? ({ kind: 'planned', key: item.row.key } as const) : null;
}

export function useGridKeys(columns: readonly Column[], toCell: (key: string) => void) {
  const { selected, select, carry, carried, maySet } = useSchedule();
  const hearingOf = (cell: Cell) =>
    cell.item?.kind === 'hearing' && cell.item.hearing.status === 'scheduled' ? cell.item.hearing : null;
  const cellOf = (key: string) => columns.flatMap(({ cells }) => cells).find((cell) => cell.key === key);

  const arrow = (event: KeyboardEvent, cell: Cell, key: keyof typeof steps) => {
    const to = stepTo(columns, cell.key, steps[key]);
    const next = cellOf(to);
    if (event.shiftKey && maySet && carried === null) {
      const both = [cell, ...(next === undefined ? [] : [next])].flatMap((one) => hearingOf(one) ?? []);
      select(both, true);
    }
    toCell(to);
  };
  return (event: KeyboardEvent, cell: Cell | undefined) => {
    if (cell === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const hearing = hearingOf(cell);
    const taken = carriedFrom(cell);
    if (isArrow(event.key)) arrow(event, cell, event.key);
    else if (event.key === ' ' && hearing !== null && maySet) select([hearing], !selected.has(hearing.hearing));
    else if (event.key === 'm' && taken !== null && maySet) carry(taken);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
