// One copy in the making: what it will look like, what is withheld from it, and printing or saving it. A document of a
// brief and every other document are asked for differently and handled alike.

import { useRef, useState } from 'react';
import type { CopyRequest, PartyChoice } from '../../../shared/contract/copies.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { WindowInput, WindowOutput } from '../../../shared/contract/window.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import type { Audience } from '../../../shared/redaction/audiences.ts';
import { useAct, useAnswer } from '../../lib/client.ts';

export type CopyAsked =
  | { readonly of: 'brief'; readonly request: WindowInput<'brief.preview'> }
  | { readonly of: 'copy'; readonly copy: CopyRequest };

export interface Copy {
  /** undefined: being made, or refused. */
  readonly models: readonly DocumentModel[] | undefined;
  readonly withheld: WindowOutput<'copy.preview'>['withheld'];
  /** For whom such a reader acts; undefined: not known of this copy. */
  readonly parties: readonly PartyChoice[] | undefined;
  readonly party: string | null;
  /** Readers of whom the case has one; undefined: not known of this copy. */
  readonly readers: readonly Audience[] | undefined;
  readonly refusal: Refusal | null;
  /** What was refused is asked again. */
  again(): void;
  readonly isPrinting: boolean;
  readonly isSaving: boolean;
  /** It is being printed or saved just now: until that is over nothing else may be chosen, and what is shown stays. */
  isHeld(): boolean;
  print(): void;
  save(): void;
  /** Of a file that was just saved and opens with it alone. */
  readonly passphrase: string | null;
  forgetPassphrase(): void;
}

type Saved = WindowOutput<'copy.save'>;

function usePreview(asked: CopyAsked) {
  const ofBrief = useAnswer('brief.preview', asked.of === 'brief' ? asked.request : null);
  const ofCopy = useAnswer('copy.preview', asked.of === 'copy' ? { copy: asked.copy } : null);
  const answer = asked.of === 'brief' ? ofBrief : ofCopy;
  const models = asked.of === 'brief' ? ofBrief.data && [ofBrief.data.model] : ofCopy.data?.models;
  return {
    models: answer.error === null ? models : undefined,
    withheld: answer.data?.withheld ?? [],
    parties: asked.of === 'brief' ? ofBrief.data?.parties : undefined,
    party: asked.of === 'brief' ? (ofBrief.data?.party ?? null) : null,
    readers: asked.of === 'brief' ? ofBrief.data?.readers : undefined,
    error: answer.error,
    again: () => void answer.refetch(),
  };
}

/** `onSaved`: what became of the file. `sealed`: the saved file opens with a passphrase; paper is open. */
export function useCopy(asked: CopyAsked, sealed: boolean, onSaved: (state: Saved['state']) => void): Copy {
  const { error, again, ...shown } = usePreview(asked);
  const acts = {
    printBrief: useAct('brief.print'),
    printCopy: useAct('copy.print'),
    saveBrief: useAct('summary.save'),
    saveCopy: useAct('copy.save'),
  };
  const { printBrief, printCopy, saveBrief, saveCopy } = acts;
  const [passphrase, setPassphrase] = useState<string | null>(null);
  // A second press may come before the window is drawn again: only the ref knows of the first by then.
  const isHeld = useRef(false);
  const [held, setHeld] = useState<typeof shown | null>(null);
  const reset = () => {
    for (const act of Object.values(acts)) act.reset();
  };
  const hold = () => {
    if (isHeld.current) return false;
    isHeld.current = true;
    setHeld(shown);
    reset();
    return true;
  };
  const letGo = () => {
    isHeld.current = false;
    setHeld(null);
  };
  // The engine writes down that this copy was printed; then the window prints what it shows, held since the press.
  const printed = { onSuccess: () => window.print(), onSettled: letGo };
  const saved = {
    onSettled: letGo,
    onSuccess: (answer: Saved) => {
      if (answer.state !== 'cancelled') setPassphrase(answer.passphrase);
      onSaved(answer.state);
    },
  };
  const print = () => {
    if (shown.models === undefined || !hold()) return;
    if (asked.of === 'brief') printBrief.mutate(asked.request, printed);
    else printCopy.mutate({ copy: asked.copy, sealed: false, ticket: null }, printed);
  };
  const save = () => {
    if (!hold()) return;
    // The shell keeps the file and need not know whose it is: the hearing's id is enough.
    if (asked.of === 'brief') saveBrief.mutate({ ...asked.request, caseNumber: null, sealed }, saved);
    else saveCopy.mutate({ copy: asked.copy, sealed, ticket: null }, saved);
  };
  const refusedPrint = printBrief.error ?? printCopy.error;
  const refusedSave = saveBrief.error ?? saveCopy.error;
  return {
    ...(held ?? shown),
    refusal: (refusedPrint ?? refusedSave ?? error)?.refusal ?? null,
    again: () => {
      if (refusedSave !== null) return save();
      // What is shown is older than what was decided: it is made again, and looked at, before it is printed.
      reset();
      again();
    },
    isPrinting: printBrief.isPending || printCopy.isPending,
    isSaving: saveBrief.isPending || saveCopy.isPending,
    isHeld: () => isHeld.current,
    print,
    save,
    passphrase,
    forgetPassphrase: () => setPassphrase(null),
  };
}
