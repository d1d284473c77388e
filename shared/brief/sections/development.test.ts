import { expect, test } from 'vitest';
import {
  caseFile,
  child,
  childFile,
  healthVisit,
  ifspReview,
  partC,
  screening,
} from '../../../tests/support/records.ts';
import type { ChildFile } from '../../domain/caseFile.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { Parent, Screening } from '../../domain/record.ts';
import { raiseAlerts } from '../alerts.ts';
import { makeFacts } from '../facts.ts';
import { makeDevelopment } from './development.ts';
import { makeNotRecorded } from './notRecorded.ts';

const hearingOn = dateOf('2026-11-24');
const asOf = dateOf('2026-11-21');
const mother = idOf<'parent'>('C-MO');

const parent: Parent = {
  caseId: idOf('C'),
  id: mother,
  position: 0,
  name: 'Ada Invented',
  relation: 'mother',
  attorneyId: null,
  mentorId: null,
  guardianAdLitemId: null,
  language: null,
  interpreterRequired: null,
  paternity: null,
  located: null,
  search: null,
  minor: null,
  inCustody: null,
  addressConfidential: null,
  substituteAddress: null,
  noContactIssuedOn: null,
  noContactExpiresOn: null,
  noContactProtects: null,
};

const hearing = {
  caseId: idOf<'case'>('C'),
  id: idOf<'hearing'>('H'),
  type: 'review',
  date: hearingOn,
  start: '13:30',
  minutes: 30,
  courtroomId: idOf<'courtroom'>('4B'),
  judgeId: idOf<'person'>('J1'),
  agencyReportFiledOn: null,
  continuedFrom: null,
  accepted: null,
  status: 'scheduled',
} as const;

const fileOf = (one: Partial<ChildFile>) =>
  caseFile({ parents: [parent], hearings: [hearing], children: [childFile(one)] });

function developmentOf(one: Partial<ChildFile>) {
  const [made] = makeDevelopment(fileOf(one), () => [], { asOf, hearingOn });
  if (made === undefined) throw new Error('no child');
  return made;
}

/** Alerts of one rule, by the screening's day. */
function toldBy(ruleId: string, one: Partial<ChildFile>) {
  const file = fileOf(one);
  const facts = makeFacts(file, hearing, asOf);
  const contexts = file.children.map((made) => ({ file, child: made, hearing, facts, asOf, since: null }));
  return raiseAlerts(contexts, [])
    .map(({ alert }) => alert)
    .filter((alert) => alert.ruleId === ruleId);
}

function gapsOf(one: Partial<ChildFile>) {
  const file = fileOf(one);
  return makeNotRecorded(file, makeFacts(file, hearing, asOf), hearingOn, 0).map(({ what }) => what);
}

const on = (date: string, fields: Partial<Screening> = {}) =>
  screening({ id: `${fields.tool ?? 'ASQ-3'} ${date}`, date: dateOf(date), ...fields });

const epds = (date: string, answer: number, fields: Partial<Screening> = {}) =>
  on(date, { tool: 'EPDS', form: 'single', aboutParentId: mother, score: 8, answers: { 10: answer }, ...fields });

test('of each tool the newest, each with the one before it; every earlier one apart', () => {
  const { screenings, earlierScreenings } = developmentOf({
    screenings: [
      on('2026-02-01'),
      on('2026-08-01'),
      on('2026-05-01'),
      on('2026-06-01', { tool: 'ASQ:SE-2', form: '6 month' }),
    ],
  });
  expect(screenings.map(({ screening: { date }, before }) => [date, before?.screening.date])).toEqual([
    ['2026-08-01', '2026-05-01'],
    ['2026-06-01', undefined],
  ]);
  expect(earlierScreenings.map(({ screening: { date }, before }) => [date, before?.screening.date])).toEqual([
    ['2026-05-01', '2026-02-01'],
    ['2026-02-01', undefined],
  ]);
});

test('a parent’s own screens stand apart from the child’s, by name', () => {
  const made = developmentOf({ screenings: [on('2026-08-01'), epds('2026-03-01', 0), epds('2026-05-01', 0)] });
  expect(made.screenings.map(({ screening: { tool } }) => tool)).toEqual(['ASQ-3']);
  expect(made.caregiverScreens.map(({ screening: { date }, parentName }) => [date, parentName])).toEqual([
    ['2026-05-01', 'Ada Invented'],
  ]);
});

test('a child born early has both ages on the hearing day', () => {
  // Born Mar 1, 2026 at 32 weeks (224 days): 56 days early, term Apr 26. On Nov 24: 8 months 23 days; from term 6 months 29.
  const made = developmentOf({ child: child({ bornOn: dateOf('2026-03-01'), gestationDays: 224 }) });
  expect(made.age).toMatchObject({ months: 8, days: 23 });
  expect(made.adjustedAge).toMatchObject({ adjustmentDays: 56, termDate: '2026-04-26', months: 6, days: 29 });
});

test('early intervention tells reviews, and a referral fewer than 45 days before the third birthday', () => {
  // Born Jan 10, 2024: third birthday Jan 10, 2027. Nov 26 is 45 days before it, Nov 27 is 44.
  const made = (referred: string) =>
    developmentOf({
      child: child({ bornOn: dateOf('2024-01-10') }),
      partC: partC({ referralReceivedOn: dateOf(referred), referralSentOn: dateOf(referred) }),
      ifspReviews: [ifspReview({ date: dateOf('2026-05-01'), annual: true })],
    }).earlyIntervention;
  expect(made('2026-11-26')?.referredTooLateForPartC).toBe(false);
  expect(made('2026-11-27')?.referredTooLateForPartC).toBe(true);
  expect(made('2026-11-27')?.reviews).toEqual([{ date: '2026-05-01', annual: true }]);
});

test('early intervention stands where its furthest recorded step stands, whatever was left out before it', () => {
  const made = (fields: Parameters<typeof partC>[0]) => developmentOf({ partC: partC(fields) }).earlyIntervention;
  const received = { referralReceivedOn: dateOf('2026-05-04') };
  expect(made({})?.state).toBe('not-identified');
  expect(made({ identifiedOn: dateOf('2026-05-01') })?.state).toBe('identified');
  expect(made(received)).toMatchObject({ state: 'referred', referredOn: null, receivedOn: '2026-05-04' });
  expect(made({ evaluatedOn: dateOf('2026-06-01') })?.state).toBe('evaluated');
  expect(made({ ...received, evaluatedOn: dateOf('2026-06-01'), eligible: false })?.state).toBe('not-eligible');
  expect(made({ ...received, ifspOn: dateOf('2026-06-10') })?.state).toBe('ifsp');
});

test('an answer above zero on the self-harm item is a matter of safety, whatever the total', () => {
  const late = on('2026-11-20', { form: '9 month', areas: [{ area: 'gross_motor', result: 'typical', score: 0 }] });
  expect(toldBy('a-self-harm-item', { screenings: [late, epds('2026-11-01', 1)] })).toMatchObject([
    {
      urgency: 'safety',
      bound: { parent: 'Ada Invented', date: '2026-11-01', item: { kind: 'screening', tool: 'EPDS' } },
      sources: [
        { kind: 'screening', id: 'EPDS 2026-11-01' },
        { kind: 'parent', id: 'C-MO' },
      ],
    },
  ]);
  expect(toldBy('a-self-harm-item', { screenings: [epds('2026-11-01', 0)] })).toEqual([]);
});

test('a result that its scores contradict is asked about, an older one and a parent’s own too', () => {
  const low = (date: string) =>
    on(date, {
      form: '9 month',
      result: 'typical',
      areas: [{ area: 'gross_motor', result: 'typical', score: 0 }],
    });
  const told = toldBy('a-screen-result-differs', {
    screenings: [low('2026-09-20'), low('2026-09-22'), on('2026-10-01'), epds('2026-11-01', 0)],
  });
  // Eight points on the EPDS are under its cutoff; the fixture’s record has another word for it.
  expect(told.map(({ bound }) => bound.date)).toEqual(['2026-09-20', '2026-09-22', '2026-11-01']);
});

test('a parent’s earlier screens are kept, and asked about where record and rule do not agree', () => {
  // Fourteen is over the EPDS’s cutoffs (10, 13).
  const contradicted = { score: 14, result: 'below_cutoff' };
  const calm = { score: 4, result: 'below_cutoff' };
  const screenings = [epds('2026-08-01', 0, contradicted), epds('2026-11-01', 0, calm)];
  const { caregiverScreens, earlierCaregiverScreens } = developmentOf({ screenings });
  expect(caregiverScreens.map(({ screening: { date } }) => date)).toEqual(['2026-11-01']);
  expect(earlierCaregiverScreens.map(({ screening: { date }, parentName }) => [date, parentName])).toEqual([
    ['2026-08-01', 'Ada Invented'],
  ]);
  expect(toldBy('a-screen-result-differs', { screenings }).map(({ bound }) => bound.date)).toEqual(['2026-08-01']);
});

test('of each tool and person only the newest screening is asked after, and a parent’s by the parent’s name', () => {
  const mchat = (date: string, score: number, result: string) =>
    on(date, { tool: 'M-CHAT-R/F', form: 'single', score, result });
  const born = { child: child({ bornOn: dateOf('2024-11-01') }) };
  const medium = mchat('2026-05-05', 4, 'medium');
  expect(gapsOf({ ...born, screenings: [medium] })).toContain('mchat-interview');
  expect(gapsOf({ ...born, screenings: [medium, mchat('2026-11-05', 1, 'low')] })).not.toContain('mchat-interview');
  const blank = (id: string, about: typeof mother) =>
    epds('2026-11-01', 0, { id, aboutParentId: about, score: null, answers: null });
  const father = idOf<'parent'>('C-FA');
  const file = caseFile({
    parents: [parent, { ...parent, id: father, name: 'Bea Invented', relation: 'father' }],
    hearings: [hearing],
    children: [childFile({ screenings: [blank('one', mother), blank('two', father)] })],
  });
  const gaps = makeNotRecorded(file, makeFacts(file, hearing, asOf), hearingOn, 0);
  expect(
    gaps.flatMap(({ what, childName, parentName }) => (what === 'screening-scores' ? [[childName, parentName]] : [])),
  ).toEqual([
    ['Ada', 'Ada Invented'],
    ['Ada', 'Bea Invented'],
  ]);
});

test('an older answer about self-harm is told until its follow-up is recorded', () => {
  const told = (followUp: string | null) =>
    toldBy('a-self-harm-item', {
      screenings: [
        epds('2026-08-01', 2, { safetyFollowUpOn: followUp === null ? null : dateOf(followUp) }),
        epds('2026-11-01', 0),
      ],
    });
  expect(told(null)).toHaveLength(1);
  expect(told('2026-08-01')).toEqual([]);
});

test('what should exist and does not is said, once', () => {
  const five = { child: child({ bornOn: dateOf('2026-06-24') }) };
  expect(gapsOf(five)).toEqual(expect.arrayContaining(['hearing-screen', 'caregiver-depression-screen']));
  const gaps = gapsOf({ child: child({ bornOn: dateOf('2025-11-24') }) });
  expect(gaps).toEqual(
    expect.arrayContaining(['any-screening', 'immunizations', 'dental-visit', 'lead-test', 'hearing-screen']),
  );
  expect(gaps).not.toContain('caregiver-depression-screen');
  expect(new Set(gaps).size).toBe(gaps.length);
});

test('a recorded visit, dose, test or screen of the parent is enough', () => {
  const healthVisits = [
    healthVisit({ type: 'immunization', doses: [{ vaccine: 'imm-dtap', dose: 1 }] }),
    ...['dental', 'lead', 'hearing'].map((type) => healthVisit({ type })),
  ];
  const gaps = gapsOf({ child: child({ bornOn: dateOf('2025-11-24') }), healthVisits, screenings: [on('2026-08-01')] });
  for (const what of ['any-screening', 'immunizations', 'dental-visit', 'lead-test', 'hearing-screen'])
    expect(gaps).not.toContain(what);
  const five = { child: child({ bornOn: dateOf('2026-06-24') }), screenings: [epds('2026-09-01', 0)] };
  expect(gapsOf(five)).not.toContain('caregiver-depression-screen');
});

test('no screening is missed before its time: 60 days in care, or ten months of age', () => {
  const of = (bornOn: string, removedOn: string | null) =>
    gapsOf({
      child: child({ bornOn: dateOf(bornOn), removedOn: removedOn === null ? null : dateOf(removedOn) }),
    }).includes('any-screening');
  // As of Nov 21: removed Sep 22 is 60 days ago, due that day; Sep 21 is past.
  expect(of('2026-08-01', '2026-09-22')).toBe(false);
  expect(of('2026-08-01', '2026-09-21')).toBe(true);
  // On Nov 24 born Jan 25 is 9 months 30 days, born Jan 24 is ten months.
  expect(of('2026-01-25', null)).toBe(false);
  expect(of('2026-01-24', null)).toBe(true);
});
