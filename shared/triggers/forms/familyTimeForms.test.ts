import { describe, expect, test } from 'vitest';
import { childFile, familyTimeSession, heldHearing, parent, placement } from '../../../tests/support/records.ts';
import { asOf, contextOf } from '../../../tests/support/triggerContext.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { FamilyTimePlan, FamilyTimeSession, Parent } from '../../domain/record.ts';
import { evaluate } from '../evaluate.ts';
import type { Trigger } from '../grammar.ts';

const mother = parent({ id: idOf('MO'), name: 'Bea Invented' });
const held = heldHearing({ date: dateOf('2026-06-02') });

function session(day: string, fields: Partial<FamilyTimeSession> = {}): FamilyTimeSession {
  return familyTimeSession({ id: day, date: dateOf(day), parentId: mother.id, ...fields });
}

/** After the hearing of June 2: two attended, one lost to each of three causes. One attended before it. */
const sessions = [
  session('2026-06-01'),
  session('2026-06-03'),
  session('2026-06-10'),
  session('2026-06-11', { outcome: 'missed_parent' }),
  session('2026-06-12', { outcome: 'cancelled_agency' }),
  session('2026-06-13', { outcome: 'cancelled_child_illness' }),
];

const base: Partial<CaseFile> = { parents: [mother], hearings: [held], familyTime: sessions };
const found = (trigger: Trigger, fields: Partial<CaseFile> = base, child = 0) =>
  evaluate(trigger, contextOf(fields, child));

describe('familyTime', () => {
  test.each([
    ['attendedShareOfScheduled', 0.4],
    ['attendedShareExcludingCancellationsByOthers', 0.667],
    ['scheduled', 5],
    ['attended', 2],
    ['missedByParent', 1],
    ['cancelledOther', 2],
    ['hoursAttended', 4],
  ] as const)('%s of the sessions since the last hearing is %d', (familyTime, value) => {
    expect(found({ familyTime, atLeast: value })).toHaveLength(1);
    expect(found({ familyTime, below: value })).toEqual([]);
    expect(found({ familyTime, below: value + 0.001 })).toHaveLength(1);
    expect(found({ familyTime, atLeast: value + 0.001 })).toEqual([]);
  });

  test('binds what was attended of what was scheduled, with its sessions', () => {
    const [match] = found({ familyTime: 'attendedShareOfScheduled', below: { setting: 'familyTimeShareFloor' } });
    expect(match).toMatchObject({
      childId: null,
      parentId: 'MO',
      bound: { parent: 'Bea Invented', count: 2, total: 5, percent: 0.4 },
    });
    expect(match?.sources.map(({ id }) => id)).not.toContain('2026-06-01');
    expect(match?.sources).toHaveLength(5);
  });

  test('video is counted apart, and nothing scheduled is nothing known', () => {
    const video = { ...base, familyTime: [session('2026-06-05', { mode: 'video', outcome: 'missed_parent' })] };
    expect(found({ familyTime: 'attended', below: 1 }, video)).toEqual([]);
    expect(found({ familyTime: 'attended', below: 1, mode: 'video' }, video)).toHaveLength(1);
    expect(found({ familyTime: 'attended', below: 1 }, { ...base, familyTime: [] })).toEqual([]);
  });
});

describe('familyTimeCause', () => {
  const causes = [
    ['parent', 'missed_parent'],
    ['agency', 'cancelled_agency'],
    ['provider', 'cancelled_provider'],
    ['caregiver', 'cancelled_caregiver'],
    ['child-illness', 'cancelled_child_illness'],
  ] as const;

  test.each(causes)('%s: sessions recorded as %s', (familyTimeCause, outcome) => {
    const familyTime = [session('2026-06-03'), session('2026-06-04', { outcome }), session('2026-06-05', { outcome })];
    const [match] = found({ familyTimeCause, atLeast: 2 }, { ...base, familyTime });
    expect(match).toMatchObject({ parentId: 'MO', bound: { parent: 'Bea Invented', count: 2, total: 3 } });
    expect(match?.sources).toEqual([
      { kind: 'familyTimeSession', id: '2026-06-04' },
      { kind: 'familyTimeSession', id: '2026-06-05' },
    ]);
    expect(found({ familyTimeCause, atLeast: 3 }, { ...base, familyTime })).toEqual([]);
    for (const [other] of causes.filter(([cause]) => cause !== familyTimeCause))
      expect(found({ familyTimeCause: other, atLeast: 1 }, { ...base, familyTime })).toEqual([]);
  });

  test('a session lost before the last hearing is not counted again', () => {
    const familyTime = [session('2026-06-01', { outcome: 'cancelled_agency' }), session('2026-06-03')];
    expect(found({ familyTimeCause: 'agency', atLeast: 1 }, { ...base, familyTime })).toEqual([]);
  });

  test('a parent whose time is by video alone is asked about by video', () => {
    const familyTime = [session('2026-06-03', { mode: 'video', outcome: 'cancelled_agency' })];
    expect(found({ familyTimeCause: 'agency', atLeast: 1 }, { ...base, familyTime })).toMatchObject([
      { bound: { count: 1, total: 1 } },
    ]);
  });
});

const plan = (fields: Partial<FamilyTimePlan> = {}): FamilyTimePlan => ({
  id: 'PLAN',
  caseId: idOf('C'),
  effectiveOn: dateOf('2026-04-01'),
  sessionsPerWeek: 3,
  hoursEach: 2,
  supervision: 'supervised',
  plus: null,
  ...fields,
});

describe('familyTimePlan', () => {
  const planned: Partial<CaseFile> = { ...base, familyTimePlan: plan() };

  test('none: no plan is recorded', () => {
    expect(found({ familyTimePlan: 'none' })).toMatchObject([{ parentId: 'MO', bound: { parent: 'Bea Invented' } }]);
    expect(found({ familyTimePlan: 'none' }, planned)).toEqual([]);
  });

  test('in-place: a plan of sessions; one of whole days or of no session is none', () => {
    expect(found({ familyTimePlan: 'in-place' }, planned)).toHaveLength(1);
    expect(found({ familyTimePlan: 'in-place' })).toEqual([]);
    for (const fields of [{ sessionsPerWeek: 0 }, { sessionsPerWeek: 7, hoursEach: 24 }]) {
      const other = { ...base, familyTimePlan: plan(fields) };
      expect(found({ familyTimePlan: 'in-place' }, other)).toEqual([]);
      expect(found({ familyTimePlan: 'none' }, other)).toEqual([]);
    }
  });

  test('video-only: every session since the last hearing is by video', () => {
    const video = session('2026-06-05', { mode: 'video' });
    expect(
      found({ familyTimePlan: 'video-only' }, { ...planned, familyTime: [session('2026-06-01'), video] }),
    ).toHaveLength(1);
    expect(found({ familyTimePlan: 'video-only' }, { ...planned, familyTime: [session('2026-06-03'), video] })).toEqual(
      [],
    );
    expect(found({ familyTimePlan: 'video-only' }, { ...planned, familyTime: [] })).toEqual([]);
  });

  test('supervision-unchanged: since the plan began, where every session under it was at that level', () => {
    const familyTime = [session('2026-06-03', { supervision: 'supervised' })];
    // April 1 to June 27: 29 + 31 + 27 days.
    expect(
      found({ familyTimePlan: 'supervision-unchanged', daysAtLeast: 87 }, { ...planned, familyTime }),
    ).toMatchObject([{ weight: 87, bound: { parent: 'Bea Invented', date: '2026-04-01', days: 87 } }]);
    expect(found({ familyTimePlan: 'supervision-unchanged', daysAtLeast: 88 }, { ...planned, familyTime })).toEqual([]);
  });

  test('supervision-unchanged: since the level last changed', () => {
    const familyTime = [
      session('2026-05-01', { supervision: 'therapeutic' }),
      session('2026-05-08', { supervision: 'supervised' }),
      session('2026-06-03', { supervision: 'supervised' }),
    ];
    expect(found({ familyTimePlan: 'supervision-unchanged' }, { ...planned, familyTime })).toMatchObject([
      { bound: { date: '2026-05-08', days: 50 } },
    ]);
  });

  test.each([
    ['nobody watches over it', [session('2026-06-03', { supervision: 'unsupervised' })]],
    ['no level is recorded', [session('2026-06-03', { supervision: '' })]],
    ['no session is recorded', []],
  ] as const)('supervision-unchanged does not match where %s', (_, familyTime) => {
    expect(found({ familyTimePlan: 'supervision-unchanged' }, { ...planned, familyTime })).toEqual([]);
  });

  test('no-session-since-last-hearing: a plan, and none for a week of it', () => {
    const familyTime = [session('2026-06-01')];
    expect(found({ familyTimePlan: 'no-session-since-last-hearing' }, { ...planned, familyTime })).toMatchObject([
      { weight: 25, bound: { parent: 'Bea Invented', date: '2026-06-02', days: 25 } },
    ]);
    for (const fields of [
      { ...planned },
      { ...base, familyTime },
      { ...planned, familyTime, hearings: [] },
      { ...planned, familyTime, hearings: [heldHearing({ date: dateOf('2026-06-21') })] },
      { ...planned, familyTime, familyTimePlan: plan({ effectiveOn: dateOf('2026-06-21') }) },
    ])
      expect(found({ familyTimePlan: 'no-session-since-last-hearing' }, fields)).toEqual([]);
    const aWeekAgo = { ...planned, familyTime, hearings: [heldHearing({ date: dateOf('2026-06-20') })] };
    expect(found({ familyTimePlan: 'no-session-since-last-hearing' }, aWeekAgo)).toHaveLength(1);
  });

  test('no-session-since-last-hearing: of a parent who never had a row while another has, the record is silent', () => {
    const father = parent({ id: idOf('FA'), position: 1, name: 'Col Invented', relation: 'father' });
    const two = { ...planned, parents: [...(planned.parents ?? []), father] };
    const silent = (familyTime: CaseFile['familyTime']) =>
      found({ familyTimePlan: 'no-session-since-last-hearing' }, { ...two, familyTime }).map(
        ({ parentId }) => parentId,
      );
    expect(silent([session('2026-06-01')])).toEqual(['MO']);
    expect(silent([])).toEqual(['FA', 'MO']);
    expect(silent([session('2026-05-01', { parentId: idOf('FA') }), session('2026-06-05')])).toEqual(['FA']);
  });

  test.each<[why: string, of: Parent, caregiver?: string]>([
    ['is not named', parent({ name: 'Unknown' })],
    ['is looked for', parent({ search: 'registry checked' })],
    [
      'is kept away by an order',
      parent({ noContactIssuedOn: asOf, noContactExpiresOn: asOf, noContactProtects: ['C-1'] }),
    ],
    ['is kept away by an order that names nobody', parent({ noContactIssuedOn: asOf })],
    ['lives with the child', parent({ name: 'Invented family' })],
    ['is the mother whom the child lives with', parent({ relation: 'mother' }), 'mother'],
    ['is placed with the child', parent({ relation: 'mother' }), 'Orr family (mother placed here too)'],
  ])('says nothing of a parent who %s', (_, of, caregiver = 'Invented family') => {
    const children = [childFile({ placements: [placement({ caregiver })] })];
    expect(found({ familyTimePlan: 'none' }, { parents: [of], children })).toEqual([]);
  });

  test.each([
    ['has been found', parent({ search: 'registry checked', located: 'County facility' })],
    ['is under an order that has ended', parent({ noContactExpiresOn: dateOf('2026-06-26') })],
    ['is under an order that protects somebody else', parent({ noContactExpiresOn: asOf, noContactProtects: ['C-M'] })],
  ])('speaks of a parent who %s', (_, of) => {
    expect(found({ familyTimePlan: 'none' }, { parents: [of] })).toHaveLength(1);
  });

  test('is about one child where the parent lives with another of them', () => {
    const children = [
      childFile({ placements: [placement()] }),
      childFile({
        child: { ...childFile().child, id: idOf('C-2'), position: 1, firstName: 'Cy' },
        placements: [placement({ caregiver: 'mother', setting: 'in_home_parent' })],
      }),
    ];
    const fields = { parents: [mother], children };
    expect(found({ familyTimePlan: 'none' }, fields)).toMatchObject([{ childId: 'C-1' }]);
    expect(found({ familyTimePlan: 'none' }, fields, 1)).toEqual([]);
  });
});
