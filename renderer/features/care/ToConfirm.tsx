// What is unusual about an entry, gathered before its button: each asks once whether it is so.

import { useId } from 'react';
import { entrySentence } from '../../../shared/contract/entrySentence.ts';
import type { EntryProblem } from '../../../shared/domain/entry.ts';
import { useWords } from '../../app/words.tsx';
import { ErrorMark } from '../../ui/Mark.tsx';
import { byReason, isConfirmed, warningKey } from './warnings.ts';

interface ToConfirmProps {
  readonly warnings: readonly EntryProblem[];
  readonly confirmed: ReadonlySet<string>;
  /** A save was tried: what is still open is marked. */
  readonly asked: boolean;
  readonly onConfirm: (warnings: readonly EntryProblem[], isSo: boolean) => void;
}

export function ToConfirm({ warnings, confirmed, asked, onConfirm }: ToConfirmProps) {
  const { t } = useWords();
  const heading = useId();
  if (warnings.length === 0) return null;
  return (
    <section className="to-confirm" aria-labelledby={heading}>
      <h2 id={heading}>{t('record.entry.confirm.title', { count: warnings.length })}</h2>
      <ul>
        {byReason(warnings).map((alike) => (
          <Warning
            key={alike.map(warningKey).join()}
            alike={alike}
            isSo={alike.every((warning) => isConfirmed(warning, confirmed))}
            asked={asked}
            onConfirm={onConfirm}
          />
        ))}
      </ul>
    </section>
  );
}

interface WarningProps extends Pick<ToConfirmProps, 'asked' | 'onConfirm'> {
  /** Of one reason, each of its own field. */
  readonly alike: readonly EntryProblem[];
  readonly isSo: boolean;
}

function Warning({ alike, isSo, asked, onConfirm }: WarningProps) {
  const words = useWords();
  const id = useId();
  const isOpen = asked && !isSo;
  return (
    <li>
      <div id={id}>
        {alike.map((warning) => (
          <p key={warningKey(warning)}>{entrySentence(warning, words)}</p>
        ))}
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={isSo}
          aria-describedby={id}
          onChange={(event) => onConfirm(alike, event.target.checked)}
        />
        <span>{words.t('record.entry.confirm.isSo')}</span>
        {isOpen ? (
          <span className="err mw">
            <ErrorMark />
            <span>{words.t('record.entry.confirm.open')}</span>
          </span>
        ) : null}
      </label>
    </li>
  );
}
