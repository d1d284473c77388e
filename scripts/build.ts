// Puts the app together where a part of it is missing or older than what it is made from.

import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../electron/cli/terminal.ts';
import { systemLanguage, wordsIn } from '../electron/cli/words.ts';
import { installed } from '../electron/installation.ts';

const sources = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package-lock.json'];
const built = ['out/shell/main.cjs', 'out/shell/preload.cjs', 'out/engine/engine.js', 'out/renderer/index.html'];

/** When a file, or the newest file in a folder, was written; 0 where there is none. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isOld(): boolean {
  const oldest = Math.min(...built.map((file) => newest(installed(file))));
  return sources.some((path) => newest(installed(path)) > oldest);
}

/** Builds where that is due, quietly. False: it failed, and was said with what the tools said. */
export function buildIfOld(): boolean {
  if (!isOld()) return true;
  const { t } = wordsIn(systemLanguage(process.env));
  say(t('menu.start.building'));
  const tool = installed('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'build'], {
    cwd: installed(),
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status === 0) return true;
  process.stderr.write(`${stdout}${stderr}`);
  say(t('menu.start.buildFailed'));
  return false;
}
