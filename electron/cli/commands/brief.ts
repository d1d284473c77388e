import type { BriefDocument } from '../../../shared/contract/contract.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import type { Audience } from '../../../shared/redaction/narrow.ts';
import { writePdf } from '../pdfFile.ts';
import { type StoreOptions, showOutcome, withStore } from '../session.ts';
import { type ExitCode, printJson, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface BriefOptions extends StoreOptions {
  readonly case: string;
  /** A day, or a hearing's id. */
  readonly hearing: string;
  readonly asOf: CalendarDate;
  readonly knownAt?: Instant;
  readonly audience: Audience;
  /** What is printed with `pdf`. */
  readonly document: BriefDocument;
  readonly json?: true;
  readonly pdf?: string;
}

/** The brief of one hearing: `facts` and `brief` as JSON, or one of its documents as a PDF file. */
export async function brief(options: BriefOptions, words: Words): Promise<ExitCode> {
  const request = {
    caseNumber: idOf<'caseNumber'>(options.case),
    hearing: idOf<'hearing'>(options.hearing),
    asOf: options.asOf,
    knownAt: options.knownAt ?? null,
    audience: options.audience,
    language: words.language,
  };
  return withStore(options, words, async (engine) => {
    if (options.pdf === undefined) return showOutcome(engine.call('brief.make', request), words, printJson);
    const printed = await engine.call('brief.print', { ...request, document: options.document });
    if (!printed.ok) return sayRefusal(printed.refusal, words);
    return writePdf(options.pdf, printed.value, words);
  });
}
