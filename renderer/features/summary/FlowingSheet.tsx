// A document that takes as many pages as it needs, on the screen in one piece as wide as a page, and once more for the
// printer, which parts it into pages and sets its footer and number on each.

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { useWords } from '../../app/words.tsx';
import { DocumentView } from '../../ui/DocumentView.tsx';
import { inPlace } from '../../ui/inPlace.ts';
import { pagesOf } from './Sheet.tsx';

/** Width of a letter page in CSS pixels, 96 to the inch. */
const letterWidth = 816;

function Paper({ model }: { readonly model: DocumentModel }): ReactNode {
  const { footerLeft, footerMiddle } = model.furniture;
  return (
    <article className="paper-sheet flow" lang={model.language} data-theme="paper">
      <div>
        {inPlace(pagesOf(model), (blocks, index) => (
          <div className="flow-page">
            <DocumentView blocks={blocks} prefix={`flow-${index + 1}`} />
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

export function FlowingSheet({ model, label }: { readonly model: DocumentModel; readonly label: string }) {
  const { t } = useWords();
  const room = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ scale: 1, height: 0 });
  useFooterOfPages(model);

  useLayoutEffect(() => {
    const [box, sheet] = [room.current, paper.current];
    if (box === null || sheet === null) return;
    // It is taller than the window: the arrow keys scroll it too.
    box.tabIndex = 0;
    const measure = () => setSize({ scale: Math.min(1, box.clientWidth / letterWidth), height: sheet.offsetHeight });
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    watch.observe(sheet);
    measure();
    return () => watch.disconnect();
  }, []);

  return (
    <>
      <section ref={room} aria-label={label}>
        <p className="flow-note">{t('preview.flow')}</p>
        <div className="flow-frame" style={{ width: letterWidth * size.scale, height: size.height * size.scale }}>
          <div ref={paper} className="sheet-scaled" style={{ transform: `scale(${size.scale})` }}>
            <Paper model={model} />
          </div>
        </div>
      </section>
      {createPortal(
        <div className="print-sheets flowing" aria-hidden="true">
          <Paper model={model} />
        </div>,
        document.body,
      )}
    </>
  );
}
