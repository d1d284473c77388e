import { resolve } from 'node:path';
import { type BriefDocument, documentsOf } from '../../../shared/documents/kinds.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import type { Audience } from '../../../shared/redaction/audiences.ts';
import { sayWritten } from '../pdfFile.ts';
import { type StoreOptions, showOutcome, withStore } from '../session.ts';
import { type ExitCode, printJson } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface BriefOptions extends StoreOptions {
  readonly case: string;
  /** A day, or a hearing's id. */
  readonly hearing: string;
  readonly asOf: CalendarDate;
  readonly knownAt?: Instant;
  readonly audience: Audience;
  /** For whom the reader acts or cares, by id of the record; absent: the first of that side. */
  readonly party?: string;
  /** What is printed with `pdf`; absent: the reader's usual document. */
  readonly document?: BriefDocument;
  readonly paper: 'letter' | 'a4';
  /** The file opens only with a passphrase, which is said once. */
  readonly sealed?: true;
  readonly json?: true;
  readonly pdf?: string;
}

/** The brief of one hearing for one reader: `facts` and `brief` as JSON, or one of that reader's documents as a PDF file. */
export async function brief(options: BriefOptions, words: Words): Promise<ExitCode> {
  const { pdf, audience, party, paper } = options;
  const request = {
    caseNumber: idOf<'caseNumber'>(options.case),
    hearing: idOf<'hearing'>(options.hearing),
    asOf: options.asOf,
    knownAt: options.knownAt ?? null,
    audience,
    ...(party === undefined ? {} : { party }),
    language: words.language,
  };
  return withStore(options, words, async (engine) => {
    if (pdf === undefined) return showOutcome(engine.call('brief.make', request), words, printJson);
    const document = options.document ?? documentsOf[audience][0];
    const asked = { ...request, document, paper, sealed: options.sealed ?? false, file: resolve(pdf) };
    return sayWritten(pdf, await engine.call('brief.save', asked), words);
  });
}
