// The order's page once everything is there: what is shown, what is done with the draft, signing, and the keys.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Brief } from '../../../shared/brief/brief.ts';
import type { SignedOrder } from '../../../shared/contract/orders.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Clause } from '../../../shared/orders/clauses.ts';
import type { OrderContext } from '../../../shared/orders/context.ts';
import { draftHash } from '../../../shared/orders/draftHash.ts';
import { problemsOf } from '../../../shared/orders/problems.ts';
import { type ScreenWords, useWords } from '../../app/words.tsx';
import { keepAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import type { Work } from '../bench/hearingWork.ts';
import { ClauseLibrary } from './ClauseLibrary.tsx';
import { DraftColumn, fieldOf } from './DraftColumn.tsx';
import { draftOfOrder, findingsFirst, mostItems } from './draftChanges.ts';
import { GiveWay } from './GiveWay.tsx';
import { OrderPreview } from './OrderPreview.tsx';
import { OrdersOfCase } from './OrdersOfCase.tsx';
import { type CopyKind, copyKinds } from './orderCopies.ts';
import type { OrderPlace } from './orderPlace.ts';
import { ReplacesField } from './ReplacesField.tsx';
import { SignDialog } from './SignDialog.tsx';
import { SignedColumn } from './SignedColumn.tsx';
import { useDraft } from './useDraft.ts';
import { useKeyDown } from './useKeyDown.ts';
import { useOrderKeys } from './useOrderKeys.ts';
import { WordingDialog } from './WordingDialog.tsx';

export interface OrderPageProps {
  readonly place: OrderPlace;
  readonly brief: Brief;
  readonly context: OrderContext;
  readonly words: Words;
  readonly clauses: readonly Clause[];
  /** Signed orders of the case, newest first. */
  readonly orders: readonly SignedOrder[];
  readonly own: Work;
  readonly onBack: () => void;
}

/** Places that were begun: a change of language begins no second time, and leaves the focus where it is. */
const begun = new WeakSet<OrderPlace>();

const headOf = (id: string) => document.getElementById(id);

export function OrderPage(props: OrderPageProps) {
  const { place, brief, context, words, clauses, orders, own, onBack } = props;
  const screen = useWords();
  const { t } = screen;
  const tell = useToasts();
  const { hearing, caseNumber } = place;
  const draft = useMemo(() => findingsFirst(own.work.draft, clauses), [own.work.draft, clauses]);
  const hash = useMemo(() => draftHash(own.work.draft, clauses), [own.work.draft, clauses]);
  const problems = useMemo(() => problemsOf(draft, context, clauses), [draft, context, clauses]);
  const blanks = problems.filter(({ reason }) => reason === 'blank').length;
  // An order takes the place of one of its own hearing alone.
  const standing = orders.filter((order) => order.supersededBy === null && order.hearing === hearing);
  const replaced = standing.find(({ id }) => id === own.work.replaces);
  const [shownId, setShown] = useState<OrderId | null>(() =>
    draft.length > 0 ? null : (standing.find((order) => order.hearing === hearing)?.id ?? null),
  );
  const shown = orders.find(({ id }) => id === shownId) ?? null;
  const [kind, setKind] = useState<CopyKind>(shown === null ? screen.language : 'signed');
  const [tried, setTried] = useState(false);
  const [over, setOver] = useState<Over | null>(null);
  const [told, setTold] = useState('');
  const close = useCallback(() => setOver(null), []);
  const page = useRef<HTMLDivElement>(null);
  const library = useRef<HTMLElement>(null);
  const before = useRef<HTMLDivElement>(null);
  useKeyDown(page, leaveField);
  const focusNext = useFocusNext();
  const { acts, add, propose } = useDraft({ own, draft, clauses, context, tell: setTold, focusNext });

  const show = (order: OrderId | null) => {
    setShown(order);
    setKind(order === null ? screen.language : 'signed');
    setTried(false);
    focusNext(() => headOf('o-draft-head'));
  };
  const sign = () => {
    if (shown !== null) return;
    own.keepNow();
    setTried(true);
    if (draft.length > 0 && problems.length === 0) return setOver({ what: 'sign' });
    focusNext(() => before.current?.querySelector<HTMLElement>('button') ?? before.current?.querySelector('h3'));
  };
  const signed = (order: SignedOrder) => {
    keepAnswer('order.list', { caseNumber }, [
      order,
      ...orders.map((one) => (one.id === order.supersedes ? { ...one, supersededBy: order.id } : one)),
    ]);
    own.change(({ replaces, ...rest }) => ({ ...rest, draft: [] }));
    own.keepNow();
    setOver(null);
    show(order.id);
    setTold(t('orderPage.signed.now'));
  };
  const fillFrom = (order: SignedOrder) => {
    own.change((work) => ({ ...work, draft: draftOfOrder(order), replaces: order.id }));
    setOver(null);
    show(null);
    tell({ text: t('orderPage.signed.filled') });
  };
  const replace = (order: SignedOrder) => (draft.length > 0 ? setOver({ what: 'give-way', order }) : fillFrom(order));
  const nextBlank = () => {
    const [first] = problems;
    const item = first === undefined ? draft[0] : draft[first.item - 1];
    const field = item === undefined || first === undefined ? undefined : fieldOf(item, first);
    (field ?? headOf('o-draft-head'))?.focus();
  };
  const nextCopy = () => {
    const kinds = copyKinds(shown?.id ?? null);
    setKind(kinds[(kinds.indexOf(kind) + 1) % kinds.length] ?? kind);
  };
  useOrderKeys({
    find: () => library.current?.querySelector('input')?.focus(),
    blank: nextBlank,
    read: () => setOver({ what: 'read' }),
    copy: nextCopy,
    orders: () => headOf('o-orders-head')?.focus(),
    sign,
    back: onBack,
  });
  useBeginning(place, sign, nextBlank, draft.length > 0);

  const { date, type } = brief.hearing;
  const names = context.children.map(({ firstName }) => firstName);
  return (
    <div className="order-page" ref={page}>
      <header className="o-head">
        <div>
          <h1>{t('orderPage.titleFor', { children: words.list(names) })}</h1>
          <p className="lede">
            {t('orderPage.lede', {
              caseNumber,
              hearing: t('summary.hearing', { type: words.code('hearingType', type) }),
              day: words.longDay(date),
            })}
          </p>
        </div>
        <Button kind="text" keyCap="Esc" onPress={onBack}>
          {t('orderPage.back')}
        </Button>
      </header>
      <ClauseLibrary
        clauses={clauses}
        draft={draft}
        childNames={names}
        words={words}
        box={library}
        onAdd={shown === null && draft.length < mostItems ? add : null}
        onWord={(clause) => setOver({ what: 'words', clause })}
      />
      <div className="o-middle">
        <section className="o-draft" aria-labelledby="o-draft-head">
          <h2 id="o-draft-head" tabIndex={-1}>
            {shown === null
              ? t('orderPage.draft.title')
              : t('orderPage.signed.orderOf', { day: words.day(shown.hearingDate) })}
          </h2>
          {shown === null ? (
            <>
              <ReplacesField
                orders={standing}
                chosen={replaced?.id ?? null}
                words={words}
                onChoose={(order) =>
                  own.change(({ replaces, ...rest }) => (order === null ? rest : { ...rest, replaces: order }))
                }
              />
              <DraftColumn
                draft={draft}
                decisions={brief.attention.decisions}
                clauses={clauses}
                context={context}
                words={words}
                refusal={own.refusal}
                problems={problems}
                tried={tried}
                acts={acts}
                onPropose={propose}
                open={before}
              />
            </>
          ) : (
            <SignedColumn
              order={shown}
              orders={orders}
              clauses={clauses}
              words={words}
              onReplace={() => replace(shown)}
              onDraft={() => show(null)}
            />
          )}
        </section>
        <OrdersOfCase orders={orders} words={words} shown={shown?.id ?? null} onShow={show} onReplace={replace} />
        <footer className="o-foot">
          <p className="hint">{t('orderPage.review')}</p>
          {shown === null ? (
            <p className="o-sign-line">
              <Button kind="primary" keyCap="Ctrl Enter" onPress={sign}>
                {t('orderPage.sign.button')}
              </Button>
              <span className="hint">
                {draft.length === 0
                  ? null
                  : `${stateOf(draft.length, blanks, screen)} ${t(own.isKept ? 'orderPage.draft.kept' : 'orderPage.draft.keeping')}`}
              </span>
            </p>
          ) : null}
          <p className="vh" role="status">
            {told}
          </p>
        </footer>
      </div>
      <OrderPreview
        hearing={shown?.hearing ?? hearing}
        order={shown?.id ?? null}
        kind={kind}
        onKind={setKind}
        draftHash={hash}
        isKept={own.isKept}
        isLarge={over?.what === 'read'}
        onLarge={(isLarge) => setOver(isLarge ? { what: 'read' } : null)}
      />
      {over?.what === 'sign' ? (
        <SignDialog
          hearing={hearing}
          draftHash={hash}
          isKept={own.isKept}
          supersedes={replaced?.id ?? null}
          replaces={
            replaced === undefined ? null : t('orderPage.sign.replaces', { moment: words.moment(replaced.signedAt) })
          }
          onSigned={signed}
          onClose={close}
        />
      ) : null}
      {over?.what === 'words' ? <WordingDialog clause={over.clause} words={words} onClose={close} /> : null}
      {over?.what === 'give-way' ? <GiveWay onGo={() => fillFrom(over.order)} onClose={close} /> : null}
    </div>
  );
}

/** "2 items, 1 blank to fill." */
function stateOf(count: number, blanks: number, { t }: Pick<ScreenWords, 't'>): string {
  const items = t('bench.order.count', { count });
  return blanks === 0
    ? t('orderPage.draft.complete', { items })
    : t('orderPage.draft.open', { items, blanks: t('bench.order.blank', { count: blanks }) });
}

type Over =
  | { readonly what: 'sign' | 'read' }
  | { readonly what: 'words'; readonly clause: Clause }
  | { readonly what: 'give-way'; readonly order: SignedOrder };

/** The focus goes, once the page is drawn, to what was asked for. */
function useFocusNext(): (find: () => HTMLElement | null | undefined) => void {
  const wanted = useRef<(() => HTMLElement | null | undefined) | null>(null);
  const [, draw] = useState(0);
  useEffect(() => {
    const found = wanted.current?.();
    if (found === null || found === undefined) return;
    wanted.current = null;
    found.focus();
  });
  return useCallback((find) => {
    wanted.current = find;
    draw((count) => count + 1);
  }, []);
}

/** The page begins at the first blank, or with signing where that was asked for on the bench. */
function useBeginning(place: OrderPlace, sign: () => void, nextBlank: () => void, hasDraft: boolean): void {
  const first = useRef({ sign, nextBlank, hasDraft });
  useEffect(() => {
    if (begun.has(place)) return;
    begun.add(place);
    if (place.signs) first.current.sign();
    else if (first.current.hasDraft) first.current.nextBlank();
  }, [place]);
}

const typing = 'input:not([type=radio]):not([type=checkbox]), textarea, select';

/** Esc in a field leads out of it, to the head of its item or column; from there single keys work, and Esc leads back. */
function leaveField(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.closest(typing) === null) return;
  event.preventDefault();
  const head = target.closest('[data-item]')?.querySelector<HTMLElement>('h4');
  (head ?? target.closest('section')?.querySelector<HTMLElement>('h2'))?.focus();
}
