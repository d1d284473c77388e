// "My cases": those that the record names the person on, by the next hearing, and the copy of the chosen one.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { CaseNumber } from '../../../shared/domain/ids.ts';
import { DeskFrame } from '../../app/DeskFrame.tsx';
import { type ScreenKey, useKeys } from '../../app/keys.tsx';
import { useMyCases } from '../../app/myCases.ts';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { CaseList } from './CaseList.tsx';
import { CopyPanel } from './CopyPanel.tsx';
import { useCopyChoices } from './copyChoices.ts';
import './mine.css';

type Court = Output<'court.show'>;
type Mine = Output<'cases.mine'>;

export function MyCasesScreen({ caseNumber }: { readonly caseNumber: CaseNumber | null }) {
  const { t } = useWords();
  const { court, mine } = useMyCases();
  const refused = court.error ?? mine.error;
  return (
    <DeskFrame screen="mine">
      {refused !== null ? (
        <div className="d-page">
          <h1>{t('mine.title')}</h1>
          <Problem refusal={refused.refusal} />
        </div>
      ) : court.data === undefined || mine.data === undefined ? (
        <div className="d-page">
          <h1 className="vh">{t('mine.title')}</h1>
          <Waiting>{t('mine.loading')}</Waiting>
        </div>
      ) : mine.data.cases.length === 0 ? (
        <div className="d-page">
          <h1>{t('mine.title')}</h1>
          <h2>{t('mine.none')}</h2>
          <p className="lede">{t('mine.noneText')}</p>
        </div>
      ) : (
        <Cases court={court.data} mine={mine.data} caseNumber={caseNumber} />
      )}
    </DeskFrame>
  );
}

interface CasesProps {
  readonly court: Court;
  readonly mine: Mine;
  readonly caseNumber: CaseNumber | null;
}

/** The heading of the copy, from which Enter takes it and Tab goes through its choices. */
const toCopy = () => document.getElementById('copy-title')?.focus();

function Cases({ court, mine: { cases, clashes }, caseNumber }: CasesProps) {
  const { go } = usePlace();
  const [moved, setMoved] = useState(0);
  const choices = useCopyChoices();
  const chosen = caseNumber === null ? cases[0] : cases.find((one) => one.caseNumber === caseNumber);
  const choose = useCallback(
    (to: CaseNumber) => {
      go({ screen: 'mine', caseNumber: to });
      setMoved((count) => count + 1);
    },
    [go],
  );
  useEffect(() => {
    if (moved > 0) toCopy();
  }, [moved]);
  const at = chosen === undefined ? -1 : cases.indexOf(chosen);
  const step = useCallback(
    (by: 1 | -1) => {
      const next = cases[Math.max(0, Math.min(cases.length - 1, at + by))];
      if (next !== undefined && next !== cases[at]) choose(next.caseNumber);
    },
    [cases, at, choose],
  );
  useCaseKeys(step);
  return (
    <div className="d-page my-cases">
      <CaseList court={court} cases={cases} clashes={clashes} chosen={chosen ?? null} onChoose={choose} />
      {chosen === undefined ? (
        <section className="copy-of" aria-labelledby="copy-title">
          <h2 id="copy-title" tabIndex={-1}>
            {caseNumber}
          </h2>
          <Problem refusal={{ name: 'case-not-open', values: {} }} />
        </section>
      ) : (
        <CopyPanel key={chosen.caseNumber} court={court} mine={chosen} choices={choices} />
      )}
    </div>
  );
}

function useCaseKeys(step: (by: 1 | -1) => void): void {
  const { t } = useWords();
  const keys = useMemo((): readonly ScreenKey[] => {
    const group = t('mine.keys.group');
    return [
      { key: 'j', does: t('mine.keys.next'), group, run: () => step(1) },
      { key: 'k', does: t('mine.keys.previous'), group, run: () => step(-1) },
    ];
  }, [t, step]);
  useKeys(keys);
}
