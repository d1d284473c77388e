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
  Screening,
} from '../domain/record.ts';
import type { Interpretation, Trend } from '../domain/screening/reading.ts';
import type { NoContactOrder, Sourced } from '../domain/sourced.ts';
import type { Audience } from '../redaction/audiences.ts';
import type { ReaderParty, WithheldCount } from '../redaction/reader.ts';
import type { Bound, Item } from '../triggers/match.ts';

import type { Facts } from './facts.ts';

export type { NoContactOrder, Sourced } from '../domain/sourced.ts';

export interface HearingHead extends Sourced {
  readonly id: HearingId;
  readonly type: HearingType;
  readonly date: CalendarDate;
  readonly start: string;
  readonly courtroom: string;
  readonly judge: string;
  /** That it is not held on this day; absent: it is, or was. `to` null: it is not recorded to when. */
  readonly ended?: { readonly as: 'continued'; readonly to: CalendarDate | null } | { readonly as: 'vacated' };
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
  /** The no-contact order in force against this parent. */
  readonly noContact: NoContactOrder | null;
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

/** Most urgent first (resources/reference/alert-rules.json, urgencies). */
export const urgencies = ['safety', 'overdue', 'due-by-hearing', 'watch'] as const;
export type Urgency = (typeof urgencies)[number];

/** One thing that a rule of resources/reference/alert-rules.json raises: a fact about the record, never a fault. */
export interface AlertLine extends Sourced {
  /** Of the rule: its words are made from it and from `bound`. */
  readonly ruleId: string;
  readonly urgency: Urgency;
  /** Whom it is about, in record order; a matter of the whole case names all children. */
  readonly childIds: readonly ChildId[];
  readonly childNames: readonly string[];
  readonly parentId: ParentId | null;
  readonly bound: Bound;
  /** The obligation that it is about; null: it is about none. */
  readonly line: ObligationLine | null;
  readonly basisKind: 'law' | 'court-setting' | 'good-practice';
  /** The clause that it would add to an order (resources/reference/order-clauses.json); null: none. */
  readonly clauseId: string | null;
  readonly questionIds: readonly string[];
  /** Why the hearing's day was kept in spite of it, in the record's words; absent: nobody said. */
  readonly kept?: string;
}

/** A clause as a decision offers it: what the record can say is filled in, the rest is left for the judge to choose. */
export interface ProposedItem {
  readonly clauseId: string;
  readonly childNames: readonly string[];
  /** By the clause's field. */
  readonly filled: Readonly<Record<string, Item>>;
}

/** Alerts that the court can settle together, with the order item that this would add. */
export interface Decision {
  readonly topic: string;
  /** What the decision is named by; the first of `reasons`. */
  readonly lead: AlertLine;
  readonly reasons: readonly AlertLine[];
  readonly proposal: ProposedItem | null;
}

export interface AttentionSection {
  /** Every alert, most urgent first, each said once. */
  readonly alerts: readonly AlertLine[];
  /** At most three. */
  readonly decisions: readonly Decision[];
  readonly overdue: readonly ObligationLine[];
  readonly inGrace: readonly ObligationLine[];
  readonly dueByHearing: readonly ObligationLine[];
  /** Orders and action items due and done on time since the last hearing. */
  readonly onTrack: readonly ObligationLine[];
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
  /** What should have been held since then and of which nothing is recorded. */
  readonly notHeld: readonly NotHeldLine[];
  readonly report: { readonly due: CalendarDate; readonly filed: CalendarDate | null; readonly daysLate: number };
}

/** `latest` null: no family team meeting is recorded at all. */
export type NotHeldLine = Sourced &
  (
    | { readonly kind: 'ftm'; readonly latest: CalendarDate | null }
    | { readonly kind: 'family-time'; readonly parentName: string }
  );

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
  /** The latest progress report; null: none is recorded. */
  readonly report: ServiceReport | null;
}

/** What a provider last reported; null: the report does not say. */
export interface ServiceReport {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly attended: number | null;
  readonly scheduled: number | null;
  readonly fit: string | null;
  readonly effect: string | null;
  readonly text: string;
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
    /** `last`: of the reviews held since entry; null: none was. */
    | { readonly kind: 'review'; readonly last: CalendarDate | null }
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
        /** Less those that others called off. */
        readonly scheduled: number;
      }
    | {
        readonly kind: 'order-met-early';
        readonly text: string;
        readonly days: number;
        /** null: the order is about the whole case. */
        readonly childName: string | null;
      }
    | {
        readonly kind: 'action-done-early';
        readonly text: string;
        readonly days: number;
        readonly owner: string | null;
      }
    /** A parent's own words, in the record's language. */
    | { readonly kind: 'own-words'; readonly text: string; readonly on: CalendarDate }
    | {
        readonly kind: 'service-attended';
        readonly type: string;
        readonly subject: string;
        readonly attended: number;
        readonly scheduled: number;
        readonly on: CalendarDate;
      }
    | {
        readonly kind: 'screening-better';
        readonly childName: string;
        readonly tool: string;
        /** In which areas it was better; none: in its whole result. */
        readonly areas: readonly string[];
        readonly on: CalendarDate;
      }
    | { readonly kind: 'service-completed'; readonly type: string; readonly subject: string; readonly on: CalendarDate }
  );

export interface QuestionLine extends Sourced {
  /** Of the list (resources/reference/bench-questions.json), or of a judge's own question. */
  readonly questionId: string;
  readonly topic: string;
  readonly askOf: string;
  readonly person: string | null;
  /** Before adjudication a parent's answer can be evidence: ask through counsel. */
  readonly throughCounsel: boolean;
  readonly childNames: readonly string[];
  readonly bound: Bound;
  /** The alert that it goes with; null: none, its own facts raised it or it is always asked. */
  readonly raisedBy: AlertLine | null;
  /** The words of a question that the judge added; null: it is of the list. */
  readonly own: string | null;
  /** What the judge did with it (arrangeQuestions.ts); null: nothing yet. */
  readonly mark: 'pinned' | 'asked' | null;
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
    | 'agency-report'
    | 'home'
    | 'goal';
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
  /** Of how many records or passages of each sort something was withheld: never what. */
  readonly withheldCounts: readonly WithheldCount[];
  /** For whom the reader acts or cares; null: for no one party. */
  readonly party: ReaderParty | null;
  /** The case has no such parent, tribe or advocate: the reader is whoever comes to be one. */
  readonly noReaderRecorded: boolean;
  /** A 42 CFR Part 2 record is shown under a consent that runs to this day. */
  readonly part2ConsentUntil: CalendarDate | null;
}
