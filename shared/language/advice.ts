// Advice on words while somebody writes: what a word says of a person, and what could stand in its place. It changes no
// text by itself. The list is resources/reference/language-advice.json; a field that holds a quotation, a legal finding or
// a caption asks for no advice at all.

import list from '../../resources/reference/language-advice.json' with { type: 'json' };
import type { Language } from '../documents/model.ts';
import { translatorFor } from '../i18n/translator.ts';
import { wordInPlace } from './inPlace.ts';
import { type Found, Phrases } from './phrases.ts';
import { quotationsIn, type Span } from './quotations.ts';

type Entry = (typeof list.entries)[number];

export interface Advice extends Span {
  /** Of the list's entry. */
  readonly id: string;
  /** The words as they were written: `text.slice(from, to)`. */
  readonly found: string;
  /** What the list offers, in the language asked for. */
  readonly offer: string;
  readonly why: string;
  /** Words that can stand exactly where the found ones do; null: the offer is how to say it, and the writer says it. */
  readonly inPlace: string | null;
}

interface Lists {
  readonly patterns: Phrases<{ readonly entry: Entry; readonly pattern: string }>;
  /** Whatever their case. */
  readonly exceptions: Phrases<Entry>;
  /** Exceptions with a capital letter are names ("Indian child", of the Act): they count as they are written. */
  readonly names: Phrases<Entry>;
}

const withoutCase = (written: string) => written.normalize('NFC').toLowerCase();
const withoutAccents = (written: string) => withoutCase(written).normalize('NFD').replaceAll(/\p{M}/gu, '');
const asWritten = (written: string) => written.normalize('NFC');

function listsOf(language: Language): Lists {
  const fold = language === 'es' ? withoutAccents : withoutCase;
  const patterns = list.entries.flatMap((entry) =>
    entry[language === 'es' ? 'patternsEs' : 'patternsEn'].map((pattern) => [pattern, { entry, pattern }] as const),
  );
  const exceptions = list.entries.flatMap((entry) => entry.exceptions.map((phrase) => [phrase, entry] as const));
  const isName = ([phrase]: readonly [string, Entry]) => /\p{Lu}/u.test(phrase);
  return {
    patterns: new Phrases(patterns, fold),
    exceptions: new Phrases(
      exceptions.filter((one) => !isName(one)),
      fold,
    ),
    names: new Phrases(exceptions.filter(isName), asWritten),
  };
}

const lists: Record<Language, Lists> = { en: listsOf('en'), es: listsOf('es') };

const meets = (one: Span, other: Span) => one.from < other.to && other.from < one.to;

/** Of those that overlap the longest stays, of equally long ones the first; in the order of the text. */
function longestOf<T extends Span>(found: readonly T[]): readonly T[] {
  const longestFirst = found.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: T[] = [];
  for (const one of longestFirst) if (!kept.some((other) => meets(one, other))) kept.push(one);
  return kept.toSorted((a, b) => a.from - b.from);
}

/**
 * What the list advises on `text`, read as `language`, in the order of the text; no two overlap.
 * As the list's own `matching` says: whole words, whatever their case (in Spanish whatever their accents), the longest
 * pattern where several overlap, none that shares words with an exception of its entry ("the case plan"), and nothing
 * of what stands between quotation marks.
 */
export function adviseOn(text: string, language: Language): readonly Advice[] {
  const { patterns, exceptions, names } = lists[language];
  const found = patterns.in(text);
  if (found.length === 0) return [];
  const quotations = quotationsIn(text);
  const excepted = [...exceptions.in(text), ...names.in(text)];
  const open = found.filter(
    (hit) =>
      !quotations.some((quotation) => meets(hit, quotation)) &&
      !excepted.some((phrase) => phrase.of === hit.of.entry && meets(hit, phrase)),
  );
  return longestOf(open).map((hit) => adviceOf(text, hit, language));
}

function adviceOf(
  text: string,
  { from, to, of: { entry, pattern } }: Found<{ readonly entry: Entry; readonly pattern: string }>,
  language: Language,
): Advice {
  const found = text.slice(from, to);
  return {
    id: entry.id,
    from,
    to,
    found,
    offer: language === 'es' ? entry.offerEs : entry.offerEn,
    why: translatorFor(language).lookUp(`advice.why.${entry.id}`),
    inPlace: wordInPlace(pattern, found, language),
  };
}

/** `text` with the offered words where the found ones stood; as it is where the advice has none to put there. */
export function takeAdvice(text: string, { from, to, inPlace }: Advice): string {
  return inPlace === null ? text : `${text.slice(0, from)}${inPlace}${text.slice(to)}`;
}
