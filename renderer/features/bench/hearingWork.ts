// What the judge does with one hearing's questions and order draft, shown at once and kept in the order it was done.

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type HearingWork, noWork } from '../../../shared/contract/hearingWork.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { answers, ask, keepAnswer, Refused, useAnswer } from '../../lib/client.ts';

export interface Work {
  readonly work: HearingWork;
  /** Nothing can be kept: this is shown as it was, or somebody else's to do. */
  readonly readOnly: boolean;
  /** It is being looked up whether there is anything. */
  readonly isLoading: boolean;
  /** The engine has it as it is shown. */
  readonly isKept: boolean;
  /** Why the last change was not kept; what was done is still shown, to be mended. */
  readonly refusal: Refusal | null;
  change(next: (work: HearingWork) => HearingWork): void;
  /** Before a copy is made that rests on it. */
  keepNow(): void;
}

/** A pause in changing, after which the newest state is kept, in milliseconds. */
const pauseMs = 500;

/** `hearing` null: nothing is the reader's own here. */
export function useHearingWork(hearing: HearingId | null): Work {
  const kept = useAnswer('work.show', hearing === null ? null : { hearing });
  const [changed, setChanged] = useState<HearingWork | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const work = changed ?? kept.data ?? noWork;
  // Of two keys in a row the second builds on what the first did.
  const latest = useRef(work);
  latest.current = work;
  const isKnown = kept.data !== undefined;
  const onKept = useCallback(
    (sent: HearingWork) => {
      if (hearing !== null) {
        // What was asked for before this was kept would bring back the state before it.
        void answers.cancelQueries({ queryKey: ['work.show', { hearing }] }, { revert: false, silent: true });
        keepAnswer('work.show', { hearing }, sent);
      }
      setRefusal(null);
      setChanged((now) => (now === sent ? null : now));
    },
    [hearing],
  );
  const { keep, keepNow } = useKeeping(hearing, onKept, setRefusal);
  const change = useCallback(
    (next: (work: HearingWork) => HearingWork) => {
      if (hearing === null || !isKnown) return;
      const now = next(latest.current);
      latest.current = now;
      setChanged(now);
      keepAnswer('work.show', { hearing }, now);
      keep(now);
    },
    [hearing, isKnown, keep],
  );
  useOtherWindows(hearing, changed !== null);
  return {
    work,
    readOnly: hearing === null || !isKnown,
    isLoading: hearing !== null && kept.isPending,
    isKept: isKnown && changed === null,
    refusal: refusal ?? kept.error?.refusal ?? null,
    change,
    keepNow,
  };
}

/** Sends the newest state alone: after a pause, and at once on leaving a field, the window, the screen or the store. */
function useKeeping(
  hearing: HearingId | null,
  onKept: (sent: HearingWork) => void,
  onRefused: (refusal: Refusal) => void,
): { keep(work: HearingWork): void; keepNow(): void } {
  const waiting = useRef<HearingWork | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sendNow = useCallback(() => {
    clearTimeout(pause.current);
    const work = waiting.current;
    waiting.current = null;
    if (hearing === null || work === null) return;
    ask('work.keep', { hearing, work }).then(
      () => onKept(work),
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        onRefused(error.refusal);
        void answers.invalidateQueries({ queryKey: ['work.show', { hearing }] });
      },
    );
  }, [hearing, onKept, onRefused]);
  // Before the page is gone, and before the store is asked to lock.
  useLayoutEffect(() => {
    addEventListener('pagehide', sendNow);
    addEventListener('blur', sendNow, true);
    return () => {
      removeEventListener('pagehide', sendNow);
      removeEventListener('blur', sendNow, true);
      sendNow();
    };
  }, [sendNow]);
  const keep = useCallback(
    (work: HearingWork) => {
      waiting.current = work;
      clearTimeout(pause.current);
      pause.current = setTimeout(sendNow, pauseMs);
    },
    [sendNow],
  );
  return { keep, keepNow: sendNow };
}

/** Another window may have changed it: on coming back to this one it is asked for again. `isChanging`: this one's is newer. */
function useOtherWindows(hearing: HearingId | null, isChanging: boolean): void {
  useEffect(() => {
    if (hearing === null || isChanging) return;
    const askAgain = () => {
      if (document.visibilityState === 'visible')
        void answers.invalidateQueries({ queryKey: ['work.show', { hearing }] });
    };
    addEventListener('focus', askAgain);
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      removeEventListener('focus', askAgain);
      document.removeEventListener('visibilitychange', askAgain);
    };
  }, [hearing, isChanging]);
}
