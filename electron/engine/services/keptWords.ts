// A form shows a protected text as withheld. What comes back of it is the record's own word, which stays where it was.

import { withheldText } from '../../../shared/redaction/narrow.ts';

/** The entry, with the record's own word in each text field that says that it is withheld. `standing`: what it corrects. */
export function withOwnWords<E extends object>(entry: E, standing: object | null): E {
  if (standing === null) return entry;
  const words = Object.entries(entry).map(([field, value]) => {
    const own: unknown = value === withheldText ? Reflect.get(standing, field) : null;
    return [field, typeof own === 'string' ? own : value];
  });
  return Object.fromEntries(words) as E;
}

/** Whether a text field of this says that it is withheld. */
export function isWithheldIn(shown: object): boolean {
  return Object.values(shown).includes(withheldText);
}
