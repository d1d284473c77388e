// What both shells share, over real engines: who is in, what a window may ask, and what is left after a lock.

import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../electron/shell/settings.ts';
import { freshFolder, freshShell, isAlive } from './freshShell.ts';
import { type ContractNames, operations } from './operations.ts';

const hearing = {
  caseNumber: '26-JV-0117',
  hearing: '2026-11-24',
  asOf: '2026-11-21',
  knownAt: null,
  audience: 'judge',
  language: 'en',
  document: 'bench-summary',
};
/** As a page asks for it: without the docket number. */
const copy = { ...hearing, caseNumber: null, hearing: 'F01-H8' };
const passphrase = 'seven cradles by the lake';
const court = { court: 'Fennimore County', admin: 'Ana Ruiz', passphrase };

describe('the sample docket', () => {
  test('is made on the first wish, opened on the next, and its questions reach the engine', async () => {
    const { shell, data } = await freshShell({ startWithSample: true });
    expect(await shell.ask('app.state', {})).toMatchObject({
      ok: true,
      value: { open: null, court: null, sampleThere: false, locked: null, startWithSample: true },
    });
    expect(await shell.ask('app.openSample', {})).toMatchObject({ ok: true, value: { name: 'Hon. Philippa Renfrow' } });
    expect(await shell.ask('app.state', {})).toMatchObject({
      value: { open: { place: 'sample', person: { name: 'Hon. Philippa Renfrow' } }, startWithSample: false },
    });
    expect(await shell.ask('brief.print', hearing)).toMatchObject({ ok: true });
    expect(await shell.ask('app.openSample', {})).toMatchObject({ refusal: { name: 'already-unlocked' } });
    expect(await shell.ask('app.deleteSample', {})).toMatchObject({ refusal: { name: 'already-unlocked' } });
    await shell.ask('app.lock', {});
    const store = await stat(join(data, 'sample/store.db'));
    await shell.ask('app.openSample', {});
    expect((await stat(join(data, 'sample/store.db'))).ino).toBe(store.ino);
  });

  test('one that cannot be opened is made anew, and one that is not wanted is deleted', async () => {
    const { shell, data } = await freshShell();
    await mkdir(join(data, 'sample'), { recursive: true });
    await writeFile(join(data, 'sample/keys.json'), '{"format":"cradle-keys","version":7}\n');
    expect(await shell.ask('app.openSample', {})).toMatchObject({ ok: true });
    expect(await shell.ask('brief.print', hearing)).toMatchObject({ ok: true });
    await shell.ask('app.lock', {});
    expect(await shell.ask('app.deleteSample', {})).toEqual({ ok: true, value: {} });
    expect(await readdir(data)).toEqual([]);
  });

  test('a summary is kept under a name that says nothing of the case', async () => {
    const { shell, kept } = await freshShell();
    await shell.ask('app.openSample', {});
    expect(await shell.ask('summary.save', copy)).toEqual({ ok: true, value: { state: 'saved', passphrase: null } });
    await shell.ask('summary.save', { ...copy, document: 'development' });
    expect(kept.map(({ name }) => name)).toEqual([
      'bench-summary-2026-11-24-1330.pdf',
      'development-sheet-2026-11-24-1330.pdf',
    ]);
    const given = await kept[0]?.give();
    expect(given?.ok && Buffer.from(given.value.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    // A page that keeps the file itself has it saved all the same: the log does not say that it was printed.
    expect(await shell.ask('disclosures.list', { caseNumber: '26-JV-0117' })).toMatchObject({
      value: [{ document: 'bench-summary', how: 'saved' }],
    });
  });

  test('SEC-09 the engine writes it where a person chose: its bytes do not come into the shell', async () => {
    const file = join(await freshFolder(), 'summary.pdf');
    const answers: unknown[] = [];
    const { shell } = await freshShell({
      keep: async ({ write }) => {
        answers.push(await write(file));
        return { ok: true, value: { state: 'saved', passphrase: null } };
      },
    });
    await shell.ask('app.openSample', {});
    expect(await shell.ask('summary.save', copy)).toEqual({ ok: true, value: { state: 'saved', passphrase: null } });
    expect(answers).toEqual([
      { ok: true, value: { pages: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/), passphrase: null } },
    ]);
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('dates are kept under a name that does not say whose they are, as the kind of file that was asked for', async () => {
    const { shell, kept } = await freshShell();
    await shell.ask('app.openSample', {});
    const asked = { of: { kind: 'judge', id: 'J1' }, from: '2026-11-21', to: '2027-05-21', language: 'en' };
    expect(await shell.ask('calendar.save', { ...asked, format: 'ics' })).toEqual({
      ok: true,
      value: { state: 'saved', passphrase: null },
    });
    await shell.ask('calendar.save', { ...asked, format: 'csv' });
    expect(kept.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'ics hearings-2026-11-21-2027-05-21.ics',
      'csv hearings-2026-11-21-2027-05-21.csv',
    ]);
    const given = await kept[0]?.give();
    expect(given?.ok && new TextDecoder().decode(given.value.bytes)).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const file = join(await freshFolder(), 'dates.ics');
    expect(await kept[0]?.write(file)).toEqual({ ok: true, value: { passphrase: null } });
    expect(await readFile(file, 'utf8')).toBe(given?.ok && new TextDecoder().decode(given.value.bytes));
  });

  test('a place that cannot be written is a refusal with a next step', async () => {
    const nowhere = join(await freshFolder(), 'no/such/folder/summary.pdf');
    const { shell } = await freshShell({
      keep: async ({ write }) => {
        const written = await write(nowhere);
        return written.ok ? { ok: true, value: { state: 'saved', passphrase: null } } : written;
      },
    });
    await shell.ask('app.openSample', {});
    expect(await shell.ask('summary.save', hearing)).toEqual({
      ok: false,
      refusal: { name: 'file-not-written', values: {} },
    });
  });
});

describe('a lock', () => {
  test('SEC-09 the engine is gone before the lock is answered, and nothing can be asked any more', async () => {
    const { shell, engines, told } = await freshShell();
    await shell.ask('app.openSample', {});
    const pid = engines.at(-1)?.pid;
    expect(isAlive(pid)).toBe(true);
    expect(await shell.ask('app.lock', {})).toEqual({ ok: true, value: {} });
    expect(isAlive(pid)).toBe(false);
    expect(told.filter(({ event }) => event === 'locked')).toEqual([{ event: 'locked', reason: 'asked' }]);
    expect(await shell.ask('brief.print', hearing)).toMatchObject({ refusal: { name: 'locked' } });
    expect(await shell.ask('app.state', {})).toMatchObject({ value: { open: null, locked: { reason: 'asked' } } });
  });

  test('SEC-08 the engine is reached while somebody is in, and by nobody before or after', async () => {
    const { shell, engines } = await freshShell();
    const locked = { ok: false, refusal: { name: 'locked', values: {} } };
    expect(shell.reach()).toEqual(locked);
    await shell.ask('app.openSample', {});
    const reached = shell.reach();
    expect(reached.ok && reached.value).toBe(engines.at(-1));
    await shell.lock('asked');
    expect(shell.reach()).toEqual(locked);
  });

  test('while somebody is being let in, it shuts the door on them too', async () => {
    const { shell, engines } = await freshShell();
    const entering = shell.ask('app.openSample', {});
    await vi.waitFor(() => expect(engines).toHaveLength(1));
    expect(await shell.ask('app.openSample', {})).toMatchObject({ refusal: { name: 'busy' } });
    await shell.lock('sleep');
    expect(await entering).toMatchObject({ ok: false, refusal: { name: 'engine-ended' } });
    expect(engines.map(({ pid }) => isAlive(pid))).toEqual([false]);
    expect(await shell.ask('app.state', {})).toMatchObject({ value: { open: null, locked: null } });
  });

  test('an engine that ends by itself locks, and it unlocks again with nothing lost', async () => {
    const { shell, engines, told } = await freshShell();
    await shell.ask('app.createCourt', court);
    const unlock = { person: court.admin, passphrase };
    await shell.ask('app.unlock', unlock);
    const before = await shell.ask('court.show', {});
    process.kill(engines.at(-1)?.pid ?? Number.NaN, 'SIGKILL');
    await vi.waitFor(() => expect(told).toContainEqual({ event: 'locked', reason: 'engine-ended' }));
    expect(await shell.ask('app.state', {})).toMatchObject({
      value: { open: null, locked: { reason: 'engine-ended', place: 'court' } },
    });
    expect(await shell.ask('app.unlock', unlock)).toMatchObject({ ok: true, value: { name: court.admin } });
    expect(await shell.ask('court.show', {})).toEqual(before);
  });
});

describe('the court of this machine', () => {
  test('is set up once, shows its people, and opens by passphrase or recovery key', async () => {
    const { shell, engines } = await freshShell();
    const made = await shell.ask('app.createCourt', court);
    expect(made).toMatchObject({ ok: true, value: { recoveryKey: expect.any(String) } });
    expect(await shell.ask('app.createCourt', court)).toMatchObject({ refusal: { name: 'store-exists' } });
    expect(await shell.ask('app.state', {})).toMatchObject({
      value: { open: null, court: { people: [{ id: expect.any(String), name: court.admin }] } },
    });
    expect(await shell.ask('app.unlock', { person: court.admin, passphrase: 'not the right one' })).toEqual({
      ok: false,
      refusal: { name: 'wrong-passphrase', values: { triesLeft: 4 } },
    });
    const { recoveryKey } = (made.ok ? made.value : {}) as { recoveryKey: string };
    const recover = { person: court.admin, recoveryKey, newPassphrase: 'another long phrase' };
    expect(await shell.ask('app.unlockWithRecoveryKey', recover)).toMatchObject({ ok: true });
    await shell.ask('app.lock', {});
    expect(await shell.ask('app.unlock', { person: court.admin, passphrase })).toMatchObject({ ok: false });
    expect(engines.map(({ pid }) => isAlive(pid))).not.toContain(true);
  });

  test('a damaged key file still shows the gate, and the engine says what is wrong', async () => {
    const { shell, data } = await freshShell();
    await mkdir(join(data, 'court'), { recursive: true });
    await writeFile(join(data, 'court/keys.json'), 'not even JSON');
    expect(await shell.ask('app.state', {})).toMatchObject({ value: { court: { people: [] } } });
    expect(await shell.ask('app.unlock', { person: 'Ana Ruiz', passphrase })).toMatchObject({
      refusal: { name: 'key-file-damaged' },
    });
  });
});

describe('what a window may ask', () => {
  test('SEC-12 nothing but what is listed, and no question that takes a path', async () => {
    const { shell } = await freshShell();
    await shell.ask('app.openSample', {});
    const { asked, others }: ContractNames = operations();
    expect(asked.length).toBeGreaterThan(5);
    for (const operation of [...others, 'toString', '__proto__', 'constructor', '', 'app.state ']) {
      expect(await shell.ask(operation, {}), operation).toEqual({
        ok: false,
        refusal: { name: 'unknown-operation', values: {} },
      });
    }
  });

  test('SEC-12 unknown keys, wrong shapes and more than a megabyte are refused by name', async () => {
    const { shell } = await freshShell();
    for (const input of [{ dir: '/tmp' }, null, 'x', [], { toString: 1 }]) {
      expect(await shell.ask('app.state', input)).toEqual({ ok: false, refusal: { name: 'bad-input', values: {} } });
    }
    expect(await shell.ask('app.unlock', { person: 'x'.repeat(1_100_000), passphrase })).toMatchObject({
      refusal: { name: 'message-too-large' },
    });
    expect(await shell.ask('app.state', { run: () => 0 })).toMatchObject({ refusal: { name: 'bad-input' } });
  });
});

describe('settings', () => {
  test('are kept, told to the shell, and their owner’s alone', async () => {
    const seen: string[] = [];
    const { shell, data } = await freshShell({ settingsChanged: ({ language }) => seen.push(language) });
    const chosen = { language: 'es', theme: 'courtroom', singleKeys: false, size: 2 } as const;
    expect(await shell.ask('app.saveSettings', chosen)).toEqual({ ok: true, value: chosen });
    expect(await shell.ask('app.saveSettings', { ...chosen, size: 9 })).toMatchObject({
      refusal: { name: 'bad-input' },
    });
    expect(seen).toEqual(['es']);
    expect(await readSettings(data, 'en')).toEqual(chosen);
  });

  test.runIf(process.platform !== 'win32')('SEC-31 with any umask, and in a folder that was open', async () => {
    const data = await freshFolder();
    await chmod(data, 0o777);
    const { shell } = await freshShell({ data });
    await shell.ask('app.saveSettings', { language: 'es', theme: 'paper', singleKeys: true, size: 0 });
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    expect((await stat(join(data, 'window.json'))).mode & 0o777).toBe(0o600);
  });

  test('a damaged file gives the usual ones in the language of the system', async () => {
    const data = await freshFolder();
    await writeFile(join(data, 'window.json'), '{"language":"fr"');
    expect(await readSettings(data, 'es')).toEqual({ language: 'es', theme: 'paper', singleKeys: true, size: 0 });
    expect(await readFile(join(data, 'window.json'), 'utf8')).toBe('{"language":"fr"');
  });
});
