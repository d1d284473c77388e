// One family's case as an export holds it.

import { z } from 'zod';
import { casePhases, concreteNeeds, familyTimeOutcomes } from '../../../../../shared/domain/record.ts';
import { child } from './child.ts';
import { ftm, ftmAppointment, hearing } from './hearing.ts';
import { day, hours, id, line, list, name, note, passage, text, whole, words } from './values.ts';

/** Whose copy of a document a text may stand in (README of the sample docket, section 5). */
const audiences = [
  'judge',
  'clerk',
  'clerk_sealed',
  'agency',
  'child_attorney',
  'mother_attorney',
  'father_attorney',
  'casa',
  'resource_parent',
  'tribe',
] as const;

const sensitiveCategories = [
  'part2',
  'dv_address',
  'mental_health',
  'minor_parent',
  'childcare_site',
  'immigration',
  'part_c',
  'health',
  'medical',
  'hiv',
  'reporter',
] as const;

/** The sample's words and those of PRODUCT.md's record. */
const serviceStatuses = [
  'needed',
  'referred',
  'waitlist',
  'waitlisted',
  'intake_scheduled',
  'not_started',
  'active',
  'completed',
  'declined',
  'denied_appeal_filed',
  'unavailable',
  'discontinued',
] as const;

const parent = z.strictObject({
  id: id<'parent'>(),
  name,
  relation: name,
  attorney: id<'person'>().nullable(),
  mentor: id<'person'>().nullable(),
  guardianAdLitem: id<'person'>().nullish(),
  language: name.nullable(),
  interpreterRequired: z.boolean().nullish(),
  paternity: line.nullish(),
  located: line.nullish(),
  search: line.nullish(),
  minor: z.boolean().nullish(),
  inCustody: z.boolean().nullish(),
  address: z
    .strictObject({ confidential: z.boolean(), substitute: line.nullable(), actual: line, phone: name.nullable() })
    .nullish(),
  noContactOrder: z
    .strictObject({
      issued: day,
      expires: day.nullable(),
      protects: list(id<'parent' | 'child'>(), 50),
    })
    .nullish(),
});

const team = z.strictObject({
  caseworker: id<'person'>().nullable(),
  agencyAttorney: id<'person'>().nullable(),
  childAttorney: id<'person'>().nullable(),
  casa: id<'person'>().nullable(),
  coordinator: id<'person'>().nullable(),
  tribe: id<'person'>().nullish(),
  interpreter: id<'person'>().nullish(),
});

const icwa = z.strictObject({
  status: name,
  tribe: name.nullish(),
  inquiries: list(z.strictObject({ date: day, result: name, detail: line.nullish() }), 100),
  notices: list(
    z.strictObject({
      to: id<'party'>(),
      sent: day.nullable(),
      received: day.nullable(),
      extensionDaysRequested: whole(0, 365),
      note: note.nullish(),
    }),
    50,
  ).nullish(),
  biaNoticeReceived: day.nullish(),
  membershipVerification: z
    .strictObject({ requested: day.nullable(), received: day.nullable(), result: line.nullable() })
    .nullish(),
  qualifiedExpertWitness: day.nullish(),
  placementPreferenceMet: z.boolean().nullish(),
  tribeIntervened: day.nullish(),
  activeEfforts: list(z.strictObject({ date: day, text: line }), 500).nullish(),
});

const familyTimeSession = z.strictObject({
  date: day,
  parent: id<'parent'>(),
  hours: hours(24),
  outcome: z.enum(familyTimeOutcomes),
  mode: z.enum(['in_person', 'video']),
  supervision: name,
  note,
});

/** What a provider reported of a service, from a day to the day of the report. */
const progressReport = z.strictObject({
  from: day,
  date: day,
  attended: whole(0, 1_000).nullish(),
  scheduled: whole(0, 1_000).nullish(),
  fit: line.nullish(),
  effect: line.nullish(),
  text: note,
});

const concreteNeed = z.strictObject({ need: z.enum(concreteNeeds), date: day, metDate: day.nullish(), text: note });

const service = z.strictObject({
  id: id<'service'>(),
  subject: id<'parent' | 'child'>(),
  type: name,
  provider: id<'person'>(),
  referralDate: day,
  startDate: day.nullable(),
  endDate: day.nullable(),
  status: z.enum(serviceStatuses),
  note,
  part2: z.boolean(),
  progressReports: list(progressReport, 300).nullish(),
});

/** How often this case is to be heard, in place of the court's own number of days. */
const reviewInterval = z.strictObject({
  days: whole(1, 365),
  phase: z.enum(casePhases).nullish(),
  underMonths: whole(1, 216).nullish(),
  reason: line,
});

const sensitive = z.strictObject({
  category: z.enum(sensitiveCategories),
  // Redaction looks for this text everywhere: one letter would blank the whole record.
  text: words(1_000, 3),
  audiences: list(z.enum(audiences), 20),
  consent: z
    .strictObject({ signed: day, expires: day.nullable(), to: list(z.enum([...audiences, 'court']), 20) })
    .nullish(),
  note: text(1_000).nullish(),
});

export const family = z.strictObject({
  id: id<'case'>(),
  caseNumber: id<'caseNumber'>(),
  docketName: name,
  status: z.enum(['open', 'closed']),
  headline: line,
  petitionSummary: passage,
  substantiationDate: day.nullable(),
  adjudicationDate: day.nullable(),
  dispositionDate: day.nullable(),
  casePlanDate: day.nullish(),
  relativesNoticedDate: day.nullish(),
  parents: list(parent, 20),
  team,
  icwa,
  children: list(child, 20).min(1),
  permanency: z.strictObject({
    primary: name,
    concurrent: name.nullable(),
    concurrentDisclosedToParents: day.nullable(),
    primarySince: day.nullish(),
  }),
  familyTimePlan: z.strictObject({
    effective: day,
    sessionsPerWeek: whole(0, 50),
    hoursEach: hours(24),
    supervision: name,
    plus: name.nullish(),
  }),
  familyTime: list(familyTimeSession, 5_000),
  services: list(service, 500),
  concreteNeeds: list(concreteNeed, 300).nullish(),
  hearings: list(hearing, 300),
  ftms: list(ftm, 300),
  ftmAppointments: list(ftmAppointment, 300).nullish(),
  reviewIntervals: list(reviewInterval, 20).nullish(),
  sensitive: list(sensitive, 200),
  siblings: z
    .strictObject({
      placedTogether: z.boolean(),
      siblingTime: list(z.strictObject({ date: day, hours: hours(24) }), 2_000),
      planPerMonth: whole(0, 60).nullable(),
    })
    .nullish(),
  caseworkerContacts: list(z.strictObject({ date: day, place: name }), 2_000).nullish(),
  tpr: z
    .strictObject({
      petitionFiled: day.nullable(),
      compellingReason: line.nullable(),
      exceptions: z.strictObject({ relativePlacement: z.boolean().nullable(), servicesNotProvided: line.nullable() }),
    })
    .nullish(),
});
