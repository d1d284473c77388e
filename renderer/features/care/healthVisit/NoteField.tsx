// A note, of several lines where it needs them.

import { useId } from 'react';
import { AdviceHint } from '../../../ui/AdviceHint.tsx';
import { FieldProblems, useEntryField } from '../entryFields.tsx';

interface NoteFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const longest = 2_000;

export function NoteField({ label, value, onChange }: NoteFieldProps) {
  const id = useId();
  const { error, shown, leave } = useEntryField('note');
  return (
    <AdviceHint text={value} onChange={onChange} left={shown}>
      <div className="field">
        <label className="label" htmlFor={id}>
          {label}
        </label>
        <textarea
          id={id}
          className={error === undefined ? 'input' : 'input bad'}
          rows={3}
          maxLength={longest}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => onChange(event.target.value)}
          onBlur={leave}
        />
        <FieldProblems field="note" id={`${id}-error`} />
      </div>
    </AdviceHint>
  );
}
