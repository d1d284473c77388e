// The app on a desktop: one window in a sandbox, the engine in a process of its own, and no network.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, session } from 'electron';
import { installed } from './installation.ts';
import { denyEverywhere } from './shell/desktop/denials.ts';
import { launchEngine } from './shell/desktop/engineProcess.ts';
import { systemLanguage } from './shell/desktop/language.ts';
import { buildMenu } from './shell/desktop/menu.ts';
import { disableNetwork, refuseNetwork } from './shell/desktop/network.ts';
import { lockWithMachine } from './shell/desktop/power.ts';
import { keepByDialog } from './shell/desktop/saveSummary.ts';
import { registerScheme, servePages } from './shell/desktop/scheme.ts';
import { openWindow, title } from './shell/desktop/window.ts';
import { machineTime } from './shell/idle.ts';
import { readPages } from './shell/pages.ts';
import { readSettings } from './shell/settings.ts';
import { createShell, type Shell } from './shell/shell.ts';
import { readStartOptions } from './shell/startOptions.ts';

const options = readStartOptions(process.argv.slice(1));

// Before the app is ready, and before the first file is written.
process.umask(0o077);
const browserFolder = join(options.data, 'browser');
mkdirSync(browserFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', browserFolder);
app.setName(title);
// Root has no sandbox, as in a test's container, and must say so itself; a packaged program never goes without.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
disableNetwork();
registerScheme();
denyEverywhere();
app.on('session-created', refuseNetwork);

/** Quits only once the engine is gone. */
function lockBeforeQuitting(shell: Shell): void {
  let locked = false;
  app.on('before-quit', (event) => {
    if (locked) return;
    event.preventDefault();
    void shell.lock('closed').finally(() => {
      locked = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    if (process.platform === 'darwin') void shell.lock('closed');
    else app.quit();
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  // In memory alone: no cache, cookie or storage of a page is ever on the disk.
  const pagesSession = session.fromPartition('court');
  servePages(pagesSession, await readPages(installed('out', 'renderer')));
  const window = () => BrowserWindow.getAllWindows()[0];
  const shell = createShell({
    data: options.data,
    settings: await readSettings(options.data, systemLanguage()),
    startWithSample: options.sample,
    time: machineTime,
    startEngine: launchEngine,
    keep: keepByDialog(() => shell.settings().language),
    settingsChanged: ({ language }) => Menu.setApplicationMenu(buildMenu(language, shell, window)),
  });
  Menu.setApplicationMenu(buildMenu(shell.settings().language, shell, window));
  lockWithMachine(shell);
  lockBeforeQuitting(shell);
  openWindow(shell, pagesSession);
  app.on('activate', () => window() ?? openWindow(shell, pagesSession));
  app.on('second-instance', () => {
    window()?.restore();
    window()?.focus();
  });
}

if (app.requestSingleInstanceLock()) void start();
else app.quit();
