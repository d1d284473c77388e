// A court that was just set up gets its first families by the command, while its window is open.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { installed } from '../../../electron/installation.ts';
import { expect, test } from '../shells.ts';
import { setUpCourt } from '../steps.ts';

test('what the command imports is on the screen without a touch', async ({ app }) => {
  const { page, data } = app;
  const passphrase = await setUpCourt(page);
  await expect(page.getByText('Nothing is recorded in this store yet.')).toBeVisible();

  const file = installed('resources', 'sample-docket', 'docket.json');
  const command = [installed('electron', 'cli.ts'), 'import', file, '--store', join(data, 'court')];
  const importing = spawn(process.execPath, command, {
    env: { ...process.env, CRADLE_PASSPHRASE: passphrase },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(importing, 'exit');
  expect(code).toBe(0);

  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(5);
});
