// What was set last on this screen, and taking it back: one key undoes all of it at once.

import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import type { BatchId } from './scheduleWork.tsx';

export interface Undo {
  /** null: nothing was set since the screen was opened, or it is taken back. */
  readonly last: BatchId | null;
  readonly isBusy: boolean;
  remember(batch: BatchId): void;
  take(batch: BatchId): void;
}

export function useUndo(): Undo {
  const { t, refusal } = useWords();
  const tell = useToasts();
  const act = useAct('schedule.undo');
  const [last, setLast] = useState<BatchId | null>(null);
  const { mutate, isPending } = act;
  const take = useCallback(
    (batch: BatchId) => {
      if (isPending) return;
      mutate(
        { batch },
        {
          onSuccess: () => {
            // Its button goes with it.
            if (document.activeElement?.closest('.cal-more')) document.getElementById('cal-h')?.focus();
            setLast((now) => (now === batch ? null : now));
            tell({ text: t('schedule.undone') });
          },
          onError: (error) => tell({ text: refusal(error.refusal), bad: true }),
        },
      );
    },
    [mutate, isPending, t, refusal, tell],
  );
  return useMemo(() => ({ last, isBusy: isPending, remember: setLast, take }), [last, isPending, take]);
}
