// A screening as a person enters it: the shape that the domain checks and turns into a record.

import type { CalendarDate } from '../dates.ts';
import type { ParentId } from '../ids.ts';

/** The same as the contract's entry (shared/contract/care.ts), which parses it; the domain knows no contract. */
export interface ScreeningEntry {
  /** The instrument, by the name it has in the record. */
  readonly tool: string;
  /** "18 month", or 'single' for an instrument that has one form. */
  readonly form: string;
  readonly date: CalendarDate;
  readonly ageBasis: 'adjusted' | 'chronological';
  readonly aboutParentId: ParentId | null;
  readonly areas: readonly { readonly area: string; readonly score: number | null; readonly omitted: number }[];
  /** The total as the form says it, before anything is done about items left blank. */
  readonly score: number | null;
  /** Unanswered items of a questionnaire that has one total. */
  readonly omitted: number;
  readonly answers: Readonly<Record<string, number>> | null;
  /** What the report states, where no rule of the instrument is on file or no scores came with it. */
  readonly result: string | null;
  readonly completedBy: string | null;
  readonly language: string | null;
  readonly setting: string | null;
  readonly followUpInterviewOn: CalendarDate | null;
  readonly followUpScore: number | null;
  readonly referredTo: string | null;
  readonly referredOn: CalendarDate | null;
  readonly rescreenOn: CalendarDate | null;
  readonly safetyFollowUpOn: CalendarDate | null;
}

/**
 * The name under which a record keeps the blank items of a questionnaire that has one total: an area of this name with
 * `omitted`, only where some were left blank. It is no area of any instrument and is never shown as one.
 */
export const totalArea = 'total';
