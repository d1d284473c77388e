// Short messages about what was just done: told politely, in a corner, one under the other. They never take the focus.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../app/words.tsx';
import { Button } from './Button.tsx';
import './dialog.css';

interface Toast {
  readonly text: string;
  /** Something did not work: it stays until it is closed. */
  readonly bad?: boolean;
}
interface Shown extends Toast {
  readonly number: number;
}

/** Long enough to read two lines twice. */
const readFor = 12_000;
const TellContext = createContext<((toast: Toast) => void) | null>(null);

export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const close = useCallback((number: number) => setShown((all) => all.filter((one) => one.number !== number)), []);
  const tell = useCallback((toast: Toast) => {
    const number = next.current++;
    // The same sentence again replaces the earlier one.
    setShown((all) => [...all.filter(({ text }) => text !== toast.text), { ...toast, number }].slice(-3));
  }, []);
  return (
    <TellContext value={tell}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {shown.map((toast) => (
          <ToastShown key={toast.number} toast={toast} onClose={close} />
        ))}
      </div>
    </TellContext>
  );
}

function ToastShown({ toast, onClose }: { readonly toast: Shown; readonly onClose: (number: number) => void }) {
  const { t } = useWords();
  const { number, bad = false, text } = toast;
  const close = useMemo(() => () => onClose(number), [number, onClose]);
  useEffect(() => {
    if (bad) return;
    const timer = setTimeout(close, readFor);
    return () => clearTimeout(timer);
  }, [bad, close]);
  return (
    <div className={bad ? 'toast bad' : 'toast'}>
      <span>{text}</span>
      <Button kind="link" onPress={close}>
        {t('frame.close')}
      </Button>
    </div>
  );
}

/** Tells the person something in passing: `tell({ text })`. */
export function useToasts(): (toast: Toast) => void {
  const tell = useContext(TellContext);
  if (tell === null) throw new Error('a message is told outside the window');
  return tell;
}
