// A field for each thing that somebody has to accept, with what it is; empty until they say why.

import type { KeyboardEvent } from 'react';
import type { DateProblem } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { firstWithout, type Reasons, toAccept } from './acceptances.ts';
import { useSchedule } from './scheduleWork.tsx';

/** A date with what stands against it; `whose` names it where there are several. */
export interface DateToSet {
  readonly date: CalendarDate;
  readonly whose: string;
  readonly problems: readonly DateProblem[];
}

interface AcceptFieldsProps {
  readonly dates: readonly DateToSet[];
  readonly reasons: Reasons;
  readonly onReasons: (reasons: Reasons) => void;
  /** It was sent as it is: what is missing is told. */
  readonly sent: boolean;
  /** The focus starts in the first field. */
  readonly starts?: boolean;
}

const longestReason = 300;
const mostNamed = 3;

export function AcceptFields({ dates, reasons, onReasons, sent, starts = false }: AcceptFieldsProps) {
  const words = useWords();
  const { today, close } = useSchedule();
  // While somebody types, the keys of the screen rest; leaving the panel does not.
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close();
  };
  const { t, day } = words;
  const things = toAccept(dates.map(({ problems }) => problems));
  if (things.length === 0) return null;
  const missing = sent ? firstWithout(things, reasons) : null;
  const says = (place: number, problem: DateProblem) => {
    const date = dates[place];
    if (date === undefined) return '';
    const sentence = problemSentence(problem, words, date.date);
    return dates.length === 1 ? sentence : `${date.whose}, ${day(date.date, today)}: ${sentence}`;
  };
  return (
    <div className="accept">
      <h3>{t('schedule.accept.title')}</h3>
      {things.map(({ key, dates: against }, place) => (
        <div key={key}>
          <ul>
            {against.slice(0, mostNamed).map(({ place: of, problem }) => (
              <li key={`${of} ${JSON.stringify(problem)}`}>{says(of, problem)}</li>
            ))}
            {against.length > mostNamed ? (
              <li>{t('schedule.accept.more', { count: against.length - mostNamed })}</li>
            ) : null}
          </ul>
          <TextField
            label={t('schedule.accept.why')}
            value={reasons[key] ?? ''}
            onChange={(text) => onReasons({ ...reasons, [key]: text })}
            maxLength={longestReason}
            input={{ onKeyDown: leave }}
            starts={(starts && place === 0 && !sent) || missing === key}
            error={sent && (reasons[key] ?? '').trim() === '' ? t('schedule.accept.missing') : undefined}
          />
        </div>
      ))}
    </div>
  );
}
