// People in both shells: the sample docket seen as one of its own people, and a person added to the court's store.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listKeyHolders } from '../../electron/engine/keys/keys.ts';
import { sampleDocketFile } from '../../electron/shell/samplePeople.ts';
import type { Shell } from '../../electron/shell/shell.ts';
import type { Output } from '../../shared/contract/contract.ts';
import type { AppState } from '../../shared/contract/window.ts';
import { freshShell, isAlive } from './freshShell.ts';

const passphrase = 'seven cradles by the lake';
const stateOf = async (shell: Shell) => (await shell.ask('app.state', {})) as { readonly value: AppState };

describe('the sample docket seen as one of its people', () => {
  test('they are named by the record, once the sample is made', async () => {
    const { shell } = await freshShell();
    expect((await stateOf(shell)).value.samplePeople).toEqual([]);
    await shell.ask('app.openSample', {});
    await shell.ask('app.lock', {});
    const { value } = await stateOf(shell);
    expect(value.samplePeople.map(({ id, role }) => [id, role])).toEqual([
      ['K1', 'clerk'],
      ['CC1', 'coordinator'],
      ['AT1', 'parent_attorney'],
      ['GAL1', 'child_attorney'],
      ['AG1', 'agency_attorney'],
      ['CW1', 'caseworker'],
    ]);
    const { people } = JSON.parse(await readFile(sampleDocketFile, 'utf8')) as {
      people: { id: string; name: string }[];
    };
    for (const { id, name } of value.samplePeople) expect(people).toContainEqual(expect.objectContaining({ id, name }));
  });

  test('SEC-13 an attorney of parents sees their own cases and no docket; their sign-in is made when it is wanted', async () => {
    const { shell, data, engines } = await freshShell();
    const opened = await shell.ask('app.openSample', { as: 'AT1' });
    expect(opened).toMatchObject({ ok: true, value: { name: 'Atty. Selby Quill', roles: ['parent_attorney'] } });
    expect(engines.map(({ pid }) => isAlive(pid))).toEqual([true, false]);
    const mine = (await shell.ask('cases.mine', { asOf: '2026-11-21' })) as { value: Output<'cases.mine'> };
    expect(mine.value.cases.map(({ caseNumber }) => caseNumber)).toEqual(['26-JV-0117', '26-JV-0231', '26-JV-0166']);
    expect(await shell.ask('docket.day', { date: null, asOf: '2026-11-21' })).toMatchObject({
      refusal: { name: 'not-allowed' },
    });
    await shell.ask('app.lock', {});
    // The next time there is nothing to make.
    expect(await shell.ask('app.openSample', { as: 'AT1' })).toMatchObject({ ok: true });
    expect(engines).toHaveLength(3);
    await shell.ask('app.lock', {});
    const holders = await listKeyHolders(join(data, 'sample'));
    expect(holders.ok && holders.value.map(({ displayName }) => displayName)).toEqual([
      'Hon. Philippa Renfrow',
      'Atty. Selby Quill',
    ]);
    expect(await shell.ask('app.openSample', {})).toMatchObject({ ok: true, value: { name: 'Hon. Philippa Renfrow' } });
  });

  test('nobody else’s name opens it', async () => {
    const { shell } = await freshShell();
    expect(await shell.ask('app.openSample', { as: 'P_SUD1' })).toMatchObject({ refusal: { name: 'no-such-person' } });
    expect(await stateOf(shell)).toMatchObject({ value: { open: null, sampleThere: false } });
  });
});

test('SEC-05 a person who is added unlocks the court’s store with a passphrase of their own', async () => {
  const { shell } = await freshShell();
  await shell.ask('app.createCourt', { court: 'Fennimore County', admin: 'Ana Ruiz', passphrase });
  await shell.ask('app.unlock', { person: 'Ana Ruiz', passphrase });
  const ben = { name: 'Ben Oduya', roles: ['clerk'], worksAs: null, passphrase: 'nine lanterns over harbor' };
  expect(await shell.ask('people.add', ben)).toMatchObject({ ok: true, value: { id: expect.any(String) } });
  expect(await shell.ask('people.add', ben)).toMatchObject({ refusal: { name: 'name-taken' } });
  await shell.ask('app.lock', {});
  expect((await stateOf(shell)).value.court?.people.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Ben Oduya']);
  expect(await shell.ask('app.unlock', { person: ben.name, passphrase: ben.passphrase })).toMatchObject({
    ok: true,
    value: { roles: ['clerk'] },
  });
  expect(await shell.ask('people.add', { ...ben, name: 'Somebody' })).toMatchObject({
    refusal: { name: 'not-allowed' },
  });
});
