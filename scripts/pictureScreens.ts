// The README's pictures of screens: the sample docket through the host, in Chromium, as a person would reach each screen.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { installed } from '../electron/installation.ts';
import { buildIfOld } from './build.ts';
import { findChromium } from './chromium.ts';

interface Picture {
  readonly name: string;
  /** From the screen before it to this one. */
  readonly reach: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'screen-first-run.png',
    reach: (page) => page.getByRole('button', { name: 'Open the sample docket' }).waitFor(),
  },
  {
    name: 'screen-docket.png',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Open the sample docket' }).click();
      await page.getByRole('heading', { name: 'Tuesday, November 24' }).waitFor();
    },
  },
  {
    name: 'screen-schedule.png',
    reach: async (page) => {
      await page.getByRole('navigation', { name: 'Main' }).getByText('Schedule').click();
      await page.locator('.pick button', { hasText: 'M.S.' }).click();
      await page.getByRole('heading', { name: 'Next review for M.S.' }).waitFor();
      await page.getByRole('button', { name: 'Set hearing' }).waitFor();
    },
  },
  {
    name: 'screen-bench.png',
    reach: async (page) => {
      await page.getByRole('navigation', { name: 'Main' }).getByText('Docket').click();
      await page.getByRole('heading', { name: 'Tuesday, November 24' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: /Rowan/ }).click();
      await page.getByText('from the team’s export').first().waitFor();
    },
  },
  {
    name: 'screen-bench-low-light.png',
    reach: async (page) => {
      await page.keyboard.press('d');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.getByRole('heading', { name: /Micah/ }).waitFor();
      await page.getByText('from the team’s export').first().waitFor();
    },
  },
  {
    name: 'screen-recording.png',
    reach: async (page) => {
      await page.keyboard.press('d');
      await page.keyboard.press('a');
      await page.getByRole('button', { name: 'Add a screening' }).press('Enter');
      await page
        .getByLabel('Which instrument')
        .selectOption({ label: 'ASQ-3, Ages & Stages Questionnaires, Third Edition' });
      await page.getByLabel('Day of the screening').fill('Nov 20');
      const scores = {
        Communication: 15,
        'Gross motor': 50,
        'Fine motor': 45,
        'Problem solving': 35,
        'Personal-social': 40,
      };
      for (const [area, score] of Object.entries(scores)) await page.getByLabel(`${area}, score`).fill(String(score));
      await page.getByLabel('Personal-social, score').focus();
    },
  },
];

/** Takes each picture into `folder`; gives the names written. Needs Chromium on this machine. */
export async function pictureScreens(folder: string): Promise<readonly string[]> {
  const executablePath = findChromium();
  if (executablePath === null || !buildIfOld()) throw new Error('pictures need Chromium and the built app');
  const data = await mkdtemp(join(tmpdir(), 'pictures-'));
  const host = spawn(process.execPath, [installed('electron', 'host.ts'), '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  const [address] = (await once(createInterface(host.stdout), 'line')) as [string];
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    for (const { name, reach } of pictures) {
      await reach(page);
      await page.screenshot({ path: join(folder, name) });
    }
  } finally {
    await browser.close();
    host.kill('SIGTERM');
    await once(host, 'exit');
    await rm(data, { recursive: true, force: true });
  }
  return pictures.map(({ name }) => name);
}
