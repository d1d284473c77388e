import { expect, test } from 'vitest';
import { soundMatches } from '../../../tests/support/boundValues.ts';
import * as records from '../../../tests/support/records.ts';
import { contextOf } from '../../../tests/support/triggerContext.ts';
import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { Child, Parent, Service } from '../../domain/record.ts';
import type { Leaf } from '../grammar.ts';

type Name = Leaf<'notRecorded'>['notRecorded'];
const found = (notRecorded: Name, fields: Partial<CaseFile> = {}) => soundMatches({ notRecorded }, contextOf(fields));
const ofChild = (name: Name, fields: Partial<Child>, file: Partial<ChildFile> = {}, rest: Partial<CaseFile> = {}) =>
  found(name, { ...rest, children: [records.childFile({ ...file, child: records.child(fields) })] });

const last = records.heldHearing({ date: dateOf('2026-06-01') });
const inCare = { removedOn: dateOf('2026-04-01') };
const mother = records.parent();
const contact = { ...records.ftm(), id: 'CT', place: 'home' };

test.each([
  ['gestational-age', { gestationDays: null }, { gestationDays: 280 }],
  ['home-language', { homeLanguage: null }, { homeLanguage: 'en' }],
  ['race-and-ethnicity', { race: [], ethnicity: 'x' }, { race: ['x'], ethnicity: 'x' }],
  ['race-and-ethnicity', { race: ['x'], ethnicity: null }, { race: ['x'], ethnicity: 'x' }],
  ['early-care', {}, { childCareName: 'Clover Yard' }],
  ['concurrent-goal', inCare, { removedOn: null }],
] as const)('%s: missing of %o, not of %o', (name, missing, there) => {
  expect(ofChild(name, missing)).toMatchObject([{ childId: 'C-1', sources: [{ kind: 'child', id: 'C-1' }] }]);
  expect(ofChild(name, there)).toEqual([]);
});

test('concurrent-goal: a plan in words settles it; what is yet to be discussed does not', () => {
  const of = (concurrent: string) =>
    ofChild('concurrent-goal', inCare, {}, { permanency: records.permanencyPlan({ concurrent }) });
  expect(of('adoption by the current family')).toEqual([]);
  expect(of('to be discussed at first family team meeting')).toHaveLength(1);
});

test('early-care: a service of it counts once it began', () => {
  const of = (fields: Partial<Service>) =>
    ofChild('early-care', {}, {}, { services: [records.service({ type: 'early_head_start', ...fields })] }).length;
  expect(of({ startedOn: dateOf('2026-06-01') })).toBe(0);
  expect(of({})).toBe(1);
});

test('parent-voice: for each parent who can be heard, where no meeting since the last hearing holds words', () => {
  const parents = [mother, records.parent({ id: idOf('F'), name: 'Unknown', relation: 'father' })];
  const ftm = (date: string, parentVoice: string) => records.ftm({ id: idOf(date), date: dateOf(date), parentVoice });
  const of = (fields: Partial<CaseFile>) =>
    found('parent-voice', { parents, ...fields }).map(({ parentId, bound }) => [parentId, bound.parent]);
  const missing = [['C-M', 'Bea Invented']];
  expect(of({ hearings: [last] })).toEqual(missing);
  expect(of({ hearings: [last], ftms: [ftm('2026-05-20', 'I am ready.')] })).toEqual(missing);
  expect(of({ hearings: [last], ftms: [ftm('2026-06-10', ' ')] })).toEqual(missing);
  expect(of({ hearings: [last], ftms: [ftm('2026-06-10', ''), ftm('2026-06-12', '[withheld]')] })).toEqual([]);
  // Neither a hearing nor a meeting yet: nothing that should be there is missing.
  expect(of({})).toEqual([]);
});

test('strengths: no meeting since the last hearing names one', () => {
  const ftm = (strengths: string[]) => records.ftm({ date: dateOf('2026-06-10'), strengths });
  expect(found('strengths', { hearings: [last], ftms: [ftm([])] })).toMatchObject([{ sources: [{ kind: 'ftm' }] }]);
  expect(found('strengths', { hearings: [last] })).toMatchObject([{ sources: [{ kind: 'courtCase' }] }]);
  expect(found('strengths', { hearings: [last], ftms: [ftm(['She sings to her'])] })).toEqual([]);
  expect(found('strengths')).toEqual([]);
});

test('family-time: in care, a hearing held, and no session since; living together is not written down', () => {
  const of = (fields: Partial<CaseFile>, file: Partial<ChildFile> = {}) =>
    ofChild('family-time', inCare, file, { hearings: [last], ...fields }).length;
  expect(of({})).toBe(1);
  expect(of({ familyTime: [records.familyTimeSession({ date: dateOf('2026-06-01') })] })).toBe(1);
  expect(of({ familyTime: [records.familyTimeSession({ date: dateOf('2026-06-02') })] })).toBe(0);
  expect(of({ hearings: [] })).toBe(0);
  expect(of({}, { placements: [records.placement({ setting: 'trial_home_visit' })] })).toBe(0);
  expect(of({}, { placements: [records.placement({ setting: 'with_parent_in_treatment' })] })).toBe(0);
  expect(ofChild('family-time', {}, {}, { hearings: [last] })).toEqual([]);
});

test('developmental-screening: none at all, and the day of the first one is past', () => {
  // Removed April 1: due May 31, before June 27.
  expect(ofChild('developmental-screening', inCare)).toHaveLength(1);
  expect(ofChild('developmental-screening', { removedOn: dateOf('2026-04-29') })).toEqual([]);
  expect(ofChild('developmental-screening', inCare, { screenings: [records.screening()] })).toEqual([]);
  const other = records.screening({ tool: 'ASQ:SE-2' });
  expect(ofChild('developmental-screening', inCare, { screenings: [other] })).toHaveLength(1);
});

test('immunizations: no dose at all, and one was due by age', () => {
  const given = records.healthVisit({ doses: [{ vaccine: 'imm-dtap', dose: 1 }] });
  expect(ofChild('immunizations', {})).toHaveLength(1);
  expect(ofChild('immunizations', {}, { healthVisits: [given] })).toEqual([]);
  expect(ofChild('immunizations', { bornOn: dateOf('2026-06-20') })).toEqual([]);
});

test('placement-end-reason: of each home that ended without one', () => {
  const home = (id: string, ended: string | null, endReason: string | null) =>
    records.placement({ id, endedOn: ended === null ? null : dateOf(ended), endReason });
  const placements = [home('P1', '2026-03-01', null), home('P2', '2026-04-01', 'Moved'), home('P3', null, null)];
  expect(ofChild('placement-end-reason', {}, { placements })).toMatchObject([
    { recordId: 'P1', bound: { item: { kind: 'placement', caregiver: 'Invented family' }, date: '2026-03-01' } },
  ]);
});

test('safe-sleep-check: none is recorded', () => {
  expect(ofChild('safe-sleep-check', {})).toHaveLength(1);
  expect(ofChild('safe-sleep-check', {}, { safeSleepChecks: [records.safeSleepCheck()] })).toEqual([]);
});

test('parent-mentor: of each parent who can be reached', () => {
  const of = (fields: Partial<Parent>) => found('parent-mentor', { parents: [records.parent(fields)] });
  expect(of({})).toMatchObject([{ parentId: 'C-M', bound: { parent: 'Bea Invented' } }]);
  expect(of({ mentorId: idOf('PM1') })).toEqual([]);
  expect(of({ search: 'Registry checked' })).toEqual([]);
});

test('progress-report: of a service that runs, for a parent or this child, and that may be told of', () => {
  const running = { status: 'active', startedOn: dateOf('2026-05-01') };
  const of = (fields: Partial<Service>, rest: Partial<CaseFile> = {}) =>
    found('progress-report', { parents: [mother], services: [records.service({ ...running, ...fields })], ...rest });
  expect(of({})).toMatchObject([
    { childId: 'C-1', parentId: null, recordId: 'SV', bound: { item: { serviceType: 'cpp', for: 'Ada' } } },
  ]);
  expect(of({ subjectId: mother.id })).toMatchObject([{ childId: null, parentId: 'C-M' }]);
  expect(of({ status: 'completed' })).toEqual([]);
  expect(of({ startedOn: null })).toEqual([]);
  expect(of({ endedOn: dateOf('2026-06-01') })).toEqual([]);
  expect(of({ type: '[withheld]' })).toEqual([]);
  expect(of({}, { progressReports: [records.progressReport({ serviceId: 'SV' })] })).toEqual([]);
  const other = records.childFile({ child: records.child({ id: idOf('C-2'), position: 1 }) });
  expect(of({ subjectId: idOf('C-2') }, { children: [records.childFile(), other] })).toEqual([]);
});

test('icwa-inquiry, caseworker-contact, father-or-second-parent: of the case', () => {
  const ofCase = [{ childId: null, sources: [{ kind: 'courtCase', id: 'C' }] }];
  const inquiry = { id: 'Q', caseId: idOf<'case'>('C'), date: last.date, result: 'no_reason_to_know', detail: null };
  expect(found('icwa-inquiry')).toMatchObject(ofCase);
  expect(found('icwa-inquiry', { icwaInquiries: [inquiry] })).toEqual([]);
  expect(found('caseworker-contact')).toMatchObject(ofCase);
  expect(found('caseworker-contact', { caseworkerContacts: [contact] })).toEqual([]);
  expect(found('father-or-second-parent')).toMatchObject(ofCase);
  const father = records.parent({ id: idOf('F'), position: 1, relation: 'father' });
  expect(found('father-or-second-parent', { parents: [mother, { ...father, name: 'Unknown' }] })).toHaveLength(1);
  expect(found('father-or-second-parent', { parents: [mother, father] })).toEqual([]);
});
