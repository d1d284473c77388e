import { describe, expect, test } from 'vitest';
import { continuedHearing, hearing, heldHearing, placement } from '../../tests/support/records.ts';
import { federalClocks } from './clocks.ts';
import { dateOf } from './dates.ts';
import { idOf } from './ids.ts';
import type { Hearing, Placement } from './record.ts';

const removedOn = dateOf('2025-06-24');
const entry = { date: dateOf('2025-08-05'), basis: 'judicial finding' } as const;
const hearingOn = dateOf('2026-12-01');
const clocks = (hearings: readonly Hearing[], placements: readonly Placement[] = [], on = hearingOn) =>
  federalClocks(removedOn, entry, placements, hearings, on);

describe('R6 federal clocks', () => {
  test('six and twelve months from entry; 60 days from removal: 6 left in June, 31, 23 of August', () => {
    expect(clocks([])).toMatchObject({
      sixMonthReviewDue: '2026-02-05',
      firstPermanencyHearingDue: '2026-08-05',
      nextPermanencyHearingDue: '2026-08-05',
      reasonableEffortsToPreventRemovalDue: '2025-08-23',
    });
  });

  test('entered on Aug 31: six months are clamped to Feb 28', () => {
    const late = { ...entry, date: dateOf('2025-08-31') };
    expect(federalClocks(removedOn, late, [], [], hearingOn).sixMonthReviewDue).toBe('2026-02-28');
  });

  test('after a permanency hearing the next is due 12 months later; only those held before this hearing count', () => {
    const permanency = (id: string, date: string) =>
      heldHearing({ id: idOf(id), type: 'permanency', date: dateOf(date) });
    const set = hearing({ id: idOf('SET'), type: 'permanency', date: dateOf('2026-09-01') });
    const counted = clocks([
      permanency('H3', '2026-12-01'),
      permanency('H2', '2026-08-04'),
      set,
      permanency('H1', '2026-01-20'),
    ]);
    expect(counted.permanencyHearingHeld).toEqual(['2026-01-20', '2026-08-04']);
    expect(counted.nextPermanencyHearingDue).toBe('2027-08-04');
  });

  test('reasonable efforts: the first hearing that found them', () => {
    const found = (id: string, date: string) =>
      heldHearing({ id: idOf(id), date: dateOf(date), findings: ['reasonable_efforts_to_prevent_removal'] });
    expect(clocks([found('H2', '2025-08-05'), found('H1', '2025-06-26')])).toMatchObject({
      reasonableEffortsToPreventRemovalFound: '2025-06-26',
      sources: [{ kind: 'hearing', id: 'H1' }],
    });
    expect(clocks([heldHearing()]).reasonableEffortsToPreventRemovalFound).toBeNull();
  });

  test('contrary to welfare: in the first order by date, held or not, and in no later one', () => {
    const finding = { findings: ['contrary_to_welfare'] };
    const first = { id: idOf<'hearing'>('H1'), date: dateOf('2025-06-26') };
    const second = { id: idOf<'hearing'>('H2'), date: dateOf('2025-07-26') };
    expect(
      clocks([heldHearing({ ...second }), heldHearing({ ...first, ...finding })]).contraryToWelfareInFirstOrder,
    ).toBe(true);
    expect(clocks([continuedHearing({ ...first, ...finding })]).contraryToWelfareInFirstOrder).toBe(true);
    expect(
      clocks([heldHearing({ ...second, ...finding }), continuedHearing(first)]).contraryToWelfareInFirstOrder,
    ).toBe(false);
    expect(clocks([heldHearing({ ...second, ...finding }), hearing(first)]).contraryToWelfareInFirstOrder).toBe(false);
    expect(clocks([]).contraryToWelfareInFirstOrder).toBe(false);
  });

  test('trial home visit: six months from its start while it goes on, none once it has ended', () => {
    const visit = placement({ id: 'V', setting: 'trial_home_visit', startedOn: dateOf('2026-08-31') });
    expect(clocks([], [visit]).trialHomeVisitSixMonthDate).toBe('2027-02-28');
    expect(clocks([], [{ ...visit, endedOn: hearingOn }]).trialHomeVisitSixMonthDate).toBeNull();
    expect(clocks([], [{ ...visit, endedOn: dateOf('2026-12-02') }]).trialHomeVisitSixMonthDate).toBe('2027-02-28');
    expect(clocks([], [visit], dateOf('2026-08-30')).trialHomeVisitSixMonthDate).toBeNull();
  });
});
