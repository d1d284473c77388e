// Keys that are heard anywhere inside one part of the page.

import { type RefObject, useEffect } from 'react';

export function useKeyDown(
  box: RefObject<HTMLElement | null>,
  hear: (event: KeyboardEvent, box: HTMLElement) => void,
): void {
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const press = (event: KeyboardEvent) => hear(event, current);
    current.addEventListener('keydown', press);
    return () => current.removeEventListener('keydown', press);
  }, [box, hear]);
}
