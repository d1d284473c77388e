import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { type CopyOptions, writeCopy } from '../copyFile.ts';
import { withStore } from '../session.ts';
import type { ExitCode } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface DaySheetOptions extends CopyOptions {
  readonly date: CalendarDate;
}

/** A day's hearings as a PDF file, with no name of a family. */
export async function daySheet(options: DaySheetOptions, words: Words): Promise<ExitCode> {
  const { date, paper } = options;
  const copy = { document: 'day-sheet', date, language: words.language, paper } as const;
  return withStore(options, words, (engine) => writeCopy(engine, copy, options, words));
}
