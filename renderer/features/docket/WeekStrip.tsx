// The week of the day that is shown and the next session days, each with how full it is.

import { Fragment } from 'react';
import type { NearDay } from '../../../shared/contract/docketDay.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { closedDayName } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';

/** Monday to Friday; what follows are session days of later weeks. */
const daysOfWeek = 5;
const mostSlotsDrawn = 12;

function Capacity({ taken, slots }: { readonly taken: number; readonly slots: number }) {
  const drawn = Math.min(slots, mostSlotsDrawn);
  return (
    <svg className="cap" viewBox={`0 0 ${drawn * 12} 10`} aria-hidden="true">
      {Array.from({ length: drawn }, (_, slot) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
          key={slot}
          x={slot * 12 + 0.75}
          y={0.75}
          width={9.5}
          height={8.5}
          rx={1.5}
          className={slot < taken ? 'on' : 'off'}
        />
      ))}
    </svg>
  );
}

function DayState({ day }: { readonly day: NearDay }) {
  const words = useWords();
  const { t } = words;
  switch (day.kind) {
    case 'session':
      return (
        <span>
          <Capacity taken={day.taken} slots={day.slots} />{' '}
          <span aria-hidden="true">{t('docket.session', { taken: day.taken, slots: day.slots })}</span>
          <span className="vh">{t('docket.sessionSpoken', { taken: day.taken, slots: day.slots })}</span>
        </span>
      );
    case 'holiday':
      return <span className="long">{closedDayName(day, words)}</span>;
    case 'judge-away':
      return <span>{day.taken === 0 ? t('docket.judgeAway') : t('docket.judgeAwayTaken', { count: day.taken })}</span>;
    case 'no-session':
      return <span>{day.taken === 0 ? t('docket.noSession') : t('docket.noSessionTaken', { count: day.taken })}</span>;
  }
}

interface WeekStripProps {
  readonly week: readonly NearDay[];
  readonly shown: CalendarDate;
  readonly today: CalendarDate;
  readonly onShow: (date: CalendarDate) => void;
}

export function WeekStrip({ week, shown, today, onShow }: WeekStripProps) {
  const words = useWords();
  return (
    <nav className="week" aria-label={words.t('docket.week')}>
      {week.map((day, index) => (
        <Fragment key={day.date}>
          {index === daysOfWeek ? <i /> : null}
          <button
            type="button"
            aria-current={day.date === shown ? 'date' : undefined}
            className={day.date === today ? 'today' : undefined}
            onClick={() => onShow(day.date)}
          >
            <b>{words.weekdayShort(day.date)}</b>
            <DayState day={day} />
          </button>
        </Fragment>
      ))}
    </nav>
  );
}
