// The last look at a finished file, before anybody has it: none of the texts that its reader may not have is in it, wherever
// a program could find it, nor in the name of the file.

import { paintedApart, wordsOfFile } from './finishedWords.ts';

/** Texts that must not be in a part of a file. `parts`: by their place, from 0; null: in the whole file. */
export interface Forbidden {
  readonly texts: readonly string[];
  readonly parts: readonly number[] | null;
}

export interface FileToCheck {
  readonly bytes: Uint8Array;
  /** Pages of each part, in their order. */
  readonly pagesOfParts: readonly number[];
  /** The name that the file is to have, without its folder; null: it has none. */
  readonly name: string | null;
}

/** Letters that are written otherwise where a keyboard lacks them, and that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n' },
  ...{ þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe' },
  '&': ' and ',
};

/** As texts are compared: without marks, signs that cannot be seen, and differences of case; "&" is said. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[^\P{C}\n]/gu, ' ')
    .toLowerCase()
    .replaceAll(/[łøđðħŧıŋþßæœ&]/g, (letter) => plainLetters[letter] ?? letter);

/** Stands between two texts of a file, and in none of them: what is no sign of a script is folded to a space. */
const parting = '\uE000';

/** Its letters and digits alone: whatever quotes, dashes and spaces stand between them. */
const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}\uE000]/gu, '');

/** From so many letters on, a text is looked for inside other words and over spaces: shorter ones would be found by chance. */
const longFrom = 8;
/** Shorter than this it says nothing. */
const shortest = 3;
/** The digits of a telephone that its area code or country does not change. */
const ofTelephone = 7;

interface Searched {
  readonly spaced: string;
  readonly letters: string;
}
const searched = (texts: readonly string[]): Searched => {
  const spaced = texts.map(folded).join(parting);
  return { spaced, letters: lettersOf(spaced) };
};

/** A short text as words of its own, each maybe in several runs, with anything or nothing between two of them. */
function shortPattern(needle: string): RegExp {
  const words = needle.match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.map((word) => [...word].join(`${paintedApart}?`));
  return new RegExp(`(?<![\\p{L}\\p{N}])${runs.join('[^\\p{L}\\p{N}\\uE000]{0,3}')}(?![\\p{L}\\p{N}])`, 'u');
}

type Finder = (text: Searched) => boolean;

/** Whether a text holds what is forbidden; null: that has too few letters to say anything. */
function finderOf(forbidden: string): Finder | null {
  const needle = folded(forbidden);
  const letters = lettersOf(needle);
  if (letters.length < shortest) return null;
  const isTelephone = /^[\d\s.()+/\p{Pd}]+$/u.test(needle) && letters.length >= ofTelephone;
  const long = isTelephone ? letters.slice(-ofTelephone) : letters;
  if (isTelephone || letters.length >= longFrom) return (text) => text.letters.includes(long);
  const pattern = shortPattern(needle);
  return ({ spaced }) => pattern.test(spaced);
}

/** The part that each page is of. */
function partsByPage(pagesOfParts: readonly number[]): readonly number[] {
  return pagesOfParts.flatMap((pages, part) => Array.from({ length: pages }, () => part));
}

/** Texts that are searched as one, of a part of the file; `part` null: they are held against all that is forbidden. */
interface Stretch {
  readonly part: number | null;
  readonly text: Searched;
}

/** What of a file is searched: each page, the text of each part over its pages, and what belongs to no page. */
function stretchesOf({ bytes, pagesOfParts, name }: FileToCheck): readonly Stretch[] {
  const partOf = partsByPage(pagesOfParts);
  const pages = new Map<number | null, Set<string>>([[null, new Set(name === null ? [] : [name])]]);
  const running = new Map<number | null, string[]>();
  const found = wordsOfFile(bytes);
  for (const { page, words, runsOn } of found.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0))) {
    const part = page === null ? null : (partOf[page - 1] ?? null);
    if (runsOn) running.set(part, [...(running.get(part) ?? []), words]);
    else pages.set(page, (pages.get(page) ?? new Set()).add(words));
  }
  return [
    ...[...pages].map(([page, texts]) => ({
      part: page === null ? null : (partOf[page - 1] ?? null),
      text: searched([...texts]),
    })),
    ...[...running].map(([part, texts]) => ({ part, text: searched([texts.join(paintedApart)]) })),
  ];
}

/**
 * Whether none of the forbidden texts is in the finished file. What belongs to no page is held against all of them.
 * Throws UnreadablePdf for a file that cannot be read whole.
 */
export function isClean(file: FileToCheck, forbidden: readonly Forbidden[]): boolean {
  const finders = forbidden.map(({ texts, parts }) => {
    const finds = [...new Set(texts)].map(finderOf).filter((finds) => finds !== null);
    return { parts, finds };
  });
  return stretchesOf(file).every(({ part, text }) => {
    const against = finders.filter(({ parts }) => part === null || parts === null || parts.includes(part));
    return !against.some(({ finds }) => finds.some((holds) => holds(text)));
  });
}
