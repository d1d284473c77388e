// How an instrument, its form, its results and its bands are said, wherever a screening is shown.

import type { AreaReading, Confidence, Interpretation } from '../../domain/screening/reading.ts';
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

/** The numbers that a total's scale is drawn by; null where no band is on file. */
export interface TotalScale {
  /** Where concern begins (or, with low scores of concern, ends). */
  readonly cutoff: number;
  /** The far end of the zone to be watched; the cutoff where there is none. */
  readonly monitorTo: number;
  readonly max: number;
}

/**
 * A scale is drawn to a round number past twice the cutoff, and no farther than the highest score there can be: drawn to
 * the 465 of an ASQ:SE-2, the bands that matter would be a sliver.
 */
function endOfScale(highest: number | null, cutoff: number, score: number): number {
  const round = Math.ceil(Math.max(2 * cutoff, score, 10) / 10) * 10;
  return highest === null ? round : Math.min(highest, round);
}

/**
 * A total's scale from the instrument's bands, in rising order, the first from 0. With three bands or more the second is
 * to be watched and the third begins concern; with two the second does.
 */
export function totalScale({ bands, scaleMax }: Interpretation, score: number): TotalScale | null {
  const [, second, third] = bands;
  if (second === undefined) return null;
  const cutoff = (third ?? second).from;
  return { cutoff, monitorTo: second.from, max: endOfScale(scaleMax, cutoff, score) };
}
