import { idOf } from '../../../shared/domain/ids.ts';
import { type CopyOptions, writeCopy } from '../copyFile.ts';
import { withStore } from '../session.ts';
import type { ExitCode } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface SealedSheetOptions extends CopyOptions {
  readonly case: string;
}

/** The protected addresses of a case as a PDF file, for the clerk alone. */
export async function sealedSheet(options: SealedSheetOptions, words: Words): Promise<ExitCode> {
  const caseNumber = idOf<'caseNumber'>(options.case);
  const copy = { document: 'sealed-sheet', caseNumber, language: words.language, paper: options.paper } as const;
  return withStore(options, words, (engine) => writeCopy(engine, copy, options, words));
}
