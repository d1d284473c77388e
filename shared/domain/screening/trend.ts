// Successive screenings of one tool by how far each lies from its own cutoff, so that different questionnaires compare.

import { inDateOrder } from '../order.ts';
import type { Screening } from '../record.ts';
import type { Born } from './ageBasis.ts';
import { interpret } from './interpret.ts';
import type { AreaReading, Interpretation, Trend, TrendPoint } from './reading.ts';

interface Measured {
  readonly tool: string;
  readonly area: string | null;
  readonly point: TrendPoint;
}

/** Under this difference, in zones (less than a point on a form), nothing has changed. */
const sameWithin = 0.05;

function pointOf(
  screening: Screening,
  figures: Pick<TrendPoint, 'score' | 'cutoff' | 'points' | 'result' | 'confidence'>,
  zone: number,
): TrendPoint {
  const { id, date, form } = screening;
  return { screeningId: id, date, form, zones: figures.points / zone, ...figures };
}

function areaPoint(screening: Screening, { area, counted, computed, table }: AreaReading): readonly Measured[] {
  if (counted === null || computed === null || table === null || table.monitorTo <= table.cutoff) return [];
  const { cutoff, monitorTo, confidence } = table;
  const figures = { score: counted, cutoff, points: counted - cutoff, result: computed, confidence };
  return [{ tool: screening.tool, area, point: pointOf(screening, figures, monitorTo - cutoff) }];
}

/** ASQ:SE-2: high is of concern, so the points are those still under the cutoff. */
function totalPoint(
  screening: Screening,
  { bands, computed, total, confidence, direction }: Interpretation,
): readonly Measured[] {
  const zone = bands.find(({ result }) => result === 'monitoring');
  const cutoff = bands.at(-1);
  if (direction !== 'high' || zone === undefined || cutoff === undefined) return [];
  if (computed === null || total === null || confidence === null) return [];
  const figures = { score: total, cutoff: cutoff.from, points: cutoff.from - total, result: computed, confidence };
  return [{ tool: screening.tool, area: null, point: pointOf(screening, figures, cutoff.from - zone.from) }];
}

function changeOf(points: readonly TrendPoint[]): Trend['change'] {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined) return null;
  const by = last.zones - before.zones;
  if (Math.abs(by) < sameWithin) return 'same';
  return by < 0 ? 'nearer' : 'farther';
}

/**
 * The trends of one child's screenings: per area for ASQ-3, of the total for ASQ:SE-2. Only an instrument with a
 * monitoring zone has a distance that compares from form to form; others, and screenings whose band could not be
 * computed, have no point. In the order in which tools and areas first occur; points oldest first.
 */
export function trendsOf(screenings: readonly Screening[], child: Born): readonly Trend[] {
  const measured = inDateOrder(screenings).flatMap((screening) => {
    const read = interpret(screening, child);
    return [...read.areas.flatMap((area) => areaPoint(screening, area)), ...totalPoint(screening, read)];
  });
  const groups = Map.groupBy(measured, ({ tool, area }) => JSON.stringify([tool, area]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const points = group.map(({ point }) => point);
    return first === undefined ? [] : [{ tool: first.tool, area: first.area, points, change: changeOf(points) }];
  });
}
