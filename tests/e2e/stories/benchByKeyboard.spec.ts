// A judge prepares an afternoon's four hearings without touching the mouse: what to decide, what to ask, an order item in
// the draft, a note that nobody else can read, and on to the next.

import type { Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

const decisions = (page: Page) => page.getByRole('region', { name: /things? to decide today/ });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Beside the brief' });
const note = (page: Page) => page.getByRole('textbox', { name: 'Your note on this hearing' });
const written = 'Ask Ms. Ashdown about the crib first.';

test('four hearings are prepared from the keyboard alone', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  const press = (key: string) => page.keyboard.press(key);

  // One key from the docket to the things to decide.
  await press('Enter');
  await expect(decisions(page)).toBeVisible();
  await expect(page.getByText('26-JV-0117').first()).toBeVisible();
  await lookAt(page, 'bench-keyboard-first');

  // The first decision's item goes into the draft, and its day is filled.
  await press('o');
  await expect(decisions(page).getByText('in the draft')).toBeVisible();
  await press('o');
  const draft = panel(page).getByRole('region', { name: 'Order draft' });
  await expect(draft.getByText(/1 item\. \d+ blanks? to fill/)).toBeVisible();
  await lookAt(page, 'bench-order-draft');
  const blanks = await draft.getByText(/1 item\./).innerText();
  const day = draft.locator('.blank-form input:not([type=date]).with-inside').first();
  for (let at = 0; at < 20 && !(await day.evaluate((field) => field === document.activeElement)); at += 1) {
    await press('Tab');
  }
  await page.keyboard.type('Dec 4');
  await expect(draft.getByText('December 4, 2026').first()).toBeVisible();
  await expect(draft.getByText(/1 item\./)).not.toHaveText(blanks);
  await press('Escape');

  // A note, found again after leaving, and on no other page.
  await press('n');
  await expect(note(page)).toBeFocused();
  await page.keyboard.type(written);
  await lookAt(page, 'bench-note');
  await press('Escape');
  await expect(page.locator('body')).not.toContainText(written);
  expect(await page.title()).not.toContain('crib');

  // Questions are pinned, ticked, left out and added.
  await press('q');
  const questions = page.getByRole('dialog', { name: 'Questions to ask' });
  await expect(questions).toBeVisible();
  const lines = questions.locator('[data-line]');
  await lines.nth(1).focus();
  const second = await lines.nth(1).innerText();
  await press('p');
  await expect(lines.first()).toContainText(second);
  await expect(lines.first()).toContainText('pinned');
  const before = await lines.count();
  await lines.nth(2).focus();
  await press('t');
  await expect(lines.nth(2)).toContainText('asked');
  await press('ArrowDown');
  await press('x');
  await expect(lines).toHaveCount(before - 1);
  await questions.getByRole('textbox', { name: 'Your own question' }).focus();
  await page.keyboard.type('Which evenings would suit both parents?');
  await press('Enter');
  await expect(questions.getByText('Which evenings would suit both parents?')).toBeVisible();
  await lookAt(page, 'bench-questions-arranged');
  await press('Escape');
  await expect(questions).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Ask first' })).toContainText('pinned');

  // Everything that needs attention is one key away.
  await press('w');
  await expect(page.getByRole('dialog', { name: 'All that needs attention' })).toBeVisible();
  await lookAt(page, 'bench-alerts');
  await press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // The other hearings of the day, each with its decisions at once.
  for (const caseNumber of ['26-JV-0231', '26-JV-0166', '26-JV-0142']) {
    await press('j');
    await expect(page.getByText(caseNumber).first()).toBeVisible();
    await expect(page.locator('#decide')).toBeInViewport();
    await lookAt(page, `bench-keyboard-${caseNumber}`);
    await press('5');
    await expect(page.getByRole('heading', { name: /Family time/ }).first()).toBeInViewport();
  }
  await press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'courtroom');
  await press('d');
  await press('p');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Back at the first: the note, the draft and the questions are as they were left.
  for (const caseNumber of ['26-JV-0166', '26-JV-0231', '26-JV-0117']) {
    await press('k');
    await expect(page.getByText(caseNumber).first()).toBeVisible();
  }
  await expect(decisions(page).getByText('in the draft')).toBeVisible();
  await press('n');
  await expect(note(page)).toHaveValue(written);
  await press('Escape');
  await press('Escape');
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
  expect(app.complaints).toEqual([]);
});

test('a brief is shown again as it was, and a past day’s is made again', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await page.keyboard.press('Enter');
  await expect(decisions(page)).toBeVisible();
  await page.keyboard.press('h');
  const before = page.getByRole('dialog', { name: 'Shown before' });
  await expect(before.getByText('On the bench').first()).toBeVisible();
  await lookAt(page, 'bench-shown-before');
  await before
    .getByRole('button', { name: /Show it again/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/As shown on .* Not today’s brief\./)).toBeVisible();
  await expect(panel(page).getByRole('heading', { name: 'Order draft' })).toHaveCount(0);
  await lookAt(page, 'bench-as-shown');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/Not today’s brief\./)).toHaveCount(0);
  await expect(decisions(page)).toBeVisible();
});
