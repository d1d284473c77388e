// `npm start` on a machine without a screen: it says so, and the printed address leads to the sample docket.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { installed } from '../../../electron/installation.ts';
import { expect, test } from '../shells.ts';

const sentences = { en: 'is served to a browser', es: 'se ofrece a un navegador' } as const;

for (const [language, sentence] of Object.entries(sentences)) {
  test(`it is served to a browser, is said so (${language}), and ends at Ctrl+C`, async ({ chromiumOfMachine }) => {
    const data = await mkdtemp(join(tmpdir(), 'start-'));
    const { DISPLAY, WAYLAND_DISPLAY, LC_ALL, LC_MESSAGES, ...env } = process.env;
    const start = spawn(process.execPath, [installed('scripts', 'start.mjs'), '--sample', '--data', data], {
      env: { ...env, LANG: `${language}_US.UTF-8` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = text(start.stderr);
    const exit = once(start, 'exit');
    let printed = '';
    start.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
    });
    await expect.poll(() => printed, { timeout: 30_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/);
    if (chromiumOfMachine === null) throw new Error('this story is about the browser');
    const page = await chromiumOfMachine.newPage();
    await page.goto(/http\S+/.exec(printed)?.[0] ?? '');
    await expect(page.getByText('26-JV-0117').first()).toBeVisible({ timeout: 20_000 });
    await page.close();
    start.kill('SIGINT');
    expect((await exit)[0]).toBe(0);
    expect(await said).toContain(sentence);
    await rm(data, { recursive: true, force: true });
  });
}
