// A copy that is not one brief's as a PDF file that the person named, with its passphrase where it has one.

import type { CopyRequest } from '../../shared/contract/copies.ts';
import type { Engine } from '../engineClient.ts';
import { writePdf } from './pdfFile.ts';
import type { StoreOptions } from './session.ts';
import { type ExitCode, print, sayRefusal } from './terminal.ts';
import type { Words } from './words.ts';

/** What every command that writes a copy takes. */
export interface CopyOptions extends StoreOptions {
  readonly paper: 'letter' | 'a4';
  /** The file opens only with a passphrase, which is said once. */
  readonly sealed?: true;
  readonly pdf: string;
}

/** Has the copy made, writes it, and says the passphrase of a sealed one; a refusal is said and is exit code 1. */
export async function writeCopy(
  engine: Engine,
  copy: CopyRequest,
  { pdf, sealed = false }: { readonly pdf: string; readonly sealed?: boolean },
  words: Words,
): Promise<ExitCode> {
  const printed = await engine.call('copy.print', { copy, sealed, ticket: null });
  if (!printed.ok) return sayRefusal(printed.refusal, words);
  const { passphrase } = printed.value;
  const code = await writePdf(pdf, printed.value, words);
  if (code === 0 && passphrase !== null) print(words.t('readers.sealedWith', { passphrase }));
  return code;
}
