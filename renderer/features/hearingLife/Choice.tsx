// One of a few answers in sight, under its question; what is missing is told in the same place.

import { useId } from 'react';
import { ErrorMark } from '../../ui/Mark.tsx';

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  /** null: nothing is chosen, and nothing is chosen beforehand. */
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  readonly error?: string | undefined;
  /** Each answer on a line of its own. */
  readonly isList?: boolean;
}

export function Choice<Id extends string>({ label, options, chosen, onChoose, error, isList }: ChoiceProps<Id>) {
  const name = useId();
  return (
    <fieldset className="choice" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend className="label">{label}</legend>
      <div className={isList === true ? 'choice-list' : 'choice-row'}>
        {options.map((option) => (
          <label key={option.id} className="answer">
            <input
              type="radio"
              name={name}
              checked={option.id === chosen}
              aria-invalid={error !== undefined}
              onChange={() => onChoose(option.id)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p className="err mw" id={`${name}-error`} role="alert">
          <ErrorMark />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  );
}
