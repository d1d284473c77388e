// Steps that several stories take.

import { readdir, readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { OpenApp } from './shells.ts';

/** From the first start to the sample docket. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample docket' }).click();
  await expect(page.getByRole('heading', { name: 'Tuesday, November 24' })).toBeVisible();
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
