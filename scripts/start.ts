// npm start: the app in a window of its own or, where this machine has no Electron, in the browser.

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { print, say } from '../electron/cli/terminal.ts';
import { systemLanguage, wordsIn } from '../electron/cli/words.ts';
import { installed } from '../electron/installation.ts';
import { runHost } from '../electron/shell/host/run.ts';
import { readStartOptions } from '../electron/shell/startOptions.ts';
import { buildIfOld } from './build.ts';
import { findElectron } from './electronBinary.ts';

const args = process.argv.slice(2);
const options = readStartOptions(args);
const language = systemLanguage(process.env);
const { t } = wordsIn(language);

/** Should a process of the app crash, the system's dump of it holds none of its memory (Linux): each inherits this. */
function leaveNoDump(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // A container may keep its processes from saying so; then the system's own setting stands.
  }
}

/** Runs Electron until its window is closed. Ctrl+C reaches it by itself: it locks, then ends. */
function openWindow(program: string): void {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, ['--log-level=3', installed(), ...args], { stdio: 'inherit', env });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 0));
}

/** Opens an address in the person's browser, where the system has a way to. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return;
  const [command, ...first] =
    platform === 'win32' ? ['cmd', '/c', 'start', ''] : platform === 'darwin' ? ['open'] : ['xdg-open'];
  const opener = spawn(command ?? '', [...first, address], { stdio: 'ignore', detached: true });
  // Without an opener the printed address stands.
  opener.on('error', () => {});
  opener.unref();
}

async function serveBrowser(): Promise<void> {
  const address = await runHost(options, language);
  print(t('menu.start.address'));
  print(`  ${address}`);
  print(t('menu.start.stop'));
  openBrowser(address);
}

leaveNoDump();
if (!buildIfOld()) process.exit(1);
if (options.browser) {
  await serveBrowser();
} else {
  const unconfined = args.includes('--no-sandbox');
  const found = findElectron({ unconfined, beforeFetch: () => say(t('menu.start.fetching')) });
  if ('program' in found) {
    openWindow(found.program);
  } else {
    say(t(`menu.start.${found.why}`));
    await serveBrowser();
  }
}
