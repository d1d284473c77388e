// The four meanings: each is a shape, a word and a colour, and the colour is the least of the three.

import type { ReactNode } from 'react';
import type { Meaning } from '../../shared/documents/model.ts';
import { useWords } from '../app/words.tsx';

const shapes: Readonly<Record<Meaning, ReactNode>> = {
  overdue: <path d="M8 1 15.6 14.6H.4Z" />,
  due: <path d="M8 .2 15.8 8 8 15.8 .2 8Z" />,
  onTrack: <circle cx="8" cy="8" r="6.4" />,
  notRecorded: (
    <>
      <circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path
        d="M5.7 6.2c.1-1.4 1-2.2 2.4-2.2 1.3 0 2.3.8 2.3 2 0 1.6-1.9 1.7-1.9 3.3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
      <circle cx="8.4" cy="11.7" r="1.05" />
    </>
  ),
};

const classOf: Readonly<Record<Meaning, string>> = {
  overdue: 'overdue',
  due: 'due',
  onTrack: 'track',
  notRecorded: 'unknown',
};

/** The shape alone: the words beside it carry the sense. */
export function MarkShape({ meaning }: { readonly meaning: Meaning }) {
  return (
    <svg className={`mk ${classOf[meaning]}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[meaning]}
    </svg>
  );
}

/** A meaning before its words, which never part from it; `wraps` where the words may fill several lines. */
export function Marked({ meaning, wraps, children }: { meaning: Meaning; wraps?: boolean; children: ReactNode }) {
  return (
    <span className={`${wraps ? 'mw' : 'm'} ${classOf[meaning]}`}>
      <MarkShape meaning={meaning} />
      <span>{children}</span>
    </span>
  );
}

/** How many of a meaning; a quiet 0. `words`: 'shown' beside the number, or 'spoken' where a column's head says them. */
export function Count({ meaning, count, words }: { meaning: Meaning; count: number; words: 'shown' | 'spoken' }) {
  const { t } = useWords();
  const label = t(`summary.counts.${meaning}`);
  const told = words === 'shown' ? ` ${label}` : <span className="vh"> {label}</span>;
  if (count === 0 && words === 'spoken') {
    return <span className="quiet zero">0{told}</span>;
  }
  return (
    <Marked meaning={meaning}>
      <b>{count}</b>
      {told}
    </Marked>
  );
}

/** A field to mend: a filled square with "!", never the triangle. */
export function ErrorMark() {
  return (
    <svg className="mk error" viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d="M1 1h14v14H1zM7 3.6v5.2h2V3.6zM7 10.4v2h2v-2z" />
    </svg>
  );
}
