// A community coordinator records health visits and early intervention, hands on the keyboard.

import type { Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

/** From the docket to the record of the first child of a case: found by its number, as from anywhere. */
async function openRecord(page: Page, child: string, caseNumber: string): Promise<void> {
  await openSample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(caseNumber);
  // The case itself comes first, then its record.
  await expect(page.getByRole('option', { name: /^Record for / })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Development and health of ${child}` })).toBeAttached();
}

/** Chooses in the list that has the focus, and goes on. */
async function choose(page: Page, letters: string): Promise<void> {
  await page.keyboard.type(letters);
  await page.keyboard.press('Tab');
}

/** Goes on by Tab to a control, which must come. */
async function tabTo(page: Page, name: string, role: 'checkbox' | 'radio' | 'button' | 'textbox'): Promise<void> {
  const control = page.getByRole(role, { name, exact: true });
  for (let step = 0; step < 40; step += 1) {
    if (await control.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

test('a well-child visit with its doses, refused in the future, kept, corrected', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openRecord(page, 'Juniper', '0117');
  await page.getByRole('button', { name: 'Add a health visit' }).press('Enter');
  await expect(page.getByLabel('Kind of visit')).toBeFocused();
  await lookAt(page, 'health-visit-empty');
  await choose(page, 'Well');
  await page.keyboard.type('Dec 3');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/is after today/)).toBeVisible();
  await expect(page.getByLabel('Day of the visit')).toBeFocused();
  await lookAt(page, 'health-visit-refused');

  // The age is proposed; the doses are those that the schedule has and the record has not.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Nov 20');
  await expect(page.getByLabel('Visit for the age of')).toHaveValue('9 month');
  await tabTo(page, 'Not recorded', 'radio');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'These' })).toBeChecked();
  const doses = page.locator('.doses').getByRole('checkbox');
  await page.keyboard.press('Tab');
  await expect(doses.first()).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, 'Note', 'textbox');
  await page.keyboard.type('Growth is steady on both curves.');
  await lookAt(page, 'health-visit-doses');
  const given = (await doses.first().getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: Well-child visit, Nov 20.')).toBeVisible();
  const visits = page.getByRole('region', { name: 'Health visits' });
  await expect(visits.getByText(given).first()).toBeVisible();

  await visits.getByRole('button', { name: /^Correct Well-child visit.*Nov 20/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Correct a health visit of Juniper' })).toBeVisible();
  await expect(page.getByText('stays readable in the record’s history')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: given })).toBeChecked();
  await page.getByLabel('Day of the visit').fill('Nov 19');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: Well-child visit, Nov 19.')).toBeVisible();
  await expect(visits.getByRole('button', { name: /^Correct Well-child visit.*Nov 20/ })).toHaveCount(0);
});

test('an immunization visit without its doses is asked about; every dose of the schedule can be shown', {
  tag: '@page',
}, async ({ app }) => {
  const { page } = app;
  await openRecord(page, 'Juniper', '0117');
  await page.getByRole('button', { name: 'Add a health visit' }).press('Enter');
  await choose(page, 'Immun');
  await page.keyboard.type('Nov 18');
  await page.getByRole('radio', { name: 'Not recorded' }).check();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('checkbox', { name: 'It is so' })).toBeFocused();
  await lookAt(page, 'health-visit-unusual');
  await page.getByRole('radio', { name: 'These' }).check();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Which doses were given is not entered. Enter them.')).toBeVisible();
  await page.getByRole('button', { name: 'Show every dose' }).press('Enter');
  // Too early by the schedule: kept once the person says that it is so.
  await page.getByRole('checkbox', { name: 'Measles, mumps and rubella (MMR), dose 1' }).check();
  await expect(page.getByText(/the child was younger than the schedule asks for/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'It is so' }).check();
  await lookAt(page, 'health-visit-every-dose');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: Immunization visit, Nov 18.')).toBeVisible();
});

test('a blood lead test with its result', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openRecord(page, 'Micah', '0166');
  await page.getByRole('button', { name: 'Add a health visit' }).press('Enter');
  await choose(page, 'Blood');
  await page.keyboard.type('t');
  await tabTo(page, 'What it came to', 'textbox');
  await page.keyboard.type('2.1 µg/dL, venous');
  await lookAt(page, 'health-visit-lead');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: Blood lead test, Nov 21.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Health visits' }).getByText('2.1 µg/dL, venous')).toBeVisible();
});

test('advice on words under a note: taken, set aside, and no more in the way of saving', {
  tag: '@page',
}, async ({ app }) => {
  const { page } = app;
  await openRecord(page, 'Juniper', '0117');
  await page.getByRole('button', { name: 'Add a health visit' }).press('Enter');
  await choose(page, 'Blood');
  await page.keyboard.type('t');
  await tabTo(page, 'Note', 'textbox');
  const note = page.getByRole('textbox', { name: 'Note' });
  await page.keyboard.type('Her foster parent said “my kid was brave”. ');
  await expect(page.getByText(/“foster parent”: resource parent, caregiver/)).toBeVisible();
  await lookAt(page, 'advice-on-words');
  // The quotation stays as it was said; the word beside it changes only because the person asks.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Write “resource parent”' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(note).toHaveValue('Her resource parent said “my kid was brave”. ');
  await expect(note).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('The kid slept at once.');
  await expect(page.getByText(/“kid”: the child's name, baby, toddler/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/“kid”: the child's name/)).toHaveCount(0);
  await expect(note).toHaveValue('Her resource parent said “my kid was brave”. The kid slept at once.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: Blood lead test, Nov 21.')).toBeVisible();
});

test('early intervention: clocks beside the days, a documented delay, the plan, a review', { tag: '@page' }, async ({
  app,
}) => {
  const { page } = app;
  await openRecord(page, 'Micah', '0166');
  await page.getByRole('button', { name: 'Early intervention', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Early intervention for Micah' })).toBeVisible();
  await expect(page.getByText('Due by Oct 4, 2026, 45 days after the referral was received.')).toBeVisible();
  await lookAt(page, 'part-c-open');

  await page.getByRole('radio', { name: 'Yes' }).first().check();
  await page.getByLabel('Evaluated', { exact: true }).fill('');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('no evaluation is entered. Enter its day.')).toBeVisible();
  await page.getByLabel('Evaluated', { exact: true }).fill('Nov 10');
  await page.getByLabel('First IFSP meeting').fill('Dec 3');
  await page.keyboard.press('Control+s');
  await expect(page.getByLabel('First IFSP meeting')).toBeFocused();
  await expect(page.getByText(/is after today/)).toBeVisible();
  await page.getByLabel('First IFSP meeting').fill('Nov 16');

  await page.getByRole('button', { name: 'Add a delay' }).press('Enter');
  await expect(page.getByLabel('From', { exact: true })).toBeFocused();
  await page.keyboard.type('Sep 1');
  await page.getByLabel('To', { exact: true }).fill('Sep 11');
  await page.keyboard.press('Control+s');
  await expect(page.getByLabel('As documented')).toBeFocused();
  await page.keyboard.type('The great-aunt was in hospital');
  await expect(page.getByText(/55 days after the referral was received/)).toBeVisible();
  await page.getByRole('button', { name: 'Add a service' }).press('Enter');
  await page.keyboard.type('Speech therapy');
  await page.getByLabel('How often').last().fill('weekly');
  await page.getByRole('button', { name: 'Add a review' }).press('Enter');
  await page.keyboard.type('Nov 20');
  await page
    .getByRole('group', { name: 'It was the annual meeting' })
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  await lookAt(page, 'part-c-filled');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: early intervention of Micah.')).toBeVisible();

  await expect(page.getByRole('heading', { name: 'Development and health of Micah' })).toBeAttached();
  // Opened again it has everything; a row entered by mistake is taken away.
  await page.getByRole('button', { name: 'Early intervention', exact: true }).press('Enter');
  await expect(page.getByLabel('As documented')).toHaveValue('The great-aunt was in hospital');
  await page.getByRole('button', { name: 'Remove delay 1' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Add a delay' })).toBeFocused();
  await expect(page.getByText('Due by Oct 4, 2026, 45 days after the referral was received.')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved: early intervention of Micah.')).toBeVisible();
});

test('both in Spanish', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'Martes 24 de noviembre' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Desarrollo y salud de Juniper' })).toBeAttached();
  await page.keyboard.press('2');
  await page.getByLabel('Tipo de visita').selectOption('Control de salud');
  await page.getByLabel('Día de la visita').fill('20 nov');
  await page.getByRole('radio', { name: 'Estas' }).check();
  await lookAt(page, 'health-visit-spanish');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('No se anotó qué dosis se pusieron. Anótelas.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Salir sin guardar' }).press('Enter');
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: 'Intervención temprana de Juniper' })).toBeVisible();
  await lookAt(page, 'part-c-spanish');
});
