// Vacating a hearing: what it does, and why.

import { useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { TextField } from '../../ui/TextField.tsx';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeWork } from './lifeWork.ts';
import { useHearingLine } from './useHearingLine.ts';

export function VacateDialog({ hearing, today, onDone, onClose }: LifeWork) {
  const { t, weekdayShort } = useWords();
  const lede = useHearingLine(hearing);
  const act = useAct('hearing.vacate');
  const [reason, setReason] = useState('');
  const [tries, setTries] = useState(0);
  const why = reason.trim();
  const send = () => {
    setTries(tries + 1);
    if (why === '') return;
    act.mutate(
      { hearing: hearing.hearing, reason: why, asOf: today },
      {
        onSuccess: (made) => {
          const what = { initials: hearing.initials, day: weekdayShort(hearing.date) };
          onDone(t('hearingLife.screen.vacate.done', what), made);
          onClose();
        },
      },
    );
  };
  return (
    <LifeDialog
      title={t('hearingLife.screen.vacate.title')}
      lede={lede}
      does={t('hearingLife.screen.vacate.go')}
      busy={act.isPending}
      refusal={act.error?.refusal ?? null}
      changed={reason !== ''}
      size="plain"
      tries={tries}
      onSend={send}
      onClose={onClose}
    >
      <p>{t('hearingLife.screen.vacate.says')}</p>
      <TextField
        label={t('hearingLife.screen.vacate.why')}
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={tries > 0 && why === '' ? t('hearingLife.screen.missing.words') : undefined}
        starts
      />
    </LifeDialog>
  );
}
