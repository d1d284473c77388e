// The notice to one recipient: when it is due, the day it was given, how, and proof of it.

import { type HearingLife, noticeMethods } from '../../../shared/contract/schedule.ts';
import { type CalendarDate, daysBetween } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { readTypedDate } from '../../ui/typedDate.ts';
import type { NoticeProblem, NoticeRow, Proof } from './noticeRows.ts';
import { partyWords } from './partyWords.ts';

interface NoticeFieldsProps {
  readonly recorded: HearingLife['notices'][number];
  readonly row: NoticeRow;
  readonly onRow: (row: NoticeRow) => void;
  readonly today: CalendarDate;
  /** What is wrong with it; null: nothing, or it is as the record has it. */
  readonly problem: NoticeProblem | null;
  readonly sent: boolean;
}

const proofs: readonly Proof[] = ['yes', 'no'];

export function NoticeFields({ recorded, row, onRow, today, problem, sent }: NoticeFieldsProps) {
  const words = useWords();
  const { t, language, day } = words;
  const { dueOn, method } = recorded;
  const read = readTypedDate(row.day, language, today);
  const late = 'date' in read && read.date > dueOn ? daysBetween(dueOn, read.date) : 0;
  // A way that a later program wrote is kept as it is.
  const methods = [
    ...noticeMethods.map((id) => ({ id: id as string, name: t(`hearingLife.method.${id}`) })),
    ...(method === null || noticeMethods.some((one) => one === method) ? [] : [{ id: method, name: method }]),
  ];
  const dayProblem = problem === 'future' || (sent && problem === 'dayMissing') ? problem : null;
  return (
    <fieldset className="notice-row">
      <legend>
        <b>{partyWords(recorded, words)}</b>{' '}
        <span className="quiet">{t('hearingLife.screen.notices.due', { day: day(dueOn, today) })}</span>
      </legend>
      <DateField
        label={t('hearingLife.screen.notices.sent')}
        value={row.day}
        onChange={(typed) => onRow({ ...row, day: typed })}
        near={today}
        today={today}
        sent={sent}
        optional
        error={dayProblem === null ? undefined : t(`hearingLife.screen.notices.${dayProblem}`)}
        note={late > 0 ? t('hearingLife.screen.notices.late', { count: late }) : undefined}
      />
      <SelectField
        label={t('hearingLife.screen.notices.method')}
        none={t('hearingLife.screen.notices.methodNone')}
        value={row.method}
        onChange={(id) => onRow({ ...row, method: id })}
        groups={[{ name: null, options: methods }]}
        error={sent && problem === 'methodMissing' ? t('hearingLife.screen.notices.methodMissing') : undefined}
      />
      <SelectField
        label={t('hearingLife.screen.notices.proof')}
        none={t('hearingLife.screen.notices.proofNone')}
        value={row.proof}
        onChange={(id) => onRow({ ...row, proof: proofs.find((one) => one === id) ?? '' })}
        groups={[
          {
            name: null,
            options: [
              { id: 'yes', name: t('hearingLife.screen.notices.proofYes') },
              { id: 'no', name: t('hearingLife.screen.notices.proofNo') },
            ],
          },
        ]}
      />
    </fieldset>
  );
}
