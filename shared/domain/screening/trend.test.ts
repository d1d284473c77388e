import { expect, test } from 'vitest';
import { child, screening } from '../../../tests/support/records.ts';
import { dateOf } from '../dates.ts';
import type { Screening } from '../record.ts';
import { trendsOf } from './trend.ts';

const asq = (id: string, date: string, form: string, gross_motor: number, omitted = 0): Screening =>
  screening({
    id,
    date: dateOf(date),
    form,
    areas: [{ area: 'gross_motor', result: 'typical', score: gross_motor, omitted }],
  });
const se2 = (id: string, date: string, form: string, score: number): Screening =>
  screening({ id, tool: 'ASQ:SE-2', date: dateOf(date), form, score });

test('ASQ-3: points from the cutoff and widths of the zone, oldest first', () => {
  // 6 month form: cutoff 22.25, zone to 33.95, 11.70 wide. 12 month form: 21.49 to 35.71, 14.22 wide.
  const [trend, ...rest] = trendsOf(
    [asq('b', '2026-12-01', '12 month', 50), asq('a', '2026-06-15', '6 month', 20)],
    child(),
  );
  expect(rest).toEqual([]);
  expect(trend).toMatchObject({ tool: 'ASQ-3', area: 'gross_motor', change: 'farther' });
  expect(trend?.points.map(({ screeningId, score, cutoff, result }) => [screeningId, score, cutoff, result])).toEqual([
    ['a', 20, 22.25, 'below'],
    ['b', 50, 21.49, 'typical'],
  ]);
  expect(trend?.points[0]?.points).toBeCloseTo(-2.25);
  expect(trend?.points[0]?.zones).toBeCloseTo(-2.25 / 11.7);
  expect(trend?.points[1]?.zones).toBeCloseTo(28.51 / 14.22);
});

test('blank items are allowed for, an area that could not be read has no point', () => {
  const [trend] = trendsOf(
    [asq('a', '2026-06-15', '6 month', 20, 1), asq('b', '2026-07-15', '6 month', 20, 3)],
    child(),
  );
  expect(trend?.points.map(({ score }) => score)).toEqual([24]);
  expect(trend?.change).toBeNull();
});

test('ASQ:SE-2: high is of concern, so at the cutoff 0 and one zone under it 1', () => {
  // 12 month form: monitoring from 40, cutoff 50. 24 month form: from 50, cutoff 65.
  const [trend] = trendsOf([se2('a', '2026-01-01', '12 month', 40), se2('b', '2027-01-01', '24 month', 65)], child());
  expect(trend).toMatchObject({ area: null, change: 'nearer' });
  expect(trend?.points.map(({ points, zones }) => [points, zones])).toEqual([
    [10, 1],
    [0, 0],
  ]);
});

test('a zone’s end or a cutoff itself is where the zones say, whatever the form', () => {
  const ends = [
    asq('a', '2026-01-01', '2 month', 48.58),
    asq('b', '2026-02-01', '18 month', 46.42),
    asq('c', '2026-03-01', '36 month', 36.99),
  ];
  const [trend] = trendsOf(ends, child());
  expect(trend?.points.map(({ zones }) => zones)).toEqual([1, 1, 0].map((zones) => expect.closeTo(zones)));
});

test('the same distance again is the same', () => {
  const [trend] = trendsOf([asq('a', '2026-01-01', '6 month', 40), asq('b', '2026-02-01', '6 month', 40)], child());
  expect(trend?.change).toBe('same');
});

test('no trend without a zone or without a band: M-CHAT-R/F, assessments, forms not on file', () => {
  const rows = [
    screening({ tool: 'M-CHAT-R/F', form: '18 month', score: 5 }),
    screening({ tool: 'Bayley-4', form: 'single', areas: [{ area: 'motor', result: 'no_band', score: 85 }] }),
    screening({ tool: 'EPDS', form: 'single', score: 11 }),
    se2('x', '2026-01-01', '15 month', 40),
    asq('y', '2026-01-01', '7 month', 40),
  ];
  expect(trendsOf(rows, child())).toEqual([]);
  expect(trendsOf([], child())).toEqual([]);
});
