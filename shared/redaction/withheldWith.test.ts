// What is withheld together with what: of a protected person where that person is, of a treatment what tells of it, of a
// child in another home what names the child.

import { describe, expect, test } from 'vitest';
import * as records from '../../tests/support/records.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { MedicalTask, SensitiveText } from '../domain/record.ts';
import type { Audience } from './audiences.ts';
import { resourceFamilyIn, resourceFamilyMark, withheldText } from './marks.ts';
import { hiddenServices, narrowCaseFile, protectedFrom, withoutProtectedTexts } from './narrow.ts';

const day = dateOf('2026-06-01');
const days = { asOf: day, shownOn: day };
const caseId = idOf<'case'>('C');
const mother = idOf<'parent'>('MO');
const father = idOf<'parent'>('FA');
const ada = idOf<'child'>('C-1');
const clinic = idOf<'person'>('P_CLINIC');
const people = new Map([[clinic, { id: clinic, name: 'Quillfeather House', role: 'provider_part2' }]]);
const noOrder = { noContactIssuedOn: null, noContactExpiresOn: null };
const parents = [
  records.parent({ ...noOrder, id: mother, name: 'Maud Invented', relation: 'mother', position: 0 }),
  records.parent({ ...noOrder, id: father, name: 'Finn Invented', relation: 'father', position: 1 }),
];

function file(fields: Partial<CaseFile> = {}): CaseFile {
  const any = records.caseFile({ people, parents, children: [records.childFile()], ...fields });
  return { ...any, case: { ...any.case, adjudicatedOn: dateOf('2026-01-01') } };
}

const of = (whole: CaseFile, audience: Audience, party: string | null = null) =>
  narrowCaseFile(whole, { audience, party }, days).file;

const listed = (fields: Partial<SensitiveText>): SensitiveText => ({
  ...{ id: 'S', caseId, category: 'part2', text: 'Quillfeather', note: null, audiences: ['judge'] },
  ...{ consentTo: ['court'], consentSignedOn: dateOf('2026-01-10'), consentExpiresOn: null },
  ...fields,
});
const task = (text: string, fields: Partial<MedicalTask> = {}): MedicalTask => ({
  ...{ id: 'T', caseId, childId: ada, text, dueOn: day, doneOn: null },
  ...fields,
});

describe('SEC-13 to the attorney of a parent who is kept apart by an order', () => {
  const place = 'Elm Street';
  const kept = parents.map((row) =>
    row.id === father ? { ...row, noContactIssuedOn: dateOf('2026-02-01'), noContactProtects: [mother, ada] } : row,
  );
  const child = records.childFile({
    medicalTasks: [task(`Dental check, ${place}`)],
    healthVisits: [records.healthVisit({ note: `Seen at ${place}` })],
  });
  const meeting = records.ftm({ decisions: [`They stay at ${place}`], attendees: [mother] });
  const whole = file({
    parents: kept,
    children: [child],
    services: [
      records.service({ id: 'H', type: 'housing', subjectId: mother, note: `Lease on ${place}` }),
      records.service({ id: 'OWN', type: 'parenting_class', subjectId: father, note: 'Every Monday' }),
    ],
    progressReports: [records.progressReport({ serviceId: 'H', text: place, fit: place, effect: null })],
    ftms: [meeting],
    actionItems: [records.actionItem({ text: `Pick her up at ${place}` })],
    concreteNeeds: [records.concreteNeed({ text: `Rent for ${place}` })],
    orderItems: [
      records.orderItem({ id: 'O1', text: `Visit the home on ${place}`, orderedOf: 'CW' }),
      records.orderItem({ id: 'O2', text: 'Attend the class', orderedOf: father }),
    ],
  });

  test('SEC-13 nothing says where the protected mother and child are; what is the parent’s own stays', () => {
    const told = of(whole, 'father_attorney');
    expect(JSON.stringify(told)).not.toContain(place);
    expect(JSON.stringify(told)).toContain('Attend the class');
    expect(told.services.find(({ id }) => id === 'OWN')?.note).toBe('Every Monday');
  });

  test('the protected parent’s own attorney has all of it, as has a meeting that both came to', () => {
    expect(of(whole, 'mother_attorney').ftms[0]?.decisions).toEqual(meeting.decisions);
    const both = { ...whole, ftms: [{ ...meeting, attendees: [mother, father] }] };
    expect(of(both, 'father_attorney').ftms[0]?.decisions).toEqual(meeting.decisions);
  });
});

describe('SEC-13 treatment under 42 CFR Part 2', () => {
  const program = { part2: true, providerId: clinic, subjectId: mother, note: '' };
  const both = ['judge', 'child_attorney'];
  const texts = [
    listed({ audiences: both, consentTo: ['court', 'child_attorney'] }),
    listed({ id: 'S2', text: 'buprenorphine' }),
  ];

  test('SEC-13 a text that names a kind takes every service of that kind with it, whatever its note says', () => {
    const services = [
      records.service({ ...program, id: 'RES', type: 'sud_residential' }),
      records.service({ ...program, id: 'MED', type: 'moud' }),
    ];
    const whole = file({ services, sensitiveTexts: texts });
    const hidden = (audience: Audience) => [...hiddenServices(whole, { audience, party: null }, days)];
    expect([hidden('judge'), hidden('child_attorney')]).toEqual([[], ['MED']]);
  });

  test('SEC-13 whatever such a program gives is one, marked or not', () => {
    const unmarked = records.service({ ...program, id: 'V', type: 'parenting_class', part2: false });
    expect(of(file({ services: [unmarked] }), 'casa').services).toEqual([]);
    expect(withoutProtectedTexts(file({ services: [unmarked] })).services).toEqual([]);
  });

  test('SEC-13 where no service is recorded a protected text still takes with it what the team wrote', () => {
    const meeting = records.ftm({ strengths: ['Has had two negative tests', 'Reads every night'] });
    const activeEfforts = [{ id: 'E', caseId, date: day, text: 'Drove her to her counselor' }];
    const told = of(file({ sensitiveTexts: texts, ftms: [meeting], activeEfforts }), 'tribe');
    expect([told.ftms[0]?.strengths, told.activeEfforts]).toEqual([[withheldText, 'Reads every night'], []]);
    const mind = listed({ category: 'mental_health', text: 'Weekly since June', consentTo: null });
    const panic = records.ftm({ strengths: ['Spoke of panic attacks'] });
    expect(of(file({ sensitiveTexts: [mind], ftms: [panic] }), 'tribe').ftms[0]?.strengths).toEqual([withheldText]);
    expect(of(file({ ftms: [panic] }), 'tribe').ftms[0]?.strengths).toEqual(panic.strengths);
  });

  test('SEC-13 orders and medical tasks that tell of it are not for readers who are no party; parties know the orders', () => {
    const whole = file({
      services: [records.service({ ...program, type: 'sud_iop' })],
      orderItems: [records.orderItem({ text: 'Mother to finish her detox' })],
      children: [records.childFile({ medicalTasks: [task('Visit mother at detox'), task('Iron prescription')] })],
    });
    const told = (audience: Audience) => {
      const { orderItems, children } = of(whole, audience);
      return [...orderItems, ...(children[0]?.medicalTasks ?? [])].map(({ text }) => text);
    };
    expect(told('tribe')).not.toContain('Mother to finish her detox');
    expect(told('tribe')).not.toContain('Visit mother at detox');
    expect(told('tribe')).toContain('Iron prescription');
    expect(told('agency')).toContain('Mother to finish her detox');
  });
});

describe('what a home has of a team’s tasks', () => {
  const boden = idOf<'child'>('C-2');
  const one = records.childFile({ placements: [records.placement({ caregiver: 'Alder family' })] });
  const other = {
    ...records.childFile({
      child: records.child({ id: boden, firstName: 'Boden', position: 1 }),
      placements: [records.placement({ id: 'P2', childId: boden, caregiver: 'Birch family' })],
    }),
  };
  const items = (texts: readonly string[], owner = 'CW') =>
    texts.map((text, at) => records.actionItem({ id: `A${at}`, text, owner }));
  const told = (whole: CaseFile) => of(whole, 'resource_parent').actionItems.map(({ text }) => text);

  test('SEC-13 none that is a parent’s or names one, unless it names the child', () => {
    const texts = ['Random testing for mother', 'Maud’s therapy appointment', 'Parents to test weekly'];
    const whole = (fields: object) => file({ children: [one], ftms: [records.ftm()], ...fields });
    expect(told(whole({ actionItems: items(texts) }))).toEqual([]);
    expect(told(whole({ actionItems: items(['Keep the appointment'], mother) }))).toEqual([]);
    const named = ['Mother to bring Ada to the doctor', 'Book the hearing test'];
    expect(told(whole({ actionItems: items(named) }))).toEqual(named);
  });

  test('SEC-13 beside another home only what names the home’s child or is the home’s own', () => {
    const texts = ['Dental appointment for Boden', 'Dental appointment', 'Dental appointment for Ada'];
    const own = records.actionItem({ id: 'OWN', text: 'Call the school', owner: 'Alder family' });
    const medicalTasks = [task('Flu shot together with Boden')];
    const whole = file({
      children: [{ ...one, medicalTasks }, other],
      ftms: [records.ftm()],
      actionItems: [...items(texts), own],
    });
    expect(told(whole)).toEqual(['Dental appointment for Ada', 'Call the school']);
    expect(JSON.stringify(of(whole, 'resource_parent'))).not.toMatch(/Boden|Birch/);
  });
});

describe('SEC-13 the name of a resource family in free text', () => {
  const home = records.placement({ setting: 'foster_family', caregiver: 'Dana and Luis Peña-Ortega' });
  const whole = (texts: readonly string[], parentVoice = '') =>
    file({
      children: [records.childFile({ placements: [home] })],
      ftms: [records.ftm({ decisions: texts, parentVoice })],
    });

  test.each([
    ['Dana learned the pump', `${resourceFamilyIn.en} learned the pump`],
    ['Dana and Luis came', `${resourceFamilyIn.en} came`],
    ['Luis Peña-Ortega drove', `${resourceFamilyIn.en} drove`],
    ['Mrs. Pena-Ortega said so', `${resourceFamilyIn.en} said so`],
    ['the Peña-Ortegas came', `${resourceFamilyIn.en} came`],
    ['In the PEÑA-ORTEGA home', `In ${resourceFamilyIn.en} home`],
    ['Ms. Peña texted', `${resourceFamilyIn.en} texted`],
    ['Con la familia Pen\u0303a', `Con ${resourceFamilyIn.es}`],
    ['Dana Peña-Ortega', resourceFamilyMark],
    ['Danaher and pena are words', 'Danaher and pena are words'],
  ])('SEC-13 %s', (text, said) => {
    expect(of(whole([text]), 'tribe').ftms[0]?.decisions).toEqual([said]);
  });

  test('a first name that is a party’s or a child’s stays', () => {
    const named = { ...whole(['Dana reads', 'Luis reads']) };
    const told = of(
      { ...named, parents: [...parents.slice(1), records.parent({ ...noOrder, name: 'Dana Other' })] },
      'tribe',
    );
    expect(told.ftms[0]?.decisions).toEqual(['Dana reads', `${resourceFamilyIn.en} reads`]);
  });

  test('SEC-13 is searched for in the finished file of whoever may not have it', () => {
    const searched = (audience: Audience) => protectedFrom(whole([]), { audience, party: null }, days);
    expect(searched('tribe')).toEqual(['Dana and Luis Peña-Ortega', 'Peña-Ortega']);
    expect([searched('judge'), searched('resource_parent')]).toEqual([[], []]);
  });

  test('in a quotation its role stands in square brackets', () => {
    expect(of(whole([], 'Que siga con la familia Peña'), 'tribe').ftms[0]?.parentVoice).toBe(
      `Que siga con [${resourceFamilyIn.es}]`,
    );
  });
});

test('SEC-13 where a parent’s name is withheld a title with the surname is as well, the surname alone is the child’s too', () => {
  const name = listed({ category: 'minor_parent', text: 'Maud Invented', consentTo: null });
  const meeting = records.ftm({ strengths: ['Ms. Invented is back at school', 'Ada Invented sleeps'] });
  const told = of(file({ sensitiveTexts: [name], ftms: [meeting] }), 'casa');
  expect(told.ftms[0]?.strengths).toEqual([withheldText, 'Ada Invented sleeps']);
});

test('SEC-13 who reported is for the agency alone, where the record names it', () => {
  const reporter = listed({ category: 'reporter', text: 'Nurse Ray', audiences: ['agency', 'casa'], consentTo: null });
  const whole = file({ sensitiveTexts: [reporter], ftms: [records.ftm({ decisions: ['Nurse Ray called'] })] });
  expect([of(whole, 'agency'), of(whole, 'casa')].map(({ ftms }) => ftms[0]?.decisions)).toEqual([
    ...[['Nurse Ray called'], [withheldText]],
  ]);
});
