// The people of a store: added whole or not at all, each with a passphrase that opens it; and the cases that they work on.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { machine } from '../../electron/engine/clock.ts';
import { keyFileName } from '../../electron/engine/keys/keyFile.ts';
import { addSlot, listKeyHolders, renewKeys, unlockWithPassphrase } from '../../electron/engine/keys/keys.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { openWithPassphrase } from '../../electron/engine/services/stores.ts';
import { StoreFault } from '../../electron/engine/store/faults.ts';
import { listStorePeople } from '../../electron/engine/store/people.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { type OpenEngine, openEngine, passphrase } from './openEngine.ts';

const others = 'nine lanterns over harbor';
const quill = { name: 'Atty. Selby Quill', roles: ['parent_attorney'], worksAs: 'AT1', passphrase: others };

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

const admin = () => engine.routerFor(['administrator']);
const holders = async () => {
  const listed = await listKeyHolders(engine.dir);
  return listed.ok ? listed.value.map(({ displayName }) => displayName) : [];
};
const names = async () => (await engine.open.store.read(listStorePeople)).map(({ name }) => name);

/** Whoever that passphrase lets in by name; the store they opened is closed again. */
async function whoIs(name: string, typed: string) {
  const opened = await openWithPassphrase({ dir: engine.dir, person: name, passphrase: typed }, machine);
  if (!opened.ok) return opened.refusal.name;
  await opened.value.store.close();
  const { roles, worksAs } = opened.value.by;
  return { roles, worksAs };
}

/** The door to a store in which no change is kept: it fails as a full disk does, at the end of it. */
function doorThatFails() {
  const { open } = engine;
  const store: Store = {
    ...open.store,
    change: (by, work) =>
      open.store.change(by, async (tx) => {
        await work(tx);
        throw new StoreFault('disk-full');
      }),
  };
  return createRouter(
    engine.handlers,
    () => ({ ...open, store, by: { ...open.by, roles: ['administrator'] } }),
    () => {},
  );
}

describe('adding a person', () => {
  test('SEC-05 gives a slot of their own that opens the same store, with their roles and who of the record they are', async () => {
    expect(await admin()('people.add', quill)).toEqual({ ok: true, value: { id: 'entry-1' } });
    expect(await whoIs(quill.name, others)).toEqual({ roles: ['parent_attorney'], worksAs: 'AT1' });
    expect(await whoIs(quill.name, passphrase)).toBe('wrong-passphrase');
    expect(await whoIs('Ana Ruiz', passphrase)).toMatchObject({ worksAs: null });
    const { value } = (await admin()('people.list', {})) as { value: Output<'people.list'> };
    expect(value.people.map(({ name, roles, worksAs }) => [name, roles.length, worksAs])).toEqual([
      ['Ana Ruiz', 8, null],
      [quill.name, 1, 'AT1'],
    ]);
    expect(value.ofRecord).toContainEqual({ id: 'GAL1', name: 'Atty. Imogen Thackeray', role: 'child_attorney_gal' });
  });

  test('SEC-24 leaves a line with the roles, and neither the name nor the passphrase', async () => {
    const page = await admin()('audit.list', { after: 0, limit: 500 });
    const lines = (page as { value: Output<'audit.list'> }).value;
    expect(lines.find(({ event }) => event === 'person.added')).toMatchObject({
      subject: 'entry-1',
      detail: { roles: ['parent_attorney'], worksAs: 'AT1' },
    });
    expect(JSON.stringify(lines.map(({ detail }) => detail))).not.toContain('Quill');
  });

  test.each([
    ['a name that somebody has', { ...quill, name: 'atty. selby QUILL' }, 'name-taken'],
    ['nobody of the record', { ...quill, name: 'Atty. Noemi Hartigan', worksAs: 'AT99' }, 'no-such-record-person'],
    ['a name that differs in what nobody sees', { ...quill, name: 'Ａtty.  Selby\u200b Quill' }, 'name-taken'],
    ['a name that is somebody’s id', { ...quill, name: 'person-1' }, 'name-taken'],
    ['a name that nobody sees', { ...quill, name: '\u200b' }, 'bad-input'],
    [
      'a passphrase of spaces',
      { ...quill, name: 'Atty. Noemi Hartigan', passphrase: '        ' },
      'passphrase-too-short',
    ],
    ['a short passphrase', { ...quill, name: 'Atty. Noemi Hartigan', passphrase: 'short' }, 'passphrase-too-short'],
    ['no role', { ...quill, name: 'Atty. Noemi Hartigan', roles: [] }, 'bad-input'],
  ])('with %s is refused, and nothing is kept', async (_, input, name) => {
    const before = [await names(), await holders(), await readFile(join(engine.dir, keyFileName), 'utf8')];
    expect(await admin()('people.add', input)).toMatchObject({ ok: false, refusal: { name } });
    expect([await names(), await holders(), await readFile(join(engine.dir, keyFileName), 'utf8')]).toEqual(before);
  });
});

describe('SEC-05 a person who was half made', () => {
  const farr = { name: 'Atty. Lucinda Farr', roles: ['parent_attorney'], worksAs: 'AT4', passphrase: others };

  test('has a slot that lets nobody in, and no row', async () => {
    const answer = await doorThatFails()('people.add', farr);
    expect(answer).toMatchObject({ ok: false, refusal: { name: 'disk-full' } });
    expect(await holders()).toContain(farr.name);
    expect(await names()).not.toContain(farr.name);
    expect(await whoIs(farr.name, others)).toBe('no-such-person');
  });

  test('is added whole the next time, and what was left is gone', async () => {
    expect(await admin()('people.add', farr)).toMatchObject({ ok: true });
    expect((await holders()).filter((name) => name === farr.name)).toHaveLength(1);
    expect(await whoIs(farr.name, others)).toEqual({ roles: ['parent_attorney'], worksAs: 'AT4' });
    expect(await whoIs('Ana Ruiz', passphrase)).toMatchObject({ worksAs: null });
  });
});

test('SEC-05 whoever lost their slot to a recovery is given one again and is the same person', async () => {
  const unlocked = await unlockWithPassphrase(engine.dir, 'person-1', passphrase, Date.now);
  if (!unlocked.ok) throw new Error(unlocked.refusal.name);
  await renewKeys(engine.dir, unlocked.value.dataKey, { personId: 'person-1', displayName: 'Ana Ruiz', passphrase });
  expect(await holders()).toEqual(['Ana Ruiz']);
  const again = await admin()('people.add', { ...quill, roles: ['parent_attorney', 'child_attorney'] });
  expect(again).toEqual({ ok: true, value: { id: 'entry-1' } });
  expect(await whoIs(quill.name, others)).toEqual({ roles: ['parent_attorney', 'child_attorney'], worksAs: 'AT1' });
  expect((await names()).filter((name) => name === quill.name)).toHaveLength(1);
});

test('a slot of somebody whom the store knows stays, whoever is added', async () => {
  const unlocked = await unlockWithPassphrase(engine.dir, 'person-1', passphrase, Date.now);
  if (!unlocked.ok) throw new Error(unlocked.refusal.name);
  const holder = { personId: 'nobody', displayName: 'Nobody', passphrase: others };
  await addSlot(engine.dir, unlocked.value.dataKey, holder);
  await admin()('people.add', { ...quill, name: 'Odette Marlow', roles: ['clerk'], worksAs: 'K1' });
  expect(await holders()).toEqual(['Ana Ruiz', quill.name, 'Odette Marlow']);
});

test('SEC-05 cut while they are given a slot again, they are not in with the roles that they had', async () => {
  const bo = { name: 'Bo Lind', roles: ['judge'], worksAs: null, passphrase: others };
  expect(await admin()('people.add', bo)).toMatchObject({ ok: true });
  const unlocked = await unlockWithPassphrase(engine.dir, 'person-1', passphrase, Date.now);
  if (!unlocked.ok) throw new Error(unlocked.refusal.name);
  await renewKeys(engine.dir, unlocked.value.dataKey, { personId: 'person-1', displayName: 'Ana Ruiz', passphrase });
  const again = { ...bo, roles: ['caseworker'], passphrase: 'another one for the harbor' };
  let changes = 0;
  const cut = createRouter(
    engine.handlers,
    () => {
      const { open } = engine;
      const change: Store['change'] = (by, work) =>
        open.store.change(by, async (tx) => {
          const value = await work(tx);
          changes += 1;
          if (changes > 1) throw new StoreFault('disk-full');
          return value;
        });
      return { ...open, store: { ...open.store, change }, by: { ...open.by, roles: ['administrator'] } };
    },
    () => {},
  );
  expect(await cut('people.add', again)).toMatchObject({ refusal: { name: 'disk-full' } });
  expect(await holders()).toContain('Bo Lind');
  expect(await whoIs('Bo Lind', again.passphrase)).toBe('no-such-person');
  const third = { ...again, passphrase: 'a third one for the harbor' };
  expect(await admin()('people.add', third)).toMatchObject({ ok: true });
  expect(await whoIs('Bo Lind', third.passphrase)).toEqual({ roles: ['caseworker'], worksAs: null });
  expect(await whoIs('Bo Lind', again.passphrase)).toBe('wrong-passphrase');
  expect((await holders()).filter((name) => name === 'Bo Lind')).toHaveLength(1);
});

describe('my cases', () => {
  const mine = async (role: 'parent_attorney' | 'child_attorney' | 'caseworker' | 'judge', worksAs: string | null) => {
    const ask = engine.routerFor([role], worksAs === null ? null : idOf(worksAs));
    const answer = await ask('cases.mine', { asOf: dateOf('2026-11-21') });
    return (answer as { value: Output<'cases.mine'> }).value;
  };

  test('of a parents’ attorney: each by its next hearing, with the client', async () => {
    const { cases } = await mine('parent_attorney', 'AT1');
    expect(cases).toEqual([
      {
        caseNumber: '26-JV-0117',
        initials: 'J.A., R.A.',
        ageMonths: 8,
        acting: [{ audience: 'mother_attorney', party: 'F01-MO', partyName: expect.any(String), relation: 'mother' }],
        hearing: {
          id: 'F01-H8',
          date: '2026-11-24',
          start: '13:30',
          type: 'review',
          courtroom: expect.any(String),
        },
      },
      expect.objectContaining({ caseNumber: '26-JV-0231', ageMonths: 3 }),
      expect.objectContaining({
        caseNumber: '26-JV-0166',
        acting: [expect.objectContaining({ audience: 'father_attorney', party: 'F03-FA', relation: 'father' })],
      }),
    ]);
  });

  test('of others, by the part that the record gives them; of somebody whom it does not name, none', async () => {
    const numbers = async (...who: Parameters<typeof mine>) =>
      (await mine(...who)).cases.map(({ caseNumber }) => caseNumber);
    expect(await numbers('child_attorney', 'GAL1')).toEqual([
      '26-JV-0117',
      '26-JV-0231',
      '25-JV-0201',
      '26-JV-0098',
      '26-JV-0264',
      '26-JV-0319',
    ]);
    expect((await mine('caseworker', 'CW1')).cases.map(({ acting }) => acting.map(({ audience }) => audience))).toEqual(
      Array.from({ length: 4 }, () => ['agency', 'resource_parent']),
    );
    expect(await numbers('parent_attorney', 'GAL1')).toEqual([]);
    expect(await numbers('parent_attorney', null)).toEqual([]);
    expect(await numbers('judge', 'J1')).toEqual([]);
  });

  test('the hours in which the record has a person in two places', async () => {
    const booked = await Promise.all(['AT1', 'AT2', 'AT3', 'AT4', 'AT5'].map((id) => mine('parent_attorney', id)));
    const twoPlaces = { date: '2026-11-24', start: '14:00', end: '15:00', by: 'commitment' };
    expect(booked.flatMap(({ clashes }) => clashes)).toEqual([
      { ...twoPlaces, caseNumber: '26-JV-0166' },
      { ...twoPlaces, caseNumber: '26-JV-0231' },
    ]);
  });
});
