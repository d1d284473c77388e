// The keys of a part of the schedule. What they do may change with every drawing; that they are there does not.

import { useMemo, useRef } from 'react';
import { type ScreenKey, useKeys } from '../../app/keys.tsx';
import { useWords } from '../../app/words.tsx';

export type DeskKey = Pick<ScreenKey, 'key' | 'does' | 'run' | 'unlisted'>;

export function useDeskKeys(keys: readonly DeskKey[]): void {
  const { t } = useWords();
  const latest = useRef(keys);
  latest.current = keys;
  const shape = JSON.stringify(keys.map(({ key, does, unlisted }) => [key, does, unlisted === true]));
  const group = t('schedule.title');
  const stable = useMemo(
    (): readonly ScreenKey[] =>
      (JSON.parse(shape) as readonly (readonly [string, string, boolean])[]).map(([key, does, unlisted], place) => ({
        key,
        does,
        group,
        ...(unlisted && { unlisted }),
        run: () => latest.current[place]?.run(),
      })),
    [shape, group],
  );
  useKeys(stable);
}
