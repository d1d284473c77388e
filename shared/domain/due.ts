// What a child is due for, from every rule in one shape: screenings, visits, immunizations, tests, early intervention.
// The obligations of R7 to R9 are among them with the status that the brief counts; the rest follows the periodicity
// schedule (resources/reference/periodicity.json) and is never counted as overdue in a header.

import type { CalendarDate } from './dates.ts';
import type { ChildId } from './ids.ts';
import type { ObligationStatus, ObligationSubject } from './obligation.ts';
import type { RecordRef } from './record.ts';
import type { RuleId } from './ruleSources.ts';
import type { Confidence } from './screening/reading.ts';

/** In the order in which they are shown. */
export const dueGroups = ['screening', 'visit', 'immunization', 'test', 'dental', 'hearing', 'partC'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** What is due beside the obligations of R7 to R9, with the facts that its label needs. */
export type PeriodicSubject =
  | { readonly kind: 'developmentalScreening' | 'autismScreening'; readonly months: number }
  /** A number is of months. */
  | { readonly kind: 'wellVisit'; readonly age: 'newborn' | 'days-3-5' | number }
  | { readonly kind: 'fosterCareVisit'; readonly months: number }
  | { readonly kind: 'maternalDepression'; readonly months: number }
  | { readonly kind: 'immunization'; readonly vaccine: string; readonly dose: number; readonly annual: boolean }
  | { readonly kind: 'leadTest' | 'leadQuestions' | 'anemiaTest'; readonly months: number }
  | { readonly kind: 'oralHealth'; readonly months: number }
  | { readonly kind: 'firstDentalVisit' | 'fluorideVarnish' | 'newbornHearing' }
  | { readonly kind: 'partC:annual'; readonly number: number }
  | { readonly kind: 'partC:conference' | 'partC:schoolNotice' | 'partC:substantiated' }
  | { readonly kind: 'partC:serviceStart'; readonly name: string };

/** `noRecord`: past its time, and nothing of its kind is recorded for this child: that is not to say it was not done. */
export type DueStatus = ObligationStatus | { readonly state: 'noRecord'; readonly daysPast: number };

export interface DueItem {
  /** Names the item for good: an obligation's own key, or `<child>:<service>:<age or dose>`. */
  readonly key: string;
  readonly childId: ChildId;
  readonly group: DueGroup;
  readonly subject: ObligationSubject | PeriodicSubject;
  /**
   * First day on which it can be done, and last on which it is on time: the due day with its grace. For a deadline the
   * window begins when the clock does.
   */
  readonly window: { readonly from: CalendarDate; readonly through: CalendarDate };
  readonly due: CalendarDate;
  readonly graceDays: number;
  readonly done: CalendarDate | null;
  readonly status: DueStatus;
  readonly rule: RuleId;
  /** Depends on the product, the season or another condition that the record does not hold. */
  readonly conditional: boolean;
  readonly confidence: Confidence;
  /** One of R7 to R9, counted in the brief. */
  readonly counted: boolean;
  readonly sources: readonly RecordRef[];
}
