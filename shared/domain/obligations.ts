// Everything due in a case (R7 to R10), each with its status (R13): the one list that briefs and screens draw from.

import type { CaseFile } from './caseFile.ts';
import { addDays, type CalendarDate } from './dates.ts';
import { earlyInterventionObligations } from './earlyIntervention.ts';
import { healthObligations } from './health.ts';
import { type Obligation, type ObligationStatus, statusOf } from './obligation.ts';
import { sortedBy } from './order.ts';
import { screeningObligations } from './screeningSchedule.ts';
import { familyObligations, medicalTaskObligations } from './tasksAndServices.ts';

/** An obligation with its status: what briefs and screens show. */
export interface ObligationRow extends Obligation {
  readonly status: ObligationStatus;
}

/**
 * All obligations of a case file narrowed to `asOf`, by due date, then key. What is due more than the court's horizon
 * of days after the hearing is left out.
 */
export function trackObligations(
  file: CaseFile,
  hearingOn: CalendarDate,
  asOf: CalendarDate,
): readonly ObligationRow[] {
  const horizon = addDays(hearingOn, file.policy.obligationHorizonDays);
  const ofChildren = file.children.flatMap((child) => [
    ...healthObligations(child, file.policy),
    ...screeningObligations(child, file.policy),
    ...earlyInterventionObligations(child, file.policy),
    ...medicalTaskObligations(child),
  ]);
  const tracked = [...ofChildren, ...familyObligations(file)]
    .filter(({ due }) => due <= horizon)
    .map((obligation) => ({ ...obligation, status: statusOf(obligation, asOf, hearingOn) }));
  return sortedBy(tracked, ({ due, key }) => [due, key]);
}
