// The one geometry of charts and marks, as data: paper and screen draw the same shapes.

import { daysBetween } from '../domain/dates.ts';
import type { Chart, ChartKey, ScaleChart, SessionsChart, TrendChart, WaitChart } from './charts.ts';
import type { Meaning } from './model.ts';

/** 'hatch' and 'dots' are told apart in black and white; 'paper' is the ground's own colour. */
export type Fill = 'ink' | 'paper' | 'hatch' | 'dots' | 'none';

export interface Outline {
  readonly color: 'ink' | 'grey' | 'paper';
  readonly width: number;
}

interface Painted {
  readonly fill: Fill;
  readonly outline?: Outline;
}

export type Shape =
  | ({ readonly shape: 'rect'; readonly x: number; readonly y: number } & Painted & {
        readonly width: number;
        readonly height: number;
        readonly radius?: number;
      })
  | ({ readonly shape: 'circle'; readonly x: number; readonly y: number; readonly radius: number } & Painted)
  | ({ readonly shape: 'path'; readonly d: string } & Painted)
  | {
      readonly shape: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly outline: Outline;
    }
  | {
      readonly shape: 'text';
      readonly text: string;
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly size: number;
      readonly strong?: true;
      readonly anchor: 'start' | 'middle' | 'end';
    };

/** Origin top left, y downwards; lengths in points at printed size, but for meanings, which scale with the words. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const hairline: Outline = { color: 'grey', width: 0.5 };
const edge: Outline = { color: 'ink', width: 1 };

const scale = { width: 78, left: 1.5, bar: 75 };
const alongScale = (value: number, max: number) => scale.left + (scale.bar * Math.min(Math.max(value, 0), max)) / max;

const pin = (x: number): Shape => ({
  shape: 'rect',
  x: x - 1.75,
  y: 0.3,
  width: 3.5,
  height: 7.9,
  radius: 1.3,
  fill: 'ink',
  outline: { color: 'paper', width: 0.7 },
});

/**
 * Hatched on the side of concern, dotted through the monitoring zone, clear beyond; a thick bar at the score. The zone's
 * far end lies above the cutoff where low is of concern, and below it where high is.
 */
function scaleRow({ max, cutoff, monitorTo, score, concern }: ScaleChart): Drawing {
  const [atCutoff, atMonitorTo] = [alongScale(cutoff, max), alongScale(monitorTo, max)];
  const zone = { shape: 'rect', y: 2, height: 4.5 } as const;
  const between = (from: number, to: number) => ({ x: from, width: Math.max(to - from, 0) });
  const ofConcern = concern === 'high' ? between(atCutoff, scale.left + scale.bar) : between(scale.left, atCutoff);
  const toWatch = concern === 'high' ? between(atMonitorTo, atCutoff) : between(atCutoff, atMonitorTo);
  return {
    width: scale.width,
    height: 8.5,
    shapes: [
      { ...zone, ...ofConcern, fill: 'hatch' },
      { ...zone, ...toWatch, fill: 'dots' },
      { ...zone, x: scale.left, width: scale.bar, fill: 'none', outline: hairline },
      { shape: 'line', from: [atCutoff, 0.75], to: [atCutoff, 7.75], outline: edge },
      pin(alongScale(score, max)),
    ],
  };
}

/** `zones` is shown from `least` to `most`; what lies beyond stands at the edge, and the words tell how far. */
const trend = { width: 62, height: 18, left: 2.2, right: 59.8, least: -2, most: 3, radius: 1.5 } as const;
const trendStep = trend.height / (trend.most - trend.least);
const atZones = (zones: number) => {
  const top = trend.height - (Math.min(Math.max(zones, trend.least), trend.most) - trend.least) * trendStep;
  // A mark at the edge stands whole inside it.
  return Math.min(Math.max(top, trend.radius), trend.height - trend.radius);
};

const trendMark = (x: number, y: number, isLast: boolean): Shape => ({
  shape: 'circle',
  x,
  y,
  radius: isLast ? trend.radius + 0.7 : trend.radius,
  fill: 'ink',
  outline: { color: 'paper', width: 0.6 },
});

const trendLines = (placed: readonly (readonly [number, number])[], outline: Outline): Shape[] =>
  placed.slice(1).map((to, index) => ({ shape: 'line', from: placed[index] ?? to, to, outline }));

/** Days from left to right, distance from the cutoff upwards: hatched below it, dotted in the monitoring zone, clear above. */
function trendRow({ points }: TrendChart): Drawing {
  const first = points[0];
  const last = points.at(-1);
  const days = first === undefined || last === undefined ? 0 : daysBetween(first.date, last.date);
  const placed = points.map(({ date, zones }): readonly [number, number] => {
    const share = first === undefined || days === 0 ? 1 : daysBetween(first.date, date) / days;
    return [trend.left + share * (trend.right - trend.left), atZones(zones)];
  });
  const band = { shape: 'rect', x: 0, width: trend.width } as const;
  const atCutoff = trend.height + trend.least * trendStep;
  return {
    width: trend.width,
    height: trend.height,
    shapes: [
      { ...band, y: atCutoff, height: trend.height - atCutoff, fill: 'hatch' },
      { ...band, y: atCutoff - trendStep, height: trendStep, fill: 'dots' },
      { ...band, y: 0, height: trend.height, fill: 'none', outline: hairline },
      { shape: 'line', from: [0, atCutoff], to: [trend.width, atCutoff], outline: edge },
      // A light line under the dark one keeps it apart from the hatches.
      ...trendLines(placed, { color: 'paper', width: 2.4 }),
      ...trendLines(placed, { color: 'ink', width: 0.9 }),
      ...placed.map(([x, y], index) => trendMark(x, y, index === placed.length - 1)),
    ],
  };
}

/** The numbers of a scale in three steps from 0 to `max`. */
function scaleAxis(max: number): Drawing {
  const steps = [0, 1, 2, 3].map((step) => Math.round((max * step) / 3));
  return {
    width: scale.width,
    height: 6.5,
    shapes: steps.map((value, index) => ({
      shape: 'text',
      text: String(value),
      x: alongScale(value, max),
      y: 5.8,
      size: 6,
      anchor: index === 0 ? 'start' : index === steps.length - 1 ? 'end' : 'middle',
    })),
  };
}

/** Letters that serve both languages: agency/agencia, caregiver/cuidador, provider/proveedor; I for illness. */
const cancelledBy = {
  cancelled_agency: 'A',
  cancelled_caregiver: 'C',
  cancelled_provider: 'P',
  cancelled_child_illness: 'I',
} as const;

const session = { size: 8.75, gap: 2.6, height: 10.5 };

function sessionShapes(key: SessionKey, x: number): Shape[] {
  const middle = x + session.size / 2;
  const filled = { shape: 'rect', x, y: 0.9, width: session.size, height: session.size, radius: 0.9 } as const;
  const open: Shape = {
    ...filled,
    x: x + 0.45,
    y: 1.35,
    width: session.size - 0.9,
    height: session.size - 0.9,
    fill: 'none',
    outline: { color: 'ink', width: 0.9 },
  };
  switch (key) {
    case 'attendedInPerson':
      return [{ ...filled, fill: 'ink' }];
    case 'attendedByVideo':
      return [{ shape: 'circle', x: middle, y: 0.9 + session.size / 2, radius: 4.1, fill: 'ink' }];
    case 'missed_parent':
      return [
        open,
        { shape: 'line', from: [x + 1.3, 8.8], to: [x + 7.45, 1.75], outline: { color: 'ink', width: 0.9 } },
      ];
    default:
      return [
        open,
        { shape: 'text', text: cancelledBy[key], x: middle, y: 7.5, size: 6.2, strong: true, anchor: 'middle' },
      ];
  }
}

type SessionKey = SessionsChart['sessions'][number]['outcome'] extends infer Outcome
  ? Exclude<Outcome, 'attended'> | 'attendedInPerson' | 'attendedByVideo'
  : never;

const keyOf = ({ outcome, mode }: SessionsChart['sessions'][number]): SessionKey =>
  outcome !== 'attended' ? outcome : mode === 'video' ? 'attendedByVideo' : 'attendedInPerson';

/** One shape a session, in the order given: filled held (a circle by video), slashed missed, a letter for who cancelled. */
function sessionRow({ sessions }: SessionsChart): Drawing {
  const step = session.size + session.gap;
  return {
    width: Math.max(sessions.length * step - session.gap, 0),
    height: session.height,
    shapes: sessions.flatMap((each, index) => sessionShapes(keyOf(each), index * step)),
  };
}

const wait = { width: 52, left: 0.75, yardstickAt: 24, right: 51.25 };

/** A bar of days, filled once started, hatched while not; the line is the yardstick. Past the paper's end it is cut: the words tell. */
function waitRow({ days, started, yardstick }: WaitChart): Drawing {
  const perDay = (wait.yardstickAt - wait.left) / yardstick;
  const width = Math.min(Math.max(days * perDay, 0.5), wait.right - wait.left);
  return {
    width: wait.width,
    height: 9.4,
    shapes: [
      { shape: 'line', from: [wait.left, 7.5], to: [wait.right, 7.5], outline: hairline },
      {
        shape: 'rect',
        x: wait.left,
        y: 2.2,
        width,
        height: 4.7,
        ...(started ? { fill: 'ink' } : { fill: 'hatch', outline: { color: 'ink', width: 0.9 } }),
      },
      {
        shape: 'line',
        from: [wait.yardstickAt, 0.4],
        to: [wait.yardstickAt, 9],
        outline: { color: 'ink', width: 1.3 },
      },
    ],
  };
}

/**
 * A chart as shapes in points at printed size.
 * @param chart days in whole days, scores on the instrument's own range.
 */
export function shapesOf(chart: Chart): Drawing {
  switch (chart.chart) {
    case 'scale':
      return scaleRow(chart);
    case 'scaleAxis':
      return scaleAxis(chart.max);
    case 'sessions':
      return sessionRow(chart);
    case 'trend':
      return trendRow(chart);
    case 'wait':
      return waitRow(chart);
  }
}

/** A piece of a chart as it stands in the chart's key, in points. */
export function shapesOfKey(key: ChartKey): Drawing {
  const swatch = { shape: 'rect', x: 0.4, y: 0.6, width: 13.2, height: 6.4 } as const;
  switch (key) {
    case 'belowCutoff':
      return { width: 14, height: 7.6, shapes: [{ ...swatch, fill: 'hatch' }] };
    case 'monitoring':
      return { width: 14, height: 7.6, shapes: [{ ...swatch, fill: 'dots' }] };
    case 'typical':
      return { width: 14, height: 7.6, shapes: [{ ...swatch, fill: 'none', outline: hairline }] };
    case 'score':
      return { width: 4.5, height: 8.5, shapes: [pin(2.25)] };
    case 'trendPoint':
      return { width: 5.4, height: 7.6, shapes: [trendMark(2.7, 3.8, true)] };
    default:
      return { width: session.size, height: session.height, shapes: sessionShapes(key, 0) };
  }
}

/** A meaning's shape on a square of 16 units, drawn at the size of the words it stands before. */
export function shapesOfMeaning(mark: Meaning): Drawing {
  return { width: 16, height: 16, shapes: meaningShapes[mark] };
}

const meaningShapes: Record<Meaning, readonly Shape[]> = {
  overdue: [{ shape: 'path', d: 'M8 1L15.6 14.6H.4Z', fill: 'ink' }],
  due: [{ shape: 'path', d: 'M8 .2L15.8 8L8 15.8L.2 8Z', fill: 'ink' }],
  onTrack: [{ shape: 'circle', x: 8, y: 8, radius: 6.4, fill: 'ink' }],
  notRecorded: [
    { shape: 'circle', x: 8, y: 8, radius: 6.9, fill: 'none', outline: { color: 'ink', width: 1.7 } },
    {
      shape: 'path',
      d: 'M5.7 6.2C5.8 4.8 6.7 4 8.1 4C9.4 4 10.4 4.8 10.4 6C10.4 7.6 8.5 7.7 8.5 9.3',
      fill: 'none',
      outline: { color: 'ink', width: 1.6 },
    },
    { shape: 'circle', x: 8.4, y: 11.7, radius: 1.05, fill: 'ink' },
  ],
};
