// A recorded screening read by its own instrument's rule, beside what the agency recorded. Both are shown where they differ.

import type { Screening } from '../record.ts';
import { type AreaTable, type Confidence, formOf, type InstrumentForm } from './instruments.ts';

export interface AreaReading {
  readonly area: string;
  readonly score: number | null;
  readonly recorded: string;
  /** Computed from the score; null where there is no score or no table. */
  readonly computed: string | null;
  readonly table: AreaTable | null;
}

export interface Interpretation {
  readonly recorded: string;
  readonly computed: string | null;
  /** Why nothing could be computed. */
  readonly notComputed: 'no-table-for-form' | 'no-scores' | null;
  /** The record says one thing and the instrument's rule another, in the whole or in an area. */
  readonly differs: boolean;
  readonly areas: readonly AreaReading[];
  /** M-CHAT-R/F: a medium risk, recorded or computed, asks for the follow-up interview, and none is recorded. */
  readonly interviewMissing: boolean;
  readonly scaleMax: number | null;
  /** For a total: where monitoring and concern begin. */
  readonly bands: readonly { readonly from: number; readonly result: string }[];
  readonly tableRow: string | null;
  readonly confidence: Confidence | null;
}

const severity = ['typical', 'monitoring', 'below'];

/** ASQ-3: `below` under the cutoff, `monitoring` from the cutoff to the zone's upper end, else `typical`. */
export function readArea(score: number, { cutoff, monitorTo }: AreaTable): string {
  if (score < cutoff) return 'below';
  return score <= monitorTo ? 'monitoring' : 'typical';
}

function readAreas(screening: Screening, form: InstrumentForm | null): AreaReading[] {
  const tables = form?.reads === 'areas' ? form.areas : [];
  return screening.areas.map(({ area, score, result }) => {
    const table = tables.find((row) => row.area === area) ?? null;
    const computed = table === null || score === null ? null : readArea(score, table);
    return { area, score, recorded: result, computed, table };
  });
}

function worstOf(areas: readonly AreaReading[]): string | null {
  if (areas.length === 0 || areas.some(({ computed }) => computed === null)) return null;
  return severity[Math.max(...areas.map(({ computed }) => severity.indexOf(computed ?? '')))] ?? null;
}

function readTotal(screening: Screening, form: InstrumentForm | null): string | null {
  const { score } = screening;
  if (form?.reads !== 'total' || score === null) return null;
  return form.bands.findLast(({ from }) => score >= from)?.result ?? null;
}

/**
 * Reads one screening. Bands and cutoffs: resources/reference/screening-instruments.json (sources there).
 * Nothing is guessed: without a table or a score `computed` is null and `notComputed` says why.
 */
export function interpret(screening: Screening): Interpretation {
  const form = formOf(screening.tool, screening.form);
  const areas = readAreas(screening, form);
  const computed = form?.reads === 'areas' ? worstOf(areas) : readTotal(screening, form);
  const areaDiffers = areas.some((area) => area.computed !== null && area.computed !== area.recorded);
  return {
    recorded: screening.result,
    computed,
    notComputed: form === null ? 'no-table-for-form' : computed === null ? 'no-scores' : null,
    differs: areaDiffers || (computed !== null && computed !== screening.result),
    areas,
    interviewMissing:
      screening.tool === 'M-CHAT-R/F' &&
      [computed, screening.result].includes('medium') &&
      screening.followUpInterviewOn === null,
    scaleMax: form?.reads === 'areas' ? form.max : null,
    bands: form?.reads === 'total' ? form.bands : [],
    tableRow: form?.rowId ?? null,
    confidence: form?.confidence ?? null,
  };
}
