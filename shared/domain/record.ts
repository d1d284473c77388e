// The record: what a court team has written down, as flat rows that name each other by id.
// null means "not recorded", never "none"; an empty list means that someone recorded none.
// One interface per kind; `RecordOf` lists them all, and the store has a table for each.

import type { CalendarDate } from './dates.ts';
import type {
  CaseId,
  CaseNumber,
  ChildId,
  CourtroomId,
  FtmAppointmentId,
  FtmId,
  HearingId,
  ParentId,
  PersonId,
} from './ids.ts';

/** A person or parent by id, or a caregiver by the name that stands in the placement. */
export type PartyRef = string;
/** A wall-clock time in the court's own zone, HH:MM. */
export type ClockTime = string;

// ---- the court -------------------------------------------------------------------------------------------------

export interface Court {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly program: string;
  readonly judgeId: PersonId;
  readonly clerkId: PersonId;
  readonly coordinatorId: PersonId;
  /** IANA zone of the court's wall clock. */
  readonly timezone: string;
  readonly coordinatorCaseloadCap: number | null;
  /** Last day of data entry of the newest export that was imported. */
  readonly recordedThrough: CalendarDate;
  /** The record is invented (the sample docket says so), with the notice that says it. */
  readonly fictitious: boolean;
  readonly notice: string | null;
}

/** One of the court's own numbers, by the name it has in CourtPolicy. */
export interface CourtSetting {
  readonly id: string;
  readonly value: number;
}

export interface Courtroom {
  readonly id: CourtroomId;
  readonly name: string;
  readonly remote: boolean;
}

export interface DocketSession {
  readonly id: string;
  readonly weekday: string;
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly courtroomId: CourtroomId;
  readonly judgeId: PersonId;
  readonly slotMinutes: number;
  /** Its days as a rule of RFC 5545 ("FREQ=MONTHLY;BYDAY=1TU,3TU"), from `from` on; null: every week on its weekday. */
  readonly recurrence: string | null;
  /** First and last day of the pattern; null: it has no such bound. */
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  /** Minutes of hearings that it may hold; null: as many as lie between its start and its end. */
  readonly capacityMinutes: number | null;
}

/**
 * An exception to the sessions on one day. Of a session: `start` null says that it is not held that day; otherwise it is held
 * at these hours, in this room and before this judge (null: its own). `sessionId` null: a further session, with all of them.
 */
export interface SessionChange {
  readonly id: string;
  readonly sessionId: string | null;
  readonly date: CalendarDate;
  readonly start: ClockTime | null;
  readonly end: ClockTime | null;
  readonly courtroomId: CourtroomId | null;
  readonly judgeId: PersonId | null;
}

export interface Holiday {
  readonly id: string;
  readonly date: CalendarDate;
  readonly name: string;
  /** The court sits on this day although it is a federal holiday; null: it is closed. */
  readonly sits: boolean | null;
}

/** A person is elsewhere: another court's hearing, leave, training. */
export interface Commitment {
  readonly id: string;
  readonly personId: PersonId;
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
  /** Empty where it was read from another calendar, of which busy times alone are kept. */
  readonly place: string;
  /** The other calendar that it was read from, by a name given on reading; null: from none. */
  readonly calendar: string | null;
}

export interface InterpreterBooking {
  readonly id: string;
  readonly personId: PersonId;
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly role: string;
}

// ---- one family's case -----------------------------------------------------------------------------------------

interface OfCase {
  readonly id: string;
  readonly caseId: CaseId;
}

export interface CourtCase {
  readonly id: CaseId;
  readonly caseNumber: CaseNumber;
  /** "In the Interest of M.S.": initials only. */
  readonly docketName: string;
  readonly status: 'open' | 'closed';
  readonly headline: string;
  readonly petitionSummary: string;
  readonly substantiatedOn: CalendarDate | null;
  /** Stands for the first judicial finding (documented simplification 5). */
  readonly adjudicatedOn: CalendarDate | null;
  readonly disposedOn: CalendarDate | null;
  /** The day the written case plan was finished (45 CFR 1356.21(g)). */
  readonly casePlanOn: CalendarDate | null;
  /** The day adult relatives were given notice (42 U.S.C. 671(a)(29)). */
  readonly relativesNoticedOn: CalendarDate | null;
}

export interface Parent extends OfCase {
  readonly id: ParentId;
  readonly position: number;
  readonly name: string;
  readonly relation: string;
  readonly attorneyId: PersonId | null;
  readonly mentorId: PersonId | null;
  readonly guardianAdLitemId: PersonId | null;
  readonly language: string | null;
  readonly interpreterRequired: boolean | null;
  readonly paternity: string | null;
  /** Where the parent can be found, as recorded; not a protected address. */
  readonly located: string | null;
  /** What is being done to find a parent who is not located. */
  readonly search: string | null;
  readonly minor: boolean | null;
  readonly inCustody: boolean | null;
  readonly addressConfidential: boolean | null;
  /** The address to use instead of a protected one. */
  readonly substituteAddress: string | null;
  readonly noContactIssuedOn: CalendarDate | null;
  readonly noContactExpiresOn: CalendarDate | null;
  readonly noContactProtects: readonly PartyRef[] | null;
}

/** A protected address and telephone: for the clerk's sealed sheet alone. Never part of a CaseFile. */
export interface SealedAddress extends OfCase {
  readonly parentId: ParentId;
  readonly address: string;
  readonly telephone: string | null;
}

/** A person of the court's list in a role on this case. */
export interface Participant extends OfCase {
  readonly role: 'caseworker' | 'agency_attorney' | 'child_attorney' | 'casa' | 'coordinator' | 'tribe' | 'interpreter';
  readonly personId: PersonId;
}

export interface IcwaRecord extends OfCase {
  readonly status: string;
  readonly tribe: string | null;
  readonly biaNoticeReceivedOn: CalendarDate | null;
  readonly membershipRequestedOn: CalendarDate | null;
  readonly membershipReceivedOn: CalendarDate | null;
  readonly membershipResult: string | null;
  readonly qualifiedExpertHeardOn: CalendarDate | null;
  readonly placementPreferenceMet: boolean | null;
  readonly tribeIntervenedOn: CalendarDate | null;
}

export interface IcwaInquiry extends OfCase {
  readonly date: CalendarDate;
  readonly result: string;
  readonly detail: string | null;
}

export interface IcwaNotice extends OfCase {
  readonly position: number;
  /** A parent's id, or 'tribe'. */
  readonly to: string;
  readonly sentOn: CalendarDate | null;
  readonly receivedOn: CalendarDate | null;
  readonly extensionDays: number;
  readonly note: string | null;
}

export interface ActiveEffort extends OfCase {
  readonly date: CalendarDate;
  readonly text: string;
}

export interface PermanencyPlan extends OfCase {
  readonly primary: string;
  readonly concurrent: string | null;
  readonly concurrentDisclosedOn: CalendarDate | null;
  /** The day since which the primary goal is what it is. */
  readonly primarySince: CalendarDate | null;
}

export interface FamilyTimePlan extends OfCase {
  readonly effectiveOn: CalendarDate;
  readonly sessionsPerWeek: number;
  readonly hoursEach: number;
  readonly supervision: string;
  readonly plus: string | null;
}

export const familyTimeOutcomes = [
  'attended',
  'missed_parent',
  'cancelled_agency',
  'cancelled_caregiver',
  'cancelled_provider',
  'cancelled_child_illness',
] as const;
export type FamilyTimeOutcome = (typeof familyTimeOutcomes)[number];

export interface FamilyTimeSession extends OfCase {
  readonly date: CalendarDate;
  readonly parentId: ParentId;
  readonly hours: number;
  readonly outcome: FamilyTimeOutcome;
  readonly mode: 'in_person' | 'video';
  readonly supervision: string;
  readonly note: string;
}

export interface Service extends OfCase {
  /** A parent or a child of the case. */
  readonly subjectId: ParentId | ChildId;
  readonly type: string;
  readonly providerId: PersonId;
  readonly referredOn: CalendarDate;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly status: string;
  readonly note: string;
  /** A substance use disorder treatment record under 42 CFR Part 2. */
  readonly part2: boolean;
}

export const hearingTypes = ['shelter', 'initial', 'adjudication', 'disposition', 'review', 'permanency'] as const;
export type HearingType = (typeof hearingTypes)[number];

/** Findings that a rule of the court reads (R6, ICWA). Another is kept and printed, but may be one of these misspelt. */
export const countedFindings = [
  'contrary_to_welfare',
  'reasonable_efforts_to_prevent_removal',
  'reasonable_efforts_to_reunify',
  'reasonable_efforts_to_finalize_permanency_plan',
  'icwa_inquiry_made',
  'active_efforts',
  'clear_and_convincing_serious_damage',
] as const;

interface HearingBase extends OfCase {
  readonly id: HearingId;
  readonly type: HearingType;
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly minutes: number;
  readonly courtroomId: CourtroomId;
  readonly judgeId: PersonId;
  /** null: not filed. */
  readonly agencyReportFiledOn: CalendarDate | null;
  /** The hearing that was continued to this one; null: none. */
  readonly continuedFrom: HearingId | null;
  /** What stood against this date and was kept nevertheless, each with the reason that a person gave; null: nothing. */
  readonly accepted: readonly AcceptedProblem[] | null;
}

/** A soft problem of a date, by its code in shared/schedule/problems.ts, that somebody accepted. */
export interface AcceptedProblem {
  readonly code: string;
  /** Whom it concerns; null: nobody in particular. */
  readonly person: PersonId | ParentId | null;
  readonly reason: string;
  /** The id of what stood against it, where it was something by name; absent: not recorded. */
  readonly with?: string;
  /** How much of it there was, as the code counts it; absent: it counts nothing, or nobody recorded it. */
  readonly days?: number;
}

/** Why a hearing was continued: resources/reference/continuance-reasons.json says which of them are good cause. */
export interface Continuance {
  /** The day it was continued to; a later move of that hearing does not change it. */
  readonly to: CalendarDate;
  readonly reason: string;
  readonly goodCause: boolean;
  readonly requestedBy: string;
  /** The reason by its code in the list; absent: in words alone. */
  readonly code?: string;
  /** The day on which it was continued, before or on the hearing's own; absent: not recorded. */
  readonly on?: CalendarDate;
  /** Deadlines that the new date passes, by code and day, as they stood when it was continued; absent: not recorded. */
  readonly passes?: readonly { readonly code: string; readonly due: CalendarDate }[];
}

/** Why a hearing that was set will not be held. */
export interface Vacating {
  readonly on: CalendarDate;
  readonly reason: string;
}

/** A hearing's state carries that state's own facts: one that is only set has no findings and no outcome. */
export type Hearing =
  | (HearingBase & { readonly status: 'scheduled' })
  | (HearingBase & {
      readonly status: 'held';
      readonly findings: readonly string[];
      readonly outcome: string | null;
      /** A child of the case was in the room; null: not recorded. */
      readonly childPresent: boolean | null;
    })
  | (HearingBase & {
      readonly status: 'continued';
      readonly findings: readonly string[];
      readonly outcome: string | null;
      readonly continuance: Continuance | null;
    })
  | (HearingBase & { readonly status: 'vacated'; readonly vacating: Vacating });
export type HeldHearing = Extract<Hearing, { status: 'held' }>;

export const orderItemStatuses = ['met', 'met_ongoing', 'not_met', 'partially_met', 'pending'] as const;
export type OrderItemStatus = (typeof orderItemStatuses)[number];

/** Notice of a hearing to one recipient; `sentOn` null: it is to be sent and was not. */
export interface HearingNotice extends OfCase {
  readonly hearingId: HearingId;
  readonly to: 'parent' | 'caregiver' | 'tribe' | 'attorney' | 'other';
  /** A parent's or person's id, or a caregiver's name; null: the role alone is recorded. */
  readonly recipient: PartyRef | null;
  readonly sentOn: CalendarDate | null;
  readonly method: string | null;
  /** Proof that it arrived is on file; null: not recorded. */
  readonly proof: boolean | null;
  /** The day that it gave notice of; null: the hearing's own. One of another day is no notice of the hearing as it stands. */
  readonly heardOn: CalendarDate | null;
}

/** Who of the parties was in the room, or was not. */
export interface HearingAttendance extends OfCase {
  readonly hearingId: HearingId;
  readonly party: PartyRef;
  readonly present: boolean;
}

/** What a provider reported of a service over a time. */
export interface ProgressReport extends OfCase {
  readonly serviceId: string;
  readonly from: CalendarDate;
  readonly date: CalendarDate;
  readonly attended: number | null;
  readonly scheduled: number | null;
  readonly fit: string | null;
  readonly effect: string | null;
  readonly text: string;
}

export const concreteNeeds = [
  'housing',
  'transport',
  'food-and-supplies',
  'child-care',
  'income',
  'phone-or-internet',
  'legal-help',
] as const;
export type ConcreteNeedKind = (typeof concreteNeeds)[number];

/** A practical need or barrier that a family team meeting or the case plan names. */
export interface ConcreteNeed extends OfCase {
  readonly need: ConcreteNeedKind;
  readonly date: CalendarDate;
  readonly metOn: CalendarDate | null;
  readonly text: string;
}

/** A thing the court ordered, of whom, by when. `dueOn` null: continuing, never overdue (R10). */
export interface OrderItem extends OfCase {
  readonly hearingId: HearingId;
  readonly childId: ChildId | null;
  readonly text: string;
  readonly orderedOf: PartyRef;
  readonly dueOn: CalendarDate | null;
  readonly status: OrderItemStatus;
  readonly metOn: CalendarDate | null;
  readonly topic: string;
}

export interface Ftm extends OfCase {
  readonly id: FtmId;
  readonly date: CalendarDate;
  readonly facilitatorId: PersonId;
  readonly judgePresent: boolean;
  readonly attendees: readonly PartyRef[];
  readonly invitedAbsent: readonly PartyRef[];
  readonly agenda: readonly string[];
  readonly strengths: readonly string[];
  readonly decisions: readonly string[];
  readonly parentVoice: string;
}

/** A family team meeting that is set: it is held where a meeting of that day is recorded. */
export interface FtmAppointment extends OfCase {
  readonly id: FtmAppointmentId;
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly minutes: number;
  readonly coordinatorId: PersonId;
  readonly place: string | null;
  /** What stood against this date and was kept, with why; `over-caseload` among it. null: nothing. */
  readonly accepted: readonly AcceptedProblem[] | null;
}

export const casePhases = ['before_disposition', 'after_disposition', 'trial_home_visit'] as const;
export type CasePhase = (typeof casePhases)[number];

/** How often this case is to be heard, in place of the court's own number of days. */
export interface ReviewInterval extends OfCase {
  readonly days: number;
  /** Only in this phase of the case; null: in all. */
  readonly phase: CasePhase | null;
  /** Only while its youngest child is younger than this many months; null: at every age. */
  readonly underMonths: number | null;
  readonly reason: string;
}

export interface ActionItem extends OfCase {
  readonly ftmId: FtmId;
  readonly text: string;
  readonly owner: PartyRef;
  readonly dueOn: CalendarDate;
  readonly status: 'open' | 'done';
  readonly doneOn: CalendarDate | null;
}

/** Text that only some audiences may have. It occurs elsewhere in the record; redaction looks for it there. */
export interface SensitiveText extends OfCase {
  readonly category: string;
  readonly text: string;
  readonly audiences: readonly string[];
  readonly consentSignedOn: CalendarDate | null;
  readonly consentExpiresOn: CalendarDate | null;
  readonly consentTo: readonly string[] | null;
  readonly note: string | null;
}

export interface SiblingPlan extends OfCase {
  readonly placedTogether: boolean;
  readonly contactsPerMonth: number | null;
}

export interface SiblingContact extends OfCase {
  readonly date: CalendarDate;
  readonly hours: number;
}

export interface CaseworkerContact extends OfCase {
  readonly date: CalendarDate;
  readonly place: string;
}

/** Termination of parental rights: the petition, or the reason recorded for not filing one. */
export interface TprRecord extends OfCase {
  readonly petitionFiledOn: CalendarDate | null;
  readonly compellingReason: string | null;
  readonly relativePlacement: boolean | null;
  readonly servicesNotProvided: string | null;
}

// ---- one child -------------------------------------------------------------------------------------------------

interface OfChild extends OfCase {
  readonly childId: ChildId;
}

export interface Child extends OfCase {
  readonly id: ChildId;
  readonly position: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly bornOn: CalendarDate;
  /** Completed days of gestation at birth; 280 is term. */
  readonly gestationDays: number | null;
  readonly sexAtBirth: 'female' | 'male' | 'intersex' | null;
  readonly race: readonly string[];
  readonly ethnicity: string | null;
  /** null: never removed. */
  readonly removedOn: CalendarDate | null;
  readonly childCareName: string | null;
  readonly childCareStartedOn: CalendarDate | null;
  readonly homeLanguage: string | null;
  readonly prenatalExposure: boolean | null;
  readonly medicalEquipment: boolean | null;
  readonly familyViolenceExposure: boolean | null;
}

export const placementSettings = [
  'in_home_parent',
  'kinship',
  'foster_family',
  'foster_family_concurrent',
  'foster_family_medical',
  'trial_home_visit',
  /** With a parent in licensed residential family treatment (42 U.S.C. 672(j)). */
  'with_parent_in_treatment',
] as const;
export type PlacementSetting = (typeof placementSettings)[number];

export interface Placement extends OfChild {
  readonly setting: PlacementSetting;
  readonly caregiver: string;
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly countsAsPlacement: boolean;
  readonly endReason: string | null;
  readonly preference: string | null;
}

export const placementEventKinds = ['notice_to_end', 'move_planned', 'license_pending'] as const;

/** What is known of a home beside its days: notice that it may end, a planned move, a license or waiver not yet given. */
export interface PlacementEvent extends OfChild {
  readonly event: (typeof placementEventKinds)[number];
  /** Day of the notice, day planned for, or day since which the license is asked for. */
  readonly date: CalendarDate;
  /** Withdrawn, moved or licensed; null: it still stands. */
  readonly settledOn: CalendarDate | null;
}

/** Someone looked at where the baby sleeps. */
export interface SafeSleepCheck extends OfChild {
  readonly date: CalendarDate;
  readonly by: string | null;
}

/** A stay away that is not a move: hospital or respite. */
export interface Stay extends OfChild {
  readonly kind: 'hospital' | 'respite';
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly place: string;
  readonly countsAsPlacement: boolean;
}

/** An area's recorded category and, where given, its score. */
export interface AreaResult {
  readonly area: string;
  readonly result: string;
  readonly score: number | null;
  /** Items of the area left without an answer; absent: not recorded. */
  readonly omitted?: number;
}

export interface Screening extends OfChild {
  readonly tool: string;
  readonly date: CalendarDate;
  readonly ageBasis: 'adjusted' | 'chronological';
  readonly form: string;
  /** The category as it was recorded: by the agency, or by this program's own reading on that day (`resultComputed`). */
  readonly result: string;
  readonly resultComputed: boolean;
  readonly score: number | null;
  readonly areas: readonly AreaResult[];
  readonly followUpInterviewOn: CalendarDate | null;
  /** The export says whether a follow-up interview was held, even if to say that it was not. */
  readonly followUpRecorded: boolean;
  /** Points of the follow-up interview (M-CHAT-R/F, second stage). */
  readonly followUpScore: number | null;
  /** The parent whom a screen of a caregiver is about (EPDS, PHQ-9); null: it is about the child. */
  readonly aboutParentId: ParentId | null;
  /** Answers by item, in the instrument's own points; M-CHAT-R/F: 1 yes, 0 no. null: only totals were recorded. */
  readonly answers: Readonly<Record<string, number>> | null;
  readonly completedBy: string | null;
  readonly language: string | null;
  readonly setting: string | null;
  readonly referredTo: string | null;
  readonly referredOn: CalendarDate | null;
  readonly rescreenOn: CalendarDate | null;
  /** When somebody followed up an answer above zero on a self-harm item. */
  readonly safetyFollowUpOn: CalendarDate | null;
}

export interface HealthVisit extends OfChild {
  readonly type: string;
  readonly date: CalendarDate;
  /** "12 month" for a well-child visit. */
  readonly label: string | null;
  readonly note: string;
  /** Doses given at this visit; null: not recorded which. */
  readonly doses: readonly GivenDose[] | null;
  /** What a test came to, as the report says it: of lead, of hearing. */
  readonly outcome: string | null;
}

/** A dose by the vaccine's id in resources/reference/periodicity.json and its number in the series, from 1. */
export interface GivenDose {
  readonly vaccine: string;
  readonly dose: number;
}

export interface MedicalTask extends OfChild {
  readonly text: string;
  readonly dueOn: CalendarDate;
  readonly doneOn: CalendarDate | null;
}

/** Early intervention under IDEA Part C: one row a child. */
export interface PartC extends OfChild {
  readonly identifiedOn: CalendarDate | null;
  readonly referralSentOn: CalendarDate | null;
  readonly referralReceivedOn: CalendarDate | null;
  readonly evaluationSetFor: CalendarDate | null;
  readonly evaluatedOn: CalendarDate | null;
  readonly eligible: boolean | null;
  readonly ifspOn: CalendarDate | null;
  readonly transitionPlanOn: CalendarDate | null;
  /** Conference about preschool (34 CFR 303.209(c)). */
  readonly transitionConferenceOn: CalendarDate | null;
  /** Notice to the school district and the state (34 CFR 303.209(b)). */
  readonly schoolNoticeOn: CalendarDate | null;
}

export interface IfspReview extends OfChild {
  readonly date: CalendarDate;
  /** It was the annual meeting (34 CFR 303.342(c)); null: not recorded which. */
  readonly annual: boolean | null;
}

/** A documented exceptional family circumstance that moves the 45-day clock (34 CFR 303.310(b)). */
export interface PartCException extends OfChild {
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate;
  readonly reason: string;
}

export interface PartCService extends OfChild {
  readonly name: string;
  readonly startedOn: CalendarDate | null;
  readonly frequency: string;
}

// ---- all kinds -------------------------------------------------------------------------------------------------

/** Records that belong to the court as a whole. */
export interface CourtRecordOf {
  readonly court: Court;
  readonly courtSetting: CourtSetting;
  readonly courtroom: Courtroom;
  readonly docketSession: DocketSession;
  readonly sessionChange: SessionChange;
  readonly holiday: Holiday;
  readonly commitment: Commitment;
  readonly interpreterBooking: InterpreterBooking;
  readonly person: Person;
}

/** Records that belong to one case. */
export interface CaseRecordOf {
  readonly courtCase: CourtCase;
  readonly parent: Parent;
  readonly sealedAddress: SealedAddress;
  readonly participant: Participant;
  readonly icwaRecord: IcwaRecord;
  readonly icwaInquiry: IcwaInquiry;
  readonly icwaNotice: IcwaNotice;
  readonly activeEffort: ActiveEffort;
  readonly permanencyPlan: PermanencyPlan;
  readonly familyTimePlan: FamilyTimePlan;
  readonly familyTimeSession: FamilyTimeSession;
  readonly service: Service;
  readonly hearing: Hearing;
  readonly hearingNotice: HearingNotice;
  readonly hearingAttendance: HearingAttendance;
  readonly progressReport: ProgressReport;
  readonly concreteNeed: ConcreteNeed;
  readonly orderItem: OrderItem;
  readonly ftm: Ftm;
  readonly ftmAppointment: FtmAppointment;
  readonly reviewInterval: ReviewInterval;
  readonly actionItem: ActionItem;
  readonly sensitiveText: SensitiveText;
  readonly siblingPlan: SiblingPlan;
  readonly siblingContact: SiblingContact;
  readonly caseworkerContact: CaseworkerContact;
  readonly tprRecord: TprRecord;
  readonly child: Child;
  readonly placement: Placement;
  readonly stay: Stay;
  readonly placementEvent: PlacementEvent;
  readonly safeSleepCheck: SafeSleepCheck;
  readonly screening: Screening;
  readonly healthVisit: HealthVisit;
  readonly medicalTask: MedicalTask;
  readonly partC: PartC;
  readonly ifspReview: IfspReview;
  readonly partCException: PartCException;
  readonly partCService: PartCService;
}

export interface RecordOf extends CourtRecordOf, CaseRecordOf {}
export type RecordKind = keyof RecordOf;
export type CourtRecordKind = keyof CourtRecordOf;
export type CaseRecordKind = keyof CaseRecordOf;

/** Rows by kind: what an import brings and what the store gives back. */
export type Records<K extends RecordKind = RecordKind> = { readonly [P in K]: readonly RecordOf[P][] };

/** Points at one record, so that a fact can say where it came from. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}
