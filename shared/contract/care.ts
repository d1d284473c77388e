// What a person enters about a child's development, health and early intervention, and the record it is entered into.

import { z } from 'zod';
import type { ChildDevelopment } from '../brief/brief.ts';
import type { AdjustedAge, Age } from '../domain/age.ts';
import type { CourtPolicy } from '../domain/courtPolicy.ts';
import type { EntryProblem } from '../domain/entry.ts';
import type {
  Child,
  HealthVisit,
  IfspReview,
  PartC,
  PartCException,
  PartCService,
  Screening,
} from '../domain/record.ts';
import { calendarDate, id, instant, listOf } from './values.ts';

const object = <T extends object>() =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

const longText = z.string().trim().max(2_000);
const optionalText = z.string().trim().min(1).max(200).nullable();
const optionalDay = calendarDate.nullable();
/** A code of the entry's own lists, or a word of the instrument's. */
const code = z.string().regex(/^[\w:.-]{1,60}$/);
const points = z.number().min(-1_000).max(1_000);

/** A screening as a person enters it. What cannot be is refused by `checkScreening`, with a sentence for each field. */
export const screeningEntry = z.strictObject({
  tool: z.string().min(1).max(60),
  form: z.string().max(60),
  date: calendarDate,
  ageBasis: z.enum(['adjusted', 'chronological']),
  /** The parent whom a screen of a caregiver is about; null: the child. */
  aboutParentId: id<'parent'>().nullable(),
  areas: listOf(z.strictObject({ area: code, score: points.nullable(), omitted: z.int().min(0).max(50) }), 12),
  score: points.nullable(),
  /** Unanswered items of a questionnaire that has one total. */
  omitted: z.int().min(0).max(100),
  answers: z.record(code, points).nullable(),
  /** Only where no rule of the instrument is on file: what its report states. */
  result: optionalText,
  completedBy: code.nullable(),
  language: code.nullable(),
  setting: code.nullable(),
  followUpInterviewOn: optionalDay,
  followUpScore: points.nullable(),
  referredTo: optionalText,
  referredOn: optionalDay,
  rescreenOn: optionalDay,
  safetyFollowUpOn: optionalDay,
});
export type ScreeningEntry = z.infer<typeof screeningEntry>;

/** What a health visit can be. The first three are those after removal (R7). */
export const healthVisitTypes = [
  'initial_health_screen',
  'comprehensive_health_assessment',
  'follow_up_health_visit',
  'well_child',
  'immunization',
  'dental',
  'lead',
  'anemia',
  'hearing',
  'specialty',
] as const;

export const healthVisitEntry = z.strictObject({
  type: z.enum(healthVisitTypes),
  date: calendarDate,
  /** For a well-child visit the age it is for, as the record names it: "12 month", "newborn". */
  label: optionalText,
  doses: listOf(z.strictObject({ vaccine: code, dose: z.int().min(1).max(20) }), 30).nullable(),
  outcome: optionalText,
  note: longText,
});
export type HealthVisitEntry = z.infer<typeof healthVisitEntry>;

/** The row that an item of a list corrects, as the form showed it; null, or left out: the item names none. */
const ofRow = { id: z.string().min(1).max(200).nullish() };

/** All of a child's early intervention, as it stands after the entry. */
export const partCEntry = z.strictObject({
  identifiedOn: optionalDay,
  referralSentOn: optionalDay,
  referralReceivedOn: optionalDay,
  evaluationSetFor: optionalDay,
  evaluatedOn: optionalDay,
  eligible: z.boolean().nullable(),
  ifspOn: optionalDay,
  transitionPlanOn: optionalDay,
  transitionConferenceOn: optionalDay,
  schoolNoticeOn: optionalDay,
  reviews: listOf(z.strictObject({ ...ofRow, date: calendarDate, annual: z.boolean().nullable() }), 50),
  exceptions: listOf(
    z.strictObject({
      ...ofRow,
      startedOn: calendarDate,
      endedOn: calendarDate,
      reason: z.string().trim().min(1).max(500),
    }),
    50,
  ),
  services: listOf(
    z.strictObject({
      ...ofRow,
      name: z.string().trim().min(1).max(200),
      startedOn: optionalDay,
      frequency: z.string().trim().min(1).max(200),
    }),
    50,
  ),
});
export type PartCEntry = z.infer<typeof partCEntry>;

/** The row that an entry corrects, as it was shown: refused where another row stands by now. */
export const corrects = z.strictObject({ id: z.string().min(1).max(200), recordedAt: instant });

/** A row with the moment it was recorded, which an entry that corrects it must name. */
const kept = <T extends object>() => z.strictObject({ row: object<T>(), recordedAt: instant });
export type Kept<T> = { readonly row: T; readonly recordedAt: z.infer<typeof instant> };

/** One child's record as the forms show it, with everything that is read out of it on the as-of day. */
const careChild = z.strictObject({
  child: object<Child>(),
  age: object<Age>(),
  adjustedAge: object<AdjustedAge>().nullable(),
  development: object<ChildDevelopment>(),
  screenings: z.array(kept<Screening>()),
  healthVisits: z.array(kept<HealthVisit>()),
  partC: kept<PartC>().nullable(),
  ifspReviews: z.array(object<IfspReview>()),
  partCExceptions: z.array(object<PartCException>()),
  partCServices: z.array(object<PartCService>()),
});
export type CareChild = z.infer<typeof careChild>;

/** A case's children with what is recorded of their development and health. */
export const careRecord = z.strictObject({
  caseNumber: id<'caseNumber'>(),
  /** Of all children of the case: "J.A., R.A.". */
  initials: z.string(),
  fictitious: z.boolean(),
  timezone: z.string(),
  /** The court's own numbers: a form's clocks are the brief's. */
  policy: object<CourtPolicy>(),
  /** Entries dated after it are in the future; of an invented record, its last day of data entry. */
  today: calendarDate,
  parents: z.array(
    z.strictObject({ id: id<'parent'>(), name: z.string(), relation: z.string(), language: z.string().nullable() }),
  ),
  children: z.array(careChild),
});
export type CareRecord = z.infer<typeof careRecord>;

/** The problems of an entry as a refusal carries them. */
export const entryProblems = z
  .array(z.custom<EntryProblem>((value) => typeof value === 'object' && value !== null && 'reason' in value))
  .readonly();
