// A command that has others under it: a wrong name among them is said with those that there are.

import type { Command } from 'commander';
import { usageError } from './usage.ts';
import type { Words } from './words.ts';

/**
 * Completes a command once everything under it is there: `alone` is what it does by itself; absent: it does nothing by itself,
 * and one of the others is needed.
 */
export function withSubcommands(command: Command, words: Words, alone?: (self: Command) => Promise<void>): void {
  const choices = command.commands.map((one) => one.name()).join(', ');
  // What commander would call an argument too many, or an unknown option of this command, is a wrong name first.
  command.allowExcessArguments(true).allowUnknownOption(true);
  command.action(async (...given: readonly unknown[]) => {
    const self = given.at(-1) as Command;
    const [first] = self.args;
    if (first?.startsWith('-')) throw usageError(words, 'unknownOption', { what: first });
    const what = self.name();
    if (first !== undefined) throw usageError(words, 'unknownSubcommand', { what, name: first, choices });
    if (alone === undefined) throw usageError(words, 'notAChoice', { what, choices });
    await alone(self);
  });
}
