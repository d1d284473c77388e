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
    oneOf: (what: string, choices: readonly string[]) =>
      reader((text) => choices.find((choice) => choice === text) ?? null, 'notAChoice')(what, {
        choices: choices.join(', '),
      }),
  };
}
