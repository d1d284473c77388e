// One family's case as the rules read it: the rows of that case nested by child, with the court's people and numbers.
// It never holds a sealed address.

import type { CourtPolicy } from './courtPolicy.ts';
import type { CalendarDate, Instant } from './dates.ts';
import type { PersonId } from './ids.ts';
import type * as record from './record.ts';

export interface ChildFile {
  readonly child: record.Child;
  readonly placements: readonly record.Placement[];
  readonly stays: readonly record.Stay[];
  readonly placementEvents: readonly record.PlacementEvent[];
  readonly safeSleepChecks: readonly record.SafeSleepCheck[];
  readonly screenings: readonly record.Screening[];
  readonly healthVisits: readonly record.HealthVisit[];
  readonly medicalTasks: readonly record.MedicalTask[];
  /** null: no early-intervention record at all. */
  readonly partC: record.PartC | null;
  readonly ifspReviews: readonly record.IfspReview[];
  readonly partCExceptions: readonly record.PartCException[];
  readonly partCServices: readonly record.PartCService[];
}

/** Somebody whom a hearing of this case needs is booked at that time by something else; of what, only the kind. */
export interface Elsewhere {
  readonly personId: PersonId;
  readonly date: CalendarDate;
  readonly start: record.ClockTime;
  /** HH:MM; where a hearing's length is recorded, its start and length. */
  readonly end: record.ClockTime;
  readonly by: 'hearing' | 'commitment';
  /** The hearing or commitment that it is. */
  readonly source: record.RecordRef;
}

/** How many open families the coordinator of this case serves, this one among them. */
export interface CoordinatorLoad {
  readonly coordinatorId: PersonId;
  readonly families: number;
}

/** A consent that a disclosure depends on: its days alone, nothing of what it is about. */
export interface ConsentDays {
  /** null: none was signed. */
  readonly signedOn: CalendarDate | null;
  /** null: no end. */
  readonly expiresOn: CalendarDate | null;
  /** It has ended by the day that the brief is shown, whatever its as-of day. */
  readonly hasEnded?: true;
}

/** What says now which of a case's texts and services are protected, and who gives those services. */
export type Protection = Pick<CaseFile, 'sensitiveTexts' | 'services' | 'people'>;

export interface CaseFile {
  /** Rows recorded after this moment are not in this file; null: everything recorded so far. */
  readonly knownAt: Instant | null;
  readonly court: record.Court;
  readonly policy: CourtPolicy;
  readonly courtrooms: readonly record.Courtroom[];
  readonly people: ReadonlyMap<PersonId, record.Person>;
  readonly case: record.CourtCase;
  readonly parents: readonly record.Parent[];
  readonly participants: readonly record.Participant[];
  readonly icwa: record.IcwaRecord | null;
  readonly icwaInquiries: readonly record.IcwaInquiry[];
  readonly icwaNotices: readonly record.IcwaNotice[];
  readonly activeEfforts: readonly record.ActiveEffort[];
  readonly permanency: record.PermanencyPlan | null;
  readonly familyTimePlan: record.FamilyTimePlan | null;
  readonly familyTime: readonly record.FamilyTimeSession[];
  readonly services: readonly record.Service[];
  readonly hearings: readonly record.Hearing[];
  readonly hearingNotices: readonly record.HearingNotice[];
  readonly hearingAttendances: readonly record.HearingAttendance[];
  readonly progressReports: readonly record.ProgressReport[];
  readonly concreteNeeds: readonly record.ConcreteNeed[];
  readonly orderItems: readonly record.OrderItem[];
  readonly ftms: readonly record.Ftm[];
  readonly actionItems: readonly record.ActionItem[];
  readonly sensitiveTexts: readonly record.SensitiveText[];
  /** Of a file of an earlier moment: what is protected today. null: the file is of now. */
  readonly protectedNow: Protection | null;
  readonly siblingPlan: record.SiblingPlan | null;
  readonly siblingContacts: readonly record.SiblingContact[];
  readonly caseworkerContacts: readonly record.CaseworkerContact[];
  readonly tpr: record.TprRecord | null;
  /** The court's interpreters, on the days of this case's hearings. */
  readonly interpreterBookings: readonly record.InterpreterBooking[];
  /** On the days of this case's hearings, of people whom the case names; of the same court's record. */
  readonly elsewhere: readonly Elsewhere[];
  /** null: no coordinator is recorded. */
  readonly coordinatorLoad: CoordinatorLoad | null;
  /** Consents under 42 CFR Part 2 that name this file's audience; filled when the file is narrowed (redaction). */
  readonly consents: readonly ConsentDays[];
  readonly children: readonly ChildFile[];
}
