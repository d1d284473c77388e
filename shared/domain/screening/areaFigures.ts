// Areas read one by one, with their blank items allowed for: ASQ-3, BPSC, PEDS:DM; and the concerns of PEDS.

import type { AreaResult, Screening } from '../record.ts';
import { weakest } from './confidence.ts';
import { type Figures, nothing, ownAreas, reading } from './figures.ts';
import { type Instrument, pedsAreas } from './instrument.ts';
import type { AreaReading, AreaTable, NotComputed } from './reading.ts';

/** ASQ-3, from the best to the worst. */
export const zoneOrder = ['typical', 'monitoring', 'below'];

/** ASQ-3: `below` under the cutoff, `monitoring` from the cutoff to the zone's upper end, else `typical`. */
export function readArea(score: number, { cutoff, monitorTo }: Pick<AreaTable, 'cutoff' | 'monitorTo'>): string {
  if (score < cutoff) return 'below';
  return score <= monitorTo ? 'monitoring' : 'typical';
}

function isPossible(score: number, { takes }: Instrument): boolean {
  const range = takes.areas;
  return range === null || (score >= range.min && (range.max === null || score <= range.max));
}

/** The points of an area with its blank items allowed for by the instrument's rule; null where they cannot be. */
function countedOf({ score, omitted = 0 }: AreaResult, instrument: Instrument): number | null {
  if (score === null || !isPossible(score, instrument)) return null;
  const { omitted: rule, takes } = instrument;
  if (omitted === 0 || rule.rule === 'no-points') return score;
  if (rule.rule !== 'mean-of-area' || omitted > rule.most || takes.areas?.items == null) return null;
  const counted = (score * takes.areas.items) / (takes.areas.items - omitted);
  return isPossible(counted, instrument) ? counted : null;
}

function whyNot(rows: readonly AreaReading[], instrument: Instrument): NotComputed {
  const unread = rows.filter(({ score, computed }) => score !== null && computed === null);
  if (unread.some(({ score }) => score !== null && !isPossible(score, instrument))) return 'impossible-score';
  const { omitted: rule } = instrument;
  const most = rule.rule === 'mean-of-area' ? rule.most : 0;
  if (unread.some(({ omitted }) => omitted > most)) return 'too-many-omitted';
  return unread.some(({ table }) => table !== null) ? 'impossible-score' : 'no-scores';
}

/** Each area against its table. `levels` from the best to the worst; the last of them in one area speaks for all. */
export function readAreas(
  screening: Screening,
  instrument: Instrument,
  tables: ReadonlyMap<string, AreaTable>,
  levels: readonly string[],
  read: (counted: number, table: AreaTable) => string,
): Figures {
  const areas = ownAreas(screening).map((row) => {
    const table = tables.get(row.area) ?? null;
    const counted = countedOf(row, instrument);
    return reading(row, counted, table, counted === null || table === null ? null : read(counted, table));
  });
  const found = areas.filter(({ computed }) => computed !== null);
  const worst = levels[Math.max(...found.map(({ computed }) => levels.indexOf(computed ?? '')))] ?? null;
  const whole = new Set(found.map(({ area }) => area)).size === tables.size;
  // One area of concern settles it, whatever the areas that could not be read.
  const computed = whole || worst === levels.at(-1) ? worst : null;
  return {
    ...nothing,
    computed,
    worst,
    notComputed: computed === null ? whyNot(areas, instrument) : null,
    areas,
    scaleMax: instrument.takes.areas?.max ?? null,
    confidence: weakest(found.flatMap(({ table }) => (table === null ? [] : [table.confidence]))),
  };
}

/**
 * PEDS: two or more predictive concerns path A, one path B, none but others path C, no concern path E. Where the parent
 * could not well be asked (path D) a predictive concern that was heard still counts; without one the child is screened
 * directly.
 */
export function readPaths(screening: Screening): Figures {
  const areas = ownAreas(screening).map((row) => reading(row, row.score, null, null));
  const count = (name: string) => areas.find(({ area }) => area === name)?.score ?? null;
  const barrier = screening.answers?.[pedsAreas.barrier] === 1;
  const computed = pathOf(count(pedsAreas.predictive), count(pedsAreas.nonPredictive), barrier);
  return { ...nothing, computed, notComputed: computed === null ? 'no-scores' : null, areas, barrier };
}

function pathOf(predictive: number | null, others: number | null, barrier: boolean): string | null {
  if (predictive !== null && predictive >= 2) return 'path_a';
  if (predictive === 1) return 'path_b';
  if (barrier) return 'path_d';
  if (predictive === null || others === null) return null;
  return others >= 1 ? 'path_c' : 'path_e';
}
