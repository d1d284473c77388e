// Where each rule comes from, as a brief prints it beside a date. What each source says and how it was confirmed is in
// resources/reference (timelines, periodicity). The days of a 'court setting' are in courtPolicy.ts.

/** No law: this court's own number. */
export const courtSetting = 'court setting';

/** Citation text by what is dated or counted. Law is cited alike in every language; the rest is to be translated. */
export const ruleSources = {
  /** R2 */
  adjustedAge: 'AAP: corrected age, born before 37 weeks, to 24 months',
  /** R4 */
  entryToFosterCare: '42 USC 675(5)(F)',
  /** R5 */
  fifteenOf22: '42 USC 675(5)(E)',
  /** R6 */
  sixMonthReview: '42 USC 675(5)(B)',
  permanencyHearing: '42 USC 675(5)(C)',
  reasonableEffortsToPreventRemoval: '45 CFR 1356.21(b)(1)(i)',
  contraryToWelfare: '45 CFR 1356.21(c)',
  trialHomeVisit: '45 CFR 1356.21(e)',
  /** R7 */
  initialHealthScreen: 'AAP foster care standards: 72 hours',
  comprehensiveHealthAssessment: 'AAP foster care standards: 30 days',
  followUpHealthVisit: 'AAP foster care standards: 60 to 90 days',
  wellChildVisit: 'Bright Futures/AAP periodicity',
  /** R8 */
  firstScreens: courtSetting,
  autismScreen: 'Bright Futures/AAP periodicity: 18 and 24 months',
  /** R9 */
  partCReferral: '34 CFR 303.303(a)(2)(i)',
  initialIfsp: '34 CFR 303.310',
  ifspReview: '34 CFR 303.342(b)',
  transitionPlan: '34 CFR 303.209(d)(2)',
  /** What is due beside R7 to R9 (shared/domain/dueItems.ts) */
  developmentalScreening: 'Bright Futures/AAP periodicity: 9, 18 and 30 months',
  fosterCareVisit: 'AAP foster care visits by age',
  maternalDepression: 'AAP 2019: 1, 2, 4 and 6 months',
  immunization: 'AAP immunization schedule, 2026',
  leadTest: 'Bright Futures/AAP periodicity: 12 and 24 months',
  leadQuestions: 'Bright Futures/AAP periodicity: 6, 9, 18 and 36 months',
  anemiaTest: 'Bright Futures/AAP periodicity: 12 months',
  oralHealth: 'Bright Futures/AAP periodicity: oral health',
  firstDentalVisit: 'Bright Futures/AAP periodicity: by the first birthday',
  fluorideVarnish: 'USPSTF 2021',
  newbornHearing: 'Joint Committee on Infant Hearing 2019: by 1 month',
  ifspAnnual: '34 CFR 303.342(c)',
  transitionConference: '34 CFR 303.209(c)(1)',
  schoolNotice: '34 CFR 303.209(b)(1)(i)',
  substantiatedReferral: '34 CFR 303.303(b); 42 USC 5106a(b)(2)(B)(xxi)',
  partCServiceStart: '34 CFR 303.342(e)',
  milestones: 'CDC, Learn the Signs. Act Early., 2022',
  /** R10 */
  serviceStart: courtSetting,
  actionItem: 'family team meeting',
  orderItem: 'order of the court',
  medicalTask: 'date recorded',
  /** R17, R18 */
  monthlyCadence: courtSetting,
  agencyReport: courtSetting,
  /** R19 */
  icwaNotice: '25 USC 1912(a)',
} as const satisfies Record<string, string>;

export type RuleId = keyof typeof ruleSources;
