// What an export may carry beyond the sample docket: notices and attendance of hearings, progress reports, concrete needs,
// news of homes, sleep checks, and the court's numbers for alerts. Each is accepted whole, refused by its place, and
// absent where nothing was recorded.

import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../electron/engine/exchange/teamExport/compare.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import { defaultPolicy } from '../../shared/domain/courtPolicy.ts';
import { asNew } from '../store/madeUpRecords.ts';
import { changeStore, temporaryStore } from '../store/temporaryStore.ts';
import { rebuildExport } from './rebuildExport.ts';
import {
  at,
  copySample,
  type LooseExport,
  pathText,
  placeAt,
  readExport,
  readSound,
  refusalLines,
} from './sampleExport.ts';

type Path = readonly (string | number)[];
const f = (...rest: Path): Path => ['families', 0, ...rest];
const child = (...rest: Path): Path => f('children', 0, ...rest);
const held = (...rest: Path): Path => f('hearings', 6, ...rest);

/** The sample docket, whose first family has one or two of everything. */
function fullExport(): LooseExport {
  const file = copySample();
  Object.assign(file.meta.localDefaults, { familyTimeShareFloor: 0.5, licenseRaiseDays: 45 });
  const family = at(file.families, 0);
  Object.assign(family, {
    casePlanDate: '2026-05-01',
    relativesNoticedDate: '2026-04-02',
    concreteNeeds: [
      { need: 'housing', date: '2026-08-03', text: 'A lease of their own' },
      { need: 'housing', date: '2026-08-03', text: 'A crib', metDate: '2026-08-20' },
    ],
  });
  Object.assign(family.permanency, { primarySince: '2026-05-12' });
  Object.assign(at(family.parents, 1), { inCustody: false });
  Object.assign(at(family.services, 0), {
    progressReports: [
      { from: '2026-08-01', date: '2026-08-31', text: '', attended: 3, scheduled: 4, fit: 'Good', effect: 'Calmer' },
      { from: '2026-09-01', date: '2026-09-30', text: 'No sessions were set.' },
    ],
  });
  Object.assign(at(family.hearings, 6), {
    notices: [
      { to: 'parent', sent: '2026-10-20', recipient: 'F01-MO', method: 'mail', proof: true },
      { to: 'caregiver', sent: null },
    ],
    attendance: [
      { party: 'F01-MO', present: true },
      { party: 'F01-FA', present: false },
      { party: 'Harlan-Bose family', present: true },
    ],
  });
  Object.assign(at(family.hearings, 7), { notices: [{ to: 'caregiver', sent: null }] });
  Object.assign(at(family.children, 0), {
    homeLanguage: 'Spanish',
    prenatalExposure: true,
    medicalEquipment: false,
    familyViolenceExposure: true,
    placementEvents: [
      { event: 'license_pending', date: '2026-04-01', settledDate: '2026-07-01' },
      { event: 'move_planned', date: '2027-01-15' },
    ],
    safeSleepChecks: [{ date: '2026-04-05', by: 'Visiting nurse' }, { date: '2026-05-05' }],
  });
  return file;
}

/** The full export with another value, or without the key, at a path. */
function changed(path: Path, value: unknown): LooseExport {
  const file = fullExport();
  const place = placeAt(file, path.slice(0, -1));
  const key = at(path, path.length - 1);
  if (value === undefined) Reflect.deleteProperty(place, key);
  else Reflect.set(place, key, value);
  return file;
}

const newKinds = [
  'hearingNotice',
  'hearingAttendance',
  'progressReport',
  'concreteNeed',
  'placementEvent',
  'safeSleepCheck',
] as const;

describe('an export with all that it may carry', () => {
  test('is read whole, without a warning, and is the same file again', () => {
    const { records, warnings, counts } = readSound(fullExport());
    expect(warnings.total).toBe(0);
    expect(newKinds.map((kind) => counts[kind])).toEqual([3, 3, 2, 2, 2, 2]);
    expect(counts.courtSetting).toBe(9);
    expect(rebuildExport(records)).toEqual(fullExport());
  });

  test('leaves out what is not recorded: the sample docket has none of it', () => {
    const { records } = readSound(copySample());
    for (const kind of newKinds) expect(records[kind]).toEqual([]);
    const [family] = records.courtCase;
    expect([family?.casePlanOn, family?.relativesNoticedOn]).toEqual([null, null]);
    expect(records.parent.every(({ inCustody }) => inCustody === null)).toBe(true);
  });

  test('rows without an id of their own get one that tells no name', () => {
    const { records } = readSound(fullExport());
    expect(newKinds.flatMap((kind) => records[kind].map(({ id }) => id))).toEqual([
      'F01-H7:notice:parent',
      'F01-H7:notice:caregiver',
      'F01-H8:notice:caregiver',
      expect.stringMatching(/^F01-H7:attendance(?::[23])?$/),
      expect.stringMatching(/^F01-H7:attendance(?::[23])?$/),
      expect.stringMatching(/^F01-H7:attendance(?::[23])?$/),
      'F01-V1:progress-report:2026-08-31',
      'F01-V1:progress-report:2026-09-30',
      expect.stringMatching(/^F01:concrete-need:housing:2026-08-03(?::2)?$/),
      expect.stringMatching(/^F01:concrete-need:housing:2026-08-03(?::2)?$/),
      'F01-C1:placement-event:license_pending:2026-04-01',
      'F01-C1:placement-event:move_planned:2027-01-15',
      'F01-C1:safe-sleep-check:2026-04-05',
      'F01-C1:safe-sleep-check:2026-05-05',
    ]);
  });

  test('comes back from a store as it went in, and the same file again changes nothing', async () => {
    const { records } = readSound(fullExport());
    const { store } = await temporaryStore();
    await changeStore(store, (tx) => supersede(tx, 'team-export', asNew(records)));
    for (const kind of [...newKinds, 'courtCase', 'parent', 'child', 'permanencyPlan'] as const) {
      expect(await store.read((tx) => readAll(tx, kind, null)), kind).toEqual(records[kind]);
    }
    const again = readSound(fullExport()).records;
    const changes = compareRecords(records, again, () => new Map());
    expect(new Set(changes.map(({ status }) => status))).toEqual(new Set(['same']));
  });

  test('a party who came after all keeps the row, and so does another’s; a notice that was sent keeps its own', () => {
    const file = fullExport();
    const hearing = at(at(file.families, 0).hearings, 6);
    at(hearing.attendance, 1).present = true;
    at(hearing.notices, 1).sent = '2026-10-21';
    const before = readSound(fullExport()).records;
    const changes = compareRecords(before, readSound(file).records, () => new Map());
    const told = changes.filter(({ status }) => status !== 'same');
    const father = before.hearingAttendance.find(({ party }) => party === 'F01-FA');
    expect(told.map(({ status, kind, id }) => [status, kind, id])).toEqual([
      ['changed', 'hearingNotice', 'F01-H7:notice:caregiver'],
      ['changed', 'hearingAttendance', father?.id],
    ]);
  });

  test('every number that an alert or a date goes by has a default that the format would take', () => {
    const file = copySample();
    const { coordinatorCaseloadCap: _, ...numbers } = defaultPolicy;
    const format = readExport(file);
    expect(format.ok).toBe(true);
    const optional = Object.entries(numbers).slice(Object.keys(numbers).indexOf('coordinatorCaseloadWarnAt'));
    expect(optional).toHaveLength(13 + 11);
    Object.assign(file.meta.localDefaults, Object.fromEntries(optional));
    expect(readSound(file).counts.courtSetting).toBe(7 + 13 + 11);
  });
});

describe('what is refused of it, each by its place', () => {
  test.each<[Path, unknown, string]>([
    [held('notices', 0, 'to'), 'neighbour', 'unknown-value'],
    [held('notices', 0, 'sent'), undefined, 'missing-key'],
    [held('notices', 0, 'sent'), '2026-02-30', 'not-a-date'],
    [held('notices', 0, 'recipient'), 'F02-MO', 'unknown-reference'],
    [held('notices', 0, 'proof'), 'yes', 'needs-yes-or-no'],
    [held('notices', 0, 'colour'), 'green', 'unknown-key'],
    [held('attendance', 0, 'party'), 'NOBODY_9', 'unknown-reference'],
    [held('attendance', 0, 'present'), undefined, 'missing-key'],
    [held('attendance'), { party: 'F01-MO' }, 'needs-list'],
    [f('services', 0, 'progressReports', 0, 'text'), undefined, 'missing-key'],
    [f('services', 0, 'progressReports', 0, 'attended'), 5, 'number-too-large'],
    [f('services', 0, 'progressReports', 0, 'attended'), -1, 'number-too-small'],
    [f('services', 0, 'progressReports', 0, 'scheduled'), 3.5, 'needs-whole-number'],
    [f('services', 0, 'progressReports', 0, 'date'), '2026-07-31', 'ends-before-start'],
    [f('services', 0, 'progressReports', 0, 'fit'), ' ', 'text-too-short'],
    [f('concreteNeeds', 0, 'need'), 'a car', 'unknown-value'],
    [f('concreteNeeds', 1, 'metDate'), '2026-08-02', 'ends-before-start'],
    [f('concreteNeeds', 0, 'date'), undefined, 'missing-key'],
    [f('casePlanDate'), 'soon', 'not-a-date'],
    [f('relativesNoticedDate'), 20260402, 'needs-text'],
    [f('permanency', 'primarySince'), '1989-01-01', 'date-out-of-range'],
    [f('parents', 1, 'inCustody'), 'no', 'needs-yes-or-no'],
    [child('homeLanguage'), '', 'text-too-short'],
    [child('prenatalExposure'), 1, 'needs-yes-or-no'],
    [child('placementEvents', 0, 'event'), 'moved', 'unknown-value'],
    [child('placementEvents', 0, 'date'), '2026-03-08', 'before-birth'],
    [child('placementEvents', 0, 'settledDate'), '2026-03-31', 'ends-before-start'],
    [child('safeSleepChecks', 0, 'date'), '2026-03-08', 'before-birth'],
    [child('safeSleepChecks', 0, 'date'), null, 'needs-text'],
    [['meta', 'localDefaults', 'familyTimeShareFloor'], 1.5, 'number-too-large'],
    [['meta', 'localDefaults', 'licenseRaiseDays'], 0.5, 'needs-whole-number'],
    [['meta', 'localDefaults', 'licenceRaiseDays'], 90, 'unknown-key'],
  ])('%j as %j: %s', (path, value, reason) => {
    expect(refusalLines(changed(path, value))).toEqual([`${pathText(path)} ${reason}`]);
  });

  test('a hearing that is only set has nobody in the room yet', () => {
    expect(refusalLines(changed(f('hearings', 7, 'attendance'), [{ party: 'F01-MO', present: true }]))).toEqual([
      'families[0].hearings[7] scheduled-hearing-has-outcome',
    ]);
  });

  test.each<[Path]>([
    [held('notices', 0, 'sent')],
    [f('services', 0, 'progressReports', 0, 'date')],
    [f('concreteNeeds', 0, 'date')],
    [f('casePlanDate')],
    [f('permanency', 'primarySince')],
    [child('safeSleepChecks', 1, 'date')],
  ])('%j after the export’s last day is warned about', (path) => {
    const { warnings } = readSound(changed(path, '2026-11-22'));
    expect(warnings.shown.map(({ path: place, reason }) => `${place} ${reason}`)).toEqual([
      `${pathText(path)} dated-after-export`,
    ]);
  });
});
