// What a case file says of other families' hearings: who of its people is booked meanwhile, and how many families its
// coordinator serves. Nothing else of another case may come in.

import { expect, test } from 'vitest';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { Records } from '../../shared/domain/record.ts';
import * as records from '../support/records.ts';
import { asNew, madeUpCourt, noRecords, together } from './madeUpRecords.ts';
import { changeStore, temporaryStore } from './temporaryStore.ts';

const tuesday = dateOf('2026-11-24');
const mine = idOf<'case'>('C1');
const attorney = idOf<'person'>('P-A');
const caseworker = idOf<'person'>('P-W');
const interpreter = idOf<'person'>('P-I');

type Participants = readonly (readonly [role: 'caseworker' | 'coordinator' | 'interpreter', person: string])[];

/** A case with one hearing on Tuesday at 9:00, of half an hour, before a judge of its own. */
function caseOf(
  key: string,
  hearing: Parameters<typeof records.hearing>[0] = {},
  {
    team = [],
    status = 'open',
    lawyer = null,
  }: { team?: Participants; status?: 'open' | 'closed'; lawyer?: string | null } = {},
): Records {
  const rows = noRecords();
  const caseId = idOf<'case'>(key);
  const set = {
    id: idOf<'hearing'>(`${key}-H`),
    caseId,
    judgeId: idOf<'person'>(`J-${key}`),
    start: '09:00',
    minutes: 30,
  };
  rows.courtCase.push({ ...records.caseFile().case, id: caseId, caseNumber: idOf(`26-${key}`), status });
  rows.hearing.push(records.hearing({ ...set, date: tuesday, ...hearing }));
  rows.parent.push(records.parent({ id: idOf(`${key}-M`), caseId, attorneyId: lawyer === null ? null : idOf(lawyer) }));
  for (const [role, person] of team) {
    rows.participant.push({ id: `${key}:${role}`, caseId, role, personId: idOf(person) });
  }
  return rows;
}

const ours = caseOf('C1', {}, { team: [['caseworker', caseworker]], lawyer: attorney });

/** The case file of C1 in a store of these cases, with what an import can bring beside them. */
async function fileAmong(cases: readonly Records[], court: Partial<Records> = {}) {
  const { store } = await temporaryStore();
  await changeStore(store, (tx) =>
    supersede(tx, 'team-export', asNew(together({ ...madeUpCourt(), ...court }, ours, ...cases))),
  );
  const file = await store.read((tx) => readCaseFile(tx, mine, null));
  if (file === null) throw new Error('no case file');
  return file;
}

test.each<[string, Parameters<typeof records.hearing>[0], string[]]>([
  ['at the same time', {}, ['09:00 09:30']],
  ['before, and not over yet', { start: '08:40' }, ['08:40 09:10']],
  ['within', { start: '09:10', minutes: 5 }, ['09:10 09:15']],
  ['ending when ours begins', { start: '08:30' }, []],
  ['beginning when ours ends', { start: '09:30' }, []],
  ['on another day', { date: dateOf('2026-11-25') }, []],
  ['past midnight, as far as the day goes', { start: '08:59', minutes: 1000 }, ['08:59 23:59']],
])('the judge has another family’s hearing %s', async (_, hearing, times) => {
  const file = await fileAmong([caseOf('C2', { judgeId: idOf('J-C1'), ...hearing })]);
  expect(file.elsewhere.map(({ start, end }) => `${start} ${end}`)).toEqual(times);
});

test('a parent’s attorney and a participant are told of with the hearing that has them, once for each person', async () => {
  const busy = caseOf('C2', {}, { team: [['caseworker', caseworker]], lawyer: attorney });
  const free = caseOf('C3', {}, { team: [['caseworker', 'P-X']], lawyer: 'P-Y' });
  const both = caseOf('C4', { start: '09:15' }, { team: [['interpreter', attorney]], lawyer: attorney });
  const file = await fileAmong([busy, free, both]);
  const at = (start: string, end: string, personId: string, id: string) => {
    return { personId, date: tuesday, start, end, by: 'hearing', source: { kind: 'hearing', id } };
  };
  expect(file.elsewhere).toEqual([
    at('09:00', '09:30', attorney, 'C2-H'),
    at('09:00', '09:30', caseworker, 'C2-H'),
    at('09:15', '09:45', attorney, 'C4-H'),
  ]);
  expect(JSON.stringify([file, [...file.people]])).not.toMatch(/26-C[234]|C[234]-M/);
});

test('the files of a whole day, read at one moment, are those that are read one by one', async () => {
  const { store } = await temporaryStore();
  const cases = [
    ours,
    caseOf('C2', { judgeId: idOf('J-C1') }, { team: [['coordinator', 'P-N']], lawyer: attorney }),
    caseOf('C3', { start: '09:20' }, { team: [['caseworker', caseworker]], lawyer: attorney }),
    caseOf('C4', { date: dateOf('2026-11-25') }, { lawyer: attorney }),
  ];
  await changeStore(store, (tx) => supersede(tx, 'team-export', asNew(together(madeUpCourt(), ...cases))));
  const ids = cases.flatMap(({ courtCase }) => courtCase.map(({ id }) => id));
  const ofDay = await store.read(async (tx) => {
    const files = [];
    for (const id of ids) files.push(await readCaseFile(tx, id, null));
    return files;
  });
  expect(ofDay.map((file) => file?.elsewhere.length)).toEqual([4, 3, 3, 0]);
  for (const [place, id] of ids.entries()) {
    expect(ofDay[place]).toEqual(await store.read((tx) => readCaseFile(tx, id, null)));
  }
});

test('a hearing that was continued or vacated, and one of our own case, keep nobody', async () => {
  const slot = { judgeId: idOf<'person'>('J-C1'), date: tuesday, start: '09:00' };
  const continued = records.continuedHearing({ ...slot, id: idOf('C2-H'), caseId: idOf('C2') });
  const vacated = records.vacatedHearing({ ...slot, id: idOf('C3-H'), caseId: idOf('C3') });
  const again = records.hearing({ ...slot, id: idOf('C1-H2'), caseId: mine });
  const file = await fileAmong([
    { ...caseOf('C2'), hearing: [continued] },
    { ...caseOf('C3'), hearing: [vacated] },
    { ...noRecords(), hearing: [again] },
  ]);
  expect(file.elsewhere).toEqual([]);
});

test('a commitment of a needed person and the interpreters of the day are there, others not', async () => {
  const slot = { date: tuesday, start: '09:00', end: '10:00' };
  const commitment = [
    { ...slot, id: 'X1', personId: caseworker, place: 'Another county', calendar: null },
    { ...slot, id: 'X2', personId: idOf<'person'>('P-X'), place: 'Another county', calendar: null },
    { ...slot, id: 'X3', personId: caseworker, start: '10:00', end: '11:00', place: 'Training', calendar: null },
    { ...slot, id: 'X4', personId: caseworker, date: dateOf('2026-11-25'), place: 'Leave', calendar: null },
  ];
  const interpreterBooking = [
    { ...slot, id: 'B1', personId: interpreter },
    { ...slot, id: 'B2', personId: interpreter, date: dateOf('2026-11-25') },
  ];
  const file = await fileAmong([], { commitment, interpreterBooking });
  const source = { kind: 'commitment', id: 'X1' };
  expect(file.elsewhere).toEqual([{ ...slot, personId: caseworker, by: 'commitment', source }]);
  expect(file.interpreterBookings).toEqual([interpreterBooking[0]]);
  expect(JSON.stringify(file)).not.toContain('Another county');
});

test('the coordinator’s families: those that name the coordinator, and the court’s own with those that name none', async () => {
  const named = (key: string, person: string, status: 'open' | 'closed' = 'open') =>
    caseOf(key, {}, { team: [['coordinator', person]], status });
  const rest = [named('C2', 'P-N'), named('C3', 'P-N', 'closed'), named('C4', 'P-C'), caseOf('C5')];
  // Ours names none: the court's own coordinator has it, C4 and C5.
  expect((await fileAmong(rest)).coordinatorLoad).toEqual({ coordinatorId: 'P-C', families: 3 });
  const oursToo = { ...noRecords(), participant: named('C1', 'P-N').participant };
  expect((await fileAmong([...rest, oursToo])).coordinatorLoad).toEqual({ coordinatorId: 'P-N', families: 2 });
});

test('who is elsewhere and the coordinator’s families are as they were known at a moment', async () => {
  let now = Date.parse('2026-11-20T12:00:00Z');
  const { store } = await temporaryStore(() => now);
  const first = together(madeUpCourt(), ours, caseOf('C2', { judgeId: idOf('J-C1') }));
  const then = await changeStore(store, async (tx) => {
    await supersede(tx, 'team-export', asNew(first));
    return tx.stamp;
  });
  now += 60_000;
  const [moved] = first.hearing.filter(({ caseId }) => caseId === 'C2');
  const [closed] = first.courtCase.filter(({ id }) => id === 'C2');
  if (moved === undefined || closed === undefined) throw new Error('no case C2');
  const commitment = {
    ...{ id: 'X1', personId: caseworker, date: tuesday, start: '09:00', end: '10:00', place: 'Training' },
    calendar: null,
  };
  await changeStore(store, (tx) =>
    supersede(tx, 'entered', [
      { kind: 'hearing', id: moved.id, before: moved, after: { ...moved, start: '14:00' } },
      { kind: 'courtCase', id: closed.id, before: closed, after: { ...closed, status: 'closed' } },
      { kind: 'commitment', id: commitment.id, after: commitment },
    ]),
  );
  const read = async (knownAt: typeof then | null) => {
    const file = await store.read((tx) => readCaseFile(tx, mine, knownAt));
    return [file?.elsewhere.map(({ personId, by }) => `${personId} ${by}`), file?.coordinatorLoad?.families];
  };
  expect(await read(then)).toEqual([['J-C1 hearing'], 2]);
  expect(await read(null)).toEqual([['P-W commitment'], 1]);
});
