// Finding a case by what a person types: a docket number or a part of it, initials, or a child's name. Accents, capitals
// and the signs between are no matter.

import type { CaseId, CaseNumber } from '../domain/ids.ts';
import { sortedBy } from '../domain/order.ts';
import { type ChildName, initialsOf } from './initials.ts';

/** A case as it can be looked for. */
export interface FindableCase {
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly status: 'open' | 'closed';
  readonly children: readonly ChildName[];
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const lettersAndDigits = (text: string) => folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** How well each way of matching fits; the lower the better. */
const rank = { numberStart: 0, numberPart: 1, initials: 2, nameStart: 3, namePart: 4 } as const;

/** Fewer letters than these stand inside of too many names. */
const leastInside = 3;

/** How well a case fits what was typed; null where it does not. */
function rankOf({ caseNumber, children }: FindableCase, typed: string, words: readonly string[]): number | null {
  const number = lettersAndDigits(caseNumber);
  if (number.startsWith(typed)) return rank.numberStart;
  if (/\p{N}/u.test(typed) && number.includes(typed)) return rank.numberPart;
  if (children.some((child) => lettersAndDigits(initialsOf(child)) === typed)) return rank.initials;
  const names = children.map(({ firstName, lastName }) => wordsOf(`${firstName} ${lastName}`));
  if (names.some((name) => words.every((word) => name.some((part) => part.startsWith(word))))) return rank.nameStart;
  return typed.length >= leastInside && names.some((name) => name.join(' ').includes(words.join(' ')))
    ? rank.namePart
    : null;
}

/** The cases that fit what was typed, best first, then open ones, then by docket number; at most `most`. */
export function findCases(cases: readonly FindableCase[], text: string, most: number): FindableCase[] {
  const typed = lettersAndDigits(text);
  if (typed === '') return [];
  const words = wordsOf(text);
  const found = cases.flatMap((row) => {
    const fit = rankOf(row, typed, words);
    return fit === null ? [] : [{ row, fit }];
  });
  return sortedBy(found, ({ row, fit }) => [String(fit), row.status === 'open' ? '0' : '1', row.caseNumber])
    .slice(0, most)
    .map(({ row }) => row);
}
