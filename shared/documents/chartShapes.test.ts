import { describe, expect, test } from 'vitest';
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
