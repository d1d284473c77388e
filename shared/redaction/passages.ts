// Narratives that hold something like a text that their reader may not have, though not word for word: what is the same
// but for accents, case and spaces was withheld before (narrow.ts).
// Found are: other punctuation, spacing, hyphens and invisible characters; one letter wrong, missing, too many or
// exchanged in a word of seven letters or more; a plural; the parts of an address (house number and street, two words of
// the street's name, a long street name with a capital, the unit, the postal code); a telephone in any grouping of its last
// seven digits; a name without its last word or with the last one first; each of these broken over the fields of a record.
// Not found are: a text told in other words or translated, initials, nicknames, numbers or dates written otherwise, two
// letters wrong in one word, one letter wrong in a short word, a town alone, letters of other alphabets that look alike.
// So a person still reads what leaves; this stops what is easily overlooked.

import type { CaseFile } from '../domain/caseFile.ts';
import type { RecordRef } from '../domain/record.ts';
import { withheldText } from './marks.ts';
import { type WrittenRecord, withChangedTexts, writtenRecords } from './passageFields.ts';
import { findLike, type Likeness, likenessOf } from './passageLikeness.ts';
import { searchable } from './passageWords.ts';

/** What was decided to be withheld of a case's narratives, and the protected texts that its case file does not list. */
export interface WithheldPassages {
  readonly records: readonly RecordRef[];
  /** Sealed addresses and telephones: nobody's copy has them. */
  readonly sealedTexts: readonly string[];
}
export const noPassages: WithheldPassages = { records: [], sealedTexts: [] };

const likenessesOf = (protectedTexts: readonly string[]): readonly Likeness[] =>
  [...new Set(protectedTexts)].map(likenessOf).filter((likeness) => likeness !== null);

/** The texts of a record that have a part in a passage like a protected text, by position. */
function textsLike({ texts }: WrittenRecord, likenesses: readonly Likeness[]): ReadonlySet<number> {
  const searched = searchable(texts);
  const passages = likenesses.flatMap((likeness) => findLike(likeness, searched));
  return new Set(passages.flatMap(({ from, to }) => searched.words.slice(from, to).map(({ of }) => of)));
}

/**
 * The records whose free texts hold something like one of `protectedTexts`: which ones, never the words.
 * `file`: as it was narrowed for its reader; `protectedTexts`: what that reader may not have, as it was recorded.
 */
export function findPassages(file: CaseFile, protectedTexts: readonly string[]): readonly RecordRef[] {
  const likenesses = likenessesOf(protectedTexts);
  if (likenesses.length === 0) return [];
  return writtenRecords(file)
    .filter((record) => textsLike(record, likenesses).size > 0)
    .map(({ ref }) => ref);
}

const isSame = (a: RecordRef, b: RecordRef) => a.kind === b.kind && a.id === b.id;

/**
 * The file with the mark of what is withheld in the place of every free text of `records` that holds something like one of `protectedTexts`.
 * A reader who may have the text is not given it among them, and so keeps the narrative.
 */
export function withholdPassages(
  file: CaseFile,
  records: readonly RecordRef[],
  protectedTexts: readonly string[],
): CaseFile {
  const likenesses = likenessesOf(protectedTexts);
  if (likenesses.length === 0 || records.length === 0) return file;
  return withChangedTexts(file, (record) => {
    if (!records.some((ref) => isSame(ref, record.ref))) return null;
    const gone = new Set([...textsLike(record, likenesses)].map((at) => record.texts[at]));
    return gone.size === 0 ? null : (text) => (gone.has(text) ? withheldText : text);
  });
}

/** The free texts of `records` that hold something like one of `protectedTexts`: what a kept copy may no longer show. */
export function passageTexts(
  file: CaseFile,
  records: readonly RecordRef[],
  protectedTexts: readonly string[],
): readonly string[] {
  const likenesses = likenessesOf(protectedTexts);
  return writtenRecords(file)
    .filter(({ ref }) => records.some((one) => isSame(one, ref)))
    .flatMap((record) => [...textsLike(record, likenesses)].map((at) => record.texts[at] ?? ''));
}

/**
 * What a decision about a record is said of: its free texts, and which of the case's protected texts they are like. When
 * one of them is another the decision no longer holds. null: there is no such record, or it holds nothing alike.
 * `file`: the whole one.
 */
export function passageContent(file: CaseFile, ref: RecordRef, protectedTexts: readonly string[]): string | null {
  const record = writtenRecords(file).find((one) => isSame(one.ref, ref));
  if (record === undefined) return null;
  const alike = [...new Set(protectedTexts)].filter((text) => textsLike(record, likenessesOf([text])).size > 0);
  return alike.length === 0 ? null : JSON.stringify([record.texts, alike.toSorted()]);
}
