import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import type { Audience } from '../../../shared/redaction/audiences.ts';
import { type CopyOptions, writeCopy } from '../copyFile.ts';
import { withStore } from '../session.ts';
import type { ExitCode } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface FtmSummaryOptions extends CopyOptions {
  readonly case: string;
  /** Absent: the latest meeting. */
  readonly date?: CalendarDate;
  readonly asOf: CalendarDate;
  readonly audience: Audience;
  readonly party?: string;
}

/** What a family team meeting decided, for one reader, as a PDF file. */
export async function ftmSummary(options: FtmSummaryOptions, words: Words): Promise<ExitCode> {
  const { date, asOf, audience, party, paper } = options;
  const copy = {
    document: 'ftm-summary',
    caseNumber: idOf<'caseNumber'>(options.case),
    date: date ?? null,
    asOf,
    audience,
    ...(party === undefined ? {} : { party }),
    language: words.language,
    paper,
  } as const;
  return withStore(options, words, (engine) => writeCopy(engine, copy, options, words));
}
