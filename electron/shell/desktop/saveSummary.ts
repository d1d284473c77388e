// Keeps a copy where the person says, whole or not at all. The engine writes it: this process knows its place alone.

import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { translatorFor } from '../../../shared/i18n/translator.ts';
import type { ShellParts } from '../shell.ts';

type Keep = ShellParts['keep'];

/** Asks with the system's own dialog, in the window's language. */
export function keepByDialog(language: () => 'en' | 'es'): Keep {
  return async ({ name, write }) => {
    const { t } = translatorFor(language());
    const options = {
      title: t('menu.save.title'),
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    };
    const [window] = BrowserWindow.getAllWindows();
    const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    if (chosen.canceled || !chosen.filePath) return { ok: true, value: { state: 'cancelled' } };
    const written = await write(chosen.filePath);
    if (!written.ok) return written;
    return { ok: true, value: { state: 'saved', passphrase: written.value.passphrase } };
  };
}
