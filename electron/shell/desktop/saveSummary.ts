// Keeps a copy where the person says, whole or not at all. The engine writes it: this process knows its place alone.

import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { translatorFor } from '../../../shared/i18n/translator.ts';
import type { ShellParts } from '../shell.ts';

type Keep = ShellParts['keep'];

/** What a file of a kind is called in every language. */
const fileKinds = { pdf: 'PDF', ics: 'iCalendar', csv: 'CSV' } as const;

/** Asks with the system's own dialog, in the window's language. */
export function keepByDialog(language: () => 'en' | 'es'): Keep {
  return async ({ name, kind, write }) => {
    const { t } = translatorFor(language());
    const options = {
      title: t(kind === 'pdf' ? 'menu.save.title' : 'menu.save.dates'),
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: fileKinds[kind], extensions: [kind] }],
    };
    const [window] = BrowserWindow.getAllWindows();
    const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    if (chosen.canceled || !chosen.filePath) return { ok: true, value: { state: 'cancelled' } };
    const written = await write(chosen.filePath);
    if (!written.ok) return written;
    return { ok: true, value: { state: 'saved', passphrase: written.value.passphrase } };
  };
}
