// Locking: everything that the window shows and keeps goes at once; then the shell ends the engine and replaces the page.

import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { bridge } from '../lib/bridge.ts';
import { answers, ask, Refused } from '../lib/client.ts';
import { useWords } from './words.tsx';

const stateKey = ['app.state', {}];

/** Whether the page is locked, and how to lock it. */
export function useLock(): { readonly locked: boolean; readonly lock: () => void } {
  const [locked, setLocked] = useState(false);
  const drop = useCallback(() => {
    // First off the screen, then out of memory: no frame in between shows a record.
    flushSync(() => setLocked(true));
    answers.clear();
  }, []);
  useEffect(
    () =>
      bridge.listen(({ event }) => {
        if (event === 'locked') drop();
      }),
    [drop],
  );
  const lock = useCallback(() => {
    drop();
    ask('app.lock', {}).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      // Nobody was in any more: the gate says how that came.
      setLocked(false);
    });
  }, [drop]);
  return { locked, lock };
}

/** Where any question finds the store locked or its engine ended, the window asks what is the case, and shows the gate. */
export function useAskAgainWhenLocked(): void {
  useEffect(() => {
    const look = (operation: unknown, error: unknown) => {
      if (!(error instanceof Refused) || operation === 'app.state') return;
      const { name } = error.refusal;
      if (name === 'locked' || name === 'engine-ended') void answers.invalidateQueries({ queryKey: stateKey });
    };
    const stops = [
      answers.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error')
          look(event.query.queryKey[0], event.action.error);
      }),
      answers.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') look(null, event.action.error);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

/** While nobody is in, nothing of a record is kept. */
export function useForgetWhile(nobodyIsIn: boolean): void {
  useEffect(() => {
    if (nobodyIsIn) answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== stateKey[0] });
  }, [nobodyIsIn]);
}

/** What is left to see until the shell has replaced the page. */
export function Locked() {
  const { t } = useWords();
  return (
    <main className="locked-page">
      <p role="status">{t('frame.locked')}</p>
    </main>
  );
}
