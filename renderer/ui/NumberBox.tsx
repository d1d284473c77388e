// A figure to type, in a row of figures: the row's words label it, and what to mend stands under the row.

interface NumberBoxProps {
  /** What the figure is of, for those who do not see its row and column. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly isWrong: boolean;
  /** The id of what is told about it. */
  readonly describedBy?: string | undefined;
}

export function NumberBox({ label, value, onChange, onLeave, isWrong, describedBy }: NumberBoxProps) {
  return (
    <input
      className={isWrong ? 'input number bad' : 'input number'}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      inputMode="decimal"
      autoComplete="off"
      maxLength={8}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
