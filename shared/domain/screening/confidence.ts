// How well figures are confirmed: of several, the weakest speaks.

import type { Confidence } from './reading.ts';

/** The weakest of several confidences; null of none. */
export function weakest(confidences: readonly Confidence[]): Confidence | null {
  return (['disputed', 'single-source', 'two-sources'] as const).find((each) => confidences.includes(each)) ?? null;
}

/** What the file says of a figure, else by how many separately made copies it was read in. */
export const confidenceOf = (sources: readonly string[], said: string | null | undefined): Confidence =>
  said === 'single-source' || (said == null && sources.length < 2) ? 'single-source' : 'two-sources';
