// Charts as data, and their one geometry: the painter and the screen both draw the shapes that `shapesOf` gives.

import type { FamilyTimeOutcome } from '../domain/record.ts';

/** An area's score on its instrument's range, with the cutoff and the upper end of the monitoring zone. */
export interface ScaleChart {
  readonly chart: 'scale';
  readonly max: number;
  readonly cutoff: number;
  readonly monitorTo: number;
  readonly score: number;
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

export type Chart = ScaleChart | ScaleAxisChart | SessionsChart | WaitChart;

/** A piece of a chart that a key explains in words. */
export type ChartKey =
  | 'belowCutoff'
  | 'monitoring'
  | 'typical'
  | 'score'
  | 'attendedInPerson'
  | 'attendedByVideo'
  | Exclude<FamilyTimeOutcome, 'attended'>;
