// The native menu, in the window's language. What it commands is carried out by the page, except for the lock.

import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../shared/contract/window.ts';
import type { Language } from '../../../shared/documents/model.ts';
import { translatorFor } from '../../../shared/i18n/translator.ts';
import type { Shell } from '../shell.ts';
import { title } from './window.ts';

const accelerators: Partial<Record<MenuCommand, string>> = {
  docket: 'Alt+Home',
  find: 'CmdOrCtrl+K',
  keys: 'F1',
  print: 'CmdOrCtrl+P',
  larger: 'CmdOrCtrl+Plus',
  smaller: 'CmdOrCtrl+-',
  lock: 'CmdOrCtrl+L',
};

/** The menu of a language. `window` gives the one that is open, if any. */
export function buildMenu(language: Language, shell: Shell, window: () => BrowserWindow | undefined): Menu {
  const { t } = translatorFor(language);
  const isMac = process.platform === 'darwin';
  const command = (name: MenuCommand): MenuItemConstructorOptions => ({
    label: t(`menu.command.${name}`),
    ...(accelerators[name] ? { accelerator: accelerators[name] } : {}),
    click: () => {
      if (name === 'lock') void shell.lock('asked');
      else window()?.webContents.send('told', { event: 'menu', command: name });
    },
  });
  const role = (name: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'minimize' | 'togglefullscreen') => ({
    label: t(`menu.edit.${name}`),
    role: name,
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { label: t('menu.command.quit'), role: 'quit' };
  return Menu.buildFromTemplate([
    ...(isMac ? [{ label: title, submenu: [command('lock'), line, quit] }] : []),
    {
      label: t('menu.court'),
      submenu: [
        command('docket'),
        command('find'),
        line,
        command('print'),
        ...(isMac ? [] : [line, command('lock'), quit]),
      ],
    },
    {
      label: t('menu.editing'),
      submenu: [role('undo'), role('redo'), line, role('cut'), role('copy'), role('paste'), role('selectAll')],
    },
    {
      label: t('menu.view'),
      submenu: [
        command('theme'),
        command('larger'),
        command('smaller'),
        line,
        command('english'),
        command('spanish'),
        line,
        role('togglefullscreen'),
        role('minimize'),
      ],
    },
    { label: t('menu.help'), role: 'help', submenu: [command('keys')] },
  ]);
}
