// The commands between this calendar and others: what each takes.

import type { Command } from 'commander';
import type { CommandParts } from '../commandParts.ts';
import type { Words } from '../words.ts';
import { type CalendarBusyOptions, calendarBusy } from './calendarBusy.ts';
import { type CalendarOutOptions, calendarOut } from './calendarOut.ts';

const text = (name: string) => `calendarFile.cli.${name}`;
/** Characters of a calendar's name. */
const mostOfName = 200;

/** `cradle schedule ics`, `csv` and `busy`. */
export function addCalendarFiles(
  schedule: Command,
  { option, required, said, day, end }: CommandParts,
  words: Words,
): void {
  const spanned = (command: Command) =>
    command
      .addOption(option('--from <day>', 'from').argParser(day('--from')))
      .addOption(option('--to <day>', 'to').argParser(day('--to')));
  for (const format of ['ics', 'csv'] as const) {
    spanned(schedule.command(format).description(words.t(`calendarFile.cli.${format}`)))
      .addOption(option('--judge <id>', text('judge')))
      .addOption(option('--person <id>', text('person')))
      .addOption(option('--case <number>', 'case'))
      .addOption(option('--out <file>', text('out')))
      .action(async (_options: unknown, self: Command) =>
        end(await calendarOut(format, self.optsWithGlobals<CalendarOutOptions>(), words)),
      );
  }
  spanned(schedule.command('busy <file>').description(words.t('calendarFile.cli.busy')))
    .addOption(required('--person <id>', text('whose')))
    .addOption(said('--calendar <name>', text('calendar'), mostOfName).makeOptionMandatory())
    .action(async (file: string, _options: unknown, self: Command) =>
      end(await calendarBusy(file, self.optsWithGlobals<CalendarBusyOptions>(), words)),
    );
}
