// The notices of a hearing, recipient by recipient: the day it is due, when and how it was given, and whether proof is on file.

import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import type { LifeWork } from './lifeWork.ts';
import { NoticesForm } from './NoticesForm.tsx';
import { useFirstAnswer } from './useFirstAnswer.ts';

export function NoticesDialog(work: LifeWork) {
  const { hearing, today, onClose } = work;
  const { t } = useWords();
  const life = useAnswer('hearing.life', { hearing: hearing.hearing, asOf: today });
  const first = useFirstAnswer(life);
  if (first !== undefined && first.notices.length > 0) return <NoticesForm {...work} notices={first.notices} />;
  return (
    <Dialog title={t('hearingLife.screen.notices.title')} onClose={onClose}>
      {life.error !== null ? (
        <Problem refusal={life.error.refusal} onAgain={() => void life.refetch()} />
      ) : first === undefined ? (
        <Waiting>{t('hearingLife.screen.loading')}</Waiting>
      ) : (
        <p>{t('hearingLife.screen.notices.none')}</p>
      )}
    </Dialog>
  );
}
