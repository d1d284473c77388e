// Wrong usage in the reader's language: what commander found, and the readers of option values that say their own.

import { CommanderError } from 'commander';
import { readDate, readInstant } from '../../shared/domain/dates.ts';
import type { Words } from './words.ts';

export const wrongUsage = 2;
const said = 'cradle.usage';

const sentences: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'unknownCommand',
  'commander.unknownOption': 'unknownOption',
  'commander.missingMandatoryOptionValue': 'missing',
  'commander.missingArgument': 'missing',
  'commander.optionMissingArgument': 'needsValue',
  'commander.excessArguments': 'tooMany',
  'commander.conflictingOption': 'conflict',
};

/** Ends the command as wrongly used, with a sentence of ours. */
export function usageError(
  { lookUp }: Words,
  key: string,
  values: Readonly<Record<string, string>> = {},
): CommanderError {
  return new CommanderError(wrongUsage, said, lookUp(`cli.usage.${key}`, values));
}

/** What was wrong, as a sentence; commander puts the option or command it means in quotes. */
export function usageSentence({ code, message }: CommanderError, { lookUp }: Words): string {
  if (code === said) return message;
  return lookUp(`cli.usage.${sentences[code] ?? 'other'}`, { what: /'([^']*)'/.exec(message)?.[1] ?? '' });
}

/** Days that follow one another where both are given, by the name of each option. */
const inOrder = [
  ['from', 'to'],
  ['from', 'until'],
  ['date', 'until'],
  ['asOf', 'until'],
] as const;
const flagOf = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Ends the command as wrongly used where the last day of a time is given before its first. */
export function refuseReversed(options: Readonly<Record<string, unknown>>, words: Words): void {
  for (const [first, last] of inOrder) {
    const [from, to] = [options[first], options[last]];
    if (typeof from === 'string' && typeof to === 'string' && to < from) {
      throw usageError(words, 'daysReversed', { first: flagOf(first), last: flagOf(last) });
    }
  }
}

/** Readers of option values, each for the option it is named after. */
export function valueReaders(words: Words) {
  const reader =
    <T>(read: (text: string) => T | null, why: string) =>
    (what: string, values: Readonly<Record<string, string>> = {}) =>
    (text: string): T => {
      const value = read(text);
      if (value === null) throw usageError(words, why, { what, ...values });
      return value;
    };
  return {
    day: reader(readDate, 'notADay'),
    moment: reader(readInstant, 'notAMoment'),
    time: reader((text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null), 'notATime'),
    number: reader((text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null), 'notANumber'),
    /** A whole number within its bounds, both included. */
    numberWithin: (what: string, from: number, to: number) =>
      reader(
        (text) => (/^\d{1,4}$/.test(text) && from <= Number(text) && Number(text) <= to ? Number(text) : null),
        'notANumberWithin',
      )(what, { from: String(from), to: String(to) }),
    /** Words of a person: some, and not more than are kept. */
    wordsOf: (what: string, most: number) =>
      reader((text) => (text.trim() !== '' && text.trim().length <= most ? text.trim() : null), 'notWords')(what, {
        most: String(most),
      }),
    oneOf: (what: string, choices: readonly string[]) =>
      reader((text) => choices.find((choice) => choice === text) ?? null, 'notAChoice')(what, {
        choices: choices.join(', '),
      }),
  };
}
