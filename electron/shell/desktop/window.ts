// The one window. At a lock its page's process is ended and a new one starts, so that nothing of the old page is left.

import { app, BrowserWindow, type IpcMainInvokeEvent, ipcMain, type Session } from 'electron';
import { isAskedThrough } from '../../../shared/contract/askedThrough.ts';
import type { Settings, WindowAnswer } from '../../../shared/contract/window.ts';
import { installed } from '../../installation.ts';
import type { Shell } from '../shell.ts';
import { portTo } from './engineProcess.ts';
import { emptyPage, startPage } from './origin.ts';
import { isOurPage } from './sender.ts';

export const title = 'Cradle Docket';

/** The page's own ground, shown until its first picture. */
const ground: Record<Settings['theme'], string> = { paper: '#f7f5ef', courtroom: '#14181d' };
/** A page that fails again and again is left alone for a while after so many times in a minute. */
const mostRecoveries = 5;
const patienceMs = 1_000;
/** Chromium's code for a load that was stopped, as a denied one is. */
const aborted = -3;

const refuse = (name: 'not-allowed' | 'unknown-operation'): WindowAnswer => ({
  ok: false,
  refusal: { name, values: {} },
});

/** Lets the page of `window` ask the shell; whatever else asks is refused, and nothing is run for it. */
function answerQuestions(window: BrowserWindow, shell: Shell): void {
  const { webContents } = window;
  const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    sender === webContents && isOurPage(senderFrame, webContents.mainFrame);
  for (const channel of ['ask', 'connect']) ipcMain.removeHandler(channel);
  ipcMain.handle('ask', (event, operation: unknown, input: unknown) => {
    if (!isOurs(event)) return refuse('not-allowed');
    const name = String(operation);
    // What reads a record goes over the page's port: its answer must not come through this process.
    return isAskedThrough(name) ? refuse('unknown-operation') : shell.ask(name, input);
  });
  // A page that has no port yet, after an unlock or a reload, asks for one as soon as it needs it.
  ipcMain.handle('connect', (event): WindowAnswer => {
    if (!isOurs(event)) return refuse('not-allowed');
    const reached = shell.reach();
    if (!reached.ok) return reached;
    event.senderFrame?.postMessage('port', null, [portTo(reached.value)]);
    return { ok: true, value: null };
  });
}

/** Ends a process of ours that may be gone already; 0 stands for none. */
function endProcess(pid: number): void {
  if (pid <= 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone.
  }
}

/**
 * Loads the start page in a new process and ends the old one, with whatever of a record it held. The way goes over an
 * empty page of another origin, which cannot share the old process; a page that hinders that is crashed.
 */
async function replacePage({ webContents }: BrowserWindow): Promise<void> {
  const old = webContents.getOSProcessId();
  const timer = setTimeout(() => webContents.forcefullyCrashRenderer(), patienceMs);
  await webContents.loadURL(emptyPage).catch(() => {});
  clearTimeout(timer);
  if (webContents.isDestroyed()) return;
  if (webContents.getOSProcessId() !== old) endProcess(old);
  await webContents.loadURL(startPage).catch(() => {});
  if (!webContents.isDestroyed()) webContents.navigationHistory.clear();
}

/** Passes on what the shell tells, and replaces the page at a lock and whenever its process is gone. */
function keepPage(window: BrowserWindow, shell: Shell): void {
  const { webContents } = window;
  let recoveries: readonly number[] = [];
  let replacing = false;
  const replace = async () => {
    if (replacing) return;
    replacing = true;
    await replacePage(window);
    replacing = false;
  };
  const stop = shell.listen((told) => {
    if (webContents.isDestroyed()) return;
    webContents.send('told', told);
    if (told.event === 'locked') void replace();
  });
  window.on('closed', stop);
  /** The page went without the shell: it is loaded anew. */
  const recover = () => {
    if (replacing) return;
    recoveries = [...recoveries.filter((moment) => Date.now() - moment < 60_000), Date.now()];
    if (recoveries.length <= mostRecoveries) void replace();
  };
  webContents.on('render-process-gone', recover);
  // Emptying itself, or going where there is nothing, is what a page is not asked about beforehand.
  webContents.on('did-navigate', (_event, address) => {
    if (address !== startPage && address !== emptyPage) recover();
  });
  webContents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    if (isMainFrame && code !== aborted) recover();
  });
}

/** Opens the window; it is shown with its first picture. */
export function openWindow(shell: Shell, session: Session): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1280,
    height: 800,
    // Of the page itself: what a judge asks first is laid out for this size.
    useContentSize: true,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: ground[shell.settings().theme],
    webPreferences: {
      session,
      preload: installed('out', 'shell', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  });
  // What is on the screen stays on it: no other program may film it, where the system can say so.
  window.setContentProtection(true);
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  answerQuestions(window, shell);
  keepPage(window, shell);
  void window.loadURL(startPage);
  return window;
}
