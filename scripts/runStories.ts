// The stories, as a person would use the app: builds it, sees to a browser, and runs each story in every shell there is.
// Where there is no Electron runtime, or no display and no virtual one, the stories run in the browser alone, and it is said.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfOld } from './build.ts';
import { findChromium } from './chromium.ts';
import { electronBinary } from './electronBinary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = join(root, 'node_modules/.bin');

function run(command: string, args: readonly string[]): number {
  const env = { ...process.env, PATH: `${here}${delimiter}${process.env['PATH'] ?? ''}` };
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

const onPath = (command: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)));

const asRoot = process.getuid?.() === 0;

/** A browser the way the platform offers: Debian's package where we may install it, else Playwright's own. */
function fetchBrowser(): void {
  if (asRoot && onPath('apt-get')) {
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    if (run('apt-get', ['update', '-qq']) === 0 && run('apt-get', install) === 0) return;
  }
  run('playwright', ['install', 'chromium']);
}

/** Why the real window cannot be shown here, or null. */
function whyNoWindow(): string | null {
  if (electronBinary() === null) return 'its binary is not on this machine';
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || onPath('xvfb-run');
  return hasDisplay ? null : 'there is no display, and no xvfb-run to make one';
}

if (findChromium() === null) fetchBrowser();
if (findChromium() === null) {
  process.stderr.write('The stories need Chromium, and none could be fetched. Install it and run this again.\n');
  process.exit(1);
}
if (!buildIfOld()) process.exit(1);
const missing = whyNoWindow();
const projects = missing === null ? ['browser', 'electron'] : ['browser'];
if (missing !== null) process.stdout.write(`Electron stories not run: no runtime (${missing}).\n`);
const asked = process.argv.slice(2);
const named = asked.some((arg) => arg.startsWith('--project'));
const stories = [
  'test',
  '--config',
  'tests/e2e/playwright.config.ts',
  ...(named ? [] : projects.map((project) => `--project=${project}`)),
  ...asked,
];
const needsDisplay = missing === null && process.platform === 'linux' && process.env['DISPLAY'] === undefined;
const status = needsDisplay
  ? run('xvfb-run', ['-a', '-s', '-noreset -screen 0 1920x1200x24', 'playwright', ...stories])
  : run('playwright', stories);
if (missing !== null) process.stdout.write(`Electron stories not run: no runtime (${missing}).\n`);
process.exit(status);
