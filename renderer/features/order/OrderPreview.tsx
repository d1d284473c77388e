// The order as it will print, beside the draft: in either language or as the family's copy, to read large, print or save.
// It follows the draft as soon as that is kept.

import { useEffect, useId, useRef, useState } from 'react';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import type { HearingId, OrderId } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { answers, useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { FlowingSheet } from '../summary/FlowingSheet.tsx';
import { type CopyKind, type CopyRequest, copyKinds, copyRequest } from './orderCopies.ts';
import '../../ui/document.css';
import '../summary/summary.css';

interface OrderPreviewProps {
  readonly hearing: HearingId;
  /** null: the draft. */
  readonly order: OrderId | null;
  readonly kind: CopyKind;
  readonly onKind: (kind: CopyKind) => void;
  /** What the draft says; another means that what is shown is older. */
  readonly draftHash: string;
  /** The engine has the draft as it stands. */
  readonly isKept: boolean;
  /** It is read large, over the page. */
  readonly isLarge: boolean;
  readonly onLarge: (isLarge: boolean) => void;
}

export function OrderPreview(props: OrderPreviewProps) {
  const { hearing, order, draftHash, isKept, onLarge } = props;
  const { t } = useWords();
  // While a copy is printed it stays on the page as it was at the press: the window prints what it shows.
  const [held, setHeld] = useState<Held | null>(null);
  const kind = held?.kind ?? props.kind;
  const isLarge = props.isLarge && held === null;
  const onKind = (next: CopyKind) => {
    if (held === null) props.onKind(next);
  };
  const copy = copyRequest(kind, hearing, order);
  const { refusal, isNew, ...made } = useModel(copy, order === null ? draftHash : null, isKept);
  const model = held?.model ?? made.model;
  const choice = <CopyChoice kinds={copyKinds(order)} chosen={kind} isHeld={held !== null} onChoose={onKind} />;
  const sheet =
    model === undefined ? (
      refusal === null ? (
        <Waiting>{t('orderPage.preview.waiting')}</Waiting>
      ) : null
    ) : (
      <FlowingSheet model={model} label={t('orderPage.preview.pages')} />
    );
  const problem = refusal === null ? null : <Problem refusal={refusal} />;
  return (
    <section className="o-preview" aria-labelledby="o-preview-head">
      <div className="hd">
        <h2 id="o-preview-head" tabIndex={-1}>
          {t(order === null ? 'orderPage.preview.title' : 'orderPage.preview.signed')}
        </h2>
        <Button kind="text" keyCap="p" disabled={model === undefined} onPress={() => onLarge(true)}>
          {t('orderPage.preview.read')}
        </Button>
      </div>
      {choice}
      {kind === 'family' ? <p className="hint">{t('orderPage.preview.familyNote')}</p> : null}
      {problem}
      {isLarge ? null : sheet}
      {isLarge ? null : (
        <CopyActs
          copy={copy}
          kind={kind}
          isReady={model !== undefined && isKept}
          isNew={isNew}
          onPrinting={(isPrinting) => setHeld(isPrinting && model !== undefined ? { kind, model } : null)}
        />
      )}
      {isLarge ? (
        <Dialog
          title={t('orderPage.preview.readTitle')}
          size="page"
          onClose={() => onLarge(false)}
          actions={
            <Button kind="text" keyCap="Esc" onPress={() => onLarge(false)}>
              {t('frame.close')}
            </Button>
          }
        >
          <div className="copy-choices">{choice}</div>
          {problem}
          {sheet}
        </Dialog>
      ) : null}
    </section>
  );
}

/** What is shown while it is printed. */
interface Held {
  readonly kind: CopyKind;
  readonly model: DocumentModel;
}

/** A pause in writing, after which the preview is made again, in milliseconds. */
const pauseMs = 700;

/** The document of a copy, made again when the draft was changed and kept. `draftHash` null: it never changes. */
function useModel(copy: CopyRequest, draftHash: string | null, isKept: boolean) {
  const shown = useAnswer('copy.preview', isKept ? { copy } : null);
  const key = JSON.stringify(copy);
  const last = useRef<{ readonly key: string; readonly model: DocumentModel } | null>(null);
  const model = shown.data?.models[0];
  if (model !== undefined) last.current = { key, model };
  useAskedAgain(copy, key, draftHash, isKept);
  return {
    model: model ?? (last.current?.key === key ? last.current.model : undefined),
    refusal: shown.error?.refusal ?? null,
    /** It was made of the draft as it stands: a print of it is what the engine writes down. */
    isNew: model !== undefined && !shown.isFetching && (draftHash === null || madeOf.get(key) === draftHash),
  };
}

/** What each copy was last made of: an answer that is kept from before may be of an older draft. */
const madeOf = new Map<string, string>();

function useAskedAgain(copy: CopyRequest, key: string, draftHash: string | null, isKept: boolean): void {
  const request = useRef(copy);
  request.current = copy;
  useEffect(() => {
    if (draftHash === null || !isKept || madeOf.get(key) === draftHash) return;
    const queryKey = ['copy.preview', { copy: request.current }];
    const isOld = answers.getQueryState(queryKey)?.data !== undefined || madeOf.has(key);
    const ask = () => {
      madeOf.set(key, draftHash);
      if (isOld) void answers.invalidateQueries({ queryKey });
    };
    if (!isOld) return ask();
    const pause = setTimeout(ask, pauseMs);
    return () => clearTimeout(pause);
  }, [key, draftHash, isKept]);
}

interface CopyChoiceProps {
  readonly kinds: readonly CopyKind[];
  readonly chosen: CopyKind;
  readonly isHeld: boolean;
  readonly onChoose: (kind: CopyKind) => void;
}

const languageOf = (kind: CopyKind) => (kind === 'en' || kind === 'es' ? { lang: kind } : {});

function CopyChoice({ kinds, chosen, isHeld, onChoose }: CopyChoiceProps) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="copy-language" disabled={isHeld}>
      <legend className="vh">{t('orderPage.preview.which')}</legend>
      {kinds.map((kind) => (
        <label key={kind} {...languageOf(kind)}>
          <input type="radio" name={name} checked={kind === chosen} onChange={() => onChoose(kind)} />
          <span>{t(`orderPage.preview.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface CopyActsProps {
  readonly copy: CopyRequest;
  readonly kind: CopyKind;
  readonly isReady: boolean;
  /** What is shown is of the draft as it stands. */
  readonly isNew: boolean;
  readonly onPrinting: (isPrinting: boolean) => void;
}

/** Prints what is shown, or saves it where the person says. */
function CopyActs({ copy, kind, isReady, isNew, onPrinting }: CopyActsProps) {
  const { t } = useWords();
  const tell = useToasts();
  const print = useAct('copy.print');
  const save = useAct('copy.save');
  const refused = print.error ?? save.error;
  const making = { copy, sealed: false, ticket: null };
  // A second press may come before the window is drawn again.
  const isPrinting = useRef(false);
  const printing = (is: boolean) => {
    isPrinting.current = is;
    onPrinting(is);
  };
  const printShown = () => {
    if (isPrinting.current) return;
    printing(true);
    // The engine writes down that this copy was printed; then the window prints what it shows.
    print.mutate(making, { onSuccess: () => window.print(), onSettled: () => printing(false) });
  };
  const saved = kind === 'family' ? 'orderPage.signed.familySaved' : 'orderPage.signed.saved';
  return (
    <>
      {refused === null ? null : <Problem refusal={refused.refusal} />}
      <p className="acts">
        <Button busy={print.isPending || !isNew} disabled={!isReady} onPress={printShown}>
          {t('orderPage.signed.print')}
        </Button>
        <Button
          busy={save.isPending}
          disabled={!isReady}
          onPress={() =>
            save.mutate(making, {
              onSuccess: ({ state }) => tell({ text: t(state === 'cancelled' ? 'orderPage.signed.cancelled' : saved) }),
            })
          }
        >
          {t('orderPage.signed.save')}
        </Button>
      </p>
    </>
  );
}
