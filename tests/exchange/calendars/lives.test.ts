// What became of a date, from the versions of its rows alone.

import { describe, expect, test } from 'vitest';
import { type DateVersion, livesOf } from '../../../electron/engine/exchange/calendars/lives.ts';
import { dateOf, type Instant } from '../../../shared/domain/dates.ts';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z` as Instant;
const version = (over: Partial<DateVersion> & Pick<DateVersion, 'id' | 'recordedAt'>): DateVersion => ({
  ...{ date: dateOf('2026-11-24'), start: '13:30', minutes: 30, type: 'review', courtroomId: '4B', personId: 'J1' },
  ...{ continuedFrom: null, stands: true, supersededAt: null },
  ...over,
});

describe('the life of a date', () => {
  test('a new version that changes nothing of it is no change', () => {
    const [life] = livesOf([
      version({ id: 'H1', recordedAt: at(1), supersededAt: at(2) }),
      version({ id: 'H1', recordedAt: at(2) }),
    ]);
    expect(life).toMatchObject({ root: 'H1', sequence: 0, changedAt: at(1), isCancelled: false });
  });

  test('a chain that is continued twice and then left without a date is one entry, and cancelled', () => {
    const [life, ...others] = livesOf([
      version({ id: 'H1', recordedAt: at(1), supersededAt: at(2) }),
      version({ id: 'H1', recordedAt: at(2), stands: false }),
      version({ id: 'H2', recordedAt: at(2), supersededAt: at(3), date: dateOf('2026-12-01'), continuedFrom: 'H1' }),
      version({ id: 'H2', recordedAt: at(3), stands: false, date: dateOf('2026-12-01'), continuedFrom: 'H1' }),
    ]);
    expect(others).toEqual([]);
    expect(life).toMatchObject({ root: 'H1', sequence: 2, changedAt: at(3), isCancelled: true });
    expect(life?.now.date).toBe('2026-12-01');
    expect(life?.stood.map(({ date }) => date)).toEqual(['2026-11-24', '2026-12-01']);
  });

  test('a hearing that was taken back is cancelled, and one that never stood is in no calendar', () => {
    const [gone] = livesOf([version({ id: 'H1', recordedAt: at(1), supersededAt: at(2) })]);
    expect(gone).toMatchObject({ sequence: 1, changedAt: at(2), isCancelled: true });
    const [never] = livesOf([version({ id: 'H1', recordedAt: at(1), stands: false })]);
    expect(never).toMatchObject({ isCancelled: true, stood: [] });
    expect(livesOf([version({ id: 'H1', recordedAt: at(1), supersededAt: at(1) })])).toEqual([]);
  });

  test('rows that name each other in a circle still come to an end', () => {
    const lives = livesOf([
      version({ id: 'H1', recordedAt: at(1), continuedFrom: 'H2' }),
      version({ id: 'H2', recordedAt: at(1), continuedFrom: 'H1' }),
    ]);
    expect(lives.length).toBeLessThanOrEqual(2);
  });

  test('one that came from a hearing nobody has is an entry of its own', () => {
    expect(livesOf([version({ id: 'H2', recordedAt: at(1), continuedFrom: 'H0' })])).toMatchObject([{ root: 'H2' }]);
  });
});
