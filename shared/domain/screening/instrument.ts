// What an instrument is to the rules: its forms, tables, ages and what is filled in.

import type { AgeWindow } from './ageWindow.ts';
import type { AreaTable, Confidence } from './reading.ts';

export interface BandStart {
  readonly from: number;
  readonly result: string;
}

export interface Threshold {
  /** Needs review at or under it. */
  readonly atOrBelow: number;
  readonly confidence: Confidence;
}

/** How one form is read. */
export type Scoring =
  /** Each area by its own cutoff and monitoring zone; the worst area speaks for the whole (ASQ-3). */
  | { readonly by: 'zones'; readonly areas: ReadonlyMap<string, AreaTable> }
  /** Each area by one cutoff; one area of concern is enough (BPSC, PEDS:DM). */
  | {
      readonly by: 'area-cutoffs';
      readonly areas: ReadonlyMap<string, AreaTable>;
      readonly concern: string;
      readonly none: string;
    }
  /** A total; bands in rising order, the first from the lowest score. */
  | { readonly by: 'total'; readonly bands: readonly BandStart[] }
  /** A total against the threshold of the age in completed months (SWYC Milestones). */
  | { readonly by: 'threshold'; readonly months: ReadonlyMap<number, Threshold> }
  /** Predictive and other concerns counted, and a barrier to talking with the parent (PEDS). */
  | { readonly by: 'paths' }
  | { readonly by: 'none'; readonly why: 'no-cutoff-on-file' | 'assessment' };

export interface Form {
  /** As the record names it: "18 month", or 'single'. */
  readonly name: string;
  readonly rowId: string;
  /** null for a single form. */
  readonly months: number | null;
  /** The ages it is for; null: not on file. */
  readonly window: AgeWindow | null;
  /** Scored items of the whole form; null: not on file. */
  readonly items: number | null;
  readonly maxTotal: number | null;
  readonly scoring: Scoring;
  readonly confidence: Confidence | null;
}

/** What becomes of items left blank. */
export type OmittedRule =
  /** One or two in an area: the mean of the others stands for each; more: not scored (ASQ-3). */
  | { readonly rule: 'mean-of-area'; readonly most: number }
  /** One or two change nothing; three are allowed for within five points of the cutoff; more: not scored (ASQ:SE-2). */
  | { readonly rule: 'near-cutoff'; readonly freely: number; readonly most: number; readonly within: number }
  /** A blank counts no points (SWYC). */
  | { readonly rule: 'no-points' }
  /** None on file: a band is given only where no answer to the blank items could change it. */
  | { readonly rule: 'any-answer' };

export interface ScoreRange {
  readonly min: number;
  /** null: not on file. */
  readonly max: number | null;
  /** Scores come in steps of so many points. */
  readonly step: number;
}

export interface Instrument {
  readonly id: string;
  /** The name in the record: the file's abbreviation. */
  readonly tool: string;
  readonly name: string;
  readonly kind: 'screening' | 'assessment' | 'caregiver';
  readonly about: 'child' | 'caregiver';
  readonly ages: AgeWindow | null;
  /** Which end of its scale is of concern. */
  readonly direction: 'low' | 'high' | 'mixed';
  readonly areas: readonly string[];
  /** What its form is filled in with. An area's items: null where their number is not on file. */
  readonly takes: {
    readonly areas: (ScoreRange & { readonly items: number | null; readonly itemMax: number | null }) | null;
    readonly total: (ScoreRange & { readonly itemMax: number | null }) | null;
    /** Numbered items from 1, each in one of `points`. M-CHAT-R/F: 1 yes, 0 no. */
    readonly answers: { readonly items: number; readonly points: readonly number[] } | null;
    /** Answers that have a name instead of a number, each 1 or 0. */
    readonly marks: readonly string[];
    /** The result that the report states, because no rule is on file. */
    readonly result: boolean;
  };
  /** Counted from the day on which 40 weeks would have ended. null: no rule on file. */
  readonly prematurity: { readonly weeksEarly: number; readonly untilMonths: number } | null;
  readonly omitted: OmittedRule;
  /** The item on self-harm and the least answer that calls for follow-up. */
  readonly safetyItem: { readonly item: number; readonly from: number } | null;
  /** In rising order of age; one named 'single' where the instrument has one. */
  readonly forms: readonly Form[];
  readonly formsByName: ReadonlyMap<string, Form>;
}

/** The only form of an instrument that has one. */
export const singleForm = 'single';

/** PEDS: concerns about areas that predict delay at the child's age, and the others. */
export const pedsAreas = { predictive: 'predictive', nonPredictive: 'non_predictive', barrier: 'barrier' } as const;
