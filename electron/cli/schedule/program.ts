// The commands of the schedule: what each takes.

import { Argument, type Command } from 'commander';
import { casePhases, hearingTypes } from '../../../shared/domain/record.ts';
import type { CommandParts } from '../commandParts.ts';
import { withSubcommands } from '../subcommands.ts';
import type { Words } from '../words.ts';
import { addFact, calendar, removeFact } from './calendar.ts';
import { addCalendarFiles } from './calendarFiles.ts';
import { type FactKind, type FactOptions, factKinds, removableKinds, weekdays } from './calendarOptions.ts';
import { conflicts } from './conflicts.ts';
import { interval } from './interval.ts';
import { lists } from './lists.ts';
import type {
  BatchesOptions,
  IntervalOptions,
  PlanOptions,
  ProposeOptions,
  ScheduleOptions,
  SetOptions,
  SpanOptions,
  UndoOptions,
} from './options.ts';
import { plan } from './plan.ts';
import { propose } from './propose.ts';
import { batches, set, undo } from './set.ts';

type Making = { readonly parts: CommandParts; readonly words: Words };

const text = (name: string) => `dates.cli.option.${name}`;
/** Characters of a name or a place. */
const mostOfName = 200;

function addPlanning(schedule: Command, { parts, words }: Making): void {
  const { option, required, choice, several, said, day, number, numberWithin, end } = parts;
  schedule
    .command('plan')
    .description(words.t('dates.cli.command.plan'))
    .addOption(option('--months <number>', text('months')).argParser(number('--months')))
    .addOption(option('--until <day>', text('until')).argParser(day('--until')))
    .addOption(several('--case <number>', text('cases')))
    .addOption(option('--with-meetings', text('withMeetings')))
    .addOption(option('--apply', text('apply')))
    .addOption(said('--accept <reason>', text('accept')))
    .action(async (_options: unknown, self: Command) => end(await plan(self.optsWithGlobals<PlanOptions>(), words)));
  schedule
    .command('propose')
    .description(words.t('dates.cli.command.propose'))
    .addOption(required('--case <number>', 'case'))
    .addOption(option('--hearing <id>', text('moves')))
    .addOption(choice('--type <type>', text('type'), hearingTypes))
    .addOption(option('--minutes <number>', text('minutes')).argParser(numberWithin('--minutes', 5, 600)))
    .addOption(option('--after <day>', text('after')).argParser(day('--after')))
    .action(async (_options: unknown, self: Command) =>
      end(await propose(self.optsWithGlobals<ProposeOptions>(), words)),
    );
}

function addSetting(schedule: Command, { parts, words }: Making): void {
  const { option, required, choice, said, day, time, numberWithin, end } = parts;
  schedule
    .command('set')
    .description(words.t('dates.cli.command.set'))
    .addOption(required('--case <number>', 'case'))
    .addOption(required('--date <day>', text('date')).argParser(day('--date')))
    .addOption(required('--time <time>', text('time')).argParser(time('--time')))
    .addOption(option('--hearing <id>', text('moves')))
    .addOption(choice('--type <type>', text('type'), hearingTypes))
    .addOption(option('--room <id>', text('room')))
    .addOption(option('--judge <id>', text('judge')))
    .addOption(option('--minutes <number>', text('minutes')).argParser(numberWithin('--minutes', 5, 600)))
    .addOption(said('--accept <reason>', text('accept')))
    .action(async (_options: unknown, self: Command) => end(await set(self.optsWithGlobals<SetOptions>(), words)));
  schedule
    .command('undo [batch]')
    .description(words.t('dates.cli.command.undo'))
    .addOption(option('--yes', text('yes')))
    .action(async (batch: string | undefined, _options: unknown, self: Command) =>
      end(await undo(batch, self.optsWithGlobals<UndoOptions>(), words)),
    );
  schedule
    .command('batches')
    .description(words.t('dates.cli.command.batches'))
    .addOption(option('--most <number>', text('most')).argParser(numberWithin('--most', 1, 100)))
    .action(async (_options: unknown, self: Command) =>
      end(await batches(self.optsWithGlobals<BatchesOptions>(), words)),
    );
  schedule
    .command('interval')
    .description(words.t('dates.cli.command.interval'))
    .addOption(required('--case <number>', 'case'))
    .addOption(option('--days <number>', text('days')).argParser(numberWithin('--days', 1, 366)))
    .addOption(choice('--phase <phase>', text('phase'), casePhases))
    .addOption(option('--under-months <number>', text('underMonths')).argParser(numberWithin('--under-months', 1, 216)))
    .addOption(said('--reason <words>', text('reason')))
    .addOption(option('--court', text('court')))
    .action(async (_options: unknown, self: Command) =>
      end(await interval(self.optsWithGlobals<IntervalOptions>(), words)),
    );
}

function addCalendar(schedule: Command, { parts, words }: Making): void {
  const { option, choice, said, day, time, number, end } = parts;
  const facts = schedule
    .command('calendar')
    .helpCommand(false)
    .description(words.t('dates.cli.command.calendar'))
    .addOption(option('--from <day>', 'from').argParser(day('--from')))
    .addOption(option('--to <day>', 'to').argParser(day('--to')));
  const kind = (choices: readonly string[]) =>
    new Argument('<kind>', words.t('dates.cli.option.kind')).argParser(parts.oneOf('<kind>', choices));
  facts
    .command('add')
    .description(words.t('dates.cli.command.calendarAdd'))
    .addArgument(kind(factKinds))
    .addOption(option('--id <id>', text('factId')))
    .addOption(option('--date <day>', text('factDate')).argParser(day('--date')))
    .addOption(option('--until <day>', text('factUntil')).argParser(day('--until')))
    .addOption(option('--start <time>', text('start')).argParser(time('--start')))
    .addOption(option('--end <time>', text('end')).argParser(time('--end')))
    .addOption(said('--name <name>', text('holidayName'), mostOfName))
    .addOption(option('--sits', text('sits')))
    .addOption(option('--person <id>', text('person')))
    .addOption(said('--place <words>', text('place'), mostOfName))
    .addOption(choice('--weekday <weekday>', text('weekday'), weekdays))
    .addOption(option('--room <id>', text('room')))
    .addOption(option('--judge <id>', text('judge')))
    .addOption(option('--slot <minutes>', text('slot')).argParser(number('--slot')))
    .addOption(option('--capacity <minutes>', text('capacity')).argParser(number('--capacity')))
    .addOption(option('--recurrence <rule>', text('recurrence')))
    .addOption(option('--session <id>', text('session')))
    .addOption(option('--value <number>', text('value')))
    .action(async (what: FactKind, _options: unknown, self: Command) =>
      end(await addFact(what, self.optsWithGlobals<FactOptions>(), words)),
    );
  facts
    .command('remove')
    .description(words.t('dates.cli.command.calendarRemove'))
    .addArgument(kind(Object.keys(removableKinds)))
    .argument('<id>', words.t('dates.cli.option.removed'))
    .action(async (what: FactKind, id: string, _options: unknown, self: Command) =>
      end(await removeFact(what, id, self.optsWithGlobals<ScheduleOptions>(), words)),
    );
  withSubcommands(facts, words, async (self) => end(await calendar(self.optsWithGlobals<SpanOptions>(), words)));
}

/** `cradle conflicts`, and `cradle schedule` with everything under it. */
export function addScheduleCommands(program: Command, parts: CommandParts, words: Words): void {
  const { option, required, json, day, end } = parts;
  const making = { parts, words };
  const counted = (command: Command) =>
    command
      .addOption(required('--store <folder>', 'store'))
      .addOption(option('--as-of <day>', text('asOf')).argParser(day('--as-of')))
      .addOption(json());
  counted(program.command('conflicts').description(words.t('dates.cli.command.conflicts')))
    .addOption(option('--from <day>', 'from').argParser(day('--from')))
    .addOption(option('--to <day>', 'to').argParser(day('--to')))
    .action(async (_options: unknown, self: Command) =>
      end(await conflicts(self.optsWithGlobals<SpanOptions>(), words)),
    );
  const schedule = counted(
    program.command('schedule').description(words.t('dates.cli.command.schedule')).helpCommand(false),
  );
  addPlanning(schedule, making);
  addSetting(schedule, making);
  addCalendar(schedule, making);
  addCalendarFiles(schedule, parts, words);
  withSubcommands(schedule, words, async (self) => end(await lists(self.optsWithGlobals<ScheduleOptions>(), words)));
}
