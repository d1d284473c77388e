// One of two or three, side by side: native radio buttons, so that the arrow keys and a screen reader know them.

import { useId } from 'react';
import type { Language } from '../../../shared/documents/model.ts';

interface SegmentsProps<Id extends string> {
  /** What is chosen, for those who do not see it by its place. */
  readonly label: string;
  readonly choices: readonly {
    readonly id: Id;
    readonly name: string;
    /** Where its name is in another language than the page. */
    readonly lang?: Language;
  }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export function Segments<Id extends string>({ label, choices, chosen, onChoose }: SegmentsProps<Id>) {
  const group = useId();
  return (
    <fieldset className="seg">
      <legend className="vh">{label}</legend>
      {choices.map(({ id, name, lang }) => (
        <label key={id}>
          <input type="radio" name={group} checked={id === chosen} onChange={() => onChoose(id)} />
          <span lang={lang}>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
