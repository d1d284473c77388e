// The calendar: its head and filters, the sessions or the month, what stands outside of them, and who is set twice.

import { useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { CalendarHead } from './CalendarHead.tsx';
import { CalendarMore } from './CalendarMore.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Filters } from './Filters.tsx';
import { GridView } from './GridView.tsx';
import { LatelyDialog } from './LatelyDialog.tsx';
import { MonthView } from './MonthView.tsx';
import { OutsideSessions } from './OutsideSessions.tsx';
import type { Filter, OverCalendar } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';
import type { Sight } from './span.ts';
import { TakeCalendar } from './TakeCalendar.tsx';
import { useCalendarKeys } from './useCalendarKeys.ts';
import type { Undo } from './useUndo.ts';

interface CalendarProps {
  readonly sight: Sight;
  readonly onSight: (sight: Sight) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly isReading: boolean;
  readonly undo: Undo;
}

export function Calendar({ sight, onSight, filter, onFilter, isReading, undo }: CalendarProps) {
  const { t } = useWords();
  const { carried, selected, shown, moveAll, select } = useSchedule();
  const [over, setOver] = useState<OverCalendar | null>(null);
  useCalendarKeys({ sight, onSight, undo, onOver: setOver });
  const together = shown.hearings.filter(({ hearing }) => selected.has(hearing));
  return (
    <section className="cal" aria-labelledby="cal-h" aria-busy={isReading}>
      <CalendarHead sight={sight} onSight={onSight} over={over} onOver={setOver} />
      <Filters filter={filter} onFilter={onFilter}>
        <CalendarMore undo={undo} onOver={setOver} />
      </Filters>
      {sight.view === 'month' ? (
        <MonthView onDay={(day) => onSight({ view: 'week', day })} month={sight.day} />
      ) : (
        <GridView />
      )}
      {carried === null ? null : (
        <p className="carrying" role="status">
          {t('schedule.carrying')}
        </p>
      )}
      {together.length === 0 ? null : (
        <div className="together" role="status">
          <span>{t('schedule.selected', { count: together.length })}</span>
          <button type="button" className="btn" onClick={() => moveAll(together)}>
            {t('schedule.moveSelected', { count: together.length })}
          </button>
          <button type="button" className="btn text" onClick={() => select(together, false)}>
            {t('schedule.selectNone')}
          </button>
        </div>
      )}
      <OutsideSessions />
      <Conflicts />
      {over === 'lately' ? <LatelyDialog undo={undo} onClose={() => setOver(null)} /> : null}
      {over === 'take' ? <TakeCalendar onClose={() => setOver(null)} /> : null}
    </section>
  );
}
