// A judge reads a child's development and health whole at the bench, and takes the development sheet along.

import { lookAt } from '../look.ts';
import { savedBy } from '../savedFile.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

test('development and health whole, each line with its source', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /Rowan/ }).click();
  const development = page.getByRole('region', { name: /Development/ });
  await page.keyboard.press('1');
  await expect(development.getByText(/Which is right\?/)).toBeVisible();
  await expect(development.getByText(/By corrected age on that day/).first()).toBeVisible();
  await lookAt(page, 'bench-development-whole');
  const health = page.getByRole('region', { name: /Health/ });
  await page.keyboard.press('2');
  await expect(health.getByRole('row', { name: /Newborn hearing screen/ })).toContainText('not recorded');
  await lookAt(page, 'bench-health-whole');
  await health.getByText('Newborn hearing screen').click();
  await expect(page.getByRole('complementary')).toContainText('Hearing screened by one month');
});

test('the development sheet by the keyboard alone, in Spanish, into a file', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('26-JV-0117').first()).toBeVisible();
  await page.keyboard.press('p');
  const preview = page.getByRole('dialog');
  await expect(preview.getByText('Page 1 of 2')).toBeVisible();
  await preview.getByRole('radio', { name: 'Bench summary' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(preview.getByRole('heading', { name: 'Full brief', level: 1 })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(preview.getByRole('radio', { name: 'Development sheet' })).toBeFocused();
  await expect(preview.getByRole('heading', { name: 'Development sheet', level: 1 })).toBeVisible();
  // It is shown in one piece, so no page of it is numbered.
  await expect(preview.getByText(/Page \d/)).toHaveCount(0);
  await lookAt(page, 'preview-development');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(preview.getByRole('heading', { name: 'Hoja de desarrollo', level: 1 })).toBeVisible();
  await lookAt(page, 'preview-development-spanish');
  const { bytes } = await savedBy(app, () => preview.getByRole('button', { name: 'Save as PDF' }).click());
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
