import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginTry, clearTries, delayAfter, triesFileName } from './tries.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tries-'));
});
afterEach(() => rm(folder, { recursive: true }));

const noon = Date.parse('2026-11-23T12:00:00Z');
const seconds = 1000;

async function fail(times: number, at: number): Promise<void> {
  for (let i = 0; i < times; i++) await beginTry(folder, 'ada', at);
}

test('five tries are free, then 30 s doubling to 15 minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 40].map((failures) => delayAfter(failures) / seconds)).toEqual([
    0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
  ]);
});

test('SEC-10 the count lives on the disk, so that starting again does not reset it', async () => {
  await fail(5, noon);
  expect(await beginTry(folder, 'ada', noon + 29 * seconds)).toEqual({ waitUntil: noon + 30 * seconds });
  expect(await beginTry(folder, 'ada', noon + 30 * seconds)).toEqual({ failures: 6 });
  expect(await beginTry(folder, 'ada', noon + 89 * seconds)).toEqual({ waitUntil: noon + 90 * seconds });
});

test('SEC-10 setting the clock back does not shorten a wait, and does not make it endless', async () => {
  await fail(5, noon);
  const dayBefore = noon - 86_400 * seconds;
  expect(await beginTry(folder, 'ada', dayBefore)).toEqual({ waitUntil: dayBefore + 30 * seconds });
  expect(await beginTry(folder, 'ada', dayBefore + 29 * seconds)).toEqual({ waitUntil: dayBefore + 30 * seconds });
  expect(await beginTry(folder, 'ada', dayBefore + 30 * seconds)).toEqual({ failures: 6 });
});

test('SEC-10 one person who must wait does not keep another one out', async () => {
  await fail(5, noon);
  expect(await beginTry(folder, 'bo', noon)).toEqual({ failures: 1 });
  expect(await beginTry(folder, 'ada', noon)).toEqual({ waitUntil: noon + 30 * seconds });
});

test('a right passphrase forgets the failures', async () => {
  await fail(4, noon);
  await clearTries(folder, 'ada');
  expect(await beginTry(folder, 'ada', noon)).toEqual({ failures: 1 });
});

test('SEC-10 a file of tries that cannot be read counts as five failures', async () => {
  await writeFile(join(folder, triesFileName), '{"people":[{"personId":"ada","failures":-3,"at":0}]}');
  expect(await beginTry(folder, 'ada', noon)).toEqual({ waitUntil: noon + 30 * seconds });
  expect(await beginTry(folder, 'ada', noon + 30 * seconds)).toEqual({ failures: 6 });
});
