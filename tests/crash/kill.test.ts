import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../electron/engine/store/audit.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import { createStore, openStore } from '../../electron/engine/store/store.ts';
import { dataKeyOf, temporaryFolder } from '../store/temporaryStore.ts';
import { contactsInAChange } from './changes.ts';

interface Subject {
  readonly folder: string;
  readonly key: Buffer;
}

async function newStore(): Promise<Subject> {
  const subject = { folder: await temporaryFolder(), key: randomBytes(32) };
  await (await createStore(subject.folder, dataKeyOf(subject.key), Date.now)).close();
  return subject;
}

function startWriter({ folder, key }: Subject, shell?: string) {
  const command = [process.execPath, join(import.meta.dirname, 'writer.ts'), folder, key.toString('hex')];
  const writer =
    shell === undefined
      ? spawn(command[0] ?? '', command.slice(1))
      : spawn('bash', ['-c', `${shell}; exec "$@"`, 'bash', ...command]);
  const said: string[] = [];
  let rest = '';
  writer.stdout.on('data', (chunk) => {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines);
  });
  return { writer, said, ended: once(writer, 'exit') };
}

/** Opens the store as the next unlock would: gives the number of the last change, having proved that each is whole. */
async function lastWholeChange({ folder, key }: Subject): Promise<number> {
  const store = await openStore(folder, dataKeyOf(key), Date.now);
  try {
    const head = await store.readAuditHead();
    const { days, contacts, people, audit } = await store.read(async (tx) => ({
      days: await readAll(tx, 'holiday', null),
      contacts: await readAll(tx, 'caseworkerContact', null),
      people: await readAll(tx, 'person', null),
      audit: await verifyAudit(tx, head),
    }));
    const last = days.length;
    expect(days.map(({ id }) => id)).toEqual(Array.from({ length: last }, (_, n) => `HD${n + 1}`));
    expect(contacts).toHaveLength(last * contactsInAChange);
    expect(people.map(({ name }) => name)).toEqual(last === 0 ? [] : [`Person of change ${last}`]);
    expect(audit).toEqual({ state: 'whole', lines: last });
    return last;
  } finally {
    await store.close();
  }
}

/** Kills a writer `times` times, each at a random moment of its changes. */
async function killOften(times: number): Promise<number> {
  const subject = await newStore();
  for (let n = 0; n < times; n++) {
    const { writer, said, ended } = startWriter(subject);
    // Every second one only once a change is acknowledged, so that a busy machine has changes to lose as well.
    const awaited = n % 2 === 0 ? 1 : 2;
    await expect.poll(() => said.length >= awaited, { timeout: 20_000, interval: 5 }).toBe(true);
    const after = Math.random() * 80;
    await setTimeout(after);
    writer.kill('SIGKILL');
    await ended;
    const acknowledged = Number(said.filter((word) => word !== 'ready').at(-1) ?? 0);
    expect(await lastWholeChange(subject), `killed after ${after} ms`).toBeGreaterThanOrEqual(acknowledged);
  }
  return lastWholeChange(subject);
}

test('30 kills at random moments lose no acknowledged change and tear none, and the audit stays whole', async () => {
  const [one, two] = await Promise.all([killOften(15), killOften(15)]);
  expect(Math.min(one, two)).toBeGreaterThanOrEqual(7);
});

test.runIf(process.platform !== 'win32')(
  'a full disk refuses a change by name, keeps nothing of it and lets one read on',
  async () => {
    const subject = await newStore();
    // A limit on the size of any file: the log cannot grow past 1 MiB (bash counts in KiB).
    const { said, ended } = startWriter(subject, 'ulimit -f 1024');
    const [code] = await ended;
    expect(code).toBe(0);
    const [ready, ...changes] = said;
    const [fault, readable] = changes.splice(-2);
    expect([ready, fault]).toEqual(['ready', 'disk-full']);
    expect(changes.length).toBeGreaterThan(3);
    expect(Number(readable)).toBe(changes.length);
    expect(await lastWholeChange(subject)).toBe(changes.length);
  },
);
