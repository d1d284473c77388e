// The clerk sets a month of reviews for every family by keyboard, takes them back and sets them again, moves one, and prints
// what the day needs. Nothing is set by accident.

import type { Locator, Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { savedBy } from '../savedFile.ts';
import { expect, type OpenApp, test } from '../shells.ts';
import { seeSampleAs } from '../steps.ts';

const beside = (page: Page) => page.getByRole('complementary', { name: 'Dates and what was chosen' });
const work = (page: Page) => page.getByRole('complementary', { name: 'What there is to set' });
const grid = (page: Page) => page.getByRole('group', { name: 'Sessions, with what stands in them' });
const told = (page: Page, text: string) => page.locator('.toasts').getByText(text);

/** The schedule as the clerk sees it, or somebody else, opened from the palette. */
async function openSchedule({ page }: OpenApp, name = 'Odette Marlow'): Promise<void> {
  await seeSampleAs(page, name);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go to the sched');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Sessions, Nov 21/ })).toBeVisible();
  await expect(work(page).getByRole('button', { name: /^Needs a next date/ })).toContainText('4');
}

const why = (page: Page) => beside(page).getByRole('textbox', { name: 'Why it may be so' });

/** Presses the plan's button, and gives a reason wherever it asks for one, until it is set: each time the focus is where one lacks. */
async function setWithReasons(page: Page, button: Locator, reason: string, text: string | RegExp): Promise<void> {
  const isSet = async () => (await page.locator('.toasts').getByText(text).count()) > 0;
  const asks = () =>
    page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '');
  for (;;) {
    // What was changed in the plan is counted first.
    await expect(button).toBeEnabled();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await isSet()) || (await asks())).toBe(true);
    if (await isSet()) return;
    for (const field of await why(page).all()) await field.fill(reason);
    for (const same of await beside(page)
      .getByRole('button', { name: /^The same for/ })
      .all())
      await same.press('Enter');
  }
}

/** What the printer was given, without a printer. */
async function withoutPrinter(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = document.querySelector('.print-sheets')?.textContent ?? '';
    };
  });
  return () => page.evaluate(() => document.documentElement.dataset['printed'] ?? '');
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

  await setWithReasons(page, setAll, 'Everybody agreed on the record.', `${before - 1} hearings are set.`);
  await page.keyboard.press('u');
  await expect(told(page, 'Taken back. Everything is as it was before.')).toBeVisible();
  await expect(work(page).getByRole('button', { name: /^Needs a next date/ })).toContainText('4');

  await pressButton(page, 'Propose for every case');
  await setWithReasons(page, setAll, 'Everybody agreed on the record.', `${before} hearings are set.`);
  await expect(work(page).getByRole('button', { name: /^Needs a next date/ })).toContainText('0');
  await pressButton(page, 'Set lately');
  await expect(page.getByRole('dialog').getByText('Taken back')).toHaveCount(1);
  await lookAt(page, 'schedule-lately');
  expect(app.complaints).toEqual([]);
});

test('a hearing is moved by keys, and another is kept with a reason @page', async ({ app }) => {
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
  const printed = await withoutPrinter(page);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
  await expect.poll(printed).toContain('26-JV-');
  await page.keyboard.press('Escape');

  // The calendar leaves as a file, by initials and docket number.
  await pressButton(page, 'Take the calendar');
  const file = await savedBy(app, () => page.getByRole('dialog').getByRole('button', { name: 'Save' }).click());
  expect(file.name).toMatch(/\.ics$/);
  expect(file.bytes.toString('utf8')).toMatch(/^BEGIN:VCALENDAR/);
  for (const name of ['Ashdown', 'Tolliver']) expect(file.bytes.toString('utf8')).not.toContain(name);
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
  const moveAll = beside(page).getByRole('button', { name: 'Move 4 hearings' });
  await setWithReasons(page, moveAll, 'The judge is ill.', '4 hearings are moved.');
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

test('hearings are selected with the keyboard, and a row of the plan is moved in the calendar @page', async ({
  app,
}) => {
  const { page } = app;
  await openSchedule(app);
  const first = grid(page).getByRole('button', { name: /^Tue, Nov 24, 1:30 pm/ });
  await first.focus();
  await page.keyboard.press('Space');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 hearings selected.')).toBeVisible();
  await lookAt(page, 'schedule-selected');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 hearings selected.')).toBeVisible();
  await pressButton(page, 'Find them other dates');
  await expect(beside(page).getByRole('button', { name: 'Move 2 hearings' })).toBeVisible();

  // The row at hand is carried by the arrows to another session and set down; what stands against it is counted anew.
  const rows = beside(page).locator('.plan-rows .plan-row');
  const before = await rows.allInnerTexts();
  await pressButton(page, 'Move in the calendar');
  await expect(page.getByText('Choose the new time with the arrows and Enter', { exact: false })).toBeVisible();
  const planned = grid(page).locator('[data-cell*="planned"]').first();
  await planned.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.allInnerTexts()).not.toEqual(before);
  await expect(page.getByText('Choose the new time', { exact: false })).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
});

test('a plan brings its team meetings, each with its own reasons, and one can be left out @page', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await page.getByRole('checkbox', { name: 'With a family team meeting before each' }).check();
  await pressButton(page, 'Propose for every case');
  await expect(beside(page).getByText(/with family team meetings\./)).toBeVisible();
  await lookAt(page, 'schedule-plan-meetings');
  const meetings = () =>
    beside(page)
      .getByText(/^Team meeting /)
      .count();
  const before = await meetings();
  const [row] = await beside(page).locator('.plan-rows li li:has-text("Team meeting") .plan-row').all();
  await row?.click();
  await pressButton(page, 'Leave out the meeting');
  await expect.poll(meetings).toBe(before - 1);
  const setAll = beside(page).getByRole('button', { name: /^Set \d+ hearings$/ });
  await setWithReasons(page, setAll, 'They agreed.', /hearings are set\./);
  await expect(page.getByRole('heading', { name: 'Family team meetings' })).toBeVisible();
  await lookAt(page, 'schedule-with-meetings');
  expect(app.complaints).toEqual([]);
});

test('a coordinator sets a team meeting by keyboard, moves it, and takes it away @page', async ({ app }) => {
  const { page } = app;
  await openSchedule(app, 'Teodora Vance');
  await expect(page.getByRole('button', { name: 'Propose for every case' })).toHaveCount(0);
  await lookAt(page, 'schedule-coordinator');
  await work(page)
    .getByRole('button', { name: /^Team meeting missing/ })
    .click();
  await work(page).locator('.pick button').first().focus();
  await page.keyboard.press('Enter');
  await expect(beside(page).getByRole('table', { name: 'Times for the meeting' })).toBeVisible();
  await lookAt(page, 'schedule-meeting-times');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(beside(page).getByRole('button', { name: 'Set meeting' })).toBeVisible();
  await lookAt(page, 'schedule-meeting-set');
  if ((await why(page).count()) > 0) await why(page).first().fill('The family asked for that day.');
  await beside(page).getByRole('button', { name: 'Set meeting' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.toasts').getByText(/^The team meeting of .* is set for/)).toBeVisible();

  const meetings = page.getByRole('region', { name: 'Family team meetings' });
  await meetings.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(beside(page).getByRole('button', { name: 'Take away' })).toBeVisible();
  await lookAt(page, 'schedule-meeting');
  await page.keyboard.press('m');
  await expect(beside(page).getByRole('table', { name: 'Times for the meeting' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(beside(page).getByRole('button', { name: 'Move meeting' })).toBeVisible();
  if ((await why(page).count()) > 0) await why(page).first().fill('The family asked for that day.');
  await beside(page).getByRole('button', { name: 'Move meeting' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.toasts').getByText(/^The team meeting of .* is moved to/)).toBeVisible();
  await meetings.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await pressButton(page, 'Take away');
  await page.keyboard.press('Enter');
  await expect(page.locator('.toasts').getByText(/is taken away\./)).toBeVisible();
  await expect(meetings).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(told(page, 'Taken back. Everything is as it was before.')).toBeVisible();
  await expect(meetings).toBeVisible();
  expect(app.complaints).toEqual([]);
});
