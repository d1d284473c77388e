// A Node that cannot run the program is told so in one sentence, before anything of the program is loaded.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));

test.each(['cradle.mjs', 'sample.mjs'])('%s refuses with a sentence and exit code 1', (script) => {
  // This Node without its reading of TypeScript is as good as one that never had it.
  const ran = spawnSync(process.execPath, ['--no-experimental-strip-types', scripts + script], { encoding: 'utf8' });
  expect([ran.status, ran.stdout]).toEqual([1, '']);
  expect(ran.stderr).toMatch(/^Cradle Docket needs Node 22\.18 or newer, and this is v\d+\.\d+\.\d+\. .+\n$/);
});
