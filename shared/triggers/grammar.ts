// The grammar of triggers (resources/reference/bench-questions.json, triggerGrammar, version 1): the 39 forms that an alert
// rule or a bench question is raised by. A trigger has one head; every other key is that form's. Nothing else is allowed:
// an unknown form, name or setting does not get past the build (content.ts).

import { z } from 'zod';
import { changeKinds } from '../domain/changes.ts';
import { type CourtPolicy, defaultPolicy } from '../domain/courtPolicy.ts';
import { concreteNeeds, countedFindings, hearingTypes } from '../domain/record.ts';

/** The court's own numbers, by name. */
export type SettingName = keyof CourtPolicy;
const settingNames = Object.keys(defaultPolicy) as [SettingName, ...SettingName[]];

/** A number, or the court's value of one of its settings. */
const numberRef = z.union([z.number(), z.strictObject({ setting: z.enum(settingNames) })]).readonly();
export type NumberRef = z.infer<typeof numberRef>;

const leaves = {
  always: z.strictObject({ always: z.literal(true) }),
  childAge: z.strictObject({
    childAge: z.strictObject({
      fromMonths: numberRef.optional(),
      throughMonths: numberRef.optional(),
      basis: z.enum(['chronological', 'adjusted']).optional(),
    }),
  }),
  daysInCare: z.strictObject({
    daysInCare: z.strictObject({ atLeast: numberRef.optional(), below: numberRef.optional() }),
  }),
  hearingType: z.strictObject({
    hearingType: z.array(z.enum(hearingTypes)).min(1),
  }),
  caseFlag: z.strictObject({
    caseFlag: z.enum([
      'born-early',
      'prenatal-exposure',
      'medical-equipment',
      'family-violence-exposure',
      'address-protected',
      'no-contact-order',
      'has-siblings',
      'in-care',
      'never-removed',
      'parent-under-18',
      'paternity-not-established',
      'parent-not-located',
      'parent-in-custody',
      'home-language-not-english',
    ]),
  }),
  obligation: z.strictObject({
    obligation: z.enum([
      'health:initial',
      'health:comprehensive',
      'health:follow_up',
      'well',
      'screen:dev',
      'screen:se',
      'mchat:18',
      'mchat:24',
      'partC:referral',
      'partC:ifsp',
      'partC:review',
      'partC:transition',
      'medicalTask',
      'serviceStart',
      'actionItem',
      'orderItem',
    ]),
    status: z.enum(['overdue', 'inGrace', 'dueByHearing', 'doneLate']),
    daysAtLeast: numberRef.optional(),
  }),
  periodicity: z.strictObject({
    periodicity: z.enum([
      'immunization',
      'lead-test',
      'anemia-test',
      'oral-health-assessment',
      'oral-health-risk-assessment',
      'fluoride-varnish',
      'maternal-depression-screening',
    ]),
    status: z.enum(['overdue', 'dueByHearing', 'notRecorded']),
  }),
  screening: z.strictObject({
    screening: z.strictObject({
      of: z.enum(['developmental', 'social-emotional', 'autism', 'caregiver-depression']),
      result: z.enum(['typical', 'monitoring', 'concern', 'medium', 'high']),
      followUpRecorded: z.boolean().optional(),
    }),
  }),
  screeningIssue: z.strictObject({
    screeningIssue: z.enum([
      'recorded-differs-from-computed',
      'outside-form-window',
      'age-basis-not-adjusted',
      'lower-than-last-time',
      'not-in-home-language',
    ]),
  }),
  safetyItem: z.strictObject({ safetyItem: z.enum(['answered-above-zero']), followUpRecorded: z.boolean().optional() }),
  partC: z.strictObject({
    partC: z.enum([
      'identified-date-missing',
      'not-referred',
      'referred-not-evaluated',
      'evaluated-no-ifsp',
      'not-eligible',
      'ifsp-in-effect',
      'service-not-started',
      'delay-reason-recorded',
      'declined',
    ]),
    daysAtLeast: numberRef.optional(),
  }),
  cadence: z.strictObject({
    cadence: z.enum([
      'no-ftm-recorded',
      'no-ftm-since-last-hearing',
      'ftm-since-last-hearing',
      'ftm-older-than-interval',
      'hearing-gap-over-interval',
      'next-hearing-not-set',
      'next-hearing-over-interval',
    ]),
  }),
  agencyReport: z.strictObject({ agencyReport: z.enum(['missing', 'filed-late']) }),
  familyTime: z.strictObject({
    familyTime: z.enum([
      'attendedShareOfScheduled',
      'attendedShareExcludingCancellationsByOthers',
      'scheduled',
      'attended',
      'missedByParent',
      'cancelledOther',
      'hoursAttended',
    ]),
    below: numberRef.optional(),
    atLeast: numberRef.optional(),
    mode: z.enum(['in_person', 'video']).optional(),
  }),
  familyTimeCause: z.strictObject({
    familyTimeCause: z.enum(['parent', 'agency', 'provider', 'caregiver', 'child-illness']),
    atLeast: numberRef,
  }),
  familyTimePlan: z.strictObject({
    familyTimePlan: z.enum([
      'none',
      'in-place',
      'video-only',
      'supervision-unchanged',
      'no-session-since-last-hearing',
    ]),
    daysAtLeast: numberRef.optional(),
  }),
  siblingContact: z.strictObject({
    siblingContact: z.enum(['apart', 'none-in-days', 'below-plan']),
    daysAtLeast: numberRef.optional(),
  }),
  placementMoves: z.strictObject({
    placementMoves: z.strictObject({ atLeast: numberRef, sinceLastHearing: z.boolean().optional() }),
  }),
  placement: z.strictObject({
    placement: z.enum([
      'with-relative',
      'with-non-relative',
      'concurrent-plan-home',
      'not-concurrent-plan-home',
      'trial-home-visit',
      'with-parent-in-treatment',
      'license-pending',
      'move-planned',
      'notice-given-to-end',
    ]),
    daysAtLeast: numberRef.optional(),
  }),
  clock: z.strictObject({
    clock: z.enum([
      'sixMonthReview',
      'firstPermanencyHearing',
      'nextPermanencyHearing',
      'reasonableEffortsToPrevent',
      'trialHomeVisitSixMonth',
      'fifteenOf22',
      'casePlan60',
      'relativeNotice30',
    ]),
    status: z.enum(['passed', 'dueWithin', 'met']),
    withinDays: numberRef.optional(),
  }),
  finding: z.strictObject({
    finding: z.enum(countedFindings),
    state: z.enum(['missing-in-first-order', 'not-made', 'made']),
  }),
  icwa: z.strictObject({
    icwa: z.enum([
      'not-asked',
      'ask-again',
      'reason-to-know',
      'applies',
      'notice-not-sent',
      'no-receipt',
      'hearing-before-earliest',
      'held-too-early',
      'active-efforts-not-documented',
      'placement-outside-preferences',
      'tribe-not-invited-to-ftm',
    ]),
  }),
  tpr: z.strictObject({
    tpr: z.enum([
      'petition-not-filed',
      'petition-filed',
      'exception-recorded',
      'no-exception-recorded',
      'compelling-reason-recorded',
      'services-not-provided-raised',
    ]),
  }),
  goal: z.strictObject({
    goal: z.enum([
      'reunification',
      'adoption',
      'guardianship',
      'concurrent-recorded',
      'concurrent-missing',
      'concurrent-not-told-to-parents',
      'changed-since-last-hearing',
    ]),
  }),
  orderItem: z.strictObject({ orderItem: z.enum(['not_met', 'partially_met', 'pending', 'met']) }),
  service: z.strictObject({
    service: z.strictObject({
      status: z.enum([
        'needed',
        'referred',
        'waitlisted',
        'active',
        'completed',
        'declined',
        'unavailable',
        'discontinued',
      ]),
      for: z.enum(['parent', 'child']).optional(),
      category: z
        .enum([
          'dyadic-therapy',
          'early-intervention',
          'home-visiting',
          'parenting',
          'parent-mental-health',
          'substance-use-treatment',
          'family-violence',
          'housing',
          'early-care',
          'medical-therapy',
          'legal',
          'peer-support',
          'other',
        ])
        .optional(),
      daysAtLeast: numberRef.optional(),
      attendanceBelow: numberRef.optional(),
    }),
  }),
  concreteNeed: z.strictObject({
    concreteNeed: z.enum(concreteNeeds),
  }),
  access: z.strictObject({
    access: z.enum([
      'interpreter-needed',
      'interpreter-needed-not-booked',
      'parent-without-attorney',
      'child-without-attorney',
    ]),
  }),
  notice: z.strictObject({
    notice: z.enum(['not-sent', 'late', 'no-proof']),
    to: z.enum(['parent', 'caregiver', 'tribe', 'anyone']),
  }),
  consent: z.strictObject({ consent: z.enum(['expired', 'expires-by-hearing', 'missing']) }),
  presence: z.strictObject({
    presence: z.enum([
      'parent-not-at-last-hearing',
      'parent-not-at-last-ftm',
      'attorney-not-at-last-ftm',
      'caregiver-not-invited-to-last-ftm',
    ]),
  }),
  caseload: z.strictObject({ caseload: z.strictObject({ atLeast: numberRef }) }),
  changed: z.strictObject({
    changed: z.enum(changeKinds),
  }),
  workerContact: z.strictObject({ workerContact: z.strictObject({ daysAtLeast: numberRef }) }),
  notRecorded: z.strictObject({
    notRecorded: z.enum([
      'parent-voice',
      'family-time',
      'developmental-screening',
      'concurrent-goal',
      'gestational-age',
      'home-language',
      'race-and-ethnicity',
      'placement-end-reason',
      'immunizations',
      'safe-sleep-check',
      'early-care',
      'parent-mentor',
      'progress-report',
      'strengths',
      'icwa-inquiry',
      'caseworker-contact',
      'father-or-second-parent',
    ]),
  }),
  conflict: z.strictObject({ conflict: z.enum(['judge', 'courtroom', 'attorney', 'caseworker', 'interpreter']) }),
} as const;

type Leaves = typeof leaves;
/** Every head but the three that join others. */
export type LeafHead = keyof Leaves;
/** A trigger of one head. */
export type Leaf<H extends LeafHead = LeafHead> = H extends LeafHead ? Readonly<z.infer<Leaves[H]>> : never;

export type Trigger =
  | Leaf
  | { readonly all: readonly Trigger[] }
  | { readonly any: readonly Trigger[] }
  | { readonly not: Trigger };

const members = z.array(z.lazy(() => trigger)).min(2);

export const trigger: z.ZodType<Trigger> = z.union([
  ...Object.values(leaves),
  z.strictObject({ all: members }),
  z.strictObject({ any: members }),
  z.strictObject({ not: z.lazy(() => trigger) }),
]);

export const leafHeads = Object.keys(leaves) as readonly LeafHead[];

/** The head of a trigger that joins no others. */
export function headOf(leaf: Leaf): LeafHead {
  const head = leafHeads.find((name) => name in leaf);
  if (head === undefined) throw new RangeError('a trigger without a head');
  return head;
}
