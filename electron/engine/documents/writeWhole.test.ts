// A file is there whole or not at all, and what a killed save left beside it goes with the next one.

import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBeside } from './writeWhole.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pdf = '%PDF-1.7 and so on';

async function old(name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
  const then = new Date('2020-01-01T12:00:00Z');
  await utimes(join(folder, name), then, then);
}

test('what a killed save left is taken away; what may be somebody else’s stays', async () => {
  await old('summary.pdf.0123456789ab.tmp', pdf);
  await old('another.pdf.0123456789ac.tmp', '');
  await old('of-others.0123456789ab.tmp', 'no such document');
  await old('of-others.0123.tmp', pdf);
  await writeFile(join(folder, 'at-work.pdf.0123456789ab.tmp'), pdf);
  await utimes(join(folder, 'at-work.pdf.0123456789ab.tmp'), new Date(), new Date());
  const beside = await writeBeside(join(folder, 'summary.pdf'), new Uint8Array([1]));
  await beside.place();
  expect((await readdir(folder)).toSorted()).toEqual([
    'at-work.pdf.0123456789ab.tmp',
    'of-others.0123.tmp',
    'of-others.0123456789ab.tmp',
    'summary.pdf',
  ]);
});
