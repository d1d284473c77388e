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
}

/** The defaults of the sample docket's README, section 4. */
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
};
