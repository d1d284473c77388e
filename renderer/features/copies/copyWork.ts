// A long copy while it is made: how far it is, asked every quarter of a second, and to stop it.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CopyRequest } from '../../../shared/contract/copies.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { WindowOutput } from '../../../shared/contract/window.ts';
import { ask, useAct } from '../../lib/client.ts';

const betweenMs = 250;

export type CopyProgress = NonNullable<WindowOutput<'copy.progress'>>;

export interface CopyWork {
  readonly isBusy: boolean;
  /** null: it is not being made yet, or not any more. */
  readonly progress: CopyProgress | null;
  readonly isStopping: boolean;
  readonly isStopped: boolean;
  /** Why it was not made; being stopped is no such reason. */
  readonly refusal: Refusal | null;
  save(copy: CopyRequest, sealed: boolean): void;
  stop(): void;
}

/** `onSaved`: what became of the file, and the passphrase of one that was sealed. */
export function useCopyWork(onSaved: (saved: WindowOutput<'copy.save'>) => void): CopyWork {
  const act = useAct('copy.save');
  const [ticket, setTicket] = useState<string | null>(null);
  const [progress, setProgress] = useState<CopyProgress | null>(null);
  const [isStopping, setStopping] = useState(false);
  const wantsStop = useRef(false);

  useEffect(() => {
    if (ticket === null) return;
    let isAsked = true;
    const look = async () => {
      // Where the work has not begun yet there is nothing to stop: it is asked again until there is.
      if (wantsStop.current) await ask('copy.cancel', { ticket });
      const now = await ask('copy.progress', { ticket });
      if (isAsked) setProgress(now);
    };
    // An engine that has ended is told of by the copy itself.
    const timer = setInterval(() => void look().catch(() => setProgress(null)), betweenMs);
    return () => {
      isAsked = false;
      clearInterval(timer);
    };
  }, [ticket]);

  const { mutate } = act;
  const save = useCallback(
    (copy: CopyRequest, sealed: boolean) => {
      const own = crypto.randomUUID();
      wantsStop.current = false;
      setStopping(false);
      setProgress(null);
      setTicket(own);
      mutate(
        { copy, sealed, ticket: own },
        {
          onSuccess: onSaved,
          onSettled: () => {
            setTicket(null);
            setProgress(null);
            setStopping(false);
          },
        },
      );
    },
    [mutate, onSaved],
  );
  const stop = useCallback(() => {
    wantsStop.current = true;
    setStopping(true);
    if (ticket !== null) void ask('copy.cancel', { ticket }).catch(() => null);
  }, [ticket]);
  const refusal = act.error?.refusal ?? null;
  const isStopped = refusal?.name === 'copy-cancelled';
  return { isBusy: act.isPending, progress, isStopping, isStopped, refusal: isStopped ? null : refusal, save, stop };
}
