// Goes to another place of the window. It has no address: an address would name the case.

import type { ReactNode } from 'react';

interface LinkProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** It leads to where the person is. */
  readonly current?: boolean;
}

export function Link({ children, onPress, current = false }: LinkProps) {
  return (
    <button type="button" className="go" onClick={onPress} aria-current={current ? 'page' : undefined}>
      {children}
    </button>
  );
}
