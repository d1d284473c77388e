// Electron's program on this machine: where it is, and whether it can show a window here.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installed } from '../electron/installation.ts';

type WhyNot = 'noScreen' | 'noSandbox' | 'noElectron' | 'broken';
type Found = { readonly program: string } | { readonly why: WhyNot };

const programs: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const fetchLimitMs = 60_000;
const startLimitMs = 20_000;

/** The program of the installed package, or of the folder that ELECTRON_OVERRIDE_DIST_PATH names; null: not downloaded. */
export function electronBinary(): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || installed('node_modules', 'electron', 'dist');
  const program = join(folder, programs[process.platform] ?? 'electron');
  return existsSync(program) ? program : null;
}

const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

const says = (setting: string, value: string) => {
  try {
    return readFileSync(`/proc/sys/${setting}`, 'utf8').trim() === value;
  } catch {
    return false;
  }
};

/** Whether Linux lets a page be shut in: by namespaces that anyone may make, or by the helper that belongs to root. */
function hasSandbox(program: string): boolean {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  const helper = statSync(join(dirname(program), 'chrome-sandbox'), { throwIfNoEntry: false });
  if (helper !== undefined && helper.uid === 0 && (helper.mode & 0o4001) === 0o4001) return true;
  return !(
    says('kernel/unprivileged_userns_clone', '0') ||
    says('kernel/apparmor_restrict_unprivileged_userns', '1') ||
    says('user/max_user_namespaces', '0')
  );
}

const starts = (program: string) =>
  spawnSync(program, ['--no-sandbox', '--version'], { timeout: startLimitMs }).status === 0;

function fetchElectron(): void {
  spawnSync(process.execPath, [installed('node_modules', 'electron', 'install.js')], { timeout: fetchLimitMs });
}

/**
 * Finds the Electron that can show a window here, downloading it once by its own means where it is missing;
 * `beforeFetch` is called before that. `unconfined`: the person says that it may run without a sandbox.
 */
export function findElectron({
  unconfined,
  beforeFetch,
}: {
  readonly unconfined: boolean;
  readonly beforeFetch: () => void;
}): Found {
  if (!hasScreen()) return { why: 'noScreen' };
  if (electronBinary() === null) {
    beforeFetch();
    fetchElectron();
  }
  const program = electronBinary();
  if (program === null) return { why: 'noElectron' };
  if (!unconfined && !hasSandbox(program)) return { why: 'noSandbox' };
  return starts(program) ? { program } : { why: 'broken' };
}
