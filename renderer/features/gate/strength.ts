// A rough, honest estimate of how hard a passphrase is to guess. It counts what somebody who knows how people choose
// would have to try: words count little per letter, repeats and rows of keys hardly at all.

export interface Strength {
  readonly level: 'weak' | 'fair' | 'good' | 'strong';
  /** What would make it better; null: it is good enough. */
  readonly advice: 'common' | 'repeats' | 'longer' | null;
}

/** Bits that a character adds: a letter of a word about as much as a letter of a common word list. */
const bits = { letter: 2.3, digit: 3, other: 4.5, again: 0.4 } as const;
const atLeast = { fair: 28, good: 42, strong: 58 } as const;

/** Beginnings of what is tried first, whatever stands behind them. */
const common =
  /^(pass(word|phrase)?|contrase|qwert|asdf|letmein|welcome|bienvenid|admin|judge|court|juez|tribunal|cradle|docket|abc)/;
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether a character only goes on with the one before: the same again, or the next in a row of keys. */
function goesOn(before: string, character: string): boolean {
  if (before === character) return true;
  const pair = before + character;
  const back = character + before;
  return rows.some((row) => row.includes(pair) || row.includes(back));
}

/** Letters of a word that was there before add as little as a repeat. */
function withoutRepeatedWords(text: string): { readonly text: string; readonly repeated: boolean } {
  const words = text.split(/[\s\-_.,]+/).filter((word) => word !== '');
  const once = [...new Set(words)];
  return { text: once.join(' '), repeated: once.length < words.length };
}

const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character);

/** A letter that stands alone belongs to no word. */
function bitsOf(characters: readonly string[], index: number): number {
  const character = characters[index];
  if (isLetter(character)) {
    return isLetter(characters[index - 1]) || isLetter(characters[index + 1]) ? bits.letter : bits.other;
  }
  return character !== undefined && /\d/.test(character) ? bits.digit : bits.other;
}

export function strengthOf(passphrase: string): Strength {
  const { text, repeated } = withoutRepeatedWords(passphrase.normalize('NFKC').toLowerCase());
  const characters = [...text];
  let sum = 0;
  let going = 0;
  for (const [index, character] of characters.entries()) {
    const goes = goesOn(characters[index - 1] ?? '', character);
    if (goes) going += 1;
    // A space between words is no choice of its own.
    sum += goes ? bits.again : character === ' ' ? 1 : bitsOf(characters, index);
  }
  const begins = common.exec(text)?.[0];
  if (begins !== undefined) sum -= begins.length * bits.letter;
  const level = sum >= atLeast.strong ? 'strong' : sum >= atLeast.good ? 'good' : sum >= atLeast.fair ? 'fair' : 'weak';
  if (level === 'good' || level === 'strong') return { level, advice: null };
  if (begins !== undefined) return { level, advice: 'common' };
  return { level, advice: repeated || going > characters.length / 3 ? 'repeats' : 'longer' };
}
