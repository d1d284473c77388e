// What command lines are put together from: options with their texts, and readers of their values.

import { Option } from 'commander';
import type { ExitCode } from './terminal.ts';
import { valueReaders } from './usage.ts';
import type { Words } from './words.ts';

/** Characters of a reason that is kept with what it is for. */
const mostWords = 300;

/**
 * The parts for one language. A text is named by its key under `cli.option`, or by its whole key where it has a dot in it.
 * `end` is given the exit code of the command that ran.
 */
export function commandParts(words: Words, end: (code: ExitCode) => void) {
  const { lookUp } = words;
  const { day, moment, time, number, numberWithin, wordsOf, oneOf } = valueReaders(words);
  const textOf = (name: string) => lookUp(name.includes('.') ? name : `cli.option.${name}`);
  const option = (flags: string, name: string) => new Option(flags, textOf(name));
  const required = (flags: string, name: string) => option(flags, name).makeOptionMandatory();
  const choice = (flags: string, name: string, choices: readonly string[]) =>
    option(flags, name).choices(choices).argParser(oneOf(flags, choices));
  /** May be given several times. */
  const severalOf = <T extends string>(flags: string, name: string, choices: readonly T[]) => {
    const read = oneOf(flags, choices);
    return option(flags, name)
      .choices(choices)
      .argParser((text, before: readonly string[] = []) => [...before, read(text)]);
  };
  const several = (flags: string, name: string) =>
    option(flags, name).argParser((text, before: readonly string[] = []) => [...before, text]);
  const requiredChoice = (flags: string, name: string, choices: readonly string[]) =>
    choice(flags, name, choices).makeOptionMandatory();
  /** A reason or other words: never empty, at most so many characters. */
  const said = (flags: string, name: string, most = mostWords) =>
    option(flags, name).argParser(wordsOf(flags.split(' ')[0] ?? flags, most));
  const json = () => option('--json', 'json');
  const readers = { day, moment, time, number, numberWithin };
  return { option, required, choice, requiredChoice, severalOf, several, said, json, ...readers, oneOf, end };
}

export type CommandParts = ReturnType<typeof commandParts>;
