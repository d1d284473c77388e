import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { derivePassphraseKey } from '../../electron/engine/keys/derivation.ts';
import { keyFileName, readKeyFileText } from '../../electron/engine/keys/keyFile.ts';
import {
  addSlot,
  createKeys,
  listKeyHolders,
  renewKeys,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../../electron/engine/keys/keys.ts';
import { Secret } from '../../electron/engine/keys/secret.ts';
import { createStore } from '../../electron/engine/store/store.ts';
import { faultOfOpening, temporaryFolder } from './temporaryStore.ts';

const ines = { personId: 'ines', displayName: 'Ines Okafor', passphrase: 'correct horse battery' };
const noon = () => Date.parse('2026-11-23T12:00:00Z');

async function keysOf(folder: string) {
  const made = await createKeys(folder, ines);
  if (!made.ok) throw new Error(made.refusal.name);
  const path = join(folder, keyFileName);
  return { ...made.value, path, text: await readFile(path, 'utf8') };
}

/** What an attacker without the data key can do: edit, and put the checksum right. */
function edited(text: string, edit: (file: ReturnType<typeof parsed>) => void): string {
  const file = parsed(text);
  edit(file);
  const { checksum: _, ...sealed } = file;
  const checksum = createHash('sha256').update(JSON.stringify(sealed)).digest('hex');
  return `${JSON.stringify({ ...sealed, checksum }, null, 2)}\n`;
}

function parsed(text: string) {
  const read = readKeyFileText(text);
  if (!read.ok) throw new Error(read.refusal.name);
  return structuredClone(read.value);
}

const nameIn = (result: { ok: boolean; refusal?: { name: string } }) => (result.ok ? 'opened' : result.refusal?.name);

test('SEC-05 SEC-06 any slot and the recovery key open the same store, and nobody else does', async () => {
  const folder = await temporaryFolder();
  const { dataKey, recoveryKey } = await keysOf(folder);
  await (await createStore(folder, dataKey, Date.now)).close();
  expect(
    nameIn(await addSlot(folder, dataKey, { personId: 'bo', displayName: 'Bo', passphrase: 'hunter2 hunter2' })),
  ).toBe('opened');
  expect(await listKeyHolders(folder)).toEqual({
    ok: true,
    value: [
      { personId: 'ines', displayName: 'Ines Okafor' },
      { personId: 'bo', displayName: 'Bo' },
    ],
  });
  const ways = [
    await unlockWithPassphrase(folder, 'ines', ines.passphrase, noon),
    await unlockWithPassphrase(folder, 'bo', 'hunter2 hunter2', noon),
  ];
  for (const way of ways) {
    if (!way.ok) throw new Error(way.refusal.name);
    expect(await faultOfOpening(folder, way.value.dataKey)).toBe('opened');
  }
  const recovered = await unlockWithRecoveryKey(folder, recoveryKey.expose('print-recovery-key'));
  if (!recovered.ok) throw new Error(recovered.refusal.name);
  expect(await faultOfOpening(folder, recovered.value)).toBe('opened');
  expect(nameIn(await unlockWithPassphrase(folder, 'eve', ines.passphrase, noon))).toBe('no-such-person');
  const other = await keysOf(await temporaryFolder());
  const foreign = await unlockWithRecoveryKey(folder, other.recoveryKey.expose('print-recovery-key'));
  expect(nameIn(foreign)).toBe('recovery-key-wrong');
  expect((await stat(join(folder, keyFileName))).mode & 0o777).toBe(0o600);
});

test('SEC-05 an edited, cut or lengthened key file is refused, byte by byte', async () => {
  const { text } = await keysOf(await temporaryFolder());
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at++) {
    for (const flip of [1, 32, 128]) {
      const other = Buffer.from(bytes);
      other.writeUInt8(other.readUInt8(at) ^ flip, at);
      expect(readKeyFileText(other.toString('utf8')).ok, `byte ${at} xor ${flip}`).toBe(false);
    }
    expect(readKeyFileText(text.slice(0, at)).ok).toBe(false);
  }
  expect(readKeyFileText(`${text} `).ok).toBe(false);
  expect(readKeyFileText(JSON.stringify(JSON.parse(text))).ok).toBe(false);
});

test('SEC-05 an edit with its checksum put right is refused once there is a key', async () => {
  const folder = await temporaryFolder();
  const { path, text, recoveryKey } = await keysOf(folder);
  const words = recoveryKey.expose('print-recovery-key');
  const zeros = (bytes: number) => Buffer.alloc(bytes).toString('base64');
  type Edit = Parameters<typeof edited>[1];
  const first = (file: ReturnType<typeof parsed>) => {
    const [slot] = file.people;
    if (slot === undefined) throw new Error('no slot');
    return slot;
  };
  const edits: Record<string, Edit> = {
    'another name': (file) => {
      first(file).displayName = 'Eve';
    },
    'another id': (file) => {
      first(file).personId = 'eve';
    },
    'another salt': (file) => {
      first(file).derivation.salt = zeros(16);
    },
    'more work': (file) => {
      first(file).derivation.passes += 1;
    },
    'another wrapped key': (file) => {
      first(file).wrapped = zeros(32);
    },
    'a slot twice': (file) => {
      file.people.push({ ...first(file), personId: 'eve' });
    },
    'another mac': (file) => {
      file.mac = '0'.repeat(64);
    },
  };
  for (const [name, edit] of Object.entries(edits)) {
    await writeFile(path, edited(text, edit));
    expect(nameIn(await unlockWithRecoveryKey(folder, words)), name).toBe('key-file-damaged');
  }
  await writeFile(
    path,
    edited(text, (file) => {
      file.recovery.tag = zeros(16);
    }),
  );
  expect(nameIn(await unlockWithRecoveryKey(folder, words))).toBe('recovery-key-wrong');
  expect(nameIn(await unlockWithPassphrase(folder, 'ines', ines.passphrase, noon))).toBe('key-file-damaged');
  // The wrapped key is bound to the name beside it: with another name the right passphrase opens nothing.
  await writeFile(
    path,
    edited(text, (file) => {
      first(file).displayName = 'Eve';
    }),
  );
  expect(nameIn(await unlockWithPassphrase(folder, 'ines', ines.passphrase, noon))).toBe('wrong-passphrase');
});

test('SEC-04 a key file that asks for less work is refused by name, with and without its checksum put right', async () => {
  const folder = await temporaryFolder();
  const { path, text } = await keysOf(folder);
  const weaker = { memoryKiB: 65_535, passes: 2, lanes: 0, algorithm: 'argon2i' };
  for (const [field, value] of Object.entries(weaker)) {
    const careless = JSON.parse(text);
    careless.people[0].derivation[field] = value;
    for (const file of [
      JSON.stringify(careless),
      edited(text, ({ people }) => Object.assign(people[0]?.derivation ?? {}, { [field]: value })),
    ]) {
      await writeFile(path, file);
      expect(nameIn(await unlockWithPassphrase(folder, 'ines', ines.passphrase, noon)), field).toBe(
        'key-file-weakened',
      );
    }
  }
  const cost = { algorithm: 'argon2id', memoryKiB: 65_536, passes: 2, lanes: 1, salt: 'c29tZXNhbHQ=' };
  await expect(derivePassphraseKey('password', cost)).rejects.toThrow('floor');
});

test('SEC-04 Argon2id gives the reference implementation’s known answer', async () => {
  // phc-winner-argon2, src/test.c: Argon2id version 0x13, t = 4, m = 2^16 KiB, p = 1, "password", "somesalt".
  const cost = { algorithm: 'argon2id', memoryKiB: 65_536, passes: 4, lanes: 1, salt: 'c29tZXNhbHQ=' };
  expect(Buffer.from(await derivePassphraseKey('password', cost)).toString('hex')).toBe(
    '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c',
  );
  const composed = await derivePassphraseKey('Luj\u00e1n 12345', cost);
  expect(await derivePassphraseKey('Luja\u0301n 12345', cost)).toEqual(composed);
});

test('SEC-06 after a recovery the old slots and the old recovery key open nothing', async () => {
  const folder = await temporaryFolder();
  const { recoveryKey, dataKey } = await keysOf(folder);
  const words = recoveryKey.expose('print-recovery-key');
  const recovered = await unlockWithRecoveryKey(folder, words.toLowerCase());
  if (!recovered.ok) throw new Error(recovered.refusal.name);
  const renewed = await renewKeys(folder, recovered.value, { ...ines, passphrase: 'a new passphrase' });
  if (!renewed.ok) throw new Error(renewed.refusal.name);
  expect(nameIn(await unlockWithRecoveryKey(folder, words))).toBe('recovery-key-wrong');
  expect(nameIn(await unlockWithPassphrase(folder, 'ines', ines.passphrase, noon))).toBe('wrong-passphrase');
  const again = await unlockWithRecoveryKey(folder, renewed.value.recoveryKey.expose('print-recovery-key'));
  if (!again.ok) throw new Error(again.refusal.name);
  expect(again.value.expose('wrap-key')).toEqual(dataKey.expose('wrap-key'));
  const typo = await unlockWithRecoveryKey(
    folder,
    `${words.slice(0, 8)}${words.at(8) === '7' ? '8' : '7'}${words.slice(9)}`,
  );
  expect(typo).toEqual({ ok: false, refusal: { name: 'recovery-key-mistyped', values: { group: 2 } } });
});

test('SEC-10 wrong passphrases are counted down, then there is a wait, and a right one tells how many there were', async () => {
  const folder = await temporaryFolder();
  await keysOf(folder);
  const at = noon();
  const clock = () => at;
  for (const triesLeft of [4, 3]) {
    expect(await unlockWithPassphrase(folder, 'ines', 'wrong passphrase', clock)).toEqual({
      ok: false,
      refusal: { name: 'wrong-passphrase', values: { triesLeft } },
    });
  }
  const right = await unlockWithPassphrase(folder, 'ines', ines.passphrase, clock);
  expect(right).toMatchObject({ ok: true, value: { personId: 'ines', failuresBefore: 2 } });
  await writeFile(
    join(folder, 'tries.json'),
    JSON.stringify({ people: [{ personId: 'ines', failures: 6, at: at - 1000 }] }),
  );
  expect(await unlockWithPassphrase(folder, 'ines', ines.passphrase, clock)).toEqual({
    ok: false,
    refusal: { name: 'wait', values: { until: '2026-11-23T12:00:59.000Z' } },
  });
});

test('what a new slot may not be is refused by name, and nothing is written', async () => {
  const folder = await temporaryFolder();
  const short = await createKeys(folder, { ...ines, passphrase: 'seven 7' });
  expect(short).toEqual({ ok: false, refusal: { name: 'passphrase-too-short', values: { minimum: 8 } } });
  expect(nameIn(await listKeyHolders(folder))).toBe('key-file-missing');
  const { dataKey, text, path } = await keysOf(folder);
  expect(nameIn(await createKeys(folder, ines))).toBe('store-exists');
  expect(nameIn(await addSlot(folder, dataKey, ines))).toBe('person-has-slot');
  await expect(addSlot(folder, dataKey, { ...ines, personId: 'bo', displayName: '' })).rejects.toThrow('read again');
  expect(await readFile(path, 'utf8')).toBe(text);
  await writeFile(path, text.replace('"version": 1', '"version": 2'));
  expect(nameIn(await listKeyHolders(folder))).toBe('key-file-from-the-future');
});

test('a secret does not print', () => {
  const secret = new Secret('needle');
  const shown = [`${secret}`, JSON.stringify({ secret }), inspect({ secret }, { showHidden: true }), String(secret)];
  expect(shown.join()).not.toContain('needle');
  expect(inspect(structuredClone({ secret }))).not.toContain('needle');
  expect(new Error(`no ${secret}`).message).toBe('no [secret]');
});
