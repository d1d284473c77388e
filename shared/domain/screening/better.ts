// Whether a screening came out better than the one before it, by the bands of its own instrument.

import type { Screening } from '../record.ts';
import type { Born } from './ageBasis.ts';
import { interpret } from './interpret.ts';
import type { Interpretation } from './reading.ts';

/** The results of one instrument from the one of most concern to the one of least, as the record names them. */
const ladders: readonly (readonly string[])[] = [
  ['below', 'monitoring', 'typical'],
  ['above_cutoff', 'monitoring', 'typical'],
  ['high', 'medium', 'low'],
  ['needs_review', 'meets_expectations'],
  ['at_risk', 'not_at_risk'],
  ['at_risk', 'below_cutoff'],
  // Paths C and D say what kind of concern there is, not how much.
  ['path_a', 'path_b', 'path_e'],
  ['unmet', 'met'],
];

/** Rungs gained; negative: lost; null where the two do not stand on one ladder. */
function gain(before: string, after: string): number | null {
  const ladder = ladders.find((rungs) => rungs.includes(before) && rungs.includes(after));
  return ladder === undefined ? null : ladder.indexOf(after) - ladder.indexOf(before);
}

/** What its own rule makes of it; where that can not be computed, what was recorded. */
const resultOf = ({ computed, recorded }: Pick<Interpretation, 'computed' | 'recorded'>) => computed ?? recorded;

/** A result that the record and the rule tell differently, or of a form that is not for this age, is not compared. */
const isSound = ({ differs, formFit }: Interpretation) => !differs && formFit.fit !== 'outside-window';

interface Better {
  /** Those that moved into a better band; none where only the whole result did. */
  readonly areas: readonly string[];
}

/**
 * In what `after` is in a better band than `before`, two screenings of one child by one tool; null where nothing is, or
 * where anything is in a worse one. Bands: resources/reference/screening-instruments.json.
 */
export function betterThan(before: Screening, after: Screening, child: Born): Better | null {
  const [earlier, later] = [interpret(before, child), interpret(after, child)];
  if (!isSound(earlier) || !isSound(later)) return null;
  const areas = later.areas.flatMap((area) => {
    const same = earlier.areas.find((one) => one.area === area.area);
    const by = same === undefined ? null : gain(resultOf(same), resultOf(area));
    return by === null ? [] : [{ area: area.area, by }];
  });
  const whole = gain(resultOf(earlier), resultOf(later)) ?? 0;
  if (whole < 0 || areas.some(({ by }) => by < 0)) return null;
  const better = areas.filter(({ by }) => by > 0).map(({ area }) => area);
  return whole > 0 || better.length > 0 ? { areas: better } : null;
}
