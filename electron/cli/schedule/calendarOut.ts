// Dates as a file for another calendar or a spreadsheet: on stdout, or written where the person says.

import { resolve } from 'node:path';
import type { CalendarExport, CalendarOf } from '../../../shared/contract/schedule.ts';
import { addMonths } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { type ExitCode, print, printJson, sayRefusal } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';
import { type SpanOptions, spanOf, withSchedule } from './options.ts';

export interface CalendarOutOptions extends SpanOptions {
  readonly judge?: string;
  readonly person?: string;
  readonly case?: string;
  readonly out?: string;
}

const usualMonths = 6;

/** Whose dates are asked for: one option at most, and without one the court's. */
function whose({ judge, person, case: number }: CalendarOutOptions, words: Words): CalendarOf {
  const asked: readonly CalendarOf[] = [
    ...(judge === undefined ? [] : [{ kind: 'judge' as const, id: idOf<'person'>(judge) }]),
    ...(person === undefined ? [] : [{ kind: 'person' as const, id: idOf<'person'>(person) }]),
    ...(number === undefined ? [] : [{ kind: 'case' as const, caseNumber: idOf<'caseNumber'>(number) }]),
  ];
  if (asked.length > 1) throw usageError(words, 'oneCalendar');
  return asked[0] ?? { kind: 'court' };
}

/** Writes the dates from `--from` (else today) to `--to` (else six months on); `--out` names a file, else it is stdout, which is the
 * calendar's alone. */
export function calendarOut(
  format: CalendarExport['format'],
  options: CalendarOutOptions,
  words: Words,
): Promise<ExitCode> {
  const of = whose(options, words);
  if (options.json && options.out === undefined) throw usageError(words, 'jsonWithOut');
  return withSchedule(options, words, async ({ engine, asOf }) => {
    const span = spanOf(options, asOf, (from) => addMonths(from, usualMonths), words);
    const asked = { of, format, ...span, language: words.language };
    if (options.out === undefined) {
      const made = await engine.call('calendar.export', asked);
      if (!made.ok) return sayRefusal(made.refusal, words);
      process.stdout.write(made.value.text);
      return 0;
    }
    const saved = await engine.call('calendar.save', { ...asked, file: resolve(options.out) });
    if (!saved.ok) return sayRefusal(saved.refusal, words);
    if (options.json) printJson({ file: options.out, entries: saved.value.events });
    else print(words.t('calendarFile.cli.written', { file: options.out, count: saved.value.events }));
    return 0;
  });
}
