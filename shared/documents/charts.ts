// Charts as data, and their one geometry: the painter and the screen both draw the shapes that `shapesOf` gives.

import type { CalendarDate } from '../domain/dates.ts';
import type { FamilyTimeOutcome } from '../domain/record.ts';

/**
 * A score on its instrument's range, with the cutoff and the far end of the monitoring zone: above the cutoff where low
 * is of concern (ASQ-3), below it where high is.
 */
export interface ScaleChart {
  readonly chart: 'scale';
  readonly max: number;
  readonly cutoff: number;
  readonly monitorTo: number;
  readonly score: number;
  /** Which end is of concern; absent: the low one. */
  readonly concern?: 'high';
}

/**
 * Successive screenings by their distance from the cutoff, in widths of the monitoring zone: below 0 of concern, 0 to 1
 * to be watched, above 1 clear. At least one point, oldest first.
 */
export interface TrendChart {
  readonly chart: 'trend';
  readonly points: readonly { readonly date: CalendarDate; readonly zones: number }[];
}

/** One week of family time: one shape a session, in date order. */
export interface SessionsChart {
  readonly chart: 'sessions';
  readonly sessions: readonly { readonly outcome: FamilyTimeOutcome; readonly mode: 'in_person' | 'video' }[];
}

/** Days from referral to start (or so far), against the court's yardstick. */
export interface WaitChart {
  readonly chart: 'wait';
  readonly days: number;
  readonly started: boolean;
  readonly yardstick: number;
}

/** The numbers of a scale, to stand above the scale charts of a table. */
export interface ScaleAxisChart {
  readonly chart: 'scaleAxis';
  readonly max: number;
}

export type Chart = ScaleChart | ScaleAxisChart | SessionsChart | TrendChart | WaitChart;

/** A piece of a chart that a key explains in words. */
export type ChartKey =
  | 'belowCutoff'
  | 'monitoring'
  | 'typical'
  | 'score'
  | 'trendPoint'
  | 'attendedInPerson'
  | 'attendedByVideo'
  | Exclude<FamilyTimeOutcome, 'attended'>;
