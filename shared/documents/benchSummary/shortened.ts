// Texts of the record cut to what a page has room for: after a whole word, with "…" where they go on.

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
