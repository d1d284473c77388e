import { expect, test } from 'vitest';
import { dateOf } from '../../../shared/domain/dates.ts';
import { endOfDay } from './pastBrief.ts';

test.each([
  ['2026-11-20', 'America/Chicago', '2026-11-21T05:59:59.999Z'],
  // Clocks go back that night: the day has 25 hours.
  ['2026-11-01', 'America/Chicago', '2026-11-02T05:59:59.999Z'],
  ['2026-11-20', 'Pacific/Kiritimati', '2026-11-20T09:59:59.999Z'],
  ['2026-11-20', 'Pacific/Honolulu', '2026-11-21T09:59:59.999Z'],
])('the last moment of %s in %s is %s', (date, timezone, moment) => {
  expect(endOfDay(dateOf(date), timezone)).toBe(moment);
});
