// The dialog around one form: what it is about, its fields, what was refused, and one primary button. Closing it, by any way,
// asks once where something that was written would be lost.

import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import './hearingLife.css';

interface LifeDialogProps {
  readonly title: string;
  /** Which hearing, or whose case. */
  readonly lede?: string;
  /** What the primary button does. */
  readonly does: string;
  readonly busy: boolean;
  /** It cannot be sent yet, whatever is written. */
  readonly disabled?: boolean;
  readonly refusal: Refusal | null;
  /** Something was written that is not kept. */
  readonly changed: boolean;
  readonly size?: 'plain' | 'wide' | 'page';
  /** Counts the tries in vain: after each the focus goes to the first field to mend. */
  readonly tries: number;
  readonly onSend: () => void;
  readonly onClose: () => void;
  /** Another way on, before the primary button. */
  readonly other?: ReactNode;
  readonly children: ReactNode;
}

export function LifeDialog(props: LifeDialogProps) {
  const { title, lede, does, busy, disabled = false, refusal, changed, size = 'wide', tries, other, children } = props;
  const { onSend, onClose } = props;
  const { t } = useWords();
  const form = useId();
  const box = useFirstWrong(tries, refusal !== null);
  const [asksToLeave, setAsksToLeave] = useState(false);
  const close = () => (changed ? setAsksToLeave(true) : onClose());
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && !disabled) onSend();
  };
  return (
    <>
      <Dialog
        asks
        title={title}
        size={size}
        onClose={close}
        actions={
          <>
            <Button kind="text" keyCap="Esc" onPress={close}>
              {t('frame.cancel')}
            </Button>
            {other}
            <Button kind="primary" type="submit" form={form} busy={busy} disabled={disabled}>
              {does}
            </Button>
          </>
        }
      >
        {lede === undefined ? null : <p className="lede">{lede}</p>}
        <form id={form} ref={box} className="form life-form" onSubmit={send} noValidate>
          {children}
          {refusal === null ? null : <Problem refusal={refusal} />}
        </form>
      </Dialog>
      {asksToLeave ? <Leave onGo={onClose} onStay={() => setAsksToLeave(false)} /> : null}
    </>
  );
}

function Leave({ onGo, onStay }: { readonly onGo: () => void; readonly onStay: () => void }) {
  const { t } = useWords();
  return (
    <Dialog
      asks
      title={t('hearingLife.screen.leave.title')}
      onClose={onStay}
      actions={
        <>
          <Button onPress={onGo}>{t('hearingLife.screen.leave.go')}</Button>
          <Button kind="primary" autoFocus onPress={onStay}>
            {t('hearingLife.screen.leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('hearingLife.screen.leave.text')}</p>
    </Dialog>
  );
}

/** After a try in vain the focus goes to the first field to mend; what was refused is brought into view. */
function useFirstWrong(tries: number, isRefused: boolean) {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);
  useEffect(() => {
    if (isRefused) box.current?.querySelector<HTMLElement>('.problem')?.scrollIntoView({ block: 'nearest' });
  }, [isRefused]);
  return box;
}
