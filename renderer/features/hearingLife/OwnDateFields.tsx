// A date of one's own: day, time, minutes, courtroom and, where there are several, the judge.

import type { CalendarShown, ShownHearing } from '../../../shared/contract/schedule.ts';
import { courtroomName } from '../../../shared/documents/words.ts';
import { useWords } from '../../app/words.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FieldProblem, TypedSetting } from './newDate.ts';
import type { NewDate } from './useNewDate.ts';

interface OwnDateFieldsProps {
  readonly date: NewDate;
  readonly of: ShownHearing;
  readonly places: CalendarShown;
  readonly sent: boolean;
}

export function OwnDateFields({ date, of, places, sent }: OwnDateFieldsProps) {
  const words = useWords();
  const { t } = words;
  const { typed, type, read } = date;
  const judges = places.people.filter(({ id, role }) => role === 'judge' || id === of.judge);
  const wrong = 'problems' in read ? read.problems : {};
  const said = (problem: FieldProblem | undefined) =>
    problem === undefined || problem === 'date'
      ? undefined
      : t(`hearingLife.screen.missing.${problem}`, { day: words.dayAndYear(of.date) });
  const put = (part: keyof TypedSetting) => (value: string) => type({ ...typed, [part]: value });
  // A day that cannot be is told as soon as it is understood; what is only missing, once it is sent.
  const told = (problem: FieldProblem | undefined) => (sent ? said(problem) : undefined);
  return (
    <div className="own-date">
      <DateField
        label={t('hearingLife.screen.date.day')}
        value={typed.day}
        onChange={put('day')}
        near={of.date}
        sent={sent}
        starts
        error={said(wrong.day)}
      />
      <TextField
        label={t('hearingLife.screen.date.time')}
        value={typed.time}
        onChange={put('time')}
        error={told(wrong.time)}
        input={{ type: 'time' }}
      />
      <TextField
        label={t('hearingLife.screen.date.minutes')}
        value={typed.minutes}
        onChange={put('minutes')}
        error={told(wrong.minutes)}
        maxLength={3}
        input={{ inputMode: 'numeric' }}
      />
      <SelectField
        label={t('hearingLife.screen.date.room')}
        value={typed.room}
        onChange={put('room')}
        groups={[
          { name: null, options: places.courtrooms.map(({ id, name }) => ({ id, name: courtroomName(words, name) })) },
        ]}
      />
      {judges.length < 2 ? null : (
        <SelectField
          label={t('hearingLife.screen.date.judge')}
          value={typed.judge}
          onChange={put('judge')}
          groups={[{ name: null, options: judges }]}
        />
      )}
    </div>
  );
}
