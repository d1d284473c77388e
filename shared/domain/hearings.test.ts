import { expect, test } from 'vitest';
import { continuedHearing, hearing, heldHearing, vacatedHearing } from '../../tests/support/records.ts';
import { federalClocks } from './clocks.ts';
import { dateOf } from './dates.ts';
import { findingsOf, hearingAskedFor, heldHearings, notVacated, stands } from './hearings.ts';
import { idOf } from './ids.ts';

const all = [hearing(), heldHearing(), continuedHearing(), vacatedHearing()];

test('a hearing stands that is set or held; one that was continued was called, one that was vacated was not', () => {
  const statuses = (rows: typeof all) => rows.map(({ status }) => status);
  expect(statuses(all.filter(stands))).toEqual(['scheduled', 'held']);
  expect(statuses([...notVacated(all)])).toEqual(['scheduled', 'held', 'continued']);
  expect(heldHearings([vacatedHearing(), continuedHearing()])).toEqual([]);
  expect(findingsOf(vacatedHearing())).toEqual([]);
});

test('a day asks for the hearing that stands on it, an id for its own, whatever became of it', () => {
  const day = dateOf('2026-11-24');
  const gone = vacatedHearing({ id: idOf('V'), date: day, start: '09:00' });
  const set = hearing({ id: idOf('S'), date: day, start: '13:30' });
  expect(hearingAskedFor([gone, set], day)?.id).toBe('S');
  expect(hearingAskedFor([gone, set], 'V')?.id).toBe('V');
  expect(hearingAskedFor([gone], day)?.id).toBe('V');
  expect(hearingAskedFor([gone, set], '2026-11-25')).toBeNull();
});

test('the first order is that of the first hearing that was not vacated', () => {
  const day = dateOf('2026-03-02');
  const gone = vacatedHearing({ id: idOf('V'), date: dateOf('2026-03-01') });
  const shelter = heldHearing({ id: idOf('S'), date: day, findings: ['contrary_to_welfare'] });
  const entry = { date: dateOf('2026-04-01'), basis: '60 days after removal' } as const;
  const clocks = federalClocks(dateOf('2026-02-28'), entry, [], [gone, shelter], dateOf('2026-05-01'));
  expect(clocks.contraryToWelfareInFirstOrder).toBe(true);
});
