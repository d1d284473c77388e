// How long a judge waits for the window in Electron, and how much memory it takes (Linux). Run by hand, on a screen or
// under xvfb-run: node tests/bench/window.ts [--runs N]. It reports, and never fails on time.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { installed } from '../../electron/installation.ts';
import { electronBinary } from '../../scripts/electronBinary.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Seconds from the start of the program, of the click and of the key until what was asked for is painted. */
interface Run {
  readonly coldStart: number;
  readonly unlockToDocket: number;
  readonly docketToBrief: number;
  readonly memoryMiB: number;
}

const start = 'main.gate .two-ways button';
const hearing = 'table.hearings tbody tr button, table.hearings tbody tr a';
const brief = 'main.brief .b-body';

/** Presses what `pressed` finds and gives the milliseconds until `wanted` is there and painted. */
const timeUntil = (page: Page, pressed: string, wanted: string) =>
  page.evaluate(
    async ([press, want]) => {
      const begun = performance.now();
      document.querySelector<HTMLElement>(press)?.click();
      while (document.querySelector(want) === null) {
        if (performance.now() - begun > 20_000) throw new Error(`after ${press} there is no ${want}`);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - begun;
    },
    [pressed, wanted] as const,
  );

/** The share of memory of this process and all that it started, each page of memory counted once. */
async function memoryOf(root: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === root || isOurs(parents.get(pid)));
  let kilobytes = 0;
  for (const pid of [...parents.keys()].filter(isOurs)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

async function launch(data: string): Promise<{ app: ElectronApplication; begun: number }> {
  const executablePath = electronBinary();
  if (executablePath === null) throw new Error('there is no Electron on this machine');
  const begun = Date.now();
  const app = await electron.launch({
    executablePath,
    args: [...asRoot, '-r', installed('out', 'shell', 'main.cjs'), installed(), '--data', data],
  });
  return { app, begun };
}

async function run(data: string): Promise<Run> {
  const { app, begun } = await launch(data);
  const page = await app.firstWindow();
  await page.locator(start).first().waitFor();
  const coldStart = Date.now() - begun;
  const unlockToDocket = await timeUntil(page, start, hearing);
  await page.waitForTimeout(500);
  const docketToBrief = await timeUntil(page, hearing, brief);
  await page.waitForTimeout(500);
  const memoryMiB = await memoryOf(app.process().pid ?? 0);
  await app.close();
  return { coldStart, unlockToDocket, docketToBrief, memoryMiB };
}

/** The page's scripts and styles as they are, compressed one by one. */
async function bundleKiB(): Promise<number> {
  const folder = installed('out', 'renderer', 'assets');
  let bytes = 0;
  for (const name of await readdir(folder)) {
    if (['.js', '.css'].includes(extname(name))) bytes += gzipSync(await readFile(join(folder, name))).length;
  }
  return bytes / 1024;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const data = await mkdtemp(join(tmpdir(), 'window-'));
// The first run makes the sample docket and is not counted.
await run(data);
const found: Run[] = [];
for (let turn = 0; turn < runs; turn++) found.push(await run(data));
await rm(data, { recursive: true, force: true });

const rows: readonly (readonly [string, keyof Run, string])[] = [
  ['cold start to unlock screen', 'coldStart', 'ms'],
  ['unlock to docket', 'unlockToDocket', 'ms'],
  ['docket to brief visible', 'docketToBrief', 'ms'],
  ['memory of all processes', 'memoryMiB', 'MiB'],
];
for (const [name, key, unit] of rows) {
  const all = found.map((one) => one[key]);
  const range = `${Math.round(Math.min(...all))} to ${Math.round(Math.max(...all))}`;
  process.stdout.write(`${name.padEnd(30)} ${Math.round(median(all))} ${unit} (${range}, ${runs} runs)\n`);
}
process.stdout.write(`${'page, compressed'.padEnd(30)} ${Math.round(await bundleKiB())} KiB\n`);
