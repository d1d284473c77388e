import { describe, expect, test } from 'vitest';
import { soundMatches } from '../../../tests/support/boundValues.ts';
import * as records from '../../../tests/support/records.ts';
import { asOf, contextOf, hearingOn } from '../../../tests/support/triggerContext.ts';
import { makeFacts } from '../../brief/facts.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { addDays, addMonths, type CalendarDate, dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type {
  CourtCase,
  HearingType,
  IcwaNotice,
  IcwaRecord,
  PermanencyPlan,
  Placement,
  TprRecord,
} from '../../domain/record.ts';
import type { Leaf, Trigger } from '../grammar.ts';

const found = (trigger: Trigger, fields: Partial<CaseFile> = {}) => soundMatches(trigger, contextOf(fields));
const inCare = (removedOn: CalendarDate, placements: readonly Placement[] = []): Pick<CaseFile, 'children'> => ({
  children: [records.childFile({ child: records.child({ removedOn, bornOn: dateOf('2024-01-01') }), placements })],
});
const held = (date: CalendarDate, type: HearingType = 'review', findings: readonly string[] = []) =>
  records.heldHearing({ id: idOf(`${type} ${date}`), type, date, findings });
const ofCase = (fields: Partial<CourtCase>): Pick<CaseFile, 'case'> => ({
  case: { ...records.caseFile().case, ...fields },
});
const caseId = idOf<'case'>('C');

const tprRecord = (fields: Partial<TprRecord> = {}): TprRecord => ({
  id: 'TPR',
  caseId,
  petitionFiledOn: null,
  compellingReason: null,
  relativePlacement: null,
  servicesNotProvided: null,
  ...fields,
});

describe('clock: entry to care is the finding of the first days, or 60 days after removal', () => {
  type Clock = Leaf<'clock'>;
  /** The clock's state at the hearing of June 30, with its date and days. */
  const state = (clock: Clock['clock'], fields: Partial<CaseFile>) => {
    const states = (['passed', 'dueWithin', 'met'] as const).flatMap((status) =>
      found({ clock, status }, fields).map(({ bound, weight }) => `${status} ${bound.date} ${bound.days} w${weight}`),
    );
    expect(states.length).toBeLessThan(2);
    return states[0] ?? 'none';
  };
  /** Removed and found on the same day, so that entry is that day. */
  const entered = (on: CalendarDate, fields: Partial<CaseFile> = {}, placements: readonly Placement[] = []) => ({
    ...inCare(on, placements),
    ...ofCase({ adjudicatedOn: on }),
    ...fields,
  });

  test('sixMonthReview: passed the day after; on the day itself due; counted from the last review on record', () => {
    const onTheDay = addMonths(hearingOn, -6);
    expect(state('sixMonthReview', entered(onTheDay))).toBe('dueWithin 2026-06-30 0 w0');
    expect(state('sixMonthReview', entered(dateOf('2025-12-29')))).toBe('passed 2026-06-29 1 w1');
    // August 31 and six months: February has no 31st.
    expect(state('sixMonthReview', entered(dateOf('2025-08-31')))).toBe('passed 2026-02-28 122 w122');
    const reviewed = { hearings: [held(dateOf('2026-06-01'))] };
    expect(state('sixMonthReview', entered(dateOf('2025-08-31'), reviewed))).toBe('dueWithin 2026-12-01 154 w0');
    const longAgo = { hearings: [held(dateOf('2025-12-20'), 'permanency'), held(dateOf('2025-10-01'))] };
    expect(state('sixMonthReview', entered(dateOf('2025-08-31'), longAgo))).toBe('passed 2026-06-20 10 w10');
    // Held on the day of entry, it is no review of it.
    const same = { hearings: [held(dateOf('2025-08-31'))] };
    expect(state('sixMonthReview', entered(dateOf('2025-08-31'), same))).toBe('passed 2026-02-28 122 w122');
    const other = { hearings: [held(dateOf('2026-06-01'), 'disposition')] };
    expect(state('sixMonthReview', entered(dateOf('2025-08-31'), other))).toMatch(/^passed/);
  });

  test('dueWithin: no more than so many days after the hearing', () => {
    const due = (withinDays: number) =>
      found({ clock: 'sixMonthReview', status: 'dueWithin', withinDays }, entered(dateOf('2026-01-30'))).length;
    expect(due(30)).toBe(1);
    expect(due(29)).toBe(0);
    const byCourt: Trigger = { clock: 'sixMonthReview', status: 'dueWithin', withinDays: { setting: 'clockWarnDays' } };
    expect(found(byCourt, entered(dateOf('2026-01-30')))).toHaveLength(1);
  });

  test('permanency hearings: the first within 12 months, the next 12 months after the last one held', () => {
    const late = dateOf('2025-05-31');
    expect(state('firstPermanencyHearing', entered(late))).toBe('passed 2026-05-31 30 w30');
    expect(state('nextPermanencyHearing', entered(late))).toBe('none');
    const once = { hearings: [held(dateOf('2025-06-10'), 'permanency')] };
    expect(state('firstPermanencyHearing', entered(late, once))).toBe('met 2026-05-31 30 w0');
    expect(state('nextPermanencyHearing', entered(late, once))).toBe('passed 2026-06-10 20 w20');
  });

  test('reasonableEffortsToPrevent: within 60 days of removal; a later finding does not meet it', () => {
    const removed = dateOf('2026-04-20');
    const finding = (on: string) => ({
      hearings: [held(dateOf(on), 'shelter', ['reasonable_efforts_to_prevent_removal'])],
    });
    expect(state('reasonableEffortsToPrevent', entered(removed))).toBe('passed 2026-06-19 11 w11');
    expect(state('reasonableEffortsToPrevent', entered(removed, finding('2026-06-19')))).toBe('met 2026-06-19 11 w0');
    expect(state('reasonableEffortsToPrevent', entered(removed, finding('2026-06-20')))).toBe(
      'passed 2026-06-19 11 w11',
    );
    const home = [records.placement({ setting: 'in_home_parent', startedOn: dateOf('2026-06-01') })];
    expect(state('reasonableEffortsToPrevent', entered(removed, {}, home))).toMatch(/^passed/);
  });

  test('trialHomeVisitSixMonth: of a visit that goes on', () => {
    const visit = (startedOn: string) => [
      records.placement({ setting: 'trial_home_visit', startedOn: dateOf(startedOn), countsAsPlacement: false }),
    ];
    const from = dateOf('2025-06-01');
    expect(state('trialHomeVisitSixMonth', entered(from, {}, visit('2026-01-10')))).toBe('dueWithin 2026-07-10 10 w0');
    expect(state('trialHomeVisitSixMonth', entered(from, {}, visit('2025-12-20')))).toBe('passed 2026-06-20 10 w10');
    expect(state('trialHomeVisitSixMonth', entered(from))).toBe('none');
  });

  test('fifteenOf22: reached on the day itself, and met by a petition alone', () => {
    const onTheDay = dateOf('2025-03-30');
    expect(state('fifteenOf22', entered(onTheDay))).toBe('passed 2026-06-30 0 w0');
    expect(state('fifteenOf22', entered(dateOf('2025-04-01')))).toBe('dueWithin 2026-07-01 1 w0');
    const filed = { tpr: tprRecord({ petitionFiledOn: dateOf('2026-06-01') }) };
    expect(state('fifteenOf22', entered(onTheDay, filed))).toBe('met 2026-06-30 0 w0');
    const excepted = { tpr: tprRecord({ compellingReason: 'recorded' }) };
    expect(state('fifteenOf22', entered(onTheDay, excepted))).toMatch(/^passed/);
  });

  test('casePlan60 and relativeNotice30: from removal', () => {
    const removed = dateOf('2026-05-01');
    expect(state('casePlan60', entered(removed))).toBe('dueWithin 2026-06-30 0 w0');
    expect(state('casePlan60', entered(addDays(removed, -1)))).toBe('passed 2026-06-29 1 w1');
    expect(state('relativeNotice30', entered(removed))).toBe('passed 2026-05-31 30 w30');
    const done = ofCase({
      adjudicatedOn: removed,
      casePlanOn: dateOf('2026-06-20'),
      relativesNoticedOn: dateOf('2026-05-20'),
    });
    expect(state('casePlan60', entered(removed, done))).toBe('met 2026-06-30 0 w0');
    expect(state('relativeNotice30', entered(removed, done))).toBe('met 2026-05-31 30 w0');
  });

  test('no clock of a child who was never removed; none but the first runs for one who went home', () => {
    expect(state('sixMonthReview', {})).toBe('none');
    const home = [records.placement({ setting: 'in_home_parent', startedOn: dateOf('2026-06-01') })];
    expect(state('sixMonthReview', entered(dateOf('2025-08-31'), {}, home))).toBe('none');
  });

  test('binds the clock by its name, and says its rule and its records', () => {
    expect(found({ clock: 'sixMonthReview', status: 'passed' }, entered(dateOf('2025-08-31')))).toMatchObject([
      {
        childId: 'C-1',
        rule: 'sixMonthReview',
        bound: { item: { kind: 'clock', clock: 'sixMonthReview' } },
        sources: [
          { kind: 'child', id: 'C-1' },
          { kind: 'courtCase', id: 'C' },
        ],
      },
    ]);
  });
});

describe('finding', () => {
  const removedOn = dateOf('2026-04-01');
  const missing: Trigger = { finding: 'contrary_to_welfare', state: 'missing-in-first-order' };
  const of = (trigger: Trigger, ...hearings: CaseFile['hearings']) =>
    found(trigger, { ...inCare(removedOn), hearings });
  const shelter = (findings: readonly string[] = []) => held(dateOf('2026-04-03'), 'shelter', findings);

  test('missing in the first order, with its date; a later finding does not cure it', () => {
    expect(of(missing, shelter(), held(dateOf('2026-05-03'), 'review', ['contrary_to_welfare']))).toMatchObject([
      { bound: { date: '2026-04-03' }, rule: 'contraryToWelfare', sources: [{ id: 'shelter 2026-04-03' }] },
    ]);
    expect(of(missing, shelter(['contrary_to_welfare']))).toEqual([]);
  });

  test('the first order is the shelter or initial hearing held from the removal on, else the first one held', () => {
    const before = held(dateOf('2026-03-01'), 'review', ['icwa_inquiry_made']);
    expect(of(missing, before, held(dateOf('2026-04-02')), shelter())).toMatchObject([
      { bound: { date: '2026-04-03' } },
    ]);
    expect(of(missing, before, held(dateOf('2026-04-02')))).toMatchObject([{ bound: { date: '2026-04-02' } }]);
    expect(of(missing, before)).toEqual([]);
    expect(found(missing, { hearings: [shelter()] })).toEqual([]);
  });

  test.each([
    'contrary_to_welfare',
    'reasonable_efforts_to_prevent_removal',
    'reasonable_efforts_to_reunify',
    'reasonable_efforts_to_finalize_permanency_plan',
    'icwa_inquiry_made',
    'active_efforts',
    'clear_and_convincing_serious_damage',
  ] as const)('%s: made or not made at a held hearing', (finding) => {
    expect(of({ finding, state: 'made' }, shelter([finding]))).toMatchObject([
      { sources: [{ id: 'shelter 2026-04-03' }] },
    ]);
    expect(of({ finding, state: 'made' }, shelter())).toEqual([]);
    expect(of({ finding, state: 'not-made' }, shelter())).toHaveLength(1);
    expect(of({ finding, state: 'not-made' }, shelter([finding]))).toEqual([]);
    expect(of({ finding, state: 'not-made' })).toEqual([]);
  });
});

describe('icwa', () => {
  const record = (status: string, fields: Partial<IcwaRecord> = {}): IcwaRecord => ({
    id: 'I',
    caseId,
    status,
    tribe: 'Cedar Bend Band',
    biaNoticeReceivedOn: null,
    membershipRequestedOn: null,
    membershipReceivedOn: null,
    membershipResult: null,
    qualifiedExpertHeardOn: null,
    placementPreferenceMet: null,
    tribeIntervenedOn: null,
    ...fields,
  });
  const treated = record('reason_to_know_treated_as_indian_child');
  const settled = record('not_indian_child_on_record');
  const mother = records.parent();
  const father = records.parent({ id: idOf('F'), position: 1, name: 'Cal Invented', relation: 'alleged father' });
  const inquiry = (date: string, result = 'no_reason_to_know') => ({
    id: date,
    caseId,
    date: dateOf(date),
    result,
    detail: null,
  });
  const notice = (to: string, fields: Partial<IcwaNotice> = {}) => records.icwaNotice({ id: to, to, ...fields });
  const last = held(dateOf('2026-06-01'));
  const state = (icwa: Leaf<'icwa'>['icwa'], fields: Partial<CaseFile> = {}) =>
    found({ icwa }, { parents: [mother, father], hearings: [last], ...fields });
  const items = (icwa: Leaf<'icwa'>['icwa'], fields: Partial<CaseFile> = {}) =>
    state(icwa, fields).map(({ bound: { item } }) => (item !== undefined && 'name' in item ? item.name : null));

  test('not-asked: everyone, where nothing is on record and nothing is settled', () => {
    expect(items('not-asked').toSorted()).toEqual(['Bea Invented', 'Cal Invented']);
    expect(items('not-asked', { icwa: settled })).toEqual([]);
    expect(items('not-asked', { icwaInquiries: [inquiry('2026-04-03')] })).toEqual([]);
    expect(items('not-asked', { hearings: [held(last.date, 'shelter', ['icwa_inquiry_made'])] })).toEqual([]);
    const unknown = { ...father, name: 'Unknown' };
    expect(items('not-asked', { parents: [mother, unknown] })).toEqual(['Bea Invented']);
  });

  test('not-asked: an incomplete inquiry has left out a father whose paternity is open', () => {
    const incomplete = { icwa: record('inquiry_incomplete'), icwaInquiries: [inquiry('2026-04-03')] };
    expect(items('not-asked', incomplete)).toEqual(['Cal Invented']);
    expect(items('not-asked', { ...incomplete, parents: [mother] })).toEqual([]);
  });

  test("ask-again: paternity established, or a relative's home, after the last inquiry", () => {
    const established = { ...father, paternity: 'established 2026-05-10' };
    const asked = (date: string) => ({ parents: [mother, established], icwaInquiries: [inquiry(date)] });
    expect(items('ask-again', asked('2026-05-09'))).toEqual(['Cal Invented']);
    expect(items('ask-again', asked('2026-05-10'))).toEqual([]);
    expect(items('ask-again', { ...asked('2026-05-09'), icwa: treated })).toEqual([]);
    expect(items('ask-again', { parents: [established] })).toEqual([]);
    const home = (fields: Partial<Placement>) => ({
      icwaInquiries: [inquiry('2026-05-09')],
      ...inCare(dateOf('2026-04-01'), [
        records.placement({
          setting: 'kinship',
          caregiver: 'Dee Orr (aunt)',
          startedOn: dateOf('2026-05-10'),
          ...fields,
        }),
      ]),
    });
    expect(items('ask-again', home({}))).toEqual(['Dee Orr']);
    expect(items('ask-again', home({ setting: 'foster_family' }))).toEqual([]);
    expect(items('ask-again', home({ startedOn: dateOf('2026-05-09') }))).toEqual([]);
    expect(items('ask-again', home({ caregiver: '[withheld]' }))).toEqual([]);
  });

  test('reason-to-know and applies: with the tribe, by name where it is recorded', () => {
    expect(items('applies', { icwa: treated })).toEqual(['Cedar Bend Band']);
    expect(items('applies', { icwa: record('indian_child', { tribe: null }) })).toEqual([null]);
    expect(items('applies', { icwa: record('reason_to_know') })).toEqual([]);
    expect(items('reason-to-know', { icwa: record('reason_to_know') })).toEqual(['Cedar Bend Band']);
    expect(items('reason-to-know', { icwaInquiries: [inquiry('2026-05-01', 'reason_to_know')] })).toHaveLength(1);
    for (const icwa of [settled, null]) expect(items('applies', { icwa })).toEqual([]);
    expect(
      items('reason-to-know', { icwa: settled, icwaInquiries: [inquiry('2026-05-01', 'reason_to_know')] }),
    ).toEqual([]);
  });

  test('notices: to each parent and the tribe, sent and received; one of two to the same will do', () => {
    const received = dateOf('2026-05-10');
    const icwaNotices = [
      notice('C-M', { receivedOn: received }),
      notice('F', { sentOn: null, position: 1 }),
      notice('tribe', { position: 2 }),
    ];
    expect(items('notice-not-sent', { icwa: treated, icwaNotices })).toEqual(['Cal Invented']);
    expect(items('no-receipt', { icwa: treated, icwaNotices })).toEqual(['Cedar Bend Band']);
    const again = [...icwaNotices, notice('F', { id: 'F2', position: 3, receivedOn: received })];
    expect(items('notice-not-sent', { icwa: treated, icwaNotices: again })).toEqual([]);
    expect(items('notice-not-sent', { icwa: treated })).toHaveLength(3);
    expect(items('notice-not-sent', { icwa: settled })).toEqual([]);
  });

  test('too early (R19): ten days after the last receipt, and the days that the tribe asked for', () => {
    const adjudication = records.hearing({ type: 'adjudication', date: hearingOn });
    const icwaNotices = [notice('tribe', { receivedOn: dateOf('2026-06-15'), extensionDays: 20 })];
    const child = records.childFile();
    const upcoming = (hearing: typeof adjudication) => {
      const file = records.caseFile({ children: [child], icwaNotices, hearings: [hearing] });
      return { file, child, hearing, facts: makeFacts(file, hearing, asOf), asOf, since: null };
    };
    const early: Trigger = { icwa: 'hearing-before-earliest' };
    // June 15 + 30 is July 15, 15 days after June 30.
    expect(soundMatches(early, upcoming(adjudication))).toMatchObject([
      { weight: 15, bound: { date: '2026-07-15', days: 15 }, rule: 'icwaNotice' },
    ]);
    expect(soundMatches(early, upcoming({ ...adjudication, date: dateOf('2026-07-15') }))).toEqual([]);
    expect(soundMatches(early, upcoming({ ...adjudication, type: 'review' }))).toEqual([]);

    const heldOn = (date: string) => ({ icwaNotices, hearings: [held(dateOf(date), 'adjudication')] });
    const received = [notice('tribe', { receivedOn: dateOf('2026-05-10') })];
    expect(state('held-too-early', { ...heldOn('2026-05-19'), icwaNotices: received })).toMatchObject([
      { weight: 1, bound: { date: '2026-05-20', days: 1 } },
    ]);
    expect(state('held-too-early', { ...heldOn('2026-05-20'), icwaNotices: received })).toEqual([]);
    expect(state('held-too-early', { ...heldOn('2026-05-19'), icwaNotices: [notice('tribe')] })).toEqual([]);
  });

  test('active efforts: written down since the last hearing', () => {
    const effort = (date: string) => [{ id: date, caseId, date: dateOf(date), text: 'x' }];
    expect(state('active-efforts-not-documented', { icwa: treated, activeEfforts: effort('2026-06-01') })).toHaveLength(
      1,
    );
    expect(state('active-efforts-not-documented', { icwa: treated, activeEfforts: effort('2026-06-02') })).toEqual([]);
    expect(state('active-efforts-not-documented', { icwa: settled })).toEqual([]);
  });

  test('placement outside the preferences, until good cause is found', () => {
    const outside = record(treated.status, { placementPreferenceMet: false });
    expect(state('placement-outside-preferences', { icwa: outside })).toHaveLength(1);
    expect(state('placement-outside-preferences', { icwa: treated })).toEqual([]);
    const excused = { icwa: outside, hearings: [held(last.date, 'review', ['good_cause_to_depart'])] };
    expect(state('placement-outside-preferences', excused)).toEqual([]);
  });

  test('tribe-not-invited-to-ftm: to the last meeting, where somebody is recorded for the tribe', () => {
    const tribal = { id: 'TP', caseId, role: 'tribe' as const, personId: idOf<'person'>('T1') };
    const of = (fields: Parameters<typeof records.ftm>[0], participants = [tribal]) =>
      items('tribe-not-invited-to-ftm', { icwa: treated, participants, ftms: [records.ftm(fields)] });
    expect(of({})).toEqual(['Cedar Bend Band']);
    expect(of({ attendees: ['T1'] })).toEqual([]);
    expect(of({ invitedAbsent: ['T1'] })).toEqual([]);
    expect(of({}, [])).toEqual([]);
  });
});

test('tpr: a petition, an exception; without any record of it there is neither', () => {
  const states = (tpr: TprRecord | null) =>
    (['petition-not-filed', 'petition-filed', 'exception-recorded', 'no-exception-recorded'] as const).filter(
      (state) => found({ tpr: state }, { tpr }).length > 0,
    );
  expect(states(null)).toEqual(['petition-not-filed', 'no-exception-recorded']);
  expect(states(tprRecord())).toEqual(['petition-not-filed', 'no-exception-recorded']);
  expect(states(tprRecord({ petitionFiledOn: asOf }))).toEqual(['petition-filed', 'no-exception-recorded']);
  expect(states(tprRecord({ compellingReason: 'written down' }))).toEqual(['petition-not-filed', 'exception-recorded']);
  expect(states(tprRecord({ relativePlacement: true }))).toEqual(['petition-not-filed', 'exception-recorded']);
  const words = (state: 'compelling-reason-recorded' | 'services-not-provided-raised', tpr: TprRecord | null) =>
    found({ tpr: state }, { tpr }).map(({ bound }) => bound.item);
  const raised = tprRecord({ servicesNotProvided: 'raised by counsel' });
  expect(words('services-not-provided-raised', raised)).toEqual([{ kind: 'words', text: 'raised by counsel' }]);
  expect(words('compelling-reason-recorded', raised)).toEqual([]);
  expect(words('compelling-reason-recorded', tprRecord({ compellingReason: 'with aunt' }))).toHaveLength(1);
  expect(words('services-not-provided-raised', null)).toEqual([]);
  // Raised by a party, and not yet the agency's written reason.
  expect(states(tprRecord({ relativePlacement: false, servicesNotProvided: 'raised' }))).toContain(
    'no-exception-recorded',
  );
});

describe('goal', () => {
  const goals = (plan: Partial<PermanencyPlan> | null, hearings: CaseFile['hearings'] = []) => {
    const all = ['reunification', 'adoption', 'guardianship', 'concurrent-recorded', 'concurrent-missing'] as const;
    const more = ['concurrent-not-told-to-parents', 'changed-since-last-hearing'] as const;
    const permanency = plan === null ? null : records.permanencyPlan(plan);
    return [...all, ...more].filter((goal) => found({ goal }, { permanency, hearings }).length > 0);
  };

  test.each([
    ['reunification (mother and child together)', 'reunification'],
    ['adoption by the current family', 'adoption'],
    ['guardianship with aunt', 'guardianship'],
  ] as const)('%s', (primary, goal) => {
    expect(goals({ primary })).toEqual([goal, 'concurrent-missing']);
  });

  test('the concurrent plan: recorded, missing, told of', () => {
    const concurrent = 'adoption by the current family';
    expect(goals({ primary: 'remain with mother', concurrent })).toEqual([
      'concurrent-recorded',
      'concurrent-not-told-to-parents',
    ]);
    expect(goals({ primary: '[withheld]', concurrent, concurrentDisclosedOn: asOf })).toEqual(['concurrent-recorded']);
    expect(goals({ concurrent: 'to be discussed at first family team meeting' })).toContain('concurrent-missing');
    expect(goals(null)).toEqual(['concurrent-missing']);
    expect(
      found({ goal: 'concurrent-recorded' }, { permanency: records.permanencyPlan({ concurrent }) }),
    ).toMatchObject([
      {
        childId: null,
        bound: { item: { kind: 'goal', goal: concurrent } },
        sources: [{ kind: 'permanencyPlan', id: 'G' }],
      },
    ]);
  });

  test('changed since the last hearing, and not on its day', () => {
    const changed = (primarySince: string | null) =>
      goals({ primarySince: primarySince === null ? null : dateOf(primarySince) }, [held(dateOf('2026-06-01'))]);
    expect(changed('2026-06-02')).toContain('changed-since-last-hearing');
    expect(changed('2026-06-01')).not.toContain('changed-since-last-hearing');
    expect(changed(null)).not.toContain('changed-since-last-hearing');
    expect(goals({ primarySince: dateOf('2026-06-02') })).not.toContain('changed-since-last-hearing');
  });
});
