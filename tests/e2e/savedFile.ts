// What a person gets when they save: the file that Electron's dialog was told to write, or the browser's download.

import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenApp } from './shells.ts';

interface SavedFile {
  /** The name that was proposed. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Does what saves a file, and gives the file. */
export async function savedBy({ page, electronApp }: OpenApp, act: () => Promise<void>): Promise<SavedFile> {
  if (electronApp === null) {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
  const file = join(tmpdir(), `story-${process.pid}-${Date.now()}.pdf`);
  await electronApp.evaluate(({ dialog }, path) => {
    // The system's own dialog cannot be pressed by a test; what it was asked is kept beside it.
    dialog.showSaveDialog = ((...args: unknown[]) => {
      Object.assign(dialog, { asked: args.at(-1) });
      return Promise.resolve({ canceled: false, filePath: path });
    }) as typeof dialog.showSaveDialog;
  }, file);
  await act();
  await page.getByText(/^The [a-z’ ]+ is saved\.$/).waitFor();
  const asked = await electronApp.evaluate(
    ({ dialog }) => (dialog as unknown as { readonly asked: { readonly defaultPath: string } }).asked.defaultPath,
  );
  const bytes = await readFile(file);
  await rm(file);
  return { name: asked.split(/[\\/]/).at(-1) ?? '', bytes };
}
