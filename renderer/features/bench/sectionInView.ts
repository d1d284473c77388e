// Which of the nine sections a person is in, and how to get to one.

import { useCallback, useEffect, useState } from 'react';

/** The section whose beginning was passed last, 1 to 9; null above the first one. */
export function useSectionInView(): readonly [number | null, (number: number) => void] {
  const [current, setCurrent] = useState<number | null>(null);
  useEffect(() => {
    const look = () => {
      const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')];
      // At the page's end the last sections cannot come to the top: the last one counts.
      const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0;
      const passed = sections.findLast(
        (section) => isAtEnd || section.getBoundingClientRect().top < innerHeight * 0.35,
      );
      setCurrent(passed === undefined ? null : Number(passed.dataset['section']));
    };
    // One look a frame, however often the page scrolls.
    let waiting = 0;
    const soon = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(look);
    };
    addEventListener('scroll', soon, { passive: true });
    return () => {
      removeEventListener('scroll', soon);
      cancelAnimationFrame(waiting);
    };
  }, []);
  const goTo = useCallback((number: number) => {
    const head = document.getElementById(`section-${number}`);
    head?.scrollIntoView({ block: 'start' });
    head?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    setCurrent(number);
  }, []);
  return [current, goTo];
}
