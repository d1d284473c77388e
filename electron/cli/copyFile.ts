// A copy that is not one brief's as a PDF file that the person named, with its passphrase where it has one.

import { resolve } from 'node:path';
import type { CopyRequest } from '../../shared/contract/copies.ts';
import type { Engine } from '../engineClient.ts';
import { sayWritten } from './pdfFile.ts';
import type { StoreOptions } from './session.ts';
import type { ExitCode } from './terminal.ts';
import type { Words } from './words.ts';

/** What every command that writes a copy takes. */
export interface CopyOptions extends StoreOptions {
  readonly paper: 'letter' | 'a4';
  /** The file opens only with a passphrase, which is said once. */
  readonly sealed?: true;
  readonly pdf: string;
}

/** Has the copy made and written, and says the passphrase of a sealed one; a refusal is said and is exit code 1. */
export async function writeCopy(
  engine: Engine,
  copy: CopyRequest,
  { pdf, sealed = false }: { readonly pdf: string; readonly sealed?: boolean },
  words: Words,
): Promise<ExitCode> {
  const asked = { copy, sealed, ticket: null, file: resolve(pdf) };
  return sayWritten(pdf, await engine.call('copy.save', asked), words);
}
