// R18: the agency's report to the court.

import { addDays, type CalendarDate, daysBetween } from './dates.ts';

export interface AgencyReport {
  readonly due: CalendarDate;
  readonly filed: CalendarDate | null;
  /** 0 where it was filed by the due date, or is not filed and not yet past due. */
  readonly daysLate: number;
  /** Nothing is filed, even where it is not due yet. */
  readonly missing: boolean;
}

/** R18: due `daysBeforeHearing` (court setting) before the hearing; late until filed, or until the as-of day. */
export function agencyReport(
  hearingOn: CalendarDate,
  filed: CalendarDate | null,
  asOf: CalendarDate,
  daysBeforeHearing: number,
): AgencyReport {
  const due = addDays(hearingOn, -daysBeforeHearing);
  return { due, filed, daysLate: Math.max(0, daysBetween(due, filed ?? asOf)), missing: filed === null };
}
