// The sample docket after it was locked, or as the program was started for: one button opens it again.

import { useEffect, useRef } from 'react';
import type { AppState } from '../../../shared/contract/window.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DeleteSample } from './DeleteSample.tsx';
import { SampleProgress } from './SampleProgress.tsx';
import { SeeAs } from './SeeAs.tsx';
import { useOpenSample } from './useOpenSample.ts';
import { WhyLocked } from './WhyLocked.tsx';

interface SampleLockedProps {
  readonly state: AppState;
  readonly onIn: () => Promise<void>;
  readonly onSetUp?: () => void;
  readonly onCourt?: () => void;
}

export function SampleLocked({ state, onIn, onSetUp, onCourt }: SampleLockedProps) {
  const { t } = useWords();
  const sample = useOpenSample(onIn);
  const { locked, startWithSample } = state;
  const byItself = startWithSample && locked === null;
  const started = useRef(false);
  const { open } = sample;
  useEffect(() => {
    if (!byItself || started.current) return;
    started.current = true;
    open();
  }, [byItself, open]);
  return (
    <>
      <h1>{t(locked === null ? 'gate.firstRun.sampleTitle' : 'gate.sample.lockedTitle')}</h1>
      {locked?.reason === 'asked' ? null : <WhyLocked state={state} />}
      <Button kind="primary" keyCap="Enter" autoFocus busy={sample.busy} onPress={sample.open}>
        {t(locked === null ? 'gate.sample.open' : 'gate.sample.again')}
      </Button>
      <SampleProgress sample={sample} />
      <SeeAs state={state} sample={sample} />
      {sample.busy ? null : (
        <p className="more">
          {onSetUp === undefined ? null : (
            <Button kind="link" onPress={onSetUp}>
              {t('gate.firstRun.courtButton')}
            </Button>
          )}
          {onCourt === undefined ? null : (
            <Button kind="link" onPress={onCourt}>
              {t('gate.sample.toCourt')}
            </Button>
          )}
          {state.sampleThere ? <DeleteSample /> : null}
        </p>
      )}
    </>
  );
}
