// Opens the docket of a day that is typed or picked.

import { type FormEvent, useId, useState } from 'react';
import type { CalendarDate } from '../../shared/domain/dates.ts';
import { useAnswer } from '../lib/client.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { readTypedDate } from '../ui/typedDate.ts';
import { usePlace } from './place.tsx';
import { useWords } from './words.tsx';

interface GoToDayProps {
  readonly onClose: () => void;
  /** Where the day leads; without it, to its docket. */
  readonly onDay?: (date: CalendarDate) => void;
}

export function GoToDay({ onClose, onDay }: GoToDayProps) {
  const { t, language, today } = useWords();
  const { go } = usePlace();
  const court = useAnswer('court.show', {});
  const form = useId();
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState(false);
  const near = court.data?.today ?? today();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readTypedDate(typed, language, near);
    setSent(true);
    if (!('date' in read)) return;
    onClose();
    if (onDay === undefined) go({ screen: 'docket', date: read.date });
    else onDay(read.date);
  };
  return (
    <Dialog
      title={t('frame.goToDay.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} keyCap="Enter">
            {t('frame.goToDay.button')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <DateField label={t('frame.goToDay.day')} value={typed} onChange={setTyped} near={near} sent={sent} starts />
      </form>
    </Dialog>
  );
}
