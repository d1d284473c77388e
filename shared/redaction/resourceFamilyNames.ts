// How the name of a resource family that is not kin can stand in a sentence: whole, by a first name, by a part of a double
// surname, with a title, in capitals, without its accents.

import type { CaseFile } from '../domain/caseFile.ts';
import { folded } from './folded.ts';

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
export const withoutNote = (name: string): string => name.replace(/\s*\([^)]*\)\s*$/, '');

const titles = 'Mr|Mrs|Ms|Miss|Mx|Dr|Sr|Sra|Srta|Señor|Señora|Señorita';
const isTitle = (word: string) => new RegExp(`^(?:${titles})\\.?$`, 'i').test(word);
/** As first names they are words of every sentence. */
const ordinaryWords = new Set(['will', 'may', 'june', 'april', 'august', 'art', 'bill', 'mark', 'hope', 'joy', 'del']);

interface Parts {
  /** The words of the surname. */
  readonly surnames: readonly string[];
  readonly firstNames: readonly string[];
}

/** "The Harlan-Bose family", "Familia Peña Ortega", "Dana and Luis Peña-Ortega", "Ms. Peña". */
function partsOf(caregiver: string): Parts {
  const name = withoutNote(caregiver).replace(/^(?:the|la|los|las)\s+/i, '');
  const family = /^(?:familia\s+(.+)|(.+?)\s+family)$/i.exec(name);
  const said = family?.[1] ?? family?.[2];
  if (said !== undefined) return { surnames: said.split(/\s+/), firstNames: [] };
  const people = name.split(/\s+/).filter((word) => !/^(?:and|y|e|&)$/i.test(word) && !isTitle(word));
  return { surnames: people.slice(-1), firstNames: people.slice(0, -1) };
}

const wordsIn = (name: string) => folded(name).split(/[\s()]+/);

interface Others {
  /** Folded words of the names of the parties and of kin who care for a child. */
  readonly close: ReadonlySet<string>;
  /** With them everybody else's whom the record names. */
  readonly all: ReadonlySet<string>;
}

function othersIn({ parents, children, people }: CaseFile, families: readonly string[]): Others {
  const homes = children.flatMap(({ placements }) => placements.map(({ caregiver }) => caregiver));
  const kin = homes.filter((caregiver) => !families.includes(caregiver));
  const named = [...parents.map(({ name }) => name), ...kin, ...children.map(({ child }) => child)].flatMap((one) =>
    typeof one === 'string' ? wordsIn(one) : [...wordsIn(one.firstName), ...wordsIn(one.lastName)],
  );
  const everybody = [...people.values()].flatMap(({ name }) => wordsIn(name));
  return { close: new Set(named), all: new Set([...named, ...everybody]) };
}

/** The words that name a family by themselves, where they are nobody else's of the case. */
function tokensOf(name: string, others: Others): readonly string[] {
  const { surnames, firstNames } = partsOf(name);
  const halves = surnames.flatMap((word) => (word.includes('-') ? word.split('-') : surnames.length > 1 ? [word] : []));
  const own = [
    ...firstNames.filter((word) => word.length >= 3 && !others.close.has(folded(word))),
    ...[surnames.join(' ')].filter((word) => word.length >= 3 && !others.all.has(folded(word))),
    ...halves.filter((word) => word.length >= 4 && !others.all.has(folded(word))),
  ];
  return own.filter((word) => !ordinaryWords.has(folded(word)));
}

const isLetter = (letter: string) => /\p{L}/u.test(letter);
/** A word in any capitals and accents, but with a capital to begin with, so that "the hill" is no family. */
const asSaid = (word: string, isFree = false) =>
  [...word.normalize('NFD').replaceAll(/\p{M}/gu, '')]
    .map((letter, at) => {
      if (!isLetter(letter)) return letter === ' ' ? String.raw`\s+` : escaped(letter);
      const small = letter.toLowerCase();
      const large = letter.toUpperCase();
      return `${at === 0 && !isFree ? large : `[${small}${large}]`}\\p{M}*`;
    })
    .join('');

/** What finds the families in a text in its decomposed form (NFD); null: no name can be told from another's. */
export function namesFinder(file: CaseFile, names: readonly string[]): RegExp | null {
  const others = othersIn(file, names);
  const whole = names.map((name) => asSaid(withoutNote(name), true));
  const tokens = [...new Set(names.flatMap((name) => tokensOf(name, others)))];
  const said = [
    ...whole,
    ...tokens.toSorted((a, b) => b.length - a.length).map((word) => asSaid(word, word.includes('-'))),
  ];
  if (said.length === 0) return null;
  const title = `(?:(?:${titles.normalize('NFD')})\\.?\\s+)?`;
  const one = `(?:${said.join('|')})[sS]?(?![\\p{L}\\p{M}\\d])`;
  const article = '(?:(?:[Tt]he|[Ll]as?|[Ll]os)\\s+)?';
  const more = `(?:(?:\\s+(?:and|y|e|&)\\s+|\\s+)${title}${one})*`;
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\d])${article}(?:[Ff]amilia\\s+)?${title}${one}${more}(?:\\s+(?:[Ff]amily|FAMILY))?(?![\\p{L}\\p{M}\\d])`,
    'gu',
  );
}

/** The names to search a finished file for: whole, and a surname that is long enough to be no other word. */
export function searchedNames(file: CaseFile, names: readonly string[]): readonly string[] {
  const others = othersIn(file, names);
  const surnames = names.map((name) => partsOf(name).surnames.join(' '));
  const telling = surnames.filter((word) => word.length >= 6 && !others.all.has(folded(word)));
  return [...new Set([...names.map(withoutNote), ...telling])];
}
