// The same stories in both shells: pages in Chromium through the host, and the real window in Electron.
// `npm run e2e` builds the pages, finds a browser and a runtime, and starts this; tests/e2e/shells.ts opens the shells.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: '../../out/e2e/results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    { name: 'browser', testMatch: ['stories/*.spec.ts', 'browser/*.spec.ts'] },
    // What is tagged @page is the page's alone, the same in both: the browser's run looks at it.
    { name: 'electron', testMatch: ['stories/*.spec.ts', 'electron/*.spec.ts'], grepInvert: /@page/ },
  ],
});
