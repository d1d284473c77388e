// A text as the words that it is searched by: without accents, case, punctuation and invisible characters; letters and
// digits apart. And how much one word may differ from another to be taken for it.

export interface PassageWord {
  readonly word: string;
  /** It stands with a capital in the text. */
  readonly capital: boolean;
  readonly isNumber: boolean;
  /** What stands between it and the word before it. */
  readonly gap: string;
  /** The position of the text that it stands in, among the texts that were given. */
  readonly of: number;
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    // "#6" is said "number 6" or "unit 6".
    .replaceAll(/#(?=\s*\p{N})/gu, ' unit ');

/** Words in their order, and their letters without anything between. */
export interface PassageWords {
  readonly words: readonly PassageWord[];
  readonly joined: string;
}

/** The words of texts that stand side by side, to be searched. */
export function searchable(texts: readonly string[]): PassageWords {
  const words = wordsOf(texts);
  return { words, joined: words.map(({ word }) => word).join('') };
}

/** The words of texts that stand side by side, in their order. */
export function wordsOf(texts: readonly string[]): readonly PassageWord[] {
  return texts.flatMap((text, of) => {
    const shown = plain(text);
    let end = 0;
    return [...shown.matchAll(/\p{L}+|\p{N}+/gu)].map((match) => {
      const [raw] = match;
      const gap = shown.slice(end, match.index);
      end = match.index + raw.length;
      const word = raw.toLowerCase();
      return { word, capital: raw[0] !== word[0], isNumber: /^\p{N}/u.test(raw), gap, of };
    });
  });
}

/**
 * Whether two words are the same but for one letter: one too many, one missing, another one, or two neighbors exchanged
 * (Damerau-Levenshtein distance of 1 at most).
 */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let kept = 0;
  while (kept < Math.min(a.length, b.length) - from && a.at(-1 - kept) === b.at(-1 - kept)) kept += 1;
  const [left, right] = [a.slice(from, a.length - kept), b.slice(from, b.length - kept)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

const digitsOf = (text: string) => text.replaceAll(/\P{N}/gu, '');
/** Shorter words have too many neighbors: "Shay" and "Shaw". */
const leastLetters = 7;

/** Whether one word, or several written as one, may be taken for the other: a letter off in a long one, or a plural. */
export function isLike(written: string, wanted: string): boolean {
  if (written === wanted || (wanted.length >= 5 && written === `${wanted}s`)) return true;
  if (wanted.length < leastLetters || !isOneLetterOff(written, wanted)) return false;
  return digitsOf(written) === digitsOf(wanted);
}

/**
 * Words that many names of providers and places share: alone they point at nobody. English and Spanish.
 */
const shared = new Set(
  [
    'and at by de del el en for in la las los my new of on our para por the to with y',
    'east north northeast northwest south southeast southwest west this este norte oeste sur',
    'academy agency associates association behavioral care center centre child childcare children childrens church',
    'clinic clinical community counseling counselling county court day daycare department development developmental',
    'early education families family first foundation general group growth health healthcare healing help home homes',
    'hospital house housing human infant inpatient institute intervention learning legal life medical medicine mental',
    'mother mothers nursery office outpatient parent parenting parents partners partnership pediatric pediatrics',
    'practice preschool program programs project psychology public recovery regional rehabilitation residential',
    'resource resources school services service social society solutions state support systems team therapy toddler',
    'treatment unit university visitation wellness women womens youth',
    'agencia asociacion atencion casa centro clinica comunidad comunitario condado corte cuidado departamento',
    'desarrollo escuela familia familiar familias guarderia hogar hospitalario infantil jardin madres mujeres ninos',
    'oficina padres programa publica recuperacion salud servicios terapia tratamiento',
    'avenue boulevard circle drive highway lane place road street avenida calle camino carretera',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word tells one name from another. */
export const isDistinctive = (word: string) => word.length > 2 && !shared.has(word);
