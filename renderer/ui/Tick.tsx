// One thing that is so or not, ticked.

import { type ReactNode, useId } from 'react';

interface TickProps {
  readonly children: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly hint?: ReactNode;
  /** The id of what is told about it elsewhere. */
  readonly describedBy?: string | undefined;
}

export function Tick({ children, on, onChange, hint, describedBy }: TickProps) {
  const id = useId();
  const described = [describedBy ?? '', hint === undefined ? '' : `${id}-hint`].join(' ').trim();
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{children}</span>
      </label>
      {hint === undefined ? null : (
        <p className="hint tick-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
