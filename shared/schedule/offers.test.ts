import { describe, expect, test } from 'vitest';
import { hearing, heldHearing, icwaNotice, parent } from '../../tests/support/records.ts';
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
    expect(remedies.map(({ code }) => code)).toEqual(['accept', 'more-room', 'no-session-until']);
    expect(remedies).toContainEqual({ code: 'no-session-until', date: '2026-12-22' });
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
});
