import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendAudit, listAudit, verifyAudit } from '../../electron/engine/store/audit.ts';
import { auditHeadName, readAuditHead } from '../../electron/engine/store/auditHead.ts';
import { history } from '../../electron/engine/store/migrations/history.ts';
import { listStorePeople, recordStorePerson } from '../../electron/engine/store/people.ts';
import { openConnection } from '../../electron/engine/store/sqlite/open.ts';
import { type Store, storeFileName } from '../../electron/engine/store/store.ts';
import { ada, changeStore, faultOfOpening, reopen, type TemporaryStore, temporaryStore } from './temporaryStore.ts';

async function verify(store: Store) {
  const head = await store.readAuditHead();
  return store.read((tx) => verifyAudit(tx, head));
}

/** A store with `lines` audit lines whose head has reached the disk. */
async function audited(lines: number) {
  const made = await temporaryStore();
  for (let n = 0; n < lines; n++) await changeStore(made.store, async () => {});
  await made.store.close();
  return { ...made, store: await reopen(made.folder, made.key) };
}

/** Tampers as somebody with the data key could: past every rule of the program. */
async function tamper({ folder, key }: TemporaryStore, statements: string): Promise<void> {
  const database = await openConnection(join(folder, storeFileName), key, { newest: history.newest, isNew: false });
  database.exec(statements);
  database.close();
}

test('SEC-25 an untouched audit is whole, over more lines than are read at once', async () => {
  const { store } = await audited(3);
  await store.change(ada, async (tx) => {
    for (let n = 0; n < 1200; n++) {
      await appendAudit(tx, { operation: 'many', subject: `s${n}`, outcome: 'done', detail: { n } });
    }
  });
  expect(await verify(store)).toEqual({ state: 'whole', lines: 1203 });
  expect(await store.read((tx) => listAudit(tx, 1202, 10))).toMatchObject([
    { seq: 1203, personId: 'ada', operation: 'many', subject: 's1199', outcome: 'done', detail: { n: 1199 } },
  ]);
});

const broken: Record<string, [string, number]> = {
  'an edited operation': ["update audit_line set operation = 'other' where seq = 4", 4],
  'an edited person': ["update audit_line set person_id = 'bo' where seq = 2", 2],
  'an edited time': ["update audit_line set at = '2020-01-01T00:00:00.000Z' where seq = 1", 1],
  'an edited detail': ['update audit_line set detail = \'{"n":1}\' where seq = 6', 6],
  'a deleted line': ['delete from audit_line where seq = 3', 3],
  'a deleted line, the rest moved up': [
    'delete from audit_line where seq = 3; update audit_line set seq = seq - 1 where seq > 3',
    3,
  ],
  'two lines swapped': [
    'update audit_line set seq = 99 where seq = 2; update audit_line set seq = 2 where seq = 5;' +
      ' update audit_line set seq = 5 where seq = 99',
    2,
  ],
  'an inserted line': [
    'insert into audit_line select 7, at, person_id, operation, subject, outcome, detail, seal from audit_line where seq = 6',
    7,
  ],
};
for (const [name, [statements, line]] of Object.entries(broken)) {
  test(`SEC-25 ${name} is found, with its line`, async () => {
    const made = await audited(6);
    await tamper(made, statements);
    expect(await verify(made.store)).toEqual({ state: 'broken', line });
  });
}

test('SEC-25 lines cut off at the end are found, also when the store is opened', async () => {
  const made = await audited(6);
  await tamper(made, 'delete from audit_line where seq > 4');
  expect(await verify(made.store)).toEqual({ state: 'shortened', lines: 4, expected: 6 });
  await made.store.close();
  expect(await faultOfOpening(made.folder, made.key)).toBe('rolled-back');
});

test('SEC-25 a head that is taken away stays missing', async () => {
  const { store, folder, key } = await audited(2);
  await store.close();
  await rm(join(folder, auditHeadName));
  const again = await reopen(folder, key);
  await changeStore(again, async () => {});
  expect(await verify(again)).toEqual({ state: 'head-missing', lines: 3 });
  await again.close();
  expect(await readAuditHead(folder)).toBe(null);
});

test('a head that lags behind the lines is no fault', async () => {
  const { store } = await audited(2);
  const lagging = await store.readAuditHead();
  for (let n = 0; n < 3; n++) await changeStore(store, async () => {});
  expect(await store.read((tx) => verifyAudit(tx, lagging))).toEqual({ state: 'whole', lines: 5 });
});

test('SEC-24 a change without an audit line is not kept', async () => {
  const { store } = await temporaryStore();
  const unaudited = store.change(ada, (tx) =>
    recordStorePerson(tx, { id: ada, name: 'Ada', roles: ['judge'], worksAs: null }),
  );
  await expect(unaudited).rejects.toThrow('without an audit line');
  expect(await store.read(listStorePeople)).toEqual([]);
});

test('SEC-24 a line is not kept when the change it belongs to fails', async () => {
  const { store } = await audited(1);
  await expect(
    changeStore(store, async (tx) => {
      await recordStorePerson(tx, { id: ada, name: 'Ada', roles: [], worksAs: null });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await verify(store)).toEqual({ state: 'whole', lines: 1 });
  expect(await store.read(listStorePeople)).toEqual([]);
});
