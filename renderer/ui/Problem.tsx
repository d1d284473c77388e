// Something was refused: what is the matter, what to do next, and the button that does it.

import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/contract/refusals.ts';
import { useWords } from '../app/words.tsx';
import { Button } from './Button.tsx';
import { ErrorMark } from './Mark.tsx';

interface ProblemProps {
  readonly refusal: Refusal;
  /** Asks once more. */
  readonly onAgain?: () => void;
  /** Another way on, beside or instead of asking again. */
  readonly children?: ReactNode;
}

export function Problem({ refusal, onAgain, children }: ProblemProps) {
  const { t, refusal: sentence } = useWords();
  return (
    <div className="problem">
      <p className="mw" role="alert">
        <ErrorMark />
        <span>{sentence(refusal)}</span>
      </p>
      {onAgain === undefined ? null : <Button onPress={onAgain}>{t('frame.again')}</Button>}
      {children}
    </div>
  );
}
