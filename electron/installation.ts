// Where the program's own files are: the same from its sources (electron/…) and from its bundles (out/engine, out/shell).

import { join } from 'node:path';

const root = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? '..' : '../..');

/** A file or folder of the installed program, by its place from the root. */
export function installed(...place: readonly string[]): string {
  return join(root, ...place);
}
