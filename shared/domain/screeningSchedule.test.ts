import { describe, expect, test } from 'vitest';
import { child, childFile, screening } from '../../tests/support/records.ts';
import { defaultPolicy } from './courtPolicy.ts';
import { dateOf } from './dates.ts';
import type { Child, Screening } from './record.ts';
import { screeningObligations } from './screeningSchedule.ts';

const rows = (fields: Partial<Child>, screenings: readonly Screening[] = []) =>
  new Map(
    screeningObligations(childFile({ child: child(fields), screenings }), defaultPolicy).map((row) => [
      row.key.replace('C-1:', ''),
      row,
    ]),
  );

describe('R8 first screens after removal', () => {
  const removed = { bornOn: dateOf('2025-02-14'), removedOn: dateOf('2026-09-15') };

  test('60 days from Sep 15: 15 left in September, 31, 14 of November; no grace', () => {
    expect(rows(removed).get('screen:dev')).toMatchObject({ due: '2026-11-14', done: null, graceDays: 0 });
    expect(rows(removed).get('screen:se')).toMatchObject({ due: '2026-11-14', done: null, graceDays: 0 });
  });

  test('the first one on or after the day of removal counts, and only of its own kind', () => {
    const found = rows(removed, [
      screening({ id: 'S3', date: dateOf('2026-10-20') }),
      screening({ id: 'S2', date: dateOf('2026-09-15') }),
      screening({ id: 'S1', date: dateOf('2026-09-14') }),
    ]);
    expect(found.get('screen:dev')).toMatchObject({ done: '2026-09-15' });
    expect(found.get('screen:se')).toMatchObject({ done: null });
  });

  test('no such screen is due for a child who was not removed', () => {
    expect([...rows({ bornOn: dateOf('2025-02-14') }).keys()]).toEqual(['mchat:18', 'mchat:24']);
  });
});

describe('R8 autism screens', () => {
  const bornOn = dateOf('2025-02-14');
  const mchat = (date: string) => [screening({ tool: 'M-CHAT-R/F', date: dateOf(date) })];

  test('due at 18 and 24 months, 30 days of grace', () => {
    expect(rows({ bornOn }).get('mchat:18')).toMatchObject({ due: '2026-08-14', graceDays: 30 });
    expect(rows({ bornOn }).get('mchat:24')).toMatchObject({ due: '2027-02-14', graceDays: 30 });
  });

  test.each([
    // From 16 months (Jun 14, 2026) to the day before 23 months (Jan 14, 2027); from there to the day before 31 (Sep 14).
    ['2026-06-13', null, null],
    ['2026-06-14', '2026-06-14', null],
    ['2027-01-13', '2027-01-13', null],
    ['2027-01-14', null, '2027-01-14'],
    ['2027-09-13', null, '2027-09-13'],
    ['2027-09-14', null, null],
  ])('a screen on %s counts at 18 months: %s, at 24: %s', (date, at18, at24) => {
    const found = rows({ bornOn }, mchat(date));
    expect(found.get('mchat:18')?.done).toBe(at18);
    expect(found.get('mchat:24')?.done).toBe(at24);
  });

  test('of a removed child only what was due on or after removal', () => {
    expect(rows({ bornOn, removedOn: dateOf('2026-08-14') }).has('mchat:18')).toBe(true);
    expect(rows({ bornOn, removedOn: dateOf('2026-08-15') }).has('mchat:18')).toBe(false);
  });
});
