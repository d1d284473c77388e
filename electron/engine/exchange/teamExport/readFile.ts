// The bytes of a file → a JSON value that is safe to look into. Nothing of the file's text is ever quoted.

import { isUtf8 } from 'node:buffer';
import { open, stat } from 'node:fs/promises';
import { scanJson } from './jsonText.ts';
import { collectProblems, type Result, refuse, refuseAll, wholeFile } from './reasons.ts';

/** Largest export that is read, in bytes (32 MB). The sample docket of 12 families is 0.18 MB. */
const largestExport = 32 * 1024 * 1024;
/** Objects and lists inside one another. The format itself needs 8. */
const deepestNesting = 24;

const tooLarge = (bytes: number) =>
  refuse('export-too-large', wholeFile, 'file-too-large', { bytes, limit: largestExport });

/**
 * Reads a file whole, or refuses it: `export-not-readable` (absent, no permission, no plain file) or `export-too-large`
 * (more than `largestExport` bytes, judged before anything is read).
 */
export async function readExportFile(path: string): Promise<Result<Uint8Array>> {
  const unreadable = refuse('export-not-readable', wholeFile, 'file-not-readable', {});
  try {
    // Asked of the path first: to open a pipe would wait for whoever writes into it.
    const found = await stat(path);
    if (!found.isFile()) return unreadable;
    const { size } = found;
    if (size > largestExport) return tooLarge(size);
    await using file = await open(path, 'r');
    // No more than was announced, even where the file grows meanwhile.
    const bytes = new Uint8Array(size);
    let read = 0;
    for (let got = -1; got !== 0 && read < size; read += got) {
      got = (await file.read(bytes, read, size - read)).bytesRead;
    }
    return { ok: true, value: bytes.subarray(0, read) };
  } catch {
    return unreadable;
  }
}

/** Offset of the first byte that is not UTF-8, by halving: a prefix is sound exactly while it ends before that byte. */
function firstBadByte(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >>> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      sound = middle;
    } catch {
      broken = middle;
    }
  }
  return sound;
}

/** Line and column, both from 1, of a character offset. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

/**
 * Parses the bytes of an export. Refusals: `export-too-large`; `export-not-json` (not UTF-8, not JSON, cut off: with
 * line and column); `export-refused` (nested too deep, a key that JavaScript treats specially, the same key twice).
 */
export function parseExport(bytes: Uint8Array): Result<unknown> {
  if (bytes.length > largestExport) return tooLarge(bytes.length);
  if (!isUtf8(bytes)) return refuse('export-not-json', wholeFile, 'not-utf-8', { byte: firstBadByte(bytes) });
  const text = new TextDecoder('utf-8').decode(bytes);
  const keys = collectProblems();
  const scan = scanJson(text, deepestNesting, keys.report);
  if (scan.kind === 'too-deep') {
    const place = placeOf(text, scan.offset);
    return refuse('export-refused', wholeFile, 'nested-too-deep', { ...place, limit: deepestNesting });
  }
  if (scan.kind === 'broken') {
    const reason = scan.offset >= text.length ? 'json-ends-early' : 'json-broken';
    return refuse('export-not-json', wholeFile, reason, placeOf(text, scan.offset));
  }
  const keyProblems = keys.list();
  return keyProblems.total > 0 ? refuseAll('export-refused', keyProblems) : { ok: true, value: JSON.parse(text) };
}
