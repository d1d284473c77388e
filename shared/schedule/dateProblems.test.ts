import { describe, expect, test } from 'vitest';
import { hearing, heldHearing, parent } from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { commitment, scheduleFacts, session } from '../../tests/support/scheduleFacts.ts';
import type { HearingSetting, MeetingSetting } from '../contract/schedule.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { problemsAmong } from './asIf.ts';
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
    expect(found).toEqual(['judge-away', 'over-capacity', 'person-elsewhere', ...always]);
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

  test('a closed day', () => {
    expect(found(facts, meeting({ date: dateOf('2026-12-25') }))).toEqual([['holiday']]);
  });
});
