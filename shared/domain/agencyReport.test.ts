import { expect, test } from 'vitest';
import { agencyReport } from './agencyReport.ts';
import { dateOf } from './dates.ts';

const hearingOn = dateOf('2026-11-24'); // due Nov 14
const report = (filed: string | null, asOf: string) =>
  agencyReport(hearingOn, filed === null ? null : dateOf(filed), dateOf(asOf), 10);

test.each([
  ['2026-11-18', '2026-11-21', { filed: '2026-11-18', daysLate: 4, missing: false }],
  ['2026-11-14', '2026-11-21', { filed: '2026-11-14', daysLate: 0, missing: false }],
  ['2026-11-13', '2026-11-21', { filed: '2026-11-13', daysLate: 0, missing: false }],
  [null, '2026-11-21', { filed: null, daysLate: 7, missing: true }],
  [null, '2026-11-14', { filed: null, daysLate: 0, missing: true }],
  [null, '2026-11-01', { filed: null, daysLate: 0, missing: true }],
])('R18: filed %s, as of %s', (filed, asOf, expected) => {
  expect(report(filed, asOf)).toEqual({ due: '2026-11-14', ...expected });
});
