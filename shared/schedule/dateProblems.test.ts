import { describe, expect, test } from 'vitest';
import { child, hearing, heldHearing, parent } from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { commitment, scheduleFacts, session } from '../../tests/support/scheduleFacts.ts';
import type { HearingSetting, MeetingSetting } from '../contract/schedule.ts';
import { defaultPolicy } from '../domain/courtPolicy.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { problemsAmong, reportKept } from './asIf.ts';
import type { ScheduleFacts } from './facts.ts';

const of = scheduleCase({
  case: {
    id: idOf('C'),
    caseNumber: idOf('26-JV-1'),
    adjudicatedOn: dateOf('2026-09-01'),
    disposedOn: dateOf('2026-09-29'),
  },
  parents: [parent({ id: idOf('P'), attorneyId: idOf('AT1'), language: 'es', interpreterRequired: true })],
  hearings: [heldHearing({ date: dateOf('2026-11-10') })],
});

const setting = (fields: Partial<HearingSetting> = {}): HearingSetting => ({
  caseNumber: of.case.caseNumber,
  hearing: null,
  type: 'review',
  date: dateOf('2026-12-08'),
  start: '13:30',
  minutes: 30,
  courtroom: idOf('4B'),
  judge: idOf('J1'),
  ...fields,
});

const codes = (facts: ScheduleFacts, ...hearings: readonly HearingSetting[]) =>
  problemsAmong(facts, { hearings, meetings: [] }).hearings.map((problems) => problems.map(({ code }) => code));

const facts = scheduleFacts({ cases: [of] });
const always = ['no-meeting', 'interpreter-to-book'];

describe('what stands against a hearing', () => {
  test.each([
    ['a day that is past', { date: dateOf('2026-11-17') }, ['past']],
    ['a closed day', { date: dateOf('2026-12-25') }, ['holiday', 'beyond-interval']],
    ['a time without a session', { date: dateOf('2026-12-09') }, ['outside-session']],
    ['a day beyond the interval', { date: dateOf('2026-12-22') }, ['beyond-interval']],
    ['too little notice', { date: dateOf('2026-11-24') }, ['short-notice', 'report-too-soon']],
    ['the last session inside the interval', { date: dateOf('2026-12-15') }, ['last-inside']],
    ['a good day', {}, []],
  ] as const)('%s', (_, fields, expected) => {
    const [found] = codes(facts, setting(fields));
    for (const code of expected) expect(found).toContain(code);
    if (expected.length === 0) expect(found).toEqual(always);
  });

  test('two that are set together meet each other: judge, and each person whom both need', () => {
    const other = { ...of, case: { ...of.case, id: idOf<'case'>('D'), caseNumber: idOf<'caseNumber'>('26-JV-2') } };
    const both = scheduleFacts({ cases: [of, { ...other, hearings: [] }] });
    const [first, second] = codes(both, setting(), setting({ caseNumber: other.case.caseNumber }));
    expect(first).toContain('judge-taken');
    expect(second).toEqual(expect.arrayContaining(['judge-taken', 'person-elsewhere']));
  });

  test('leave, an attorney elsewhere, a session that is full', () => {
    const calendar = {
      sessions: [session({ capacityMinutes: 20 })],
      commitments: [
        commitment({ date: dateOf('2026-12-08'), start: '13:00', end: '13:45', personId: idOf('J1') }),
        commitment({ id: 'M2', date: dateOf('2026-12-08'), start: '13:00', end: '13:45' }),
      ],
    };
    const [found] = codes(scheduleFacts({ cases: [of], calendar }), setting());
    // How full a session is says nothing where its judge is away.
    expect(found).toEqual(['judge-away', 'person-elsewhere', ...always]);
    const full = scheduleFacts({ cases: [of], calendar: { ...calendar, commitments: [] } });
    expect(codes(full, setting())[0]).toContain('over-capacity');
  });

  test('a hearing that was held does not move, a closed case has none', () => {
    const held = setting({ hearing: idOf('HELD') });
    expect(codes(facts, held)[0]).toContain('not-to-set');
    const closed = { ...of, case: { ...of.case, status: 'closed' as const } };
    expect(codes(scheduleFacts({ cases: [closed] }), setting())[0]).toContain('not-to-set');
  });

  test('one that moves does not meet itself', () => {
    const set = hearing({ id: idOf('S'), date: dateOf('2026-12-08'), start: '13:30' });
    const moving = scheduleFacts({ cases: [{ ...of, hearings: [...of.hearings, set] }] });
    expect(codes(moving, setting({ hearing: idOf('S'), start: '13:45' }))).toEqual([always]);
  });

  test('one that moves leaves its case’s next hearing beyond the interval: told of it, with that hearing', () => {
    const [set, next] = [
      hearing({ id: idOf('S'), date: dateOf('2026-12-08') }),
      hearing({ id: idOf('N'), date: dateOf('2027-01-12') }),
    ];
    const followed = scheduleFacts({ cases: [{ ...of, hearings: [...of.hearings, set, next] }] });
    const to = setting({ hearing: idOf('S'), date: dateOf('2026-12-01') });
    const [found = []] = problemsAmong(followed, { hearings: [to], meetings: [] }).hearings;
    expect(found.filter(({ code }) => code === 'beyond-interval')).toMatchObject([
      { with: { id: 'N' }, date: '2027-01-12', days: 7, limit: 35 },
    ]);
    expect(codes(followed, { ...to, date: dateOf('2026-12-08'), start: '14:00' })[0]).not.toContain('beyond-interval');
  });

  test('a case that is heard that day already, and a day of the weekend', () => {
    const set = hearing({ id: idOf('S'), date: dateOf('2026-12-08'), start: '15:30' });
    const twice = scheduleFacts({ cases: [{ ...of, hearings: [...of.hearings, set] }] });
    expect(codes(twice, setting())[0]).toContain('case-heard-that-day');
    expect(codes(facts, setting({ date: dateOf('2026-12-12') }))[0]).toEqual([
      'outside-session',
      'outside-hours',
      ...always,
    ]);
  });

  test('a case that was never heard is counted from the removal', () => {
    const children = [
      { child: child({ bornOn: dateOf('2026-01-01'), removedOn: dateOf('2026-10-30') }), placements: [] },
    ];
    const never = scheduleFacts({ cases: [{ ...of, hearings: [], children }] });
    expect(codes(never, setting({ date: dateOf('2026-12-01') }))[0]).not.toContain('beyond-interval');
    expect(codes(never, setting({ date: dateOf('2026-12-08') }))[0]).toContain('beyond-interval');
  });

  test('only a date in a session is the last one inside', () => {
    expect(codes(facts, setting({ date: dateOf('2026-12-14') }))[0]).not.toContain('last-inside');
  });

  test('a report that was filed stays with the hearing where no new one is due (R18)', () => {
    const filed = { date: dateOf('2026-12-01'), agencyReportFiledOn: dateOf('2026-11-24') };
    expect(reportKept(filed, dateOf('2026-11-30'), defaultPolicy)).toBe('2026-11-24');
    expect(reportKept(filed, dateOf('2026-12-01'), defaultPolicy)).toBe('2026-11-24');
    expect(reportKept(filed, dateOf('2027-01-12'), defaultPolicy)).toBeNull();
    const late = { ...filed, agencyReportFiledOn: dateOf('2026-11-30') };
    expect(reportKept(late, dateOf('2026-12-02'), defaultPolicy)).toBe('2026-11-30');
  });

  test('one that stays on its day and hour asks for no notice; another hour does', () => {
    const set = hearing({ id: idOf('S'), date: dateOf('2026-11-24'), start: '13:30' });
    const stands = scheduleFacts({ cases: [{ ...of, hearings: [...of.hearings, set] }] });
    const kept = setting({ hearing: idOf('S'), date: dateOf('2026-11-24') });
    expect(codes(stands, kept)).toEqual([always]);
    const [moved] = problemsAmong(stands, { hearings: [{ ...kept, start: '14:00' }], meetings: [] }).hearings;
    expect(moved?.map(({ code }) => code)).toEqual(['short-notice', 'report-too-soon', ...always]);
    expect(moved?.[0]).toMatchObject({ days: 3, limit: 10 });
  });

  test('an interpreter who is booked for all of it', () => {
    const participants = [
      { id: 'I', caseId: of.case.id, role: 'interpreter' as const, personId: idOf<'person'>('INT1') },
    ];
    const booking = {
      id: 'B',
      personId: idOf<'person'>('INT1'),
      date: dateOf('2026-12-08'),
      start: '13:00',
      end: '14:00',
    };
    const booked = scheduleFacts({ cases: [{ ...of, participants }], bookings: [booking] });
    expect(codes(booked, setting())).toEqual([['no-meeting']]);
    // Two that adjoin are one time; another interpreter of the case may come in place of the first.
    const [before, after] = [
      { ...booking, end: '13:45' },
      { ...booking, id: 'B2', start: '13:45' },
    ];
    expect(codes({ ...booked, bookings: [after, before] }, setting())).toEqual([['no-meeting']]);
    const second = { id: 'I0', caseId: of.case.id, role: 'interpreter' as const, personId: idOf<'person'>('INT0') };
    const two = scheduleFacts({
      cases: [{ ...of, participants: [...participants, second] }],
      bookings: [booking],
      calendar: { commitments: [commitment({ date: dateOf('2026-12-08'), start: '13:00', personId: idOf('INT0') })] },
    });
    expect(codes(two, setting())).toEqual([['no-meeting']]);
    expect(codes(booked, setting({ start: '14:00' }))[0]).toContain('interpreter-to-book');
  });
});

describe('what stands against a family team meeting', () => {
  const meeting = (fields: Partial<MeetingSetting> = {}): MeetingSetting => ({
    caseNumber: of.case.caseNumber,
    meeting: null,
    date: dateOf('2026-12-03'),
    start: '10:00',
    minutes: 60,
    coordinator: idOf('CC1'),
    place: null,
    ...fields,
  });
  const found = (about: ScheduleFacts, ...meetings: readonly MeetingSetting[]) =>
    problemsAmong(about, { hearings: [], meetings }).meetings.map((problems) => problems.map(({ code }) => code));

  const families = (count: number) =>
    scheduleFacts({
      cases: Array.from({ length: count }, (_, n) =>
        n === 0
          ? of
          : { ...of, case: { ...of.case, id: idOf<'case'>(`C${n}`), caseNumber: idOf<'caseNumber'>(`26-JV-1${n}`) } },
      ),
    });

  test('a coordinator is at one meeting at a time', () => {
    const other = meeting({ caseNumber: idOf('26-JV-11'), start: '10:30' });
    for (const codesOfOne of found(families(2), meeting(), other)) expect(codesOfOne).toContain('coordinator-taken');
    expect(found(families(2), meeting(), { ...other, start: '11:00' })).toEqual([[], []]);
  });

  test('seventeen families are nothing, eighteen are told of, twenty-one take a reason', () => {
    expect(found(families(17), meeting())).toEqual([[]]);
    expect(found(families(18), meeting())).toEqual([['near-caseload']]);
    expect(found(families(20), meeting())).toEqual([['near-caseload']]);
    expect(found(families(21), meeting())).toEqual([['over-caseload']]);
  });

  test('at night, or on a Sunday', () => {
    for (const fields of [{ date: dateOf('2026-12-06') }, { start: '06:30' }, { start: '19:30' }]) {
      expect(found(facts, meeting(fields))).toEqual([['outside-hours']]);
    }
    expect(found(facts, meeting({ start: '19:00' }))).toEqual([[]]);
  });

  test('a closed day', () => {
    expect(found(facts, meeting({ date: dateOf('2026-12-25') }))).toEqual([['holiday']]);
  });
});
