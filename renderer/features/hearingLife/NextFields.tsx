// What comes after a hearing that was held: a date that is set now, the one that is set already, or none and why.

import type { HearingLife, ShownHearing } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Choice } from './Choice.tsx';
import type { Holding, NextKind } from './holding.ts';
import { NewDateFields } from './NewDateFields.tsx';
import type { NewDate } from './useNewDate.ts';

interface NextFieldsProps {
  readonly held: Holding;
  readonly onHeld: (part: Partial<Holding>) => void;
  readonly life: HearingLife;
  readonly date: NewDate;
  readonly hearing: ShownHearing;
  readonly today: CalendarDate;
  readonly sent: boolean;
}

export function NextFields({ held, onHeld, life, date, hearing, today, sent }: NextFieldsProps) {
  const { t, weekdayShort, time } = useWords();
  const there = life.next;
  return (
    <>
      <Choice<NextKind>
        label={t('hearingLife.screen.hold.next')}
        isList
        options={[
          ...(there === null
            ? []
            : [
                {
                  id: 'there' as const,
                  name: t('hearingLife.screen.hold.already', {
                    day: weekdayShort(there.date),
                    time: time(there.start),
                  }),
                },
              ]),
          { id: 'set', name: t('hearingLife.screen.hold.set') },
          { id: 'none', name: t('hearingLife.screen.hold.nextNone') },
        ]}
        chosen={held.next}
        onChoose={(next) => onHeld({ next })}
        error={sent && held.next === null ? t('hearingLife.screen.missing.choose') : undefined}
      />
      {held.next === 'set' ? (
        <NewDateFields
          label={t('hearingLife.screen.date.next')}
          date={date}
          of={hearing}
          today={today}
          counts="sinceLast"
          sent={sent}
        />
      ) : null}
      {held.next === 'none' ? (
        <TextField
          label={t('hearingLife.screen.hold.whyNone')}
          value={held.whyNone}
          onChange={(whyNone) => onHeld({ whyNone })}
          maxLength={300}
          error={sent && held.whyNone.trim() === '' ? t('hearingLife.screen.missing.words') : undefined}
        />
      ) : null}
    </>
  );
}
