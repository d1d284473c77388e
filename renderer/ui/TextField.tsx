// One line to type in: its label, a hint, and in the same place what to mend.

import { type InputHTMLAttributes, type ReactNode, useEffect, useId, useRef } from 'react';
import { ErrorMark } from './Mark.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong and how to mend it; undefined: nothing is. */
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  /** The focus starts here. */
  readonly starts?: boolean;
  readonly maxLength?: number;
  /** Stands inside the field, at its end. */
  readonly inside?: ReactNode;
  /** Stands beside the field: the button that sends it. */
  readonly beside?: ReactNode;
  readonly input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'inputMode' | 'autoCapitalize' | 'spellCheck' | 'onKeyDown' | 'onKeyUp' | 'className' | 'onBlur'
  >;
}

export function TextField({ label, value, onChange, error, hint, starts = false, ...rest }: TextFieldProps) {
  const { maxLength = 200, inside, beside, input = {} } = rest;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (starts) field.current?.focus();
  }, [starts]);
  const described = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`];
  const { className = '', ...other } = input;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="field-row">
        <div className="field-box">
          <input
            id={id}
            ref={field}
            className={`input ${error === undefined ? '' : 'bad'} ${className}`}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            maxLength={maxLength}
            autoComplete="off"
            aria-describedby={described.join(' ').trim() || undefined}
            aria-invalid={error !== undefined}
            {...other}
          />
          {inside}
        </div>
        {beside}
      </div>
      {error === undefined ? null : (
        <p className="err mw" id={`${id}-error`} role="alert">
          <ErrorMark />
          <span>{error}</span>
        </p>
      )}
      {hint === undefined ? null : (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
