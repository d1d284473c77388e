// A brief is data: sections of facts about one hearing, each fact carrying the records it came from and its rule.
// It is made once; the screen, the paper and the export are views of it. It holds no sentence and no language.

import type { AdjustedAge, Age } from '../domain/age.ts';
import type { ChangeKind } from '../domain/changes.ts';
import type { CalendarDate, Instant } from '../domain/dates.ts';
import type { DueItem } from '../domain/due.ts';
import type { FamilyTimeTally } from '../domain/familyTime.ts';
import type { CaseId, CaseNumber, ChildId, HearingId, ParentId } from '../domain/ids.ts';
import type { MilestoneList } from '../domain/milestones.ts';
import type { ObligationRow } from '../domain/obligations.ts';
import type {
  ActionItem,
  FamilyTimeOutcome,
  HearingType,
  OrderItem,
  PlacementSetting,
  RecordRef,
  Screening,
} from '../domain/record.ts';
import type { RuleId } from '../domain/ruleSources.ts';
import type { Interpretation, Trend } from '../domain/screening/reading.ts';
import type { Audience } from '../redaction/narrow.ts';
import type { Facts } from './facts.ts';

/** What every fact of a brief carries: where it came from and, where it was counted, by which rule. */
export interface Sourced {
  readonly sources: readonly RecordRef[];
  readonly rule?: RuleId;
}

export interface HearingHead extends Sourced {
  readonly id: HearingId;
  readonly type: HearingType;
  readonly date: CalendarDate;
  readonly start: string;
  readonly courtroom: string;
  readonly judge: string;
}

// ---- 1 who -----------------------------------------------------------------------------------------------------

export interface ChildHead extends Sourced {
  readonly childId: ChildId;
  readonly firstName: string;
  readonly lastName: string;
  readonly bornOn: CalendarDate;
  readonly age: Age;
  readonly adjustedAge: AdjustedAge | null;
  /** null: never removed. */
  readonly daysInCare: number | null;
  /** Of these, days of trial home visits; 0 where there were none. */
  readonly daysTrialHomeVisit: number;
  readonly moves: number;
  readonly home: HomeHead | null;
  readonly obligationsOverdue: number;
}

export interface HomeHead {
  readonly setting: PlacementSetting;
  readonly caregiver: string;
  readonly since: CalendarDate;
  readonly days: number;
}

export interface ParentHead extends Sourced {
  readonly parentId: ParentId;
  readonly name: string;
  readonly relation: string;
  readonly attorney: string | null;
  readonly language: string | null;
  readonly interpreterRequired: boolean | null;
  readonly located: string | null;
  readonly noContactUntil: CalendarDate | null;
  /** Whom the no-contact order protects, by name. */
  readonly noContactProtects: readonly string[];
}

export interface WhoSection {
  readonly children: readonly ChildHead[];
  readonly parents: readonly ParentHead[];
  readonly team: readonly ({ readonly role: string; readonly name: string } & Sourced)[];
  /** Somebody's address is protected: no place is to be named aloud. */
  readonly addressProtected: boolean;
  readonly tribe: ({ readonly name: string | null; readonly icwaStatus: string } & Sourced) | null;
}

// ---- 2 needs attention -----------------------------------------------------------------------------------------

/** An obligation with whose it is; `owner` null: nobody is recorded. */
export interface ObligationLine {
  readonly row: ObligationRow;
  readonly childName: string | null;
  readonly owner: string | null;
  /** For an order item: the day it was ordered, and whether it was met in part. */
  readonly orderedOn: CalendarDate | null;
  readonly partlyMet: boolean;
}

/** Overdue obligations that the court can settle together. */
export interface Decision {
  readonly topic: string;
  readonly lead: ObligationLine;
  readonly reasons: readonly ObligationLine[];
}

/** Something to know that has no due day of its own. */
export type Notice = Sourced &
  (
    | { readonly kind: 'report-late'; readonly filed: CalendarDate; readonly daysLate: number }
    | { readonly kind: 'report-missing'; readonly due: CalendarDate; readonly daysLate: number }
    | { readonly kind: 'hearing-gap'; readonly days: number; readonly limit: number }
    | { readonly kind: 'ftm-gap'; readonly days: number; readonly limit: number }
    | { readonly kind: 'ftm-before-last-hearing'; readonly date: CalendarDate }
    | { readonly kind: 'icwa-held-too-early'; readonly heldOn: CalendarDate; readonly earliest: CalendarDate }
    | {
        readonly kind: 'fifteen-months-reached';
        readonly childName: string;
        readonly date: CalendarDate;
        readonly days: number;
        readonly petitionFiled: boolean;
      }
    | {
        readonly kind: 'screening-differs';
        readonly childName: string;
        readonly tool: string;
        readonly date: CalendarDate;
      }
    | {
        /** An answer above zero on a self-harm item, whatever the total; first of all notices. */
        readonly kind: 'self-harm-answer';
        readonly parentName: string;
        readonly tool: string;
        readonly date: CalendarDate;
        /** null: no follow-up is recorded. */
        readonly followUpOn: CalendarDate | null;
      }
    | {
        readonly kind: 'screening-form-does-not-fit';
        readonly childName: string;
        readonly tool: string;
        readonly date: CalendarDate;
        readonly form: string;
        readonly proposed: string | null;
      }
  );

export interface AttentionSection {
  readonly decisions: readonly Decision[];
  readonly overdue: readonly ObligationLine[];
  readonly inGrace: readonly ObligationLine[];
  readonly dueByHearing: readonly ObligationLine[];
  /** Orders and action items due and done on time since the last hearing. */
  readonly onTrack: readonly ObligationLine[];
  readonly notices: readonly Notice[];
}

/** Header counts (mockups/INTERACTION.md, section 1): child and family items together. */
export interface Counts {
  readonly overdue: number;
  readonly dueByHearing: number;
  /** Orders and action items due and done on time since the last hearing. */
  readonly onTrack: number;
  readonly notRecorded: number;
}

// ---- 3 since the last hearing ----------------------------------------------------------------------------------

export interface ChangeLine extends Sourced {
  readonly date: CalendarDate;
  readonly kind: ChangeKind;
  readonly childName: string | null;
  /** A code, name or text of the record that changed, by kind. */
  readonly subject: string | null;
  readonly person: string | null;
}

export interface SinceSection {
  readonly lastHearing: CalendarDate | null;
  readonly days: number | null;
  readonly changes: readonly ChangeLine[];
  /** Due since the last hearing (or before the as-of day where none was held) and not done. */
  readonly didNotHappen: readonly ObligationLine[];
  readonly report: { readonly due: CalendarDate; readonly filed: CalendarDate | null; readonly daysLate: number };
}

// ---- 4 development and health ----------------------------------------------------------------------------------

export interface ScreeningLine extends Sourced {
  readonly screening: Screening;
  readonly interpretation: Interpretation;
  /** The screening before it with the same tool. */
  readonly before: { readonly screening: Screening; readonly interpretation: Interpretation } | null;
}

/** A screen of a caregiver's own health (EPDS, PHQ-9). */
export interface CaregiverScreenLine extends ScreeningLine {
  readonly parentName: string;
}

export interface EarlyInterventionLine extends Sourced {
  readonly state: 'not-identified' | 'identified' | 'referred' | 'evaluated' | 'not-eligible' | 'ifsp';
  readonly identifiedOn: CalendarDate | null;
  /** The day the referral was sent. */
  readonly referredOn: CalendarDate | null;
  /** The day it arrived. */
  readonly receivedOn: CalendarDate | null;
  readonly evaluationSetFor: CalendarDate | null;
  readonly evaluatedOn: CalendarDate | null;
  readonly ifspOn: CalendarDate | null;
  readonly services: readonly {
    readonly name: string;
    readonly startedOn: CalendarDate | null;
    readonly frequency: string;
  }[];
  readonly transitionPlanOn: CalendarDate | null;
  readonly transitionConferenceOn: CalendarDate | null;
  readonly schoolNoticeOn: CalendarDate | null;
  readonly reviews: readonly { readonly date: CalendarDate; readonly annual: boolean | null }[];
  readonly exceptions: readonly { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate }[];
  /** 34 CFR 303.209(b)(1)(ii): referred fewer than 45 days before the third birthday. */
  readonly referredTooLateForPartC: boolean;
}

export interface ChildDevelopment {
  readonly childId: ChildId;
  readonly childName: string;
  /** On the hearing day: every figure says which of them it used. */
  readonly age: Age;
  readonly adjustedAge: AdjustedAge | null;
  /** Latest screening of each tool, newest first. */
  readonly screenings: readonly ScreeningLine[];
  /** Every earlier one, newest first. */
  readonly earlierScreenings: readonly ScreeningLine[];
  /** The parents' own screens, latest of each tool and parent, newest first. */
  readonly caregiverScreens: readonly CaregiverScreenLine[];
  /** Every earlier one of theirs, newest first. */
  readonly earlierCaregiverScreens: readonly CaregiverScreenLine[];
  readonly trends: readonly Trend[];
  /** Everything due by age and clock, by group, then day (shared/domain/due.ts). */
  readonly due: readonly DueItem[];
  readonly milestones: MilestoneList | null;
  readonly earlyIntervention: EarlyInterventionLine | null;
  /** Health, screening and early-intervention obligations: overdue first, then what is due next, then what was done. */
  readonly health: readonly ObligationLine[];
  readonly stays: readonly ({
    readonly kind: 'hospital' | 'respite';
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  } & Sourced)[];
}

// ---- 5 FTM -----------------------------------------------------------------------------------------------------

export interface FtmSection extends Sourced {
  readonly date: CalendarDate;
  readonly daysToHearing: number;
  readonly came: number;
  readonly absent: readonly string[];
  readonly decisions: readonly string[];
  readonly parentVoice: string;
  readonly strengths: readonly string[];
  /** Items of this meeting, and items of earlier ones that are still open. */
  readonly actionItems: readonly {
    readonly item: ActionItem;
    readonly owner: string | null;
    /** null: its day lies beyond what is counted here. */
    readonly line: ObligationLine | null;
  }[];
}

// ---- 6 services ------------------------------------------------------------------------------------------------

export interface ServiceLine extends Sourced {
  readonly type: string;
  readonly provider: string;
  readonly subject: string;
  readonly referredOn: CalendarDate;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly status: string;
  readonly note: string;
  /** Days from referral to start; to the as-of day while it has not started. */
  readonly days: number;
  readonly daysOverdue: number;
  /** The court's days from referral to start. */
  readonly yardstick: number;
  readonly part2: boolean;
}

// ---- 7 family time ---------------------------------------------------------------------------------------------

export interface FamilyTimeLine extends FamilyTimeTally {
  readonly parentName: string;
}

export interface FamilyTimeWeek extends Sourced {
  /** Monday of the week. */
  readonly from: CalendarDate;
  readonly sessions: readonly {
    readonly date: CalendarDate;
    readonly outcome: FamilyTimeOutcome;
    readonly mode: 'in_person' | 'video';
    readonly parentName: string;
  }[];
}

export interface FamilyTimeSection {
  readonly plan:
    | ({
        readonly sessionsPerWeek: number;
        readonly hoursEach: number;
        readonly supervision: string;
        readonly plus: string | null;
      } & Sourced)
    | null;
  readonly since: CalendarDate | null;
  /** Parents of whom no session is recorded since then and who are not kept apart by an order. */
  readonly parentsWithout: readonly string[];
  readonly tallies: readonly FamilyTimeLine[];
  readonly weeks: readonly FamilyTimeWeek[];
  readonly siblings:
    | ({
        readonly placedTogether: boolean;
        readonly contacts: readonly CalendarDate[];
        readonly contactsPerMonth: number | null;
      } & Sourced)
    | null;
}

// ---- 8 placement, permanency and concurrent plan ---------------------------------------------------------------

export interface HomeLine extends Sourced {
  readonly setting: PlacementSetting;
  readonly caregiver: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly endReason: string | null;
  readonly preference: string | null;
}

export interface PlacementSection {
  readonly children: readonly {
    readonly childName: string;
    readonly homes: readonly HomeLine[];
    readonly counted: number;
    readonly moves: number;
    readonly movesPer1000Days: number | null;
  }[];
  readonly permanency:
    | ({
        readonly primary: string;
        readonly concurrent: string | null;
        readonly disclosedOn: CalendarDate | null;
      } & Sourced)
    | null;
  readonly activeEfforts: readonly ({ readonly date: CalendarDate; readonly text: string } & Sourced)[];
}

// ---- 9 legal clocks --------------------------------------------------------------------------------------------

export interface ClockLine extends Sourced {
  readonly clock:
    | 'six-month-review'
    | 'permanency-hearing'
    | 'fifteen-of-22'
    | 'reasonable-efforts-to-prevent'
    | 'trial-home-visit'
    | 'icwa-notice'
    | 'entry-to-care';
  /** Whose clock: several children of a case may share one. */
  readonly childNames: readonly string[];
  readonly date: CalendarDate | null;
  /** To the hearing; negative once past. */
  readonly daysLeft: number | null;
  readonly metOn: CalendarDate | null;
  /** The hearing itself is the one that this clock asks for. */
  readonly isThisHearing: boolean;
  readonly detail:
    | { readonly kind: 'none' }
    | { readonly kind: 'months-counted'; readonly months: number; readonly days: number }
    | {
        readonly kind: 'entry';
        readonly basis: 'judicial finding' | '60 days after removal';
        readonly removedOn: CalendarDate;
        /** The day has not come at the hearing: it moves if the court makes a finding first. */
        readonly isAhead: boolean;
      }
    | { readonly kind: 'icwa'; readonly heldOn: CalendarDate | null; readonly tooEarly: boolean };
}

// ---- 10 orders -------------------------------------------------------------------------------------------------

export interface OrderLine {
  readonly item: OrderItem;
  readonly orderedOn: CalendarDate;
  readonly owner: string | null;
  readonly line: ObligationLine | null;
}

// ---- 11 strengths, 12 questions, 13 not recorded ---------------------------------------------------------------

export type StrengthLine = Sourced &
  (
    | { readonly kind: 'noted'; readonly text: string; readonly on: CalendarDate }
    | {
        readonly kind: 'family-time-kept';
        readonly parentName: string;
        readonly attended: number;
        readonly scheduled: number;
      }
    | { readonly kind: 'order-met-early'; readonly text: string; readonly days: number }
    | { readonly kind: 'service-completed'; readonly type: string; readonly subject: string; readonly on: CalendarDate }
  );

export interface NoContactOrder {
  readonly until: CalendarDate;
  /** Whom it protects, by name. */
  readonly protects: readonly string[];
}

export interface QuestionLine extends Sourced {
  readonly questionId: string;
  readonly topic: string;
  readonly askOf: string;
  readonly person: string | null;
  /** Before adjudication a parent's answer can be evidence: ask through counsel. */
  readonly throughCounsel: boolean;
  readonly childName: string;
  /** What raised it, for its placeholders. */
  readonly raisedBy: ObligationLine | null;
  readonly noContact: NoContactOrder | null;
}

export interface NotRecordedLine extends Sourced {
  readonly what:
    | 'immunizations'
    | 'dental-visit'
    | 'lead-test'
    | 'gestation'
    | 'part-c-identification'
    | 'screening-scores'
    | 'mchat-interview'
    | 'any-screening'
    | 'hearing-screen'
    | 'caregiver-depression-screen'
    | 'father'
    | 'parent-attorney'
    | 'parent-language'
    | 'icwa-inquiry'
    | 'concurrent-plan'
    | 'concurrent-plan-disclosure'
    | 'ftm'
    | 'family-time'
    | 'agency-report';
  readonly childName: string | null;
  /** Whose own screen it is about (EPDS, PHQ-9); null where it is about the child or the case. */
  readonly parentName: string | null;
  readonly subject: string | null;
  readonly date: CalendarDate | null;
}

export interface Brief {
  readonly version: 1;
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly docketName: string;
  readonly court: string;
  readonly timezone: string;
  /** Set where the whole record is invented, so that no page of it is taken for a real one. */
  readonly fictitious: boolean;
  readonly audience: Audience;
  readonly asOf: CalendarDate;
  readonly knownAt: Instant | null;
  readonly hearing: HearingHead;
  readonly facts: Facts;
  readonly counts: Counts;
  readonly who: WhoSection;
  readonly attention: AttentionSection;
  readonly since: SinceSection;
  readonly development: readonly ChildDevelopment[];
  readonly ftm: FtmSection | null;
  readonly services: readonly ServiceLine[];
  readonly servicesWithheld: number;
  readonly familyTime: FamilyTimeSection;
  readonly placement: PlacementSection;
  readonly clocks: readonly ClockLine[];
  readonly orders: readonly OrderLine[];
  readonly strengths: readonly StrengthLine[];
  readonly questions: readonly QuestionLine[];
  readonly notRecorded: readonly NotRecordedLine[];
  readonly withheld: boolean;
  /** A 42 CFR Part 2 record is shown under a consent that runs to this day. */
  readonly part2ConsentUntil: CalendarDate | null;
}
