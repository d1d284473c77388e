// A coordinator looks after a family's record of development and health: from the docket and from the bench, by keys.

import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

test('from the docket by a key: both children, what is due, a screening withdrawn by the word', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('a');
  await expect(page.getByRole('tab', { name: 'Juniper' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('8 months 12 days; corrected 6 months 14 days, born')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Due next' })).toBeVisible();
  // Neither the title of the window nor its address says whose record it is.
  expect(await page.title()).toBe('Cradle Docket');
  expect(page.url()).not.toContain('0117');
  await lookAt(page, 'care-record');

  await page.getByRole('tab', { name: 'Juniper' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Rowan' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Rowan' })).toBeVisible();
  const screenings = page.getByRole('region', { name: 'Screenings' });
  // The one result of the sample that its own scores contradict.
  await expect(screenings.getByText(/Which is right\?/)).toBeVisible();
  await lookAt(page, 'care-second-child');

  const before = await screenings.getByRole('listitem').count();
  const withdraw = screenings.getByRole('button', { name: /^Withdraw ASQ-3/ }).first();
  await withdraw.focus();
  await page.keyboard.press('Enter');
  const asked = page.getByRole('alertdialog', { name: /^Withdraw ASQ-3/ });
  await expect(asked.getByText(/It stays readable in the record’s history/)).toBeVisible();
  await page.keyboard.type('yes');
  await page.keyboard.press('Enter');
  await expect(asked.getByText('Nothing happens until “withdraw” stands here.')).toBeVisible();
  await lookAt(page, 'care-withdraw');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('withdraw');
  await page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(page.getByText(/^Withdrawn: ASQ-3/)).toBeVisible();
  await expect(screenings.getByRole('listitem')).toHaveCount(before - 1);
  await expect(page.locator('#main')).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
});

test('from the bench and back to it, and each form by its key', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /Rowan/ }).click();
  await page.keyboard.press('a');
  // The child whose page it was.
  await expect(page.getByRole('tab', { name: 'Rowan' })).toHaveAttribute('aria-selected', 'true');
  for (const key of ['1', '2', '3']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tab', { name: 'Rowan' })).toHaveAttribute('aria-selected', 'true');
  }
  // After a form the focus is where it was opened.
  const correct = page.getByRole('button', { name: /^Correct ASQ-3/ }).first();
  await correct.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(correct).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Two things to decide today' })).toBeVisible();
});

test('a form is left for its own case, typed in or not, and a change of language moves no day', {
  tag: '@page',
}, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('a');
  const again = async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('0117');
    await expect(page.getByRole('option', { name: /^(Record for|Registro de) J\.A\./ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  const form = page.getByRole('heading', { name: 'Health visit of Juniper' });
  const record = page.getByRole('complementary', { name: 'Due next' });
  await expect(record).toBeVisible();
  await page.keyboard.press('2');
  await expect(form).toBeVisible();
  await again();
  await expect(record).toBeVisible();
  await expect(form).toHaveCount(0);

  await page.keyboard.press('2');
  await page.getByLabel('Day of the visit').fill('10/11/2026');
  await expect(page.getByText(/Oct\s11/)).toBeVisible();
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByText(/11\s(de\s)?oct/)).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await again();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(record).toBeVisible();
  await expect(form).toHaveCount(0);
});

test('found by name from anywhere, in Spanish and large', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'Martes 24 de noviembre' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('0166');
  await expect(page.getByRole('option', { name: /^Registro de M\.S\./ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Desarrollo y salud de Micah' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Lo que sigue' })).toBeVisible();
  await lookAt(page, 'care-spanish');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('+');
  await lookAt(page, 'care-spanish-large');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('0166');
  await expect(page.getByRole('option', { name: /^Registro de M\.S\./ })).toBeVisible();
  await lookAt(page, 'care-palette-spanish');
});
