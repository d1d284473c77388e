// A text as words with what stands between them, and phrases that are looked for in it word by word: one walk over the
// text, whatever the number of phrases, so that it can be done at every key that is typed.

import type { Span } from './quotations.ts';

interface Word extends Span {
  /** As it is compared. */
  readonly folded: string;
  /** What stands between the word before and this one; empty before the first. */
  readonly before: string;
}

/** How a written word is compared with another. */
type Fold = (written: string) => string;

const wordPattern = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/gu;

/** Any white space is one space, and each hyphen and apostrophe is the plain one. */
function foldGap(written: string): string {
  return written
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\u2010\u2011]/gu, '-')
    .replaceAll(/[\u2018\u2019]/gu, "'");
}

/** The words of `text` in order. */
function wordsOf(text: string, fold: Fold): readonly Word[] {
  let end = 0;
  return [...text.matchAll(wordPattern)].map(({ 0: written, index: from }, place): Word => {
    const before = place === 0 ? '' : foldGap(text.slice(end, from));
    end = from + written.length;
    return { folded: fold(written), before, from, to: end };
  });
}

interface Step<T> {
  readonly next: Map<string, Step<T>>;
  /** What the phrases that end here stand for. */
  readonly ends: T[];
}

export interface Found<T> extends Span {
  readonly of: T;
}

/** Phrases by their words; `T` is what a phrase stands for. */
export class Phrases<T> {
  readonly #first: Step<T> = { next: new Map(), ends: [] };
  readonly #fold: Fold;

  constructor(phrases: readonly (readonly [phrase: string, of: T])[], fold: Fold) {
    this.#fold = fold;
    for (const [phrase, of] of phrases) this.#add(phrase, of);
  }

  #add(phrase: string, of: T): void {
    let step = this.#first;
    for (const { before, folded } of wordsOf(phrase, this.#fold)) {
      const key = `${before}${folded}`;
      const next: Step<T> = step.next.get(key) ?? { next: new Map(), ends: [] };
      step.next.set(key, next);
      step = next;
    }
    step.ends.push(of);
  }

  /** Every phrase that stands in `text` as whole words, by where it begins; several may overlap. */
  in(text: string): readonly Found<T>[] {
    const words = wordsOf(text, this.#fold);
    return words.flatMap((_, place) => this.#from(words, place));
  }

  #from(words: readonly Word[], start: number): readonly Found<T>[] {
    const found: Found<T>[] = [];
    let step: Step<T> | undefined = this.#first;
    for (let place = start; place < words.length && step !== undefined; place += 1) {
      const word = words[place];
      if (word === undefined) break;
      step = step.next.get(place === start ? word.folded : `${word.before}${word.folded}`);
      const from = words[start]?.from ?? word.from;
      for (const of of step?.ends ?? []) found.push({ from, to: word.to, of });
    }
    return found;
  }
}
