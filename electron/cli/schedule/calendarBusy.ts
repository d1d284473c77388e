// Busy times out of another calendar's file. Only its times are sent to the engine: no word of it leaves this command.

import { open } from 'node:fs/promises';
import { addMonths } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { onlyTimes } from '../../../shared/schedule/calendarTimes.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';
import { type SpanOptions, spanOf, withSchedule } from './options.ts';

export interface CalendarBusyOptions extends SpanOptions {
  readonly person: string;
  readonly calendar: string;
}

const usualMonths = 12;
/** Octets: a larger file is no calendar that somebody keeps. */
const largestFile = 5_000_000;

/** The text of a file by its mark: UTF-16 where it has one of it, else UTF-8. */
function textOf(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** The times of a file; null: it cannot be opened, or is too large. */
async function timesOf(file: string): Promise<string | null> {
  try {
    const handle = await open(file, 'r');
    try {
      if ((await handle.stat()).size > largestFile) return null;
      return onlyTimes(textOf(await handle.readFile()));
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
    if (text === null) return sayRefusal({ name: 'calendar-file-unopened', values: {} }, words);
    const span = spanOf(options, asOf, (from) => addMonths(from, usualMonths), words);
    const asked = { person: idOf<'person'>(person), calendar, text, ...span, asOf };
    return showOutcome(engine.call('calendar.readBusy', asked), words, ({ batch, times: count, before }) =>
      json
        ? printJson({ batch, times: count, before })
        : print(words.t('calendarFile.cli.read', { count, before, batch })),
    );
  });
}
