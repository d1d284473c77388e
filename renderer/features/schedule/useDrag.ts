// A hearing is dragged to another time with the pointer. Nothing is set by it: the panel asks first.

import { type PointerEvent, useRef, useState } from 'react';
import type { Cell } from './columns.ts';
import { useSchedule } from './scheduleWork.tsx';
import { carriedFrom } from './useGridKeys.ts';

/** So far a pointer moves before a press becomes a drag. */
const slack = 6;

/** The key of the cell that lies under a point. */
const keyUnder = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? null;

export function useDrag(cells: readonly Cell[]) {
  const { carry, drop, maySet } = useSchedule();
  const [over, setOver] = useState<string | null>(null);
  const latest = useRef(cells);
  latest.current = cells;

  const begin = (down: PointerEvent, cell: Cell | undefined) => {
    // A finger scrolls; it moves a hearing by the panel's button.
    if (cell === undefined || down.button !== 0 || down.pointerType === 'touch' || !maySet) return;
    const what = carriedFrom(cell);
    if (what === null) return;
    const gone = new AbortController();
    const { signal } = gone;
    let isDragging = false;
    const end = () => {
      gone.abort();
      setOver(null);
    };
    const leave = () => {
      end();
      if (isDragging) carry(null);
    };
    addEventListener(
      'pointermove',
      (move) => {
        if (!isDragging && Math.hypot(move.clientX - down.clientX, move.clientY - down.clientY) < slack) return;
        if (!isDragging) carry(what);
        isDragging = true;
        setOver(keyUnder(move.clientX, move.clientY));
      },
      { signal },
    );
    addEventListener(
      'pointerup',
      (up) => {
        end();
        if (!isDragging) return;
        const to = latest.current.find(({ key }) => key === keyUnder(up.clientX, up.clientY));
        if (to === undefined || to.key === cell.key) return carry(null);
        const { date, courtroom, judge } = to.session;
        drop(what, { date, start: to.start, courtroom, judge });
      },
      { signal },
    );
    addEventListener('pointercancel', leave, { signal });
    addEventListener('keydown', (event) => event.key === 'Escape' && leave(), { signal });
  };
  return { over, begin };
}
