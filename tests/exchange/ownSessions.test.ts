// A session of the court that an export brings with another hour is the session that it was, with the exceptions that a clerk
// recorded for it; one that is gone leaves none behind without a word. In a real store, on the sample docket's court.

import { expect, test } from 'vitest';
import { changesToMake, compareRecords } from '../../electron/engine/exchange/teamExport/compare.ts';
import { problemsToSettle } from '../../electron/engine/exchange/teamExport/toSettle.ts';
import { readRecordsBeside, supersede } from '../../electron/engine/store/records.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import type { DocketSession, SessionChange } from '../../shared/domain/record.ts';
import { changeStore, temporaryStore } from '../store/temporaryStore.ts';
import { at, copySample, type LooseExport, readSound } from './sampleExport.ts';

type LooseSessions = LooseExport['meta']['docketSessions'];

/** The sample's court in a store, without a case, and a day on which the clerk cancelled its first session. */
async function storeWithException() {
  const { store } = await temporaryStore();
  let toSettle: string[] = [];
  const bring = async (edit: (sessions: LooseSessions) => LooseSessions) => {
    const file = copySample();
    file.families = file.families.slice(0, 1);
    file.meta.docketSessions = edit(file.meta.docketSessions);
    const { records } = readSound(file);
    return changeStore(store, async (tx) => {
      const { current, written } = await readRecordsBeside(tx, records);
      const changes = compareRecords(current, records, written);
      const { shown } = problemsToSettle({ changes, incoming: records, written, aliases: new Map() });
      toSettle = shown.map(({ path, reason }) => `${path} ${reason}`);
      await supersede(tx, 'team-export', changesToMake(changes));
      return changesToMake(changes).map(({ status, kind, id }) => `${status} ${kind} ${id}`);
    });
  };
  await bring((all) => all);
  const sessions = () => store.read((tx) => readAll(tx, 'docketSession', null));
  const session = at(await sessions(), 0);
  const change: SessionChange = {
    ...{ id: 'X1', sessionId: session.id, date: dateOf('2026-12-15') },
    ...{ start: null, end: null, courtroomId: null, judgeId: null },
  };
  await changeStore(store, (tx) => supersede(tx, 'entered', [{ kind: 'sessionChange', id: change.id, after: change }]));
  const enter = (after: DocketSession, before?: DocketSession) =>
    changeStore(store, (tx) =>
      supersede(tx, 'entered', [{ kind: 'docketSession', id: after.id, ...(before && { before }), after }]),
    );
  return { bring, sessions, session, enter, toSettle: () => toSettle };
}

/** The export's first session begins half an hour earlier. */
const earlier = (all: LooseSessions): LooseSessions => [{ ...at(all, 0), start: '13:00' }, ...all.slice(1)];

test('with another hour it is the same session, and the next export says the same', async () => {
  const { bring, sessions, session, toSettle } = await storeWithException();
  expect(await bring(earlier)).toEqual([`changed docketSession ${session.id}`]);
  expect(await sessions()).toContainEqual({ ...session, start: '13:00' });
  expect(await bring(earlier)).toEqual([]);
  expect(toSettle()).toEqual([]);
});

test('with another room it is another, and the exception that is left over is told with every import', async () => {
  const { bring, session, toSettle } = await storeWithException();
  const elsewhere = (all: LooseSessions) => [{ ...at(all, 0), courtroom: '2A' }, ...all.slice(1)];
  const made = await bring(elsewhere);
  expect(made).toContain(`withdrawn docketSession ${session.id}`);
  expect(toSettle()).toEqual(['sessionChange X1 exception-without-session']);
  expect(await bring(elsewhere)).toEqual([]);
  expect(toSettle()).toEqual(['sessionChange X1 exception-without-session']);
});

test('the hour that a clerk gave it stays, and no second one stands beside it', async () => {
  const { bring, sessions, session, enter } = await storeWithException();
  await enter({ ...session, start: '13:15' }, session);
  expect(await bring(earlier)).toEqual([]);
  const same = (await sessions()).filter(
    ({ weekday, courtroomId }) => weekday === session.weekday && courtroomId === session.courtroomId,
  );
  expect(same.map(({ start }) => start)).toEqual(['13:15']);
});

test('a session that a clerk added at another time of the day is not the one that an export brings', async () => {
  const { bring, sessions, session, enter } = await storeWithException();
  await enter({ ...session, id: 'morning', start: '08:30', end: '10:00' });
  const evening = { start: '17:00', end: '18:00' };
  await bring((all) => [...all, { ...at(all, 0), ...evening }]);
  const same = (await sessions()).filter(
    ({ weekday, courtroomId }) => weekday === session.weekday && courtroomId === session.courtroomId,
  );
  expect(same.map(({ start }) => start).toSorted()).toEqual(['08:30', session.start, '17:00'].toSorted());
});
