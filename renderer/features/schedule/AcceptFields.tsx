// A field for each thing that somebody has to accept, with what it is; empty until they say why.

import type { KeyboardEvent } from 'react';
import type { DateProblem } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { codeOf, firstWithout, type Reasons, type ToAccept, toAccept } from './acceptances.ts';
import { useSchedule } from './scheduleWork.tsx';

/** A date with what stands against it; `whose` names it where there are several. */
export interface DateToSet {
  readonly date: CalendarDate;
  readonly whose: string;
  readonly problems: readonly DateProblem[];
}

/** Other dates that ask for the same, and giving them the same reason. */
export interface SameReason {
  /** How many others of that kind have no reason yet. */
  count(code: DateProblem['code']): number;
  give(code: DateProblem['code'], reason: string): void;
}

interface AcceptFieldsProps {
  readonly dates: readonly DateToSet[];
  readonly reasons: Reasons;
  readonly onReasons: (reasons: Reasons) => void;
  /** It was sent as it is: what is missing is told. */
  readonly sent: boolean;
  /** The focus starts in the first field. */
  readonly starts?: boolean;
  readonly same?: SameReason;
}

const longestReason = 300;

export function AcceptFields({ dates, reasons, onReasons, sent, starts = false, same }: AcceptFieldsProps) {
  const words = useWords();
  const { t, day } = words;
  const { today, close } = useSchedule();
  // While somebody types, the keys of the screen rest; leaving the panel does not.
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close();
  };
  const things = toAccept(dates.map(({ problems }) => problems));
  if (things.length === 0) return null;
  const missing = sent ? firstWithout(things, reasons) : null;
  const isOne = dates.filter(({ problems }) => problems.length > 0).length === 1;
  const says = (place: number, problem: DateProblem) => {
    const date = dates[place];
    if (date === undefined) return '';
    const sentence = problemSentence(problem, words, date.date);
    return isOne ? sentence : `${date.whose}, ${day(date.date, today)}: ${sentence}`;
  };
  return (
    <div className="accept">
      <h3>{t('schedule.accept.title')}</h3>
      {things.map((thing, place) => (
        <div key={thing.key}>
          <ul>
            {thing.dates.map(({ place: of, problem }) => (
              <li key={JSON.stringify(problem)}>{says(of, problem)}</li>
            ))}
          </ul>
          <TextField
            label={t('schedule.accept.why')}
            value={reasons[thing.key] ?? ''}
            onChange={(text) => onReasons({ ...reasons, [thing.key]: text })}
            maxLength={longestReason}
            input={{ onKeyDown: leave }}
            starts={(starts && place === 0 && !sent) || missing === thing.key}
            error={sent && (reasons[thing.key] ?? '').trim() === '' ? t('schedule.accept.missing') : undefined}
          />
          {same === undefined ? null : <TheSame thing={thing} reason={reasons[thing.key] ?? ''} same={same} />}
        </div>
      ))}
    </div>
  );
}

interface TheSameProps {
  readonly thing: ToAccept;
  readonly reason: string;
  readonly same: SameReason;
}

/** Offers the reason that was typed to all others of that kind. */
function TheSame({ thing, reason, same }: TheSameProps) {
  const { t } = useWords();
  const code = codeOf(thing);
  const count = code === undefined ? 0 : same.count(code);
  if (code === undefined || count === 0 || reason.trim() === '') return null;
  return (
    <Button kind="text" onPress={() => same.give(code, reason)}>
      {t('schedule.accept.same', { count })}
    </Button>
  );
}
