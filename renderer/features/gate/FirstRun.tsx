// The first run: two ways to start, of which the sample docket opens with Enter.

import type { AppState } from '../../../shared/contract/window.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DeleteSample } from './DeleteSample.tsx';
import { SampleProgress } from './SampleProgress.tsx';
import { SeeAs } from './SeeAs.tsx';
import { useOpenSample } from './useOpenSample.ts';

interface FirstRunProps {
  readonly state: Pick<AppState, 'sampleThere' | 'samplePeople'>;
  readonly onSetUp: () => void;
  readonly onIn: () => Promise<void>;
}

export function FirstRun({ state, onSetUp, onIn }: FirstRunProps) {
  const { t } = useWords();
  const sample = useOpenSample(onIn);
  return (
    <>
      <h1>{t('gate.firstRun.title')}</h1>
      <div className="two-ways">
        <div>
          <h2>{t('gate.firstRun.sampleTitle')}</h2>
          <p>{t('gate.firstRun.sampleText')}</p>
          <Button kind="primary" keyCap="Enter" autoFocus busy={sample.busy} onPress={sample.open}>
            {t('gate.firstRun.sampleButton')}
          </Button>
        </div>
        <div>
          <h2>{t('gate.firstRun.courtTitle')}</h2>
          <p>{t('gate.firstRun.courtText')}</p>
          <Button onPress={onSetUp} disabled={sample.busy}>
            {t('gate.firstRun.courtButton')}
          </Button>
        </div>
      </div>
      <SampleProgress sample={sample} />
      <SeeAs state={state} sample={sample} />
      {state.sampleThere && !sample.busy ? (
        <p className="more">
          <DeleteSample />
        </p>
      ) : null}
    </>
  );
}
