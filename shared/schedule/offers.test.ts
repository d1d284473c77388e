import { describe, expect, test } from 'vitest';
import { child, hearing, heldHearing, icwaNotice, parent } from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { commitment, factsOfExport, scheduleFacts, session } from '../../tests/support/scheduleFacts.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { ScheduleFacts } from './facts.ts';
import { type ProposalRequest, proposalFor } from './offers.ts';
import { planReviews } from './plan.ts';

const next = (caseId: string, fields: Partial<ProposalRequest> = {}): ProposalRequest => ({
  caseId: idOf(caseId),
  hearing: null,
  type: null,
  minutes: null,
  after: null,
  ...fields,
});

function proposed(facts: ScheduleFacts, request: ProposalRequest) {
  const proposal = proposalFor(facts, request);
  if (proposal === null) throw new Error('no such case');
  return proposal;
}

const of = scheduleCase({
  case: { id: idOf('C'), adjudicatedOn: dateOf('2026-09-01'), disposedOn: dateOf('2026-09-29') },
  parents: [parent({ id: idOf('P'), attorneyId: idOf('AT1'), language: 'en' })],
  hearings: [heldHearing({ date: dateOf('2026-11-10') })],
});

describe('offers', () => {
  test('the sample docket: the next review of F03, as the design has it', () => {
    const { offers, notOffered, of: about, remedies } = proposed(factsOfExport(), next('F03'));
    expect(about.interval).toEqual({ days: 35, ends: '2026-12-29', isOwn: false, own: [] });
    expect(offers.map(({ setting, daysSinceLast }) => [setting.date, setting.start, daysSinceLast])).toEqual([
      ['2026-12-15', '14:30', 21],
      ['2026-12-29', '13:30', 35],
      ['2026-12-08', '15:00', 14],
    ]);
    expect(offers[1]?.problems.map(({ code }) => code)).toEqual(['last-inside', 'no-meeting']);
    expect(notOffered.map(({ date, problems }) => [date, problems.map(({ code }) => code)])).toEqual([
      ['2026-12-22', ['judge-away']],
    ]);
    expect(remedies).toEqual([]);
  });

  test('an attorney who is elsewhere all afternoon moves the offer to another day', () => {
    const elsewhere = commitment({ date: dateOf('2026-12-08'), start: '13:00', end: '17:00' });
    const free = proposed(scheduleFacts({ cases: [of] }), next('C')).offers;
    const { offers, notOffered } = proposed(
      scheduleFacts({ cases: [of], calendar: { commitments: [elsewhere] } }),
      next('C'),
    );
    expect(free[0]?.setting.date).toBe('2026-12-08');
    expect(offers.map(({ setting }) => setting.date)).not.toContain('2026-12-08');
    expect(notOffered.find(({ date }) => date === '2026-12-08')?.problems[0]?.code).toBe('person-elsewhere');
  });

  test('nothing before ICWA notice is received, and then what would make it fit', () => {
    const notice = icwaNotice({ receivedOn: null });
    const waiting = { ...of, case: { ...of.case, adjudicatedOn: null, disposedOn: null }, icwaNotices: [notice] };
    const { offers, remedies } = proposed(scheduleFacts({ cases: [waiting] }), next('C'));
    expect(offers).toEqual([]);
    expect(remedies).toEqual([{ code: 'await-notice' }]);
  });

  test('no session for months: the first one is named, with what it costs', () => {
    const closed = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'].map((date, n) => ({
      id: `D${n}`,
      date: dateOf(date),
      name: 'Courthouse closed',
      sits: null,
    }));
    const { offers, remedies } = proposed(scheduleFacts({ cases: [of], calendar: { holidays: closed } }), next('C'));
    expect(offers[0]?.setting.date).toBe('2026-12-22');
    expect(offers[0]?.problems.map(({ code }) => code)).toContain('beyond-interval');
    expect(remedies.map(({ code }) => code)).toEqual(['accept', 'open-day', 'no-session-until']);
    expect(remedies).toContainEqual({ code: 'no-session-until', date: '2026-12-22' });
  });

  const placed = (id: string, date: string, fields = {}) =>
    hearing({ id: idOf(id), caseId: idOf('C'), date: dateOf(date), start: '13:30', ...fields });
  const heard = (id: string, date: string, fields = {}) =>
    heldHearing({ id: idOf(id), caseId: idOf('C'), date: dateOf(date), start: '13:30', ...fields });
  const cover = (date: string) => ({
    ...{ id: 'X1', sessionId: 'S1', date: dateOf(date), start: '13:30', end: '16:30' },
    ...{ courtroomId: idOf<'courtroom'>('4B'), judgeId: idOf<'person'>('J2') },
  });
  const thursdays = session({
    ...{ id: 'S2', weekday: 'Thursday' as const, start: '09:00', end: '12:00' },
    ...{ courtroomId: idOf<'courtroom'>('5'), judgeId: idOf<'person'>('J2') },
  });
  const judgesOf = ({ offers }: ReturnType<typeof proposed>) => offers.map(({ setting }) => setting.judge);
  const codesOf = ({ remedies }: ReturnType<typeof proposed>) => remedies.map(({ code }) => code);

  test('after a day of cover by another judge, the case goes back to its own', () => {
    const covered = {
      ...of,
      hearings: [heard('H0', '2026-11-03'), placed('H1', '2026-12-01', { judgeId: idOf('J2') })],
    };
    const alone = { sessionChanges: [cover('2026-12-01')] };
    expect(judgesOf(proposed(scheduleFacts({ cases: [covered], calendar: alone }), next('C')))).toEqual([
      'J1',
      'J1',
      'J1',
    ]);
    const two = { ...alone, sessions: [session(), thursdays] };
    expect(judgesOf(proposed(scheduleFacts({ cases: [covered], calendar: two }), next('C')))).toEqual([
      'J1',
      'J1',
      'J1',
    ]);
  });

  test('a day of cover that is offered is noted; where the judge sits no more, anybody hears the case', () => {
    const soon = { ...of, hearings: [heard('H0', '2026-11-10')] };
    const covered = scheduleFacts({ cases: [soon], calendar: { sessionChanges: [cover('2026-12-08')] } });
    const { offers } = proposed(covered, next('C'));
    const there = offers.find(({ setting }) => setting.date === '2026-12-08');
    expect(there?.problems.find(({ code }) => code === 'other-judge')?.person?.ref).toBe('J1');
    const ended = { sessions: [session({ until: dateOf('2026-11-20') }), thursdays] };
    expect(judgesOf(proposed(scheduleFacts({ cases: [soon], calendar: ended }), next('C')))).toEqual([
      'J2',
      'J2',
      'J2',
    ]);
  });

  test('a hearing that moves stays before its own judge, and its own place is none', () => {
    const other = {
      ...of,
      hearings: [
        heard('H0', '2026-11-03'),
        placed('H1', '2026-12-03', { courtroomId: idOf('5'), judgeId: idOf('J2'), start: '09:00' }),
      ],
    };
    const facts = scheduleFacts({ cases: [other], calendar: { sessions: [session(), thursdays] } });
    const proposal = proposed(facts, next('C', { hearing: idOf('H1') }));
    expect(judgesOf(proposal)).toEqual(['J2', 'J2', 'J2']);
    expect(proposal.offers.map(({ setting }) => `${setting.date} ${setting.start}`)).not.toContain('2026-12-03 09:00');
  });

  test('moving away from the next hearing costs what that then asks', () => {
    const set = [heard('H0', '2026-11-10'), placed('H1', '2026-12-15'), placed('H2', '2027-01-12')];
    const { offers } = proposed(
      scheduleFacts({ cases: [{ ...of, hearings: set }] }),
      next('C', { hearing: idOf('H1') }),
    );
    expect(offers.map(({ setting }) => setting.date)).not.toContain('2026-12-01');
  });

  test('a date that asks for nothing comes before one that asks, however soon it is', () => {
    const closed = ['2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'].map((date, n) => ({
      ...{ id: `D${n}`, date: dateOf(date), name: 'Courthouse closed', sits: null },
    }));
    const set = { ...of, hearings: [heard('H0', '2026-11-17'), placed('H1', '2026-11-24')] };
    const proposal = proposed(scheduleFacts({ cases: [set], calendar: { holidays: closed } }), next('C'));
    expect(proposal.offers[0]?.setting.date).toBe('2026-12-01');
    expect(proposal.remedies).toEqual([]);
  });

  test('what a session lacks is said in minutes; a court without sessions is told so', () => {
    const facts = scheduleFacts({ cases: [of] });
    expect(proposed(facts, next('C', { minutes: 240 })).remedies).toEqual([
      { code: 'longer-session', date: '2026-12-08', courtroom: '4B', minutes: 60 },
    ]);
    expect(proposed(scheduleFacts({ cases: [of], calendar: { sessions: [] } }), next('C')).remedies).toEqual([
      { code: 'no-session' },
    ]);
    const leave = [commitment({ personId: idOf('J1'), date: dateOf('2026-12-08'), start: '00:00', end: '23:59' })];
    const oneDay = [session({ from: dateOf('2026-12-08'), until: dateOf('2026-12-15') })];
    const away = scheduleFacts({
      cases: [of],
      calendar: {
        sessions: oneDay,
        commitments: [...leave, ...leave.map((row) => ({ ...row, id: 'M2', date: dateOf('2026-12-15') }))],
      },
    });
    expect(codesOf(proposed(away, next('C')))).toEqual(['no-session']);
  });

  test('an overdue case is told of the sessions before its first offer, and not that there are none', () => {
    const overdue = { ...of, hearings: [heard('H0', '2026-09-29')] };
    const proposal = proposed(scheduleFacts({ cases: [overdue] }), next('C'));
    expect(proposal.notOffered.map(({ date }) => date)).toEqual(['2026-11-24']);
    expect(codesOf(proposal)).toEqual(['accept']);
  });

  test('no report is due where it is filed, and a review is not praised for the permanency hearing', () => {
    const filed = {
      ...of,
      hearings: [heard('H0', '2026-11-03'), placed('H1', '2026-12-01', { agencyReportFiledOn: dateOf('2026-11-20') })],
    };
    const { offers } = proposed(scheduleFacts({ cases: [filed] }), next('C', { hearing: idOf('H1') }));
    const sameDay = offers.filter(({ setting }) => setting.date === '2026-12-01');
    expect(sameDay.length).toBeGreaterThan(0);
    expect(sameDay.flatMap(({ reasons }) => reasons).map(({ code }) => code)).not.toContain('report-due');
    const soon = {
      ...of,
      case: { ...of.case, adjudicatedOn: dateOf('2025-12-15') },
      children: [{ child: child({ removedOn: dateOf('2025-11-20'), bornOn: dateOf('2025-10-01') }), placements: [] }],
    };
    const asked = proposed(scheduleFacts({ cases: [soon] }), next('C', { type: 'review' })).offers;
    const clocks = asked.flatMap(({ reasons }) => reasons.map(({ clock }) => clock));
    expect(clocks).not.toContain('permanency-hearing');
  });

  test('no such case', () => {
    expect(proposalFor(scheduleFacts(), next('C'))).toBeNull();
  });
});

describe('plans', () => {
  test('the sample docket: half a year for every family, nobody elsewhere and no deadline passed', () => {
    const facts = factsOfExport();
    const { rows, unplaced } = planReviews(facts, { cases: null, until: dateOf('2027-05-21'), withMeetings: true });
    expect(unplaced).toEqual([]);
    expect(new Set(rows.map(({ caseNumber }) => caseNumber)).size).toBe(12);
    expect(rows.flatMap(({ problems }) => problems).filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(
      rows.every(({ daysSinceLast, meeting }) => daysSinceLast !== null && daysSinceLast <= 35 && meeting !== null),
    ).toBe(true);
    expect(rows.map(({ setting }) => setting.date)).not.toContain('2026-12-22');
  });

  test('a hearing that can be heard on one day alone has it, though another that was placed first must move', () => {
    // One place a week. The first may be heard by December 8, and would rather not on December 1, when its attorney is away; the
    // second by December 9, and not before December 3.
    const numbered = (id: string, days: number, last: string, attorney: string) => ({
      ...of,
      case: { ...of.case, id: idOf<'case'>(id), caseNumber: idOf<'caseNumber'>(`26-JV-${id}`) },
      parents: [parent({ id: idOf(`${id}-P`), attorneyId: idOf(attorney), language: 'en' })],
      intervals: [
        { id: `${id}-I`, caseId: idOf<'case'>(id), days, phase: null, underMonths: null, reason: 'A newborn' },
      ],
      hearings: [hearing({ id: idOf(`${id}-H`), date: dateOf(last), start: '09:00', judgeId: idOf('J1') })],
    });
    const first = {
      ...numbered('1', 28, '2026-11-10', 'AT1'),
      hearings: [heldHearing({ date: dateOf('2026-11-10') })],
    };
    const second = numbered('2', 7, '2026-12-02', 'AT2');
    const away = commitment({ date: dateOf('2026-12-01'), start: '13:00', end: '17:00' });
    const calendar = { sessions: [session({ end: '14:00' })], commitments: [away] };
    const until = dateOf('2026-12-09');
    const alone = planReviews(scheduleFacts({ cases: [first], calendar }), { cases: null, until, withMeetings: false });
    expect(alone.rows.map(({ setting }) => setting.date)).toEqual(['2026-12-08']);
    const both = scheduleFacts({ cases: [first, second], calendar });
    const { rows, unplaced } = planReviews(both, { cases: null, until, withMeetings: false });
    expect(unplaced).toEqual([]);
    expect(rows.map(({ caseNumber, setting }) => [caseNumber, setting.date])).toEqual([
      ['26-JV-1', '2026-12-01'],
      ['26-JV-2', '2026-12-08'],
    ]);
    expect(rows[0]?.problems.map(({ code }) => code)).toContain('person-elsewhere');
  });

  test('a gap between set hearings that is longer than the interval is filled', () => {
    const set = [
      heldHearing({ id: idOf('H0'), date: dateOf('2026-11-03') }),
      ...['2026-12-01', '2027-04-06'].map((date, n) => hearing({ id: idOf(`S${n}`), date: dateOf(date) })),
    ];
    const { rows, unplaced } = planReviews(scheduleFacts({ cases: [{ ...of, hearings: set }] }), {
      ...{ cases: null, until: dateOf('2027-05-11'), withMeetings: false },
    });
    expect(unplaced).toEqual([]);
    expect(rows.map(({ setting }) => setting.date)).toEqual([
      ...['2026-12-29', '2027-01-26', '2027-02-23', '2027-03-23', '2027-05-04'],
    ]);
    expect(rows.flatMap(({ problems }) => problems).map(({ code }) => code)).not.toContain('beyond-interval');
  });
});
