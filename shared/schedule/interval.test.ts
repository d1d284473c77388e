import { describe, expect, test } from 'vitest';
import {
  child,
  continuedHearing,
  hearing,
  heldHearing,
  placement,
  vacatedHearing,
} from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { defaultPolicy } from '../domain/courtPolicy.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { ReviewInterval } from '../domain/record.ts';
import { intervalOf, lastHearingBefore, phaseOn } from './interval.ts';

const day = dateOf;
const counted = { asOf: day('2026-05-01'), policy: defaultPolicy };
const own = (days: number, fields: Partial<ReviewInterval> = {}): ReviewInterval => ({
  ...{ id: `I${days}`, caseId: idOf<'case'>('C'), phase: null, underMonths: null, reason: 'Ordered' },
  ...{ days, ...fields },
});
const disposed = { disposedOn: day('2026-06-01') };
const home = { child: child(), placements: [placement({ setting: 'trial_home_visit', startedOn: day('2026-09-01') })] };

describe('the phase of a case', () => {
  test('a disposition hearing that takes place disposes of the case from its day on, one that was forgotten does not', () => {
    const set = (date: string) =>
      scheduleCase({ hearings: [hearing({ type: 'disposition', date: day(date) })], children: [] });
    expect(phaseOn(set('2026-06-09'), day('2026-06-08'), counted)).toBe('before_disposition');
    expect(phaseOn(set('2026-06-09'), day('2026-06-09'), counted)).toBe('after_disposition');
    expect(phaseOn(set('2026-04-07'), day('2026-06-09'), counted)).toBe('before_disposition');
  });

  test('is before disposition until that day, then after it', () => {
    expect(phaseOn(scheduleCase(), day('2026-06-01'), counted)).toBe('before_disposition');
    expect(phaseOn(scheduleCase({ case: disposed }), day('2026-05-31'), counted)).toBe('before_disposition');
    expect(phaseOn(scheduleCase({ case: disposed }), day('2026-06-01'), counted)).toBe('after_disposition');
  });

  test('is a trial home visit while any of its children is on one', () => {
    const away = { child: child(), placements: [placement()] };
    const visited = scheduleCase({ case: disposed, children: [away, home] });
    expect(phaseOn(visited, day('2026-08-31'), counted)).toBe('after_disposition');
    expect(phaseOn(visited, day('2026-09-01'), counted)).toBe('trial_home_visit');
    const ended = { ...home, placements: home.placements.map((row) => ({ ...row, endedOn: day('2026-10-01') })) };
    expect(phaseOn(scheduleCase({ case: disposed, children: [ended] }), day('2026-10-01'), counted)).toBe(
      'after_disposition',
    );
  });
});

describe('the interval of a case', () => {
  const on = day('2026-12-01');

  test('is the court’s where the case has none of its own', () => {
    expect(intervalOf(scheduleCase(), on, counted)).toEqual({ days: 35, own: null });
  });

  test('is its own, also where that is longer; of several that apply, the fewest days', () => {
    expect(intervalOf(scheduleCase({ intervals: [own(60)] }), on, counted)).toEqual({ days: 60, own: own(60) });
    expect(intervalOf(scheduleCase({ intervals: [own(28), own(14), own(60)] }), on, counted).days).toBe(14);
  });

  test('is its own only in the phase that it names', () => {
    const intervals = [own(14, { phase: 'trial_home_visit' }), own(21, { phase: 'before_disposition' })];
    const visited = scheduleCase({ case: disposed, children: [home], intervals });
    expect(intervalOf(visited, on, counted).days).toBe(14);
    expect(intervalOf(visited, day('2026-08-01'), counted).days).toBe(35);
    expect(intervalOf(visited, day('2026-05-01'), counted).days).toBe(21);
  });

  test('is its own only while the youngest child is younger, counted in whole months to the day', () => {
    const bornOn = (date: string) => ({ child: child({ bornOn: day(date) }), placements: [] });
    const intervals = [own(14, { underMonths: 6 })];
    const infant = scheduleCase({ intervals, children: [bornOn('2026-03-31'), bornOn('2020-01-01')] });
    expect(intervalOf(infant, day('2026-09-29'), counted).days).toBe(14);
    // Six months after March 31 is September 30: the month's end.
    expect(intervalOf(infant, day('2026-09-30'), counted).days).toBe(35);
    expect(intervalOf(scheduleCase({ intervals }), on, counted).own).toBeNull();
    expect(intervalOf(scheduleCase({ intervals, children: [bornOn('2027-01-01')] }), on, counted).own).toBeNull();
  });
});

describe('the hearing that an interval is counted from', () => {
  const asOf = day('2026-11-21');
  const past = heldHearing({ id: idOf('PAST'), date: day('2026-10-20') });
  const coming = hearing({ id: idOf('COMING'), date: day('2026-11-24') });
  const last = (hearings: Parameters<typeof scheduleCase>[0], before: string, except: string | null = null) =>
    lastHearingBefore(scheduleCase(hearings), day(before), asOf, except === null ? null : idOf(except))?.id ?? null;

  test('is the latest before the day that was held, or is set and still to come', () => {
    expect(last({ hearings: [coming, past] }, '2026-12-22')).toBe('COMING');
    expect(last({ hearings: [coming, past] }, '2026-11-24')).toBe('PAST');
    expect(last({ hearings: [coming, past] }, '2026-10-20')).toBeNull();
  });

  test('is not the one that is being moved', () => {
    expect(last({ hearings: [coming, past] }, '2026-12-22', 'COMING')).toBe('PAST');
  });

  test('is none that was continued or vacated, or that is past and of which nothing is recorded', () => {
    const others = [
      continuedHearing({ id: idOf('K'), date: day('2026-11-10') }),
      vacatedHearing({ id: idOf('V'), date: day('2026-11-12') }),
      hearing({ id: idOf('FORGOTTEN'), date: day('2026-11-17') }),
      hearing({ id: idOf('TODAY'), date: asOf }),
    ];
    expect(last({ hearings: [past, ...others] }, '2026-12-22')).toBe('TODAY');
    expect(last({ hearings: [past, ...others] }, '2026-11-21')).toBe('PAST');
  });
});
