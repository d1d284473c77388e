// Busy times out of another calendar's file. Only its times are sent to the engine: no word of it leaves this command.

import { open } from 'node:fs/promises';
import { addMonths } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { onlyTimes } from '../../../shared/schedule/calendarTimes.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';
import { type SpanOptions, withSchedule } from './options.ts';

export interface CalendarBusyOptions extends SpanOptions {
  readonly person: string;
  readonly calendar: string;
}

const usualMonths = 12;
/** Octets: a larger file is no calendar that somebody keeps. */
const largestFile = 5_000_000;

/** The times of a file; null: it cannot be read, or is too large. */
async function timesOf(file: string): Promise<string | null> {
  try {
    const handle = await open(file, 'r');
    try {
      if ((await handle.stat()).size > largestFile) return null;
      return onlyTimes(await handle.readFile('utf8'));
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** Keeps the busy times from `--from` (else today) to `--to` (else a year on), in place of what the calendar left before. */
export function calendarBusy(file: string, options: CalendarBusyOptions, words: Words): Promise<ExitCode> {
  const { person, calendar, json } = options;
  return withSchedule(options, words, async ({ engine, asOf }) => {
    const text = await timesOf(file);
    if (text === null) return sayRefusal({ name: 'calendar-file-unreadable', values: {} }, words);
    const from = options.from ?? asOf;
    const span = { from, to: options.to ?? addMonths(from, usualMonths) };
    const asked = { person: idOf<'person'>(person), calendar, text, ...span, asOf };
    return showOutcome(engine.call('calendar.readBusy', asked), words, ({ batch, times: count, before }) =>
      json
        ? printJson({ batch, times: count, before })
        : print(words.t('calendarFile.cli.read', { count, before, batch })),
    );
  });
}
