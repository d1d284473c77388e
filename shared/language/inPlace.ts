// Words of the advice list that can be exchanged as they stand: most offers say how to tell a thing, and only the writer
// knows it; these few are the same phrase in other words, of the same number and gender, so that the sentence around them
// holds. Each is taken from its entry's offer.

import type { Language } from '../documents/model.ts';

/** By the pattern as the list has it. */
export const inPlace: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    visitation: 'family time',
    'foster parent': 'resource parent',
    'foster parents': 'resource parents',
    'substance abuse': 'substance use',
    'drug abuse': 'substance use',
    relapse: 'return to use',
    relapsed: 'returned to use',
    'drug baby': 'baby exposed before birth',
    'drug-exposed baby': 'baby exposed before birth',
    'opioid replacement': 'medication for opioid use disorder',
  },
  es: {
    'régimen de visitas': 'tiempo en familia',
    'abuso de sustancias': 'consumo de sustancias',
    'abuso de drogas': 'consumo de sustancias',
    recayó: 'volvió a consumir',
    'volvió a caer': 'volvió a consumir',
    'bebé adicto': 'bebé con exposición prenatal',
    'bebé adicta': 'bebé con exposición prenatal',
  },
};

/** What can stand where `found`, an occurrence of `pattern`, stands, with its first letter as large; null: nothing. */
export function wordInPlace(pattern: string, found: string, language: Language): string | null {
  const offered = inPlace[language][pattern];
  if (offered === undefined) return null;
  const first = found.slice(0, 1);
  return first === first.toLowerCase() ? offered : `${offered.slice(0, 1).toUpperCase()}${offered.slice(1)}`;
}
