// Successive screenings of one tool and area, as a small chart and in words: how far each lay from its own cutoff.

import type { Trend, TrendPoint } from '../../domain/screening/reading.ts';
import type { Figure } from '../model.ts';
import type { Words } from '../words.ts';

const twoDecimals = (value: number) => Math.round(Math.abs(value) * 100) / 100;

function pointText({ t, day }: Words, { date, score, points }: TrendPoint): string {
  const values = { date: day(date), score, points: twoDecimals(points) };
  if (points === 0) return t('care.trend.at', { date: values.date, score });
  return t(points > 0 ? 'care.trend.clear' : 'care.trend.past', values);
}

/** A tool's trend in one area; `area` null: in its total. Only what has an earlier point to compare with. */
export function trendOf(trends: readonly Trend[], tool: string, area: string | null): Trend | null {
  const found = trends.find((trend) => trend.tool === tool && trend.area === area);
  return found === undefined || found.points.length < 2 ? null : found;
}

/** The chart, with every date, score and distance in words. */
export function trendFigure(words: Words, { area, points }: Trend): Figure {
  const name = area === null ? words.t('care.screenings.total') : words.code('area', area);
  const told = points.map((point) => pointText(words, point)).join('; ');
  return {
    kind: 'figure',
    alt: words.t('care.trend.alt', { area: name, points: told }),
    chart: { chart: 'trend', points: points.map(({ date, zones }) => ({ date, zones })) },
  };
}

/** "closer to concern than Feb 3": the last point against the one before it, in widths of the monitoring zone. */
export function trendText({ t, day }: Words, { points, change }: Trend): string {
  const before = points.at(-2);
  return before === undefined || change === null ? '' : t(`care.trend.${change}`, { date: day(before.date) });
}
