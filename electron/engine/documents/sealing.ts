// A file that opens only with a passphrase: AES-256 (revision 6 of the standard handler), by qpdf, in memory. It stays tagged
// and titled; who has the passphrase may print it, copy from it and have it read out, and change nothing.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import createQpdf from '@neslinesli93/qpdf-wasm';

interface Qpdf {
  readonly callMain: (args: string[]) => number;
  readonly FS: {
    readonly writeFile: (path: string, bytes: Uint8Array) => void;
    readonly readFile: (path: string) => Uint8Array;
  };
}

let program: Buffer | undefined;

/** A fresh qpdf: of what the last one worked on nothing is left in it. */
async function startQpdf(): Promise<Qpdf> {
  program ??= readFileSync(createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'));
  const quiet = () => {};
  const options = { wasmBinary: program, print: quiet, printErr: quiet };
  return (await (createQpdf as unknown as (options: object) => Promise<unknown>)(options)) as Qpdf;
}

/** Letters and digits that a person does not take for another, read out or written down. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const [groups, inGroup] = [4, 4];

/** "7Q2K-…": four groups of four signs, 78 random bits. */
export function makePassphrase(): string {
  const drawn: string[] = [];
  while (drawn.length < groups * inGroup) {
    // Of a byte's values only so many that each sign is as likely as the others.
    const [byte = 255] = randomBytes(1);
    if (byte < signs.length * Math.floor(256 / signs.length)) drawn.push(signs.charAt(byte % signs.length));
  }
  const at = (group: number) => drawn.slice(group * inGroup, (group + 1) * inGroup).join('');
  return Array.from({ length: groups }, (_, group) => at(group)).join('-');
}

/**
 * The same file, sealed with a passphrase. What it may be changed with is random and kept nowhere.
 * Throws where qpdf finds a fault in it: a bug of what made it.
 */
export async function sealFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const qpdf = await startQpdf();
  qpdf.FS.writeFile('/open.pdf', bytes);
  // qpdf speaks its result through the exit code of the whole process.
  const before = process.exitCode;
  const allowed = ['--accessibility=y', '--extract=y', '--print=full', '--modify=none'];
  // Named and not by place: a key that begins with a hyphen would be read as an option.
  const keys = [`--user-password=${passphrase}`, `--owner-password=${randomBytes(24).toString('base64url')}`];
  const asked = ['--no-warn', '--encrypt', ...keys, '--bits=256', ...allowed, '--', '/open.pdf', '/sealed.pdf'];
  const code = qpdf.callMain(asked);
  process.exitCode = before;
  if (code !== 0) throw new Error(`qpdf cannot seal the file (${code})`);
  return qpdf.FS.readFile('/sealed.pdf');
}
