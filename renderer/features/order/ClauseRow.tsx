// One clause of the list: its name, which adds it, and on asking its words, what it rests on and what to mind.

import { useId, useState } from 'react';
import { clauseText } from '../../../shared/documents/orderClause.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { Clause } from '../../../shared/orders/clauses.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextView } from '../../ui/DocumentText.tsx';

interface ClauseRowProps {
  readonly clause: Clause;
  readonly words: Words;
  readonly childNames: readonly string[];
  readonly isDrafted: boolean;
  readonly onAdd: ((clause: Clause) => void) | null;
  readonly onWord: (clause: Clause) => void;
}

export const clauseTitle = ({ titleEn, titleEs }: Clause, { language }: Pick<Words, 'language'>): string =>
  language === 'en' ? titleEn : titleEs;

export function ClauseRow({ clause, words, childNames, isDrafted, onAdd, onWord }: ClauseRowProps) {
  const { t } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const title = clauseTitle(clause, words);
  return (
    <li>
      <div className="clause-row">
        <button type="button" className="clause-add" disabled={onAdd === null} onClick={() => onAdd?.(clause)}>
          <span>{title}</span>{' '}
          <span className="clause-do">
            {isDrafted ? <span className="quiet">{t('orderPage.library.inDraft')}</span> : null}{' '}
            <span className="act">{t('orderPage.library.add')}</span>
          </span>
        </button>
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={t('orderPage.library.aboutNamed', { title })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('orderPage.library.about')}
        </button>
      </div>
      <div id={id} className="clause-about" hidden={!isOpen}>
        {isOpen ? (
          <AboutClause clause={clause} words={words} childNames={childNames} onWord={() => onWord(clause)} />
        ) : null}
      </div>
    </li>
  );
}

interface AboutClauseProps extends Pick<ClauseRowProps, 'clause' | 'words' | 'childNames'> {
  readonly onWord: () => void;
}

function AboutClause({ clause, words, childNames, onWord }: AboutClauseProps) {
  const { t } = useWords();
  const blank = { id: clause.id, clauseId: clause.id, ruleId: null, childNames: [...childNames], fields: {} };
  return (
    <>
      <p>
        <TextView text={clauseText(words, blank, { clauses: [clause] })} />
      </p>
      {clause.changed ? <p className="hint">{t('orderPage.library.changed')}</p> : null}
      <ClauseBasis clause={clause} />
      <Button
        kind="link"
        label={t('orderPage.library.wordNamed', { title: clauseTitle(clause, words) })}
        onPress={onWord}
      >
        {t('orderPage.library.word')}
      </Button>
    </>
  );
}

/** What a clause rests on, and what to mind before using it: the list keeps both in English. */
export function ClauseBasis({ clause: { basis, cautions } }: { readonly clause: Clause }) {
  const { t } = useWords();
  return (
    <>
      <p className="hint">{t('orderPage.library.basis', { basis })}</p>
      {cautions.length === 0 ? null : (
        <>
          <h4>{t('orderPage.library.cautions')}</h4>
          <ul className="cautions" lang="en">
            {cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
