// A parents' attorney takes the summary of a case away: hers alone, in either language, and sees what she took before.

import type { Page } from '@playwright/test';
import { readPdf } from '../../documents/readPdf.ts';
import { lookAt } from '../look.ts';
import { savedBy } from '../savedFile.ts';
import { expect, test } from '../shells.ts';
import { seeSampleAs } from '../steps.ts';

const attorney = 'Atty. Selby Quill';
const copyOf = (page: Page, reader: string) => page.getByRole('heading', { level: 2, name: reader });
const button = (page: Page) => page.getByRole('button', { name: 'Download summary' });
/** Of the other parent: her treatment, by every word that the record has for it. */
const othersTreatment = [/Millrace/i, /three mornings/i, /outpatient/i, /ambulatori/i];

async function wholeText(bytes: Buffer): Promise<string> {
  const { pages } = await readPdf(new Uint8Array(bytes));
  return pages.join(' ');
}

test('from the sample docket to a summary in Spanish, listed under what was taken', async ({ app }) => {
  const { page } = app;
  await seeSampleAs(page, attorney);
  await expect(page.getByRole('heading', { name: 'My cases', level: 1 })).toBeVisible();
  await expect(page.getByText('You act for Kelsey Ashdown, mother.')).toBeVisible();
  await expect(page.getByText('You are set in two rooms')).toBeVisible();

  // No docket, no key that leads there, and no case of others.
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('button')).toHaveText(['My cases']);
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('26-JV');
  await expect(page.getByRole('option')).toHaveCount(3);
  await page.getByRole('combobox').fill('26-JV-0142');
  await expect(page.getByText('Nothing matches “26-JV-0142”.', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('j');
  await expect(copyOf(page, 'Summary for Maren Tolliver’s attorney')).toBeFocused();
  await page.keyboard.press('j');
  await expect(copyOf(page, 'Summary for Joel Merriweather’s attorney')).toBeFocused();
  await expect(page.getByText('None yet for this hearing.')).toBeVisible();
  await expect(page.getByText(/^PDF, \d pages$/)).toBeVisible();
  const shown = await page.locator('main').innerText();
  expect(othersTreatment.filter((word) => word.test(shown))).toEqual([]);
  await page.getByRole('button', { name: 'Ask the court about what was withheld' }).click();
  await expect(page.getByText('Cradle Docket sends nothing for you.')).toBeVisible();
  await lookAt(page, 'my-cases');

  await copyOf(page, 'Summary for Joel Merriweather’s attorney').focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('radio', { name: 'Español' })).toBeChecked();
  await expect(button(page)).toBeEnabled();
  const { name, bytes } = await savedBy(app, () => page.keyboard.press('Enter'));
  expect(name).toBe('hearing-summary-2026-11-24-1430.pdf');
  const text = await wholeText(bytes);
  expect(text).toContain('la representación legal de Joel Merriweather, padre');
  expect(othersTreatment.filter((word) => word.test(text))).toEqual([]);
  const before = page.getByRole('region', { name: 'Downloaded before' });
  await expect(before.getByRole('listitem')).toHaveCount(1);
  await expect(before.getByRole('listitem')).toContainText(
    /for the father’s attorney, Spanish, letter, \d pages, copy 1/,
  );
  await lookAt(page, 'my-cases-taken');
  expect(app.complaints).toEqual([]);
});

test('a file that opens with a passphrase alone, which is shown once', async ({ app }) => {
  const { page } = app;
  await seeSampleAs(page, attorney);
  await page.getByRole('switch', { name: 'Lock the file with a passphrase' }).press('Space');
  await expect(button(page)).toBeEnabled();
  const { bytes } = await savedBy(app, () => button(page).click());
  const once = page.getByRole('alertdialog');
  await expect(once).toBeVisible();
  const passphrase = await once.getByRole('textbox').inputValue();
  expect(passphrase.length).toBeGreaterThan(15);
  await expect(wholeText(bytes)).rejects.toThrow();
  await lookAt(page, 'my-cases-passphrase');
  // Before it is copied, Esc does not throw it away.
  await page.keyboard.press('Escape');
  await expect(once.getByRole('textbox')).toHaveValue(passphrase);
  await once.getByRole('button', { name: 'I have it' }).click();
  await expect(once).toHaveCount(0);
  expect(await page.content()).not.toContain(passphrase);
  await expect(page.getByRole('region', { name: 'Downloaded before' })).toContainText('opens with a passphrase');
});

test('a held Enter takes one copy', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await seeSampleAs(page, attorney);
  await expect(button(page)).toBeEnabled();
  await button(page).focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.down('Enter');
  const before = page.getByRole('region', { name: 'Downloaded before' });
  await expect(before.getByRole('listitem')).toHaveCount(1);
  for (let press = 0; press < 3; press += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(button(page)).not.toHaveAttribute('aria-disabled');
  await expect(before.getByRole('listitem')).toHaveCount(1);
});

test('in Spanish, in low light, and twice as large', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await seeSampleAs(page, attorney);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'Mis casos', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Descargar resumen' })).toBeEnabled();
  await lookAt(page, 'my-cases-spanish');
  await page.setViewportSize({ width: 640, height: 400 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  await lookAt(page, 'my-cases-large');
});

test('the caseworker takes the home’s note, and goes on to the record', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await seeSampleAs(page, 'Junie Prescott');
  await expect(copyOf(page, 'Summary for the agency')).toBeVisible();
  await page.getByRole('radio', { name: 'the home' }).press('Space');
  await expect(copyOf(page, 'Note for the home')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download note' })).toBeEnabled();
  await lookAt(page, 'my-cases-caseworker');
  await page.getByRole('button', { name: 'Development and health record' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('button')).toHaveText(['My cases']);
});
