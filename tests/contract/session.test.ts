// What the session promises when the store cannot take its audit line: the lock still locks, the recovery key lives on.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWithPassphrase } from '../../electron/engine/services/stores.ts';
import { createSession, type Session } from '../../electron/engine/session.ts';
import { passphrase } from './openEngine.ts';

const machine = { now: Date.now, newId: () => 'person-1' };
let folder: string;
let dir: string;
let recoveryKey: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-'));
  dir = join(folder, 'store');
  const input = { dir, court: 'Fennimore County', admin: 'Ana Ruiz', passphrase };
  const made = await createSession(machine).handlers['store.create'](input);
  if (!made.ok) throw new Error(made.refusal.name);
  recoveryKey = made.value.recoveryKey;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function recover(session: Session) {
  const input = { dir, person: null, recoveryKey, newPassphrase: 'eight cradles by the lake' };
  return session.handlers['session.unlockWithRecoveryKey'](input);
}

test('SEC-06 a store that cannot write the audit line is locked all the same', async () => {
  const session = createSession(machine);
  expect(await session.handlers['session.unlock']({ dir, person: null, passphrase })).toMatchObject({ ok: true });
  const diskIsFull = async () => Promise.reject(new Error('no space'));
  await expect(
    session.handlers['session.lock']({}, diskIsFull, { id: 'x' } as never, {} as never, {} as never),
  ).rejects.toThrow('no space');
  expect(session.current()).toBeNull();
  expect(session.hasEnded()).toBe(true);
});

test('SEC-06 a recovery that fails on a busy store leaves the recovery key as it was', async () => {
  const opened = await openWithPassphrase({ dir, person: null, passphrase }, machine);
  if (!opened.ok) throw new Error(opened.refusal.name);
  const { store, by } = opened.value;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const writing = store.change(by.id, () => held);
  await expect(recover(createSession(machine))).rejects.toThrow();
  release();
  await writing.catch(() => {});
  await store.close();
  expect(await recover(createSession(machine))).toMatchObject({ ok: true });
});
