// The court's calendar: what dates are set by, a table a kind; each fact added, changed or removed in place, and undone at once.

import { type ReactNode, useMemo, useState } from 'react';
import type { CalendarShown } from '../../../shared/contract/schedule.ts';
import { addMonths, type CalendarDate } from '../../../shared/domain/dates.ts';
import { useCommands } from '../../app/commands.tsx';
import { DeskFrame } from '../../app/DeskFrame.tsx';
import { type ScreenKey, useKeys } from '../../app/keys.tsx';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { useUndo } from '../schedule/useUndo.ts';
import './courtCalendar.css';
import type { Made } from '../hearingLife/lifeWork.ts';
import { Facts } from './Facts.tsx';
import { ReadCalendar } from './ReadCalendar.tsx';

const monthsShown = 12;

export function CourtCalendarScreen() {
  const { t } = useWords();
  const court = useAnswer('court.show', {});
  return (
    <DeskFrame screen="schedule">
      <div className="d-page court-calendar">
        {court.error !== null ? (
          <Problem refusal={court.error.refusal} onAgain={() => void court.refetch()} />
        ) : court.data === undefined ? (
          <Waiting>{t('courtCalendar.loading')}</Waiting>
        ) : (
          <Shown today={court.data.today} />
        )}
      </div>
    </DeskFrame>
  );
}

function Shown({ today }: { readonly today: CalendarDate }) {
  const { t, dayAndYear } = useWords();
  const to = addMonths(today, monthsShown);
  const calendar = useAnswer('calendar.show', { from: today, to });
  const { roles } = useCommands().open.person;
  const mayChange = roles.includes('clerk') || roles.includes('judge');
  return (
    <>
      <div className="line">
        <div>
          <h1>{t('courtCalendar.title')}</h1>
          <p className="lede">{t('courtCalendar.lede', { from: dayAndYear(today), to: dayAndYear(to) })}</p>
          {mayChange ? null : <p className="hint">{t('courtCalendar.readOnly')}</p>}
        </div>
        <BackToDesk />
      </div>
      {calendar.error !== null ? (
        <Problem refusal={calendar.error.refusal} onAgain={() => void calendar.refetch()} />
      ) : calendar.data === undefined ? (
        <Waiting>{t('courtCalendar.loading')}</Waiting>
      ) : (
        <Whole calendar={calendar.data} today={today} mayChange={mayChange} />
      )}
    </>
  );
}

interface WholeProps {
  readonly calendar: CalendarShown;
  readonly today: CalendarDate;
  readonly mayChange: boolean;
}

function Whole({ calendar, today, mayChange }: WholeProps) {
  const { t } = useWords();
  const tell = useToasts();
  const undo = useUndo();
  const [isReading, setReading] = useState(false);
  const done = (text: string, made: Made) => {
    undo.remember(made.batch);
    tell({ text });
  };
  const { last, take } = undo;
  const keys = useMemo((): readonly ScreenKey[] => {
    const group = t('courtCalendar.title');
    return last === null ? [] : [{ key: 'u', does: t('courtCalendar.undo'), group, run: () => take(last) }];
  }, [t, last, take]);
  useKeys(keys);
  const ways: ReactNode = (
    <p className="calendar-ways">
      <Button onPress={() => setReading(true)}>{t('courtCalendar.read')}</Button>
      {last === null ? null : (
        <Button keyCap="u" busy={undo.isBusy} onPress={() => take(last)}>
          {t('courtCalendar.undo')}
        </Button>
      )}
    </p>
  );
  return (
    <>
      {ways}
      <Facts calendar={calendar} today={today} mayChange={mayChange} onDone={done} />
      {isReading ? (
        <ReadCalendar calendar={calendar} today={today} onDone={done} onClose={() => setReading(false)} />
      ) : null}
    </>
  );
}

function BackToDesk() {
  const { t } = useWords();
  const { back } = usePlace();
  const keys = useMemo(
    (): readonly ScreenKey[] => [
      { key: 'Escape', does: t('courtCalendar.back'), group: t('courtCalendar.title'), run: back },
    ],
    [t, back],
  );
  useKeys(keys);
  return (
    <p className="acts">
      <Button kind="text" keyCap="Esc" onPress={back}>
        {t('courtCalendar.back')}
      </Button>
    </p>
  );
}
