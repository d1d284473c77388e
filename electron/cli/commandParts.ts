// What command lines are put together from: options with their texts, and readers of their values.

import { Option } from 'commander';
import type { ExitCode } from './terminal.ts';
import { valueReaders } from './usage.ts';
import type { Words } from './words.ts';

/**
 * The parts for one language. A text is named by its key under `cli.option`, or by its whole key where it has a dot in it.
 * `end` is given the exit code of the command that ran.
 */
export function commandParts(words: Words, end: (code: ExitCode) => void) {
  const { lookUp } = words;
  const { day, moment, time, number, oneOf } = valueReaders(words);
  const textOf = (name: string) => lookUp(name.includes('.') ? name : `cli.option.${name}`);
  const option = (flags: string, name: string) => new Option(flags, textOf(name));
  const required = (flags: string, name: string) => option(flags, name).makeOptionMandatory();
  const choice = (flags: string, name: string, choices: readonly string[]) =>
    option(flags, name).choices(choices).argParser(oneOf(flags, choices));
  /** May be given several times. */
  const severalOf = <T extends string>(flags: string, name: string, choices: readonly T[]) => {
    const read = oneOf(flags, choices);
    return option(flags, name).argParser((text, before: readonly string[] = []) => [...before, read(text)]);
  };
  const several = (flags: string, name: string) =>
    option(flags, name).argParser((text, before: readonly string[] = []) => [...before, text]);
  const json = () => option('--json', 'json');
  return { option, required, choice, severalOf, several, json, day, moment, time, number, oneOf, end };
}

export type CommandParts = ReturnType<typeof commandParts>;
