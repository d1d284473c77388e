// Where the command writes: results on stdout, what is said to a person about them on stderr.

import type { Refusal } from '../../shared/contract/refusals.ts';
import { sentenceOf } from '../../shared/contract/sentence.ts';
import type { Words } from './words.ts';

/** 0 done, 1 refused with a sentence on stderr. Wrong usage is 2 and ends before a command begins. */
export type ExitCode = 0 | 1;

/** The zone of this machine's wall clock: moments are told in it where no court is known yet. */
export const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A terminal and its tools know one kind of space. */
const withPlainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');

/** Writes a result for a person, ended by a newline. */
export function print(text: string): void {
  process.stdout.write(`${withPlainSpaces(text)}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Says a sentence to the person, apart from the result. */
export function say(text: string): void {
  process.stderr.write(`${withPlainSpaces(text)}\n`);
}

/** Says why it was refused and what to do. */
export function sayRefusal(refusal: Refusal, words: Words): ExitCode {
  say(sentenceOf(refusal, words, timezone));
  return 1;
}
