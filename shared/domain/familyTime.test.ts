import { describe, expect, test } from 'vitest';
import { familyTimeSession } from '../../tests/support/records.ts';
import { dateOf } from './dates.ts';
import { tallyFamilyTime } from './familyTime.ts';
import { idOf } from './ids.ts';
import type { FamilyTimeOutcome } from './record.ts';

const sessions = (...outcomes: FamilyTimeOutcome[]) =>
  outcomes.map((outcome, index) => familyTimeSession({ id: `FT${index}`, outcome, date: dateOf('2026-11-10') }));

describe('R14 family time', () => {
  test('each outcome is counted once; 2 of 6 = 0.333…, 2 of 3 = 0.666… is 0.667; hours of attended sessions only', () => {
    const all = sessions(
      'attended',
      'attended',
      'missed_parent',
      'cancelled_agency',
      'cancelled_caregiver',
      'cancelled_child_illness',
    );
    expect(tallyFamilyTime(all, null)).toMatchObject([
      {
        parentId: 'C-MO',
        mode: 'in_person',
        scheduled: 6,
        attended: 2,
        missedByParent: 1,
        cancelledOther: 3,
        hoursAttended: 4,
        attendedShareOfScheduled: 0.333,
        attendedShareExcludingCancellationsByOthers: 0.667,
      },
    ]);
  });

  test('an exact half goes up: 1 of 16 = 0.0625 is 0.063', () => {
    const sixteen = sessions('attended', ...Array.from({ length: 15 }, () => 'missed_parent' as const));
    expect(tallyFamilyTime(sixteen, null)).toMatchObject([{ attendedShareOfScheduled: 0.063 }]);
  });

  test('all cancelled by others: a share of scheduled, and nothing to divide by in the other', () => {
    expect(tallyFamilyTime(sessions('cancelled_provider'), null)).toMatchObject([
      { attendedShareOfScheduled: 0, attendedShareExcludingCancellationsByOthers: null, hoursAttended: 0 },
    ]);
  });

  test('the day of the last hearing is not after it; without one everything counts', () => {
    const last = dateOf('2026-10-27');
    const on = [last, dateOf('2026-10-28')].map((date) => familyTimeSession({ id: date, date }));
    expect(tallyFamilyTime(on, last)).toMatchObject([{ scheduled: 1, sources: [{ id: '2026-10-28' }] }]);
    expect(tallyFamilyTime(on, null)).toMatchObject([{ scheduled: 2 }]);
    expect(tallyFamilyTime([], null)).toEqual([]);
  });

  test('parents and modes are counted apart; tenths of an hour leave no dust', () => {
    const father = idOf<'parent'>('C-FA');
    const tallies = tallyFamilyTime(
      [
        familyTimeSession({ id: '1', mode: 'video', hours: 0.1 }),
        familyTimeSession({ id: '2', mode: 'video', hours: 0.2 }),
        familyTimeSession({ id: '3' }),
        familyTimeSession({ id: '4', parentId: father }),
      ],
      null,
    );
    expect(tallies.map(({ parentId, mode, hoursAttended }) => [parentId, mode, hoursAttended])).toEqual([
      ['C-FA', 'in_person', 2],
      ['C-MO', 'in_person', 2],
      ['C-MO', 'video', 0.3],
    ]);
  });
});
