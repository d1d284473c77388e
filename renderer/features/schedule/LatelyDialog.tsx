// What was set lately, newest first, each taken back as a whole where nothing of it was changed since.

import { dayIn } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { useSchedule } from './scheduleWork.tsx';
import type { Undo } from './useUndo.ts';

const most = 20;
const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function LatelyDialog({ undo, onClose }: { readonly undo: Undo; readonly onClose: () => void }) {
  const { t, day, clockAfter } = useWords();
  const { today } = useSchedule();
  const batches = useAnswer('schedule.batches', { most });
  return (
    <Dialog title={t('schedule.lately')} size="wide" onClose={onClose}>
      {batches.error === null ? null : <Problem refusal={batches.error.refusal} />}
      {batches.data === undefined && batches.error === null ? <Waiting /> : null}
      {batches.data?.length === 0 ? <p>{t('schedule.latelyNone')}</p> : null}
      <ul className="lately">
        {batches.data?.map(({ batch, at, by, what, changes, undoneAt, canUndo }) => (
          <li key={batch}>
            <div>
              <b>{t(`dates.batch.${what}`)}</b>
              <p className="quiet">
                {t('schedule.latelyRow', {
                  count: changes,
                  by,
                  day: day(dayIn(at, timezone), today),
                  time: clockAfter(at),
                })}
              </p>
            </div>
            {undoneAt !== null ? (
              <span className="quiet">{t('schedule.latelyUndone')}</span>
            ) : canUndo ? (
              <Button busy={undo.isBusy} onPress={() => undo.take(batch)}>
                {t('schedule.undo')}
              </Button>
            ) : (
              <span className="quiet">{t('schedule.latelyChanged')}</span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
