// A court's own numbers. Every number of days that a rule uses and that law does not fix is here, with its default.

export interface CourtPolicy {
  /** R17: longest gap, in days, that still counts as monthly, for hearings and for family team meetings. */
  readonly monthlyCadenceMaxDays: number;
  /** R18: the agency's report is due this many days before the hearing. */
  readonly courtReportDueDaysBeforeHearing: number;
  /** R7: grace, in days, for well-child visits. */
  readonly wellChildGraceDays: number;
  /** R8: grace, in days, for M-CHAT-R/F. */
  readonly mchatGraceDays: number;
  /** R10: a service is to start within this many days of its referral. */
  readonly serviceStartDays: number;
  /** R8: first ASQ-3 and ASQ:SE-2 within this many days of removal. */
  readonly screeningDaysFromRemoval: number;
  /** Notice of a hearing is sent at least this many days before it. */
  readonly noticeDaysBeforeHearing: number;
  /** R7: first health screen, comprehensive assessment and follow-up visit, in days from removal. */
  readonly initialHealthScreenDays: number;
  readonly comprehensiveHealthAssessmentDays: number;
  readonly followUpHealthVisitDays: number;
  /** R9: Part C referral, in days from identification (34 CFR 303.303: 7). */
  readonly partCReferralDays: number;
  /** R9: initial IFSP meeting, in days from receipt of the referral (34 CFR 303.310: 45). */
  readonly initialIfspDays: number;
  /** R9: transition plan, in days before the third birthday (34 CFR 303.209: 90). */
  readonly transitionPlanDaysBeforeThree: number;
  /** Rows of obligations due more than this many days after the hearing are left out of a brief. */
  readonly obligationHorizonDays: number;
  // What alerts and bench questions go by (resources/reference/bench-questions.json, settings; same names).
  /** Most families that one community coordinator serves, and the number at which the team is told. */
  readonly coordinatorCaseloadCap: number;
  readonly coordinatorCaseloadWarnAt: number;
  /** Share of scheduled sessions attended, 0 to 1, below which family time is raised. */
  readonly familyTimeShareFloor: number;
  /** Days of unchanged supervision after which a fresh look is raised. */
  readonly familyTimePlanReviewDays: number;
  readonly siblingContactMaxDays: number;
  /** Share of sessions attended, 0 to 1, below which a service's fit is asked about. */
  readonly serviceAttendanceFloor: number;
  readonly waitlistRaiseDays: number;
  /** Days before its date at which a legal clock is told of. */
  readonly clockWarnDays: number;
  readonly fifteenMonthWarnDays: number;
  readonly trialHomeVisitWarnDays: number;
  readonly kinSearchRaiseDays: number;
  /** Moves from which stability is raised. */
  readonly instabilityMoves: number;
  readonly workerContactMaxDays: number;
  readonly licenseRaiseDays: number;
  // What dates are set by (shared/schedule). Lengths are minutes.
  readonly shelterMinutes: number;
  readonly initialMinutes: number;
  readonly adjudicationMinutes: number;
  readonly dispositionMinutes: number;
  readonly reviewMinutes: number;
  readonly permanencyMinutes: number;
  readonly meetingMinutes: number;
  /** A family team meeting is set at least this many and at most that many days before its hearing. */
  readonly meetingDaysBeforeHearingMin: number;
  readonly meetingDaysBeforeHearingMax: number;
  /** An interpreter is asked for at least this many days ahead. */
  readonly interpreterLeadDays: number;
  /** 1: the court is closed on federal holidays (5 U.S.C. 6103) that its list does not name; 0: on its own days alone. */
  readonly federalHolidaysObserved: number;
}

/** The defaults of the sample docket's README, section 4, and of resources/reference/bench-questions.json. */
export const defaultPolicy: CourtPolicy = {
  monthlyCadenceMaxDays: 35,
  courtReportDueDaysBeforeHearing: 10,
  wellChildGraceDays: 30,
  mchatGraceDays: 30,
  serviceStartDays: 60,
  screeningDaysFromRemoval: 60,
  noticeDaysBeforeHearing: 10,
  initialHealthScreenDays: 3,
  comprehensiveHealthAssessmentDays: 30,
  followUpHealthVisitDays: 90,
  partCReferralDays: 7,
  initialIfspDays: 45,
  transitionPlanDaysBeforeThree: 90,
  obligationHorizonDays: 200,
  coordinatorCaseloadCap: 20,
  coordinatorCaseloadWarnAt: 18,
  familyTimeShareFloor: 0.7,
  familyTimePlanReviewDays: 60,
  siblingContactMaxDays: 31,
  serviceAttendanceFloor: 0.7,
  waitlistRaiseDays: 30,
  clockWarnDays: 30,
  fifteenMonthWarnDays: 60,
  trialHomeVisitWarnDays: 45,
  kinSearchRaiseDays: 30,
  instabilityMoves: 2,
  workerContactMaxDays: 31,
  licenseRaiseDays: 90,
  shelterMinutes: 30,
  initialMinutes: 30,
  adjudicationMinutes: 60,
  dispositionMinutes: 30,
  reviewMinutes: 30,
  permanencyMinutes: 30,
  meetingMinutes: 60,
  meetingDaysBeforeHearingMin: 3,
  meetingDaysBeforeHearingMax: 14,
  interpreterLeadDays: 7,
  federalHolidaysObserved: 1,
};
