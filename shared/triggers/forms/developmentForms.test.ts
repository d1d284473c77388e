import { describe, expect, test } from 'vitest';
import reference from '../../../resources/reference/bench-questions.json' with { type: 'json' };
import { soundMatches } from '../../../tests/support/boundValues.ts';
import * as records from '../../../tests/support/records.ts';
import { asOf, contextOf } from '../../../tests/support/triggerContext.ts';
import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import { addDays, addMonths, dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { PartC, Screening, Service } from '../../domain/record.ts';
import type { Leaf, Trigger } from '../grammar.ts';
import { resultClassOf } from './screeningClass.ts';

const on = dateOf('2026-05-10');
const bornOn = addMonths(on, -18);
const born = records.child({ bornOn });
const mother = records.parent();
const found = (trigger: Trigger, child: Partial<ChildFile>, fields: Partial<CaseFile> = {}) =>
  soundMatches(
    trigger,
    contextOf({ parents: [mother], ...fields, children: [records.childFile({ child: born, ...child })] }),
  );

const screen = (fields: Partial<Screening> = {}) => records.screening({ date: on, form: '18 month', ...fields });
const epds = (fields: Partial<Screening> = {}) =>
  screen({ id: 'E', tool: 'EPDS', form: 'single', result: 'probable_depression', aboutParentId: mother.id, ...fields });

describe('the class of a result', () => {
  const classOf = (fields: Partial<Screening>) => resultClassOf(screen(fields), born);

  test('is what the grammar says of each instrument', () => {
    const tools: Readonly<Record<string, string>> = {
      'asq-3': 'ASQ-3',
      'asq-se-2': 'ASQ:SE-2',
      'm-chat-r-f': 'M-CHAT-R/F',
    };
    for (const { instrument, recordedAs } of reference.triggerGrammar.resultClasses) {
      const tool = tools[instrument];
      if (tool === undefined) continue;
      for (const [result, expected] of Object.entries(recordedAs)) expect(classOf({ tool, result })).toBe(expected);
    }
  });

  test.each([
    ['EPDS', 9, 'typical'],
    ['EPDS', 10, 'concern'],
    ['EPDS', 13, 'concern'],
    ['PHQ-9', 9, 'typical'],
    ['PHQ-9', 10, 'concern'],
    ['PHQ-9', 20, 'concern'],
  ])('%s with %d points: %s', (tool, score, expected) => {
    expect(resultClassOf(epds({ tool, score, result: 'not_scored' }), born)).toBe(expected);
  });

  test('M-CHAT-R/F: the interview settles a medium risk', () => {
    const mchat = (fields: Partial<Screening>) => classOf({ tool: 'M-CHAT-R/F', result: 'medium', ...fields });
    expect(mchat({ followUpInterviewOn: on, followUpScore: 1 })).toBe('typical');
    expect(mchat({ followUpInterviewOn: on, followUpScore: 2 })).toBe('high');
    expect(mchat({ followUpInterviewOn: on })).toBeNull();
    expect(mchat({ result: 'high', followUpInterviewOn: on, followUpScore: 0 })).toBe('high');
  });

  test('of two results the graver counts; an unknown tool or result has no class', () => {
    expect(classOf({ tool: 'ASQ:SE-2', score: 200, result: 'typical' })).toBe('concern');
    expect(classOf({ tool: 'ASQ:SE-2', score: 0, result: 'above_cutoff' })).toBe('concern');
    expect(classOf({ tool: 'Bayley', result: 'typical' })).toBeNull();
    expect(classOf({ result: 'not_scored' })).toBeNull();
  });
});

describe('screening', () => {
  const asked = (of: Leaf<'screening'>['screening']['of'], result: Leaf<'screening'>['screening']['result']) => ({
    screening: { of, result },
  });

  test.each([
    ['developmental', 'ASQ-3', 'typical', 'typical'],
    ['developmental', 'ASQ-3', 'monitoring', 'monitoring'],
    ['developmental', 'ASQ-3', 'below', 'concern'],
    ['social-emotional', 'ASQ:SE-2', 'above_cutoff', 'concern'],
    ['autism', 'M-CHAT-R/F', 'medium', 'medium'],
    ['autism', 'M-CHAT-R/F', 'high', 'high'],
  ] as const)('%s: %s %s is %s', (of, tool, result, wanted) => {
    const screenings = [screen({ tool, result })];
    expect(found(asked(of, wanted), { screenings })).toMatchObject([
      {
        childId: 'C-1',
        recordId: 'S',
        bound: { item: { kind: 'screening', tool, form: '18 month' }, date: on },
        sources: [{ kind: 'screening', id: 'S' }],
      },
    ]);
    expect(found(asked(of, wanted === 'typical' ? 'concern' : 'typical'), { screenings })).toEqual([]);
    expect(found(asked(of === 'autism' ? 'developmental' : 'autism', wanted), { screenings })).toEqual([]);
  });

  test('only the latest speaks', () => {
    const screenings = [screen({ result: 'below' }), screen({ id: 'S2', date: addDays(on, 30) })];
    expect(found(asked('developmental', 'concern'), { screenings })).toEqual([]);
    expect(found(asked('developmental', 'typical'), { screenings })).toMatchObject([{ recordId: 'S2' }]);
  });

  test('a caregiver: by name, one match a parent, the latest of either tool', () => {
    const father = records.parent({ id: idOf('F'), position: 1, name: 'Cal Invented' });
    const screenings = [
      epds(),
      epds({ id: 'P', tool: 'PHQ-9', result: 'mild', aboutParentId: father.id }),
      epds({ id: 'P0', tool: 'EPDS', date: addDays(on, -30), aboutParentId: father.id }),
    ];
    const fields = { parents: [mother, father] };
    expect(found(asked('caregiver-depression', 'concern'), { screenings }, fields)).toMatchObject([
      { parentId: 'C-M', recordId: 'E', bound: { parent: 'Bea Invented' } },
    ]);
    const nobody = [epds({ aboutParentId: null })];
    expect(found(asked('caregiver-depression', 'concern'), { screenings: nobody }, fields)).toEqual([]);
  });
});

describe('screening, followUpRecorded', () => {
  type Of = Leaf<'screening'>['screening'];
  const followed = (asked: Omit<Of, 'followUpRecorded'>, child: Partial<ChildFile>, fields: Partial<CaseFile> = {}) => {
    const no = found({ screening: { ...asked, followUpRecorded: false } }, child, fields).length;
    const yes = found({ screening: { ...asked, followUpRecorded: true } }, child, fields).length;
    expect(no + yes).toBe(1);
    return yes === 1;
  };
  const below = (more: Partial<ChildFile> = {}, fields: Partial<Screening> = {}, file: Partial<CaseFile> = {}) =>
    followed(
      { of: 'developmental', result: 'concern' },
      { screenings: [screen({ result: 'below', ...fields })], ...more },
      file,
    );
  const partC = (fields: Partial<PartC>) => ({ partC: records.partC(fields) });
  const service = (fields: Partial<Service>) => ({ services: [records.service({ referredOn: on, ...fields })] });

  test('nothing recorded, or only what came before', () => {
    expect(below()).toBe(false);
    expect(below(partC({ referralSentOn: addDays(on, -1) }))).toBe(false);
    expect(below({}, {}, service({ referredOn: addDays(on, -1) }))).toBe(false);
    expect(below({}, { rescreenOn: addDays(on, 60) })).toBe(false);
  });

  test.each([
    ['referral', partC({ referralSentOn: on })],
    ['receipt', partC({ referralReceivedOn: on })],
    ['evaluation', partC({ evaluatedOn: on })],
    ['evaluation that is set', partC({ evaluationSetFor: addDays(asOf, 20) })],
    ['IFSP', partC({ ifspOn: on })],
    ['IFSP that was there', partC({ ifspOn: addDays(on, -90) })],
    ['review of the IFSP', { ifspReviews: [records.ifspReview({ date: on })] }],
  ] as const)('early intervention: a %s', (_, child) => {
    expect(below(child)).toBe(true);
  });

  test('its own referral, an assessment, or a service for the child', () => {
    expect(below({}, { referredTo: 'Early intervention' })).toBe(true);
    const assessment = screen({ id: 'B', tool: 'BDI', result: 'no_band', date: addDays(on, 9) });
    expect(below({ screenings: [screen({ result: 'below' }), assessment] })).toBe(true);
    expect(below({}, {}, service({ type: 'physical_therapy' }))).toBe(true);
    expect(below({}, {}, service({ type: 'housing', subjectId: mother.id }))).toBe(false);
  });

  test('a medium risk of autism asks for its interview; a high one for evaluation', () => {
    const mchat = (result: 'medium' | 'high', more: Partial<ChildFile>) =>
      followed({ of: 'autism', result }, { screenings: [screen({ tool: 'M-CHAT-R/F', result })], ...more });
    expect(mchat('medium', partC({ evaluationSetFor: addDays(asOf, 20) }))).toBe(false);
    expect(mchat('high', partC({ evaluationSetFor: addDays(asOf, 20) }))).toBe(true);
    expect(mchat('high', {})).toBe(false);
  });

  test('social-emotional: dyadic therapy, new or already going on', () => {
    const of = (fields: Partial<Service>) =>
      followed(
        { of: 'social-emotional', result: 'concern' },
        { screenings: [screen({ tool: 'ASQ:SE-2', result: 'above_cutoff' })] },
        service({ subjectId: mother.id, ...fields }),
      );
    expect(of({})).toBe(true);
    expect(of({ referredOn: addDays(on, -60), startedOn: addDays(on, -9) })).toBe(true);
    expect(of({ referredOn: addDays(on, -60), status: 'waitlist' })).toBe(false);
    expect(of({ referredOn: addDays(on, -60), startedOn: addDays(on, -9), endedOn: on })).toBe(false);
    expect(of({ type: 'parenting_class' })).toBe(false);
  });

  test('a caregiver: care of the mind for that parent', () => {
    const of = (fields: Partial<Service>) =>
      followed({ of: 'caregiver-depression', result: 'concern' }, { screenings: [epds()] }, service(fields));
    expect(of({ type: 'perinatal_mental_health', subjectId: mother.id })).toBe(true);
    expect(of({ type: 'perinatal_mental_health', subjectId: idOf('F') })).toBe(false);
    expect(of({ type: 'home_visiting', subjectId: mother.id })).toBe(false);
    expect(of({ type: 'physical_therapy' })).toBe(false);
  });
});

describe('safetyItem', () => {
  const safety = (screenings: readonly Screening[], followUpRecorded?: boolean) =>
    found(
      { safetyItem: 'answered-above-zero', ...(followUpRecorded !== undefined && { followUpRecorded }) },
      { screenings },
    ).map(({ recordId }) => recordId);
  const one = { result: 'below_cutoff', answers: { 10: 1 } };

  test('whatever the total, with the parent; an answer of zero, or none recorded, never', () => {
    expect(found({ safetyItem: 'answered-above-zero' }, { screenings: [epds(one)] })).toMatchObject([
      { parentId: 'C-M', recordId: 'E', bound: { parent: 'Bea Invented', date: on, item: { tool: 'EPDS' } } },
    ]);
    expect(safety([epds({ ...one, tool: 'PHQ-9', answers: { 9: 3 } })])).toEqual(['E']);
    expect(safety([epds({ answers: { 10: 0 } })])).toEqual([]);
    expect(safety([epds()])).toEqual([]);
  });

  test('followed up or not; an older one until it is', () => {
    const done = epds({ ...one, safetyFollowUpOn: on });
    expect(safety([done], true)).toEqual(['E']);
    expect(safety([done], false)).toEqual([]);
    expect(safety([epds(one)], false)).toEqual(['E']);
    expect(safety([epds(one)], true)).toEqual([]);
    const newer = epds({ id: 'E2', date: addDays(on, 9), answers: { 10: 0 } });
    expect(safety([epds(one), newer])).toEqual(['E']);
    expect(safety([done, newer])).toEqual([]);
  });
});

describe('screeningIssue', () => {
  const issue = (
    screeningIssue: Leaf<'screeningIssue'>['screeningIssue'],
    screenings: readonly Screening[],
    child: Partial<typeof born> = {},
  ) => found({ screeningIssue }, { child: { ...born, ...child }, screenings }).map(({ recordId }) => recordId);
  const area = (score: number, result: string) => ({ area: 'gross_motor', score, result });

  test('recorded-differs-from-computed', () => {
    const se = (score: number) => [screen({ tool: 'ASQ:SE-2', score, result: 'typical' })];
    expect(issue('recorded-differs-from-computed', se(200))).toEqual(['S']);
    expect(issue('recorded-differs-from-computed', se(0))).toEqual([]);
  });

  test('outside-form-window: the 9 month form at 18 months', () => {
    expect(issue('outside-form-window', [screen({ form: '9 month' })])).toEqual(['S']);
    expect(issue('outside-form-window', [screen()])).toEqual([]);
  });

  test('age-basis-not-adjusted: born three weeks early, and the form picked by the age in months', () => {
    const early = { gestationDays: 200 };
    expect(issue('age-basis-not-adjusted', [screen()], early)).toEqual(['S']);
    expect(issue('age-basis-not-adjusted', [screen({ form: '16 month', ageBasis: 'adjusted' })], early)).toEqual([]);
    expect(issue('age-basis-not-adjusted', [screen()])).toEqual([]);
    expect(issue('age-basis-not-adjusted', [screen()], { gestationDays: null })).toEqual([]);
  });

  test('lower-than-last-time: an area in a worse zone than in the ASQ-3 before', () => {
    const last = screen({ id: 'S1', date: addDays(on, -90), areas: [area(60, 'typical')] });
    const lower = screen({ areas: [area(0, 'below')] });
    expect(found({ screeningIssue: 'lower-than-last-time' }, { screenings: [last, lower] })).toMatchObject([
      { recordId: 'S', sources: [{ id: 'S' }, { id: 'S1' }] },
    ]);
    expect(issue('lower-than-last-time', [lower])).toEqual([]);
    expect(issue('lower-than-last-time', [last, screen({ areas: [area(60, 'typical')] })])).toEqual([]);
    expect(
      issue('lower-than-last-time', [last, screen({ areas: [{ ...area(0, 'below'), area: 'fine_motor' }] })]),
    ).toEqual([]);
  });

  test('not-in-home-language: only where both are recorded', () => {
    const of = (language: string | null, homeLanguage: string | null) =>
      issue('not-in-home-language', [screen({ language })], { homeLanguage });
    expect(of('en', 'es')).toEqual(['S']);
    expect(of('Spanish', 'es')).toEqual([]);
    expect(of(null, 'es')).toEqual([]);
    expect(of('en', null)).toEqual([]);
  });

  test('of each tool only the newest is relied on', () => {
    const newer = screen({ id: 'S2', date: addDays(on, 5) });
    expect(issue('outside-form-window', [screen({ form: '9 month' }), newer])).toEqual([]);
  });
});

describe('partC', () => {
  const stand = (
    partC: Leaf<'partC'>['partC'],
    fields: Partial<PartC> | null,
    more: Partial<ChildFile> = {},
    file: Partial<CaseFile> = {},
  ) =>
    found({ partC }, { ...more, partC: fields === null ? null : records.partC(fields) }, file).map(
      ({ bound }) => bound,
    );
  const step = (name: string, date: string, days: number) => [{ item: { kind: 'partCStep', step: name }, date, days }];
  const referred = { referralSentOn: on, referralReceivedOn: addDays(on, 2) };
  const evaluated = { ...referred, evaluatedOn: addDays(on, 20), eligible: true };
  const planned = { ...evaluated, ifspOn: addDays(on, 30) };

  test('identified-date-missing: removed without any record, or a record without the day', () => {
    const removed = { child: records.child({ bornOn, removedOn: on }) };
    expect(stand('identified-date-missing', null, removed)).toEqual([{}]);
    expect(stand('identified-date-missing', {})).toEqual([{}]);
    expect(stand('identified-date-missing', null)).toEqual([]);
    expect(stand('identified-date-missing', { identifiedOn: on }, removed)).toEqual([]);
  });

  test('each step, from the last one done', () => {
    expect(stand('not-referred', { identifiedOn: on })).toEqual([{}]);
    expect(stand('not-referred', { identifiedOn: on, ...referred })).toEqual([]);
    expect(stand('not-referred', {})).toEqual([]);
    expect(stand('referred-not-evaluated', referred)).toEqual(step('referral', '2026-05-12', 46));
    expect(stand('referred-not-evaluated', { referralSentOn: on })).toEqual(step('referral', '2026-05-10', 48));
    expect(stand('referred-not-evaluated', evaluated)).toEqual([]);
    expect(stand('evaluated-no-ifsp', evaluated)).toEqual(step('evaluation', '2026-05-30', 28));
    expect(stand('evaluated-no-ifsp', { ...evaluated, eligible: false })).toEqual([]);
    expect(stand('evaluated-no-ifsp', planned)).toEqual([]);
    expect(stand('not-eligible', { ...evaluated, eligible: false })).toEqual(step('evaluation', '2026-05-30', 28));
    expect(stand('not-eligible', { ...evaluated, eligible: null })).toEqual([]);
    expect(stand('ifsp-in-effect', planned)).toEqual(step('ifsp', '2026-06-09', 18));
    expect(stand('ifsp-in-effect', evaluated)).toEqual([]);
  });

  test('service-not-started: by the name in the plan', () => {
    const row = { ...records.ifspReview(), id: 'PS', name: 'Speech therapy', startedOn: null, frequency: '' };
    const services = { partCServices: [row, { ...row, id: 'PS2', name: 'Play group', startedOn: on }] };
    expect(stand('service-not-started', planned, services)).toEqual([
      { item: { kind: 'words', text: 'Speech therapy' }, date: '2026-06-09', days: 18 },
    ]);
    expect(stand('service-not-started', evaluated, services)).toEqual([]);
    expect(stand('service-not-started', { ...planned, ifspOn: asOf }, services)).toEqual([]);
  });

  test('delay-reason-recorded: while what was waited for is not there', () => {
    const delay = { partCExceptions: [records.partCException({ startedOn: addDays(on, 5), endedOn: addDays(on, 9) })] };
    expect(stand('delay-reason-recorded', referred, delay)).toEqual(step('evaluation', '2026-05-12', 46));
    expect(stand('delay-reason-recorded', evaluated, delay)).toEqual(step('ifsp', '2026-05-30', 28));
    expect(stand('delay-reason-recorded', planned, delay)).toEqual([]);
    expect(stand('delay-reason-recorded', referred)).toEqual([]);
  });

  test('declined: in the list of services', () => {
    const services = [records.service({ type: 'early_intervention', status: 'declined', referredOn: on })];
    expect(stand('declined', null, {}, { services })).toEqual(step('declined', '2026-05-10', 48));
    expect(stand('declined', referred)).toEqual([]);
  });

  test('at least so many days, and only under 36 months at the hearing', () => {
    const least = (daysAtLeast: number) =>
      found({ partC: 'ifsp-in-effect', daysAtLeast }, { partC: records.partC(planned) }).length;
    expect(least(18)).toBe(1);
    expect(least(19)).toBe(0);
    const of = (birth: string) => stand('ifsp-in-effect', planned, { child: records.child({ bornOn: dateOf(birth) }) });
    expect(of('2023-07-01')).toHaveLength(1);
    expect(of('2023-06-30')).toEqual([]);
  });
});
