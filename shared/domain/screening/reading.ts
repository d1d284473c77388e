// What an instrument's own rule makes of a recorded screening: the types that the interpreter gives and everyone shows.

import type { MonthsAndDays } from '../age.ts';
import type { CalendarDate } from '../dates.ts';

/** How a figure was confirmed (resources/reference, SOURCES). A single-source or disputed one is marked where it is shown. */
export type Confidence = 'two-sources' | 'single-source' | 'disputed';

/**
 * One area of one questionnaire. ASQ-3: a score under `cutoff` is below, from there to `monitorTo` (included) monitoring.
 * An area with a cutoff alone has `monitorTo` equal to it: PEDS:DM is unmet under it, BPSC (high is of concern, see
 * `Interpretation.direction`) at risk from it up.
 */
export interface AreaTable {
  readonly area: string;
  readonly cutoff: number;
  readonly monitorTo: number;
  /** Of the cutoff and of the zone's end, the weaker. */
  readonly confidence: Confidence;
}

export interface AreaReading {
  readonly area: string;
  /** As recorded. */
  readonly score: number | null;
  /** What is compared: the score with omitted items allowed for; null where there is none, or too many were omitted. */
  readonly counted: number | null;
  readonly omitted: number;
  readonly recorded: string;
  /** null where there is no score or no table. */
  readonly computed: string | null;
  readonly table: AreaTable | null;
}

/** Which age a figure used, and why that one. */
export interface AgeBasis {
  readonly basis: 'adjusted' | 'chronological';
  readonly why:
    | 'three-weeks-early'
    | 'born-on-time'
    | 'past-24-months'
    | 'gestation-not-recorded'
    | 'no-adjustment-rule';
  /** The age by that basis; null before the term date. */
  readonly age: MonthsAndDays | null;
  /** Days taken off; 0 where none. */
  readonly adjustmentDays: number;
}

/** Whether the questionnaire that was used fits the age that its own rule asks for. */
export type FormFit =
  | { readonly fit: 'fits' }
  /** Its window, by the instrument's rule, does not hold the age on that day. */
  | { readonly fit: 'outside-window'; readonly proposed: string | null }
  /** The record says that another age was used than the instrument asks for. */
  | { readonly fit: 'other-basis'; readonly proposed: string | null }
  | { readonly fit: 'not-known' };

/** What the instrument says comes next. Each is a code with words (`codes.screeningFollows`). */
export const screeningFollows = [
  'further-assessment',
  'activities-and-rescreen',
  'routine',
  'follow-up-interview',
  'refer-now',
  'rescreen-after-24-months',
  'rescreen-later',
  'look-further',
  'second-screen',
  'behavior-screen',
  'screen-directly',
  'caregiver-follow-up',
  'caregiver-prompt-evaluation',
  'self-harm-same-day',
  'read-report',
] as const;
export type ScreeningFollows = (typeof screeningFollows)[number];

/** Why a result could not be computed. */
export type NotComputed =
  | 'instrument-not-on-file'
  | 'no-table-for-form'
  | 'no-cutoff-on-file'
  | 'no-age-for-table'
  | 'no-scores'
  | 'too-many-omitted'
  /** A recorded score lies outside what the instrument can give. */
  | 'impossible-score'
  /** An assessment: its figures are recorded as the report states them. */
  | 'assessment';

/** An answer above zero on a self-harm item (EPDS item 10, PHQ-9 item 9), whatever the total. */
export interface SafetyAnswer {
  readonly item: number;
  readonly followUpOn: CalendarDate | null;
}

export interface Interpretation {
  readonly recorded: string;
  readonly computed: string | null;
  readonly notComputed: NotComputed | null;
  /** The record says one thing and the instrument's rule another, in the whole or in an area. */
  readonly differs: boolean;
  readonly areas: readonly AreaReading[];
  /** The total that was compared: as recorded, from the answers, or with blanks allowed for. */
  readonly total: number | null;
  /** M-CHAT-R/F: a medium risk, recorded or computed, asks for the follow-up interview, and none is recorded. */
  readonly interviewMissing: boolean;
  /** M-CHAT-R/F, second stage. */
  readonly interview: { readonly score: number; readonly positive: boolean } | null;
  readonly safety: SafetyAnswer | null;
  /** Highest score of an area, or of the total. */
  readonly scaleMax: number | null;
  readonly direction: 'low' | 'high' | null;
  /** For a total: where each band begins, in rising order. */
  readonly bands: readonly { readonly from: number; readonly result: string }[];
  /** The row of the instrument's table that was used. */
  readonly tableRow: string | null;
  readonly ageBasis: AgeBasis | null;
  readonly formFit: FormFit;
  /** Of the bands that were used; null where there are none on file. */
  readonly confidence: Confidence | null;
  readonly follows: readonly ScreeningFollows[];
}

/** One screening of a trend, by how far it lies from its own cutoff: so different questionnaires compare. */
export interface TrendPoint {
  readonly screeningId: string;
  readonly date: CalendarDate;
  readonly form: string;
  readonly score: number;
  readonly cutoff: number;
  /** Points on the side of no concern (negative: of concern). 0: at the cutoff. */
  readonly points: number;
  /** The same in widths of that questionnaire's monitoring zone: 0 the cutoff, 1 the zone's end. */
  readonly zones: number;
  readonly result: string;
  readonly confidence: Confidence;
}

/** Successive screenings of one tool in one area (`area` null: its total), oldest first; at least one point. */
export interface Trend {
  readonly tool: string;
  readonly area: string | null;
  readonly points: readonly TrendPoint[];
  /**
   * From the last point but one to the last, in zones: 'nearer' is a fall toward the cutoff or further under it (of
   * concern), 'farther' a rise away from it; less than a twentieth of a zone is 'same'. null with a single point.
   */
  readonly change: 'nearer' | 'farther' | 'same' | null;
}
