// A Chromium on this machine: the one that CHROMIUM names, the system's, or Playwright's own.

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The path of the browser's program, or null where there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named) return existsSync(named) ? named : null;
  return [...places, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}
