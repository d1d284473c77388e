// Texts of the record cut to what a page has room for: after a whole word, with "…" where they go on.

import type { ReadyBrief } from '../../brief/ready.ts';
import type { Words } from '../words.ts';

/** A text of at most `letters` characters and "…", never cut within a word; one longer word stands whole. */
export function shortened(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const held = text.slice(0, letters + 1);
  const end = held.search(/\s\S*$/);
  const cut = end > 0 ? text.slice(0, end) : (text.split(/\s/, 1)[0] ?? text);
  return cut === text ? text : `${cut.replace(/[\s,;:.–(]+$/, '')} …`;
}

/** The same words, with what they quote from the record cut to `letters` characters. */
export function withLetters(words: Words, letters: number): Words {
  if (!Number.isFinite(letters)) return words;
  return { ...words, recorded: (text, language) => words.recorded(shortened(text, letters), language) };
}

/** Where a brief names people, families and providers: alone, and in lists. */
const nameKeys: ReadonlySet<string> = new Set([
  'name',
  'firstName',
  'lastName',
  'childName',
  'attorney',
  'judge',
  'caregiver',
  'provider',
  'owner',
  'parent',
  'parentName',
  'person',
  'subject',
  'for',
  'docketName',
]);
const nameListKeys: ReadonlySet<string> = new Set(['childNames', 'parentsWithout', 'absent', 'protects']);

/** The same brief with each name cut to `letters` characters, for a page that nothing else fits. */
export function withShortNames(brief: ReadyBrief, letters: number): ReadyBrief {
  if (!Number.isFinite(letters)) return brief;
  const cut = (value: unknown): unknown => (typeof value === 'string' ? shortened(value, letters) : value);
  return JSON.parse(JSON.stringify(brief), (key, value: unknown) => {
    if (nameListKeys.has(key) && Array.isArray(value)) return value.map(cut);
    return nameKeys.has(key) ? cut(value) : value;
  });
}
