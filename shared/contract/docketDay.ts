// One day's docket as the window shows it: the hearings with what needs attention, the days around it, and what is
// still to be settled for the weeks after.

import { z } from 'zod';
import type { AlertLine, Counts, ObligationLine } from '../brief/brief.ts';
import type { AdjustedAge, Age } from '../domain/age.ts';
import { hearingStatuses } from '../domain/hearings.ts';
import { hearingTypes } from '../domain/record.ts';
import { federalHolidayCodes } from '../schedule/federalHolidays.ts';
import { clockTime } from './docket.ts';
import { calendarDate, count, id } from './values.ts';

const object = <T extends object>() =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

/** A day that a docket can be asked of: its weeks are counted in both directions, and no court sits in the year 0. */
export const docketDate = calendarDate.refine((date) => date >= '1900-01-01' && date <= '2199-12-31');

/** A day beside the one that is shown. `taken` of `slots`: hearings set in the session, and how many it has room for. */
const nearDay = z.discriminatedUnion('kind', [
  z.strictObject({ date: calendarDate, kind: z.literal('session'), taken: count, slots: count }),
  /** No session of this court on that weekday; hearings may be set all the same. */
  z.strictObject({ date: calendarDate, kind: z.literal('no-session'), taken: count }),
  /** `federal`: a holiday of 5 U.S.C. 6103 by its code, and then without a name; null: the court's own, by name. */
  z.strictObject({
    date: calendarDate,
    kind: z.literal('holiday'),
    name: z.string(),
    federal: z.enum(federalHolidayCodes).nullable(),
  }),
  z.strictObject({ date: calendarDate, kind: z.literal('judge-away'), taken: count }),
]);
export type NearDay = z.infer<typeof nearDay>;

const docketHearing = z.strictObject({
  hearing: id<'hearing'>(),
  caseNumber: id<'caseNumber'>(),
  start: clockTime,
  minutes: count,
  type: z.enum(hearingTypes),
  status: z.enum(hearingStatuses),
  courtroom: z.string().nullable(),
  judge: z.string().nullable(),
  /** Initials only: several families share this screen. Ages on the hearing's day. */
  children: z.array(
    z.strictObject({ initials: z.string(), age: object<Age>(), adjusted: object<AdjustedAge>().nullable() }),
  ),
  /** For the judge alone; null for the other roles. */
  attention: z
    .strictObject({
      counts: object<Counts>(),
      /** The first two things to know: overdue longest first, then due by the hearing. Child names are initials. */
      first: z.array(object<ObligationLine>()).max(2),
      /** What to know beside the obligations, the most urgent first. Child names are initials. */
      alerts: z.array(object<AlertLine>()),
    })
    .nullable(),
  report: z.strictObject({ due: calendarDate, filed: calendarDate.nullable(), daysLate: count, missing: z.boolean() }),
});
export type DocketHearing = z.infer<typeof docketHearing>;

export const docketDay = z.strictObject({
  date: calendarDate,
  /** Monday to Friday of that week, then the next four days with a session, or with one but for the judge's absence. */
  week: z.array(nearDay),
  hearings: z.array(docketHearing),
  /** Where nothing is set on that day: the next day that has hearings; null where none is set at all. */
  nextWithHearings: calendarDate.nullable(),
  /** The last day before it that has hearings, and the first one after it. */
  before: calendarDate.nullable(),
  after: calendarDate.nullable(),
});
export type DocketDay = z.infer<typeof docketDay>;

const ofCase = {
  caseNumber: id<'caseNumber'>(),
  hearing: id<'hearing'>(),
  /** Of all children of the case: "J.A., R.A.". */
  initials: z.string(),
  date: calendarDate,
};

/** What the clerk has to settle, by the court's own intervals. Hearings are those of the next five weeks. */
export const toSettle = z.strictObject({
  /**
   * Cases with nothing set after their hearing of the coming week, or with nothing set at all: then `hearing` is the
   * last one. `lastInside`: the last day still to come with a session within the court's interval of that hearing.
   */
  needsDate: z.array(z.strictObject({ ...ofCase, lastInside: calendarDate.nullable() })),
  /** Cases' next hearings without a family team meeting since the last held hearing. `last`: the latest meeting, null: none recorded. */
  meetingMissing: z.array(
    z.strictObject({ ...ofCase, last: calendarDate.nullable(), lastHeld: calendarDate.nullable() }),
  ),
  /** Cases' next hearings further from the last held one than the court's interval. */
  longInterval: z.array(z.strictObject({ ...ofCase, lastHeld: calendarDate, days: count, limit: count })),
  /** Agency reports that are late, or due on the day, and not filed. */
  reports: z.array(z.strictObject({ ...ofCase, due: calendarDate, daysLate: count })),
});
export type ToSettle = z.infer<typeof toSettle>;
