// A sealed file: AES-256, readable with its passphrase alone, as tagged and titled as before.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { isRefusal } from '../../electron/engine/documents/printDocument.ts';
import { printingHere } from '../../electron/engine/documents/printing.ts';
import { makePassphrase } from '../../electron/engine/documents/sealing.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';
import { mockupSummary } from './mockupSummary.ts';
import { openSealed, unpack } from './qpdf.ts';
import { readPdf } from './readPdf.ts';

const printer = printingHere();

async function printed(): Promise<Uint8Array> {
  const file = await printer.print(mockupSummary, { createdAt: new Date('2026-11-21T22:10:00Z') });
  if (isRefusal(file)) throw new Error('refused');
  return file.bytes;
}

test('it opens with its passphrase and with no other', async () => {
  const passphrase = makePassphrase();
  const sealed = await printer.seal(await printed(), passphrase);
  const open = (password?: string) => {
    const task = getDocument({ data: sealed.slice(), verbosity: 0, ...(password && { password }) });
    return task.promise.then(({ numPages }) => numPages).finally(() => task.destroy());
  };
  await expect(open()).rejects.toMatchObject({ name: 'PasswordException' });
  await expect(open('AAAA-BBBB-CCCC-DDDD')).rejects.toMatchObject({ name: 'PasswordException' });
  expect(await open(passphrase)).toBe(2);
});

test('a passphrase that begins with a hyphen is one like any other', async () => {
  const bytes = await printed();
  const opened = await openSealed(await printer.seal(bytes, '--help'), '--help');
  expect(await readPdf(opened)).toEqual(await readPdf(bytes));
});

test('it is sealed with AES-256, and nothing of it stands in the clear', async () => {
  const sealed = await printer.seal(await printed(), makePassphrase());
  const raw = Buffer.from(sealed).toString('latin1');
  expect(raw).toContain('/CFM /AESV3');
  expect(raw).toMatch(/\/R 6\b/);
  expect(raw).not.toContain('Bench summary');
  expect(raw).not.toContain('xmpmeta');
});

test('what it says, its tags and its title stay', async () => {
  const bytes = await printed();
  const passphrase = makePassphrase();
  const opened = await openSealed(await printer.seal(bytes, passphrase), passphrase);
  expect((await checkTaggedPdf(opened)).errors).toEqual([]);
  expect(await readPdf(opened)).toEqual(await readPdf(bytes));
  await unpack(opened);
});

test('a passphrase is four groups of four signs that are told apart, never the same twice', () => {
  const made = Array.from({ length: 200 }, makePassphrase);
  for (const each of made) expect(each).toMatch(/^(?:[2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(made).size).toBe(made.length);
});
