// Every way out of the page, tried from inside it with addresses that would do harm.

import type { Page } from '@playwright/test';
import { expect, test } from '../shells.ts';
import { windowOf } from './window.ts';

const hostile = [
  'https://court.example/',
  'http://court.example/',
  'http://127.0.0.1/',
  'http://localhost:9222/json',
  'http://[::1]/',
  'https://app://court/',
  'https://court/',
  'https://app.court/',
  'https://user:word@court.example/app://court/',
  'https://court.example/?next=app://court/',
  'https://court.example/#app://court/',
  'https:court.example',
  '//court.example/',
  '\\\\court.example\\share',
  'app://court.example/',
  'app://court-house/',
  'app://empty/',
  'app://COURT.example/',
  'app://court:8080/',
  'app://user@court.example/',
  'app://court/assets/nothing.html',
  'app://court/?again',
  'APP://empty/',
  'file:///etc/passwd',
  'file://court.example/share/a.html',
  'data:text/html,<script>document.title="out"</script>',
  'javascript:document.title="out"',
  'blob:app://court/0',
  'filesystem:app://court/temporary/a.html',
  'view-source:app://court/',
  'chrome://settings/',
  'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/a.html',
  'devtools://devtools/bundled/inspector.html',
  'chrome-error://chromewebdata/',
  'ws://court.example/',
  'ftp://court.example/',
  'mailto:clerk@court.example',
  'ms-settings:privacy',
  'smb://court.example/share',
  'vbscript:msgbox',
  'intent://court.example/#Intent;scheme=https;end',
];

/** Marks the page that is there, so that another in its place would show. */
const mark = (page: Page) =>
  page.evaluate(() => {
    document.body.dataset['mark'] = 'here';
  });

async function expectStillHere(page: Page, address: string): Promise<void> {
  const now = await page.evaluate(() => [location.href, document.body.dataset['mark'], document.title]);
  expect(now, address).toEqual(['app://court/', 'here', 'Cradle Docket']);
}

test('SEC-16 no hostile address opens a window or takes the place of the page', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const windows = () => windowOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(hostile.length).toBeGreaterThanOrEqual(40);
  await mark(page);
  for (const address of hostile) {
    const opened = await page.evaluate((url) => {
      try {
        return window.open(url) !== null;
      } catch {
        return false;
      }
    }, address);
    expect(opened, address).toBe(false);
    const tried = page.evaluate((url) => {
      for (const target of ['_self', '_blank', '_top']) {
        const link = document.createElement('a');
        link.href = url;
        link.target = target;
        document.body.append(link);
        link.click();
        link.remove();
      }
      try {
        location.assign(url);
      } catch {
        // An address that is none.
      }
    }, address);
    await expect(tried, address).resolves.toBeUndefined();
    await page.waitForTimeout(60);
    await expectStillHere(page, address);
    expect(await windows(), address).toBe(1);
  }
});

test('SEC-16 a page that empties itself, which no browser asks about, is loaded anew', async ({ app }) => {
  for (const address of ['about:blank', 'about:srcdoc', 'about:config']) {
    await app.page.evaluate((url) => location.assign(url), address).catch(() => undefined);
    await expect
      .poll(() => app.page.evaluate(() => [location.href, typeof window.cradle]).catch(() => null), address)
      .toEqual(['app://court/', 'object']);
  }
});

test('SEC-16 a file and a link that are dropped on the window stay outside', async ({ app }) => {
  const { page } = app;
  await mark(page);
  const session = await page.context().newCDPSession(page);
  const drops = [
    { items: [], files: ['/etc/hostname'] },
    { items: [{ mimeType: 'text/uri-list', data: 'https://court.example/' }], files: [] },
  ];
  for (const { items, files } of drops) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 640,
        y: 400,
        data: { items, files, dragOperationsMask: 1 },
      });
    }
    await page.waitForTimeout(300);
    await expectStillHere(page, 'a drop');
  }
});
