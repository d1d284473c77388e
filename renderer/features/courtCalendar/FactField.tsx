// One field of a fact of the court's calendar, by its name.

import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { CalendarShown } from '../../../shared/contract/schedule.ts';
import { courtroomName } from '../../../shared/documents/words.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { type ScreenWords, useWords } from '../../app/words.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { type Option, SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { type FactKind, type FactText, type FieldName, type FieldWrong, weekdays } from './factFields.ts';
import { namesIn } from './factWords.ts';

type Reason = Extract<Refusal, { name: 'calendar-fact-refused' }>['values']['reason'];

interface FactFieldProps {
  readonly field: FieldName;
  readonly kind: FactKind;
  /** In place of the field's own. */
  readonly label: string | null;
  readonly text: FactText;
  readonly onText: (value: string) => void;
  readonly calendar: CalendarShown;
  readonly today: CalendarDate;
  /** Its number says yes or no. */
  readonly isYesOrNo: boolean;
  readonly sent: boolean;
  readonly starts: boolean;
  readonly wrong: FieldWrong | undefined;
  readonly refused: Reason | undefined;
}

const isDay = (field: FieldName) => field === 'date' || field === 'from' || field === 'until';
const yesOrNo = [
  { id: '1', says: 'yes' },
  { id: '0', says: 'no' },
] as const;
const hinted = ['capacityMinutes', 'recurrence', 'from', 'until'] as const;
const longest: Partial<Record<FieldName, number>> = { slotMinutes: 3, capacityMinutes: 4, value: 4 };

/** Whom or what a field may name; null: it is written, not chosen. */
function optionsOf(
  field: FieldName,
  kind: FactKind,
  calendar: CalendarShown,
  words: ScreenWords,
): readonly Option[] | null {
  const { t } = words;
  switch (field) {
    case 'weekday':
      return weekdays.map((id) => ({ id, name: t(`dates.weekday.${id}`) }));
    case 'courtroomId':
      return calendar.courtrooms.map(({ id, name }) => ({ id, name: courtroomName(words, name) }));
    case 'judgeId':
      return calendar.people.filter(({ role }) => role === 'judge');
    case 'personId': {
      const interpreters = calendar.people.filter(({ role }) => role.startsWith('interpreter'));
      return kind === 'interpreterBooking' && interpreters.length > 0 ? interpreters : calendar.people;
    }
    case 'sessionId': {
      const names = namesIn(calendar, words);
      return calendar.facts.flatMap((fact) =>
        fact.kind === 'docketSession' && fact.id !== null ? [{ id: fact.id, name: names.session(fact.id) }] : [],
      );
    }
    case 'held':
      return (['no', 'yes'] as const).map((id) => ({ id, name: t(`courtCalendar.held.${id}`) }));
    default:
      return null;
  }
}

export function FactField(props: FactFieldProps) {
  const { field, kind, text, onText, calendar, today, sent, starts, wrong, refused } = props;
  const words = useWords();
  const { t } = words;
  const label = props.label ?? t(`courtCalendar.field.${field}`);
  const value = text[field] ?? '';
  const said =
    refused !== undefined
      ? t(`dates.factReason.${refused}`)
      : sent && wrong !== undefined
        ? t(wrong === 'missing' ? 'courtCalendar.missing' : `courtCalendar.wrong.${wrong}`)
        : undefined;
  const hint = hinted.find((one) => one === field);
  if (field === 'sits') {
    return (
      <Tick on={value === 'yes'} onChange={(on) => onText(on ? 'yes' : '')}>
        {label}
      </Tick>
    );
  }
  if (isDay(field)) {
    return (
      <DateField
        label={label}
        value={value}
        onChange={onText}
        near={today}
        today={today}
        sent={sent}
        starts={starts}
        optional={field !== 'date'}
        error={refused === undefined ? undefined : said}
        note={field !== 'date' && value === '' ? t('courtCalendar.hint.until') : undefined}
      />
    );
  }
  const options = props.isYesOrNo
    ? yesOrNo.map(({ id, says }) => ({ id, name: t(`courtCalendar.yesOrNo.${says}`) }))
    : optionsOf(field, kind, calendar, words);
  if (options !== null) {
    return (
      <SelectField
        label={label}
        value={field === 'held' && value === '' ? 'no' : value}
        onChange={onText}
        {...(field === 'held'
          ? {}
          : { none: t(field === 'sessionId' ? 'courtCalendar.further' : 'courtCalendar.choose') })}
        groups={[{ name: null, options }]}
        error={said}
        starts={starts}
      />
    );
  }
  return (
    <TextField
      label={label}
      value={value}
      onChange={onText}
      error={said}
      starts={starts}
      maxLength={longest[field] ?? 200}
      {...(hint === undefined ? {} : { hint: t(`courtCalendar.hint.${hint}`) })}
      input={field === 'start' || field === 'end' ? { type: 'time' } : {}}
    />
  );
}
