// A judge holds an afternoon's hearings from the bench, hands on the keyboard.

import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

test('the brief of twins: who, what to decide, where each line comes from', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /Juniper/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('8 months 15 days').first()).toBeVisible();
  await expect(page.getByText('corrected 6 months 17 days').first()).toBeVisible();
  await expect(page.getByText('216').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Two things to decide today' })).toBeVisible();
  await lookAt(page, 'bench-twins');

  // A fact's records are one key away.
  await page.keyboard.press('s');
  const source = page.getByRole('complementary');
  await expect(source.getByText('from the team’s export').first()).toBeVisible();
  await expect(source.getByText(/Recorded .* by Hon\. Philippa Renfrow/).first()).toBeVisible();

  // Sections by number; the twin's tab keeps the section.
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: /Development/ }).first()).toBeInViewport();
  await page.keyboard.press('c');
  await expect(page.getByRole('tab', { name: /Rowan/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { name: /Development/ }).first()).toBeInViewport();
  await lookAt(page, 'bench-development');
});

test('next and previous hearing, all questions, and back to the docket', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('26-JV-0117').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByText('26-JV-0231').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByText('26-JV-0166').first()).toBeVisible();
  await lookAt(page, 'bench-heavy');
  await page.keyboard.press('k');
  await expect(page.getByText('26-JV-0231').first()).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog', { name: 'Questions to ask' })).toBeVisible();
  await lookAt(page, 'bench-questions');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('26-JV-0231').first()).toBeVisible();
});

test('Spanish at once, low light, larger text, the keys of the screen', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'Martes 24 de noviembre' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await lookAt(page, 'docket-spanish');
  await page.keyboard.press('Enter');
  await expect(page.getByText('8 meses y 15 días').first()).toBeVisible();
  await lookAt(page, 'bench-spanish');
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'courtroom');
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.keyboard.press('+');
  expect(await size()).toBeGreaterThan(before);
  await page.keyboard.press('-');
  expect(await size()).toBe(before);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAt(page, 'keys-spanish');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAt(page, 'preview-spanish');
});

test('any child is found from anywhere', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rowan');
  await expect(page.getByRole('option', { name: /^J\.A\., R\.A\., 26-JV-0117 hearing/ })).toBeVisible();
  await lookAt(page, 'palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /Rowan/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Strend');
  await expect(page.getByText('Nothing matches “Strend”. Try a docket number or fewer letters.')).toBeVisible();
});
