// An order at a terminal, from the draft to the signed file and the one that takes its place.

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { certificateFile, certificatePassphrase } from '../support/certificates.ts';
import { cradle, sampleDocket } from './runCradle.ts';

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'order-'));
  store = join(folder, 'store');
  await cradle(['init', '--store', store, '--court', 'Fennimore County', '--admin', 'Ada Hollis']);
  await cradle(['import', sampleDocket, '--store', store]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hearing = () => ['--store', store, '--case', '26-JV-0117', '--hearing', '2026-11-24'];
const order = (what: string, ...more: readonly string[]) => cradle(['order', what, ...hearing(), ...more]);

test('is drafted, says what is still to fill, is signed with a certificate, listed and superseded', async () => {
  const added = await order('draft', '--add', 'oc-dev-screen', '--child', 'Juniper', '--set', 'who=coordinator');
  expect(added).toMatchObject({ code: 0, stderr: '' });
  expect(added.stdout).toContain('byDate (by): to fill');
  expect(added.stdout).toContain('must review the clauses');

  const early = await order('sign', '--name', 'Ada Hollis');
  expect(early).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/Item 1 has a blank/) });

  await order('draft', '--item', '1', '--set', 'instrument=ASQ:SE-2', '--set', 'byDate=2026-12-08');
  const certificate = join(folder, 'judge.p12');
  await writeFile(certificate, certificateFile.valid);
  const file = join(folder, 'order.pdf');
  const signing = ['sign', ...hearing(), '--name', 'Ada Hollis', '--certificate', certificate, '--pdf', file];
  // Refused before anything is signed: such a file cannot be locked afterwards.
  const sealed = await cradle(['order', ...signing, '--sealed']);
  expect(sealed).toMatchObject({ code: 1, stderr: expect.stringMatching(/cannot be locked with a passphrase/) });
  expect(JSON.parse((await order('list', '--json')).stdout)).toEqual([]);
  const locked = await cradle(['order', ...signing], { CRADLE_CERTIFICATE_PASSPHRASE: 'another' });
  expect(locked).toMatchObject({ code: 1, stderr: expect.stringMatching(/does not open the certificate/) });
  expect(await readdir(folder)).not.toContain('order.pdf');
  const signed = await cradle(['order', ...signing, '--json'], {
    CRADLE_CERTIFICATE_PASSPHRASE: certificatePassphrase,
  });
  expect(signed).toMatchObject({ code: 0, stderr: '' });
  expect((await readFile(file)).includes('/ByteRange')).toBe(true);

  const [first] = JSON.parse((await order('list', '--json')).stdout);
  expect(first).toMatchObject({ typedName: 'Ada Hollis', certificate: 'Ada Hollis', supersededBy: null });
  await order('draft', '--item', '1', '--set', 'byDate=2026-12-15');
  const again = await order('sign', '--name', 'Ada Hollis', '--supersedes', first.id);
  expect(again.code).toBe(0);
  expect((await order('list')).stdout).toMatch(/replaced by/);

  const id = first.items.find(({ record }: { record: string | null }) => record !== null).record;
  const met = (...more: string[]) => cradle(['order', 'met', '--store', store, '--case', '26-JV-0117', ...more]);
  expect(await met('--item', id, '--state', 'partially_met')).toMatchObject({ code: 0, stderr: '' });
  expect(await met('--item', id, '--on', '2099-01-01')).toMatchObject({ code: 1 });
  expect(await met('--on', '2026-11-20')).toMatchObject({ code: 2 });

  const same = join(folder, 'same.pdf');
  expect((await cradle(['order', 'print', '--store', store, '--id', first.id, '--pdf', same])).code).toBe(0);
  expect(await readFile(same)).toEqual(await readFile(file));
});

test('is printed as proposed and for the family, and taken out of the draft', async () => {
  for (const kind of ['--proposed', '--family']) {
    const file = join(folder, `${kind.slice(2)}.pdf`);
    expect(await order('print', kind, '--pdf', file)).toMatchObject({ code: 0, stderr: '' });
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  }
  expect((await order('draft', '--remove', '1')).stdout).toContain('Nothing is drafted yet.');
});

test('wrong usage is a sentence and 2', async () => {
  expect(await order('draft', '--add', 'oc-nowhere')).toMatchObject({ code: 2, stdout: '' });
  expect(await order('print', '--pdf', 'x.pdf')).toMatchObject({ code: 2, stdout: '' });
  expect(await cradle(['order', 'keep', '--store', store])).toMatchObject({ code: 2, stdout: '' });
  expect((await cradle(['order', 'clauses', '--store', store])).stdout).toMatch(/oc-find-re-reunify/);
});
