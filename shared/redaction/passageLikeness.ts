// What is like a protected text: the ways in which somebody writes it down again without writing it alike.

import { isDistinctive, isLike, type PassageWord, type PassageWords, wordsOf } from './passageWords.ts';

/** Positions of words, the last one not among them. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** Words that are looked for one after another. */
interface Sequence {
  readonly words: readonly string[];
  readonly whole: string;
  /** Told as a name only with a capital: a street called as a thing is. */
  readonly capital: boolean;
}

/** What a protected text is looked for by. */
export interface Likeness {
  readonly sequences: readonly Sequence[];
  /** Digits of a telephone, seven at most; null: it is none. */
  readonly telephone: string | null;
}

const sequence = (words: readonly string[], capital = false): Sequence => ({ words, whole: words.join(''), capital });

/** The part of a text, between commas, that begins with a house number and a street's name; null: it is no address. */
const streetIn = (text: string) =>
  text.split(',').find((part) => /^\s*\p{N}+\s*\p{L}?\s+(?:[NSEW]{1,2}\.?\s+)?\p{Lu}\p{L}+/u.test(part)) ?? null;
const isTelephone = (text: string) => /^[\p{N}\s.()+/–-]+$/u.test(text) && text.replaceAll(/\P{N}/gu, '').length >= 7;

const directions = new Set(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw', 'north', 'south', 'east', 'west']);
const unitWords = ['unit', 'apt', 'apartment', 'suite', 'ste', 'apto', 'apartamento', 'depto', 'departamento'];

/** House number and street, two words of the street's name, one that nothing else is called by, the unit, a postal code. */
function partsOfAddress(text: string, street: string): readonly Sequence[] {
  const [house, ...named] = wordsOf([street]);
  if (house === undefined) return [];
  const name = named.map(({ word }) => word);
  const [first, second] = name.filter((word) => !directions.has(word));
  if (first === undefined) return [];
  const parts = [sequence([house.word, first])];
  if (name[0] !== first) parts.push(sequence([house.word, name[0] ?? '', first]));
  if (second !== undefined) parts.push(sequence([first, second]));
  if (first.length >= 7 && isDistinctive(first)) parts.push(sequence([first], true));
  return [...parts, ...unitsOf(text), ...postalCodesOf(text.replace(street, ''))];
}

function unitsOf(text: string): readonly Sequence[] {
  const words = wordsOf([text]).map(({ word }) => word);
  const at = words.findIndex((word) => unitWords.includes(word));
  const number = words[at + 1];
  if (at < 0 || number === undefined) return [];
  return unitWords.map((word) => sequence([word, number]));
}

const postalCodesOf = (text: string): readonly Sequence[] =>
  wordsOf([text]).flatMap(({ word, isNumber }) => (isNumber && word.length >= 5 ? [sequence([word])] : []));

/** A name of two to six words, each with a capital but for small ones between. */
function isName(words: readonly PassageWord[]): boolean {
  if (words.length < 2 || words.length > 6 || words.some(({ isNumber }) => isNumber)) return false;
  return words.every(({ capital, word }) => capital || !isDistinctive(word)) && words[0]?.capital === true;
}

/** A name without its last word, where what is left still tells it from others; of two words, the last one first. */
function partsOfName(words: readonly string[]): readonly Sequence[] {
  const rest = words.slice(0, -1);
  const [first = ''] = rest;
  const isTelling = rest.some(isDistinctive) && (rest.length > 1 || first.length >= 7);
  const turned = words.length === 2 && words.every(isDistinctive) ? [sequence(words.toReversed())] : [];
  return [...(isTelling ? [sequence(rest)] : []), ...turned];
}

/** What a protected text is looked for by; null: it has no letter and no digit. */
export function likenessOf(text: string): Likeness | null {
  const found = wordsOf([text]);
  const words = found.map(({ word }) => word);
  if (words.length === 0) return null;
  if (isTelephone(text)) return { sequences: [], telephone: words.join('').slice(-7) };
  const street = streetIn(text);
  const ofName = isName(found) ? partsOfName(words) : [];
  const parts = street === null ? ofName : partsOfAddress(text, street);
  return { sequences: [sequence(words), ...parts], telephone: null };
}

/** The passage that begins with word `from` and is the sequence, word by word. */
function wordByWord({ words: wanted }: Sequence, words: readonly PassageWord[], from: number): Passage | null {
  const isSame = wanted.every((word, index) => isLike(words[from + index]?.word ?? '', word));
  return isSame ? { from, to: from + wanted.length } : null;
}

/** The passage that begins with word `from` and is the sequence with other gaps: in one word, or cut in several. */
function writtenTogether({ whole }: Sequence, words: readonly PassageWord[], from: number): Passage | null {
  let joined = '';
  for (let to = from; to < words.length && joined.length <= whole.length; to += 1) {
    joined += words[to]?.word ?? '';
    if (joined.length >= whole.length - 1 && isLike(joined, whole)) return { from, to: to + 1 };
  }
  return null;
}

/** Whether something that begins with this word could be the sequence: one letter of the first two may be another. */
const mayBegin = (word: string, whole: string) =>
  word[0] === whole[0] || word[1] === whole[1] || word[0] === whole[1] || word[1] === whole[0];

/** The passages where a long sequence stands inside other letters, such as in an address of a web page. */
function insideOthers({ whole }: Sequence, { words, joined }: PassageWords): readonly Passage[] {
  const at = whole.length < 10 ? -1 : joined.indexOf(whole);
  if (at < 0) return [];
  const owners = words.flatMap(({ word }, index) => Array.from({ length: word.length }, () => index));
  const [from, last] = [owners[at], owners[at + whole.length - 1]];
  return from === undefined || last === undefined ? [] : [{ from, to: last + 1 }];
}

function findSequence(wanted: Sequence, searched: PassageWords): readonly Passage[] {
  const { words } = searched;
  const starts = words.flatMap(({ word, capital }, from) => {
    if ((wanted.capital && !capital) || !mayBegin(word, wanted.whole)) return [];
    return [wordByWord(wanted, words, from), writtenTogether(wanted, words, from)].filter((found) => found !== null);
  });
  return [...starts, ...insideOthers(wanted, searched)];
}

/** Digits that belong to one number: nothing but a dot, dash, slash, bracket or space stands between them. */
function findTelephone(digits: string, words: readonly PassageWord[]): readonly Passage[] {
  const found: Passage[] = [];
  let run = '';
  let owners: number[] = [];
  for (const [index, { word, isNumber, gap }] of words.entries()) {
    if (!isNumber || !/^[\s.()+/–-]{0,3}$/u.test(gap)) [run, owners] = ['', []];
    if (!isNumber) continue;
    run += word;
    owners.push(...Array.from(word, () => index));
    const from = run.endsWith(digits) ? owners.at(-digits.length) : undefined;
    if (from !== undefined) found.push({ from, to: index + 1 });
  }
  return found;
}

/** Every passage of the words that is like the protected text. */
export function findLike({ sequences, telephone }: Likeness, searched: PassageWords): readonly Passage[] {
  const inWords = sequences.flatMap((wanted) => findSequence(wanted, searched));
  return telephone === null ? inWords : [...inWords, ...findTelephone(telephone, searched.words)];
}
