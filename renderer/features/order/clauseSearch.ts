// Finding a clause by its name, its words or what it rests on, in either language and without accents.

import type { Clause } from '../../../shared/orders/clauses.ts';

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The clauses that hold every word typed: those whose name holds them first, each in the list's order. */
export function foundClauses(clauses: readonly Clause[], typed: string): readonly Clause[] {
  const asked = plain(typed).split(/\s+/).filter(Boolean);
  const holds = (...texts: readonly string[]) => {
    const said = plain(texts.join(' '));
    return asked.every((word) => said.includes(word));
  };
  const named = clauses.filter(({ titleEn, titleEs }) => holds(titleEn, titleEs));
  const others = clauses.filter(
    (clause) =>
      !named.includes(clause) &&
      holds(clause.titleEn, clause.titleEs, clause.textEn, clause.textEs, clause.plainEn, clause.plainEs, clause.basis),
  );
  return [...named, ...others];
}
