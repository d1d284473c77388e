// The keys of the calendar: moving through the days, another view, undoing, and leaving what was begun.

import { useWords } from '../../app/words.tsx';
import type { OverCalendar } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';
import { type Sight, stepFrom, views } from './span.ts';
import { type DeskKey, useDeskKeys } from './useDeskKeys.ts';
import type { Undo } from './useUndo.ts';

interface CalendarKeys {
  readonly sight: Sight;
  readonly onSight: (sight: Sight) => void;
  readonly undo: Undo;
  readonly onOver: (over: OverCalendar) => void;
}

export function useCalendarKeys({ sight, onSight, undo, onOver }: CalendarKeys): void {
  const { t } = useWords();
  const { today, panel, carried, carry, close } = useSchedule();
  const step = (by: 1 | -1) => onSight({ ...sight, day: stepFrom(sight.view, sight.day, by) });
  const nextView = views[(views.indexOf(sight.view) + 1) % views.length] ?? 'sixWeeks';
  const { last } = undo;
  const leaves: readonly DeskKey[] =
    carried !== null
      ? [{ key: 'Escape', does: t('schedule.keys.leaveMove'), run: () => carry(null) }]
      : panel.kind !== 'nothing'
        ? [{ key: 'Escape', does: t('schedule.keys.close'), run: close }]
        : [];
  useDeskKeys([
    { key: 'j', does: t('schedule.keys.later'), run: () => step(1) },
    { key: 'k', does: t('schedule.keys.earlier'), run: () => step(-1) },
    { key: 't', does: t('schedule.keys.today'), run: () => onSight({ ...sight, day: today }) },
    { key: 'v', does: t('schedule.keys.view'), run: () => onSight({ ...sight, view: nextView }) },
    { key: 'g', does: t('schedule.keys.goToDay'), run: () => onOver('day') },
    {
      key: 'u',
      does: t('schedule.keys.undo'),
      run: () => (last === null ? onOver('lately') : undo.take(last)),
    },
    ...leaves,
  ]);
}
