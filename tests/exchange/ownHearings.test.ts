// A hearing that a clerk set here and that a later export brings under an id of its own is one hearing, with what the export
// has of it: in a real store, on the first family of the sample docket.

import { expect, test } from 'vitest';
import { changesToMake, compareRecords } from '../../electron/engine/exchange/teamExport/compare.ts';
import { readRecordsBeside, supersede } from '../../electron/engine/store/records.ts';
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
  const bring = async (edit: (hearings: LooseHearings) => LooseHearings) => {
    const file = copySample();
    file.families = file.families.slice(0, 1);
    const family = at(file.families, 0);
    family.hearings = edit(family.hearings);
    const { records } = readSound(file);
    return changeStore(store, async (tx) => {
      const { current, written } = await readRecordsBeside(tx, records);
      const changes = compareRecords(current, records, written);
      await supersede(tx, 'team-export', changesToMake(changes));
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
  return { store, bring, enter, hearings };
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

test('another type, another day, or a row that no person set, is another hearing', async () => {
  const { bring, enter, hearings } = await storeWithOwn();
  await bring((all) => theirs(all, { type: 'permanency' }));
  expect((await hearings()).map(({ id }) => id)).toEqual(['own', 'F01-H9']);
  const theirsNow = at([...(await hearings())], 1);
  await enter({ ...theirsNow, start: '15:00' }, theirsNow);
  await bring((all) => theirs(all, { id: 'F01-H10', type: 'permanency' }));
  expect((await hearings()).map(({ id }) => id).toSorted()).toEqual(['F01-H10', 'F01-H9', 'own']);
});
