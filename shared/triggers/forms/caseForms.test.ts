import { describe, expect, test } from 'vitest';
import { soundMatches } from '../../../tests/support/boundValues.ts';
import * as records from '../../../tests/support/records.ts';
import { asOf, contextOf, hearingOn } from '../../../tests/support/triggerContext.ts';
import { makeFacts } from '../../brief/facts.ts';
import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import { addDays, dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { Child, HearingType, Parent } from '../../domain/record.ts';
import type { Leaf, Trigger } from '../grammar.ts';

const found = (trigger: Trigger, fields: Partial<CaseFile> = {}, of = 0) =>
  soundMatches(trigger, contextOf(fields, of));
/** Of one child with these fields, the case as given. */
const ofChild = (
  trigger: Trigger,
  fields: Partial<Child>,
  file: Partial<ChildFile> = {},
  rest: Partial<CaseFile> = {},
) => found(trigger, { ...rest, children: [records.childFile({ ...file, child: records.child(fields) })] });

const last = records.heldHearing({ date: dateOf('2026-06-01') });
const removedOn = dateOf('2026-04-01');

test('always is true once, with no record behind it', () => {
  expect(found({ always: true })).toEqual([
    { childId: null, parentId: null, recordId: null, obligation: null, weight: 0, bound: {}, sources: [] },
  ]);
});

describe('childAge: whole months at the hearing, both ends counted', () => {
  const months = (bornOn: string, childAge: Leaf<'childAge'>['childAge'], gestationDays: number | null = 280) =>
    ofChild({ childAge }, { bornOn: dateOf(bornOn), gestationDays }).length;

  test.each([
    ['2025-06-30', 12, 12, 1],
    // A day short of a month: born on the 31st, June has no 31st and its last day completes the month.
    ['2025-07-01', 12, 12, 0],
    ['2026-05-31', 1, 1, 1],
    ['2026-05-31', 2, undefined, 0],
    ['2026-05-31', undefined, 0, 0],
  ])('born %s, from %s through %s', (bornOn, fromMonths, throughMonths, matches) => {
    const given = {
      ...(fromMonths !== undefined && { fromMonths }),
      ...(throughMonths !== undefined && { throughMonths }),
    };
    expect(months(bornOn, given)).toBe(matches);
  });

  test('adjusted: 56 days early take off two months; without an adjusted age it is chronological', () => {
    const at = (fromMonths: number) => ({ fromMonths, throughMonths: fromMonths, basis: 'adjusted' as const });
    expect(months('2025-12-31', at(4), 224)).toBe(1);
    expect(months('2025-12-31', at(6), null)).toBe(1);
    expect(months('2025-12-31', at(6), 259)).toBe(1);
    // Before the term date there are no adjusted months.
    expect(months('2026-06-01', at(0), 224)).toBe(1);
  });
});

test('daysInCare: at least and below, at the hearing; never removed has no days', () => {
  const days = (daysInCare: Leaf<'daysInCare'>['daysInCare'], on = removedOn) =>
    ofChild({ daysInCare }, { removedOn: on }).map(({ bound }) => bound.days);
  // April 1 to June 30: 29 + 31 + 30.
  expect(days({ atLeast: 90 })).toEqual([90]);
  expect(days({ atLeast: 91 })).toEqual([]);
  expect(days({ below: 91 })).toEqual([90]);
  expect(days({ below: 90 })).toEqual([]);
  expect(days({ below: { setting: 'screeningDaysFromRemoval' } }, addDays(hearingOn, -59))).toEqual([59]);
  expect(days({ below: { setting: 'screeningDaysFromRemoval' } }, addDays(hearingOn, -60))).toEqual([]);
  expect(ofChild({ daysInCare: { atLeast: 0 } }, { removedOn: null })).toEqual([]);
});

test('hearingType: of the hearing that the brief is for', () => {
  expect(found({ hearingType: ['shelter', 'review'] })).toMatchObject([{ sources: [{ kind: 'hearing', id: 'H' }] }]);
  expect(found({ hearingType: ['permanency'] })).toEqual([]);
});

describe('caseFlag', () => {
  const flag = (caseFlag: Leaf<'caseFlag'>['caseFlag']) => ({ caseFlag });

  test.each([
    ['born-early', { gestationDays: 258 }, { gestationDays: 259 }, { gestationDays: null }],
    ['prenatal-exposure', { prenatalExposure: true }, { prenatalExposure: false }, { prenatalExposure: null }],
    ['medical-equipment', { medicalEquipment: true }, { medicalEquipment: false }, { medicalEquipment: null }],
    [
      'family-violence-exposure',
      { familyViolenceExposure: true },
      { familyViolenceExposure: false },
      { familyViolenceExposure: null },
    ],
    ['home-language-not-english', { homeLanguage: 'es' }, { homeLanguage: 'en-US' }, { homeLanguage: null }],
    ['in-care', { removedOn }, { removedOn: null }, { removedOn: addDays(asOf, 1) }],
    ['never-removed', { removedOn: null }, { removedOn }, { removedOn }],
  ] as const)('%s: yes, no, not recorded', (name, yes, no, blank) => {
    expect(ofChild(flag(name), yes)).toMatchObject([{ childId: 'C-1', sources: [{ kind: 'child', id: 'C-1' }] }]);
    expect(ofChild(flag(name), no)).toEqual([]);
    expect(ofChild(flag(name), blank)).toEqual([]);
  });

  test('in care: a trial home visit and a parent in treatment are; a child who went home is not', () => {
    const inSetting = (setting: 'trial_home_visit' | 'with_parent_in_treatment' | 'in_home_parent') =>
      ofChild(flag('in-care'), { removedOn }, { placements: [records.placement({ setting })] }).length;
    expect(inSetting('trial_home_visit')).toBe(1);
    expect(inSetting('with_parent_in_treatment')).toBe(1);
    expect(inSetting('in_home_parent')).toBe(0);
  });

  const parent = (fields: Partial<Parent>) => ({ parents: [records.parent(fields)] });

  test.each([
    ['parent-under-18', { minor: true }, { minor: null }],
    ['parent-in-custody', { inCustody: true }, { inCustody: null }],
    ['parent-not-located', { search: 'Registry checked' }, { search: 'Registry checked', located: 'abroad' }],
    ['parent-not-located', { name: 'Unknown' }, {}],
    ...['no', 'No', 'whereabouts unknown', 'unknown', 'not located', 'cannot be found', 'none'].map(
      (located) => ['parent-not-located', { located }, { located: 'Norwood Street shelter' }] as const,
    ),
    ...['no', 'no localizado', 'paradero desconocido', 'desconocido', 'se desconoce', 'sin domicilio'].map(
      (located) => ['parent-not-located', { located }, { located: 'con su hermana' }] as const,
    ),
    ['parent-not-located', { search: 'Registry checked', located: 'unknown' }, { located: 'No. 5 Elm Street' }],
    ['paternity-not-established', { relation: 'father', paternity: 'test ordered 2026-05-01' }, { relation: 'father' }],
    ['paternity-not-established', { relation: 'alleged father' }, { paternity: 'established 2026-05-01' }],
    ['paternity-not-established', { relation: 'father', name: 'Unknown' }, { relation: 'mother', name: 'Unknown' }],
    ['paternity-not-established', { paternity: 'test ordered' }, { paternity: '[withheld]' }],
  ] as const)('%s: %o, but not %o', (name, yes, no) => {
    const [match] = found(flag(name), parent(yes));
    expect(match).toMatchObject({ childId: null, parentId: 'C-M', sources: [{ kind: 'parent', id: 'C-M' }] });
    expect(found(flag(name), parent(no))).toEqual([]);
  });

  test('address-protected: once for the case', () => {
    const both = ['A', 'B'].map((id, position) =>
      records.parent({ id: idOf(id), position, addressConfidential: true }),
    );
    expect(found(flag('address-protected'), { parents: both })).toMatchObject([
      { parentId: null, sources: [{ id: 'A' }, { id: 'B' }] },
    ]);
    expect(found(flag('address-protected'), parent({ addressConfidential: false }))).toEqual([]);
  });

  test('no-contact-order: in force through its last day; without a recorded last day it is taken to run', () => {
    const order = (until: string | null) =>
      parent({
        noContactIssuedOn: dateOf('2026-01-05'),
        noContactExpiresOn: until === null ? null : dateOf(until),
        noContactProtects: ['C-1'],
      });
    expect(found(flag('no-contact-order'), order('2026-06-27'))).toMatchObject([
      { parentId: 'C-M', bound: { item: { order: { until: '2026-06-27', protects: ['Ada'] } } } },
    ]);
    expect(found(flag('no-contact-order'), order('2026-06-26'))).toEqual([]);
    expect(found(flag('no-contact-order'), order(null))).toMatchObject([
      { parentId: 'C-M', bound: { item: { order: { until: null, protects: ['Ada'] } } } },
    ]);
    expect(found(flag('no-contact-order'), parent({}))).toEqual([]);
  });

  test('has-siblings: another child of the case, or a plan for one who is not', () => {
    const two = [records.childFile(), records.childFile({ child: records.child({ id: idOf('C-2'), position: 1 }) })];
    const plan = { ...records.permanencyPlan(), placedTogether: false, contactsPerMonth: null };
    expect(found(flag('has-siblings'), { children: two }, 1)).toMatchObject([{ childId: 'C-2' }]);
    expect(found(flag('has-siblings'), { siblingPlan: plan })).toHaveLength(1);
    expect(found(flag('has-siblings'))).toEqual([]);
  });
});

describe('cadence (R17)', () => {
  const ftm = (date: string) => records.ftm({ date: dateOf(date), id: idOf(date) });
  const next = (date: string) => records.hearing({ id: idOf('NEXT'), date: dateOf(date) });
  const state = (cadence: Leaf<'cadence'>['cadence'], fields: Partial<CaseFile> = {}) =>
    found({ cadence }, { hearings: [last], ...fields }).map(({ bound, weight }) => ({ ...bound, weight }));
  const limit = { value: 35, unit: 'days' };

  test('no meeting at all', () => {
    expect(state('no-ftm-recorded')).toHaveLength(1);
    expect(state('no-ftm-recorded', { ftms: [ftm('2026-05-01')] })).toEqual([]);
  });

  test('none since the last hearing; a first hearing has none to count from', () => {
    expect(state('no-ftm-since-last-hearing', { ftms: [ftm('2026-06-01')] })).toEqual([
      { date: '2026-06-01', weight: 0 },
    ]);
    expect(state('no-ftm-since-last-hearing', { ftms: [ftm('2026-06-02')] })).toEqual([]);
    expect(state('no-ftm-since-last-hearing', { hearings: [] })).toEqual([]);
  });

  test('one since the last hearing', () => {
    expect(state('ftm-since-last-hearing', { ftms: [ftm('2026-06-02')] })).toEqual([{ date: '2026-06-02', weight: 0 }]);
    expect(state('ftm-since-last-hearing')).toEqual([]);
  });

  test('the last meeting older than 35 days: May 26 is 35 days before June 30, May 25 is 36', () => {
    expect(state('ftm-older-than-interval', { ftms: [ftm('2026-05-26')] })).toEqual([]);
    expect(state('ftm-older-than-interval', { ftms: [ftm('2026-05-25')] })).toEqual([
      { date: '2026-05-25', days: 36, limit, weight: 1 },
    ]);
    expect(state('ftm-older-than-interval')).toEqual([]);
  });

  test('the hearing before it more than 35 days back', () => {
    const on = (date: string) => [records.heldHearing({ date: dateOf(date) })];
    expect(state('hearing-gap-over-interval', { hearings: on('2026-05-25') })).toEqual([
      { date: '2026-05-25', days: 36, limit, weight: 1 },
    ]);
    expect(state('hearing-gap-over-interval', { hearings: on('2026-05-26') })).toEqual([]);
    expect(state('hearing-gap-over-interval', { hearings: [] })).toEqual([]);
  });

  test('the hearing after it: not set, or more than 35 days on', () => {
    expect(state('next-hearing-not-set')).toEqual([{ limit, weight: 0 }]);
    expect(state('next-hearing-not-set', { hearings: [next('2026-08-30')] })).toEqual([]);
    expect(state('next-hearing-over-interval', { hearings: [next('2026-08-04')] })).toEqual([]);
    expect(state('next-hearing-over-interval', { hearings: [next('2026-08-05')] })).toEqual([
      { date: '2026-08-05', days: 36, limit, weight: 1 },
    ]);
    expect(state('next-hearing-over-interval')).toEqual([]);
  });
});

test('agencyReport (R18): due ten days before; missing and late only when the day is past', () => {
  const on = (
    filed: string | null,
    date = hearingOn,
    { heardOn = '2026-05-01', removedOn = dateOf('2026-04-20'), type = 'review' as HearingType } = {},
  ) => {
    const hearing = records.hearing({ date, agencyReportFiledOn: filed === null ? null : dateOf(filed) });
    const child = records.childFile({ child: records.child({ removedOn }) });
    const first = records.heldHearing({ id: idOf('H0'), date: dateOf(heardOn) });
    const file = records.caseFile({ children: [child], hearings: [first, { ...hearing, type }] });
    return { file, child, hearing: { ...hearing, type }, facts: makeFacts(file, hearing, asOf), asOf, since: null };
  };
  const values = (state: 'missing' | 'filed-late', context: ReturnType<typeof on>) =>
    soundMatches({ agencyReport: state }, context).map(({ bound }) => bound);
  expect(values('missing', on(null))).toEqual([{ date: '2026-06-20', days: 7 }]);
  // Due on the as-of day itself: not filed, and not late.
  expect(values('missing', on(null, dateOf('2026-07-07')))).toEqual([]);
  expect(values('filed-late', on('2026-06-21'))).toEqual([{ date: '2026-06-20', days: 1 }]);
  expect(values('filed-late', on('2026-06-20'))).toEqual([]);
  expect(values('missing', on('2026-06-21'))).toEqual([]);
  // Nobody could have written one before the case was heard, or before the removal, or for a shelter hearing.
  expect(values('missing', on(null, hearingOn, { heardOn: '2026-06-20' }))).toHaveLength(1);
  expect(values('missing', on(null, hearingOn, { heardOn: '2026-06-21' }))).toEqual([]);
  expect(values('missing', on(null, hearingOn, { removedOn: dateOf('2026-06-21') }))).toEqual([]);
  expect(values('missing', on(null, hearingOn, { type: 'shelter' }))).toEqual([]);
});

test('workerContact: counted from the last one, to the as-of day; none at all is only not recorded', () => {
  const contact = (date: string) => ({ ...records.ftm(), id: date, date: dateOf(date), place: 'home' });
  const of = (...dates: string[]) =>
    found(
      { workerContact: { daysAtLeast: { setting: 'workerContactMaxDays' } } },
      { caseworkerContacts: dates.map(contact) },
    );
  expect(of('2026-04-01', '2026-05-27')).toMatchObject([
    {
      childId: null,
      bound: { date: '2026-05-27', days: 31 },
      sources: [{ kind: 'caseworkerContact', id: '2026-05-27' }],
    },
  ]);
  expect(of('2026-04-01', '2026-05-28')).toEqual([]);
  expect(of()).toEqual([]);
});

describe('changed (R16)', () => {
  const on = dateOf('2026-06-10');
  const partC = records.partC({ referralSentOn: on, evaluatedOn: on, ifspOn: on, transitionPlanOn: on });
  const own: Partial<ChildFile> = {
    placements: [records.placement({ startedOn: on })],
    stays: [records.stay({ startedOn: on }), records.stay({ id: 'Y2', kind: 'respite', startedOn: on })],
    screenings: [records.screening({ date: on, form: '6 month' })],
    healthVisits: [records.healthVisit({ date: on })],
    medicalTasks: [records.medicalTask({ doneOn: on })],
    ifspReviews: [records.ifspReview({ date: on })],
    partC,
  };
  const fields: Partial<CaseFile> = {
    hearings: [last],
    parents: [records.parent()],
    children: [records.childFile(own), records.childFile({ child: records.child({ id: idOf('C-2'), position: 1 }) })],
    services: [records.service({ referredOn: on, startedOn: on, endedOn: on })],
    ftms: [records.ftm({ date: on })],
    actionItems: [records.actionItem({ status: 'done', doneOn: on })],
    orderItems: [records.orderItem({ childId: idOf('C-1'), status: 'met', metOn: on })],
  };
  const kinds = [
    ['placement_start', 'change', 'P'],
    ['hospital', 'change', 'Y'],
    ['respite', 'change', 'Y2'],
    ['screening', 'screening', 'S'],
    ['health_visit', 'change', 'V'],
    ['medical_task_done', 'words', 'T'],
    ['part_c_referralSentDate', 'change', 'C-1:partC'],
    ['part_c_evaluationDate', 'change', 'C-1:partC'],
    ['part_c_ifspDate', 'change', 'C-1:partC'],
    ['part_c_transitionPlanDate', 'change', 'C-1:partC'],
    ['ifsp_review', 'change', 'R'],
    ['service_start', 'service', 'SV'],
    ['service_referral', 'service', 'SV'],
    ['service_end', 'service', 'SV'],
    ['ftm', 'change', 'FTM'],
    ['action_done', 'words', 'A'],
    ['order_met', 'words', 'O'],
  ] as const;

  test.each(kinds)('%s after the last hearing, and not on its day', (changed, kind, recordId) => {
    expect(found({ changed }, fields)).toMatchObject([
      { recordId, bound: { date: on, item: { kind } }, sources: [{ id: recordId }] },
    ]);
    const later = [{ ...last, date: on }];
    expect(found({ changed }, { ...fields, hearings: later })).toEqual([]);
  });

  test('of another child only what is of the family', () => {
    const ofOther = kinds.filter(([changed]) => found({ changed }, fields, 1).length > 0).map(([changed]) => changed);
    expect(ofOther).toEqual(['ftm', 'action_done']);
  });

  test('a service that is withheld is not told of; one of a parent carries the parent', () => {
    const service = (more: object) => [records.service({ referredOn: on, ...more })];
    const of = (more: object) => found({ changed: 'service_referral' }, { ...fields, services: service(more) });
    expect(of({ type: '[withheld]' })).toEqual([]);
    expect(of({ subjectId: 'C-M' })).toMatchObject([
      { childId: null, parentId: 'C-M', bound: { item: { serviceType: 'cpp', for: 'Bea Invented' } } },
    ]);
  });
});
