// What every fact carries: where it came from.

import type { CalendarDate } from './dates.ts';
import type { RecordRef } from './record.ts';
import type { RuleId } from './ruleSources.ts';

/** What every fact of a brief carries: where it came from and, where it was counted, by which rule. */
export interface Sourced {
  readonly sources: readonly RecordRef[];
  readonly rule?: RuleId;
}

export interface NoContactOrder {
  /** Its last day; null: none is recorded, and it is taken to run. */
  readonly until: CalendarDate | null;
  /** Whom it protects, by name. */
  readonly protects: readonly string[];
}
