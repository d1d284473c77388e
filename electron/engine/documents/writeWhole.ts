// A file is there whole or not at all: written beside its place, forced to disk, then renamed over it.

import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file that is on the disk, and not in its place yet. */
export interface FileBeside {
  /** Puts it in its place. Throws the system's error, with nothing left behind. */
  place(): Promise<void>;
  /** Takes it away. */
  drop(): Promise<void>;
}

const ourName = /\.[0-9a-f]{12}\.tmp$/;
/** Milliseconds after which nobody is still writing a file. */
const longAgo = 60_000;

/** How the files begin that are saved here: a PDF, an iCalendar file, a table with its mark of UTF-8. */
const beginnings = ['%PDF-', 'BEGIN', '\u00ef\u00bb\u00bf'] as const;

/** Whether a file is what a save that was killed left: begun as one of ours, or not begun, and nobody's work since. */
async function isLeftOver(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const found = await handle.stat();
    if (!found.isFile() || Date.now() - found.mtimeMs < longAgo) return false;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    const begun = buffer.toString('latin1', 0, bytesRead);
    return beginnings.some((beginning) => beginning.startsWith(begun.slice(0, beginning.length)));
  } finally {
    await handle.close();
  }
}

/**
 * Takes away what saves into a folder left there when they were killed: a copy that no log knows of. Whatever stands in the
 * way of that is left to the save itself to tell.
 */
async function tidy(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => ourName.test(each))) {
    const path = join(folder, name);
    if (await isLeftOver(path).catch(() => false)) await rm(path, { force: true }).catch(() => {});
  }
}

/** Writes `bytes` beside `file`, readable by their owner alone. Throws the system's error, with nothing left behind. */
export async function writeBeside(file: string, bytes: Uint8Array): Promise<FileBeside> {
  await tidy(dirname(file));
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  const drop = () => rm(beside, { force: true });
  const orDrop = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      await drop();
      throw error;
    }
  };
  await orDrop(async () => {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return { place: () => orDrop(() => rename(beside, file)), drop };
}

/** Writes `bytes` to `file`, readable by its owner alone. Throws the system's error, with nothing left behind. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await (await writeBeside(file, bytes)).place();
}
