// The lock in the real window: the engine is gone, and so is the process of the page that showed a record.

import { expect, test } from '../shells.ts';
import { ask, isAlive, processesOf, windowOf } from './window.ts';

test('SEC-09 a lock ends the engine and the page’s process; the next page knows nothing', async ({ app }) => {
  const electronApp = windowOf(app);
  await ask(app.page, 'app.openSample');
  const before = await processesOf(electronApp);
  expect([isAlive(before.page), isAlive(before.engine)]).toEqual([true, true]);
  await ask(app.page, 'app.lock').catch(() => undefined);
  await expect.poll(() => isAlive(before.page)).toBe(false);
  expect(isAlive(before.engine)).toBe(false);
  await expect.poll(async () => (await ask(app.page, 'app.state').catch(() => undefined))?.ok).toBe(true);
  expect(await ask(app.page, 'app.state')).toMatchObject({ value: { open: null, locked: { reason: 'asked' } } });
  expect(await processesOf(electronApp)).toMatchObject({ engine: 0 });
  expect(
    await electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.navigationHistory.canGoBack()),
    ),
  ).toEqual([false]);
});

test('SEC-08 the machine’s sleep, screen lock, user switch and end each lock', async ({ app }) => {
  test.setTimeout(120_000);
  const electronApp = windowOf(app);
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'] as const) {
    await expect.poll(async () => (await ask(app.page, 'app.openSample').catch(() => undefined))?.ok).toBe(true);
    const { engine } = await processesOf(electronApp);
    await electronApp.evaluate(({ powerMonitor }, name) => {
      (powerMonitor as unknown as NodeJS.EventEmitter).emit(name);
    }, event);
    await expect.poll(() => isAlive(engine), event).toBe(false);
    await expect
      .poll(async () => ask(app.page, 'app.state').catch(() => undefined))
      .toMatchObject({ value: { open: null, locked: { reason: 'sleep', place: 'sample' } } });
  }
});

test('an engine that is killed locks the window, and the store opens again with nothing lost', async ({ app }) => {
  const electronApp = windowOf(app);
  await ask(app.page, 'app.openSample');
  const court = await ask(app.page, 'court.show');
  process.kill((await processesOf(electronApp)).engine, 'SIGKILL');
  await expect
    .poll(async () => ask(app.page, 'app.state').catch(() => undefined))
    .toMatchObject({ value: { open: null, locked: { reason: 'engine-ended' } } });
  await expect.poll(async () => (await ask(app.page, 'app.openSample').catch(() => undefined))?.ok).toBe(true);
  expect(await ask(app.page, 'court.show')).toEqual(court);
});

test('a page that crashes is loaded anew, and whoever was in still is', async ({ app }) => {
  const electronApp = windowOf(app);
  await ask(app.page, 'app.openSample');
  const { page } = await processesOf(electronApp);
  process.kill(page, 'SIGKILL');
  await expect.poll(() => processesOf(electronApp).then((now) => now.page > 0 && now.page !== page)).toBe(true);
  const state = () =>
    electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`cradle.ask('app.state', {})`),
    );
  await expect.poll(() => state().catch(() => undefined)).toMatchObject({ value: { open: { place: 'sample' } } });
});

test('a second start shows the first window and ends', async ({ app, open }) => {
  await expect(open({}, app.data)).rejects.toThrow();
  expect(await ask(app.page, 'app.state')).toMatchObject({ ok: true });
});
