// Booking an interpreter for the time of a hearing: the form of a booking, filled with what is known.

import { endOf } from '../../../shared/schedule/clock.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import type { LifeWork } from '../hearingLife/lifeWork.ts';
import { FactDialog } from './FactDialog.tsx';

export function BookInterpreter({ hearing, today, onDone, onClose }: LifeWork) {
  const { t, weekday, time, dayAndYear } = useWords();
  const calendar = useAnswer('calendar.show', { from: today, to: today });
  const { initials, date, start, minutes, needed } = hearing;
  if (calendar.data !== undefined) {
    return (
      <FactDialog
        writing={{
          kind: 'interpreterBooking',
          text: {
            personId: needed.find(({ role }) => role === 'interpreter')?.ref ?? '',
            date: dayAndYear(date),
            start,
            end: endOf(start, minutes),
          },
        }}
        calendar={calendar.data}
        today={today}
        lede={t('courtCalendar.booking', { initials, day: weekday(date), time: time(start) })}
        onDone={onDone}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title={t('courtCalendar.add.interpreterBooking')}
      onClose={onClose}
      actions={
        <Button autoFocus keyCap="Esc" onPress={onClose}>
          {t('frame.close')}
        </Button>
      }
    >
      {calendar.error === null ? <Waiting /> : <Problem refusal={calendar.error.refusal} />}
    </Dialog>
  );
}
