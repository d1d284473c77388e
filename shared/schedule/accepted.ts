// What somebody accepted of a date, kept so that it covers that and no more: not another clash of the same person, not more of
// the same.

import type { DateProblem } from '../contract/schedule.ts';
import type { AcceptedProblem } from '../domain/record.ts';

/** A problem as it is accepted for a reason. */
export function acceptedAs({ code, person, with: other, days }: DateProblem, reason: string): AcceptedProblem {
  return {
    code,
    person: (person?.ref ?? null) as AcceptedProblem['person'],
    reason,
    ...(other !== null && { with: other.id }),
    ...(days !== null && { days }),
  };
}

/** Whether what was accepted is this: the same thing about the same person, and no more of it. What nobody recorded is not compared. */
function covers(accepted: AcceptedProblem, { code, person, with: other, days }: DateProblem): boolean {
  return (
    accepted.code === code &&
    accepted.person === (person?.ref ?? null) &&
    (accepted.with === undefined || accepted.with === other?.id) &&
    (accepted.days === undefined || days === null || days <= accepted.days)
  );
}

/** Whether somebody gave a reason for a problem. What cannot be is accepted by nobody. */
export function isAccepted(problem: DateProblem, accepted: readonly AcceptedProblem[] | null): boolean {
  return problem.severity === 'ask' && accepted?.some((row) => covers(row, problem)) === true;
}
