// What the gate says while the sample docket is opened, and where it cannot be.

import { useWords } from '../../app/words.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import type { OpeningSample } from './useOpenSample.ts';

export function SampleProgress({ sample }: { readonly sample: OpeningSample }) {
  const { t } = useWords();
  if (sample.busy) return <Waiting>{t('gate.sample.opening')}</Waiting>;
  return sample.refusal === null ? null : <Problem refusal={sample.refusal} />;
}
