// The native menu: in the window's language at once, and what it commands arrives in the page.

import type { WindowEvent } from '../../../shared/contract/window.ts';
import { expect, test } from '../shells.ts';
import { ask, isAlive, processesOf, windowOf } from './window.ts';

test('speaks the language of the window, and changes with it', async ({ app }) => {
  const labels = () =>
    windowOf(app).evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
  expect(await labels()).toContain('View');
  await ask(app.page, 'app.saveSettings', { language: 'es', theme: 'paper', singleKeys: true, size: 0 });
  await expect.poll(labels).toContain('Ver');
  expect(await labels()).not.toContain('View');
});

test('tells the page, and locks by itself', async ({ app }) => {
  const electronApp = windowOf(app);
  const choose = (label: string) =>
    electronApp.evaluate(({ Menu }, wanted) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
      items.find((item) => item.label === wanted)?.click();
    }, label);
  await ask(app.page, 'app.openSample');
  const heard = await app.page.evaluateHandle(() => {
    const events: WindowEvent[] = [];
    window.cradle?.listen((event) => events.push(event));
    return events;
  });
  await choose('Docket or my cases');
  await expect.poll(() => heard.jsonValue()).toContainEqual({ event: 'menu', command: 'docket' });
  const { engine } = await processesOf(electronApp);
  await choose('Lock');
  await expect.poll(() => isAlive(engine)).toBe(false);
});
