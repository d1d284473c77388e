import { describe, expect, test } from 'vitest';
import { continuedHearing, ftm, hearing, heldHearing } from '../../tests/support/records.ts';
import { meetingCadence } from './cadence.ts';
import { dateOf } from './dates.ts';
import { idOf } from './ids.ts';

const hearingOn = dateOf('2026-12-01');
const held = (date: string) => heldHearing({ id: idOf(`H${date}`), date: dateOf(date) });
const met = (date: string) => ftm({ id: idOf(`M${date}`), date: dateOf(date) });

describe('R17 cadence', () => {
  test('Oct 27 to Dec 1 is 4 + 30 + 1 = 35 days, within; FTM Oct 22 is 40 days, over, and before the hearing', () => {
    const cadence = meetingCadence([held('2026-10-27')], [met('2026-10-22'), met('2026-09-17')], hearingOn, 35);
    expect(cadence).toEqual({
      lastHearing: '2026-10-27',
      daysFromLastHearing: 35,
      hearingWithinMonthlyCadence: true,
      lastFtm: '2026-10-22',
      daysFromLastFtmToHearing: 40,
      ftmSinceLastHearing: false,
      ftmWithinMonthlyCadence: false,
      daysBetweenLastTwoFtms: 35,
      sources: [
        { kind: 'hearing', id: 'H2026-10-27' },
        { kind: 'ftm', id: 'M2026-10-22' },
        { kind: 'ftm', id: 'M2026-09-17' },
      ],
    });
  });

  test('36 days is over', () => {
    expect(meetingCadence([held('2026-10-26')], [], hearingOn, 35)).toMatchObject({
      hearingWithinMonthlyCadence: false,
    });
  });

  test('a hearing that was continued or is only set, or this one itself, is not the last hearing', () => {
    const others = [
      continuedHearing({ id: idOf('C'), date: dateOf('2026-11-10') }),
      hearing({ id: idOf('S'), date: dateOf('2026-11-17') }),
      held('2026-12-01'),
    ];
    expect(meetingCadence([...others, held('2026-10-20')], [], hearingOn, 35)).toMatchObject({
      lastHearing: '2026-10-20',
      daysFromLastHearing: 42,
    });
  });

  test('an FTM on the day of the last hearing is not since it', () => {
    const cadence = (date: string) => meetingCadence([held('2026-11-03')], [met(date)], hearingOn, 35);
    expect(cadence('2026-11-03').ftmSinceLastHearing).toBe(false);
    expect(cadence('2026-11-04').ftmSinceLastHearing).toBe(true);
  });

  test('without any meeting everything is null but the answer "no"', () => {
    expect(meetingCadence([], [], hearingOn, 35)).toEqual({
      lastHearing: null,
      daysFromLastHearing: null,
      hearingWithinMonthlyCadence: null,
      lastFtm: null,
      daysFromLastFtmToHearing: null,
      ftmSinceLastHearing: false,
      ftmWithinMonthlyCadence: null,
      daysBetweenLastTwoFtms: null,
      sources: [],
    });
  });

  test('one FTM before any hearing was held: since it, and no two to compare', () => {
    expect(meetingCadence([], [met('2026-11-20')], hearingOn, 35)).toMatchObject({
      ftmSinceLastHearing: true,
      daysBetweenLastTwoFtms: null,
    });
  });
});
