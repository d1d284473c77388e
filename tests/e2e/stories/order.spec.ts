// A judge drafts an order from what the brief proposes, signs it, and makes the order that replaces it: hands on the
// keyboard, the words always in sight as they will print.

import type { Page } from '@playwright/test';
import { certificateFile, certificatePassphrase } from '../../support/certificates.ts';
import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

const draft = (page: Page) => page.getByRole('region', { name: 'Draft', exact: true });
const preview = (page: Page) => page.getByRole('region', { name: 'The order, whole' });
const orders = (page: Page) => page.getByRole('region', { name: 'Orders of this case' });
const signing = (page: Page) => page.getByRole('alertdialog', { name: 'Sign this order' });

/** The bench of the first hearing, with the item in the draft that its first decision proposes. */
async function draftFirst(page: Page): Promise<void> {
  await openSample(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#decide [data-line]').first()).toBeFocused();
  await page.keyboard.press('o');
  await expect(page.locator('#decide').getByText('in the draft')).toHaveCount(1);
}

async function openOrder(page: Page): Promise<void> {
  await draftFirst(page);
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { name: 'Order for Juniper and Rowan' })).toBeVisible();
}

/** Types a name, chooses English and signs, all by keys. */
async function sign(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(signing(page).getByRole('textbox', { name: 'Your name, as it stands under the order' })).toBeFocused();
  await page.keyboard.type('Philippa Renfrow');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(signing(page)).toHaveCount(0);
}

test('an order is drafted, signed, replaced and listed', async ({ app }) => {
  const { page } = app;
  await openOrder(page);
  await expect(draft(page).getByRole('heading', { name: /^Item 1: / })).toBeVisible();
  await expect(preview(page).getByText('PROPOSED', { exact: false }).first()).toBeVisible();

  // What is missing is named, with a way to its field.
  await page.keyboard.press('Control+Enter');
  const missing = draft(page).getByRole('button', { name: 'Choose a date in item 1 before you sign.' });
  await expect(missing).toBeFocused();
  await lookAt(page, 'order-blank');
  await page.keyboard.press('Enter');
  const day = draft(page).getByRole('textbox', { name: 'By', exact: true });
  await expect(day).toBeFocused();
  await page.keyboard.type('December 4');
  await expect(missing).toHaveCount(0);

  // A finding is found by typing and needs the facts of this case.
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await page.keyboard.type('reasonable efforts to reunify');
  await expect(page.getByText(/^\d clauses?$/)).toBeVisible();
  await lookAt(page, 'order-search');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(draft(page).getByRole('heading', { name: 'The Court finds' })).toBeVisible();
  const because = draft(page).getByRole('textbox', { name: /^Because/ });
  await expect(because).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(
    draft(page).getByRole('button', {
      name: 'Say why in item 1 before you sign: a finding needs the facts of this case.',
    }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('the agency drove the mother to each visit since October');
  await page.keyboard.press('Escape');

  // As it will print, in both languages and for the family.
  await expect(preview(page).getByText('the agency drove the mother', { exact: false })).toBeVisible();
  await expect(preview(page).getByText('December 4, 2026', { exact: false })).toBeVisible();
  await page.keyboard.press('v');
  await expect(preview(page).locator('article')).toHaveAttribute('lang', 'es');
  await expect(preview(page).getByText('4 de diciembre de 2026', { exact: false })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByText('Plain words in both languages. It is not the order.')).toBeVisible();
  await expect(preview(page).getByText('December 4, 2026', { exact: false }).first()).toBeVisible();
  await lookAt(page, 'order-family');
  await page.keyboard.press('v');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: 'The order, as it will print' })).toBeVisible();
  await lookAt(page, 'order-large');
  await page.keyboard.press('Escape');

  // Signing asks once.
  await page.keyboard.press('Control+Enter');
  await expect(signing(page)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(signing(page).getByText('Choose the language of the order.')).toBeVisible();
  await lookAt(page, 'order-sign');
  await page.keyboard.press('Escape');
  await expect(signing(page)).toHaveCount(0);
  await sign(page);
  await expect(page.getByText('Signed. To change it, make an order that replaces it.').first()).toBeVisible();
  await expect(orders(page).getByText('stands')).toHaveCount(1);
  await expect(preview(page).getByText('/s/ Philippa Renfrow')).toBeVisible();
  await lookAt(page, 'order-signed');

  // To change it, another takes its place.
  await page.getByRole('button', { name: 'Make an order that replaces it', exact: true }).click();
  await expect(draft(page).getByRole('combobox', { name: 'This order replaces' })).not.toHaveValue('');
  await expect(because).toHaveValue('the agency drove the mother to each visit since October');
  await day.fill('December 7');
  await page.keyboard.press('Escape');
  await sign(page);
  await expect(orders(page).getByText('stands')).toHaveCount(1);
  await expect(orders(page).getByText(/^replaced by the order signed Nov/)).toHaveCount(1);
  await expect(preview(page).getByText('December 7, 2026', { exact: false })).toBeVisible();
  await lookAt(page, 'order-replaced');
  await page.keyboard.press('Escape');
  await expect(page.locator('#decide')).toBeVisible();
});

test('from the bench Ctrl Enter leads to signing, a lock loses nothing, and a certificate is used once', {
  tag: '@page',
}, async ({ app }) => {
  const { page } = app;
  await draftFirst(page);
  await page.keyboard.press('Control+Enter');
  await expect(draft(page).getByRole('button', { name: 'Choose a date in item 1 before you sign.' })).toBeFocused();
  // The day that the list offers is taken when it is pressed.
  await draft(page)
    .getByRole('button', { name: /^Use Dec/ })
    .click();
  await expect(draft(page).getByRole('textbox', { name: 'By', exact: true })).toHaveValue(/^Dec\s1,\s2026$/);
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#decide').getByText('in the draft')).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(signing(page)).toBeVisible();
  await signing(page).getByText('Sign with a certificate too').click();
  await signing(page)
    .getByLabel('Certificate file (.p12 or .pfx)')
    .setInputFiles({ name: 'judge.p12', mimeType: 'application/x-pkcs12', buffer: certificateFile.valid });
  const passphrase = signing(page).getByLabel('Passphrase of the certificate');
  await expect(passphrase).toBeFocused();
  await passphrase.fill('a wrong one');
  await signing(page).getByRole('textbox', { name: 'Your name, as it stands under the order' }).fill('P. Renfrow');
  await signing(page).getByRole('radio', { name: 'Español' }).check();
  await page.keyboard.press('Control+Enter');
  // Another name than the account's is asked about once.
  await expect(
    signing(page).getByText('You are signed in as Hon. Philippa Renfrow, and the order would be signed', {
      exact: false,
    }),
  ).toBeVisible();
  await expect(signing(page).locator('.problem')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(signing(page).locator('.problem')).toBeVisible();
  await lookAt(page, 'order-certificate');
  await passphrase.fill(certificatePassphrase);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Signed. To change it, make an order that replaces it.').first()).toBeVisible();
  await expect(page.getByText(/^With the certificate of .*Ada Hollis/).first()).toBeVisible();
  await expect(orders(page)).toContainText('by P. Renfrow. From the account of Hon. Philippa Renfrow');
  await expect(preview(page).locator('article')).toHaveAttribute('lang', 'es');
});

test('e is held until the brief is there, and the offered day stands above the foot', { tag: '@page' }, async ({
  app,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 800 });
  await draftFirst(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('e');
  await expect(draft(page).getByRole('textbox', { name: 'By', exact: true })).toBeFocused();
  const offer = await draft(page)
    .getByRole('button', { name: /^Use Dec/ })
    .boundingBox();
  const foot = await page.locator('.o-foot').boundingBox();
  expect((offer?.y ?? 0) + (offer?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
});

test('a clause stands in this court’s own words, with everything that is filled in', { tag: '@page' }, async ({
  app,
}) => {
  const { page } = app;
  await openOrder(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await page.keyboard.type('review the ifsp');
  const title = 'Review the IFSP';
  await page.getByRole('button', { name: `About: ${title}` }).click();
  await expect(page.getByText('A parent may ask for a review at any time.')).toBeVisible();
  await page.getByRole('button', { name: `Change the words of: ${title}` }).click();
  const dialog = page.getByRole('alertdialog', { name: `This court’s words: ${title}` });
  const words = dialog.getByRole('textbox', { name: 'Order, English' });
  await words.fill('The agency shall ask for a review of the plan.');
  await dialog.getByRole('button', { name: 'Keep these words' }).click();
  await expect(dialog.getByText('These words must hold {child}, {byDate}, and no other braces.')).toBeVisible();
  await lookAt(page, 'order-wording');
  await words.fill('By {byDate} the agency asks for a review of the plan of {child}.');
  await dialog.getByRole('button', { name: 'Keep these words' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('In this court’s own words.')).toBeVisible();
  await page.getByRole('button', { name: /^Review the IFSP/ }).click();
  await expect(
    draft(page).getByText('the agency asks for a review of the plan of Juniper and Rowan', { exact: false }),
  ).toBeVisible();
  await draft(page).getByRole('radio', { name: 'Juniper', exact: true }).last().check();
  await expect(draft(page).getByText('a review of the plan of Juniper.', { exact: false })).toBeVisible();
});

for (const size of [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
]) {
  test(`the page holds at ${size.width} × ${size.height}, in Spanish too`, { tag: '@page' }, async ({ app }) => {
    const { page } = app;
    await page.setViewportSize(size);
    await openOrder(page);
    await page.getByRole('button', { name: 'Español' }).click();
    await expect(page.getByRole('heading', { name: 'Orden sobre Juniper y Rowan' })).toBeVisible();
    // The language alone has changed: nobody is led to a field.
    await expect(page.locator('[data-field] :focus')).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Elija una fecha en el punto 1 antes de firmar.' })).toBeFocused();
    await expect(page.getByRole('region', { name: 'La orden, entera' })).toBeVisible();
    await lookAt(page, `order-${size.width}-es`);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `out/e2e/pictures/order-${size.width}-es-whole.png`, fullPage: true });
  });
}
