// A key that is pressed while a brief is still on its way: it is done once the brief is there.

import { type RefObject, useEffect, useMemo } from 'react';
import { useKeys, usePressKey } from '../../app/keys.tsx';

/** The key that was pressed last and waits; null: none does. */
export type HeldKey = RefObject<string | null>;

const never: HeldKey = { current: null };

function useHolding(held: HeldKey, keys: string): void {
  const listed = useMemo(
    () =>
      [...keys].map((key) => ({
        key,
        does: '',
        group: '',
        unlisted: true as const,
        run() {
          held.current = key;
        },
      })),
    [held, keys],
  );
  useKeys(listed);
}

/** Stands where the brief will be. */
export function HeldKeys({ held }: { readonly held: HeldKey }) {
  useHolding(held, 'noeqwsphl');
  return null;
}

/** On the brief itself: the draft and the note wait until it is known whose they are; then what was held is done. */
export function useHeldKey(held: HeldKey, isLoading: boolean): void {
  const press = usePressKey();
  useHolding(isLoading ? held : never, isLoading ? 'noe' : '');
  useEffect(() => {
    const key = held.current;
    if (isLoading || key === null) return;
    held.current = null;
    press(key);
  }, [held, isLoading, press]);
}
