// What a clerk prints from a terminal: notices of a hearing, the day sheet, a meeting's summary, the sealed sheet.

import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTaggedPdf } from '../documents/checkTaggedPdf.ts';
import { readPdf } from '../documents/readPdf.ts';
import { cradle, sampleDocket } from './runCradle.ts';

let folder = '';
let store = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cradle-'));
  store = join(folder, 'store');
  await cradle(['init', '--store', store, '--court', 'Fennimore County', '--admin', 'Ana Ruiz']);
  await cradle(['import', sampleDocket, '--store', store]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const fileNamed = (name: string) => join(folder, name);

async function written(name: string) {
  const bytes = new Uint8Array(await readFile(fileNamed(name)));
  expect((await checkTaggedPdf(bytes)).errors, name).toEqual([]);
  return readPdf(bytes);
}

const run = (command: string, pdf: string, ...more: readonly string[]) =>
  cradle([command, '--store', store, '--pdf', fileNamed(pdf), ...more]);

describe('notice', () => {
  test('writes one for everybody who is to have notice, each in their own language', async () => {
    const ran = await run('notice', 'all.pdf', '--case', '25-JV-0388', '--hearing', '2026-12-01');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const { pages, outline } = await written('all.pdf');
    expect(pages).toHaveLength(9);
    expect(pages.filter((page) => page.includes('Página 1 de 1'))).toHaveLength(2);
    expect(pages.filter((page) => page.includes('Page 1 of 1'))).toHaveLength(7);
    expect(outline.filter((title) => title.includes('CASA'))).toHaveLength(1);
  });

  test('writes one recipient’s alone, in the language that was chosen, on A4', async () => {
    const to = ['--recipient', 'F01-MO', '--language', 'es', '--paper', 'a4'];
    const ran = await run('notice', 'one.pdf', '--case', '26-JV-0117', '--hearing', '2026-11-24', ...to);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const { pages } = await written('one.pdf');
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Kelsey Ashdown');
    expect(pages[0]).toContain('Sus derechos');
  });

  test('names the days there are where there is no hearing, and leaves no file', async () => {
    const noDay = await run('notice', 'none.pdf', '--case', '26-JV-0117', '--hearing', '2026-11-25');
    expect(noDay).toMatchObject({ code: 1, stdout: '' });
    expect(noDay.stderr.replaceAll('\u00a0', ' ')).toContain('November 24, 2026');
    await expect(access(fileNamed('none.pdf'))).rejects.toThrow('ENOENT');
  });
});

describe('day-sheet', () => {
  test('writes a day’s hearings with no name of a family', async () => {
    expect(await run('day-sheet', 'day.pdf', '--date', '2026-11-24')).toMatchObject({ code: 0, stderr: '' });
    const { pages } = await written('day.pdf');
    expect(pages[0]).toContain('26-JV-0166');
    expect(pages[0]).not.toContain('Strand');
  });
});

describe('ftm-summary', () => {
  test('writes the latest meeting for one reader', async () => {
    const ofCase = ['--case', '26-JV-0117', '--as-of', '2026-11-21'];
    const latest = await run('ftm-summary', 'ftm.pdf', ...ofCase, '--audience', 'resource_parent');
    expect(latest).toMatchObject({ code: 0, stderr: '' });
    const { pages } = await written('ftm.pdf');
    expect(pages[0]).toContain('ophthalmology');
    expect(pages[0]).not.toContain('Sign lease');
  });
});

describe('sealed-sheet', () => {
  test('writes the protected address, and says once the passphrase that opens the file', async () => {
    const locked = await run('sealed-sheet', 'locked.pdf', '--case', '26-JV-0203', '--sealed');
    expect(locked).toMatchObject({ code: 0, stderr: '' });
    expect(locked.stdout).toContain('shown once and kept nowhere');
    const bytes = await readFile(fileNamed('locked.pdf'));
    expect(bytes.includes('/Encrypt')).toBe(true);
    expect(bytes.includes('Larkspur')).toBe(false);
  });
});
