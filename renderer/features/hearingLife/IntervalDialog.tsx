// How often a case is heard: numbers of its own, by phase or by age, each with why. Without any it is the court's own number.

import { useState } from 'react';
import type { Proposal } from '../../../shared/contract/schedule.ts';
import { useWords } from '../../app/words.tsx';
import { useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { IntervalFields } from './IntervalFields.tsx';
import { emptyRow, entriesOf, rowOfEntry } from './intervalRows.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeWork } from './lifeWork.ts';
import { useFirstAnswer } from './useFirstAnswer.ts';

export function IntervalDialog(work: LifeWork) {
  const { hearing, today, onClose } = work;
  const { t } = useWords();
  const found = useAnswer('schedule.propose', {
    caseNumber: hearing.caseNumber,
    hearing: null,
    type: null,
    minutes: null,
    after: null,
    asOf: today,
  });
  const first = useFirstAnswer(found);
  if (first !== undefined) return <IntervalForm {...work} interval={first.of.interval} />;
  return (
    <Dialog
      title={t('hearingLife.screen.interval.title', { initials: hearing.initials })}
      onClose={onClose}
      actions={
        <Button autoFocus keyCap="Esc" onPress={onClose}>
          {t('frame.close')}
        </Button>
      }
    >
      {found.error === null ? <Waiting /> : <Problem refusal={found.error.refusal} />}
    </Dialog>
  );
}

interface IntervalFormProps extends LifeWork {
  readonly interval: Proposal['of']['interval'];
}

function IntervalForm({ hearing, today, onDone, onClose, interval }: IntervalFormProps) {
  const { t } = useWords();
  const { initials, caseNumber } = hearing;
  const act = useAct('interval.keep');
  const [first] = useState(() => interval.own.map(rowOfEntry));
  const [rows, setRows] = useState(first);
  const [tries, setTries] = useState(0);
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  const send = () => {
    setTries(tries + 1);
    const intervals = entriesOf(rows);
    if (intervals === null) return;
    act.mutate(
      { caseNumber, intervals, asOf: today },
      {
        onSuccess: (made) => {
          onDone(t(`hearingLife.screen.interval.${intervals.length === 0 ? 'back' : 'done'}`, { initials }), made);
          onClose();
        },
      },
    );
  };
  return (
    <LifeDialog
      title={t('hearingLife.screen.interval.title', { initials })}
      lede={t(`hearingLife.screen.interval.${interval.isOwn ? 'own' : 'now'}`, { count: interval.days })}
      does={t('hearingLife.screen.interval.go')}
      busy={act.isPending}
      disabled={rows === first}
      refusal={act.error?.refusal ?? null}
      changed={rows !== first}
      tries={tries}
      onSend={send}
      onClose={onClose}
    >
      <p>{t('hearingLife.screen.interval.says')}</p>
      {rows.length === 0 ? <p className="quiet">{t('hearingLife.screen.interval.none')}</p> : null}
      {rows.map((row) => (
        <IntervalFields
          key={row.key}
          row={row}
          onRow={(changed) => setRows(rows.map((one) => (one.key === row.key ? changed : one)))}
          onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
          sent={tries > 0}
        />
      ))}
      <div>
        <Button autoFocus={first.length === 0} onPress={() => setRows([...rows, emptyRow(next)])}>
          {t('hearingLife.screen.interval.add')}
        </Button>
      </div>
    </LifeDialog>
  );
}
