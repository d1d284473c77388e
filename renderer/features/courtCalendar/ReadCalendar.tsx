// Reading another calendar: whose it is, by what name it is known, and its file. Only the busy times are kept.

import { useId, useState } from 'react';
import type { CalendarShown } from '../../../shared/contract/schedule.ts';
import { addMonths, type CalendarDate } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorMark } from '../../ui/Mark.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readTypedDate } from '../../ui/typedDate.ts';
import { LifeDialog } from '../hearingLife/LifeDialog.tsx';
import type { Made } from '../hearingLife/lifeWork.ts';

interface ReadCalendarProps {
  readonly calendar: CalendarShown;
  readonly today: CalendarDate;
  readonly onDone: (text: string, made: Made) => void;
  readonly onClose: () => void;
}

/** As many characters as the engine takes. */
const mostCharacters = 5_000_000;
const monthsAhead = 6;

export function ReadCalendar({ calendar, today, onDone, onClose }: ReadCalendarProps) {
  const { t, language, dayAndYear } = useWords();
  const act = useAct('calendar.readBusy');
  const [person, setPerson] = useState('');
  const [name, setName] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState(dayAndYear(today));
  const [to, setTo] = useState(dayAndYear(addMonths(today, monthsAhead)));
  const [tries, setTries] = useState(0);
  const sent = tries > 0;
  const [start, end] = [readTypedDate(from, language, today), readTypedDate(to, language, today)];
  const isBackwards = 'date' in start && 'date' in end && end.date < start.date;
  const isFileWrong = file !== null && (file.size === 0 || file.size > mostCharacters);
  const send = async () => {
    setTries(tries + 1);
    if (person === '' || name.trim() === '' || file === null || isFileWrong) return;
    if (!('date' in start) || !('date' in end) || isBackwards) return;
    const text = await file.text();
    act.mutate(
      {
        person: idOf<'person'>(person),
        calendar: name.trim(),
        text,
        from: start.date,
        to: end.date,
        asOf: today,
      },
      {
        onSuccess: ({ times, before, ...made }) => {
          const read = t('courtCalendar.busy.done', { count: times });
          const instead = before === 0 ? '' : ` ${t('courtCalendar.busy.instead', { count: before })}`;
          onDone(`${read}${instead}`, made);
          onClose();
        },
      },
    );
  };
  return (
    <LifeDialog
      title={t('courtCalendar.busy.title')}
      does={t('courtCalendar.busy.go')}
      busy={act.isPending}
      refusal={act.error?.refusal ?? null}
      changed={person !== '' || name !== '' || file !== null}
      tries={tries}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p>{t('courtCalendar.busy.says')}</p>
      <SelectField
        label={t('courtCalendar.busy.whose')}
        none={t('courtCalendar.choose')}
        value={person}
        onChange={setPerson}
        groups={[{ name: null, options: calendar.people }]}
        error={sent && person === '' ? t('courtCalendar.missing') : undefined}
        starts
      />
      <TextField
        label={t('courtCalendar.busy.name')}
        value={name}
        onChange={setName}
        hint={t('courtCalendar.busy.nameHint')}
        error={sent && name.trim() === '' ? t('courtCalendar.missing') : undefined}
      />
      <FileField
        onFile={setFile}
        error={
          isFileWrong
            ? t('courtCalendar.busy.fileLarge')
            : sent && file === null
              ? t('courtCalendar.busy.fileMissing')
              : undefined
        }
      />
      <DateField label={t('courtCalendar.busy.from')} value={from} onChange={setFrom} near={today} sent={sent} />
      <DateField
        label={t('courtCalendar.busy.to')}
        value={to}
        onChange={setTo}
        near={today}
        sent={sent}
        error={sent && isBackwards ? t('courtCalendar.busy.backwards') : undefined}
      />
    </LifeDialog>
  );
}

interface FileFieldProps {
  readonly onFile: (file: File | null) => void;
  readonly error: string | undefined;
}

function FileField({ onFile, error }: FileFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t('courtCalendar.busy.file')}
      </label>
      <input
        id={id}
        type="file"
        className="input"
        accept=".ics,text/calendar"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={({ currentTarget }) => onFile(currentTarget.files?.[0] ?? null)}
      />
      {error === undefined ? null : (
        <p className="err mw" id={`${id}-error`} role="alert">
          <ErrorMark />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
