// Documents that take as many pages as they need, on the screen each in one piece as wide as a page, and once more for the
// printer, which parts them into pages. Of one document it sets the footer and the number on each page.

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { useWords } from '../../app/words.tsx';
import { DocumentView } from '../../ui/DocumentView.tsx';
import { inPlace } from '../../ui/inPlace.ts';
import { pagesOf, sizeOf } from './Sheet.tsx';

function Paper({ model, prefix = 'flow' }: { readonly model: DocumentModel; readonly prefix?: string }): ReactNode {
  const { footerLeft, footerMiddle } = model.furniture;
  return (
    <article className="paper-sheet flow" lang={model.language} data-theme="paper" data-paper={model.paper}>
      <div>
        {inPlace(pagesOf(model), (blocks, index) => (
          <div className="flow-page">
            <DocumentView blocks={blocks} prefix={`${prefix}-${index + 1}`} />
          </div>
        ))}
      </div>
      <footer>
        <span>{footerLeft}</span>
        <span>{footerMiddle}</span>
      </footer>
    </article>
  );
}

/** The printer sets the footer in the margin of every page, from where no element is seen: it is handed over as a style. */
function useFooterOfPages({ furniture: { footerLeft, footerMiddle } }: DocumentModel): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--sheet-footer', JSON.stringify(`${footerLeft} · ${footerMiddle}`));
    return () => {
      style.removeProperty('--sheet-footer');
    };
  }, [footerLeft, footerMiddle]);
}

interface FlowingSheetProps {
  readonly model: DocumentModel;
  /** What follows it in the same copy. */
  readonly others?: readonly DocumentModel[];
  readonly label: string;
}

export function FlowingSheet({ model, others = [], label }: FlowingSheetProps) {
  const { t } = useWords();
  const room = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ scale: 1, height: 0 });
  useFooterOfPages(model);
  const { width } = sizeOf[model.paper];

  useLayoutEffect(() => {
    const [box, sheet] = [room.current, paper.current];
    if (box === null || sheet === null) return;
    // It is taller than the window: the arrow keys scroll it too.
    box.tabIndex = 0;
    const measure = () => setSize({ scale: Math.min(1, box.clientWidth / width), height: sheet.offsetHeight });
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    watch.observe(sheet);
    measure();
    return () => watch.disconnect();
  }, [width]);

  const all = [model, ...others];
  return (
    <>
      <section ref={room} aria-label={label}>
        <p className="flow-note">{t('preview.flow')}</p>
        <div className="flow-frame" style={{ width: width * size.scale, height: size.height * size.scale }}>
          <div ref={paper} className="sheet-scaled" style={{ transform: `scale(${size.scale})` }}>
            {inPlace(all, (one, index) => (
              <Paper model={one} prefix={`flow-${index + 1}`} />
            ))}
          </div>
        </div>
      </section>
      {createPortal(
        <div
          className={others.length === 0 ? 'print-sheets flowing' : 'print-sheets flowing several'}
          data-paper={model.paper}
          aria-hidden="true"
        >
          {inPlace(all, (one) => (
            <Paper model={one} />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}
