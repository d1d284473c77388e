// The watch over whether the person is still here: what they do is passed on, and before an idle lock they are asked.

import { useEffect, useRef, useState } from 'react';
import { bridge } from '../lib/bridge.ts';
import { ask, Refused } from '../lib/client.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from './words.tsx';

/** At most one message in this time: the shell counts minutes. */
const atMostEvery = 15_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

function tellActive(): void {
  ask('app.active', {}).catch((error: unknown) => {
    // The store was locked in this moment; the shell says so by itself.
    if (!(error instanceof Refused)) throw error;
  });
}

export function LockSoon() {
  const { t } = useWords();
  const [left, setLeft] = useState<number | null>(null);
  const asking = useRef(false);
  asking.current = left !== null;

  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY;
    const here = () => {
      const now = performance.now();
      if (now - told < atMostEvery && !asking.current) return;
      told = now;
      setLeft(null);
      tellActive();
    };
    for (const sign of signs) addEventListener(sign, here, { capture: true, passive: true });
    const stop = bridge.listen((event) => {
      if (event.event === 'lock-soon') setLeft(event.seconds);
    });
    return () => {
      for (const sign of signs) removeEventListener(sign, here, { capture: true });
      stop();
    };
  }, []);

  if (left === null) return null;
  return (
    <Dialog
      asks
      title={t('frame.lockSoon.title')}
      onClose={() => setLeft(null)}
      actions={
        <Button kind="primary" autoFocus onPress={() => setLeft(null)}>
          {t('frame.lockSoon.stay')}
        </Button>
      }
    >
      <p>{t('frame.lockSoon.text', { count: left })}</p>
    </Dialog>
  );
}
