// A time for a meeting that is not among those shown: a day, an hour and a length of one's own, looked at once it is asked for.

import { type FormEvent, useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readTypedDate } from '../../ui/typedDate.ts';
import { isClock, readMinutes } from '../hearingLife/newDate.ts';
import type { MeetingTime } from './meetingTimes.ts';

interface OtherMeetingTimeProps {
  /** The day at hand: without a year, the nearest to it is meant. */
  readonly near: CalendarDate;
  /** How long a meeting takes where nothing else is said. */
  readonly minutes: number;
  readonly onChoose: (time: MeetingTime, minutes: number) => void;
}

export function OtherMeetingTime({ near, minutes: usual, onChoose }: OtherMeetingTimeProps) {
  const { t, language } = useWords();
  const [day, setDay] = useState('');
  const [start, setStart] = useState('');
  const [length, setLength] = useState(String(usual));
  const [sent, setSent] = useState(false);
  const read = readTypedDate(day, language, near);
  const minutes = readMinutes(length);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if ('date' in read && isClock(start) && minutes !== null) onChoose({ date: read.date, start }, minutes);
  };
  return (
    <form className="other-time" onSubmit={send} noValidate>
      <DateField
        label={t('hearingLife.screen.date.day')}
        value={day}
        onChange={setDay}
        near={near}
        sent={sent}
        starts
      />
      <div className="pair">
        <TextField
          label={t('hearingLife.screen.date.time')}
          value={start}
          onChange={setStart}
          error={sent && !isClock(start) ? t('hearingLife.screen.missing.time') : undefined}
          input={{ type: 'time' }}
        />
        <TextField
          label={t('hearingLife.screen.date.minutes')}
          value={length}
          onChange={setLength}
          maxLength={3}
          error={sent && minutes === null ? t('hearingLife.screen.missing.minutes') : undefined}
          input={{ inputMode: 'numeric' }}
        />
      </div>
      <Button type="submit">{t('schedule.meeting.look')}</Button>
    </form>
  );
}
