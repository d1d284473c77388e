// Texts as redaction compares them: without regard to capitals, accents and spacing.

/** A text to compare: small letters, no accents, one space between words. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether a text holds one of the words at the beginning of a word of its own. */
export function wordFinder(words: readonly string[]): (text: string) => boolean {
  if (words.length === 0) return () => false;
  const found = new RegExp(String.raw`(?<![\p{L}\d])(?:${words.map((word) => escaped(folded(word))).join('|')})`, 'u');
  return (text) => found.test(folded(text));
}
