// What becomes of a hearing, and the court's calendar: the clerk continues one with a reason, records one as held with its next
// date on the day, vacates one, gives notices, reads another calendar and closes a day. Everything can be taken back.

import type { Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { expect, type OpenApp, test } from '../shells.ts';
import { seeSampleAs } from '../steps.ts';

const beside = (page: Page) => page.getByRole('complementary', { name: 'Dates and what was chosen' });
const grid = (page: Page) => page.getByRole('group', { name: 'Sessions, with what stands in them' });
const told = (page: Page, text: string) => page.locator('.toasts').getByText(text);
const dialog = (page: Page, name: string | RegExp) => page.getByRole('alertdialog', { name });

async function openSchedule({ page }: OpenApp): Promise<void> {
  await seeSampleAs(page, 'Odette Marlow');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go to the sched');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Sessions, Nov 21/ })).toBeVisible();
}

/** Presses a button with the keyboard alone. */
async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
}

/** The panel of a hearing, by the beginning of its cell's name. */
async function choose(page: Page, cell: RegExp): Promise<void> {
  await grid(page).getByRole('button', { name: cell }).focus();
  await page.keyboard.press('Enter');
  await expect(beside(page).getByRole('button', { name: 'History' })).toBeVisible();
}

test('a hearing is continued with a reason, and what that passes is named first', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await choose(page, /^Tue, Dec 1, 1:30 pm M\.Q\.L\./);
  await pressButton(page, 'Continue');
  const open = dialog(page, 'Continue the hearing');
  await expect(open.getByLabel('Who asks')).toBeFocused();

  // Nothing is chosen beforehand, and what is missing is told by the field.
  await open.getByRole('button', { name: 'Continue it' }).focus();
  await page.keyboard.press('Enter');
  await expect(open.getByLabel('Who asks')).toBeFocused();
  await expect(open.getByText('Choose one.')).toHaveCount(3);
  await open.getByLabel('Who asks').selectOption({ label: 'the agency' });
  await open.getByLabel('Reason', { exact: true }).selectOption({ label: 'Another reason' });
  await expect(open.getByRole('radio', { name: 'Yes' })).not.toBeChecked();
  await expect(open.getByRole('radio', { name: 'No', exact: true })).not.toBeChecked();
  await expect(open.getByText('This reason needs words of your own.')).toBeVisible();
  await open
    .getByLabel('Reason', { exact: true })
    .selectOption({ label: "The agency's report is late or not finished" });
  await expect(open.getByRole('radio', { name: 'No', exact: true })).toBeChecked();

  // A day of one's own, too late: each deadline has its own reason to give.
  await open.getByRole('radio', { name: /^Another date/ }).check();
  await open.getByLabel('Day', { exact: true }).fill('2026-11-20');
  await expect(open.getByText(/^The new date must be after Dec\s1/)).toBeVisible();
  await open.getByLabel('Day', { exact: true }).fill('2027-03-02');
  await expect(open.getByText(/^91 days later than Dec\s1\.$/)).toBeVisible();
  await expect(open.getByText(/is due .*, before this day\./).first()).toBeVisible();
  await lookAt(page, 'hearing-continue');
  await open.getByRole('button', { name: 'Continue it' }).focus();
  await page.keyboard.press('Enter');
  const reasons = open.getByRole('textbox', { name: 'Why it is kept all the same' });
  await expect(reasons.first()).toBeFocused();
  for (const reason of await reasons.all()) await reason.fill('Everybody agreed on the record.');
  await open.getByRole('button', { name: 'Continue it' }).focus();
  await page.keyboard.press('Enter');
  await expect(told(page, 'M.Q.L. is continued to Tue, Mar 2')).toBeVisible();
  await expect(grid(page).getByRole('button', { name: /^Tue, Dec 1, 1:30 pm M\.Q\.L\./ })).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(told(page, 'Taken back. Everything is as it was before.')).toBeVisible();

  // One of the three that are offered, by its number.
  await choose(page, /^Tue, Nov 24, 1:30 pm J\.A\./);
  await pressButton(page, 'Continue');
  await open.getByLabel('Who asks').selectOption({ label: 'the agency' });
  await open
    .getByLabel('Reason', { exact: true })
    .selectOption({ label: "The agency's report is late or not finished" });
  await expect(open.getByRole('radio', { name: /^1\. / })).toBeVisible();
  await open.getByRole('radio', { name: 'No', exact: true }).focus();
  await page.keyboard.press('1');
  await expect(open.getByRole('radio', { name: /^1\. / })).toBeChecked();
  await open.getByRole('button', { name: 'Continue it' }).focus();
  await page.keyboard.press('Enter');
  await expect(told(page, 'J.A., R.A. is continued to Tue, Dec 1, 3:30 pm.')).toBeVisible();
  await choose(page, /^Tue, Dec 1, 3:30 pm J\.A\./);
  await pressButton(page, 'History');
  const history = page.getByRole('dialog', { name: 'History of the hearing' });
  await expect(history.getByText('Continued to Tue, Dec 1')).toBeVisible();
  await expect(history.getByText('Asked for by the agency')).toBeVisible();
  await expect(history.getByText('7 days later')).toBeVisible();
  await lookAt(page, 'hearing-history');
  expect(app.complaints).toEqual([]);
});

test('a hearing is recorded as held with its next date, and another one is vacated @page', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await choose(page, /^Tue, Nov 24, 3:00 pm O\.B\./);
  await pressButton(page, 'Record as held');
  const held = dialog(page, 'Record the hearing as held');
  await held
    .getByRole('group', { name: /agency attorney/ })
    .getByRole('radio', { name: 'There', exact: true })
    .check();
  const baby = held.getByRole('group', { name: 'Was the baby in the room?' });
  await baby.getByRole('radio', { name: 'Yes' }).check();
  await expect(held.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await held.getByRole('checkbox', { name: 'Reasonable efforts to reunify: made' }).check();
  await held.getByLabel('Outcome').fill('Family time goes on without supervision.');

  // What was written is not lost by a key: it is asked about once.
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'Close without saving?')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(held.getByLabel('Outcome')).toHaveValue('Family time goes on without supervision.');

  await held.getByRole('button', { name: 'Record it as held' }).focus();
  await page.keyboard.press('Enter');
  await expect(held.getByText('Choose one.')).toBeVisible();
  await held.getByRole('radio', { name: 'Set it now' }).check();
  await expect(held.getByRole('radio', { name: /^2\. / })).toBeVisible();
  await page.keyboard.press('2');
  await lookAt(page, 'hearing-held');
  await held.getByRole('button', { name: 'Record it as held' }).focus();
  await page.keyboard.press('Enter');
  await expect(told(page, 'The hearing of O.B. is recorded as held. Next hearing Tue,')).toBeVisible();

  // The calendar says so, and it is not recorded once more.
  await choose(page, /^Tue, Nov 24, 3:00 pm O\.B\. held/);
  await expect(beside(page).getByText(/Held/)).toBeVisible();
  await pressButton(page, 'Complete the record');
  await expect(page.getByText('It is recorded as held, with what came of it.', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');

  await choose(page, /^Tue, Dec 8, 2:30 pm I\.C\./);
  await pressButton(page, 'Vacate');
  const vacating = dialog(page, 'Vacate the hearing');
  await expect(vacating.getByLabel('Why it will not be held')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(vacating.getByText('Say it in your own words.')).toBeVisible();
  await lookAt(page, 'hearing-vacate');
  await page.keyboard.type('The petition was withdrawn.');
  await page.keyboard.press('Enter');
  await expect(told(page, 'The hearing of I.C. on Tue, Dec 8 is vacated.')).toBeVisible();
  await expect(grid(page).getByRole('button', { name: /^Tue, Dec 8, 2:30 pm open/ })).toBeVisible();
  await page.keyboard.press('u');
  await expect(grid(page).getByRole('button', { name: /^Tue, Dec 8, 2:30 pm I\.C\./ })).toBeVisible();
  expect(app.complaints).toEqual([]);
});

test('notices are recorded together, and a team meeting is set before its hearing @page', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await choose(page, /^Tue, Dec 8, 1:30 pm K\.D\./);
  await pressButton(page, 'Notices');
  const notices = dialog(page, 'Notices of the hearing');
  await notices.getByRole('button', { name: 'Save the notices' }).focus();
  await page.keyboard.press('Enter');
  await expect(notices.getByText('Change something first', { exact: false })).toBeVisible();
  await notices.getByRole('button', { name: 'All given today by mail' }).focus();
  await page.keyboard.press('Enter');
  await expect(notices.getByLabel('Given on').first()).toHaveValue(/Nov\s21,\s2026/);
  await notices.getByLabel('Proof').first().selectOption({ label: 'On file' });
  await notices.getByLabel('How').nth(1).selectOption({ label: 'Not recorded' });
  await notices.getByRole('button', { name: 'Save the notices' }).focus();
  await page.keyboard.press('Enter');
  await expect(notices.getByText('Say how notice was given.')).toBeVisible();
  await lookAt(page, 'hearing-notices');
  await notices.getByLabel('How').nth(1).selectOption({ label: 'in hand' });
  await notices.getByRole('button', { name: 'Save the notices' }).focus();
  await page.keyboard.press('Enter');
  await expect(told(page, '8 notices recorded.')).toBeVisible();

  await choose(page, /^Tue, Dec 8, 1:30 pm K\.D\./);
  // A time that is not among those shown: what stands against it is named before it is set.
  await pressButton(page, 'Set a team meeting');
  await expect(beside(page).getByRole('table', { name: 'Times for the meeting' })).toBeVisible();
  await pressButton(page, 'Another time');
  await expect(beside(page).getByLabel('Day', { exact: true })).toBeFocused();
  await page.keyboard.type('Nov 29');
  await page.keyboard.press('Enter');
  await expect(beside(page).getByText('Give a time, such as 14:30.')).toBeVisible();
  await beside(page).getByLabel('Time', { exact: true }).fill('20:30');
  await page.keyboard.press('Enter');
  const reason = beside(page).getByRole('textbox', { name: 'Why it may be so' });
  await expect(reason.first()).toBeFocused();
  await lookAt(page, 'hearing-meeting');
  for (const field of await reason.all()) await field.fill('The family works on weekdays.');
  await beside(page).getByLabel('Where it is held').fill('By video');
  await page.keyboard.press('Enter');
  await expect(told(page, 'The team meeting of K.D. is set for Sun, Nov 29, 8:30 pm.')).toBeVisible();
  expect(app.complaints).toEqual([]);
});

test('how often a case is heard is kept with why @page', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await choose(page, /^Tue, Dec 8, 1:30 pm K\.D\./);
  await pressButton(page, 'How often it is heard');
  const often = dialog(page, 'How often K.D. is heard');
  await pressButton(page, 'Add a number');
  await page.keyboard.type('21');
  await page.keyboard.press('Enter');
  await expect(often.getByText('Say why this case has a number of its own.')).toBeVisible();
  await lookAt(page, 'hearing-interval');
  await often.getByLabel('Why', { exact: true }).fill('A newborn: the Court asked for it.');
  await page.keyboard.press('Enter');
  await expect(told(page, 'How often K.D. is heard is kept.')).toBeVisible();
  await choose(page, /^Tue, Dec 8, 1:30 pm K\.D\./);
  await pressButton(page, 'How often it is heard');
  await expect(often.getByText('Now: every 21 days, this case’s own number.')).toBeVisible();
  await expect(often.getByLabel('Most days from one hearing to the next')).toHaveValue('21');
  expect(app.complaints).toEqual([]);
});

const busyFile = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example Court//Example//EN',
  'BEGIN:VEVENT',
  'UID:1@example.org',
  'DTSTAMP:20261101T000000Z',
  'DTSTART:20261208T133000',
  'DTEND:20261208T150000',
  'SUMMARY:In re a matter that is nobody’s business',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

test('the court’s calendar is read, changed and taken back @page', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await pressButton(page, 'Court calendar');
  await expect(page.getByRole('heading', { name: 'Court calendar', level: 1 })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Tue, Dec 22, .*Judicial leave/ })).toBeVisible();
  await lookAt(page, 'court-calendar');

  // Another calendar leaves busy times alone.
  await pressButton(page, 'Read another calendar');
  const reading = dialog(page, 'Read another calendar');
  await reading.getByRole('button', { name: 'Read it' }).focus();
  await page.keyboard.press('Enter');
  await expect(reading.getByText('Choose a file.')).toBeVisible();
  await reading.getByLabel('Whose calendar').selectOption({ label: 'Atty. Noemi Hartigan' });
  await reading.getByLabel('Name of this calendar').fill('County court');
  await reading
    .getByLabel('Calendar file (.ics)')
    .setInputFiles({ name: 'busy.ics', mimeType: 'text/calendar', buffer: Buffer.from(busyFile) });
  await lookAt(page, 'court-calendar-read');
  await reading.getByRole('button', { name: 'Read it' }).focus();
  await page.keyboard.press('Enter');
  await expect(told(page, '1 busy time was read. Nothing else of the calendar is kept.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Noemi Hartigan, County court 1/ })).toBeVisible();
  await expect(page.locator('body')).not.toContainText('nobody’s business');

  // A closed day: its session is gone from the schedule, until it is taken back.
  await pressButton(page, 'Add a closed day');
  const closed = dialog(page, 'Add a closed day');
  await expect(closed.getByLabel('Day', { exact: true })).toBeFocused();
  await page.keyboard.type('Dec 29');
  await page.keyboard.press('Enter');
  await expect(closed.getByText('This is needed.')).toBeVisible();
  await lookAt(page, 'court-calendar-closed');
  await closed.getByLabel('Name').fill('Inventory day');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Tue, Dec 29 Inventory day/ })).toBeVisible();
  await pressButton(page, /^Back to where you were/);
  await expect(grid(page)).toContainText('Inventory day');
  await pressButton(page, 'Court calendar');
  await pressButton(page, 'Remove: Tue, Dec 29');
  await expect(page.getByRole('row', { name: /^Tue, Dec 29/ })).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(page.getByRole('row', { name: /^Tue, Dec 29 Inventory day/ })).toBeVisible();

  await expect(page.getByRole('row', { name: /^Closed on federal holidays Yes/ })).toBeVisible();

  // A number that cannot be is refused in its place, and a session goes only by the word.
  await pressButton(page, 'Change: Review hearing, minutes');
  const number = dialog(page, 'Change: Review hearing, minutes');
  await number.getByRole('textbox').fill('2');
  await page.keyboard.press('Enter');
  await expect(number.getByText('the number is too small or too large')).toBeVisible();
  await number.getByRole('textbox').fill('20');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Review hearing, minutes 20/ })).toBeVisible();
  await pressButton(page, /^Remove: Tuesday/);
  await expect(dialog(page, 'Remove the session').getByLabel('Type', { exact: false })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /^Tuesday, 1:30 pm to 4:30 pm/ })).toBeVisible();
  expect(app.complaints).toEqual([]);
});

test('the dialogs hold in a small window and in Spanish @page', async ({ app }) => {
  const { page } = app;
  await openSchedule(app);
  await choose(page, /^Tue, Nov 24, 1:30 pm J\.A\./);
  await page.setViewportSize({ width: 640, height: 400 });
  await pressButton(page, 'Continue');
  await dialog(page, 'Continue the hearing')
    .getByRole('radio', { name: /^Another date/ })
    .check();
  await lookAt(page, 'hearing-continue-narrow');
  await page.keyboard.press('Escape');
  await pressButton(page, 'Close without saving');
  await pressButton(page, 'Notices');
  await expect(dialog(page, 'Notices of the hearing').getByRole('button', { name: /^All given/ })).toBeVisible();
  await lookAt(page, 'hearing-notices-narrow');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Notices', exact: true })).toBeFocused();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Español' }).click();
  await page
    .getByRole('button', { name: /1:30 p\.\s?m\. J\.A\./ })
    .first()
    .click();
  for (const [button, name] of [
    ['Registrar que se celebró', 'held'],
    ['Aplazar', 'continue'],
    ['Notificaciones', 'notices'],
    ['Historial', 'history'],
  ] as const) {
    await pressButton(page, button);
    await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
    await expect(page.getByRole('status').getByText('Leyendo')).toHaveCount(0);
    await lookAt(page, `hearing-${name}-spanish`);
    await page.keyboard.press('Escape');
  }
  await pressButton(page, 'Calendario de la Corte');
  await expect(page.getByRole('heading', { name: 'Calendario de la Corte', level: 1 })).toBeVisible();
  await lookAt(page, 'court-calendar-spanish');
  await page.setViewportSize({ width: 640, height: 400 });
  await lookAt(page, 'court-calendar-narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});
