// Fields that few need, folded away under their name.

import type { ReactNode } from 'react';

interface FoldProps {
  readonly title: string;
  /** What stands in it already, beside its name. */
  readonly note?: string | undefined;
  /** Unfolded from the start: something stands in it. */
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Fold({ title, note, startsOpen = false, children }: FoldProps) {
  return (
    <details className="fold" open={startsOpen}>
      <summary>
        <b>{title}</b>
        {note === undefined ? null : <span className="quiet">{note}</span>}
      </summary>
      <div className="fold-fields">{children}</div>
    </details>
  );
}
