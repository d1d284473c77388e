import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { child, hearing, heldHearing, icwaNotice } from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { defaultPolicy } from '../domain/courtPolicy.ts';
import { addDays, dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { type HearingType, hearingTypes, type IcwaRecord } from '../domain/record.ts';
import { deadlinesOf, earliestLawful, isIcwaUnasked, keepsClock, typeFor } from './deadlines.ts';

const day = dateOf;
const facts = { asOf: day('2026-11-21'), policy: defaultPolicy };
const removed = (date: string, id = 'C-1') => ({
  child: child({ id: idOf(id), bornOn: day('2025-01-01'), removedOn: day(date) }),
  placements: [],
});
const dates = (fields: Parameters<typeof scheduleCase>[0], on = '2026-11-24') =>
  deadlinesOf(scheduleCase(fields), day(on), facts).map(({ clock, date }) => [clock, date]);

describe('the deadlines of a case', () => {
  test('none where no child was removed', () => {
    expect(dates({ children: [{ child: child(), placements: [] }] })).toEqual([]);
  });

  test('six and twelve months from entry: the adjudication, or the day 60 days after removal', () => {
    const children = [removed('2026-07-01')];
    expect(dates({ children, case: { adjudicatedOn: day('2026-08-31') } })).toEqual([
      // 60 days after July 1 is August 30, before the adjudication.
      ['six-month-review', '2027-02-28'],
      ['permanency-hearing', '2027-08-30'],
    ]);
    expect(dates({ children, case: { adjudicatedOn: day('2026-08-11') } })).toEqual([
      ['six-month-review', '2027-02-11'],
      ['permanency-hearing', '2027-08-11'],
    ]);
  });

  test('of several children the earliest of each clock', () => {
    const children = [removed('2026-07-01'), removed('2026-03-01', 'C-2'), { child: child(), placements: [] }];
    expect(dates({ children })).toEqual([
      ['six-month-review', '2026-10-30'],
      ['permanency-hearing', '2027-04-30'],
    ]);
  });

  test('a hearing that was held or is set before the day moves them on; one on the day, or of another type, does not', () => {
    const children = [removed('2026-02-01')];
    const review = heldHearing({ id: idOf('R'), date: day('2026-10-06') });
    const permanency = hearing({ id: idOf('P'), type: 'permanency', date: day('2026-12-01') });
    const hearings = [review, permanency];
    expect(dates({ children, hearings })).toEqual([
      ['six-month-review', '2027-04-06'],
      ['permanency-hearing', '2027-04-02'],
    ]);
    expect(dates({ children, hearings }, '2026-12-01')).toEqual(dates({ children, hearings }));
    expect(dates({ children, hearings }, '2026-12-02')).toEqual([
      ['six-month-review', '2027-06-01'],
      ['permanency-hearing', '2027-12-01'],
    ]);
    const initial = hearing({ type: 'initial', date: day('2026-11-23') });
    expect(dates({ children, hearings: [initial] })).toEqual(dates({ children }));
  });

  test('a hearing that is past and of which nothing is recorded moves none on', () => {
    const children = [removed('2026-02-01')];
    const forgotten = hearing({ type: 'permanency', date: day('2026-11-10') });
    expect(dates({ children, hearings: [forgotten] })).toEqual(dates({ children }));
  });

  test('an adjudication that takes place is the entry into care where none is recorded', () => {
    const children = [removed('2026-11-02')];
    const set = hearing({ type: 'adjudication', date: day('2026-12-01') });
    expect(dates({ children, hearings: [set] })).toEqual(
      dates({ children, case: { adjudicatedOn: day('2026-12-01') } }),
    );
    expect(dates({ children, hearings: [set] })).not.toEqual(dates({ children }));
  });

  test('any review or permanency hearing keeps the six-month clock, a permanency hearing alone the other', () => {
    const keeping = (clock: 'six-month-review' | 'permanency-hearing') =>
      hearingTypes.filter((type) => keepsClock(type, clock));
    expect(keeping('six-month-review')).toEqual(['review', 'permanency']);
    expect(keeping('permanency-hearing')).toEqual(['permanency']);
  });

  test('a hearing on or before a deadline that keeps it always puts the next one later', () => {
    const kinds: readonly HearingType[] = ['review', 'permanency'];
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(700), fc.constantFrom(...kinds), (removal, ahead, type) => {
        const children = [removed(addDays(day('2024-01-01'), removal))];
        const before = deadlinesOf(scheduleCase({ children }), day('2030-01-01'), facts);
        const held = heldHearing({ type, date: addDays(day('2024-03-02'), removal + ahead) });
        const after = deadlinesOf(scheduleCase({ children, hearings: [held] }), day('2030-01-01'), facts);
        for (const [at, { clock, date }] of before.entries()) {
          const next = after[at]?.date ?? '';
          expect(after[at]?.clock).toBe(clock);
          if (keepsClock(type, clock)) expect(next > date).toBe(true);
          else expect(next).toBe(date);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const icwaRecord = ({ status }: Pick<IcwaRecord, 'status'>): IcwaRecord => ({
  ...{ id: 'icwa', caseId: idOf<'case'>('C'), status, tribe: null, biaNoticeReceivedOn: null },
  ...{ membershipRequestedOn: null, membershipReceivedOn: null, membershipResult: null, qualifiedExpertHeardOn: null },
  ...{ placementPreferenceMet: null, tribeIntervenedOn: null },
});

describe('the earliest lawful day (R19)', () => {
  const notices = (...rows: readonly Parameters<typeof icwaNotice>[0][]) =>
    scheduleCase({ icwaNotices: rows.map((row, position) => icwaNotice({ position, ...row })) });

  test('ten days after the last recipient received notice, with the days that one asked for', () => {
    const ofCase = notices(
      { to: 'tribe', receivedOn: day('2026-11-20') },
      { to: 'C-M', receivedOn: day('2026-11-10'), extensionDays: 20 },
    );
    expect(earliestLawful(ofCase, 'adjudication')).toBe('2026-12-10');
    expect(earliestLawful(ofCase, 'disposition')).toBe('2026-12-10');
  });

  test('none yet where somebody has not received it', () => {
    const ofCase = notices({ to: 'tribe', receivedOn: day('2026-11-20') }, { to: 'C-M', receivedOn: null });
    expect(earliestLawful(ofCase, 'adjudication')).toBe('notice-not-received');
  });

  test('an emergency hearing does not wait, nor does a review of a placement that was decided on', () => {
    const ofCase = notices({ to: 'tribe', receivedOn: null });
    const free = hearingTypes.filter((type) => earliestLawful(ofCase, type) === null);
    expect(free).toEqual(['shelter', 'initial', 'review', 'permanency']);
  });

  test('any day where no notice is recorded, but where the record says or suspects an Indian child', () => {
    expect(earliestLawful(scheduleCase(), 'adjudication')).toBeNull();
    const of = (status: string, result: string) =>
      scheduleCase({
        icwa: icwaRecord({ status }),
        icwaInquiries: [{ id: 'Q', caseId: idOf<'case'>('C'), date: day('2026-11-01'), result, detail: null }],
      });
    const suspected = of('reason_to_know_treated_as_indian_child', 'reason_to_know');
    expect(earliestLawful(suspected, 'adjudication')).toBe('notice-not-received');
    expect(earliestLawful(suspected, 'shelter')).toBeNull();
    expect(earliestLawful(of('inquiry_incomplete', 'reason_to_know'), 'disposition')).toBe('notice-not-received');
    expect(earliestLawful(of('not_indian_child_on_record', 'no_reason_to_know'), 'adjudication')).toBeNull();
  });

  test('that nobody was asked is told before the placement is decided on, and only where notice says nothing', () => {
    expect(isIcwaUnasked(scheduleCase(), 'adjudication')).toBe(true);
    expect(isIcwaUnasked(scheduleCase(), 'review')).toBe(false);
    const found = heldHearing({ date: day('2026-11-03'), findings: ['icwa_inquiry_made'] });
    expect(isIcwaUnasked(scheduleCase({ hearings: [found] }), 'adjudication')).toBe(false);
    const incomplete = { icwa: icwaRecord({ status: 'inquiry_incomplete' }), hearings: [found] };
    expect(isIcwaUnasked(scheduleCase(incomplete), 'adjudication')).toBe(true);
    expect(isIcwaUnasked(notices({ to: 'tribe', receivedOn: null }), 'adjudication')).toBe(false);
  });
});

describe('what the next hearing is for', () => {
  const type = (fields: Parameters<typeof scheduleCase>[0], on = '2026-12-15') =>
    typeFor(scheduleCase(fields), day(on), facts);
  const done = { adjudicatedOn: day('2026-08-11'), disposedOn: day('2026-09-08') };

  test('adjudication, then disposition, then reviews', () => {
    expect(type({ hearings: [heldHearing({ type: 'shelter', date: day('2026-11-03') })] })).toBe('adjudication');
    expect(type({ case: { adjudicatedOn: day('2026-08-11') } })).toBe('disposition');
    expect(type({ case: done })).toBe('review');
    expect(type({ case: { disposedOn: done.disposedOn } })).toBe('review');
  });

  test('a step that is set before the day counts as taken, one that is past and not recorded does not', () => {
    const set = (kind: HearingType, date: string) => hearing({ id: idOf(kind), type: kind, date: day(date) });
    const coming = [set('adjudication', '2026-11-24'), set('disposition', '2026-12-08')];
    expect(type({ hearings: coming })).toBe('review');
    expect(type({ hearings: coming }, '2026-12-08')).toBe('disposition');
    const heard = heldHearing({ id: idOf('S'), type: 'initial', date: day('2026-11-03') });
    expect(type({ hearings: [heard, set('adjudication', '2026-11-10')] })).toBe('adjudication');
  });

  test('the first one is the shelter hearing, or the initial one where no child was removed', () => {
    expect(type({ children: [removed('2026-11-16')] })).toBe('shelter');
    expect(type({})).toBe('initial');
    expect(type({ case: { adjudicatedOn: day('2026-08-11') } })).toBe('disposition');
  });

  test('a permanency hearing where that deadline has passed, or ends within the interval after the day', () => {
    // Entry August 11: the permanency hearing is due on August 11 of the next year.
    const children = [removed('2026-07-01')];
    expect(type({ case: done, children }, '2027-07-06')).toBe('review');
    expect(type({ case: done, children }, '2027-07-07')).toBe('permanency');
    expect(type({ case: done, children }, '2027-09-01')).toBe('permanency');
    const held = heldHearing({ type: 'permanency', date: day('2027-07-20') });
    expect(type({ case: done, children, hearings: [held] }, '2027-08-10')).toBe('review');
    const rare = [{ id: 'I', caseId: idOf<'case'>('C'), days: 60, phase: null, underMonths: null, reason: '' }];
    expect(type({ case: done, children, intervals: rare }, '2027-06-12')).toBe('permanency');
  });
});
