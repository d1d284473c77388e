// A community coordinator records screenings, hands on the keyboard, and the judge's brief has them.

import type { Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

/** From the docket to an empty screening of the first child of a case: the twins', or some cases further down. */
async function addScreening(page: Page, child: string, casesDown = 0): Promise<void> {
  await openSample(page);
  for (let down = 0; down < casesDown; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: `Development and health of ${child}` })).toBeAttached();
  await page.getByRole('button', { name: 'Add a screening' }).press('Enter');
  await expect(page.getByLabel('Which instrument')).toBeFocused();
}

/** Chooses in the list that has the focus, and goes on. */
async function choose(page: Page, letters: string): Promise<void> {
  await page.keyboard.type(letters);
  await page.keyboard.press('Tab');
}

test('an ASQ-3 of a child born early: the form proposed and why, 65 refused, the picture, kept, corrected', async ({
  app,
}) => {
  const { page } = app;
  await addScreening(page, 'Juniper');
  await lookAt(page, 'screening-empty');
  await choose(page, 'ASQ-3');
  await page.keyboard.type('Nov 20');
  await expect(page.getByLabel('Questionnaire')).toHaveValue('6 month');
  await expect(
    page.getByText(/Juniper was 6 months 13 days old by corrected age: born 8 weeks 3 days early/),
  ).toBeVisible();

  // 65 cannot be: it is told once the field is left.
  await page.getByLabel('Communication, score').focus();
  await page.keyboard.type('65');
  await page.getByLabel('Gross motor, score').focus();
  await page.keyboard.type('25');
  await expect(page.getByText('65 is more than is possible here, which is 60')).toBeVisible();
  await expect(page.getByLabel('Communication, score')).toHaveAttribute('aria-invalid', 'true');
  await lookAt(page, 'screening-refused');
  await page.keyboard.press('Control+s');
  await expect(page.getByLabel('Communication, score')).toBeFocused();
  await page.getByLabel('Communication, score').fill('45');
  await page.getByLabel('Fine motor, score').fill('50');
  await page.getByLabel('Problem solving, score').fill('40');
  await page.getByLabel('Problem solving, items left out').fill('1');
  await page.getByLabel('Personal-social, score').fill('45');
  await expect(page.getByRole('complementary').getByText('Monitor', { exact: true })).toBeVisible();
  await expect(page.getByText('counted 48')).toBeVisible();
  await lookAt(page, 'screening-asq');

  // Leaving asks once; staying keeps everything.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
  await lookAt(page, 'screening-leave');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Communication, score')).toHaveValue('45');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: ASQ-3, Nov 20: Monitor.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Development and health of Juniper' })).toBeAttached();

  // On the bench.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /ASQ-3.*6-month form, Nov 20/ })).toBeAttached();
  await page.keyboard.press('a');

  // Corrected: the earlier entry gives way to this one.
  await page.getByRole('button', { name: /^Correct ASQ-3.*Nov 20/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Correct a screening of Juniper' })).toBeVisible();
  await expect(page.getByText('stays readable in the record’s history')).toBeVisible();
  await page.getByLabel('Gross motor, score').fill('50');
  await lookAt(page, 'screening-correct');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: ASQ-3, Nov 20: Typical.')).toBeVisible();
});

test('a form for another age is kept once the person says that it is so', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await addScreening(page, 'Juniper');
  await choose(page, 'ASQ-3');
  await page.keyboard.type('Nov 19');
  await page.getByLabel('Questionnaire').selectOption('8-month form');
  for (const area of ['Communication', 'Gross motor', 'Fine motor', 'Problem solving', 'Personal-social']) {
    await page.getByLabel(`${area}, score`).fill('50');
  }
  await page.keyboard.press('Control+s');
  const isSo = page.getByRole('checkbox', { name: 'It is so' });
  await expect(isSo).toBeFocused();
  await expect(page.getByText(/The 8-month form is for an age of/)).toBeVisible();
  await lookAt(page, 'screening-unusual');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: ASQ-3, Nov 19: Typical.')).toBeVisible();
});

test('an answer about self-harm is said at once, and first in the judge’s brief', async ({ app }) => {
  const { page } = app;
  await addScreening(page, 'Juniper');
  await choose(page, 'EPDS');
  await page.keyboard.type('t');
  await page.getByLabel('Which parent').focus();
  await choose(page, 'Kelsey');
  await page.getByLabel('Total').fill('8');
  await page.getByRole('group', { name: 'Item 10' }).getByRole('radio').first().focus();
  await page.keyboard.type('1');
  await expect(page.getByRole('alert').getByText(/Tell the team today/)).toBeVisible();
  await lookAt(page, 'screening-epds');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: EPDS, Nov 21: Under the cutoff of concern.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'First of all' })).toContainText(
    /on the self-harm item is above zero, and no follow-up is recorded/,
  );
  await expect(page.getByRole('region', { name: 'First of all' })).toBeInViewport();
  await lookAt(page, 'bench-epds');
});

test('M-CHAT-R/F by its twenty answers, with the interview that it calls for', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await addScreening(page, 'Micah', 2);
  await choose(page, 'M-CHAT');
  await page.keyboard.type('Nov 18');
  await page.getByRole('group', { name: 'Item 1', exact: true }).getByRole('radio').first().focus();
  // "No" to 1, 3, 4 and 6 scores a point each; so would "yes" to 2, 5 and 12.
  await page.keyboard.type('nnnnnnyyyyynyyyyyyyy');
  await expect(page.getByRole('complementary').getByText('Medium risk', { exact: true })).toBeVisible();
  await expect(page.getByRole('complementary').getByText('Total 4')).toBeVisible();
  await page.getByLabel('Day of the follow-up interview').fill('Nov 20');
  await page.getByLabel('Score of the interview').fill('5');
  await page.getByLabel('Day of the follow-up interview').focus();
  await expect(page.getByText(/The interview asks again about the 4 items/)).toBeVisible();
  await page.getByLabel('Score of the interview').fill('2');
  await expect(page.getByRole('complementary').getByText(/Refer now for a diagnostic evaluation/)).toBeVisible();
  await lookAt(page, 'screening-mchat');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: M-CHAT-R/F, Nov 18: Medium risk.')).toBeVisible();
});

test('in Spanish', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'Martes 24 de noviembre' })).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Agregar una prueba de detección' }).press('Enter');
  await expect(page.getByLabel('Qué instrumento')).toBeFocused();
  await choose(page, 'ASQ-3');
  await page.keyboard.type('20 nov');
  await expect(page.getByText(/nació 8 semanas y 3 días antes de término/)).toBeVisible();
  await page.getByLabel('Comunicación, puntos').fill('65');
  await page.getByLabel('Motora gruesa, puntos').fill('20');
  await lookAt(page, 'screening-spanish');
  for (const area of ['Comunicación', 'Motora fina', 'Resolver problemas', 'Socioindividual']) {
    await page.getByLabel(`${area}, puntos`).fill('50');
  }
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Guardado: ASQ-3, 20 nov: Bajo.')).toBeVisible();
});
