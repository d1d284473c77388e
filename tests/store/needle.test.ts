import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './temporaryStore.ts';

const name = 'Zzyzxa Quillfeather';

/** Runs the writer in a temporary folder of its own; gives what it found in its open files, and ends it at once. */
async function write(mode: 'safe' | 'spilling') {
  const root = await temporaryFolder();
  const [folder, temporary] = [join(root, 'store'), join(root, 'tmp')];
  await mkdir(temporary);
  const env = { ...process.env, TMPDIR: temporary, SQLITE_TMPDIR: temporary };
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'needleWriter.ts'), folder, name, mode], { env });
  onTestFinished(() => {
    writer.kill('SIGKILL');
  });
  const report = await firstOutput(writer);
  const files = await everyFile(root);
  writer.kill('SIGKILL');
  return { found: (JSON.parse(report) as { found: string[] }).found, files, root };
}

async function firstOutput(writer: ChildProcess): Promise<string> {
  if (writer.stdout === null || writer.stderr === null) throw new Error('no pipes');
  let complaint = '';
  writer.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const ended = once(writer, 'exit').then(() => {
    throw new Error(`the writer ended: ${complaint}`);
  });
  const [chunk] = await Promise.race([once(writer.stdout, 'data'), ended]);
  return String(chunk);
}

/** Every file as it stands; read anew where one was renamed meanwhile, as the audit head is when it is written. */
async function everyFile(root: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (file) => [file.slice(root.length + 1), await readFile(file)] as const);
  const settled = await Promise.allSettled(read);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed === undefined) return new Map(await Promise.all(read));
  if (failed.reason.code !== 'ENOENT') throw failed.reason;
  return everyFile(root);
}

test('SEC-02 a child’s name is in no byte of the store, its log, its keys or a temporary file', async () => {
  const { found, files } = await write('safe');
  const settled = [...files.keys()].filter((file) => !file.endsWith('.tmp')); // the head may just be on its way
  expect(settled.sort()).toEqual([
    'store/audit-head.json',
    'store/keys.json',
    'store/store.db',
    'store/store.db-shm',
    'store/store.db-wal',
  ]);
  expect(files.get('store/store.db-wal')?.length).toBeGreaterThan(1_000_000);
  expect([...files].filter(([, bytes]) => bytes.includes(name)).map(([file]) => file)).toEqual([]);
  if (process.platform === 'linux') expect(found).toEqual([]);
});

test.runIf(process.platform === 'linux')(
  'SEC-02 the same search does find it where the setting is left out',
  async () => {
    const { found } = await write('spilling');
    expect(found).toHaveLength(1);
  },
);
