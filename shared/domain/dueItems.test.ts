// Worked by hand from resources/reference/periodicity.json and the rules R7 to R9. The as-of day is Nov 21, 2026.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { child, childFile, healthVisit, ifspReview, partC, screening } from '../../tests/support/records.ts';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import { leaveOutLater } from './asOf.ts';
import type { CaseFile, ChildFile } from './caseFile.ts';
import { defaultPolicy } from './courtPolicy.ts';
import { addDays, addMonths, dateOf } from './dates.ts';
import { dueGroups } from './due.ts';
import { dueItems } from './dueItems.ts';
import { idOf } from './ids.ts';
import { trackObligations } from './obligations.ts';

const asOf = dateOf('2026-11-21');
const hearingOn = dateOf('2026-12-01');

/** Born and, where given, removed on these days. */
const born = (bornOn: string, removedOn: string | null = null) =>
  child({ bornOn: dateOf(bornOn), removedOn: removedOn === null ? null : dateOf(removedOn) });

function dueOf(fields: Partial<ChildFile>, at = asOf, hearing = hearingOn) {
  const items = dueItems(childFile(fields), defaultPolicy, { asOf: at, hearingOn: hearing }, null);
  const find = (key: string) => items.find((item) => item.key === `C-1:${key}`);
  return { items, find, keys: items.map(({ key }) => key.slice('C-1:'.length)) };
}
const stateAt = (fields: Partial<ChildFile>, key: string, at: string, hearing = at) =>
  dueOf(fields, dateOf(at), dateOf(hearing)).find(key)?.status;

describe('every sample child', () => {
  let files: ReadonlyMap<string, CaseFile>;
  beforeAll(async () => {
    files = await caseFilesOf();
  }, 60_000);

  test('what is counted is exactly the obligations of R7 to R9, row for row', () => {
    let compared = 0;
    for (const whole of files.values()) {
      const file = leaveOutLater(whole, asOf);
      for (const { date } of file.hearings.filter(({ status }) => status === 'scheduled')) {
        const tracked = trackObligations(file, date, asOf);
        for (const one of file.children) {
          const expected = tracked.filter(
            ({ childId, subject }) =>
              childId === one.child.id &&
              !['medicalTask', 'serviceStart', 'orderItem', 'actionItem'].includes(subject.kind),
          );
          const days = { asOf, hearingOn: date };
          const counted = dueItems(one, file.policy, days, file.case.substantiatedOn).filter((item) => item.counted);
          const byKey = new Map(counted.map((item) => [item.key, item]));
          expect(counted.length).toBe(expected.length);
          for (const row of expected) expect(byKey.get(row.key)).toMatchObject({ ...row });
          compared += expected.length;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('no key stands twice; order is by group, day, key; a window holds its due day', () => {
    for (const whole of files.values()) {
      const file = leaveOutLater(whole, asOf);
      for (const one of file.children) {
        const items = dueItems(one, file.policy, { asOf, hearingOn }, file.case.substantiatedOn);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
        const order = items.map(({ group, due, key }) => `${dueGroups.indexOf(group)} ${due} ${key}`);
        expect(order).toEqual(order.toSorted());
        for (const { window, due, graceDays } of items) {
          expect(window.from <= due).toBe(true);
          expect(window.through).toBe(addDays(due, graceDays));
        }
      }
    }
  });

  test('none has a dose on record, so no dose is called late', () => {
    for (const whole of files.values()) {
      const file = leaveOutLater(whole, asOf);
      for (const one of file.children) {
        const items = dueItems(one, file.policy, { asOf, hearingOn }, null);
        expect(items.filter(({ group, status }) => group === 'immunization' && status.state === 'overdue')).toEqual([]);
      }
    }
  });
});

describe('well-child visits', () => {
  test('a child never removed: all of them, from the newborn visit on', () => {
    // Born Oct 11, 2025: thirteen months old; visits are listed to Jun 19, 2027 (200 days after the hearing).
    const { items } = dueOf({ child: born('2025-10-11') });
    const visits = items.filter(({ group }) => group === 'visit');
    expect(visits.map(({ key, due }) => `${key.slice(9)} ${due}`)).toEqual([
      'newborn 2025-10-11',
      'days-3-5 2025-10-16',
      '1 2025-11-11',
      '2 2025-12-11',
      '4 2026-02-11',
      '6 2026-04-11',
      '9 2026-07-11',
      '12 2026-10-11',
      '15 2027-01-11',
      '18 2027-04-11',
    ]);
    expect(items.some(({ counted, key }) => counted && !key.includes('mchat'))).toBe(false);
  });

  test('of a removed child nothing that was due before removal', () => {
    // Removed on the day the 1-month visit was due.
    expect(dueOf({ child: born('2026-08-20', '2026-09-20') }).keys).toEqual(
      expect.arrayContaining(['well:1', 'well:2', 'fosterCare:3', 'well:4']),
    );
    expect(dueOf({ child: born('2026-08-20', '2026-09-20') }).keys).not.toContain('well:days-3-5');
    expect(dueOf({ child: born('2026-08-20', '2026-09-21') }).keys).not.toContain('well:1');
  });

  test('matched by label; any visit on record makes a missing one overdue, none makes it not recorded', () => {
    const file = { child: born('2026-06-30', '2026-07-02') };
    // 1 month on Jul 30; 30 days of grace to Aug 29.
    const visit = healthVisit({ date: dateOf('2026-07-30'), label: '1 month' });
    expect(stateAt({ ...file, healthVisits: [visit] }, 'well:1', '2026-09-01')).toEqual({
      state: 'doneOnTime',
      doneOn: '2026-07-30',
    });
    const other = healthVisit({ date: dateOf('2026-07-03'), label: 'newborn' });
    expect(stateAt({ ...file, healthVisits: [other] }, 'well:1', '2026-09-01')).toEqual({
      state: 'overdue',
      daysOverdue: 33,
    });
    expect(stateAt(file, 'well:1', '2026-09-01')).toEqual({ state: 'noRecord', daysPast: 33 });
  });

  test('to the day: later, by the hearing, in grace, past', () => {
    const file = { child: born('2026-06-30', '2026-07-02') };
    expect(stateAt(file, 'well:1', '2026-07-20', '2026-07-29')).toEqual({ state: 'later', daysLeft: 10 });
    expect(stateAt(file, 'well:1', '2026-07-20', '2026-07-30')).toEqual({ state: 'dueByHearing', daysLeft: 10 });
    expect(stateAt(file, 'well:1', '2026-07-30')).toEqual({ state: 'dueByHearing', daysLeft: 0 });
    expect(stateAt(file, 'well:1', '2026-07-31')).toMatchObject({ state: 'inGrace', daysPastDue: 1 });
    expect(stateAt(file, 'well:1', '2026-08-29')).toMatchObject({ state: 'inGrace', graceEndsOn: '2026-08-29' });
    expect(stateAt(file, 'well:1', '2026-08-30')).toEqual({ state: 'noRecord', daysPast: 31 });
    const late = healthVisit({ date: dateOf('2026-08-30'), label: '1 month' });
    expect(stateAt({ ...file, healthVisits: [late] }, 'well:1', '2026-09-01')).toMatchObject({
      state: 'doneLate',
      daysLate: 31,
    });
  });

  test('a month’s end: born on Aug 31, the 6-month visit is due on Feb 28; in a leap year on Feb 29', () => {
    expect(dueOf({ child: born('2026-08-31') }).find('well:6')?.due).toBe('2027-02-28');
    const leap = dueOf({ child: born('2023-08-31') }, dateOf('2024-01-15'), dateOf('2024-01-20'));
    expect(leap.find('well:6')?.due).toBe('2024-02-29');
  });

  test('a child born early has visits and doses by age since birth', () => {
    const early = child({ bornOn: dateOf('2026-08-10'), gestationDays: 200 });
    expect(dueOf({ child: early }).find('well:2')?.due).toBe('2026-10-10');
    expect(dueOf({ child: early }).find('imm-dtap:1')?.window.from).toBe('2026-10-10');
  });

  test('in foster care beyond three years: every six months, and the next one beyond the horizon', () => {
    // Born Jan 1, 2023: 48 months on Jan 1, 2027, 54 on Jul 1, 2027 (beyond Jun 19).
    const { items } = dueOf({ child: born('2023-01-01', '2026-02-01') });
    const visits = items.filter(({ key }) => key.includes('fosterCare')).map(({ key }) => key);
    expect(visits).toEqual(['C-1:fosterCare:42', 'C-1:fosterCare:48']);
  });
});

describe('what lies beyond the horizon', () => {
  test('200 days after the hearing is listed, 201 is the next one of its group and not counted', () => {
    // Jun 19, 2027 is 200 days after Dec 1, 2026. Nothing of R7 is due before: 30 months there, 24 before removal.
    const on = (due: string) => dueOf({ child: born(addMonths(dateOf(due), -30), '2026-11-20') }).find('well:30');
    expect(on('2027-06-19')).toMatchObject({ counted: true });
    // The screens after removal and the health visits stand before it, so the visit group has one ahead already.
    expect(on('2027-06-20')).toBeUndefined();
  });

  test('a group with nothing ahead shows its next, an obligation among them, and does not count it', () => {
    // A court that looks only 30 days past the hearing: to Dec 31.
    const near = (fields: Partial<ChildFile>) =>
      dueItems(childFile(fields), { ...defaultPolicy, obligationHorizonDays: 30 }, { asOf, hearingOn }, null).filter(
        ({ group, due }) => group === 'visit' && due >= asOf,
      );
    // Never removed: 30 months on Nov 10, 36 on May 10.
    expect(near({ child: born('2024-05-10') })).toMatchObject([
      { key: 'C-1:well:36', due: '2027-05-10', counted: false, status: { state: 'later' } },
    ]);
    // Removed: 24 months on Aug 1, 30 on Feb 1, 36 on Aug 1 (not listed: only the next one is).
    expect(near({ child: born('2024-08-01', '2026-03-01') })).toMatchObject([{ key: 'C-1:well:30', counted: false }]);
  });

  test('what may be given by the hearing already is listed however late it is due', () => {
    // Hepatitis B 3 from 6 to 18 months: open since Nov 11, due Dec 10, 2027.
    const { find } = dueOf({ child: born('2026-05-11') });
    expect(find('imm-hepb:3')).toMatchObject({
      window: { from: '2026-11-11', through: '2027-12-10' },
      status: { state: 'later' },
    });
    // Hepatitis A 1 from 12 months: not open by the hearing.
    expect(find('imm-hepa:1')).toBeUndefined();
  });
});

describe('screens by age', () => {
  const bornOn = '2025-01-15';
  const screened = (tool: string, date: string, fields: Parameters<typeof screening>[0] = {}) => ({
    child: born(bornOn),
    screenings: [screening({ tool, date: dateOf(date), ...fields })],
  });

  test('any developmental screen counts, from a month before its age until a month before the next', () => {
    // 9 months on Oct 15, 2025: accepted Sep 15, 2025 to Jun 14, 2026 (17 months on Jun 15).
    const done = (tool: string, date: string, months: number) =>
      dueOf(screened(tool, date)).find(`developmental:${months}`)?.done ?? null;
    for (const tool of ['ASQ-3', 'SWYC Milestones', 'PEDS', 'PEDS:DM']) {
      expect(done(tool, '2025-09-15', 9)).toBe('2025-09-15');
    }
    expect(done('ASQ-3', '2025-09-14', 9)).toBeNull();
    expect(done('ASQ-3', '2026-06-14', 9)).toBe('2026-06-14');
    expect(done('ASQ-3', '2026-06-15', 9)).toBeNull();
    expect(done('ASQ-3', '2026-06-15', 18)).toBe('2026-06-15');
    expect(done('ASQ:SE-2', '2025-10-15', 9)).toBeNull();
  });

  test('a screen of a parent is never the child’s, and a parent’s mood needs a parent', () => {
    const mother = { aboutParentId: idOf<'parent'>('MO') };
    const mood = (fields: Parameters<typeof screening>[0]) => dueOf(screened('EPDS', '2025-03-20', fields));
    expect(mood(mother).find('maternalDepression:2')?.done).toBe('2025-03-20');
    expect(mood({ aboutParentId: null }).find('maternalDepression:2')?.done).toBeNull();
    expect(dueOf(screened('ASQ-3', '2025-10-15', mother)).find('developmental:9')?.done).toBeNull();
  });

  test('a parent’s mood at 1, 2, 4 and 6 months: day 41 counts for the first, day 42 for the second', () => {
    const done = (date: string, months: number) =>
      dueOf(screened('PHQ-9', date, { aboutParentId: idOf<'parent'>('MO') })).find(`maternalDepression:${months}`)
        ?.done;
    // Born Jan 15: day 42 is Feb 26; three months Apr 15; five Jun 15; twelve Jan 15, 2026.
    expect(done('2025-02-25', 1)).toBe('2025-02-25');
    expect(done('2025-02-26', 2)).toBe('2025-02-26');
    expect(done('2025-04-15', 4)).toBe('2025-04-15');
    expect(done('2025-06-15', 6)).toBe('2025-06-15');
    expect(done('2026-01-15', 6)).toBeNull();
  });

  test('autism at 18 months before removal, still accepted after it: due while it counts, without grace', () => {
    // Born Jan 12, 2024: 24 months on Jan 12, 2026, accepted to Aug 11. Removed Mar 24, 2026.
    const file = { child: born('2024-01-12', '2026-03-24') };
    expect(dueOf(file).find('mchat:24')).toBeUndefined();
    expect(dueOf(file).find('autism:24')).toMatchObject({
      window: { from: '2025-12-12', through: '2026-08-11' },
      due: '2026-08-11',
      graceDays: 0,
      counted: false,
      status: { state: 'noRecord', daysPast: 102 },
    });
    expect(dueOf(file).find('autism:18')).toBeUndefined();
    const done = screening({ tool: 'M-CHAT-R/F', date: dateOf('2026-05-11') });
    expect(dueOf({ ...file, screenings: [done] }).find('autism:24')?.status.state).toBe('doneOnTime');
  });
});

describe('immunizations by dose', () => {
  // Born Jan 15, 2026: ten months old.
  const file = { child: born('2026-01-15') };
  const shots = (date: string, ...doses: readonly [string, number][]) =>
    healthVisit({
      id: date,
      type: 'immunization',
      date: dateOf(date),
      doses: doses.map(([vaccine, dose]) => ({ vaccine, dose })),
    });

  test('due through the last day of its ages: DTaP 1 through the day before three months', () => {
    const first = shots('2026-01-15', ['imm-hepb', 1]);
    const state = (at: string) => stateAt({ ...file, healthVisits: [first] }, 'imm-dtap:1', at);
    expect(state('2026-04-14')).toEqual({ state: 'dueByHearing', daysLeft: 0 });
    expect(state('2026-04-15')).toEqual({ state: 'overdue', daysOverdue: 1 });
  });

  test('no dose on record at all: not recorded, never late', () => {
    expect(stateAt(file, 'imm-dtap:1', '2026-04-15')).toEqual({ state: 'noRecord', daysPast: 1 });
    // An immunization visit that does not say which doses is no dose.
    const unsaid = healthVisit({ type: 'immunization', date: dateOf('2026-03-15'), label: 'shots' });
    expect(stateAt({ ...file, healthVisits: [unsaid] }, 'imm-dtap:1', '2026-04-15')?.state).toBe('noRecord');
  });

  test('a conditional dose is never late', () => {
    const first = shots('2026-03-15', ['imm-rv', 1]);
    expect(stateAt({ ...file, healthVisits: [first] }, 'imm-rv:2', '2026-06-15')?.state).toBe('overdue');
    expect(stateAt({ ...file, healthVisits: [first] }, 'imm-rv:3', '2026-08-15')?.state).toBe('noRecord');
  });

  test('a dose by the visit’s label; a dose before a recorded later one is not asked for', () => {
    const second = healthVisit({ type: 'immunization', date: dateOf('2026-05-20'), label: 'DTaP 2' });
    const { find } = dueOf({ ...file, healthVisits: [second] });
    expect(find('imm-dtap:2')).toMatchObject({ done: '2026-05-20', sources: [{ kind: 'child' }, { id: 'V' }] });
    // Through May of the fourth month (Jun 14): on time.
    expect(find('imm-dtap:2')?.status.state).toBe('doneOnTime');
    expect(find('imm-dtap:1')).toBeUndefined();
    expect(find('imm-dtap:3')?.status.state).toBe('overdue');
    // Recorded doses speak before the label.
    const none = healthVisit({ type: 'immunization', date: dateOf('2026-05-20'), label: 'DTaP 2', doses: [] });
    expect(dueOf({ ...file, healthVisits: [none] }).find('imm-dtap:2')?.done).toBeNull();
  });

  test('hepatitis A 2 waits six months for the first', () => {
    // Born Jan 15, 2025; dose 1 on Aug 31, 2026 (19 months): from Feb 28, 2027, through Jul 14, 2027 (29 months).
    const older = { child: born('2025-01-15'), healthVisits: [shots('2026-08-31', ['imm-hepa', 1])] };
    const { find } = dueOf(older, asOf, dateOf('2026-12-31'));
    expect(find('imm-hepa:2')?.window).toEqual({ from: '2027-02-28', through: '2027-07-14' });
    // Without it: 18 months, Jul 15, 2026.
    expect(dueOf({ child: born('2025-01-15') }).find('imm-hepa:2')?.window.from).toBe('2026-07-15');
  });

  test('influenza once a year of age from six months, whatever number its dose has', () => {
    // Born Jan 15, 2025: first year Jul 15, 2025 to Jul 14, 2026; second from Jul 15, 2026.
    const older = { child: born('2025-01-15'), healthVisits: [shots('2026-10-02', ['imm-flu', 1])] };
    expect(dueOf(older).find('imm-flu:1')).toMatchObject({
      due: '2026-07-14',
      done: null,
      status: { state: 'noRecord' },
    });
    expect(dueOf(older).find('imm-flu:2')).toMatchObject({ done: '2026-10-02' });
  });
});

describe('tests, teeth and hearing', () => {
  const older = born('2025-01-15');

  test('lead at 12 months counts from 11 months until 23', () => {
    const done = (date: string, months: number) =>
      dueOf(
        { child: older, healthVisits: [healthVisit({ type: 'lead', date: dateOf(date) })] },
        dateOf('2027-01-20'),
      ).find(`leadTest:${months}`)?.done;
    expect(done('2025-12-15', 12)).toBe('2025-12-15');
    expect(done('2025-12-14', 12)).toBeNull();
    expect(done('2026-12-14', 12)).toBe('2026-12-14');
    expect(done('2026-12-15', 24)).toBe('2026-12-15');
  });

  test('a test due before removal stays due; questions at a visit before it are not asked for', () => {
    const { keys } = dueOf({ child: born('2025-01-15', '2026-06-01') });
    expect(keys).toEqual(
      expect.arrayContaining(['leadTest:12', 'anemiaTest:12', 'firstDentalVisit', 'newbornHearing']),
    );
    expect(keys).not.toContain('leadQuestions:9');
  });

  test('questions leave no record: past due they are not recorded, also beside a test', () => {
    const visit = healthVisit({ type: 'lead', date: dateOf('2026-01-20') });
    const { find } = dueOf({ child: older, healthVisits: [visit] });
    expect(find('leadQuestions:6')?.status.state).toBe('noRecord');
    expect(find('leadQuestions:6')?.confidence).toBe('single-source');
  });

  test('the first dental visit by the first birthday, without grace', () => {
    const visit = (date: string) => ({
      child: older,
      healthVisits: [healthVisit({ type: 'dental', date: dateOf(date) })],
    });
    expect(dueOf(visit('2026-01-15')).find('firstDentalVisit')?.status.state).toBe('doneOnTime');
    expect(dueOf(visit('2026-01-16')).find('firstDentalVisit')?.status).toMatchObject({
      state: 'doneLate',
      daysLate: 1,
    });
  });

  test('hearing by one month: day of the month due, the day after not recorded', () => {
    expect(stateAt({ child: older }, 'newbornHearing', '2025-02-15')).toEqual({ state: 'dueByHearing', daysLeft: 0 });
    expect(stateAt({ child: older }, 'newbornHearing', '2025-02-16')).toEqual({ state: 'noRecord', daysPast: 1 });
  });

  test('fluoride varnish depends on the first tooth: never late', () => {
    expect(dueOf({ child: older }).find('fluorideVarnish')).toMatchObject({
      due: '2030-01-14',
      conditional: true,
      status: { state: 'later' },
    });
  });
});

describe('windows of the obligations', () => {
  test('each begins with its clock or its age', () => {
    const file = {
      child: born('2025-01-15', '2026-06-01'),
      partC: partC({
        identifiedOn: dateOf('2026-06-03'),
        referralReceivedOn: dateOf('2026-06-08'),
        ifspOn: dateOf('2026-07-10'),
      }),
      ifspReviews: [ifspReview({ date: dateOf('2026-10-01') })],
    };
    const { find } = dueOf(file);
    const window = (key: string) => find(key)?.window;
    expect(window('health:initial')).toEqual({ from: '2026-06-01', through: '2026-06-04' });
    // 60 to 90 days: Jul 31 to Aug 30.
    expect(window('health:follow_up')).toEqual({ from: '2026-07-31', through: '2026-08-30' });
    // 16 months on May 15; 18 on Jul 15, with 30 days of grace.
    expect(window('mchat:18')).toEqual({ from: '2026-05-15', through: '2026-08-14' });
    expect(window('partC:referral')).toEqual({ from: '2026-06-03', through: '2026-06-10' });
    expect(window('partC:ifsp')).toEqual({ from: '2026-06-08', through: '2026-07-23' });
    expect(window('partC:review1')).toEqual({ from: '2026-07-10', through: '2027-01-10' });
    expect(window('partC:review2')).toEqual({ from: '2026-10-01', through: '2027-04-01' });
  });
});

test('whatever the days, every item’s status says the same as its dates', () => {
  const offsets = fc.integer({ min: 0, max: 1_400 });
  fc.assert(
    fc.property(
      offsets,
      fc.option(fc.integer({ min: 0, max: 900 })),
      fc.integer({ min: 0, max: 90 }),
      (old, removed, ahead) => {
        const bornOn = addDays(asOf, -old);
        const removedOn = removed === null || removed > old ? null : addDays(bornOn, removed);
        const hearing = addDays(asOf, ahead);
        for (const item of dueOf({ child: child({ bornOn, removedOn }) }, asOf, hearing).items) {
          const { status, due, graceDays, window } = item;
          expect(window.through).toBe(addDays(due, graceDays));
          expect(window.from >= bornOn && window.from <= due).toBe(true);
          if (status.state === 'later') expect(due > hearing).toBe(true);
          if (status.state === 'dueByHearing') expect(due >= asOf && due <= hearing).toBe(true);
          if (status.state === 'noRecord' || status.state === 'overdue') expect(window.through < asOf).toBe(true);
          if (status.state === 'inGrace') expect(due < asOf && asOf <= window.through).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});
