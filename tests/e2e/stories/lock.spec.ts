// The judge leaves the bench: nothing of a record stays behind.

import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { engineProcesses, openSample } from '../steps.ts';

/** Words of the brief of 26-JV-0117 and of the docket it stands in. */
const needles = ['Juniper', 'Rowan', 'Ashdown', '26-JV-0117', 'J.A.', 'Renfrow', 'ophthalmology'];

test('SEC-08 SEC-09 after the lock the page holds no record, the engine is gone, and Back gives nothing', async ({
  app,
}) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('26-JV-0117').first()).toBeVisible();
  const before = await engineProcesses(app);
  expect(before.length).toBeGreaterThan(0);

  await page.keyboard.press('Control+l');
  await expect(app.page.getByRole('heading', { name: 'The sample docket is locked.' })).toBeVisible();
  const holds = async () => {
    const text = await app.page.evaluate(() => document.documentElement.outerHTML + JSON.stringify(history.state));
    return needles.filter((needle) => text.includes(needle));
  };
  expect(await holds()).toEqual([]);
  expect(await engineProcesses(app)).toEqual([]);
  await lookAt(app.page, 'sample-locked');

  await app.page.goBack().catch(() => null);
  await expect(app.page.getByRole('heading', { name: 'The sample docket is locked.' })).toBeVisible();
  expect(await holds()).toEqual([]);
  await app.page.goForward().catch(() => null);
  expect(await holds()).toEqual([]);
});

test('the engine dies: the window says so, locks, and opens again with nothing lost', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  const [engine] = await engineProcesses(app);
  if (engine === undefined) throw new Error('there is no engine');
  process.kill(engine, 'SIGKILL');
  await expect(app.page.getByText('stopped by itself', { exact: false })).toBeVisible();
  await lookAt(app.page, 'engine-ended');
  await app.page.getByRole('button', { name: 'Open it again' }).click();
  await expect(app.page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await expect(app.page.getByRole('row').nth(1)).toContainText('5 overdue');
});
