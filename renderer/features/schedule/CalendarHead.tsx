// The head of the calendar: which days, how they are shown, moving through them, and a day to go to.

import { GoToDay } from '../../app/GoToDay.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../mine/Segments.tsx';
import type { OverCalendar } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';
import { type Sight, spanOf, stepFrom, type View, views } from './span.ts';

interface CalendarHeadProps {
  readonly sight: Sight;
  readonly onSight: (sight: Sight) => void;
  readonly over: OverCalendar | null;
  readonly onOver: (over: OverCalendar | null) => void;
}

export function CalendarHead({ sight, onSight, over, onOver }: CalendarHeadProps) {
  const { t, day } = useWords();
  const { today } = useSchedule();
  const { from, to } = spanOf(sight.view, sight.day);
  const step = (by: 1 | -1) => onSight({ ...sight, day: stepFrom(sight.view, sight.day, by) });
  return (
    <div className="cal-head">
      <div className="line">
        <h1 id="cal-h" tabIndex={-1}>
          {t('schedule.span', { from: day(from, today), to: day(to, today) })}
        </h1>
        <Where />
      </div>
      <div className="cal-ways">
        <Segments<View>
          label={t('schedule.view')}
          choices={views.map((view) => ({ id: view, name: t(`schedule.viewOf.${view}`) }))}
          chosen={sight.view}
          onChoose={(view) => onSight({ ...sight, view })}
        />
        <Button kind="text" onPress={() => step(-1)}>
          {t('schedule.earlier')}
        </Button>
        <Button kind="text" onPress={() => onSight({ ...sight, day: today })}>
          {t('schedule.today')}
        </Button>
        <Button kind="text" onPress={() => step(1)}>
          {t('schedule.later')}
        </Button>
        <Button kind="text" keyCap="g" onPress={() => onOver('day')}>
          {t('schedule.goToDay')}
        </Button>
      </div>
      {over === 'day' ? (
        <GoToDay onClose={() => onOver(null)} onDay={(date) => onSight({ ...sight, day: date })} />
      ) : null}
    </div>
  );
}

/** Where the court sits, where all that is shown is in one place; else each session says it. */
function Where() {
  const { t } = useWords();
  const { shown, room, judge } = useSchedule();
  const [one, ...others] = [...new Set(shown.sessions.map(({ courtroom, judge }) => `${courtroom}\n${judge}`))];
  const first = shown.sessions[0];
  if (one === undefined || first === undefined) return <p className="lede">{t('schedule.noSessions')}</p>;
  if (others.length > 0) return null;
  return <p className="lede">{t('schedule.where', { room: room(first.courtroom), judge: judge(first.judge) })}</p>;
}
