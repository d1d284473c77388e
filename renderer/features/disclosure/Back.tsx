// The way back from the log or the policy to where the person came from: a button, and Esc.

import { useMemo } from 'react';
import { type ScreenKey, useKeys } from '../../app/keys.tsx';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';

export function Back() {
  const { t } = useWords();
  const { back } = usePlace();
  const keys = useMemo(
    (): readonly ScreenKey[] => [{ key: 'Escape', does: t('copies.back'), group: t('copies.log.open'), run: back }],
    [t, back],
  );
  useKeys(keys);
  return (
    <Button kind="text" keyCap="Esc" onPress={back}>
      {t('copies.back')}
    </Button>
  );
}
