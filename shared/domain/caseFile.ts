// One family's case as the rules read it: the rows of that case nested by child, with the court's people and numbers.
// It never holds a sealed address.

import type { CourtPolicy } from './courtPolicy.ts';
import type { Instant } from './dates.ts';
import type { PersonId } from './ids.ts';
import type * as record from './record.ts';

export interface ChildFile {
  readonly child: record.Child;
  readonly placements: readonly record.Placement[];
  readonly stays: readonly record.Stay[];
  readonly screenings: readonly record.Screening[];
  readonly healthVisits: readonly record.HealthVisit[];
  readonly medicalTasks: readonly record.MedicalTask[];
  /** null: no early-intervention record at all. */
  readonly partC: record.PartC | null;
  readonly ifspReviews: readonly record.IfspReview[];
  readonly partCExceptions: readonly record.PartCException[];
  readonly partCServices: readonly record.PartCService[];
}

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
  readonly orderItems: readonly record.OrderItem[];
  readonly ftms: readonly record.Ftm[];
  readonly actionItems: readonly record.ActionItem[];
  readonly sensitiveTexts: readonly record.SensitiveText[];
  readonly siblingPlan: record.SiblingPlan | null;
  readonly siblingContacts: readonly record.SiblingContact[];
  readonly caseworkerContacts: readonly record.CaseworkerContact[];
  readonly tpr: record.TprRecord | null;
  readonly children: readonly ChildFile[];
}
