// One session: its day, how full it is, and its cells. Where nothing can be set, why.

import type { CSSProperties } from 'react';
import type { ShownSession } from '../../../shared/contract/schedule.ts';
import { minutesOf } from '../../../shared/schedule/clock.ts';
import { useWords } from '../../app/words.tsx';
import { CapacityBar } from './CapacityBar.tsx';
import type { Column } from './columns.ts';
import { GridCell } from './GridCell.tsx';
import { useSchedule } from './scheduleWork.tsx';

interface SessionColumnProps {
  readonly column: Column;
  /** The minute of the day at which the calendar begins. */
  readonly from: number;
  /** The key of the cell that Tab reaches. */
  readonly current: string | null;
  /** The key of the cell that something is dragged over. */
  readonly over: string | null;
  readonly onFocus: (key: string) => void;
}

export function SessionColumn({ column, from, current, over, onFocus }: SessionColumnProps) {
  const { t, weekdayShort, time } = useWords();
  const { shown, panel, open, room, judge } = useSchedule();
  const { session, cells } = column;
  const several = (of: (one: ShownSession) => string) => new Set(shown.sessions.map(of)).size > 1;
  const isOpened = panel.kind === 'session' && panel.key === session.key;
  return (
    <section
      className={`ses ${session.state}`}
      aria-label={`${weekdayShort(session.date)}, ${room(session.courtroom)}`}
    >
      <h2>
        <button
          type="button"
          className="ses-day"
          aria-current={isOpened}
          onClick={() => open({ kind: 'session', key: session.key })}
        >
          {weekdayShort(session.date)}
        </button>
      </h2>
      <div className="ses-head">
        {several((one) => one.courtroom) ? <p className="quiet">{room(session.courtroom)}</p> : null}
        {several((one) => one.judge) ? <p className="quiet">{judge(session.judge)}</p> : null}
        <Fullness session={session} />
      </div>
      <div className="ses-cells">
        <WhyNot session={session} from={from} />
        {session.away.map((span) => (
          <div key={span.start} className="ses-none" style={placeOf(span.start, span.end, from)}>
            <span>
              {span.label === '' ? t('schedule.awayFrom', { from: time(span.start), to: time(span.end) }) : span.label}
            </span>
          </div>
        ))}
        {cells.map((cell) => (
          <GridCell
            key={cell.key}
            cell={cell}
            from={from}
            isCurrent={cell.key === current}
            isOver={cell.key === over}
            onFocus={onFocus}
          />
        ))}
      </div>
    </section>
  );
}

const placeOf = (start: string, end: string, from: number) =>
  ({ '--at': minutesOf(start) - from, '--long': minutesOf(end) - minutesOf(start) }) as CSSProperties;

/** "90 of 180 min", with a bar; or that the court does not sit. */
function Fullness({ session }: { readonly session: ShownSession }) {
  const { t } = useWords();
  const { used, capacity, state } = session;
  if (state === 'away') return <p className="quiet">{t('schedule.judgeAway')}</p>;
  if (state !== 'sits') return <p className="quiet">{t('schedule.noSitting')}</p>;
  return (
    <p className={used > capacity ? 'full' : 'quiet'}>
      <CapacityBar used={used} capacity={capacity} />{' '}
      <span aria-hidden="true">{t('schedule.used', { used, capacity })}</span>
      <span className="vh">{t('schedule.usedSpoken', { used, capacity })}</span>
    </p>
  );
}

/** Over the whole session where it is not held: the holiday by name, or that it is cancelled. */
function WhyNot({ session, from }: { readonly session: ShownSession; readonly from: number }) {
  const { t } = useWords();
  const { closedName } = useSchedule();
  const { state, date, start, end } = session;
  if (state === 'sits' || (state === 'away' && session.away.length > 0)) return null;
  const why =
    state === 'holiday'
      ? (closedName(date) ?? t('schedule.closed'))
      : t(state === 'away' ? 'schedule.judgeAway' : 'schedule.cancelled');
  return (
    <div className="ses-none" style={placeOf(start, end, from)}>
      <span>{why}</span>
    </div>
  );
}
