// The port between the page's process and the engine: the page itself never has it, whoever has it asks what a window may
// and no more, and a page that is loaded anew gets one of its own.

import { operations } from '../../shells/operations.ts';
import { expect, test } from '../shells.ts';
import { ask, processesOf, windowOf } from './window.ts';

/** The world of the preload, which no page reaches. */
const preloadWorld = 999;

/** Takes the port at the next question, as harmful code in the preload would, and asks all of `names` over it. */
const stealing = (names: readonly string[]) => `new Promise((resolve) => {
  const send = MessagePort.prototype.postMessage;
  const names = ${JSON.stringify(names)};
  const first = 1_000_000;
  const refusals = [];
  MessagePort.prototype.postMessage = function (message) {
    MessagePort.prototype.postMessage = send;
    this.addEventListener('message', ({ data }) => {
      if (data.number < first) return;
      refusals.push([names[data.number - first], data.answer.refusal?.name]);
      if (refusals.length === names.length) resolve(refusals);
    });
    names.forEach((operation, at) => send.call(this, { number: first + at, operation, input: {} }));
    send.call(this, message);
  };
})`;

test('SEC-11 over the port the engine answers what a window may ask, and refuses everything else', async ({ app }) => {
  await ask(app.page, 'app.openSample');
  const { others } = operations();
  const names = [...others, 'app.lock', 'toString', ''];
  let refusals: unknown = null;
  const stolen = windowOf(app)
    .evaluate(
      ({ BrowserWindow }, [world, code]) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScriptInIsolatedWorld(world, [{ code }]) as unknown,
      [preloadWorld, stealing(names)] as const,
    )
    .then((found) => {
      refusals = found;
    });
  await expect
    .poll(async () => {
      await ask(app.page, 'court.show');
      return refusals;
    })
    .not.toBeNull();
  await stolen;
  const byName = (entries: readonly (readonly [string, unknown])[]) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(byName(refusals as [string, unknown][])).toEqual(byName(names.map((name) => [name, 'unknown-operation'])));
  expect(await ask(app.page, 'app.state')).toMatchObject({ value: { open: { place: 'sample' } } });
});

test('SEC-11 the page’s own world never holds the port', async ({ app }) => {
  await app.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const send = MessagePort.prototype.postMessage;
    // The page has channels of its own; a question to the engine is known by its operation.
    const isQuestion = (message: unknown) => typeof message === 'object' && message !== null && 'operation' in message;
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
      if (isQuestion(message)) seen.push('posted');
      send.call(this, message);
    } as typeof send;
    addEventListener('message', ({ ports }) => seen.push(`heard ${ports.length}`), true);
  });
  await ask(app.page, 'app.openSample');
  expect(await ask(app.page, 'court.show')).toMatchObject({ ok: true });
  expect(await app.page.evaluate(() => (window as unknown as { readonly seen: readonly string[] }).seen)).toEqual([]);
});

test('a page that is loaded anew asks the same engine over a port of its own', async ({ app }) => {
  const electronApp = windowOf(app);
  await ask(app.page, 'app.openSample');
  const court = await ask(app.page, 'court.show');
  expect(court).toMatchObject({ ok: true });
  const before = await processesOf(electronApp);
  process.kill(before.page, 'SIGKILL');
  const again = () =>
    electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`cradle.ask('court.show', {})`),
    );
  await expect.poll(() => processesOf(electronApp).then(({ page }) => page > 0 && page !== before.page)).toBe(true);
  await expect.poll(() => again().catch(() => undefined)).toEqual(court);
  expect((await processesOf(electronApp)).engine).toBe(before.engine);
});

test('SEC-08 nothing is answered over the port while the store is locked', async ({ app }) => {
  expect(await ask(app.page, 'court.show')).toEqual({ ok: false, refusal: { name: 'locked', values: {} } });
  await ask(app.page, 'app.openSample');
  expect(await ask(app.page, 'court.show')).toMatchObject({ ok: true });
});

test('SEC-08 questions that do not pass the shell are a sign of life to it, and wait for its word', async ({ app }) => {
  await ask(app.page, 'app.openSample');
  const court = await ask(app.page, 'court.show');
  expect(court).toMatchObject({ ok: true });
  const heard = await windowOf(app).evaluateHandle(({ ipcMain }) => {
    const operations: string[] = [];
    ipcMain.removeHandler('ask');
    ipcMain.handle('ask', (_event, operation: string) => {
      operations.push(operation);
      return { ok: false, refusal: { name: 'locked', values: {} } };
    });
    return operations;
  });
  // Too late to be a sign of life: the question is not asked of the engine at all.
  await expect.poll(() => ask(app.page, 'court.show')).toEqual({ ok: false, refusal: { name: 'locked', values: {} } });
  expect(await heard.jsonValue()).toContain('app.active');
});
