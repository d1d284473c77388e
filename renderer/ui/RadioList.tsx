// One of a few, all of them in sight.

import { useEffect, useId, useRef } from 'react';
import { ErrorMark } from './Mark.tsx';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
}

interface RadioListProps {
  /** What is chosen, for those who do not see the heading above it. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly error?: string | undefined;
  /** The focus starts here. */
  readonly starts?: boolean;
}

export function RadioList({ label, choices, chosen, onChoose, error, starts = false }: RadioListProps) {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (starts) group.current?.querySelector('input')?.focus();
  }, [starts]);
  return (
    <fieldset ref={group} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="vh">{label}</legend>
      <div className="names">
        {choices.map(({ id: choice, name, detail }) => (
          <label key={choice}>
            <input
              type="radio"
              name={id}
              checked={choice === chosen}
              aria-invalid={error !== undefined}
              onChange={() => onChoose(choice)}
            />
            <span>
              <b>{name}</b>
              {detail === undefined ? null : <small>{detail}</small>}
            </span>
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p className="err mw" id={`${id}-error`} role="alert">
          <ErrorMark />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  );
}
