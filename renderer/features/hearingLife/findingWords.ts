// The findings that a rule of the court counts, in the words of the clause that makes them.

import { listClauses } from '../../../shared/orders/clauses.ts';
import { findingOfClause } from '../../../shared/orders/findings.ts';
import type { ScreenWords } from '../../app/words.tsx';

/** A finding by its code; one that no rule knows is shown by its code. */
export function findingWords(finding: string, { t, language }: Pick<ScreenWords, 't' | 'language'>): string {
  const [clauseId] = Object.entries(findingOfClause).find(([, code]) => code === finding) ?? [];
  const clause = listClauses.find(({ id }) => id === clauseId);
  if (clause === undefined) return t('hearingLife.screen.finding.unknown', { code: finding });
  return language === 'es' ? clause.titleEs : clause.titleEn;
}
