// The dates of a plan, by day or by case. The one at hand can get another date or be left out.

import type { PlanRow } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { OtherDates } from './OtherDates.tsx';
import { focusPanel } from './PanelHead.tsx';
import { type Draft, groupsOf } from './planRows.ts';
import { useSchedule } from './scheduleWork.tsx';

export function PlanRows({ plan, by }: { readonly plan: Draft; readonly by: 'day' | 'case' }) {
  const { weekdayShort } = useWords();
  return (
    <ol className="plan-rows">
      {groupsOf(plan.rows, by).map(({ key, rows }) => (
        <li key={key}>
          <h3>{by === 'day' ? weekdayShort(key as CalendarDate) : `${rows[0]?.initials ?? ''}, ${key}`}</h3>
          <ul>
            {rows.map((row) => (
              <Row key={row.key} row={row} by={by} isChosen={row.key === plan.chosen} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface RowProps {
  readonly row: PlanRow;
  readonly by: 'day' | 'case';
  readonly isChosen: boolean;
}

function Row({ row, by, isChosen }: RowProps) {
  const words = useWords();
  const { t, time, weekdayShort } = words;
  const { draft, showDay, carry } = useSchedule();
  const { setting, initials, problems, meeting, daysSinceLast } = row;
  const choose = () => {
    draft.choose(row.key);
    showDay(setting.date);
  };
  const told = problems.filter(({ severity }) => isChosen || severity !== 'note');
  return (
    <li className={isChosen ? 'cur' : undefined}>
      <button type="button" className="plan-row" aria-expanded={isChosen} onClick={choose}>
        <span>
          {by === 'day' ? '' : `${weekdayShort(setting.date)}, `}
          {time(setting.start)} <b>{initials}</b>
        </span>
        {daysSinceLast === null ? null : (
          <span className="quiet">{t('schedule.offers.days', { count: daysSinceLast })}</span>
        )}
      </button>
      {meeting === null ? null : (
        <p className="quiet">
          {t('schedule.plan.meetingOn', { day: weekdayShort(meeting.date), time: time(meeting.start) })}
        </p>
      )}
      {told.map((problem) => (
        <p key={JSON.stringify(problem)} className={problem.severity === 'note' ? 'quiet' : 'ask'}>
          {problemSentence(problem, words, setting.date)}
        </p>
      ))}
      {isChosen ? (
        <div className="plan-ways">
          <OtherDates row={row} />
          <Button kind="text" onPress={() => carry({ kind: 'planned', key: row.key })}>
            {t('schedule.plan.inCalendar')}
          </Button>
          <Button
            kind="text"
            onPress={() => {
              draft.remove(row.key);
              focusPanel();
            }}
          >
            {t('schedule.plan.remove')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
