// Proposes dates: for the cases that are picked, or for every case that needs one, for so many months ahead.

import { useState } from 'react';
import { addMonths } from '../../../shared/domain/dates.ts';
import type { CaseNumber } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { ask } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { useSchedule } from './scheduleWork.tsx';
import { useDeskKeys } from './useDeskKeys.ts';

const mostMonths = 6;

export function MakePlan({ picked }: { readonly picked: readonly CaseNumber[] }) {
  const { t, dayAndYear } = useWords();
  const { today, draft, open, mayMeet } = useSchedule();
  const [months, setMonths] = useState('2');
  const [withMeetings, setWithMeetings] = useState(false);
  const until = addMonths(today, Number(months));
  const make = (cases: readonly CaseNumber[] | null) => {
    open({ kind: 'plan' });
    void draft.start('plan', () =>
      ask('schedule.plan', {
        cases: cases === null ? null : [...cases],
        until,
        asOf: today,
        withMeetings: mayMeet && withMeetings,
      }),
    );
  };
  useDeskKeys([{ key: 'n', does: t('schedule.keys.plan'), run: () => make(picked.length === 0 ? null : picked) }]);
  return (
    <section className="make-plan" aria-label={t('schedule.plan.make')}>
      <SelectField
        label={t('schedule.plan.ahead')}
        value={months}
        onChange={setMonths}
        groups={[
          {
            name: null,
            options: Array.from({ length: mostMonths }, (_, month) => ({
              id: String(month + 1),
              name: t('schedule.plan.months', { count: month + 1 }),
            })),
          },
        ]}
        hint={t('schedule.plan.until', { date: dayAndYear(until) })}
      />
      {mayMeet ? (
        <Tick on={withMeetings} onChange={setWithMeetings}>
          {t('schedule.plan.withMeetings')}
        </Tick>
      ) : null}
      {picked.length === 0 ? null : (
        <Button busy={draft.isBusy} onPress={() => make(picked)}>
          {t('schedule.plan.forPicked', { count: picked.length })}
        </Button>
      )}
      <Button busy={draft.isBusy} onPress={() => make(null)}>
        {t('schedule.plan.forAll')}
      </Button>
      <p className="hint">{t('schedule.plan.hint')}</p>
    </section>
  );
}
