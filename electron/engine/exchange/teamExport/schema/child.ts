// One child of a family: placement, screenings, health, early intervention.

import { z } from 'zod';
import { placementEventKinds, placementSettings } from '../../../../../shared/domain/record.ts';
import { day, id, line, list, name, note, whole } from './values.ts';

const tools = ['ASQ-3', 'ASQ:SE-2', 'M-CHAT-R/F'] as const;
const results = ['typical', 'monitoring', 'below', 'low', 'medium', 'high', 'above_cutoff'] as const;

/** The types of PRODUCT.md's record, with the three visits after removal that R7 counts. */
const healthTypes = [
  'initial_health_screen',
  'comprehensive_health_assessment',
  'follow_up_health_visit',
  'well_child',
  'immunization',
  'dental',
  'lead',
  'hearing',
  'specialty',
] as const;

const placement = z.strictObject({
  id: id<'placement'>(),
  setting: z.enum(placementSettings),
  caregiver: name,
  start: day,
  end: day.nullable(),
  countsAsPlacement: z.boolean(),
  endReason: name.nullable(),
  preference: name.nullable(),
});

const stay = z.strictObject({
  kind: z.enum(['hospital', 'respite']),
  start: day,
  end: day.nullable(),
  where: name,
  countsAsPlacement: z.boolean(),
});

const placementEvent = z.strictObject({ event: z.enum(placementEventKinds), date: day, settledDate: day.nullish() });

const safeSleepCheck = z.strictObject({ date: day, by: name.nullish() });

/** The recorded category and the score (ASQ-3 areas have 0 to 60 points). */
const areaResult = z.tuple([z.enum(results), whole(0, 60).nullable()]).optional();

const screening = z.strictObject({
  id: id<'screening'>(),
  tool: z.enum(tools),
  date: day,
  ageBasis: z.enum(['adjusted', 'chronological']),
  form: name,
  result: z.enum(results),
  score: whole(0, 500).nullish(),
  domains: z
    .strictObject({
      communication: areaResult,
      gross_motor: areaResult,
      fine_motor: areaResult,
      problem_solving: areaResult,
      personal_social: areaResult,
    })
    .optional(),
  followUpInterviewDate: day.nullish(),
});

const healthVisit = z.strictObject({ type: z.enum(healthTypes), date: day, note, label: name.nullish() });

const medicalTask = z.strictObject({ id: id<'medicalTask'>(), text: line, dueDate: day, doneDate: day.nullable() });

const partC = z.strictObject({
  identifiedDate: day.nullable(),
  referralSentDate: day.nullable(),
  referralReceivedDate: day.nullable(),
  evaluationScheduled: day.nullish(),
  evaluationDate: day.nullable(),
  eligible: z.boolean().nullable(),
  ifspDate: day.nullable(),
  reviews: list(day, 50),
  exceptions: list(z.strictObject({ start: day, end: day, reason: line }), 50),
  transitionPlanDate: day.nullable(),
  services: list(z.strictObject({ name, start: day.nullable(), frequency: name }), 50),
});

export const child = z.strictObject({
  id: id<'child'>(),
  firstName: name,
  lastName: name,
  dob: day,
  gestationalAgeDaysAtBirth: whole(140, 310).nullable(),
  sexAtBirth: z.enum(['female', 'male', 'intersex']).nullable(),
  race: list(name, 20),
  ethnicity: name.nullable(),
  removalDate: day.nullable(),
  homeLanguage: name.nullish(),
  prenatalExposure: z.boolean().nullish(),
  medicalEquipment: z.boolean().nullish(),
  familyViolenceExposure: z.boolean().nullish(),
  childCare: z.strictObject({ name, start: day.nullable() }).nullish(),
  placements: list(placement, 100),
  interludes: list(stay, 200),
  placementEvents: list(placementEvent, 100).nullish(),
  safeSleepChecks: list(safeSleepCheck, 500).nullish(),
  screenings: list(screening, 300),
  health: list(healthVisit, 500),
  medicalTasks: list(medicalTask, 500),
  partC,
});
