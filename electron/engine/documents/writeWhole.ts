// A file is there whole or not at all: written beside its place, forced to disk, then renamed over it.

import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** A file that is on the disk, and not in its place yet. */
export interface FileBeside {
  /** Puts it in its place. Throws the system's error, with nothing left behind. */
  place(): Promise<void>;
  /** Takes it away. */
  drop(): Promise<void>;
}

/** Writes `bytes` beside `file`, readable by their owner alone. Throws the system's error, with nothing left behind. */
export async function writeBeside(file: string, bytes: Uint8Array): Promise<FileBeside> {
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
