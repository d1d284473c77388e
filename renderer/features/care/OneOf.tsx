// One of a few short answers, in one row. The arrow keys go from answer to answer.

import { useId } from 'react';
import './recordForms.css';

interface OneOfProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly isWrong?: boolean;
  /** The id of what is told about it. */
  readonly describedBy?: string;
}

export function OneOf({ label, options, chosen, onChoose, isWrong = false, describedBy }: OneOfProps) {
  const name = useId();
  return (
    <fieldset className="one-of" aria-describedby={isWrong ? describedBy : undefined}>
      <legend className="label">{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.id} className="answer">
            <input
              type="radio"
              name={name}
              checked={option.id === chosen}
              aria-invalid={isWrong}
              onChange={() => onChoose(option.id)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
