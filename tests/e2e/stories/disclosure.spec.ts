// What left the store, and which reader may have what: read as a table, tightened for the court, widened by an order.

import type { Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

async function openPolicy(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('disclosure policy');
  await expect(page.getByRole('option', { name: /^Who may have what/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Who may have what', exact: true })).toBeVisible();
}

test('the court gives less, and one case is given more by an order', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await openPolicy(page);
  const cell = page.getByRole('button', { name: /^Child’s health and development, Tribe: / });
  await expect(cell).toContainText('all');
  await lookAt(page, 'policy');
  // One cell is in the order of the Tab key; arrows lead to the others.
  await page.getByRole('button', { name: /^Caption and parties, Judge: / }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Caption and parties, Clerk: / })).toBeFocused();

  await cell.press('Enter');
  const change = page.getByRole('dialog');
  await expect(change.getByText('Now: all.')).toBeVisible();
  await change.getByRole('radio', { name: /^none/ }).check();
  await change.getByRole('button', { name: 'Keep the change' }).click();
  await expect(change.getByText('Say why.')).toBeVisible();
  await lookAt(page, 'policy-change');
  await change.getByLabel('Reason').fill('Until the tribe has named its reader.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The policy is changed.')).toBeVisible();
  await expect(cell).toContainText('(changed)');
});

test('the copies of a case and its policy, from the docket’s row', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.getByRole('button', { name: 'Copies given out of M.S.' }).click();
  await expect(page.getByText('No copy of this case has been printed or saved yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Who may have what in this case' }).click();
  await expect(page.getByRole('heading', { name: /^Who may have what, case / })).toBeVisible();
  await page.getByRole('button', { name: /^Child’s health and development, CASA: none/ }).press('Enter');
  const change = page.getByRole('dialog');
  await change.getByRole('radio', { name: /^all/ }).check();
  await change.getByLabel('Reason').fill('Ordered so that CASA can follow the hearing screen.');
  await change.getByRole('button', { name: 'Keep the change' }).click();
  // Without the day of an order one case is given no more than the court gives.
  await expect(change.getByRole('alert')).toBeVisible();
  await change.getByLabel('Day of the order').fill('Nov 20');
  await change.getByRole('button', { name: 'Keep the change' }).click();
  await expect(
    page.getByRole('button', { name: 'Child’s health and development, CASA: all, changed from none' }),
  ).toBeVisible();
});

test('Esc leads back from the log and from the policy', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#decide [data-line]').first()).toBeFocused();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: /^Back/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#decide')).toBeVisible();
  await openPolicy(page);
  await page.getByRole('button', { name: /^Caption and parties, Clerk: / }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Who may have what', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#decide')).toBeVisible();
});
