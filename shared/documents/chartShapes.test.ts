import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf } from '../domain/dates.ts';
import { familyTimeOutcomes } from '../domain/record.ts';
import { type Shape, shapesOf, shapesOfKey, shapesOfMeaning } from './chartShapes.ts';
import type { ScaleChart } from './charts.ts';

const rects = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.shape === 'rect');
const texts = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));

describe('scale', () => {
  const chart: ScaleChart = { chart: 'scale', max: 60, cutoff: 12, monitorTo: 30, score: 45 };
  // 75 points for 60: 1.25 a point, from 1.5 on. Cutoff at 16.5, end of the monitoring zone at 39, score at 57.75.
  const { shapes, width } = shapesOf(chart);

  test('is hatched below the cutoff, dotted to the end of the monitoring zone, and framed whole', () => {
    const [below, monitor, frame] = rects(shapes);
    expect(below).toMatchObject({ fill: 'hatch', x: 1.5, width: 15 });
    expect(monitor).toMatchObject({ fill: 'dots', x: 16.5, width: 22.5 });
    expect(frame).toMatchObject({ fill: 'none', x: 1.5, width: 75 });
    expect(width).toBe(78);
  });

  test('has its line at the cutoff and its bar about the score', () => {
    expect(shapes).toContainEqual(expect.objectContaining({ shape: 'line', from: [16.5, 0.75], to: [16.5, 7.75] }));
    expect(rects(shapes).at(-1)).toMatchObject({ fill: 'ink', x: 57.75 - 1.75, width: 3.5 });
  });

  test('keeps a score beyond its range on the scale', () => {
    expect(rects(shapesOf({ ...chart, score: 99 }).shapes).at(-1)).toMatchObject({ x: 76.5 - 1.75 });
  });

  test('has its numbers above it in thirds', () => {
    expect(texts(shapesOf({ chart: 'scaleAxis', max: 60 }).shapes)).toEqual(['0', '20', '40', '60']);
  });
});

describe('sessions', () => {
  const drawn = (sessions: readonly (readonly [(typeof familyTimeOutcomes)[number], 'in_person' | 'video'])[]) =>
    shapesOf({ chart: 'sessions', sessions: sessions.map(([outcome, mode]) => ({ outcome, mode })) });

  test('held is filled, a circle by video; missed is slashed; cancelled has the letter of who cancelled', () => {
    const kinds = (...session: Parameters<typeof drawn>[0]) => drawn(session).shapes.map(({ shape }) => shape);
    expect(kinds(['attended', 'in_person'])).toEqual(['rect']);
    expect(kinds(['attended', 'video'])).toEqual(['circle']);
    expect(kinds(['missed_parent', 'video'])).toEqual(['rect', 'line']);
    expect(kinds(['cancelled_agency', 'in_person'])).toEqual(['rect', 'text']);
  });

  test('every outcome looks different', () => {
    const looks = familyTimeOutcomes.map((outcome) => JSON.stringify(drawn([[outcome, 'in_person']]).shapes));
    expect(new Set(looks).size).toBe(familyTimeOutcomes.length);
  });

  test('stand in order, none over another, within the width', () => {
    const { shapes, width } = drawn(Array(4).fill(['attended', 'in_person']));
    const lefts = rects(shapes).map(({ x }) => x);
    // 8.75 wide, 2.6 apart.
    expect(lefts).toEqual([0, 11.35, 22.7, expect.closeTo(34.05)]);
    expect(width).toBeCloseTo(34.05 + 8.75);
  });

  test('none is nothing', () => {
    expect(drawn([])).toMatchObject({ width: 0, shapes: [] });
  });
});

describe('wait', () => {
  const bar = (days: number, started: boolean) =>
    rects(shapesOf({ chart: 'wait', days, started, yardstick: 60 }).shapes)[0];

  test('the bar ends at the yardstick’s line on the yardstick’s day', () => {
    // The line stands at 24, the bar starts at 0.75.
    expect(bar(60, true)).toMatchObject({ x: 0.75, width: 23.25, fill: 'ink' });
    expect(bar(120, true)).toMatchObject({ width: 46.5 });
  });

  test('is hatched while not started, and never longer than the chart', () => {
    expect(bar(20, false)).toMatchObject({ fill: 'hatch' });
    expect(bar(900, false)).toMatchObject({ width: 50.5 });
  });
});

test('each of the four meanings and each piece of a key has a shape of its own', () => {
  const meanings = (['overdue', 'due', 'onTrack', 'notRecorded'] as const).map(shapesOfMeaning);
  expect(new Set(meanings.map((each) => JSON.stringify(each))).size).toBe(4);
  const keys = [
    'belowCutoff',
    'monitoring',
    'typical',
    'score',
    'attendedInPerson',
    'attendedByVideo',
    'missed_parent',
    'cancelled_agency',
    'cancelled_caregiver',
    'cancelled_provider',
    'cancelled_child_illness',
  ] as const;
  expect(new Set(keys.map((key) => JSON.stringify(shapesOfKey(key)))).size).toBe(keys.length);
});

describe('scale where high is of concern', () => {
  // ASQ:SE-2, 18 month: 0 to 120 here; 0.625 points each, from 1.5 on. Zone from 50 (32.75) to the cutoff 65 (42.125).
  const { shapes } = shapesOf({ chart: 'scale', max: 120, cutoff: 65, monitorTo: 50, score: 60, concern: 'high' });

  test('is hatched from the cutoff to its end, dotted in the zone below it', () => {
    const [concern, monitor] = rects(shapes);
    expect(concern).toMatchObject({ fill: 'hatch', x: 42.125, width: 76.5 - 42.125 });
    expect(monitor).toMatchObject({ fill: 'dots', x: 32.75, width: 9.375 });
  });
});

describe('trend', () => {
  const marks = (points: readonly (readonly [string, number])[]) =>
    shapesOf({ chart: 'trend', points: points.map(([date, zones]) => ({ date: dateOf(date), zones })) }).shapes.flatMap(
      (shape) => (shape.shape === 'circle' ? [[shape.x, shape.y] as const] : []),
    );

  test('18 high for five zones: the cutoff at 10.8, the zone’s end at 7.2, hatched below, dotted between', () => {
    const { shapes, height } = shapesOf({ chart: 'trend', points: [{ date: dateOf('2026-01-01'), zones: 0 }] });
    const [below, monitor] = rects(shapes);
    expect(height).toBe(18);
    expect(below).toMatchObject({ fill: 'hatch', y: expect.closeTo(10.8), height: expect.closeTo(7.2) });
    expect(monitor).toMatchObject({ fill: 'dots', y: expect.closeTo(7.2), height: expect.closeTo(3.6) });
    expect(marks([['2026-01-01', 0]])).toEqual([[59.8, expect.closeTo(10.8)]]);
  });

  test('days go from left to right, also over the end of a month', () => {
    // Jan 31 to Mar 1 is 29 days, of which Feb 28 is day 28.
    const [first, second, third] = marks([
      ['2026-01-31', 1],
      ['2026-02-28', 1],
      ['2026-03-01', 1],
    ]);
    expect(first?.[0]).toBeCloseTo(2.2);
    expect(second?.[0]).toBeCloseTo(2.2 + (57.6 * 28) / 29);
    expect(third?.[0]).toBeCloseTo(59.8);
  });

  test('farther from concern is never lower, and what lies beyond stays inside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (zones, more) => {
          const [low, high] = marks([
            ['2026-01-01', zones],
            ['2026-02-01', zones + more],
          ]);
          expect(high?.[1]).toBeLessThanOrEqual(low?.[1] ?? 0);
          expect(high?.[1]).toBeGreaterThanOrEqual(1.5);
          expect(low?.[1]).toBeLessThanOrEqual(16.5);
        },
      ),
    );
  });

  test('two screenings on one day stand over each other, and are both drawn', () => {
    expect(
      marks([
        ['2026-01-01', 0],
        ['2026-01-01', 1],
      ]),
    ).toEqual([
      [59.8, expect.closeTo(10.8)],
      [59.8, expect.closeTo(7.2)],
    ]);
  });
});
