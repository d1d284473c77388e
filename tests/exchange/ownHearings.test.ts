// A hearing that a clerk set here and that a later export brings under an id of its own is one hearing, with what the export
// has of it: in a real store, on the first family of the sample docket.

import { expect, test } from 'vitest';
import { changesToMake, compareRecords } from '../../electron/engine/exchange/teamExport/compare.ts';
import { recordedHearings } from '../../electron/engine/exchange/teamExport/recordedHearings.ts';
import { problemsToSettle } from '../../electron/engine/exchange/teamExport/toSettle.ts';
import { keepHearingAliases } from '../../electron/engine/store/hearingAliases.ts';
import { readRecordsBeside, supersede, takeBack } from '../../electron/engine/store/records.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { Hearing } from '../../shared/domain/record.ts';
import { changeStore, temporaryStore } from '../store/temporaryStore.ts';
import { hearing as hearingOf } from '../support/records.ts';
import { at, copySample, type LooseExport, readSound } from './sampleExport.ts';

type LooseHearings = LooseExport['families'][number]['hearings'];

const own = hearingOf({
  ...{ caseId: idOf('F01'), id: idOf('own'), date: dateOf('2026-12-22'), start: '14:00' },
  accepted: [{ code: 'attorney-elsewhere', person: idOf('AT2'), reason: 'A colleague stands in' }],
});

/** The sample's first family in a store, with a hearing that the clerk set. */
async function storeWithOwn() {
  const { store } = await temporaryStore();
  let toSettle: string[] = [];
  const bring = async (edit: (hearings: LooseHearings) => LooseHearings) => {
    const file = copySample();
    file.families = file.families.slice(0, 1);
    const family = at(file.families, 0);
    family.hearings = edit(family.hearings);
    const { records } = readSound(file);
    return changeStore(store, async (tx) => {
      const { current, written, aliases: known } = await readRecordsBeside(tx, records);
      const changes = compareRecords(current, records, written, known);
      const aliases = recordedHearings({ current, incoming: records, written, aliases: known });
      const { shown } = problemsToSettle({ changes, incoming: records, written, aliases });
      toSettle = shown.map(({ path, reason, values }) => `${path} ${reason} ${values['date']}`);
      await supersede(tx, 'team-export', changesToMake(changes));
      await keepHearingAliases(tx, aliases);
      return changesToMake(changes).map(({ status, kind, id }) => `${status} ${kind} ${id}`);
    });
  };
  const enter = (after: Hearing, before?: Hearing) =>
    changeStore(store, (tx) =>
      supersede(tx, 'entered', [{ kind: 'hearing', id: after.id, ...(before && { before }), after }]),
    );
  const hearings = async () =>
    (await store.read((tx) => readAll(tx, 'hearing', null))).filter(({ date }) => date > '2026-11-24');
  await bring((all) => all);
  await enter(own);
  return { store, bring, enter, hearings, toSettle: () => toSettle };
}

/** The same hearing as the court's own system has it. */
function theirs(all: LooseHearings, fields: object = {}): LooseHearings {
  const set = {
    ...at(all, 7),
    agencyReportFiled: undefined,
    id: 'F01-H9',
    date: '2026-12-22',
    start: '13:30',
    ...fields,
  };
  return [...all, JSON.parse(JSON.stringify(set))];
}

test('keeps its id, hour and reasons; the agency’s report and who was told follow the export', async () => {
  const { bring, hearings, store } = await storeWithOwn();
  const notices = [{ to: 'caregiver', sent: '2026-11-20' }];
  const told = await bring((all) => theirs(all, { agencyReportFiled: '2026-11-20', notices }));
  expect(told).toEqual(['changed hearing own', 'new hearingNotice F01-H9:notice:caregiver']);
  expect(await hearings()).toEqual([{ ...own, agencyReportFiledOn: '2026-11-20' }]);
  const [notice] = await store.read((tx) => readAll(tx, 'hearingNotice', null));
  expect(notice?.hearingId).toBe('own');
  expect(await bring((all) => theirs(all, { agencyReportFiled: '2026-11-20', notices }))).toEqual([]);
});

test('is held where the export says so, and its orders are of it', async () => {
  const { bring, hearings, store } = await storeWithOwn();
  const orders = [
    {
      ...{ id: 'F01-O90', text: 'Visit twice a week', orderedTo: 'F01-MO', dueDate: null, status: 'pending' },
      ...{ metDate: null, topic: 'family_time', childId: null },
    },
  ];
  await bring((all) => theirs(all, { status: 'held', findings: ['reasonable_efforts_to_reunify'], orders }));
  expect(await hearings()).toMatchObject([{ id: 'own', status: 'held', findings: ['reasonable_efforts_to_reunify'] }]);
  const items = await store.read((tx) => readAll(tx, 'orderItem', null));
  expect(items.find(({ id }) => id === 'F01-O90')?.hearingId).toBe('own');
});

test('one that was held by mistake and is only set again is held once the export says so', async () => {
  const { bring, enter, hearings } = await storeWithOwn();
  const held: Hearing = { ...own, status: 'held', findings: [], outcome: 'As ordered', childPresent: true };
  await enter(held, own);
  await enter(own, held);
  await bring((all) => theirs(all));
  expect(await hearings()).toEqual([own]);
  await bring((all) => theirs(all, { status: 'held', outcome: 'Reunified' }));
  expect(await hearings()).toMatchObject([{ id: 'own', status: 'held', outcome: 'Reunified', childPresent: null }]);
});

test('what the clerk told of a held hearing stays beside what the export adds', async () => {
  const { bring, enter, hearings } = await storeWithOwn();
  const held: Hearing = { ...own, status: 'held', findings: [], outcome: null, childPresent: true };
  await enter(held, own);
  await bring((all) => theirs(all, { status: 'held', childPresent: false, outcome: 'Reunified' }));
  expect(await hearings()).toEqual([{ ...held, outcome: 'Reunified' }]);
});

test('stays one where the export still has the day from which it was moved', async () => {
  const { bring, enter, hearings } = await storeWithOwn();
  const moved = { ...own, date: dateOf('2026-12-29') };
  await enter(moved, own);
  await bring((all) => theirs(all));
  expect(await hearings()).toEqual([moved]);
});

test('stays continued or vacated, with the person’s reasons, whatever the export says of it', async () => {
  const { bring, enter, hearings } = await storeWithOwn();
  const passes = [{ code: 'periodic-review', due: dateOf('2026-12-30') }];
  const continuance = {
    ...{ to: dateOf('2027-01-05'), reason: 'No interpreter', goodCause: true, requestedBy: 'court' },
    ...{ code: 'interpreter', passes },
  };
  const continued: Hearing = { ...own, status: 'continued', findings: [], outcome: null, continuance };
  await enter(continued, own);
  await bring((all) => theirs(all));
  expect(await hearings()).toEqual([continued]);
  const said = { to: '2027-01-05', reason: 'Not said', goodCause: false, requestedBy: 'agency' };
  await bring((all) => theirs(all, { status: 'continued', continuance: said, outcome: 'Reset' }));
  expect(await hearings()).toEqual([{ ...continued, outcome: 'Reset' }]);
});

/** The family's last hearing, which the export has on 24 November, with other facts. */
const lastWith =
  (fields: object, ...more: readonly object[]) =>
  (all: LooseHearings): LooseHearings => {
    const last = at(all, all.length - 1);
    const set = { ...last, agencyReportFiled: undefined, orders: [], notices: undefined };
    const rows = [...all.slice(0, -1), { ...last, ...fields }, ...more.map((one) => ({ ...set, ...one }))];
    return JSON.parse(JSON.stringify(rows));
  };

/** A store in which the clerk changed the export's last hearing. */
async function storeWithLast(change: (last: Hearing) => Hearing) {
  const made = await storeWithOwn();
  const all = await made.store.read((tx) => readAll(tx, 'hearing', null));
  const last = at(
    all.filter(({ id }) => id === 'F01-H8'),
    0,
  );
  const after = change(last);
  await made.enter(after, last);
  const now = async () =>
    (await made.store.read((tx) => readAll(tx, 'hearing', null))).filter(
      ({ date, id }) => date >= last.date && id !== 'own',
    );
  return { ...made, last, after, now };
}

test('one that was moved here is held on the day and at the hour that the export says, and not on a day to come', async () => {
  const moved = { date: dateOf('2026-12-15'), start: '14:30', minutes: 20 };
  const { bring, now, last, toSettle } = await storeWithLast((hearing) => ({
    ...hearing,
    ...moved,
    accepted: [{ code: 'attorney-elsewhere', person: null, reason: 'A colleague' }],
  }));
  const held = { status: 'held', findings: ['reasonable_efforts_to_reunify'] };
  await bring(lastWith(held));
  const { date, start, minutes } = last;
  expect(await now()).toMatchObject([{ ...held, date, start, minutes, accepted: null }]);
  expect(toSettle()).toEqual([`hearing F01-H8 hearing-date-gave-way ${date}`]);
  expect(await bring(lastWith(held))).toEqual([]);
  expect(toSettle()).toEqual([]);
  await bring(lastWith({ ...held, start: '15:00' }));
  expect(await now()).toMatchObject([{ status: 'held', date, start: '15:00' }]);
});

test('one that was vacated here stays of its day; another day in the export is told until it is settled', async () => {
  const vacating = { on: dateOf('2026-11-20'), reason: 'The case is closing' };
  const { bring, now, after, toSettle } = await storeWithLast((hearing) => ({
    ...hearing,
    status: 'vacated',
    vacating,
  }));
  expect(await bring((all) => all)).toEqual([]);
  expect(toSettle()).toEqual([]);
  for (const _ of ['first', 'second']) {
    expect(await bring(lastWith({ date: '2026-12-08' }))).toEqual([]);
    expect(toSettle()).toEqual(['hearing F01-H8 hearing-ended-otherwise 2026-12-08']);
  }
  expect(await now()).toEqual([after]);
});

test('one that was held here, and of which the export has another hour of the same day, takes the hour', async () => {
  const { bring, now, toSettle } = await storeWithLast((hearing) => ({
    ...hearing,
    ...{ status: 'held', findings: [], outcome: 'As ordered', childPresent: true },
  }));
  await bring(lastWith({ start: '15:00' }));
  expect(await now()).toMatchObject([{ status: 'held', outcome: 'As ordered', start: '15:00' }]);
  expect(toSettle()).toEqual([]);
  expect(await bring(lastWith({ start: '15:00', date: '2026-12-08' }))).toEqual([]);
  expect(toSettle()).toEqual(['hearing F01-H8 hearing-ended-otherwise 2026-12-08']);
});

test('a date is the person’s as a whole: no hour of one beside the room of another', async () => {
  const { bring, now, after, toSettle } = await storeWithLast((hearing) => ({
    ...hearing,
    date: dateOf('2026-12-15'),
  }));
  await bring(lastWith({ date: '2026-12-03', start: '10:00', minutes: 45 }));
  expect(await now()).toEqual([after]);
  expect(toSettle()).toEqual(['hearing F01-H8 hearing-on-other-date 2026-12-03']);
});

test('one that the export has under an id of its own stays that one when either is moved', async () => {
  const { bring, enter, hearings, toSettle } = await storeWithOwn();
  await bring((all) => theirs(all));
  expect(await bring((all) => theirs(all, { date: '2027-01-05' }))).toEqual([]);
  expect(await hearings()).toEqual([own]);
  expect(toSettle()).toEqual(['hearing F01-H9 hearing-on-other-date 2027-01-05']);
  const moved = { ...own, date: dateOf('2027-01-12') };
  await enter(moved, own);
  expect(await bring((all) => theirs(all, { date: '2027-01-05', type: 'permanency' }))).toEqual([]);
  expect(await hearings()).toEqual([moved]);
});

test.each([{ continuedFrom: 'F01-H8' }, {}])(
  'one that was continued, here to one day and there to another, is followed by one %o',
  async (from) => {
    const to = { to: dateOf('2026-12-15'), reason: 'No notice', goodCause: true, requestedBy: 'tribe' };
    const { bring, enter, now, last, toSettle } = await storeWithLast((hearing) => ({
      ...hearing,
      ...{ status: 'continued', findings: [], outcome: null, continuance: to },
    }));
    const next: Hearing = { ...last, id: idOf('next'), date: to.to, continuedFrom: last.id, agencyReportFiledOn: null };
    await enter(next);
    const theirTo = { ...to, to: '2027-01-05' };
    const edit = lastWith({ status: 'continued', continuance: theirTo }, { ...from, id: 'F01-H9', date: '2027-01-05' });
    await bring(edit);
    expect(await now()).toMatchObject([{ id: 'F01-H8', continuance: to }, next]);
    expect(toSettle()).toEqual(['hearing F01-H9 hearing-on-other-date 2027-01-05']);
    expect(await bring(edit)).toEqual([]);
  },
);

test('at the same hour of a day it is one hearing, of whatever type', async () => {
  const { bring, hearings } = await storeWithOwn();
  await bring((all) => theirs(all, { start: own.start, type: 'permanency' }));
  expect(await hearings()).toEqual([own]);
});

test('one that was taken back here is brought by the next export', async () => {
  const { store, bring, hearings } = await storeWithOwn();
  await bring((all) => theirs(all));
  await changeStore(store, (tx) => takeBack(tx, [{ kind: 'hearing', row: own }]));
  await bring((all) => theirs(all));
  expect(await hearings()).toMatchObject([{ id: 'F01-H9', date: '2026-12-22' }]);
});

test('another type, another day, or a row that no person set, is another hearing', async () => {
  const { bring, enter, hearings } = await storeWithOwn();
  await bring((all) => theirs(all, { type: 'permanency' }));
  expect((await hearings()).map(({ id }) => id)).toEqual(['own', 'F01-H9']);
  const theirsNow = at([...(await hearings())], 1);
  await enter({ ...theirsNow, start: '15:00' }, theirsNow);
  await bring((all) => theirs(all, { id: 'F01-H10', type: 'permanency' }));
  expect((await hearings()).map(({ id }) => id).toSorted()).toEqual(['F01-H10', 'F01-H9', 'own']);
});
