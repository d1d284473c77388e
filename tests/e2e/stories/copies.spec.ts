// Copies for others: the mother's attorney's, a notice, a day's packet, one that is locked, and one that a leak stopped.

import type { Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { savedBy } from '../savedFile.ts';
import { expect, test } from '../shells.ts';
import { openSample, seeSampleAs } from '../steps.ts';

const preview = (page: Page) => page.getByRole('dialog');
const reader = (page: Page) => preview(page).getByRole('combobox', { name: 'Who it is for' });

/** What the printer was given, without a printer. */
async function withoutPrinter(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = document.querySelector('.print-sheets')?.textContent ?? '';
    };
  });
  return () => page.evaluate(() => document.documentElement.dataset['printed'] ?? '');
}

/** Enters a health visit whose note holds a protected address. */
async function letSlip(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('0203');
  await expect(page.getByRole('option', { name: /^Record for / })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a health visit' }).press('Enter');
  await page.keyboard.type('Sick');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nov 19');
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Weighed at home, 4418 Larkspur.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Saved: /)).toBeVisible();
}

/** The documents of the next hearing of that case, for whoever has the docket and not the brief. */
async function openDocuments(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('0203');
  await expect(page.getByRole('option', { name: /26-JV-0203/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tuesday, December 8' })).toBeVisible();
  await page
    .getByRole('row', { name: /26-JV-0203/ })
    .getByRole('button', { name: /^Documents of / })
    .click();
}

test('a judge prints the mother’s attorney’s copy, and the log shows it', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  const printed = await withoutPrinter(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#decide [data-line]').first()).toBeFocused();
  await page.keyboard.press('p');
  await expect(preview(page).getByText('Page 1 of 2')).toBeVisible();
  await expect(preview(page).getByText('Nothing was withheld from this copy.', { exact: true })).toBeVisible();
  await reader(page).focus();
  await page.keyboard.type('The mother');
  await expect(preview(page).getByRole('heading', { name: 'Hearing summary', level: 1 })).toBeVisible();
  await expect(preview(page).getByRole('status')).toContainText(
    'withheld from this copy under the court’s disclosure policy',
  );
  await lookAt(page, 'copy-mothers-attorney');
  await preview(page).getByRole('button', { name: 'Print' }).press('Enter');
  await expect.poll(printed).toContain('Hearing summary');
  await page.keyboard.press('Escape');

  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Copies given out, case 26-JV-0117' })).toBeVisible();
  const row = page.getByRole('row', { name: /attorney summary, printed/ });
  await expect(row).toContainText('The mother’s attorney');
  await expect(row).toContainText('not locked');
  await lookAt(page, 'disclosure-log');
});

/** How far the dialog reaches beyond its right edge, and how much of its height the buttons at its foot leave to the rest. */
const roomIn = (page: Page) =>
  page.locator('.dialog-sheet').evaluate((sheet) => ({
    beyond: sheet.scrollWidth - sheet.clientWidth,
    left: sheet.clientHeight - (sheet.querySelector('.dialog-actions')?.clientHeight ?? 0),
  }));

test('a copy is chosen and printed at twice the size', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#decide [data-line]').first()).toBeVisible();
  await page.setViewportSize({ width: 640, height: 400 });
  await page.keyboard.press('p');
  await expect(preview(page).getByRole('button', { name: 'Print' })).toBeInViewport({ ratio: 1 });
  await expect(preview(page).locator('.paper-sheet').first()).toBeAttached();
  const { beyond, left } = await roomIn(page);
  expect(beyond).toBe(0);
  expect(left).toBeGreaterThan(240);
  await preview(page).getByRole('radio', { name: 'A4' }).focus();
  await expect(preview(page).getByRole('radio', { name: 'A4' })).toBeInViewport({ ratio: 1 });
  await lookAt(page, 'print-large');
});

test('what prints is the copy that the log names, whatever is pressed while it is made', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  const printed = await withoutPrinter(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#decide [data-line]').first()).toBeFocused();
  await page.keyboard.press('p');
  await expect(preview(page).getByText('Page 1 of 2')).toBeVisible();
  await reader(page).selectOption({ label: 'The mother’s attorney' });
  await expect(preview(page).getByRole('heading', { name: 'Hearing summary', level: 1 })).toBeVisible();
  const attorneys = await page.locator('.print-sheets').textContent();
  // Print twice, then another reader and Esc, before the window is drawn again.
  await preview(page)
    .getByRole('button', { name: 'Print' })
    .evaluate((button: HTMLElement) => {
      button.click();
      button.click();
      const choice = document.querySelector<HTMLSelectElement>('[role="dialog"] select');
      if (choice === null) throw new Error('no choice of a reader');
      choice.selectedIndex = 0;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
  await expect.poll(printed).toBe(attorneys);
  await expect(reader(page)).toBeEnabled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByRole('row', { name: /attorney summary, printed/ })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /, printed/ })).toHaveCount(1);
});

test('a notice to one person, in the person’s own language and on A4', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('p');
  await preview(page).getByRole('radio', { name: 'Hearing notice' }).check();
  await expect(preview(page).getByRole('heading', { name: 'Notice of hearing', level: 1 }).first()).toBeVisible();
  const to = preview(page).getByRole('combobox', { name: 'Notice to' });
  await expect(to.locator('option').nth(1)).toContainText('(');
  const all = await preview(page).getByRole('article').count();
  expect(all).toBeGreaterThan(2);
  await to.selectOption({ index: 1 });
  await expect(preview(page).getByRole('article')).toHaveCount(1);
  await preview(page).getByRole('radio', { name: 'A4' }).check();
  await expect(preview(page).locator('.paper-sheet[data-paper="a4"]')).toHaveCount(1);
  await lookAt(page, 'copy-notice');
  await preview(page).getByRole('radio', { name: 'Español' }).check();
  await expect(preview(page).getByRole('article')).toHaveAttribute('lang', 'es');
  const { name } = await savedBy(app, () => preview(page).getByRole('button', { name: 'Save as PDF' }).click());
  expect(name).toMatch(/^hearing-notice-2026-11-24/);
});

test('the clerk’s sealed sheet and a family team meeting', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('p');
  await preview(page).getByRole('radio', { name: 'Family team meeting' }).check();
  await expect(preview(page).getByRole('heading', { name: 'Family team meeting summary', level: 1 })).toBeVisible();
  await lookAt(page, 'copy-meeting');
  await reader(page).selectOption({ label: 'The clerk' });
  await preview(page).getByRole('radio', { name: 'Sealed address sheet' }).check();
  // No address of this case is protected.
  await expect(preview(page).getByRole('alert')).toBeVisible();
  await expect(preview(page).getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
});

test('the packet of a day: one is cancelled, one is saved and locked', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: 'Packet of Tuesday, November 24' });
  await expect(dialog.getByRole('button', { name: 'Save as PDF' })).toBeFocused();
  await lookAt(page, 'packet');
  if (app.electronApp !== null) {
    await app.electronApp.evaluate(({ dialog: system }) => {
      system.showSaveDialog = (() =>
        Promise.resolve({ canceled: false, filePath: '/nowhere/packet.pdf' })) as typeof system.showSaveDialog;
    });
  }
  // Enter once too often stops nothing: Cancel does not have the focus.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog.locator('p[aria-live]')).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).not.toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog.getByText('Stopped. Nothing was saved.')).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);

  await dialog.getByRole('checkbox', { name: 'Lock the saved file with a passphrase' }).check();
  const { bytes, name } = await savedBy(app, () => dialog.getByRole('button', { name: 'Save as PDF' }).click());
  expect(name).toBe('docket-packet-2026-11-24.pdf');
  expect(bytes.includes('/Encrypt')).toBe(true);
  const shown = page.getByRole('alertdialog', { name: 'Passphrase of the saved file' });
  await expect(shown.getByLabel('The file opens with')).toHaveValue(/\S{3,}.*\S/);
  await shown.getByRole('button', { name: 'Copy' }).click();
  await expect(shown.getByText('Copied', { exact: true })).toBeVisible();
  await expect(shown.getByText(/stays in the clipboard/)).toBeVisible();
  await lookAt(page, 'passphrase');
  await shown.getByRole('button', { name: 'I have it' }).click();
  await expect(shown).toHaveCount(0);
});

test('an address let slip in a health note stops the summary until it is withheld', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await letSlip(page);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('0203');
  await expect(page.getByRole('option', { name: /^Record for / })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#decide')).toBeVisible();
  await page.keyboard.press('p');
  const mend = preview(page).getByRole('form', { name: 'Nothing was printed or saved' });
  await expect(mend.getByRole('heading', { name: 'Health visit, Nov 19, 2026' })).toBeVisible();
  await expect(mend).not.toContainText('Larkspur');
  await expect(preview(page).getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
  await mend.getByRole('button', { name: 'Decide and go on' }).click();
  await expect(mend.getByText('Choose what to do with this record.')).toBeVisible();
  await lookAt(page, 'copy-to-mend');
  await mend.getByRole('radio', { name: /^Withhold its words/ }).check();
  await mend.getByRole('button', { name: 'Decide and go on' }).click();
  await expect(preview(page).getByText('Page 1 of 2')).toBeVisible();
  await expect(preview(page)).not.toContainText('Larkspur');
});

test('the clerk: a packet of clerk’s sheets, a sealed sheet, and notices that keep its address back', async ({
  app,
}) => {
  const { page } = app;
  await seeSampleAs(page, 'Odette Marlow');
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: 'Packet of Tuesday, November 24' });
  await expect(dialog.getByText('Who it is for: The clerk')).toBeVisible();
  const { bytes, name } = await savedBy(app, () => dialog.getByRole('button', { name: 'Save as PDF' }).click());
  expect(name).toBe('docket-packet-2026-11-24.pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

  await openDocuments(page);
  await expect(preview(page).getByRole('heading', { name: 'Clerk’s sheet', level: 1 })).toBeVisible();
  await expect(preview(page)).not.toContainText('Larkspur');
  await expect(reader(page)).toHaveCount(0);
  await preview(page).getByRole('radio', { name: 'Sealed address sheet' }).check();
  await expect(preview(page).getByRole('article')).toContainText('Larkspur');
  await lookAt(page, 'copy-sealed-sheet');
  await preview(page).getByRole('radio', { name: 'Hearing notice' }).check();
  await expect(preview(page).getByRole('heading', { name: 'Notice of hearing', level: 1 }).first()).toBeVisible();
  await expect(preview(page)).not.toContainText('Larkspur');
});

test('only readers whom the case has are offered a copy', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page
    .getByRole('row', { name: /26-JV-0231/ })
    .getByRole('button', { name: /^Bench summary of / })
    .click();
  await expect(preview(page).getByText('Page 1 of 2')).toBeVisible();
  await expect(reader(page).getByRole('option')).toHaveText([
    'The judge',
    'The clerk',
    'The agency',
    'The child’s attorney',
    'The mother’s attorney',
    'The home where the child lives',
  ]);
});

test('the coordinator has a leak withheld; only the judge may let it stand', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await seeSampleAs(page, 'Teodora Vance');
  await letSlip(page);
  await openDocuments(page);
  await reader(page).selectOption({ label: 'The agency' });
  const mend = preview(page).getByRole('form', { name: 'Nothing was printed or saved' });
  await expect(mend.getByText('Only the judge can let them stand.')).toBeVisible();
  await expect(mend.getByRole('radio')).toHaveCount(0);
  await lookAt(page, 'copy-to-withhold');
  await mend.getByRole('button', { name: 'Decide and go on' }).click();
  await expect(preview(page).getByRole('heading', { name: 'Hearing summary', level: 1 })).toBeVisible();
  await expect(preview(page)).not.toContainText('Larkspur');
});
