// The day that a record is about, by kind. A kind whose records are about no one day says so.

import type { CalendarDate } from './dates.ts';
import type { RecordKind, RecordOf } from './record.ts';

/** Fields of a record that hold a day, recorded or not. A hearing's states share their day. */
type DayField<K extends RecordKind> = {
  [F in keyof RecordOf[K] & string]: RecordOf[K][F] extends CalendarDate | null ? F : never;
}[keyof RecordOf[K] & string];

/** The field of each kind; null: its records have no day of their own. A new kind without an entry does not compile. */
export const dayFields: { readonly [K in RecordKind]: DayField<K> | null } = {
  court: null,
  courtSetting: null,
  courtroom: null,
  docketSession: null,
  sessionChange: 'date',
  holiday: 'date',
  commitment: 'date',
  interpreterBooking: 'date',
  person: null,
  courtCase: null,
  parent: null,
  sealedAddress: null,
  participant: null,
  icwaRecord: null,
  icwaInquiry: 'date',
  icwaNotice: 'sentOn',
  activeEffort: 'date',
  permanencyPlan: null,
  familyTimePlan: 'effectiveOn',
  familyTimeSession: 'date',
  service: 'referredOn',
  hearing: 'date',
  hearingNotice: 'sentOn',
  hearingAttendance: null,
  progressReport: 'date',
  concreteNeed: 'date',
  orderItem: 'dueOn',
  ftm: 'date',
  ftmAppointment: 'date',
  reviewInterval: null,
  actionItem: 'dueOn',
  sensitiveText: null,
  siblingPlan: null,
  siblingContact: 'date',
  caseworkerContact: 'date',
  tprRecord: 'petitionFiledOn',
  child: null,
  placement: 'startedOn',
  stay: 'startedOn',
  placementEvent: 'date',
  safeSleepCheck: 'date',
  screening: 'date',
  healthVisit: 'date',
  medicalTask: 'dueOn',
  partC: 'identifiedOn',
  ifspReview: 'date',
  partCException: 'startedOn',
  partCService: 'startedOn',
};
