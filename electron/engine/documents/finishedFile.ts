// The last look at a finished file, before anybody has it: none of the texts that its reader may not have is in it, wherever
// a program could find it, nor in the name of the file.

import { wordsOfFile } from './finishedWords.ts';

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

/** As the record's texts are compared: without marks, signs that cannot be seen, and differences of case and spaces. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

const unspaced = (text: string) => text.replaceAll(' ', '');

/** From so many letters on, a text is looked for inside other words and over spaces: shorter ones would be found by chance. */
const longFrom = 8;
/** Shorter than this it says nothing. */
const shortest = 3;

/** Whether a text that is folded holds a needle that is. */
function finder(needle: string): (text: { readonly spaced: string; readonly unspaced: string }) => boolean {
  const letters = unspaced(needle);
  if (letters.length >= longFrom) return (text) => text.unspaced.includes(letters);
  const escaped = needle.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
  return ({ spaced }) => pattern.test(spaced);
}

/** The part that each page is of. */
function partsByPage(pagesOfParts: readonly number[]): readonly number[] {
  return pagesOfParts.flatMap((pages, part) => Array.from({ length: pages }, () => part));
}

/** Stands between two words of a file, and in no text of a record. */
const parting = ' \u0001 ';

/** All words of each page, and of the whole file those that belong to none; each once. */
function wordsByPage(bytes: Uint8Array, name: string | null): ReadonlyMap<number | null, string> {
  const found = new Map<number | null, Set<string>>([
    [null, new Set(name === null ? [] : [name, name.replaceAll(/[-_.]/g, ' ')])],
  ]);
  for (const { page, words } of wordsOfFile(bytes)) {
    const ofPage = found.get(page) ?? new Set();
    found.set(page, ofPage.add(words));
  }
  return new Map([...found].map(([page, words]) => [page, [...words].join(parting)]));
}

/**
 * Whether none of the forbidden texts is in the finished file. What belongs to no page is held against all of them.
 * Throws UnreadablePdf for a file that cannot be read whole.
 */
export function isClean({ bytes, pagesOfParts, name }: FileToCheck, forbidden: readonly Forbidden[]): boolean {
  const finders = forbidden.map(({ texts, parts }) => {
    const needles = [...new Set(texts.map(folded))].filter((needle) => unspaced(needle).length >= shortest);
    return { parts, finds: needles.map(finder) };
  });
  const partOf = partsByPage(pagesOfParts);
  for (const [page, words] of wordsByPage(bytes, name)) {
    const spaced = folded(words);
    const text = { spaced, unspaced: unspaced(spaced) };
    const part = page === null ? null : (partOf[page - 1] ?? null);
    const against = finders.filter(({ parts }) => part === null || parts === null || parts.includes(part));
    if (against.some(({ finds }) => finds.some((holds) => holds(text)))) return false;
  }
  return true;
}
