// Buttons say what happens. One primary button a screen.

import { type ReactNode, useEffect, useRef } from 'react';
import type { Language } from '../../shared/documents/model.ts';
import { KeyCap } from './KeyCap.tsx';

interface ButtonProps {
  readonly kind?: 'primary' | 'plain' | 'text' | 'link' | 'inside';
  readonly children: ReactNode;
  /** The key that does the same, shown on the button. */
  readonly keyCap?: string;
  readonly type?: 'button' | 'submit';
  /** The form that a submit button outside of it sends. */
  readonly form?: string;
  /** At work: it keeps its place and the focus, and cannot be pressed again. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** The focus starts here. */
  readonly autoFocus?: boolean;
  /** Where the words alone do not say it to a screen reader. */
  readonly label?: string;
  /** Where its words are in another language than the page. */
  readonly lang?: Language;
  readonly onPress?: () => void;
}

const classes = { primary: 'btn primary', plain: 'btn', text: 'btn text', link: 'link', inside: 'inside' } as const;

export function Button({ kind = 'plain', children, keyCap, type = 'button', ...rest }: ButtonProps) {
  const { form, busy = false, disabled = false, autoFocus = false, label, lang, onPress } = rest;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (autoFocus) button.current?.focus();
  }, [autoFocus]);
  return (
    <button
      ref={button}
      className={classes[kind]}
      // While it is at work it sends no form either.
      type={busy ? 'button' : type}
      form={form}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-label={label}
      lang={lang}
      onClick={busy ? undefined : onPress}
    >
      {children}
      {keyCap === undefined ? null : <KeyCap>{keyCap}</KeyCap>}
    </button>
  );
}
