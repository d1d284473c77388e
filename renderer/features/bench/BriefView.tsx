// One brief on the bench: its head, the first screen, the nine sections, the bar of sections, and the source panel.

import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Brief } from '../../../shared/brief/brief.ts';
import type { WindowInput } from '../../../shared/contract/window.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import type { ChildId } from '../../../shared/domain/ids.ts';
import { useRecords } from '../../app/commands.tsx';
import { useKeys } from '../../app/keys.tsx';
import { careOf, usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { ChoosingProvider } from '../../ui/DocumentLine.tsx';
import { SummaryPreview } from '../summary/SummaryPreview.tsx';
import { BriefHeader } from './BriefHeader.tsx';
import { benchPage, firstLine, lineOf } from './benchPage.ts';
import { FirstScreen } from './FirstScreen.tsx';
import type { ListName } from './firstScreen.ts';
import { ListDialog } from './ListDialog.tsx';
import { SectionBar } from './SectionBar.tsx';
import { Sections } from './Sections.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import { useSectionInView } from './sectionInView.ts';

interface BriefViewProps {
  readonly brief: Brief;
  readonly request: WindowInput<'brief.show'>;
}

const panelHead = () => document.querySelector<HTMLElement>('[data-panel-head]');
const lineWith = (key: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-line]')].find((line) => line.dataset['line'] === key);

export function BriefView({ brief, request }: BriefViewProps) {
  const { t, language } = useWords();
  const words = useMemo(() => wordsFor(brief, language), [brief, language]);
  const [childId, setChildId] = useState<ChildId | undefined>(brief.who.children[0]?.childId);
  const page = useMemo(
    () => (childId === undefined ? null : benchPage(brief, childId, words)),
    [brief, childId, words],
  );
  const [chosen, setChosen] = useState<string>(firstLine);
  const [open, setOpen] = useState<ListName | 'print' | null>(null);
  const [section, goToSection] = useSectionInView();
  const keepPlace = useKeptPlace(section);
  const close = useCallback(() => setOpen(null), []);
  const choosing = useMemo(() => ({ chosen, choose: setChosen }), [chosen]);
  const choosingInList = useMemo(
    () => ({
      chosen,
      choose(key: string) {
        setChosen(key);
        setOpen(null);
        // The dialog first gives the focus back to what opened it.
        requestAnimationFrame(() => panelHead()?.focus());
      },
    }),
    [chosen],
  );
  const showChild = useCallback(
    (child: ChildId) => {
      keepPlace();
      setChildId(child);
    },
    [keepPlace],
  );
  const toLine = useCallback(() => lineWith(chosen)?.focus(), [chosen]);
  useBriefKeys(chosen, setOpen, goToSection);
  useRecordKey(brief, childId ?? null);
  useFirstFocus();
  // What the judge asks first is drawn first; the sections below it a moment after.
  const hasBelow = useDeferredValue(true, false);
  if (page === null) return null;
  return (
    <main className="brief">
      <button type="button" className="skip" onClick={() => lineWith(firstLine)?.focus()}>
        {t('bench.skip')}
      </button>
      <ChoosingProvider value={choosing}>
        <BriefHeader page={page} onChild={showChild} onOpen={setOpen} />
        <div className="b-body" id="page-of-child">
          <div className="b-main">
            <FirstScreen page={page} onOpen={setOpen} />
            {hasBelow ? <Sections page={page} /> : null}
          </div>
          <SourcePanel caseNumber={brief.caseNumber} line={lineOf(page, chosen)} words={words} onLeave={toLine} />
        </div>
      </ChoosingProvider>
      <SectionBar current={section} onGo={goToSection} />
      {open === null || open === 'print' ? null : (
        <ChoosingProvider value={choosingInList}>
          <ListDialog page={page} name={open} onClose={close} />
        </ChoosingProvider>
      )}
      {open === 'print' ? <SummaryPreview request={request} onClose={close} /> : null}
    </main>
  );
}

/** The keys of a brief; those between hearings are the rail's. */
function useBriefKeys(
  chosen: string,
  open: (name: ListName | 'print') => void,
  goToSection: (number: number) => void,
): void {
  const { t } = useWords();
  const keys = useMemo(() => {
    const group = t('bench.keys.group');
    const fromPanel = () => document.activeElement?.closest('.panel') != null;
    return [
      {
        key: 's',
        does: t('bench.keys.source'),
        group,
        // From the panel it leads back to the line.
        run: () => (fromPanel() ? lineWith(chosen) : panelHead())?.focus(),
      },
      { key: 'q', does: t('bench.keys.questions'), group, run: () => open('questions') },
      { key: 'p', does: t('bench.keys.print'), group, run: () => open('print') },
      {
        key: '1',
        does: t('bench.keys.sections'),
        group,
        run: () => goToSection(1),
      },
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({
        key: String(number),
        does: '',
        group,
        unlisted: true as const,
        run: () => goToSection(number),
      })),
    ];
  }, [t, chosen, open, goToSection]);
  useKeys(keys);
}

/** `a` leads to the record of the child whose page it is, for those who enter what happened. */
function useRecordKey({ caseNumber }: Brief, childId: ChildId | null): void {
  const { t } = useWords();
  const { go } = usePlace();
  const records = useRecords();
  const keys = useMemo(
    () =>
      records
        ? [
            {
              key: 'a',
              does: t('frame.palette.addRecord'),
              group: t('bench.keys.group'),
              run: () => go(careOf({ caseNumber }, childId)),
            },
          ]
        : [],
    [records, t, go, caseNumber, childId],
  );
  useKeys(keys);
}

/** A brief that opens by a key leaves the focus nowhere: the first thing to decide takes it, so that arrows work at once. */
function useFirstFocus(): void {
  useEffect(() => {
    scrollTo(0, 0);
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    lineWith(firstLine)?.focus({ preventScroll: true });
  }, []);
}

/** Keeps the section in view where it stands while the blocks above it change. */
function useKeptPlace(section: number | null): () => void {
  const before = useRef<{ readonly id: string; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const kept = before.current;
    if (kept === null) return;
    before.current = null;
    const now = document.getElementById(kept.id)?.getBoundingClientRect().top;
    if (now !== undefined) scrollBy(0, now - kept.top);
  });
  return useCallback(() => {
    if (section === null) return;
    const id = `section-${section}`;
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    before.current = top === undefined ? null : { id, top };
  }, [section]);
}
