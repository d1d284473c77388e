// The window's settings on this machine: language, theme, size, keys. They hold nothing of any record.

import { join } from 'node:path';
import type { Settings } from '../../shared/contract/window.ts';
import { settings } from '../../shared/contract/window.ts';
import type { Language } from '../../shared/documents/model.ts';
import { makeOwnerFolder, readOwnerFile, writeOwnerFile } from '../engine/keys/ownerFiles.ts';

const fileName = 'window.json';

const usual = (language: Language): Settings => ({ language, theme: 'paper', singleKeys: true, size: 0 });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The settings kept in `folder`; a missing or damaged file gives the usual ones, in the system's language. */
export async function readSettings(folder: string, language: Language): Promise<Settings> {
  const text = await readOwnerFile(join(folder, fileName)).catch(() => null);
  const read = settings.safeParse(text === null ? null : parse(text));
  return read.success ? read.data : usual(language);
}

/** Keeps the settings, whole or not at all. Throws the system's error. */
export async function writeSettings(folder: string, kept: Settings): Promise<void> {
  await makeOwnerFolder(folder);
  await writeOwnerFile(join(folder, fileName), `${JSON.stringify(kept, null, 2)}\n`);
}
