// Several lines to write in, with how many letters are left.

import { useId } from 'react';
import { useWords } from '../../app/words.tsx';
import { ErrorMark } from '../../ui/Mark.tsx';

interface LongTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly onLeave?: () => void;
  readonly maxLength: number;
  readonly rows?: number;
  /** Stands under it, before the letters left. */
  readonly hint?: string;
  /** The language that it is written in, where the page has another. */
  readonly lang?: 'en' | 'es';
}

export function LongText({ label, value, onChange, error, onLeave, maxLength, rows = 2, hint, lang }: LongTextProps) {
  const { t } = useWords();
  const id = useId();
  const described = error === undefined ? `${id}-left` : `${id}-error ${id}-left`;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={error === undefined ? 'input' : 'input bad'}
        rows={Math.max(rows, Math.min(8, Math.ceil(value.length / 60)))}
        maxLength={maxLength}
        autoComplete="off"
        lang={lang}
        aria-describedby={described}
        aria-invalid={error !== undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {error === undefined ? null : (
        <p className="err mw" id={`${id}-error`} role="alert">
          <ErrorMark />
          <span>{error}</span>
        </p>
      )}
      <p className="hint" id={`${id}-left`}>
        {hint === undefined ? null : `${hint} `}
        {t('orderPage.field.left', { count: maxLength - value.length })}
      </p>
    </div>
  );
}
