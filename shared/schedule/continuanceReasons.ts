// Why hearings are continued: the list of resources/reference/continuance-reasons.json, and what has to be said beside it.

import reference from '../../resources/reference/continuance-reasons.json' with { type: 'json' };
import type { Continuance } from '../domain/record.ts';

/** A reason of the list. `goodCause`: as a rule; 'depends': where the facts of the case make it so. */
export interface ContinuanceReason {
  readonly id: string;
  readonly textEn: string;
  readonly textEs: string;
  readonly goodCause: boolean | 'depends';
  /** Sources of the list, by id; empty: none was read. */
  readonly basis: readonly string[];
  /** It is this project's own judgement, for a local lawyer to review. */
  readonly judgement: boolean;
  readonly noteForReview: string | null;
}

/** Says nothing by itself. */
const inWordsAlone = 'other';

const goodCauseOf = (value: string | boolean): ContinuanceReason['goodCause'] =>
  typeof value === 'boolean' ? value : 'depends';

/** Every reason, in the list's order: resources/reference/continuance-reasons.json. */
export const continuanceReasons: readonly ContinuanceReason[] = reference.reasons.map((reason) => ({
  ...reason,
  goodCause: goodCauseOf(reason.goodCause),
}));

/** The codes of the list, in its order. */
export const continuanceCodes = continuanceReasons.map(({ id }) => id) as [string, ...string[]];

/** The reason with that code; null: the list has none. */
export function continuanceReason(code: string): ContinuanceReason | null {
  return continuanceReasons.find(({ id }) => id === code) ?? null;
}

/** The reason's text in a language; the code itself where the list has none, as a later program may have written it. */
export function reasonText(code: string, language: 'en' | 'es'): string {
  const reason = continuanceReason(code);
  if (reason === null) return code;
  return language === 'es' ? reason.textEs : reason.textEn;
}

/**
 * Whether a reason cannot stand without words of one's own: another one than the list's, or good cause by a reason that is
 * none as a rule, or that depends. Source: the list's own rules.
 */
export function needsWords({ id, goodCause }: ContinuanceReason, isGoodCause: boolean): boolean {
  return id === inWordsAlone || (isGoodCause && goodCause !== true);
}

/**
 * What is recorded as the reason: the words; without any, the list's own text. The court's file is kept in English, and the
 * code beside it says it in the reader's language.
 */
export function recordedReason({ textEn }: ContinuanceReason, words: string): string {
  return words === '' ? textEn : words;
}

/** The words that somebody gave beside the list's reason; empty: none, only the list's own text was recorded. */
export function wordsOf({ code, reason }: Pick<Continuance, 'code' | 'reason'>): string {
  const listed = code === undefined ? null : continuanceReason(code);
  return listed !== null && (reason === listed.textEn || reason === listed.textEs) ? '' : reason;
}
