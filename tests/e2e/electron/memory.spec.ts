// What is left of a record in the memory of the machine: while it is open, only the page's process and the engine's hold
// it; after a lock, no process of ours does (Linux, where a process's memory can be read from outside).
//
// The test itself asks the page nothing that would carry a needle: keys go in, and what comes back names no record.
// What this does not cover, because Chromium's own process gets it by design: text that a person selected, copied or
// typed into a field, and what a screen reader was told.

import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { holdersUnder } from '../processMemory.ts';
import { expect, type OpenApp, test } from '../shells.ts';
import { windowOf } from './window.ts';

/** Of three hearings of the day: the children's names. */
const names = ['Juniper', 'Ashdown', 'Tolliver', 'Micah'];
const docketNumbers = ['26-JV-0117', '26-JV-0231', '26-JV-0166'];
const engineKind = 'node.mojom.NodeService';

/** A brief that was not marked as seen yet, and not one that is still being made. */
const newBrief = (page: Page) => page.locator('main.brief:not(.b-wait):not([data-seen]) .b-main');

const markSeen = (page: Page) =>
  page.evaluate(() => document.querySelector('main.brief')?.setAttribute('data-seen', ''));

async function readThreeBriefs({ page }: OpenApp): Promise<void> {
  await page.getByRole('heading', { name: 'Tuesday, November 24' }).waitFor();
  await page.keyboard.press('Enter');
  await newBrief(page).waitFor();
  for (const _ of ['second', 'third']) {
    await markSeen(page);
    await page.keyboard.press('j');
    await newBrief(page).waitFor();
  }
}

/** Who holds a needle, as soon as it is what is expected, or after a while of it not being that. */
async function expectHolders({ shellPid }: OpenApp, needles: readonly string[], kinds: readonly string[]) {
  await expect
    .poll(async () => Object.keys(await holdersUnder(shellPid, needles)).toSorted(), { timeout: 30_000 })
    .toEqual(kinds);
}

async function lock({ page }: OpenApp): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: 'The sample docket is locked.' }).waitFor();
}

if (process.platform === 'linux') {
  test('SEC-09 what briefs said is in the page and the engine alone, and after a lock nowhere', async ({ open }) => {
    test.setTimeout(180_000);
    const app = await open({ sample: true });
    await readThreeBriefs(app);
    await app.page.keyboard.press('p');
    await app.page.getByRole('button', { name: 'Save as PDF' }).waitFor();
    const held = await holdersUnder(app.shellPid, [...names, ...docketNumbers]);
    expect(Object.keys(held).toSorted()).toEqual([engineKind, 'renderer']);
    // That the scan would see them: the page holds every one.
    expect(Object.keys(held['renderer'] ?? {}).toSorted()).toEqual([...names, ...docketNumbers].toSorted());
    await app.page.keyboard.press('Escape');
    await lock(app);
    await expectHolders(app, [...names, ...docketNumbers], []);
  });

  test('SEC-09 a summary that is saved as a file does not pass through the shell', async ({ open }) => {
    test.setTimeout(180_000);
    const app = await open({ sample: true });
    const file = join(tmpdir(), `memory-${process.pid}-${Date.now()}.pdf`);
    await windowOf(app).evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
    }, file);
    await readThreeBriefs(app);
    await app.page.keyboard.press('p');
    await app.page.getByRole('button', { name: 'Save as PDF' }).click();
    await app.page.getByText('The bench summary is saved.').waitFor();
    const pdf = await readFile(file);
    await rm(file);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // A PDF says a number of its own at its end; its text is packed.
    const mark = /\/ID \[<([0-9a-f]{16,})>/.exec(pdf.toString('latin1'))?.[1] ?? '';
    expect(mark).not.toBe('');
    await expectHolders(app, [...names, ...docketNumbers], [engineKind, 'renderer']);
    await app.page.keyboard.press('Escape');
    await lock(app);
    await expectHolders(app, [...names, ...docketNumbers, mark], []);
  });
}
