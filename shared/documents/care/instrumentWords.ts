// How an instrument, its form, its results and its bands are said, wherever a screening is shown.

import type { AreaReading, AreaTable, Confidence, Interpretation } from '../../domain/screening/reading.ts';
import type { Words } from '../words.ts';

/** "18-month form"; a form that is not named by its months as it was recorded. */
export function formName(words: Words, form: string): string {
  const months = /^(\d+) month$/.exec(form)?.[1];
  return months === undefined ? form : words.t('summary.development.form', { months });
}

/** An instrument that has one form has no form to name. */
export const hasOneForm = (form: string) => form === '' || form === 'single';

/** "Below", or "Below (recorded: Typical)" where the instrument's rule and the record do not agree. */
export function readingText(words: Words, { computed, recorded }: Pick<AreaReading, 'computed' | 'recorded'>): string {
  const own = words.code('result', recorded);
  if (computed === null || computed === recorded) return own;
  return words.t('summary.development.recordedAs', { computed: words.code('result', computed), recorded: own });
}

const signs: Readonly<Record<Confidence, string>> = { 'two-sources': '', 'single-source': '†', disputed: '‡' };

/** The sign beside a figure that was not found alike in two copies; nothing for one that was. */
export const confidenceSign = (confidence: Confidence | null): string => (confidence === null ? '' : signs[confidence]);

/** How sure the figures of a screening are that were not found alike in two copies. */
export function doubtsOf({ areas, confidence, bands }: Interpretation): ReadonlySet<Confidence> {
  const ofAreas = areas.flatMap(({ table }) => (table === null ? [] : [table.confidence]));
  const ofTotal = bands.length > 0 && confidence !== null ? [confidence] : [];
  return new Set([...ofAreas, ...ofTotal].filter((one) => one !== 'two-sources'));
}

/** Where an area's zones lie on its scale, and which end is of concern. */
export const zoneOf = ({ cutoff, monitorTo }: AreaTable, direction: Interpretation['direction']) => ({
  cutoff,
  monitorTo,
  ...(direction === 'high' ? { concern: 'high' as const } : {}),
});

/** The numbers that a total's scale is drawn by; null where no band is on file. */
export interface TotalScale {
  /** Where concern begins (or, with low scores of concern, ends). */
  readonly cutoff: number;
  /** The far end of the zone to be watched; the cutoff where there is none. */
  readonly monitorTo: number;
  readonly max: number;
}

/**
 * A scale is drawn to a round number past twice the highest band's beginning, and no farther than the highest score there
 * can be: drawn to the 465 of an ASQ:SE-2, the bands that matter would be a sliver.
 */
function endOfScale(highest: number | null, lastBand: number, score: number): number {
  const round = Math.ceil(Math.max(2 * lastBand, score, 10) / 10) * 10;
  return highest === null ? round : Math.min(highest, round);
}

/** Results of a total after which its instrument asks for nothing beyond the usual (shared/domain/screening/followUp.ts). */
const asksForNothing: ReadonlySet<string> = new Set([
  ...['typical', 'low', 'meets_expectations', 'not_at_risk', 'below_cutoff', 'minimal', 'mild'],
]);

/**
 * A total's scale from the instrument's bands, in rising order, the first from 0. Where a band is to be watched, concern
 * begins after it; else with the lowest band that calls for action: M-CHAT-R/F 3, EPDS and PHQ-9 10. With low scores of
 * concern it ends where the second band begins.
 */
export function totalScale(
  { bands, scaleMax, direction }: Pick<Interpretation, 'bands' | 'scaleMax' | 'direction'>,
  score: number,
): TotalScale | null {
  const [, second] = bands;
  if (second === undefined) return null;
  const watched = bands.findIndex(({ result }) => result === 'monitoring');
  const graver = watched === -1 ? bands.find(({ result }) => !asksForNothing.has(result)) : bands[watched + 1];
  const cutoff = (direction === 'low' ? second : (graver ?? second)).from;
  return {
    cutoff,
    monitorTo: bands[watched]?.from ?? cutoff,
    max: endOfScale(scaleMax, bands.at(-1)?.from ?? cutoff, score),
  };
}
