// What one screening comes to by one form: the shape of it, and what stands where nothing is computed.

import type { AreaResult, Screening } from '../record.ts';
import { totalArea } from './entry.ts';
import type { BandStart } from './instrument.ts';
import type { AreaReading, AreaTable, Confidence, NotComputed } from './reading.ts';

export interface Figures {
  readonly computed: string | null;
  /** The worst area that could be read, also where the whole could not. */
  readonly worst: string | null;
  readonly notComputed: NotComputed | null;
  readonly areas: readonly AreaReading[];
  readonly total: number | null;
  readonly bands: readonly BandStart[];
  readonly scaleMax: number | null;
  readonly tableRow: string | null;
  readonly confidence: Confidence | null;
  /** PEDS: the parent could not well be asked. */
  readonly barrier: boolean;
}

/** Nothing computed, nothing recorded. */
export const nothing = {
  computed: null,
  worst: null,
  notComputed: null,
  areas: [],
  total: null,
  bands: [],
  scaleMax: null,
  tableRow: null,
  confidence: null,
  barrier: false,
} satisfies Figures;

/** A screening's own areas, without the row that keeps the blank items of a total. */
export function ownAreas({ areas }: Screening): readonly AreaResult[] {
  return areas.some(({ area }) => area === totalArea) ? areas.filter(({ area }) => area !== totalArea) : areas;
}

/** As recorded, with nothing computed. */
export function asRecorded(screening: Screening, notComputed: NotComputed): Figures {
  const areas = ownAreas(screening).map((row) => reading(row, row.score, null, null));
  return { ...nothing, notComputed, areas, total: screening.score };
}

/** One area's row beside what was made of it. */
export function reading(
  row: AreaResult,
  counted: number | null,
  table: AreaTable | null,
  computed: string | null,
): AreaReading {
  const { area, score, result, omitted = 0 } = row;
  return { area, score, counted, omitted, recorded: result, computed, table };
}
