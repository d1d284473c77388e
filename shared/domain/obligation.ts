// An obligation: something due on a day, about one child or the family, and R13, the one classifier of all of them.

import { addDays, type CalendarDate, daysBetween } from './dates.ts';
import type { ChildId, FtmId, HearingId, ParentId, PersonId } from './ids.ts';
import type { PartyRef, RecordRef } from './record.ts';
import type { RuleId } from './ruleSources.ts';

/** What is due, with the facts that a label needs. */
export type ObligationSubject =
  | { readonly kind: 'health:initial' | 'health:comprehensive' | 'health:follow_up' }
  | { readonly kind: 'well'; readonly months: number }
  | { readonly kind: 'screen:dev' | 'screen:se' }
  | { readonly kind: 'mchat'; readonly months: number }
  | { readonly kind: 'partC:referral' | 'partC:transition' }
  /** Not eligible: the evaluation closed the clock, and no meeting was held. */
  | { readonly kind: 'partC:ifsp'; readonly closedBy: 'meeting' | 'not-eligible' }
  | { readonly kind: 'partC:review'; readonly number: number }
  | { readonly kind: 'medicalTask'; readonly text: string }
  | {
      readonly kind: 'serviceStart';
      readonly serviceType: string;
      readonly subjectId: ParentId | ChildId;
      readonly providerId: PersonId;
      readonly referredOn: CalendarDate;
    }
  | { readonly kind: 'actionItem'; readonly text: string; readonly owner: PartyRef; readonly ftmId: FtmId }
  | {
      readonly kind: 'orderItem';
      readonly text: string;
      readonly orderedOf: PartyRef;
      readonly hearingId: HearingId;
      readonly about: ChildId | null;
    };

export interface Obligation {
  /** Names the row for good: `<child>:well:18`, or the record's own id. */
  readonly key: string;
  /** null: of the family, not of one child. */
  readonly childId: ChildId | null;
  readonly subject: ObligationSubject;
  readonly due: CalendarDate;
  /** null: not done by the as-of day. */
  readonly done: CalendarDate | null;
  readonly graceDays: number;
  readonly rule: RuleId;
  readonly sources: readonly RecordRef[];
}

/** R13. All numbers are days. `later`: not done, and due neither before the as-of day nor by the hearing. */
export type ObligationStatus =
  | { readonly state: 'overdue'; readonly daysOverdue: number }
  | { readonly state: 'inGrace'; readonly daysPastDue: number; readonly graceEndsOn: CalendarDate }
  | { readonly state: 'dueByHearing'; readonly daysLeft: number }
  | { readonly state: 'doneLate'; readonly doneOn: CalendarDate; readonly daysLate: number }
  | { readonly state: 'doneOnTime'; readonly doneOn: CalendarDate }
  | { readonly state: 'later'; readonly daysLeft: number };

/**
 * R13: lateness is measured to the as-of day, "by the hearing" to the hearing day. The last day of grace is still in
 * grace; what is due on the as-of day is not overdue. Days late are counted from the due date, not from the grace's end.
 */
export function statusOf(
  { due, done, graceDays }: Pick<Obligation, 'due' | 'done' | 'graceDays'>,
  asOf: CalendarDate,
  hearingOn: CalendarDate,
): ObligationStatus {
  const graceEndsOn = graceDays === 0 ? due : addDays(due, graceDays);
  if (done !== null) {
    return done > graceEndsOn
      ? { state: 'doneLate', doneOn: done, daysLate: daysBetween(due, done) }
      : { state: 'doneOnTime', doneOn: done };
  }
  if (due < asOf) {
    const daysPastDue = daysBetween(due, asOf);
    return asOf <= graceEndsOn
      ? { state: 'inGrace', daysPastDue, graceEndsOn }
      : { state: 'overdue', daysOverdue: daysPastDue };
  }
  return { state: due <= hearingOn ? 'dueByHearing' : 'later', daysLeft: daysBetween(asOf, due) };
}
