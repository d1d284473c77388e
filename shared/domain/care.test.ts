import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placement } from '../../tests/support/records.ts';
import { daysInCare, trialHomeVisitDays } from './care.ts';
import { addDays, dateOf } from './dates.ts';

const removedOn = dateOf('2025-11-12');
const visit = placement({ setting: 'trial_home_visit', countsAsPlacement: false, startedOn: dateOf('2026-09-01') });

test('R3: the day of removal is day 0', () => {
  expect(daysInCare(removedOn, [], removedOn)).toEqual({
    daysSinceRemoval: 0,
    daysOutOfHome: 0,
    daysTrialHomeVisit: 0,
  });
});

test('R3: a trial home visit that goes on counts to the hearing: Sep 1 to Dec 1 is 30 + 31 + 30 = 91 of 384 days', () => {
  expect(daysInCare(removedOn, [placement(), visit], dateOf('2026-12-01'))).toEqual({
    daysSinceRemoval: 384,
    daysOutOfHome: 293,
    daysTrialHomeVisit: 91,
  });
});

test('R3: one that ended counts to its end, one that starts on or after the hearing counts nothing', () => {
  const ended = { ...visit, endedOn: dateOf('2026-09-11') };
  expect(trialHomeVisitDays([ended], dateOf('2026-12-01'))).toBe(10);
  expect(trialHomeVisitDays([{ ...visit, endedOn: dateOf('2026-12-20') }], dateOf('2026-09-06'))).toBe(5);
  expect(trialHomeVisitDays([visit], dateOf('2026-09-01'))).toBe(0);
  expect(trialHomeVisitDays([visit], dateOf('2026-08-01'))).toBe(0);
});

test('R3: not removed, or not yet removed on that day: nothing to count', () => {
  const nothing = { daysSinceRemoval: null, daysOutOfHome: null, daysTrialHomeVisit: null };
  expect(daysInCare(null, [], dateOf('2026-12-01'))).toEqual(nothing);
  expect(daysInCare(removedOn, [], dateOf('2025-11-11'))).toEqual(nothing);
});

test('R3: days out of home and on trial home visit add up to the days since removal', () => {
  const days = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(days, days, fc.option(days), (untilHearing, start, length) => {
      const startedOn = addDays(removedOn, start);
      const endedOn = length === null ? null : addDays(startedOn, length);
      const care = daysInCare(removedOn, [{ ...visit, startedOn, endedOn }], addDays(removedOn, untilHearing));
      expect((care.daysOutOfHome ?? 0) + (care.daysTrialHomeVisit ?? 0)).toBe(untilHearing);
      expect(care.daysOutOfHome).toBeGreaterThanOrEqual(0);
    }),
  );
});
