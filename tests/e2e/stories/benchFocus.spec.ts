// What a judge does on the bench stays where it was put, and so does the focus: in the order draft, the note, the questions,
// and on the way from one hearing to the next.

import type { Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

const decisions = (page: Page) => page.getByRole('region', { name: /things? to decide today/ });
const draft = (page: Page) => page.getByRole('region', { name: 'Order draft' });
const note = (page: Page) => page.getByRole('textbox', { name: 'Your note on this hearing' });

async function openBench(page: Page): Promise<void> {
  await openSample(page);
  await page.keyboard.press('Enter');
  await expect(decisions(page)).toBeVisible();
}

/** Of a hearing whose first two decisions each propose an item. */
async function draftTwo(page: Page): Promise<void> {
  for (const caseNumber of ['26-JV-0231', '26-JV-0166']) {
    await page.keyboard.press('j');
    await expect(page.getByText(caseNumber).first()).toBeVisible();
  }
  await expect(page.locator('#decide [data-line]').first()).toBeFocused();
  await page.keyboard.press('o');
  await expect(decisions(page).getByText('in the draft')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('o');
  await expect(decisions(page).getByText('in the draft')).toHaveCount(2);
  await page.keyboard.press('o');
  await expect(draft(page).getByText(/2 items\./)).toBeVisible();
}

test('a key that is pressed before the next brief is there is done once it is', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openBench(page);
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await expect(page.getByText('26-JV-0231').first()).toBeVisible();
  await expect(note(page)).toBeFocused();
  // From elsewhere the same key leads to the note that is open already.
  await page.getByRole('heading', { name: 'Private note' }).focus();
  await page.keyboard.press('n');
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('q');
  const questions = page.getByRole('dialog', { name: 'Questions to ask' });
  await expect(questions.locator('[data-line]').first()).toBeFocused();
});

test('the draft keeps what is typed, and the focus when an item is taken out', async ({ app }) => {
  const { page } = app;
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/ask/work.keep')) sent.push(request.url());
  });
  await openBench(page);
  await draftTwo(page);
  await expect(draft(page).locator('.blank-form input:focus, .blank-form select:focus')).toHaveCount(1);
  // The same key again leads from elsewhere to the first blank.
  await page.getByRole('heading', { name: 'Order draft' }).focus();
  await page.keyboard.press('o');
  await expect(draft(page).locator('.blank-form input:focus, .blank-form select:focus')).toHaveCount(1);

  const day = draft(page).locator('.blank-form input.with-inside').first();
  await day.fill('Nov 3');
  await expect(draft(page).getByText('Before the hearing.')).toBeVisible();
  const before = sent.length;
  await day.fill('');
  await day.pressSequentially('December 4');
  // Left at once, and found again.
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(page.getByText('26-JV-0142').first()).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByText('26-JV-0166').first()).toBeVisible();
  await page.keyboard.press('o');
  await expect(draft(page).getByText(/2 items\./)).toBeVisible();
  await expect(draft(page).getByText('December 4, 2026').first()).toBeVisible();
  await expect(draft(page).getByText('Before the hearing.')).toHaveCount(0);
  expect(sent.length - before).toBeLessThan('December 4'.length);
});

test('an item that is taken out hands the focus on', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openBench(page);
  await draftTwo(page);
  await lookAt(page, 'bench-draft-of-two');
  const takeOut = draft(page).getByRole('button', { name: 'Take out item 1' });
  await takeOut.focus();
  await page.keyboard.press('Enter');
  await expect(draft(page).getByText(/1 item\./)).toBeVisible();
  await expect(takeOut).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Order draft' })).toBeFocused();
});

test('the questions: buttons keep the place, a half-typed one is cleared first, and the limits are said', {
  tag: '@page',
}, async ({ app }) => {
  const { page } = app;
  await openBench(page);
  await page.keyboard.press('q');
  const questions = page.getByRole('dialog', { name: 'Questions to ask' });
  const lines = questions.locator('[data-line]');
  await expect(lines.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  const second = await lines.nth(1).innerText();
  await questions
    .getByRole('button', { name: /^Pin: / })
    .nth(1)
    .focus();
  await page.keyboard.press('Enter');
  await expect(lines.first()).toContainText(second);
  await expect(questions.getByRole('button', { name: /^Unpin: / })).toBeFocused();
  const count = await lines.count();
  await questions
    .getByRole('button', { name: /^Leave out: / })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(count - 1);
  await expect(questions.getByRole('button', { name: /^Leave out: / }).first()).toBeFocused();

  const own = questions.getByRole('textbox', { name: 'Your own question' });
  await own.fill('Which evenings');
  await own.press('Escape');
  await expect(own).toHaveValue('');
  await expect(questions).toBeVisible();
  // What is refused comes back to be mended, with the reason beside it.
  await own.fill('Does she smile \u{1F600}?');
  await own.press('Enter');
  await expect(questions.locator('.own-question').getByText(/cannot be printed/)).toBeVisible();
  await expect(own).toHaveValue('Does she smile \u{1F600}?');
  await lookAt(page, 'bench-question-refused');
  await own.fill('a'.repeat(400));
  await expect(questions.getByText('A question has at most 400 letters.')).toBeVisible();
  await own.fill('');
  for (let at = 1; at <= 40; at += 1) {
    await own.fill(`Question ${at}?`);
    await own.press('Enter');
  }
  await expect(questions.getByText('A hearing has at most 40 questions of your own.')).toBeVisible();
  await own.fill('One more?');
  await own.press('Enter');
  await expect(own).toHaveValue('One more?');
  await lookAt(page, 'bench-questions-full');
  await own.press('Escape');
  await own.press('Escape');
  await expect(questions).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(
    page.getByRole('dialog', { name: 'All that needs attention' }).locator('[data-line]').first(),
  ).toBeFocused();
});

test('the brief of a day before anything was recorded says so', { tag: '@page' }, async ({ app }) => {
  const { page } = app;
  await openBench(page);
  await page.keyboard.press('h');
  const before = page.getByRole('dialog', { name: 'Shown before' });
  await before.getByRole('textbox', { name: 'Day' }).fill('Jan 10, 2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing of this case was recorded here by the end of January 10, 2026.')).toBeVisible();
  await lookAt(page, 'bench-nothing-yet');
  await page.keyboard.press('Escape');
  await expect(decisions(page)).toBeVisible();
});
