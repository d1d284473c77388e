// One thing that is on or off, and holds at once.

import { type ReactNode, useId } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';

interface SwitchProps {
  readonly children: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly hint?: string;
}

export function Switch({ children, on, onChange, hint }: SwitchProps) {
  const hintId = useId();
  return (
    <div className="switch-row">
      <AriaSwitch
        className="switch"
        isSelected={on}
        onChange={onChange}
        {...(hint === undefined ? {} : { 'aria-describedby': hintId })}
      >
        <span className="switch-track" aria-hidden="true" />
        <span>{children}</span>
      </AriaSwitch>
      {hint === undefined ? null : (
        <p id={hintId} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
