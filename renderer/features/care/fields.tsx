// The house's controls as fields of an entry: each knows by its name what is wrong with it.

import type { ReactNode } from 'react';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { AdviceHint } from '../../ui/AdviceHint.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { type OptionGroup, SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useEntryField } from './entryFields.tsx';

interface FieldProps {
  /** The field's name in the entry: "referredOn". */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The focus starts here. */
  readonly starts?: boolean;
}

interface EntryDateProps extends FieldProps {
  /** The last day that can be in the past; `t` (or `h`, hoy) types it. */
  readonly today: CalendarDate;
  /** It may be left out. */
  readonly optional?: boolean;
  readonly note?: string | undefined;
}

/** A day. One that was not understood says so itself; what is wrong with one that was stands in the same place. */
export function EntryDate({ field, today, optional = false, ...rest }: EntryDateProps) {
  const { language, error, shown, leave } = useEntryField(field);
  // Nothing typed is only told of at a save, by the entry's own check.
  const nothing = rest.value.trim() === '';
  return (
    <DateField
      {...rest}
      near={today}
      readIn={language}
      today={today}
      optional={optional || nothing}
      sent={shown}
      error={error}
      onLeave={leave}
    />
  );
}

interface EntryTextProps extends FieldProps {
  readonly hint?: ReactNode;
  readonly maxLength?: number;
  readonly isFigure?: boolean;
}

export function EntryText({ field, isFigure = false, ...rest }: EntryTextProps) {
  const { error, leave } = useEntryField(field);
  return (
    <TextField
      {...rest}
      error={error}
      input={{ onBlur: leave, ...(isFigure ? { inputMode: 'decimal', className: 'number' } : {}) }}
    />
  );
}

/** A text in the writer's own words: under it, advice on words. Not for a name, a figure or what a report says. */
export function EntryWriting(props: EntryTextProps) {
  const { shown } = useEntryField(props.field);
  return (
    <AdviceHint text={props.value} onChange={props.onChange} left={shown}>
      <EntryText {...props} />
    </AdviceHint>
  );
}

interface EntrySelectProps extends FieldProps {
  readonly groups: readonly OptionGroup[];
  readonly none?: string;
  readonly hint?: ReactNode;
}

export function EntrySelect({ field, ...rest }: EntrySelectProps) {
  const { error, leave } = useEntryField(field);
  return <SelectField {...rest} error={error} onLeave={leave} />;
}
