// Small files beside the store that only their owner may read, each written whole or not at all.

import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes the store's folder, or narrows the one that is there, to its owner alone. */
export async function makeOwnerFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/** The text of a file, or null where there is none. */
export async function readOwnerFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Replaces a file: after a crash at any moment it holds the old text or the new one, on the disk. */
export async function writeOwnerFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/**
 * Narrows the folder, and the files in it that begin with one of `names`, to their owner; removes what a process that
 * was killed over a minute ago left half-written.
 */
export async function tidyOwnerFolder(folder: string, names: readonly string[]): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder)) {
    if (!names.some((name) => entry.startsWith(name))) continue;
    const path = join(folder, entry);
    const found = await stat(path).catch(() => null); // another process may have just removed it
    if (found === null) continue;
    if (entry.endsWith('.tmp') && Date.now() - found.mtimeMs > 60_000) await rm(path, { force: true });
    else if ((found.mode & 0o077) !== 0) await chmod(path, 0o600);
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
