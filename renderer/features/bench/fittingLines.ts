// How many lines of the first screen's lists stand above the bar of sections: a list is cut between lines, never through
// one, and its button opens the whole of it.

import { type RefObject, useLayoutEffect } from 'react';

/** From this width on there is a column for each list, and all are shown whole. */
const wide = '(min-width: 1600px)';

/** Marks each `[data-fits]` section under `box` with how many lines it shows: as many as fit. */
function fitLines(box: HTMLElement): void {
  const sections = [...box.querySelectorAll<HTMLElement>('[data-fits]')];
  for (const section of sections) delete section.dataset['shown'];
  if (matchMedia(wide).matches) return;
  const bar = document.querySelector('.secs')?.getBoundingClientRect().height ?? 0;
  // As if the page were not scrolled.
  const foot = innerHeight - bar - scrollY;
  // First all is read, then all is written: the page is laid out once.
  const shown = sections.map((section) => {
    const most = Number(section.dataset['fits']);
    const lines = [...section.querySelectorAll('li')].slice(0, most);
    const fitting = lines.filter((line) => line.getBoundingClientRect().bottom <= foot).length;
    // A list of which nothing fits is reached by scrolling, and is then there whole.
    return fitting === 0 ? lines.length : fitting;
  });
  for (const [index, section] of sections.entries()) section.dataset['shown'] = String(shown[index]);
}

/** Keeps the lists under `ref` cut to what fits, while the window, the size of text or the `page` changes. */
export function useFittingLines(ref: RefObject<HTMLElement | null>, page: unknown): void {
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null || page === null) return;
    const cut = () => fitLines(box);
    cut();
    const watch = new ResizeObserver(cut);
    watch.observe(box);
    addEventListener('resize', cut);
    return () => {
      watch.disconnect();
      removeEventListener('resize', cut);
    };
  }, [ref, page]);
}
