// A printed document as a file that the person named.

import { resolve } from 'node:path';
import { writeWhole } from '../engine/documents/writeWhole.ts';
import { type ExitCode, print, say } from './terminal.ts';
import type { Words } from './words.ts';

/** Writes the file whole, or says why it could not be written and leaves nothing. */
export async function writePdf(
  file: string,
  { pdf, pages }: { readonly pdf: Uint8Array; readonly pages: number },
  { t }: Words,
): Promise<ExitCode> {
  try {
    await writeWhole(resolve(file), pdf);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    say(t('cli.brief.notWritten', { code }));
    return 1;
  }
  print(t('cli.brief.written', { file, count: pages }));
  return 0;
}
