// The engine as a process of its own: it ends at lock, with its parent, and takes what it knew with it.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Engine, startEngine } from '../../electron/engineClient.ts';
import { passphrase, sampleDocket } from './openEngine.ts';
import { requestsIn } from './requests.ts';

let folder: string;
let dir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-process-'));
  dir = join(folder, 'store');
  const engine = startEngine();
  await engine.call('store.create', { dir, court: 'Fennimore County', admin: 'Ana Ruiz', passphrase });
  await engine.call('session.unlock', { dir, person: null, passphrase });
  await engine.call('exchange.importTeamExport', { file: sampleDocket });
  await engine.end();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function engineForTest(): Engine {
  const engine = startEngine();
  onTestFinished(() => engine.end());
  return engine;
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) throw new Error('the engine has no process');
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('it is locked until somebody is in, and ends when it is locked again', async () => {
  const engine = engineForTest();
  expect(await engine.call('docket.list', { from: null, to: null })).toMatchObject({ refusal: { name: 'locked' } });
  expect(await engine.call('session.unlock', { dir, person: null, passphrase })).toMatchObject({
    ok: true,
    value: { name: 'Ana Ruiz' },
  });
  const docket = await engine.call('docket.list', { from: null, to: null });
  expect(docket.ok && docket.value.map(({ hearing }) => hearing)).toHaveLength(12);
  expect(await engine.call('session.unlock', { dir, person: null, passphrase })).toMatchObject({
    refusal: { name: 'already-unlocked' },
  });
  expect(await engine.call('session.lock', {})).toEqual({ ok: true, value: {} });
  await vi.waitFor(() => expect(isAlive(engine.pid)).toBe(false));
  expect(await engine.call('docket.list', { from: null, to: null })).toMatchObject({
    refusal: { name: 'engine-ended' },
  });
});

test('SEC-12 more than a megabyte is refused over the channel too', async () => {
  const engine = engineForTest();
  const admin = 'x'.repeat(1_100_000);
  const request = { dir: join(folder, 'other'), court: 'C', admin, passphrase };
  expect(await engine.call('store.create', request)).toMatchObject({ refusal: { name: 'message-too-large' } });
  expect(existsSync(join(folder, 'other'))).toBe(false);
});

test('where it crashes, every pending question is answered', async () => {
  const engine = engineForTest();
  const asked = [
    engine.call('session.unlock', { dir, person: null, passphrase }),
    engine.call('docket.list', { from: null, to: null }),
  ];
  if (engine.pid !== undefined) process.kill(engine.pid, 'SIGKILL');
  for (const outcome of await Promise.all(asked)) expect(outcome).toMatchObject({ refusal: { name: 'engine-ended' } });
});

test('it ends by itself when its parent goes away', async () => {
  const parent = fork(join(import.meta.dirname, '../../electron/engine/engine.ts'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  parent.disconnect();
  expect(await once(parent, 'exit')).toEqual([0, null]);
});

test('SEC-10 wrong tries are counted for the audit, and the count outlives the engine', async () => {
  for (const triesLeft of [4, 3]) {
    const engine = engineForTest();
    const wrong = await engine.call('session.unlock', { dir, person: null, passphrase: 'not the right one' });
    expect(wrong).toEqual({ ok: false, refusal: { name: 'wrong-passphrase', values: { triesLeft } } });
    await engine.end();
  }
  const engine = engineForTest();
  await engine.call('session.unlock', { dir, person: 'Ana Ruiz', passphrase });
  const lines = await engine.call('audit.list', { after: 0, limit: 1_000 });
  const unlocked = lines.ok ? lines.value.filter(({ event }) => event === 'session.unlocked') : [];
  expect(unlocked.at(-1)).toMatchObject({ person: 'Ana Ruiz', detail: { failuresBefore: 2 } });
});

test('SEC-06 the recovery key opens the store, is replaced by a new one, and the old one is dead', async () => {
  const lost = join(folder, 'lost');
  const maker = engineForTest();
  const made = await maker.call('store.create', { dir: lost, court: 'C', admin: 'Ana Ruiz', passphrase });
  const recoveryKey = made.ok ? made.value.recoveryKey : '';
  const recover = (key: string) =>
    engineForTest().call('session.unlockWithRecoveryKey', {
      dir: lost,
      person: null,
      recoveryKey: key,
      newPassphrase: 'another long phrase',
    });
  const first = await recover(recoveryKey);
  expect(first).toMatchObject({ ok: true, value: { person: { name: 'Ana Ruiz' } } });
  expect(await recover(recoveryKey)).toMatchObject({ refusal: { name: 'recovery-key-wrong' } });
  expect(await recover(recoveryKey.slice(0, -1))).toMatchObject({ refusal: { name: 'recovery-key-mistyped' } });
  const engine = engineForTest();
  expect(await engine.call('session.unlock', { dir: lost, person: null, passphrase })).toMatchObject({ ok: false });
  const unlock = { dir: lost, person: null, passphrase: 'another long phrase' };
  expect(await engine.call('session.unlock', unlock)).toMatchObject({ ok: true });
  const lines = await engine.call('audit.list', { after: 0, limit: 10 });
  expect(lines.ok && lines.value.map(({ event }) => event)).toContain('session.unlocked-with-recovery-key');
});

test.runIf(process.platform === 'linux')(
  'SEC-23 it knows no passphrase from outside and leaves no memory in a dump',
  async () => {
    vi.stubEnv('CRADLE_PASSPHRASE', passphrase);
    vi.stubEnv('NODE_OPTIONS', '--inspect=0');
    const engine = engineForTest();
    vi.unstubAllEnvs();
    await engine.call('docket.list', { from: null, to: null });
    const about = (name: string) => readFileSync(`/proc/${engine.pid}/${name}`, 'utf8');
    expect(about('environ')).not.toMatch(/CRADLE_PASSPHRASE|NODE_OPTIONS/);
    expect(about('coredump_filter').trim()).toMatch(/^0+$/);
  },
);

test('a printed brief travels as bytes', async () => {
  const engine = engineForTest();
  await engine.call('session.unlock', { dir, person: null, passphrase });
  const printed = await engine.call('brief.print', requestsIn(folder)['brief.print']);
  expect(printed.ok && Buffer.from(printed.value.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
});
