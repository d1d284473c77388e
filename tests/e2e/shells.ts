// Either shell as a person has it, over a data folder of its own: the real window in Electron, or the host and a browser.
// A story is given `app` and does not know which of the two it is in.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type Browser,
  test as base,
  type ElectronApplication,
  _electron as electron,
  type Page,
} from '@playwright/test';
import { installed } from '../../electron/installation.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { electronBinary } from '../../scripts/electronBinary.ts';

export interface OpenApp {
  readonly kind: 'browser' | 'electron';
  readonly page: Page;
  /** The process of the shell itself: of the host, or Electron's main process. */
  readonly shellPid: number;
  /** The folder of its stores and settings. */
  readonly data: string;
  /** In Electron alone. */
  readonly electronApp: ElectronApplication | null;
  /** What the page complained of: errors of the console, a blocked resource, an exception. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface Opening {
  /** Opens the sample docket by itself, as `npm start -- --sample` does. */
  readonly sample?: boolean;
  readonly language?: 'en' | 'es';
  /** Put in front of the program, as a tracer is. Electron alone. */
  readonly program?: string;
}

const languageTags = { en: 'en_US.UTF-8', es: 'es_US.UTF-8' } as const;
const size = { width: 1280, height: 800 };
/** The window is there in a second or two; one that never comes must not hold up the rest. */
const firstWindowMs = 15_000;
/** Once in about a hundred starts Electron does not come up under a test's inspector: the start alone is tried again. */
const mostStarts = 3;
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function environment(language: 'en' | 'es'): Record<string, string> {
  const { LC_ALL, LC_MESSAGES, LANG, LANGUAGE, ...env } = process.env as Record<string, string>;
  return { ...env, LANG: languageTags[language], LANGUAGE: language };
}

const argumentsOf = (data: string, { sample }: Opening) => ['--data', data, ...(sample ? ['--sample'] : [])];

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Starts until it comes up; a start that did not is said. What a story sees and asserts is never tried again. */
async function startElectron(data: string, opening: Opening, start = 1): Promise<OpenApp> {
  try {
    return await openElectron(data, opening);
  } catch (error) {
    if (start === mostStarts) throw error;
    process.stdout.write(`Electron did not come up at start ${start} of ${mostStarts}.\n`);
    return startElectron(data, opening, start + 1);
  }
}

/** Opens the real window over `data`. */
async function openElectron(data: string, opening: Opening): Promise<OpenApp> {
  const program = opening.program ?? electronBinary();
  if (program === null) throw new Error('there is no Electron on this machine');
  const electronApp = await electron.launch({
    executablePath: program,
    timeout: firstWindowMs,
    // Loaded at once, as a packaged program is: a runtime for tests may not wait for it otherwise.
    args: [...asRoot, '-r', installed('out', 'shell', 'main.cjs'), installed(), ...argumentsOf(data, opening)],
    env: environment(opening.language ?? 'en'),
  });
  const page = await electronApp.firstWindow({ timeout: firstWindowMs }).catch(async (error: unknown) => {
    electronApp.process().kill('SIGKILL');
    throw error;
  });
  return {
    kind: 'electron',
    page,
    shellPid: electronApp.process().pid ?? 0,
    data,
    electronApp,
    complaints: complaintsOf(page),
    close: () => electronApp.close(),
  };
}

async function addressOf(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('the host has no output');
  const [address] = (await once(createInterface(host.stdout), 'line')) as [string];
  return address;
}

/** Starts the host over `data` and opens its address in a context of its own. */
async function openInBrowser(browser: Browser, data: string, opening: Opening): Promise<OpenApp> {
  const host = spawn(process.execPath, [installed('electron', 'host.ts'), ...argumentsOf(data, opening)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment(opening.language ?? 'en'),
  });
  const exit = once(host, 'exit');
  const address = await addressOf(host);
  const context = await browser.newContext({ viewport: size, acceptDownloads: true });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(address);
  return {
    kind: 'browser',
    page,
    shellPid: host.pid ?? 0,
    data,
    electronApp: null,
    complaints,
    close: async () => {
      await context.close();
      host.kill('SIGTERM');
      await exit;
    },
  };
}

interface Fixtures {
  /** Opens the app, over the data of one that was closed where that is given. Closed with the test. */
  readonly open: (opening?: Opening, data?: string) => Promise<OpenApp>;
  /** The app on a machine that has no store yet. */
  readonly app: OpenApp;
}

export const test = base.extend<Fixtures, { readonly chromiumOfMachine: Browser | null }>({
  chromiumOfMachine: [
    async ({ playwright }, use, { project }) => {
      if (project.name !== 'browser') return use(null);
      const executablePath = findChromium();
      if (executablePath === null) throw new Error('there is no Chromium on this machine');
      const browser = await playwright.chromium.launch({ executablePath, args: asRoot });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ chromiumOfMachine }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'cradle-'));
    const opened = new Set<OpenApp>();
    await use(async (opening = {}, data = join(folder, 'data')) => {
      const started = chromiumOfMachine
        ? await openInBrowser(chromiumOfMachine, data, opening)
        : await startElectron(data, opening);
      const app: OpenApp = {
        ...started,
        close: async () => {
          if (opened.delete(app)) await started.close();
        },
      };
      opened.add(app);
      return app;
    });
    for (const app of opened) await app.close();
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ open }, use) => use(await open()),
});

export { expect } from '@playwright/test';
