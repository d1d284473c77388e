// Which services of a parent are treatment, and which words of the team's tell of one that a reader may not have
// (resources/policies/treatment-words.json).

import list from '../../resources/policies/treatment-words.json' with { type: 'json' };
import type { CaseFile } from '../domain/caseFile.ts';
import type { Service } from '../domain/record.ts';
import { folded } from './folded.ts';

/** Of the list; 'health' is what no other kind names. */
export type TreatmentKind = (typeof list.kinds)[number]['id'];

const isOrdinary = (type: string) => list.ordinary.some((one) => type === one || type.startsWith(`${one}_`));

/** The kind of treatment that a parent's service is; null: it is a child's, or no treatment. */
export function treatmentKind(
  { type, part2, subjectId }: Service,
  { parents }: Pick<CaseFile, 'parents'>,
): TreatmentKind | null {
  const named = list.kinds.find(({ types }) => types.some((begins) => type.startsWith(begins)))?.id;
  if (part2) return named ?? 'substance-use';
  if (isOrdinary(type) || !parents.some(({ id }) => id === subjectId)) return null;
  return named ?? 'health';
}

const escaped = (word: string) => word.replaceAll(/[.+?^${}()[\]\\]/g, String.raw`\$&`);
/** Up to four words of the same sentence. */
const between = String.raw`[\p{L}\d]*(?:[^\p{L}\d.;]+[\p{L}\d]+){0,4}?[^\p{L}\d.;]+`;
const wholeWord = String.raw`(?![\p{L}\d])`;
const pattern = (word: string) => escaped(word).replace('|', wholeWord).replace(' * ', between);
const anyOf = (words: readonly string[], flags: string) =>
  words.length === 0 ? null : new RegExp(String.raw`(?<![\p{L}\d])(?:${words.map(pattern).join('|')})`, flags);

const never = anyOf(
  list.never.map((word) => folded(word)),
  'gu',
);

function finderFor(kinds: ReadonlySet<TreatmentKind>, left: ReadonlySet<string>): (text: string) => boolean {
  const told = list.kinds.filter(({ id }) => kinds.has(id));
  const words = told.flatMap(({ wordsEn, wordsEs }) => [...wordsEn, ...wordsEs]).filter((word) => !left.has(word));
  const inCapitals = told.flatMap(({ asWritten }): readonly string[] => asWritten).filter((word) => !left.has(word));
  const found = anyOf([...new Set(words.map(folded))], 'u');
  const written = anyOf(
    [...new Set(inCapitals)].map((word) => `${word}|`),
    'u',
  );
  return (text) => {
    if (written?.test(text) === true) return true;
    const words = folded(text);
    if (found?.test(words) !== true) return false;
    return never === null || found.test(words.replaceAll(never, ';'));
  };
}

const finders = new Map<string, (text: string) => boolean>();
function finder(name: string, kinds: ReadonlySet<TreatmentKind>, left: readonly string[]): (text: string) => boolean {
  const key = [name, ...[...kinds].toSorted()].join(' ');
  const known = finders.get(key) ?? finderFor(kinds, new Set(left));
  finders.set(key, known);
  return known;
}

/** Whether a text tells of treatment of one of these kinds. */
export const tellsOf = (kinds: ReadonlySet<TreatmentKind>): ((text: string) => boolean) => finder('all', kinds, []);

/** The same of a child's medical task, where words that fit the child's own care tell of no parent. */
export const tellsInTaskOf = (kinds: ReadonlySet<TreatmentKind>): ((text: string) => boolean) =>
  finder('task', kinds, list.childsOwn);

/** Kinds of treatment that protected texts of a category tell of, whatever their words. */
const kindsOfCategory: Readonly<Record<string, readonly TreatmentKind[]>> = {
  part2: ['substance-use', 'medication'],
  mental_health: ['mental-health'],
  health: ['health'],
  medical: ['health'],
  hiv: ['health'],
};
export const kindsOf = (category: string): readonly TreatmentKind[] => kindsOfCategory[category] ?? [];

/** The kind of treatment that a protected text names, the narrowest first; null: its words name none. */
export function kindNamedIn({ category, text }: { readonly category: string; readonly text: string }) {
  const possible = list.kinds.filter(({ id }) => kindsOf(category).includes(id));
  return possible.find(({ id }) => tellsOf(new Set([id]))(text))?.id ?? null;
}
