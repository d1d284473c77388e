// What another process writes into the store is heard, once, and what this one writes itself is not taken for it.

import { expect, test, vi } from 'vitest';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { nameCourt } from '../../electron/engine/store/court.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { ada, changeStore, reopen, temporaryStore } from './temporaryStore.ts';

const often = 10;

/** Hears a store; the numbers of the lines that were heard, look by look. */
function heardBy(store: Store): number[][] {
  const heard: number[][] = [];
  store.hearOthers((lines) => heard.push(lines.map(({ seq }) => seq)), often);
  return heard;
}

const someLooks = () => new Promise((resolve) => setTimeout(resolve, often * 10));

test('a change by another connection is heard with its lines, and nothing is heard twice', async () => {
  const { folder, key, store } = await temporaryStore();
  await changeStore(store, async () => {});
  const heard = heardBy(store);
  await store.read(async () => {});
  await someLooks();
  expect(heard).toEqual([]);
  const other = await reopen(folder, key);
  await changeStore(other, (tx) => nameCourt(tx, 'Osprey Lake'));
  await vi.waitFor(() => expect(heard.flat()).toEqual([2]));
  await changeStore(other, async (tx) =>
    appendAudit(tx, { operation: 'x', subject: null, outcome: 'done', detail: {} }),
  );
  await vi.waitFor(() => expect(heard.flat()).toEqual([2, 3, 4]));
  await someLooks();
  expect(heard.flat()).toEqual([2, 3, 4]);
});

test('its own changes wake nobody', async () => {
  const { store } = await temporaryStore();
  const heard = heardBy(store);
  for (let n = 0; n < 3; n++) await changeStore(store, (tx) => nameCourt(tx, `Court ${n}`));
  await someLooks();
  expect(heard).toEqual([]);
});

test('its own lines among those of others are left out', async () => {
  const { folder, key, store } = await temporaryStore();
  const heard = heardBy(store);
  const other = await reopen(folder, key);
  for (let n = 0; n < 3; n++) {
    await changeStore(store, async () => {});
    await changeStore(other, async () => {});
  }
  await vi.waitFor(() => expect(heard.flat()).toEqual([2, 4, 6]));
});

test('what another wrote while this one was reading is heard afterwards', async () => {
  const { folder, key, store } = await temporaryStore();
  const heard = heardBy(store);
  const other = await reopen(folder, key);
  const reading = store.read(someLooks);
  await changeStore(other, async () => {});
  expect(heard).toEqual([]);
  await reading;
  await vi.waitFor(() => expect(heard.flat()).toEqual([1]));
});

test('a closed store looks no more', async () => {
  const { folder, key, store } = await temporaryStore();
  const heard = heardBy(store);
  await store.close();
  const other = await reopen(folder, key);
  await other.change(ada, (tx) => appendAudit(tx, { operation: 'x', subject: null, outcome: 'done', detail: {} }));
  await someLooks();
  expect(heard).toEqual([]);
});
