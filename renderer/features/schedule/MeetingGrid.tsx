// Days beside each other, hours below each other: one time at a time is in the order of Tab, arrows move on, Enter chooses.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { type MeetingTime, type standing, timeBeside } from './meetingTimes.ts';

interface LookedAt extends MeetingTime {
  /** null: it is not looked at yet. */
  readonly standing: ReturnType<typeof standing> | null;
}

interface MeetingGridProps {
  readonly days: readonly CalendarDate[];
  readonly starts: readonly string[];
  readonly times: readonly LookedAt[];
  readonly chosen: MeetingTime | null;
  readonly onChoose: (time: MeetingTime) => void;
}

const keyOf = ({ date, start }: MeetingTime) => `${date} ${start}`;
const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

export function MeetingGrid({ days, starts, times, chosen, onChoose }: MeetingGridProps) {
  const { t, weekdayShort, time } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const best = times.find(({ standing }) => standing === 'free') ?? times[0];
  const [at, setAt] = useState<MeetingTime | null>(null);
  const current = at ?? best;
  const focus = (to: MeetingTime) => {
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-time="${keyOf(to)}"]`)?.focus();
  };
  // The first time that is free has the focus once the times are there, so that Enter takes it.
  useEffect(() => table.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus(), []);
  const press = (event: KeyboardEvent, from: MeetingTime) => {
    if (!arrows.includes(event.key)) return;
    event.preventDefault();
    focus(timeBeside(from, event.key, days, starts));
  };
  return (
    <div className="meeting-scroll">
      <table ref={table} className="meeting-times" aria-label={t('schedule.meeting.times')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('schedule.meeting.hour')}</span>
            </th>
            {days.map((day) => (
              <th key={day} scope="col">
                {weekdayShort(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {starts.map((start) => (
            <tr key={start}>
              <th scope="row">{time(start)}</th>
              {days.map((date) => {
                const one = times.find((row) => row.date === date && row.start === start);
                const mark = one?.standing ?? 'free';
                const isChosen = chosen !== null && keyOf(chosen) === keyOf({ date, start });
                return (
                  <td key={date}>
                    <button
                      type="button"
                      className={`time ${mark}`}
                      data-time={keyOf({ date, start })}
                      tabIndex={current !== undefined && keyOf(current) === keyOf({ date, start }) ? 0 : -1}
                      aria-pressed={isChosen}
                      aria-label={`${weekdayShort(date)}, ${time(start)}, ${t(`schedule.meeting.is.${mark}`)}`}
                      onKeyDown={(event) => press(event, { date, start })}
                      onFocus={() => setAt({ date, start })}
                      onClick={() => onChoose({ date, start })}
                    >
                      {t(`schedule.meeting.is.${mark}`)}
                    </button>
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
