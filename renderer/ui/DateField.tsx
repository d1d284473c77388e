// A day, typed or picked. What was understood is shown back with its weekday; what was not is told in the same place.

import { useRef } from 'react';
import type { Language } from '../../shared/documents/model.ts';
import { type CalendarDate, readDate } from '../../shared/domain/dates.ts';
import { type ScreenWords, useWords } from '../app/words.tsx';
import { Button } from './Button.tsx';
import { TextField } from './TextField.tsx';
import { readTypedDate, type TypedDate } from './typedDate.ts';

interface DateFieldProps {
  readonly label: string;
  /** As it is typed; read it with `readTypedDate`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The day at hand: without a year, the nearest to it is meant. */
  readonly near: CalendarDate;
  /** The language in which it is read; without it, that of the screen. */
  readonly readIn?: Language;
  /** It was sent as it is: what is wrong is told. Before that nobody is corrected while typing. */
  readonly sent: boolean;
  readonly starts?: boolean;
  /** Nothing typed is no mistake. */
  readonly optional?: boolean;
  /** What is wrong with the day itself, once it was understood. */
  readonly error?: string | undefined;
  /** `t` (or `h`, hoy) in the empty field is this day. */
  readonly today?: CalendarDate;
  /** Beside the day that was understood: its clock. */
  readonly note?: string | undefined;
  readonly onLeave?: () => void;
}

/** The sentence for a day that was not understood. */
function dateProblem(typed: TypedDate, near: CalendarDate, { t, day }: Pick<ScreenWords, 't' | 'day'>) {
  if ('date' in typed) return undefined;
  const example = day(near, near);
  return typed.problem === 'unreadable'
    ? t('frame.date.unreadable', { example })
    : t('frame.date.monthEnds', { example, month: typed.month, days: typed.days });
}

export function DateField({ label, value, onChange, near, sent, starts = false, ...rest }: DateFieldProps) {
  const { optional = false, error, today, note, onLeave } = rest;
  const words = useWords();
  const { readIn = words.language } = rest;
  const { t, weekday, day } = words;
  const picker = useRef<HTMLInputElement>(null);
  const typed = readTypedDate(value, readIn, near);
  const isLeftOut = optional && value.trim() === '';
  const problem = (sent && !isLeftOut ? dateProblem(typed, near, words) : undefined) ?? error;
  const example = day(near, near);
  const hint = t(today === undefined ? 'frame.date.hint' : 'frame.date.hintToday', { example });
  const read = 'date' in typed ? weekday(typed.date) : isLeftOut && note !== undefined ? undefined : hint;
  const understood = note === undefined || read === undefined ? (note ?? read) : `${read.replace(/\.$/, '')}. ${note}`;
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      maxLength={40}
      starts={starts}
      error={problem}
      {...(problem === undefined ? { hint: understood } : {})}
      input={{
        className: 'with-inside',
        ...(onLeave === undefined ? {} : { onBlur: onLeave }),
        ...(today === undefined
          ? {}
          : {
              onKeyDown: (event) => {
                if (value !== '' || event.ctrlKey || !['t', 'h'].includes(event.key)) return;
                event.preventDefault();
                onChange(words.dayAndYear(today));
              },
            }),
      }}
      inside={
        <>
          <input
            ref={picker}
            type="date"
            className="date-picker"
            tabIndex={-1}
            aria-hidden="true"
            value={'date' in typed ? typed.date : ''}
            onChange={(event) => {
              const picked = readDate(event.target.value);
              if (picked !== null) onChange(words.dayAndYear(picked));
            }}
          />
          <Button kind="inside" label={t('frame.date.pickLabel')} onPress={() => picker.current?.showPicker()}>
            {t('frame.date.pick')}
          </Button>
        </>
      }
    />
  );
}
