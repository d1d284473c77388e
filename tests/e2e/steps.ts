// Steps that several stories take.

import { readdir, readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { OpenApp } from './shells.ts';

/** From the first start to the sample docket, whose store is made now: that takes a few seconds, more on a busy machine. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample docket' }).click();
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible({ timeout: 45_000 });
}

/** From the first start to the sample docket as one of its people sees it; `name` as the gate has it. */
export async function seeSampleAs(page: Page, name: string): Promise<void> {
  await openSample(page);
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name }).click();
  // The first time their sign-in is made, which derives a key several times over, each slow by design.
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 45_000 });
}

/** Sets up a court of its own, puts its recovery key on paper, and goes in. Gives the passphrase. */
export async function setUpCourt(page: Page): Promise<string> {
  const passphrase = 'seven cradles by the lake';
  await page.getByRole('button', { name: 'Set up this court' }).click();
  await page.getByLabel('Name of the court').fill('Fennimore County Juvenile and Family Court');
  await page.getByLabel('Your name').fill('Odette Marlow');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Make the store' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  const groups = await recoveryKeyOn(page);
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await page.getByRole('textbox').fill(groups[(await askedGroup(page)) - 1] ?? '');
  await page.getByRole('button', { name: 'Go in' }).click();
  return passphrase;
}

/** The eight groups of the recovery key that the page shows. */
export async function recoveryKeyOn(page: Page): Promise<readonly string[]> {
  const groups = (await page.locator('main').innerText()).match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? [];
  expect(groups).toHaveLength(8);
  return groups;
}

/** Which group of the recovery key the page asks for, 1 to 8. */
export async function askedGroup(page: Page): Promise<number> {
  return Number(/Group (\d)/.exec(await page.locator('main').innerText())?.[1]);
}

async function commandLine(pid: string): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
}

async function parentOf(pid: string): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return /^PPid:\s+(\d+)/m.exec(status)?.[1] ?? '';
}

/** The process ids of this app's engine: a process that this shell started, by its file or by its kind (Linux). */
export async function engineProcesses({ shellPid }: OpenApp): Promise<number[]> {
  const found: number[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await commandLine(pid);
    if (!/engine\.(ts|js)|utility-sub-type=node\.mojom/.test(line)) continue;
    let ancestor = pid;
    while (ancestor !== '' && ancestor !== '0' && Number(ancestor) !== shellPid) ancestor = await parentOf(ancestor);
    if (Number(ancestor) === shellPid) found.push(Number(pid));
  }
  return found;
}
