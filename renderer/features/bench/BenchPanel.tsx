// The panel beside the brief. One of its three faces is open: the source of the chosen line with the order it would add,
// the order draft, or the private note; the other two are a key away.

import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { SourcedLine } from '../../../shared/documents/lines.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { type BenchPage, decisionOf, lineOf } from './benchPage.ts';
import type { Work } from './hearingWork.ts';
import { NoteFace } from './NoteFace.tsx';
import { draftCount, OrderFace, Proposed } from './OrderFace.tsx';
import { SourceFace } from './SourceFace.tsx';

export type Face = 'source' | 'order' | 'note';

interface BenchPanelProps {
  readonly page: BenchPage;
  /** Key of the chosen line. */
  readonly chosen: string;
  readonly own: Work;
  readonly face: Face;
  readonly onFace: (face: Face) => void;
  /** Goes back to the line. */
  readonly onLeave: () => void;
  /** Leads to the order's page. */
  readonly onOrder: () => void;
  /** What was last done here, read out once. */
  readonly told: string;
  readonly knownAt: Instant | null;
}

export function BenchPanel(props: BenchPanelProps) {
  const { page, chosen, own, face, onFace, onLeave, onOrder, told, knownAt } = props;
  const { t } = useWords();
  const panel = useLeaving(onLeave);
  const inside = useFittingHeight();
  const { brief, words } = page;
  const line: SourcedLine | undefined = lineOf(page, chosen);
  const decision = decisionOf(page, chosen);
  return (
    <aside className="panel" ref={panel} aria-label={t('bench.panel.label')}>
      <div className="in" ref={inside}>
        <FaceBox name="source" keyCap="s" isOpen={face === 'source'} onOpen={onFace} title={t('bench.source.title')}>
          <SourceFace caseNumber={brief.caseNumber} line={line} words={words} knownAt={knownAt} />
          {decision === null ? null : <Proposed decision={decision} words={words} own={own} />}
        </FaceBox>
        <p className="vh" role="status">
          {told}
        </p>
        {own.readOnly ? null : (
          <div className={face === 'source' ? 'faces stay' : 'faces'}>
            <FaceBox
              name="order"
              keyCap="o"
              isOpen={face === 'order'}
              onOpen={onFace}
              title={t('bench.order.title')}
              closed={draftCount(words, own.work.draft)}
            >
              <OrderFace brief={brief} words={words} own={own} onOpen={onOrder} />
            </FaceBox>
            <FaceBox
              name="note"
              keyCap="n"
              isOpen={face === 'note'}
              onOpen={onFace}
              title={t('bench.note.title')}
              closed={t('bench.note.only')}
            >
              <NoteFace hearing={brief.hearing.id} words={words} onClose={onLeave} />
            </FaceBox>
          </div>
        )}
      </div>
    </aside>
  );
}

interface FaceBoxProps {
  readonly name: Face;
  readonly title: string;
  readonly keyCap: string;
  readonly isOpen: boolean;
  readonly onOpen: (face: Face) => void;
  /** What stands under its name while it is closed. */
  readonly closed?: string;
  readonly children: ReactNode;
}

function FaceBox({ name, title, keyCap, isOpen, onOpen, closed, children }: FaceBoxProps) {
  return (
    <section className={isOpen ? 'face-box' : 'face-box closed'} aria-labelledby={`${name}-head`}>
      <div className="hd">
        <h2 id={`${name}-head`} tabIndex={-1} {...(isOpen ? { 'data-panel-head': '' } : {})}>
          {isOpen ? (
            title
          ) : (
            <button type="button" className="face-open" onClick={() => onOpen(name)}>
              {title}
            </button>
          )}
        </h2>
        <KeyCap>{keyCap}</KeyCap>
      </div>
      {isOpen ? children : closed === undefined ? null : <p className="foot">{closed}</p>}
    </section>
  );
}

/** Esc in the panel leads back to the line. */
function useLeaving(onLeave: () => void) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const box = panel.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Taken here, so that it does not also leave the brief.
      event.preventDefault();
      onLeave();
    };
    box?.addEventListener('keydown', press);
    return () => box?.removeEventListener('keydown', press);
  }, [onLeave]);
  return panel;
}

/** Keeps the panel between the head of the brief, as long as that is in view, and the bar of sections. */
function useFittingHeight() {
  const inside = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const keepWithin = () => {
      const box = inside.current;
      if (box === null) return;
      const bar = document.querySelector('.secs')?.getBoundingClientRect().height ?? 0;
      const top = Math.max(0, box.parentElement?.getBoundingClientRect().top ?? 0);
      box.style.setProperty('--panel-height', `${innerHeight - bar - top}px`);
      // What takes the focus comes to stand above the bar, not under it.
      document.documentElement.style.scrollPaddingBottom = `${bar + 8}px`;
    };
    keepWithin();
    const watch = new ResizeObserver(keepWithin);
    watch.observe(document.body);
    addEventListener('scroll', keepWithin, { passive: true });
    addEventListener('resize', keepWithin);
    return () => {
      document.documentElement.style.scrollPaddingBottom = '';
      watch.disconnect();
      removeEventListener('scroll', keepWithin);
      removeEventListener('resize', keepWithin);
    };
  }, []);
  return inside;
}
