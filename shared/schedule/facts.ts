// What the schedule is made from: the court's calendar and, of every case, the rows that its dates depend on. No narrative.

import type { CourtPolicy } from '../domain/courtPolicy.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { PersonId } from '../domain/ids.ts';
import type * as record from '../domain/record.ts';
import type { CourtCalendar } from './courtCalendar.ts';

/** A child of a case, as far as the clocks that bind a date go. */
export interface ScheduledChild {
  readonly child: record.Child;
  readonly placements: readonly record.Placement[];
}

/** One case, open or with a hearing in the time that is looked at. */
export interface ScheduleCase {
  readonly case: record.CourtCase;
  /** Of all its children: "J.A., R.A.". */
  readonly initials: string;
  readonly children: readonly ScheduledChild[];
  readonly parents: readonly record.Parent[];
  readonly participants: readonly record.Participant[];
  readonly hearings: readonly record.Hearing[];
  readonly notices: readonly record.HearingNotice[];
  /** Family team meetings that were held. */
  readonly meetings: readonly Pick<record.Ftm, 'id' | 'caseId' | 'date'>[];
  readonly appointments: readonly record.FtmAppointment[];
  readonly intervals: readonly record.ReviewInterval[];
  readonly icwa: record.IcwaRecord | null;
  readonly icwaInquiries: readonly record.IcwaInquiry[];
  readonly icwaNotices: readonly record.IcwaNotice[];
}

export interface ScheduleFacts {
  /** The day that everything is counted from: no date is set before it. */
  readonly asOf: CalendarDate;
  readonly court: record.Court;
  readonly policy: CourtPolicy;
  readonly calendar: CourtCalendar;
  readonly courtrooms: readonly record.Courtroom[];
  readonly bookings: readonly record.InterpreterBooking[];
  readonly people: ReadonlyMap<PersonId, record.Person>;
  /** By case id. */
  readonly cases: ReadonlyMap<string, ScheduleCase>;
}
