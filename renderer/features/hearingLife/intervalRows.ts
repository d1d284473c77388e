// How often a case is heard, as it is written row by row, and what of it is still to mend.

import type { Input } from '../../../shared/contract/contract.ts';
import { casePhases } from '../../../shared/domain/record.ts';

type Entry = Input<'interval.keep'>['intervals'][number];

/** As it is typed; '' of a phase or an age: in every one. */
export interface IntervalRow {
  readonly key: number;
  readonly days: string;
  readonly phase: string;
  readonly under: string;
  readonly reason: string;
}

export const rowOfEntry = ({ days, phase, underMonths, reason }: Entry, key: number): IntervalRow => ({
  key,
  days: String(days),
  phase: phase ?? '',
  under: underMonths === null ? '' : String(underMonths),
  reason,
});

export const emptyRow = (key: number): IntervalRow => ({ key, days: '', phase: '', under: '', reason: '' });

/** A whole number within bounds; null: it is none. */
function readWhole(text: string, min: number, max: number): number | null {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : null;
}

export const daysOf = ({ days }: IntervalRow): number | null => readWhole(days, 1, 366);
/** undefined: it is no number; null: at every age. */
export const monthsOf = ({ under }: IntervalRow): number | null | undefined =>
  under.trim() === '' ? null : (readWhole(under, 1, 216) ?? undefined);

/** What is kept; null: something is still to mend. */
export function entriesOf(rows: readonly IntervalRow[]): Entry[] | null {
  const entries = rows.flatMap((row): Entry[] => {
    const [days, underMonths, reason] = [daysOf(row), monthsOf(row), row.reason.trim()];
    if (days === null || underMonths === undefined || reason === '') return [];
    return [{ days, underMonths, reason, phase: casePhases.find((one) => one === row.phase) ?? null }];
  });
  return entries.length === rows.length ? entries : null;
}
