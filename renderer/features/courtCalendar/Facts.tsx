// The tables of the court's calendar, and the forms that they open.

import { useState } from 'react';
import type { CalendarFact, CalendarShown } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmByWord } from '../../ui/ConfirmByWord.tsx';
import { Problem } from '../../ui/Problem.tsx';
import type { Made } from '../hearingLife/lifeWork.ts';
import { closedRows } from './closedRows.ts';
import { FactDialog, type Writing } from './FactDialog.tsx';
import { FactTable, type TableRow } from './FactTable.tsx';
import type { AddedKind } from './factFields.ts';
import { factRow, namesIn } from './factWords.ts';

interface FactsProps {
  readonly calendar: CalendarShown;
  readonly today: CalendarDate;
  readonly mayChange: boolean;
  readonly onDone: (text: string, made: Made) => void;
}

type Removed = Exclude<CalendarFact, { kind: 'courtSetting' }>;
const columns = {
  docketSession: ['when', 'what'],
  sessionChange: ['day', 'what'],
  holiday: ['day', 'what'],
  commitment: ['when', 'who'],
  interpreterBooking: ['when', 'who'],
} as const;
const tables = ['docketSession', 'sessionChange', 'holiday', 'commitment', 'interpreterBooking'] as const;

export function Facts({ calendar, today, mayChange, onDone }: FactsProps) {
  const words = useWords();
  const { t } = words;
  const [writing, setWriting] = useState<Writing | null>(null);
  const [losing, setLosing] = useState<Removed | null>(null);
  const act = useAct('calendar.remove');
  const names = namesIn(calendar, words);
  const remove = ({ kind, id }: Removed) => {
    if (id === null || act.isPending) return;
    act.mutate(
      { facts: [{ kind, id }], asOf: today },
      {
        onSuccess: (made) => {
          setLosing(null);
          onDone(t('courtCalendar.removed'), made);
        },
      },
    );
  };
  const rowOf = (fact: CalendarFact): TableRow => ({
    key: `${fact.kind} ${fact.id}`,
    ...factRow(fact, words, names, today),
    onChange: mayChange ? () => setWriting({ fact }) : null,
    onRemove:
      !mayChange || fact.kind === 'courtSetting'
        ? null
        : () => (fact.kind === 'docketSession' ? setLosing(fact) : remove(fact)),
  });
  const rowsOf = (kind: CalendarFact['kind']) => calendar.facts.filter((fact) => fact.kind === kind).map(rowOf);
  const add = (kind: AddedKind) =>
    mayChange ? <Button onPress={() => setWriting({ kind, text: {} })}>{t(`courtCalendar.add.${kind}`)}</Button> : null;
  const sitOn = (date: CalendarDate, name: string) =>
    setWriting({ kind: 'holiday', text: { date: words.dayAndYear(date), name, sits: 'yes' } });
  return (
    <>
      {act.error === null ? null : <Problem refusal={act.error.refusal} />}
      {tables.map((kind) => (
        <FactTable
          key={kind}
          title={t(`courtCalendar.section.${kind}`)}
          heads={[t(`courtCalendar.column.${columns[kind][0]}`), t(`courtCalendar.column.${columns[kind][1]}`)]}
          rows={
            kind === 'holiday' ? closedRows(calendar, { rowOf, sitOn: mayChange ? sitOn : null }, words) : rowsOf(kind)
          }
          none={t(`courtCalendar.none.${kind}`)}
          add={add(kind)}
        />
      ))}
      <FactTable
        title={t('courtCalendar.section.calendars')}
        heads={[t('courtCalendar.column.calendar'), t('courtCalendar.column.times')]}
        rows={calendar.calendars.map(({ person, calendar: name, times }) => ({
          key: `${person} ${name}`,
          when: `${names.person(person)}, ${name}`,
          what: String(times),
          onChange: null,
          onRemove: null,
        }))}
        none={t('courtCalendar.none.calendars')}
      />
      <FactTable
        title={t('courtCalendar.section.courtSetting')}
        heads={[t('courtCalendar.column.what'), t('courtCalendar.column.number')]}
        rows={rowsOf('courtSetting')}
        none=""
      />
      {writing === null ? null : (
        <FactDialog
          writing={writing}
          calendar={calendar}
          today={today}
          onDone={onDone}
          onClose={() => setWriting(null)}
        />
      )}
      {losing === null ? null : (
        <ConfirmByWord
          title={t('courtCalendar.lose.title')}
          lost={t('courtCalendar.lose.text', { what: factRow(losing, words, names, today).when })}
          word={t('courtCalendar.lose.word')}
          does={t('courtCalendar.lose.does')}
          busy={act.isPending}
          refusal={act.error?.refusal ?? null}
          onConfirm={() => remove(losing)}
          onClose={() => setLosing(null)}
        />
      )}
    </>
  );
}
