// A month by its court days: what each session holds, which days are closed, and how many hearings stand there.

import { addDays, type CalendarDate, daysBetween, mondayOf } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { CapacityBar } from './CapacityBar.tsx';
import { passes } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';
import { useItems } from './useItems.ts';

const courtDays = [0, 1, 2, 3, 4] as const;

interface MonthViewProps {
  /** Any day of the month. */
  readonly month: CalendarDate;
  readonly onDay: (day: CalendarDate) => void;
}

export function MonthView({ month, onDay }: MonthViewProps) {
  const { t, weekday } = useWords();
  const { shown } = useSchedule();
  const weeks = Math.ceil((daysBetween(shown.from, shown.to) + 1) / 7);
  const monday = mondayOf(shown.from);
  const dayName = (day: number) => weekday(addDays(monday, day)).replace(/[,\s].*$/, '');
  return (
    <div className="grid-scroll">
      <table className="month" aria-label={t('schedule.viewOf.month')}>
        <thead>
          <tr>
            {courtDays.map((day) => (
              <th key={day} scope="col">
                {dayName(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: weeks }, (_, week) => (
            <tr key={addDays(monday, week * 7)}>
              {courtDays.map((day) => {
                const date = addDays(monday, week * 7 + day);
                return (
                  <td key={date} className={date.slice(0, 7) === month.slice(0, 7) ? undefined : 'beside'}>
                    <MonthDay date={date} onDay={onDay} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MonthDay({ date, onDay }: { readonly date: CalendarDate; readonly onDay: (day: CalendarDate) => void }) {
  const { t, day } = useWords();
  const { shown, filter, today, closedName, room } = useSchedule();
  const items = useItems();
  const sessions = shown.sessions.filter((one) => one.date === date);
  const hearings = shown.hearings.filter(
    (one) => one.date === date && (one.status === 'scheduled' || one.status === 'held') && passes(filter, one),
  );
  const planned = items.filter((item) => item.kind === 'planned' && item.row.setting.date === date).length;
  const closed = closedName(date);
  return (
    <>
      <button
        type="button"
        className="month-day"
        aria-current={date === today ? 'date' : undefined}
        onClick={() => onDay(date)}
      >
        {day(date, today)}
      </button>
      {closed === null ? null : <p>{closed}</p>}
      {closed !== null
        ? null
        : sessions.map((one) => (
            <p key={one.key} className="quiet">
              {new Set(shown.sessions.map((one) => one.courtroom)).size > 1 ? `${room(one.courtroom)} ` : ''}
              {one.state === 'sits' ? (
                <>
                  <CapacityBar used={one.used} capacity={one.capacity} />{' '}
                  {t('schedule.used', { used: one.used, capacity: one.capacity })}
                </>
              ) : (
                t(one.state === 'away' ? 'schedule.judgeAway' : 'schedule.cancelled')
              )}
            </p>
          ))}
      {hearings.length === 0 ? null : <p>{hearings.map(({ initials }) => initials).join('; ')}</p>}
      {planned === 0 ? null : <p className="planned">{t('schedule.plannedHere', { count: planned })}</p>}
    </>
  );
}
