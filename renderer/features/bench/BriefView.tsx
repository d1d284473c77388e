// One brief on the bench: its head, the first screen, the nine sections, the bar of sections, and the panel beside it.

import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Brief } from '../../../shared/brief/brief.ts';
import type { WindowInput } from '../../../shared/contract/window.ts';
import { type Words, wordsFor } from '../../../shared/documents/words.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { ChildId } from '../../../shared/domain/ids.ts';
import { useCommands, useRecords } from '../../app/commands.tsx';
import { type ScreenKey, useKeys } from '../../app/keys.tsx';
import { careOf, usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoosingProvider } from '../../ui/DocumentLine.tsx';
import { SummaryPreview } from '../summary/SummaryPreview.tsx';
import { BenchPanel, type Face } from './BenchPanel.tsx';
import { BriefHeader } from './BriefHeader.tsx';
import { type BenchPage, benchPage, decisionOf, firstLine } from './benchPage.ts';
import { FirstScreen } from './FirstScreen.tsx';
import type { ListName } from './firstScreen.ts';
import { useHearingWork, type Work } from './hearingWork.ts';
import { type HeldKey, useHeldKey } from './heldKeys.tsx';
import { ListDialog } from './ListDialog.tsx';
import { draftDecision, firstBlank } from './OrderFace.tsx';
import type { Standing } from './pastBrief.ts';
import { Questions } from './Questions.tsx';
import { SectionBar } from './SectionBar.tsx';
import { Sections } from './Sections.tsx';
import { ShownBefore } from './ShownBefore.tsx';
import { useSectionInView } from './sectionInView.ts';

interface BriefViewProps {
  readonly brief: Brief;
  /** What it was made by; null: it is shown as it was, and no copy is made of it. */
  readonly request: WindowInput<'brief.show'> | null;
  readonly standing: Standing;
  readonly today: CalendarDate;
  readonly onStanding: (standing: Standing) => void;
  /** A key that was pressed before the brief was there. */
  readonly held: HeldKey;
}

type Over = ListName | 'print' | 'history';

const panelHead = () => document.querySelector<HTMLElement>('[data-panel-head]');
/** Where the work on a face goes on: the note itself, the first blank of the draft, else its head. */
function focusFace(face: Face): void {
  if (face === 'note') document.querySelector<HTMLElement>('.note textarea')?.focus();
  else if (face === 'order') (firstBlank() ?? panelHead())?.focus();
  else panelHead()?.focus();
}
const lineWith = (key: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-line]')].find((line) => line.dataset['line'] === key);

export function BriefView({ brief, request, standing, today, onStanding, held }: BriefViewProps) {
  const { t, language } = useWords();
  const { roles } = useCommands().open.person;
  const isPast = standing.kind === 'known' || request === null;
  const own = useHearingWork(isPast || !roles.includes('judge') ? null : brief.hearing.id);
  const words = useMemo(() => wordsFor(brief, language), [brief, language]);
  const [childId, setChildId] = useState<ChildId | undefined>(brief.who.children[0]?.childId);
  const page = useMemo(
    () => (childId === undefined ? null : benchPage(brief, childId, words, own.work)),
    [brief, childId, words, own.work],
  );
  const [chosen, setChosen] = useState<string>(firstLine);
  const [face, setFace] = useState<Face>('source');
  const [told, setTold] = useState('');
  const [over, setOpen] = useState<Over | null>(null);
  const { keepNow } = own;
  const open = useCallback(
    (name: Over) => {
      keepNow();
      setOpen(name);
    },
    [keepNow],
  );
  const [section, goToSection] = useSectionInView();
  const keepPlace = useKeptPlace(section);
  const close = useCallback(() => setOpen(null), []);
  const choose = useCallback((key: string) => {
    setChosen(key);
    setFace('source');
    setTold('');
  }, []);
  const choosing = useMemo(() => ({ chosen, choose }), [chosen, choose]);
  const choosingInList = useMemo(
    () => ({
      chosen,
      choose(key: string) {
        choose(key);
        setOpen(null);
        // The dialog first gives the focus back to what opened it.
        requestAnimationFrame(() => panelHead()?.focus());
      },
    }),
    [chosen, choose],
  );
  const showChild = useCallback(
    (child: ChildId) => {
      keepPlace();
      setChildId(child);
    },
    [keepPlace],
  );
  const nextChild = useCallback(() => {
    const { children } = brief.who;
    const at = children.findIndex((child) => child.childId === childId);
    const next = children[(at + 1) % children.length];
    if (next !== undefined) showChild(next.childId);
  }, [brief, childId, showChild]);
  const toLine = useCallback(() => {
    setFace('source');
    (lineWith(chosen) ?? lineWith(firstLine))?.focus();
  }, [chosen]);
  const show = useCallback((to: Face) => {
    setFace(to);
    // A face that opens takes the focus by itself; one that is open gets it back.
    requestAnimationFrame(() => focusFace(to));
  }, []);
  const draft = () => {
    const isNew = page !== null && draftDecision(words, decisionOf(page, chosen), own);
    if (isNew) setTold(t('bench.order.added'));
    if (!isNew || face === 'order') show('order');
  };
  const toOrder = useOrderPage(brief, own);
  const toLog = useLog(brief, own);
  useBriefKeys({
    open,
    toOrder,
    toLog,
    goToSection,
    toLine,
    show,
    draft,
    hasOwn: !own.readOnly,
    prints: request !== null,
    nextChild: brief.who.children.length > 1 ? nextChild : null,
  });
  useHeldKey(held, own.isLoading);
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
      {isPast ? <PastBanner standing={standing} words={words} onBack={() => onStanding({ kind: 'today' })} /> : null}
      <ChoosingProvider value={choosing}>
        <BriefHeader page={page} onChild={showChild} onOpen={open} onHistory={() => open('history')} />
        <div className="b-body" id="page-of-child">
          <div className="b-main">
            <FirstScreen page={page} drafts={!own.readOnly} onOpen={open} />
            {hasBelow ? <Sections page={page} /> : null}
          </div>
          <BenchPanel
            page={page}
            chosen={chosen}
            own={own}
            face={own.readOnly ? 'source' : face}
            onFace={setFace}
            onLeave={toLine}
            onOrder={() => toOrder(false)}
            told={told}
            knownAt={
              standing.kind === 'known' ? standing.knownAt : standing.kind === 'shown' ? standing.showing.knownAt : null
            }
          />
        </div>
      </ChoosingProvider>
      <SectionBar current={section} onGo={goToSection} />
      <ChoosingProvider value={choosingInList}>
        <OverBrief page={page} name={over} own={own} onClose={close} />
      </ChoosingProvider>
      {over === 'print' && request !== null ? <SummaryPreview request={request} onClose={close} /> : null}
      {over === 'history' ? (
        <ShownBefore
          brief={brief}
          words={words}
          today={today}
          onClose={close}
          onChoose={(to) => {
            setOpen(null);
            onStanding(to);
          }}
        />
      ) : null}
    </main>
  );
}

interface OverBriefProps {
  readonly page: BenchPage;
  readonly name: Over | null;
  readonly own: Work;
  readonly onClose: () => void;
}

/** The list that is open over the brief. */
function OverBrief({ page, name, own, onClose }: OverBriefProps) {
  if (name === null || name === 'print' || name === 'history') return null;
  if (name === 'questions') return <Questions page={page} own={own} onClose={onClose} />;
  return <ListDialog page={page} name={name} onClose={onClose} />;
}

interface PastBannerProps {
  readonly standing: Standing;
  readonly words: Words;
  readonly onBack: () => void;
}

/** Says that this is not today's brief, as long as it is looked at. */
function PastBanner({ standing, words, onBack }: PastBannerProps) {
  const { t } = useWords();
  if (standing.kind === 'today') return null;
  return (
    <div className="past-banner" role="status">
      <p>
        {standing.kind === 'shown'
          ? t('bench.past.asShown', { moment: words.moment(standing.showing.at) })
          : t('bench.past.asKnown', { date: words.longDay(standing.date) })}
      </p>
      <Button kind="text" keyCap="Esc" onPress={onBack}>
        {t('bench.past.back')}
      </Button>
    </div>
  );
}

/** The order's page of this hearing; `signs`: with signing begun. */
function useOrderPage({ hearing, caseNumber }: Brief, { keepNow }: Work): (signs: boolean) => void {
  const { go } = usePlace();
  return useCallback(
    (signs) => {
      keepNow();
      go({ screen: 'order', date: hearing.date, hearing: hearing.id, caseNumber, signs });
    },
    [go, keepNow, hearing, caseNumber],
  );
}

/** The copies of the case that were given out. */
function useLog({ caseNumber }: Brief, { keepNow }: Work): () => void {
  const { go } = usePlace();
  return useCallback(() => {
    keepNow();
    go({ screen: 'log', caseNumber });
  }, [go, keepNow, caseNumber]);
}

interface BriefKeys {
  readonly toLog: () => void;
  readonly toOrder: (signs: boolean) => void;
  readonly open: (over: Over) => void;
  readonly goToSection: (number: number) => void;
  readonly toLine: () => void;
  readonly show: (face: Face) => void;
  readonly draft: () => void;
  /** The reader keeps an order draft and a note on this hearing. */
  readonly hasOwn: boolean;
  readonly prints: boolean;
  /** null: the case has one child. */
  readonly nextChild: (() => void) | null;
}

/** The keys of a brief; those between hearings are the rail's. */
function useBriefKeys(props: BriefKeys): void {
  const { open, toOrder, toLog, goToSection, toLine, show, draft, hasOwn, prints, nextChild } = props;
  const { t } = useWords();
  const drafts = useRef(draft);
  drafts.current = draft;
  const keys = useMemo((): readonly ScreenKey[] => {
    const group = t('bench.keys.group');
    const fromPanel = () => document.activeElement?.closest('.panel') != null;
    const source = () => {
      // From the panel it leads back to the line.
      if (fromPanel()) return toLine();
      show('source');
    };
    const own: readonly ScreenKey[] = [
      { key: 'n', does: t('bench.keys.note'), group, run: () => show('note') },
      { key: 'o', does: t('bench.keys.order'), group, run: () => drafts.current() },
      { key: 'e', does: t('orderPage.open'), group, run: () => toOrder(false) },
      { key: 'Enter', control: true, does: t('orderPage.keys.sign'), group, run: () => toOrder(true) },
    ];
    const print: readonly ScreenKey[] = [{ key: 'p', does: t('bench.keys.print'), group, run: () => open('print') }];
    return [
      { key: 's', does: t('bench.keys.source'), group, run: source },
      ...(hasOwn ? own : []),
      { key: 'q', does: t('bench.keys.questions'), group, run: () => open('questions') },
      { key: 'w', does: t('bench.keys.alerts'), group, run: () => open('alerts') },
      ...(prints ? print : []),
      ...(nextChild === null ? [] : [{ key: 'c', does: t('bench.keys.child'), group, run: nextChild }]),
      { key: 'h', does: t('bench.keys.history'), group, run: () => open('history') },
      { key: 'l', does: t('copies.log.key'), group, run: toLog },
      { key: '1', does: t('bench.keys.sections'), group, run: () => goToSection(1) },
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({
        key: String(number),
        does: '',
        group,
        unlisted: true as const,
        run: () => goToSection(number),
      })),
    ];
  }, [t, toLine, open, toOrder, toLog, goToSection, show, hasOwn, prints, nextChild]);
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
