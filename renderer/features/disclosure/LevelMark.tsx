// A level of the policy: told by its shape and its word.

import type { DisclosureLevel } from '../../../shared/contract/disclosure.ts';
import { useWords } from '../../app/words.tsx';
import './disclosure.css';

function Shape({ level }: { readonly level: DisclosureLevel }) {
  return (
    <svg className="policy-shape" viewBox="0 0 12 12" aria-hidden="true">
      {level === 'yes' ? <circle className="full" cx="6" cy="6" r="4.5" /> : null}
      {level === 'own' ? (
        <>
          <circle cx="6" cy="6" r="4.5" />
          <path className="full" d="M6 1.5a4.5 4.5 0 0 0 0 9z" />
        </>
      ) : null}
      {level === 'flagged' ? <path d="M6 1.5 10.5 6 6 10.5 1.5 6z" /> : null}
      {level === 'care' ? <rect x="2" y="2" width="8" height="8" /> : null}
      {level === 'no' ? <path d="M2 6h8" /> : null}
    </svg>
  );
}

export function LevelMark({ level }: { readonly level: DisclosureLevel }) {
  const { t } = useWords();
  return (
    <>
      <Shape level={level} />
      <span>{t(`copies.policy.level.${level}`)}</span>
    </>
  );
}
