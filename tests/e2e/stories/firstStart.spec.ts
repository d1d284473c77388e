// A judge opens the program for the first time.

import { lookAt } from '../look.ts';
import { savedBy } from '../savedFile.ts';
import { expect, test } from '../shells.ts';
import { askedGroup, recoveryKeyOn } from '../steps.ts';

test('three clicks from the first start to a bench summary on paper or in a file', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Welcome. Where would you like to start?' })).toBeVisible();
  await lookAt(page, 'first-run');

  await page.getByRole('button', { name: 'Open the sample docket' }).click();
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await lookAt(page, 'docket');

  await page.getByRole('button', { name: 'Bench summary of J.A. and R.A., 1:30 pm' }).click();
  const preview = page.getByRole('dialog');
  await expect(preview.getByRole('button', { name: 'Print' })).toBeFocused();
  await expect(preview.getByText('26-JV-0117').first()).toBeVisible();
  await lookAt(page, 'preview');

  const { name, bytes } = await savedBy(app, () => preview.getByRole('button', { name: 'Save as PDF' }).click());
  expect(name).toBe('bench-summary-2026-11-24-1330.pdf');
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(20_000);
});

test('the same by the keyboard alone', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('button', { name: 'Open the sample docket' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Print' })).toBeFocused();
  await expect(page.getByRole('dialog').getByText('26-JV-0117').first()).toBeVisible();
  const { bytes } = await savedBy(app, async () => {
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeFocused();
    await page.keyboard.press('Enter');
  });
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('a court is set up, its recovery key is put on paper, and it opens again with the passphrase', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Set up this court' }).click();
  await lookAt(page, 'set-up');
  await page.getByLabel('Name of the court').fill('Fennimore County Juvenile and Family Court');
  await page.getByLabel('Your name').fill('Odette Marlow');
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await page.getByLabel('Passphrase again').fill('short');
  await page.getByRole('button', { name: 'Make the store' }).click();
  await expect(page.getByText(/shorter than \d+ characters/)).toBeVisible();
  await lookAt(page, 'set-up-mistake');
  const passphrase = 'seven cradles by the lake';
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Make the store' }).click();

  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  await lookAt(page, 'recovery-key');
  const groups = await recoveryKeyOn(page);
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  const asked = await askedGroup(page);
  await page.getByRole('textbox').fill('AAAAA');
  await page.getByRole('button', { name: 'Go in' }).click();
  await expect(page.getByText(`That is not group ${asked}.`, { exact: false })).toBeVisible();
  await lookAt(page, 'recovery-key-check');
  await page.getByRole('textbox').fill(groups[asked - 1] ?? '');
  await page.getByRole('button', { name: 'Go in' }).click();

  await expect(page.getByText('Nothing is recorded in this store yet.')).toBeVisible();
  await lookAt(page, 'docket-empty-court');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible();
  await lookAt(page, 'unlock');
  await page.getByLabel('Passphrase', { exact: true }).fill('not the one');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That passphrase does not open this store. 4 tries left.')).toBeVisible();
  await lookAt(page, 'unlock-wrong');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is recorded in this store yet.')).toBeVisible();
});
