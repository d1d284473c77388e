// The pages of a summary on the screen, as large as there is room for, and once more at their own size for the printer.

import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { pagesOf, Sheet, sizeOf } from './Sheet.tsx';

const between = 20;
/** Below this two pages beside each other cannot be read, and stand one under the other. */
const readable = 0.7;

function scaleFor(room: number, width: number): number {
  const beside = (room - between) / 2 / width;
  return Math.min(1, beside >= readable ? beside : room / width);
}

/** How much smaller each page's words must be: a browser measures them a little differently from the printer. */
function fitsOf(contents: readonly (HTMLDivElement | null)[], room: number): number[] {
  return contents.map((content) => {
    const height = content?.offsetHeight ?? 0;
    return height > room ? Math.floor((room / height) * 1000) / 1000 : 1;
  });
}

export function SheetPair({ model, label }: { readonly model: DocumentModel; readonly label: string }) {
  const pages = pagesOf(model);
  const { width, height, content: contentRoom } = sizeOf[model.paper];
  const room = useRef<HTMLDivElement>(null);
  const contents = useRef<(HTMLDivElement | null)[]>([]);
  const [scale, setScale] = useState(readable);
  const [fits, setFits] = useState<readonly number[]>([]);

  useLayoutEffect(() => {
    const box = room.current;
    if (box === null) return;
    // Pages taller than the window are scrolled with the arrow keys too.
    box.tabIndex = 0;
    const watch = new ResizeObserver(() => setScale(scaleFor(box.clientWidth, width)));
    watch.observe(box);
    setScale(scaleFor(box.clientWidth, width));
    return () => watch.disconnect();
  }, [width]);

  useLayoutEffect(() => {
    let isShown = model.blocks.length > 0;
    setFits(fitsOf(contents.current, contentRoom));
    void document.fonts.ready.then(() => {
      if (isShown) setFits(fitsOf(contents.current, contentRoom));
    });
    return () => {
      isShown = false;
    };
  }, [model, contentRoom]);

  const sheet = (index: number, content?: (element: HTMLDivElement | null) => void) => (
    <Sheet
      blocks={pages[index] ?? []}
      furniture={model.furniture}
      page={index + 1}
      pages={pages.length}
      language={model.language}
      paper={model.paper}
      fit={fits[index] ?? 1}
      {...(content === undefined ? {} : { content })}
    />
  );
  const numbers = pages.map((_, index) => index);
  return (
    <>
      <section className="sheets" ref={room} aria-label={label}>
        {numbers.map((index) => (
          <div key={index} className="sheet-frame" style={{ width: width * scale, height: height * scale }}>
            <div className="sheet-scaled" style={{ transform: `scale(${scale})` }}>
              {sheet(index, (element) => {
                contents.current[index] = element;
              })}
            </div>
          </div>
        ))}
      </section>
      {createPortal(
        <div className="print-sheets" data-paper={model.paper} aria-hidden="true">
          {numbers.map((index) => (
            <div key={index}>{sheet(index)}</div>
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}
