// The days of the docket: full, empty, and what is to be settled beside them.

import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

test('four hearings with what needs attention, and the days around them', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(3)).toContainText('M.S.');
  await expect(rows.nth(3)).toContainText('7 overdue');
  await expect(page.getByRole('complementary')).toContainText('42 days since the hearing of Oct 20.');

  // No family's name is on a screen that several share.
  const text = await page.locator('body').innerText();
  for (const name of ['Juniper', 'Rowan', 'Ashdown', 'Vail']) expect(text).not.toContain(name);

  await page.getByRole('button', { name: /Mon, Nov 23/ }).click();
  await expect(page.getByText('No hearings on this day.', { exact: false })).toBeVisible();
  await lookAt(page, 'docket-no-hearings');
  await page.getByRole('button', { name: /^Go to/ }).click();
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Tuesday, December 1' })).toBeVisible();
  await lookAt(page, 'docket-december');
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
});
