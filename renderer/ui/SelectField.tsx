// One of many, chosen from a list that opens: its label, a hint, and in the same place what to mend.

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { ErrorMark } from './Mark.tsx';

export interface Option {
  readonly id: string;
  readonly name: string;
}

export interface OptionGroup {
  /** Stands over its options; '' or null: none. */
  readonly name: string | null;
  readonly options: readonly Option[];
}

interface SelectFieldProps {
  readonly label: string;
  /** The id of what is chosen; '': nothing yet. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** What stands for nothing chosen; undefined: something always is. */
  readonly none?: string;
  readonly groups: readonly OptionGroup[];
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  /** The focus starts here. */
  readonly starts?: boolean;
  readonly onLeave?: () => void;
}

export function SelectField({
  label,
  value,
  onChange,
  none,
  groups,
  error,
  hint,
  starts = false,
  onLeave,
}: SelectFieldProps) {
  const id = useId();
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (starts) field.current?.focus();
  }, [starts]);
  const described = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`];
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        ref={field}
        className={error === undefined ? 'input select' : 'input select bad'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        aria-describedby={described.join(' ').trim() || undefined}
        aria-invalid={error !== undefined}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {groups.map(({ name, options }) =>
          name === '' || name === null ? (
            options.map(drawn)
          ) : (
            <optgroup key={name} label={name}>
              {options.map(drawn)}
            </optgroup>
          ),
        )}
      </select>
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

const drawn = ({ id, name }: Option) => (
  <option key={id} value={id}>
    {name}
  </option>
);
