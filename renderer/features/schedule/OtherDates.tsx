// Other dates for a row of the plan, asked for when somebody wants them.

import { useState } from 'react';
import type { PlanRow } from '../../../shared/contract/schedule.ts';
import { addDays } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { focusPanel } from './PanelHead.tsx';
import { useSchedule } from './scheduleWork.tsx';

export function OtherDates({ row }: { readonly row: PlanRow }) {
  const { t, weekdayShort, time } = useWords();
  const { draft, today } = useSchedule();
  const [isOpen, setOpen] = useState(false);
  const { caseNumber, setting, daysSinceLast } = row;
  // Counted from the hearing before it, which may be in the plan itself.
  const last = daysSinceLast === null ? null : addDays(setting.date, -daysSinceLast);
  const found = useAnswer(
    'schedule.propose',
    isOpen
      ? {
          caseNumber,
          hearing: setting.hearing,
          type: setting.type,
          minutes: setting.minutes,
          after: last !== null && last >= today ? last : today,
          asOf: today,
        }
      : null,
  );
  if (!isOpen) {
    return (
      <Button kind="text" onPress={() => setOpen(true)}>
        {t('schedule.plan.other')}
      </Button>
    );
  }
  if (found.error !== null) return <Problem refusal={found.error.refusal} />;
  if (found.data === undefined) return <Waiting>{t('schedule.offers.loading')}</Waiting>;
  const others = found.data.offers.filter(
    (offer) => offer.setting.date !== setting.date || offer.setting.start !== setting.start,
  );
  if (others.length === 0) return <p className="quiet">{t('schedule.plan.noOther')}</p>;
  return others.map((offer) => (
    <Button
      key={`${offer.setting.date} ${offer.setting.start}`}
      onPress={() => {
        draft.place(row.key, { ...offer.setting, hearing: setting.hearing });
        setOpen(false);
        focusPanel();
      }}
    >
      {weekdayShort(offer.setting.date)}, {time(offer.setting.start)}
    </Button>
  ));
}
