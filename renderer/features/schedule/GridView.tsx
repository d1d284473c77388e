// The sessions beside each other over a common axis of hours. One cell at a time is in the order of Tab; arrows move on.

import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { clockOf } from '../../../shared/schedule/clock.ts';
import { useWords } from '../../app/words.tsx';
import { type Cell, columnsOf, hoursOf, type Item } from './columns.ts';
import { SessionColumn } from './SessionColumn.tsx';
import { useSchedule } from './scheduleWork.tsx';
import { useDrag } from './useDrag.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useItems } from './useItems.ts';

export function GridView() {
  const { t, time } = useWords();
  const { shown, filter, landed, forgetLanded } = useSchedule();
  const grid = useRef<HTMLFieldSetElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const items = useItems();
  const sessions = shown.sessions.filter(({ judge }) => filter.judge === '' || judge === filter.judge);
  const columns = columnsOf(sessions, items);
  const cells = columns.flatMap((column) => column.cells);
  const current = cells.find(({ key }) => key === at) ?? cells.find(({ item }) => item !== null) ?? cells[0];
  const toCell = (key: string) => {
    setAt(key);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus();
  };
  useEffect(() => {
    const there =
      landed === null || landed.before === shown
        ? undefined
        : cells.find(({ item }) => isHearing(item, landed.hearing));
    // The focus waits at the calendar's head; one who went elsewhere meanwhile stays there.
    if (there === undefined || document.activeElement?.id !== 'cal-h') return;
    forgetLanded();
    setAt(there.key);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(there.key)}"]`)?.focus();
  }, [landed, forgetLanded, shown, cells]);
  const press = useGridKeys(columns, toCell);
  const { over, begin } = useDrag(cells);
  if (sessions.length === 0) return <p className="grid-none">{t('schedule.noSessionsSpan')}</p>;
  const hours = hoursOf(sessions);
  const drawn = { '--minutes': hours.to - hours.from, '--columns': columns.length } as CSSProperties;
  return (
    <div className="grid-scroll">
      {/* One group of the calendar's cells: its keys are those of the cell that has the focus. */}
      <fieldset
        ref={grid}
        className={hours.to - hours.from > 300 ? 'grid long' : 'grid'}
        style={drawn}
        aria-label={t('schedule.grid')}
        onKeyDown={(event) => press(event, cellAt(event.target, cells))}
        onPointerDown={(event) => begin(event, cellAt(event.target, cells))}
      >
        <div className="ax" aria-hidden="true">
          {hours.marks.map((mark) => (
            <span key={mark} style={{ '--at': mark - hours.from } as CSSProperties}>
              {time(clockOf(mark)).replace(/\s.*$/, '')}
            </span>
          ))}
        </div>
        {columns.map((column) => (
          <SessionColumn
            key={column.session.key}
            column={column}
            from={hours.from}
            current={current?.key ?? null}
            over={over}
            onFocus={setAt}
          />
        ))}
      </fieldset>
    </div>
  );
}

const isHearing = (item: Item | null, hearing: HearingId) =>
  item?.kind === 'hearing' && item.hearing.hearing === hearing;

/** The cell in which something happened. */
function cellAt(target: EventTarget, cells: readonly Cell[]): Cell | undefined {
  const key = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  return cells.find((cell) => cell.key === key);
}
