// Recording that a hearing was held, before people leave: who was there, the baby, what was found, and what comes next.

import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { HoldForm } from './HoldForm.tsx';
import { isRecorded } from './holding.ts';
import type { LifeWork } from './lifeWork.ts';
import { useFirstAnswer } from './useFirstAnswer.ts';

export function HoldDialog(work: LifeWork) {
  const { hearing, today, onClose } = work;
  const { t, weekday } = useWords();
  const court = useAnswer('court.show', {});
  // In an invented record no day goes by: a hearing that is shown there is held as if its day had come.
  const isInvented = court.data?.fictitious ?? false;
  const isEarly = hearing.date > today && !isInvented;
  const day = isInvented && hearing.date > today ? hearing.date : today;
  const life = useAnswer('hearing.life', isEarly ? null : { hearing: hearing.hearing, asOf: day });
  const first = useFirstAnswer(life);
  const isThere = first !== undefined && isRecorded(first);
  if (!isEarly && first !== undefined && !isThere) return <HoldForm {...work} today={day} life={first} />;
  return (
    <Dialog
      title={t('hearingLife.screen.hold.title')}
      onClose={onClose}
      actions={
        <Button autoFocus keyCap="Esc" onPress={onClose}>
          {t('frame.close')}
        </Button>
      }
    >
      {isEarly ? <p>{t('hearingLife.screen.hold.early', { day: weekday(hearing.date) })}</p> : null}
      {isThere ? <p>{t('hearingLife.screen.hold.recorded')}</p> : null}
      {life.error !== null ? <Problem refusal={life.error.refusal} onAgain={() => void life.refetch()} /> : null}
      {isEarly || isThere || life.error !== null ? null : <Waiting>{t('hearingLife.screen.loading')}</Waiting>}
    </Dialog>
  );
}
