// Why the store was locked, in a sentence.

import type { AppState } from '../../../shared/contract/window.ts';
import { type ScreenWords, useWords } from '../../app/words.tsx';

function reasonOf({ locked, idleMinutes }: AppState, t: ScreenWords['t']): string | null {
  switch (locked?.reason) {
    case 'asked':
      return t('gate.nobody.asked');
    case 'idle':
      return t('gate.nobody.idle', { count: idleMinutes });
    case 'sleep':
      return t('gate.nobody.sleep');
    case 'engine-ended':
      return t('gate.nobody.engineEnded');
    default:
      return null;
  }
}

export function WhyLocked({ state }: { readonly state: AppState }) {
  const { t } = useWords();
  const reason = reasonOf(state, t);
  return reason === null ? null : (
    <p className="why" role="status">
      {reason}
    </p>
  );
}
