// Where a person's data is kept on this machine: the place that each system gives to programs.

import { homedir } from 'node:os';
import { join } from 'node:path';

const name = 'cradle-docket';

/** The folder of this person's stores and settings, unless the program was started with another. */
export function usualDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library/Application Support', name);
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData/Local'), name);
  return join(env['XDG_DATA_HOME'] || join(home, '.local/share'), name);
}
