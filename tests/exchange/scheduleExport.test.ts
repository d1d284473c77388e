// What an export may say of the schedule: patterns of sessions and their exceptions, days on which the court sits all the same,
// meetings that are set, how often a case is heard, and hearings that were vacated or follow a continued one.

import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../electron/engine/exchange/teamExport/compare.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import { isRecurrence } from '../../shared/schedule/recurrence.ts';
import { asNew } from '../store/madeUpRecords.ts';
import { changeStore, temporaryStore } from '../store/temporaryStore.ts';
import { rebuildExport } from './rebuildExport.ts';
import { at, copySample, type LooseExport, pathText, placeAt, readSound, refusalLines } from './sampleExport.ts';

type Path = readonly (string | number)[];
const meta = (...rest: Path): Path => ['meta', ...rest];
const hearing = (index: number, ...rest: Path): Path => ['families', 0, 'hearings', index, ...rest];

const pattern = {
  ...{ id: 'first-and-third', weekday: 'Tuesday', start: '09:00', end: '11:30', courtroom: '4B', judge: 'J1' },
  ...{ slotMinutes: 30, recurrence: 'FREQ=MONTHLY;BYDAY=1TU,3TU', from: '2026-12-01', capacityMinutes: 120 },
} as const;

/** The sample docket with a schedule: of the first family a vacated hearing, then one that follows a continued one. */
function withSchedule(): LooseExport {
  const file = copySample();
  Object.assign(file.meta, {
    docketSessions: [...file.meta.docketSessions, { ...pattern }],
    sessionChanges: [
      { session: 'first-and-third', date: '2026-12-15' },
      { session: 'first-and-third', date: '2027-01-05', start: '10:00', end: '11:00', judge: 'J1' },
      { date: '2026-12-17', start: '13:00', end: '15:00', courtroom: '4B', judge: 'J1' },
    ],
  });
  Object.assign(file.meta.localDefaults, { reviewMinutes: 40, federalHolidaysObserved: 0 });
  Object.assign(at(file.meta.holidays, 0), { sits: true });
  const family = at(file.families, 0);
  const [set, last] = [at(family.hearings, 7), at(family.hearings, 6)];
  Object.assign(last, { childPresent: true });
  const vacated = { on: '2026-11-20', reason: 'The judge was called away' };
  const later = { ...set, id: 'F01-H9', date: '2026-12-08', status: 'vacated', vacated, agencyReportFiled: undefined };
  family.hearings = [...family.hearings, JSON.parse(JSON.stringify(later))];
  Object.assign(set, { continuedFrom: 'F01-H7' });
  Object.assign(family, {
    ftmAppointments: [
      { id: 'F01-A1', date: '2026-12-03', start: '10:00', minutes: 60, coordinator: 'CC1', place: 'Room 2' },
      { id: 'F01-A2', date: '2026-12-29', start: '10:00', minutes: 60, coordinator: 'CC1' },
    ],
    reviewIntervals: [
      { days: 28, underMonths: 12, reason: 'A newborn' },
      { days: 60, phase: 'trial_home_visit', reason: 'As the Court ordered' },
    ],
  });
  return file;
}

function changed(path: Path, value: unknown): LooseExport {
  const file = withSchedule();
  const key = at(path, path.length - 1);
  const place = placeAt(file, path.slice(0, -1));
  if (value === undefined) Reflect.deleteProperty(place, key);
  else Reflect.set(place, key, value);
  return file;
}

test('is read whole and is the same file again', () => {
  const { records, warnings } = readSound(withSchedule());
  expect(warnings.total).toBe(0);
  expect(rebuildExport(records)).toEqual(withSchedule());
  expect(records.sessionChange.map(({ id }) => id)).toEqual([
    'court:session-change:2026-12-15:first-and-third',
    'court:session-change:2027-01-05:first-and-third',
    'court:session-change:2026-12-17:further',
  ]);
});

test('comes back from a store as it went in, and the same file again changes nothing', async () => {
  const { records } = readSound(withSchedule());
  const { store } = await temporaryStore();
  await changeStore(store, (tx) => supersede(tx, 'team-export', asNew(records)));
  const kinds = ['docketSession', 'sessionChange', 'holiday', 'hearing', 'ftmAppointment', 'reviewInterval'] as const;
  for (const kind of kinds) {
    const byId = (rows: readonly { readonly id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(await store.read((tx) => readAll(tx, kind, null))), kind).toEqual(byId(records[kind]));
  }
  const changes = compareRecords(records, readSound(withSchedule()).records, () => new Map());
  expect(new Set(changes.map(({ status }) => status))).toEqual(new Set(['same']));
});

test('the sample docket, which says nothing of it, holds what is not recorded as such', () => {
  const { records } = readSound(copySample());
  expect([records.sessionChange, records.ftmAppointment, records.reviewInterval]).toEqual([[], [], []]);
  expect(records.hearing.every(({ continuedFrom, accepted }) => continuedFrom === null && accepted === null)).toBe(
    true,
  );
  expect(records.docketSession).toMatchObject([{ recurrence: null, from: null, until: null, capacityMinutes: null }]);
});

describe('what is refused of it, each by its place', () => {
  test.each<[Path, unknown, string]>([
    [meta('docketSessions', 1, 'recurrence'), 'FREQ=DAILY', 'recurrence-unknown'],
    [meta('docketSessions', 1, 'recurrence'), 'RRULE:FREQ=WEEKLY', 'recurrence-unknown'],
    [meta('docketSessions', 1, 'recurrence'), 'FREQ=WEEKLY;BYDAY=1TU', 'recurrence-unknown'],
    [meta('docketSessions', 1, 'recurrence'), 'FREQ=MONTHLY;BYSETPOS=1', 'recurrence-unknown'],
    [meta('docketSessions', 1, 'recurrence'), 'FREQ=MONTHLY;COUNT=3', 'recurrence-unknown'],
    [meta('docketSessions', 1, 'recurrence'), 'FREQ=MONTHLY;BYDAY=1TU;BYDAY=3TU', 'recurrence-unknown'],
    [meta('docketSessions', 1, 'recurrence'), 'FREQ=WEEKLY;', 'recurrence-unknown'],
    [meta('docketSessions', 1, 'until'), '2026-11-30', 'ends-before-start'],
    [meta('docketSessions', 1, 'capacityMinutes'), -1, 'number-too-small'],
    [meta('sessionChanges', 0, 'session'), 'second', 'unknown-reference'],
    [meta('sessionChanges', 1, 'end'), undefined, 'missing-key'],
    [meta('sessionChanges', 1, 'end'), '10:00', 'ends-before-start'],
    [meta('sessionChanges', 2, 'courtroom'), undefined, 'missing-key'],
    [meta('sessionChanges', 2, 'judge'), 'NOBODY', 'unknown-reference'],
    [meta('holidays', 0, 'sits'), 'yes', 'needs-yes-or-no'],
    [meta('localDefaults', 'reviewMinutes'), 0, 'number-too-small'],
    [meta('localDefaults', 'federalHolidaysObserved'), 2, 'number-too-large'],
    [meta('localDefaults', 'meetingDaysBeforeHearingMin'), 15, 'number-too-large'],
    [hearing(7, 'continuedFrom'), 'F02-H7', 'unknown-reference'],
    [hearing(7, 'childPresent'), true, 'hearing-not-held'],
    [hearing(8, 'vacated'), undefined, 'missing-key'],
    [hearing(7, 'vacated'), { on: '2026-11-20', reason: 'Illness' }, 'hearing-not-vacated'],
    [['families', 0, 'ftmAppointments', 0, 'coordinator'], 'NOBODY', 'unknown-reference'],
    [['families', 0, 'ftmAppointments', 1, 'id'], 'F01-A1', 'duplicate-id'],
    [['families', 0, 'reviewIntervals', 0, 'days'], 0, 'number-too-small'],
    [['families', 0, 'reviewIntervals', 1, 'phase'], 'after', 'unknown-value'],
  ])('%j as %j: %s', (path, value, reason) => {
    expect(refusalLines(changed(path, value))).toEqual([`${pathText(path)} ${reason}`]);
  });

  test('a vacated hearing was not held, and decided nothing', () => {
    expect(refusalLines(changed(hearing(8, 'outcome'), 'Continued out-of-home care'))).toEqual([
      'families[0].hearings[8] vacated-hearing-has-outcome',
    ]);
  });

  test.each(['FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO', 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1'])(
    '%s is a pattern',
    (recurrence) => {
      const read = readSound(changed(meta('docketSessions', 1, 'recurrence'), recurrence));
      expect(read.records.docketSession[1]?.recurrence).toBe(recurrence);
      expect(isRecurrence(recurrence)).toBe(true);
    },
  );
});

test('a hearing vacated after the export’s last day is warned about, a set day that is ahead is not', () => {
  const { warnings } = readSound(changed(hearing(8, 'vacated', 'on'), '2026-11-22'));
  expect(warnings.shown.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'families[0].hearings[8].vacated.on dated-after-export',
  ]);
});
