// The court's part of an export: `meta` and `people`.

import { z } from 'zod';
import { day, id, line, list, name, recurrence, time, whole, zone } from './values.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The format's version that this reader knows. */
export const knownVersion = 1;

const days = whole(0, 365);

/** A share of sessions. */
const share = z.number().min(0).max(1);

/** The court's numbers that an export may leave to the defaults (CourtPolicy). */
const alertDefaults = {
  coordinatorCaseloadWarnAt: whole(1, 1_000),
  familyTimeShareFloor: share,
  familyTimePlanReviewDays: days,
  siblingContactMaxDays: days,
  serviceAttendanceFloor: share,
  waitlistRaiseDays: days,
  clockWarnDays: days,
  fifteenMonthWarnDays: days,
  trialHomeVisitWarnDays: days,
  kinSearchRaiseDays: days,
  instabilityMoves: whole(1, 50),
  workerContactMaxDays: days,
  licenseRaiseDays: days,
};

/** The court's numbers that dates are set by, which an export may leave to the defaults as well. */
const minutes = whole(5, 480);
const scheduleDefaults = {
  shelterMinutes: minutes,
  initialMinutes: minutes,
  adjudicationMinutes: minutes,
  dispositionMinutes: minutes,
  reviewMinutes: minutes,
  permanencyMinutes: minutes,
  meetingMinutes: minutes,
  meetingDaysBeforeHearingMin: days,
  meetingDaysBeforeHearingMax: days,
  interpreterLeadDays: days,
  federalHolidaysObserved: whole(0, 1),
};

const period = { date: day, start: time, end: time };

export const meta = z.strictObject({
  fictitious: z.boolean(),
  notice: line.nullish(),
  schemaVersion: z.literal(knownVersion),
  asOf: day,
  timezone: zone,
  court: z.strictObject({
    name,
    state: name,
    program: name,
    judge: id<'person'>(),
    clerk: id<'person'>(),
    coordinator: id<'person'>(),
  }),
  coordinatorCaseloadCap: whole(1, 1_000).nullish(),
  localDefaults: z.strictObject({
    monthlyCadenceMaxDays: days,
    courtReportDueDaysBeforeHearing: days,
    wellChildGraceDays: days,
    mchatGraceDays: days,
    serviceStartDays: days,
    screeningDaysFromRemoval: days,
    noticeDaysBeforeHearing: days,
    ...z.strictObject(alertDefaults).partial().shape,
    ...z.strictObject(scheduleDefaults).partial().shape,
  }),
  courtrooms: list(z.strictObject({ id: id<'courtroom'>(), name, remote: z.boolean() }), 200),
  docketSessions: list(
    z.strictObject({
      /** By which an exception names it. */
      id: id<'docketSession'>().nullish(),
      weekday: z.enum(weekdays),
      start: time,
      end: time,
      courtroom: id<'courtroom'>(),
      judge: id<'person'>(),
      slotMinutes: whole(5, 480),
      recurrence: recurrence.nullish(),
      from: day.nullish(),
      until: day.nullish(),
      capacityMinutes: whole(0, 1_440).nullish(),
    }),
    500,
  ),
  /** Of a session by its id: without a start it is not held that day. Without a session: a further one, told whole. */
  sessionChanges: list(
    z.strictObject({
      session: id<'docketSession'>().nullish(),
      date: day,
      start: time.nullish(),
      end: time.nullish(),
      courtroom: id<'courtroom'>().nullish(),
      judge: id<'person'>().nullish(),
    }),
    5_000,
  ).nullish(),
  holidays: list(z.strictObject({ date: day, name, sits: z.boolean().nullish() }), 1_000),
  externalCommitments: list(z.strictObject({ person: id<'person'>(), ...period, where: name }), 20_000),
  interpreterBookings: list(z.strictObject({ person: id<'person'>(), ...period }), 20_000),
});

export const person = z.strictObject({ id: id<'person'>(), name, role: name });
