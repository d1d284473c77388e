// The clerk sets a month of reviews for every family by keyboard, takes them back and sets them again, moves one, and prints
// what the day needs. Nothing is set by accident.

import type { Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { expect, type OpenApp, test } from '../shells.ts';
import { seeSampleAs } from '../steps.ts';

const beside = (page: Page) => page.getByRole('complementary', { name: 'Dates and what was chosen' });
const work = (page: Page) => page.getByRole('complementary', { name: 'What there is to set' });
const grid = (page: Page) => page.getByRole('group', { name: 'Sessions, with what stands in them' });
const told = (page: Page, text: string) => page.locator('.toasts').getByText(text);

/** The schedule as the clerk sees it, opened from the palette. */
async function openSchedule({ page }: OpenApp): Promise<void> {
  await seeSampleAs(page, 'Odette Marlow');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go to the sched');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Sessions, Nov 21/ })).toBeVisible();
  await expect(work(page).getByRole('button', { name: /^Needs a next date/ })).toContainText('4');
}

/** Presses a button with the keyboard alone. */
async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.focus();
  await page.keyboard.press('Enter');
}

test('a clerk sets the next reviews of twelve families, undoes them, and sets them again', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  // Both hearings in which the attorney is elsewhere are named, and the judge's leave is.
  await expect(page.getByRole('heading', { name: /is set in two places, Tue, Nov 24/ })).toBeVisible();
  await expect(grid(page).getByText('attorney set twice')).toHaveCount(2);
  await expect(grid(page)).toContainText('Judicial leave');
  await expect(page.getByRole('button', { name: /^Move W\.T\. to/ }).first()).toBeVisible();
  await lookAt(page, 'schedule');

  // No family's name is on a screen that several share.
  const text = await page.locator('body').innerText();
  for (const name of ['Juniper', 'Rowan', 'Ashdown', 'Tolliver']) expect(text).not.toContain(name);

  await pressButton(page, 'Propose for every case');
  await expect(beside(page).getByText(/hearings for 12 cases\. Nothing is set yet\./)).toBeVisible();
  await lookAt(page, 'schedule-plan');

  // One date is looked at and left out, the next gets another one.
  const setAll = beside(page).getByRole('button', { name: /^Set \d+ hearings$/ });
  const before = Number(/\d+/.exec(await setAll.innerText())?.[0]);
  await pressButton(page, 'Leave out');
  await expect(setAll).toHaveText(`Set ${before - 1} hearings`);
  await pressButton(page, 'Other dates');
  const other = beside(page)
    .getByRole('button', { name: /^Tue, / })
    .first();
  await expect(other).toBeVisible();
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(beside(page).getByRole('button', { name: 'Other dates' })).toBeVisible();

  await setAll.focus();
  await page.keyboard.press('Enter');
  const accept = beside(page).getByRole('textbox', { name: 'Why it may be so' });
  if ((await accept.count()) > 0) {
    await accept.first().focus();
    await page.keyboard.type('Everybody agreed on the record.');
    await page.keyboard.press('Enter');
  }
  await expect(told(page, `${before - 1} hearings are set.`)).toBeVisible();
  await page.keyboard.press('u');
  await expect(told(page, 'Taken back. Everything is as it was before.')).toBeVisible();
  await expect(work(page).getByRole('button', { name: /^Needs a next date/ })).toContainText('4');

  await pressButton(page, 'Propose for every case');
  await setAll.focus();
  await page.keyboard.press('Enter');
  await expect(told(page, `${before} hearings are set.`)).toBeVisible();
  await expect(work(page).getByRole('button', { name: /^Needs a next date/ })).toContainText('0');
  await pressButton(page, 'Set lately');
  await expect(page.getByRole('dialog').getByText('Taken back')).toHaveCount(1);
  await lookAt(page, 'schedule-lately');
  expect(app.complaints).toEqual([]);
});

test('a hearing is moved by keys, and another is kept with a reason', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await grid(page)
    .getByRole('button', { name: /^Tue, Nov 24, 2:00 pm W\.T\./ })
    .focus();
  await page.keyboard.press('m');
  await expect(page.getByText('Choose the new time with the arrows and Enter', { exact: false })).toBeVisible();
  await lookAt(page, 'schedule-carrying');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Choose the new time', { exact: false })).toHaveCount(0);

  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // What it costs is said first; nothing has moved yet.
  await expect(beside(page).getByRole('heading', { name: /^Move W\.T\. to Tue, Dec 1, 3:30 pm\?/ })).toBeVisible();
  await expect(beside(page).getByRole('button', { name: 'Move hearing' })).toBeFocused();
  await lookAt(page, 'schedule-move');
  await page.keyboard.press('Enter');
  await expect(told(page, 'W.T. is moved to Tue, Dec 1, 3:30 pm.')).toBeVisible();
  await expect(grid(page).getByRole('button', { name: /^Tue, Dec 1, 3:30 pm W\.T\./ })).toBeFocused();

  // The other hearing of that attorney stays where it is, and somebody says why.
  await pressButton(page, 'Keep M.S. with a reason');
  const reasons = beside(page).getByRole('textbox', { name: 'Why it may be so' });
  await expect(reasons.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(beside(page).getByText('Say why, or choose another date.').first()).toBeVisible();
  await lookAt(page, 'schedule-keep');
  for (const reason of await reasons.all()) await reason.fill('Counsel appears by video.');
  await reasons.first().focus();
  await page.keyboard.press('Enter');
  await expect(told(page, 'M.S. stays on Tue, Nov 24, 2:30 pm.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /is set in two places/ })).toHaveCount(0);

  expect(app.complaints).toEqual([]);
});

test('an offer is set by its number, a drag asks first, and the papers are a key away', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await work(page)
    .getByRole('button', { name: /^O\.B\./ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(beside(page).getByRole('heading', { name: 'Next review for O.B.' })).toBeFocused();
  await expect(beside(page).getByRole('listitem').filter({ hasText: 'days' }).first()).toBeVisible();
  await page.keyboard.press('2');
  await lookAt(page, 'schedule-offers');
  await page.keyboard.press('Enter');
  await expect(told(page, 'O.B. is set for Tue,')).toBeVisible();

  // With the pointer.
  const from = await grid(page)
    .getByRole('button', { name: /Dec 8, 2:30 pm I\.C\./ })
    .boundingBox();
  const to = await grid(page)
    .getByRole('button', { name: /^Tue, Dec 1, 4:00 pm open/ })
    .boundingBox();
  if (from === null || to === null) throw new Error('the calendar does not show both times');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 20);
  await page.mouse.move(to.x + 20, to.y + 10);
  await page.mouse.up();
  await expect(beside(page).getByRole('heading', { name: /^Move I\.C\. to Tue, Dec 1, 4:00 pm\?/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(grid(page).getByRole('button', { name: /^Tue, Dec 8, 2:30 pm I\.C\./ })).toBeVisible();

  // The day sheet of a session and the notices of a hearing.
  await pressButton(page, /^Tue, Dec 8$/);
  await lookAt(page, 'schedule-session');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await grid(page)
    .getByRole('button', { name: /Dec 8, 1:30 pm K\.D\./ })
    .focus();
  await page.keyboard.press('Enter');
  await lookAt(page, 'schedule-hearing');
  await pressButton(page, 'Print notices');
  await expect(page.getByRole('dialog').getByText('Notice', { exact: false }).first()).toBeVisible();
  expect(app.complaints).toEqual([]);
});

test('all of a session is moved at once @page', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await pressButton(page, /^Tue, Nov 24$/);
  await pressButton(page, 'Move all of this session');
  await expect(beside(page).getByRole('button', { name: 'Move 4 hearings' })).toBeVisible({ timeout: 30_000 });
  await lookAt(page, 'schedule-moves');
  await beside(page).getByRole('button', { name: 'Move 4 hearings' }).focus();
  await page.keyboard.press('Enter');
  const reasons = beside(page).getByRole('textbox', { name: 'Why it may be so' });
  for (const reason of await reasons.all()) await reason.fill('The judge is ill.');
  await beside(page).getByRole('button', { name: 'Move 4 hearings' }).focus();
  await page.keyboard.press('Enter');
  await expect(told(page, '4 hearings are moved.')).toBeVisible();
  await expect(grid(page).getByRole('button', { name: /^Tue, Nov 24, .* open$/ })).toHaveCount(6);
});

test('other views, narrow windows and both languages hold @page', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await page.getByLabel('Attorney', { exact: true }).selectOption({ label: 'Atty. Selby Quill' });
  await expect(page.getByText(/of Atty\. Selby Quill; the others are dimmed\./)).toBeVisible();
  await page.getByRole('radio', { name: 'Month' }).check();
  await expect(page.getByRole('table', { name: 'Month' })).toBeVisible();
  await expect(page.getByText(/of Atty\. Selby Quill/)).toBeVisible();
  await lookAt(page, 'schedule-month');
  await page.getByRole('radio', { name: 'Week', exact: true }).check();
  await expect(page.getByRole('heading', { name: 'Sessions, Nov 23 to Nov 29' })).toBeVisible();
  await lookAt(page, 'schedule-week');
  await page.getByRole('radio', { name: 'Six weeks' }).check();
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: /^Sesiones, / })).toBeVisible();
  await work(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Proponer para todos los casos' }).click();
  await expect(page.getByText(/para 12 casos\. Todavía no hay nada fijado\./)).toBeVisible();
  await lookAt(page, 'schedule-spanish');
  await page.setViewportSize({ width: 640, height: 400 });
  await lookAt(page, 'schedule-narrow');
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWider).toBe(false);
});
