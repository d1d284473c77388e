// What no schema can say: ids that stand twice or for nobody, days out of order, hearings with an outcome before they are
// held. Each case is the sample docket with one thing changed by hand.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  at,
  copySample,
  type LooseExport,
  leavesOf,
  pathText,
  patternOf,
  readSound,
  refusalLines,
  withValue,
} from './sampleExport.ts';

type Path = readonly (string | number)[];
const f = (index: number, ...rest: Path): Path => ['families', index, ...rest];
const child = (index: number, ...rest: Path): Path => f(index, 'children', 0, ...rest);

const warningLines = (file: LooseExport) =>
  readSound(file).warnings.shown.map(({ path, reason }) => `${path} ${reason}`);

describe('ids', () => {
  test.each<[Path, string]>([
    [['people', 1, 'id'], 'J1'],
    [['meta', 'courtrooms', 1, 'id'], '4B'],
    [f(1, 'id'), 'F01'],
    [f(1, 'caseNumber'), '26-JV-0117'],
    [f(1, 'parents', 0, 'id'), 'F01-MO'],
    [f(1, 'parents', 0, 'id'), 'CW1'],
    [f(1, 'children', 0, 'id'), 'F02-MO'],
    [child(1, 'placements', 0, 'id'), 'F01-C1-P1'],
    [child(1, 'screenings', 0, 'id'), 'F01-C1-S1'],
    [child(1, 'medicalTasks', 0, 'id'), 'F01-C1-T1'],
    [f(1, 'services', 0, 'id'), 'F01-V1'],
    [f(1, 'hearings', 0, 'id'), 'F01-H1'],
    [f(1, 'hearings', 3, 'orders', 0, 'id'), 'F01-O1'],
    [f(1, 'ftms', 0, 'id'), 'F01-FTM1'],
    [f(1, 'ftms', 3, 'actionItems', 0, 'id'), 'F01-A1'],
  ])('%j may not be %s a second time', (path, id) => {
    const file = withValue(path, id);
    // A parent's or child's new id leaves what named the old one dangling: only the first problem is asked for.
    expect(refusalLines(file)[0]).toBe(`${pathText(path)} duplicate-id`);
  });

  test('says where the id stood first', () => {
    const file = withValue(f(1, 'hearings', 0, 'id'), 'F01-H1');
    expect(refusalLines(file)).toEqual(['families[1].hearings[0].id duplicate-id']);
  });
});

test.each(['part_c', 'health', 'medical', 'hiv', 'reporter'])('a text can be protected as %s', (category) => {
  const file = withValue(f(1, 'sensitive', 0, 'category'), category);
  expect(readSound(file).records.sensitiveText.some((row) => row.category === category)).toBe(true);
});

describe('references', () => {
  const patterns = new Set([
    'meta.court.judge',
    'meta.court.clerk',
    'meta.court.coordinator',
    'meta.docketSessions[].courtroom',
    'meta.docketSessions[].judge',
    'meta.externalCommitments[].person',
    'meta.interpreterBookings[].person',
    'families[].team.caseworker',
    'families[].team.agencyAttorney',
    'families[].team.childAttorney',
    'families[].team.casa',
    'families[].team.coordinator',
    'families[].team.tribe',
    'families[].team.interpreter',
    'families[].parents[].attorney',
    'families[].parents[].mentor',
    'families[].parents[].guardianAdLitem',
    'families[].parents[].noContactOrder.protects[]',
    'families[].icwa.notices[].to',
    'families[].familyTime[].parent',
    'families[].services[].subject',
    'families[].services[].provider',
    'families[].hearings[].courtroom',
    'families[].hearings[].judge',
    'families[].hearings[].orders[].orderedTo',
    'families[].hearings[].orders[].childId',
    'families[].ftms[].facilitator',
    'families[].ftms[].attendees[]',
    'families[].ftms[].invitedAbsent[]',
    'families[].ftms[].actionItems[].owner',
  ]);
  const references = leavesOf(copySample()).filter(
    ({ path, value }) => typeof value === 'string' && patterns.has(patternOf(path)),
  );

  test('one that stands for nobody is refused, wherever it is', () => {
    expect(new Set(references.map(({ path }) => patternOf(path)))).toEqual(patterns);
    const one = fc.integer({ min: 0, max: references.length - 1 });
    fc.assert(
      fc.property(one, (index) => {
        const { path } = at(references, index);
        expect(refusalLines(withValue(path, 'NOBODY_9'))).toContain(`${pathText(path)} unknown-reference`);
      }),
      { numRuns: 150 },
    );
    for (const pattern of patterns) {
      const { path } = at(
        references.filter((leaf) => patternOf(leaf.path) === pattern),
        0,
      );
      expect(refusalLines(withValue(path, 'NOBODY_9'))).toEqual([`${pathText(path)} unknown-reference`]);
    }
  });

  test.each<[string, Path, string]>([
    ['a service for another family’s mother', f(0, 'services', 0, 'subject'), 'F02-MO'],
    ['a service for a person of the court', f(0, 'services', 0, 'subject'), 'CW1'],
    ['family time with a child', f(0, 'familyTime', 0, 'parent'), 'F01-C1'],
    ['a notice to the caseworker', f(2, 'icwa', 'notices', 0, 'to'), 'CW1'],
    ['an order about another family’s child', f(0, 'hearings', 6, 'orders', 0, 'childId'), 'F02-C1'],
    ['another family’s caregiver at a meeting', f(1, 'ftms', 0, 'attendees', 0), 'Harlan-Bose family'],
    ['a hearing in a room of no court', f(0, 'hearings', 0, 'courtroom'), '9Z'],
  ])('refused: %s', (_, path, id) => {
    expect(refusalLines(withValue(path, id))).toEqual([`${pathText(path)} unknown-reference`]);
  });

  test('a parent, a person and a caregiver of the family may each own an action item', () => {
    for (const owner of ['F01-FA', 'CW1', 'Harlan-Bose family']) {
      readSound(withValue(f(0, 'ftms', 6, 'actionItems', 0, 'owner'), owner));
    }
  });
});

describe('days that cannot be', () => {
  test('a child born after the export’s last day', () => {
    // Jude (F12) was born on 12 November; the file's last day is the 21st.
    readSound(withValue(['meta', 'asOf'], '2026-11-21'));
    const lines = refusalLines(withValue(child(11, 'dob'), '2026-11-22'));
    expect(at(lines, 0)).toBe('families[11].children[0].dob born-after-export');
  });

  test('judged by the export’s own day, whatever the machine’s clock says', () => {
    const file = copySample();
    file.meta.asOf = '2026-11-11';
    expect(refusalLines(file)).toEqual(['families[11].children[0].dob born-after-export']);
    file.meta.asOf = '2099-01-01';
    readSound(file);
  });

  test.each<[Path, string, string]>([
    [child(0, 'removalDate'), '2026-03-08', 'before-birth'],
    [child(0, 'placements', 0, 'start'), '2026-03-08', 'before-birth'],
    [child(0, 'interludes', 0, 'start'), '2026-03-08', 'before-birth'],
    [child(0, 'screenings', 0, 'date'), '2026-03-08', 'before-birth'],
    [child(0, 'health', 0, 'date'), '2026-03-08', 'before-birth'],
    [child(0, 'medicalTasks', 0, 'doneDate'), '2026-03-08', 'before-birth'],
    [child(0, 'partC', 'referralSentDate'), '2026-03-08', 'before-birth'],
    [child(2, 'placements', 0, 'end'), '2026-06-17', 'ends-before-start'],
    [child(0, 'interludes', 0, 'end'), '2026-10-08', 'ends-before-start'],
    [child(5, 'partC', 'exceptions', 0, 'end'), '2026-10-19', 'ends-before-start'],
    [f(0, 'services', 0, 'endDate'), '2026-07-19', 'ends-before-start'],
    [f(2, 'icwa', 'notices', 0, 'received'), '2026-06-25', 'ends-before-start'],
    [f(1, 'sensitive', 0, 'consent', 'expires'), '2026-08-23', 'ends-before-start'],
    [f(2, 'hearings', 1, 'continuance', 'to'), '2026-07-20', 'ends-before-start'],
    [['meta', 'docketSessions', 0, 'end'], '13:30', 'ends-before-start'],
    [['meta', 'externalCommitments', 0, 'end'], '13:59', 'ends-before-start'],
    [['meta', 'interpreterBookings', 0, 'end'], '12:59', 'ends-before-start'],
  ])('%j on %s: %s', (path, date, reason) => {
    expect(refusalLines(withValue(path, date))).toEqual([`${pathText(path)} ${reason}`]);
  });

  test('on the very day is no problem: born and removed on one day, a stay of one day', () => {
    readSound(withValue(child(0, 'health', 0, 'date'), '2026-03-09'));
    readSound(withValue(child(0, 'interludes', 0, 'end'), '2026-10-09'));
    expect(warningLines(withValue(child(11, 'dob'), '2026-11-16'))).toEqual([]);
  });
});

describe('a hearing’s status', () => {
  test.each<[string, unknown]>([
    ['findings', ['contrary_to_welfare']],
    ['outcome', 'Continued out-of-home care'],
    ['continuance', { to: '2026-12-08', reason: 'Notice', goodCause: true, requestedBy: 'court' }],
  ])('a set hearing with %s is refused', (key, value) => {
    expect(refusalLines(withValue(f(0, 'hearings', 7, key), value))).toEqual([
      'families[0].hearings[7] scheduled-hearing-has-outcome',
    ]);
  });

  test('a set hearing with orders is refused, one with empty lists is not', () => {
    const file = copySample();
    const hearings = at(file.families, 0).hearings;
    at(hearings, 7).outcome = null;
    readSound(file);
    at(hearings, 7).orders = at(hearings, 6).orders.splice(0);
    expect(refusalLines(file)).toEqual(['families[0].hearings[7] scheduled-hearing-has-outcome']);
  });

  test('a held hearing that was also continued is refused', () => {
    const file = withValue(f(2, 'hearings', 1, 'status'), 'held');
    expect(refusalLines(file)).toEqual(['families[2].hearings[1].continuance held-hearing-has-continuance']);
  });
});

describe('warnings', () => {
  test.each<[Path, string, string]>([
    [f(0, 'familyTime', 0, 'date'), '2026-11-22', 'dated-after-export'],
    [f(0, 'ftms', 0, 'date'), '2026-11-22', 'dated-after-export'],
    [f(0, 'hearings', 0, 'date'), '2026-11-22', 'dated-after-export'],
    [child(0, 'screenings', 0, 'date'), '2026-11-22', 'dated-after-export'],
    [child(0, 'health', 0, 'date'), '2026-11-22', 'dated-after-export'],
    [child(0, 'medicalTasks', 0, 'doneDate'), '2026-11-22', 'dated-after-export'],
    [child(0, 'removalDate'), '2026-11-22', 'dated-after-export'],
    [f(0, 'services', 0, 'startDate'), '2026-11-22', 'dated-after-export'],
    [f(2, 'icwa', 'notices', 2, 'received'), '2026-11-22', 'dated-after-export'],
    [f(0, 'hearings', 7, 'date'), '2026-11-20', 'scheduled-hearing-in-past'],
    [f(0, 'hearings', 0, 'findings', 0), 'contrary_to_wellfare', 'unknown-finding'],
    [child(2, 'placements', 1, 'start'), '2026-07-14', 'placements-overlap'],
    [child(2, 'placements', 0, 'end'), '2026-07-16', 'placements-overlap'],
  ])('%j as %s: %s', (path, value, reason) => {
    const lines = warningLines(withValue(path, value));
    expect(lines).toHaveLength(1);
    expect(at(lines, 0)).toMatch(new RegExp(` ${reason}$`));
  });

  test('due days, appointments and set hearings may lie ahead', () => {
    expect(warningLines(withValue(child(0, 'medicalTasks', 0, 'dueDate'), '2027-05-01'))).toEqual([]);
    expect(warningLines(withValue(child(2, 'partC', 'evaluationScheduled'), '2027-05-01'))).toEqual([]);
  });

  test('done without a day, and a day on what is still open', () => {
    const file = copySample();
    const items = file.families.flatMap(({ ftms }) => ftms.flatMap(({ actionItems }) => actionItems));
    const orders = file.families.flatMap(({ hearings }) => hearings.flatMap((hearing) => hearing.orders));
    const done = items.find(({ status }) => status === 'done');
    const open = items.find(({ status }) => status === 'open');
    const met = orders.find(({ status }) => status === 'met');
    const pending = orders.find(({ status }) => status === 'pending');
    if (!done || !open || !met || !pending) throw new Error('the sample has one of each');
    done.doneDate = null;
    met.metDate = null;
    open.doneDate = '2026-11-01';
    pending.metDate = '2026-11-01';
    const reasons = readSound(file).warnings.shown.map(({ reason, values }) => [values['id'], reason]);
    expect(new Map(reasons as [string, string][])).toEqual(
      new Map([
        [done.id, 'done-without-date'],
        [met.id, 'done-without-date'],
        [open.id, 'date-on-open-item'],
        [pending.id, 'date-on-open-item'],
      ]),
    );
  });
});
