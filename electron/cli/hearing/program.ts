// The commands of a hearing's life: what each takes.

import type { Command } from 'commander';
import { askedBy, noticeMethods } from '../../../shared/contract/schedule.ts';
import { countedFindings, hearingTypes } from '../../../shared/domain/record.ts';
import { continuanceCodes } from '../../../shared/schedule/continuanceReasons.ts';
import type { CommandParts } from '../commandParts.ts';
import { withSubcommands } from '../subcommands.ts';
import type { Words } from '../words.ts';
import { continueHearing, hold, life, noticeGiven, reasons, vacate } from './commands.ts';
import type { ContinueOptions, HearingOptions, HoldOptions, NoticeGivenOptions, VacateOptions } from './options.ts';

type Making = { readonly parts: CommandParts; readonly words: Words };

const text = (name: string) => `hearingLife.option.${name}`;
/** Characters of an outcome. */
const mostOfOutcome = 500;

/** A command under `cradle hearing`, with the hearing that it is about. */
function under(hearing: Command, name: 'life' | 'continue' | 'hold' | 'vacate' | 'notice', { parts, words }: Making) {
  const { option, required } = parts;
  return hearing
    .command(name)
    .description(words.t(`hearingLife.command.${name}`))
    .addOption(required('--hearing <day>', 'hearing'))
    .addOption(option('--case <number>', text('case')));
}

/** Where the new hearing is to be, and that what stands against it is accepted. */
function withPlace(command: Command, { option, choice, said, time, numberWithin }: CommandParts): Command {
  return command
    .addOption(option('--time <time>', text('time')).argParser(time('--time')))
    .addOption(option('--room <id>', text('room')))
    .addOption(option('--judge <id>', text('judge')))
    .addOption(option('--minutes <number>', text('minutes')).argParser(numberWithin('--minutes', 5, 600)))
    .addOption(choice('--type <type>', text('type'), hearingTypes))
    .addOption(said('--accept <reason>', text('accept')));
}

function addContinue(hearing: Command, making: Making): void {
  const { parts, words } = making;
  const { required, requiredChoice, said, day, end } = parts;
  withPlace(under(hearing, 'continue', making), parts)
    .addOption(required('--to <day>', text('to')).argParser(day('--to')))
    .addOption(requiredChoice('--reason <code>', text('reason'), continuanceCodes))
    .addOption(said('--words <words>', text('words')))
    .addOption(requiredChoice('--good-cause <yes|no>', text('goodCause'), ['yes', 'no']))
    .addOption(requiredChoice('--requested-by <who>', text('requestedBy'), askedBy.options))
    .action(async (_options: unknown, self: Command) =>
      end(await continueHearing(self.optsWithGlobals<ContinueOptions>(), words)),
    );
}

function addHold(hearing: Command, making: Making): void {
  const { parts, words } = making;
  const { option, choice, several, severalOf, said, day, end } = parts;
  withPlace(under(hearing, 'hold', making), parts)
    .addOption(several('--present <id>', text('present')))
    .addOption(several('--absent <id>', text('absent')))
    .addOption(choice('--child <yes|no>', text('child'), ['yes', 'no']))
    .addOption(severalOf('--finding <code>', text('finding'), countedFindings))
    .addOption(said('--outcome <words>', text('outcome'), mostOfOutcome))
    .addOption(option('--next <id>', text('next')))
    .addOption(option('--next-date <day>', text('nextDate')).argParser(day('--next-date')))
    .addOption(said('--none <reason>', text('none')))
    .action(async (_options: unknown, self: Command) => end(await hold(self.optsWithGlobals<HoldOptions>(), words)));
}

function addNotice(hearing: Command, making: Making): void {
  const { parts, words } = making;
  const { option, required, requiredChoice, day, end } = parts;
  under(hearing, 'notice', making)
    .addOption(option('--recipient <id>', text('recipient')))
    .addOption(required('--sent <day>', text('sent')).argParser(day('--sent')))
    .addOption(requiredChoice('--method <method>', text('method'), noticeMethods))
    .addOption(option('--proof', text('proof')))
    .action(async (_options: unknown, self: Command) =>
      end(await noticeGiven(self.optsWithGlobals<NoticeGivenOptions>(), words)),
    );
}

/** `cradle hearing` with everything under it. */
export function addHearingCommands(program: Command, parts: CommandParts, words: Words): void {
  const { option, said, json, day, end } = parts;
  const making = { parts, words };
  const hearing = program
    .command('hearing')
    .description(words.t('hearingLife.command.hearing'))
    .helpCommand(false)
    // Its list of reasons needs no store: the others ask for it themselves.
    .addOption(option('--store <folder>', 'store'))
    .addOption(option('--as-of <day>', text('asOf')).argParser(day('--as-of')))
    .addOption(json());
  under(hearing, 'life', making).action(async (_options: unknown, self: Command) =>
    end(await life(self.optsWithGlobals<HearingOptions>(), words)),
  );
  addContinue(hearing, making);
  addHold(hearing, making);
  under(hearing, 'vacate', making)
    .addOption(said('--reason <words>', text('vacating')).makeOptionMandatory())
    .action(async (_options: unknown, self: Command) =>
      end(await vacate(self.optsWithGlobals<VacateOptions>(), words)),
    );
  addNotice(hearing, making);
  hearing
    .command('reasons')
    .description(words.t('hearingLife.command.reasons'))
    .action((_options: unknown, self: Command) => end(reasons(self.optsWithGlobals<{ json?: true }>(), words)));
  withSubcommands(hearing, words);
}
