// Takes dates along for another calendar: whose, of which days, and as which kind of file.

import { type FormEvent, useId, useState } from 'react';
import type { CalendarOf } from '../../../shared/contract/schedule.ts';
import { addMonths } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { readTypedDate } from '../../ui/typedDate.ts';
import { Segments } from '../mine/Segments.tsx';
import { useSchedule } from './scheduleWork.tsx';

/** "judge J1": a kind of `CalendarOf` and whose. */
function ofChoice(choice: string): CalendarOf {
  const [kind = '', ...rest] = choice.split(' ');
  const id = rest.join(' ');
  if (kind === 'judge' || kind === 'person') return { kind, id: idOf<'person'>(id) };
  if (kind === 'case') return { kind, caseNumber: idOf<'caseNumber'>(id) };
  return { kind: 'court' };
}

export function TakeCalendar({ onClose }: { readonly onClose: () => void }) {
  const { t, language, dayAndYear } = useWords();
  const { today, shown } = useSchedule();
  const tell = useToasts();
  const form = useId();
  const [choice, setChoice] = useState('court');
  const [format, setFormat] = useState<'ics' | 'csv'>('ics');
  const [from, setFrom] = useState(dayAndYear(today));
  const [to, setTo] = useState(dayAndYear(addMonths(today, 6)));
  const [sent, setSent] = useState(false);
  const act = useAct('calendar.save');
  const cases = new Map(shown.hearings.map((one) => [one.caseNumber, one.initials]));
  const [start, end] = [readTypedDate(from, language, today), readTypedDate(to, language, today)];
  const isBackwards = 'date' in start && 'date' in end && end.date < start.date;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!('date' in start) || !('date' in end) || isBackwards || act.isPending) return;
    act.mutate(
      { of: ofChoice(choice), format, from: start.date, to: end.date, language },
      {
        onSuccess: ({ state }) => {
          tell({ text: t(state === 'cancelled' ? 'preview.cancelled' : 'schedule.take.saved') });
          if (state !== 'cancelled') onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t('schedule.take.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={act.isPending}>
            {t('schedule.take.save')}
          </Button>
        </>
      }
    >
      <form id={form} className="form" onSubmit={save} noValidate>
        <p>{t('schedule.take.says')}</p>
        <SelectField
          label={t('schedule.take.whose')}
          value={choice}
          onChange={setChoice}
          starts
          groups={[
            { name: null, options: [{ id: 'court', name: t('schedule.take.court') }] },
            {
              name: t('schedule.filter.judge'),
              options: shown.judges.map(({ id, name }) => ({ id: `judge ${id}`, name })),
            },
            {
              name: t('schedule.filter.attorney'),
              options: shown.attorneys.map(({ id, name }) => ({ id: `person ${id}`, name })),
            },
            {
              name: t('schedule.filter.case'),
              options: [...cases].map(([id, initials]) => ({ id: `case ${id}`, name: `${initials}, ${id}` })),
            },
          ].filter(({ options }) => options.length > 0)}
        />
        <DateField label={t('schedule.take.from')} value={from} onChange={setFrom} near={today} sent={sent} />
        <DateField
          label={t('schedule.take.to')}
          value={to}
          onChange={setTo}
          near={today}
          sent={sent}
          error={sent && isBackwards ? t('schedule.take.backwards') : undefined}
        />
        <Segments<'ics' | 'csv'>
          label={t('schedule.take.format')}
          choices={[
            { id: 'ics', name: t('schedule.take.ics') },
            { id: 'csv', name: t('schedule.take.csv') },
          ]}
          chosen={format}
          onChoose={setFormat}
        />
        {act.error === null ? null : <Problem refusal={act.error.refusal} />}
      </form>
    </Dialog>
  );
}
