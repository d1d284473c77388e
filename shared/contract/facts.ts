// The facts of a brief as they cross the channel: every name and every kind of value, nothing more.

import { z } from 'zod';
import type { ChildFacts, Facts, ObligationFacts } from '../brief/facts.ts';
import { changeKinds } from '../domain/changes.ts';
import { orderItemStatuses, placementSettings } from '../domain/record.ts';
import { count, calendarDate as day, id } from './values.ts';

const days = z.int();
const share = z.number().min(0).max(1);
const dueRow = { key: z.string(), label: z.string(), due: day };
const lateRow = z.strictObject({ ...dueRow, daysOverdue: count });

const obligations: z.ZodType<ObligationFacts> = z.strictObject({
  overdue: z.array(lateRow),
  inGrace: z.array(lateRow),
  dueByHearing: z.array(z.strictObject(dueRow)),
  doneLate: z.array(z.strictObject({ ...dueRow, done: day, daysLate: count })),
});

const child: z.ZodType<ChildFacts> = z.strictObject({
  id: id<'child'>(),
  age: z.strictObject({ months: days, days, totalDays: days, weeks: days }),
  adjustedAge: z
    .strictObject({ adjustmentDays: count, termDate: day, months: count.nullable(), days: count.nullable() })
    .nullable(),
  care: z.strictObject({
    daysSinceRemoval: count.nullable(),
    daysOutOfHome: count.nullable(),
    daysTrialHomeVisit: count.nullable(),
  }),
  placements: z.strictObject({
    countedPlacements: count,
    moves: count,
    currentSetting: z.enum(placementSettings).nullable(),
    currentCaregiver: z.string().nullable(),
    daysInCurrent: count.nullable(),
    movesPer1000Days: z.number().min(0).nullable(),
    notCounted: z.array(z.enum(['hospital', 'respite', 'trial_home_visit'])),
  }),
  clocks: z
    .strictObject({
      sixMonthReviewDue: day,
      firstPermanencyHearingDue: day,
      permanencyHearingHeld: z.array(day),
      nextPermanencyHearingDue: day,
      reasonableEffortsToPreventRemovalDue: day,
      reasonableEffortsToPreventRemovalFound: day.nullable(),
      contraryToWelfareInFirstOrder: z.boolean(),
      trialHomeVisitSixMonthDate: day.nullable(),
    })
    .nullable(),
  fifteenOf22: z
    .strictObject({
      entryDate: day,
      entryBasis: z.enum(['judicial finding', '60 days after removal']),
      excludedTrialHomeVisitDays: count,
      monthsCounted: count,
      daysCountedBeyond: count,
      fifteenMonthDate: day,
      reached: z.boolean(),
      daysPastAtHearing: count,
    })
    .nullable(),
  obligations,
});

const familyTime = z.strictObject({
  scheduled: count,
  attended: count,
  missedByParent: count,
  cancelledOther: count,
  hoursAttended: z.number().min(0),
  attendedShareOfScheduled: share.nullable(),
  attendedShareExcludingCancellationsByOthers: share.nullable(),
});

export const facts: z.ZodType<Facts> = z.strictObject({
  family: id<'case'>(),
  caseNumber: id<'caseNumber'>(),
  hearingDate: day,
  asOf: day,
  children: z.array(child),
  familyLevel: obligations,
  cadence: z.strictObject({
    lastHearing: day.nullable(),
    daysFromLastHearing: days.nullable(),
    hearingWithinMonthlyCadence: z.boolean().nullable(),
    lastFtm: day.nullable(),
    daysFromLastFtmToHearing: days.nullable(),
    ftmSinceLastHearing: z.boolean(),
    ftmWithinMonthlyCadence: z.boolean().nullable(),
    daysBetweenLastTwoFtms: days.nullable(),
  }),
  agencyReport: z.strictObject({ due: day, filed: day.nullable(), daysLate: count, missing: z.boolean() }),
  familyTimeSinceLastHearing: z.record(z.string(), familyTime),
  changedSinceLastHearing: z.array(z.strictObject({ date: day, kind: z.enum(changeKinds), ref: z.string() })),
  icwaNotice: z
    .strictObject({
      perRecipient: z.array(z.strictObject({ to: z.string(), received: day.nullable(), earliest: day.nullable() })),
      earliestPermissibleHearing: day.nullable(),
      heldOn: day.nullable(),
      heldTooEarly: z.boolean(),
    })
    .nullable(),
  ordersFromLastHearing: z.record(z.string(), z.enum(orderItemStatuses)),
});
