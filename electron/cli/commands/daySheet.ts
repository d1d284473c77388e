import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { type CopyOptions, writeCopy } from '../copyFile.ts';
import { withStore } from '../session.ts';
import type { ExitCode } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface DaySheetOptions extends CopyOptions {
  readonly date: CalendarDate;
  /** By id; absent: everybody's, everywhere. */
  readonly judge?: string;
  readonly room?: string;
}

/** A day's hearings as a PDF file, with no name of a family. */
export async function daySheet(options: DaySheetOptions, words: Words): Promise<ExitCode> {
  const { date, paper, judge, room } = options;
  const copy = {
    ...({ document: 'day-sheet', date, language: words.language, paper } as const),
    ...(judge !== undefined && { judge: idOf<'person'>(judge) }),
    ...(room !== undefined && { courtroom: idOf<'courtroom'>(room) }),
  };
  return withStore(options, words, (engine) => writeCopy(engine, copy, options, words));
}
