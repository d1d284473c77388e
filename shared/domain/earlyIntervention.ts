// R9: early intervention under Part C of IDEA, for any child who was identified, removed or not.

import type { ChildFile } from './caseFile.ts';
import type { CourtPolicy } from './courtPolicy.ts';
import { addDays, addMonths, type CalendarDate, daysBetween } from './dates.ts';
import type { Obligation } from './obligation.ts';
import { inDateOrder, sortedBy } from './order.ts';
import type { PartC, PartCException, RecordRef } from './record.ts';
import { refTo } from './recordRef.ts';

type Row = Pick<Obligation, 'childId' | 'graceDays' | 'sources'>;

const reviewMonths = 6;
const transitionBirthdayMonths = 36;

/** R9: obligations of early intervention; none where nothing of it is recorded. */
export function earlyInterventionObligations(file: ChildFile, policy: CourtPolicy): readonly Obligation[] {
  const { child, partC } = file;
  if (partC === null) return [];
  const row: Row = { childId: child.id, graceDays: 0, sources: [refTo('partC', partC)] };
  return [
    ...referral(partC, row, policy),
    ...initialIfsp(partC, row, file.partCExceptions, policy),
    ...reviewsAndTransition(file, partC, row, policy),
  ];
}

/** R9, 34 CFR 303.303(a)(2)(i): referred within 7 days of being identified. */
function referral(partC: PartC, row: Row, policy: CourtPolicy): readonly Obligation[] {
  if (partC.identifiedOn === null) return [];
  return [
    {
      ...row,
      key: `${partC.childId}:partC:referral`,
      subject: { kind: 'partC:referral' },
      due: addDays(partC.identifiedOn, policy.partCReferralDays),
      done: partC.referralSentOn,
      rule: 'partCReferral',
    },
  ];
}

/**
 * R9, 34 CFR 303.310 and 303.342(a): first IFSP meeting within 45 days of the referral's receipt, moved by documented
 * exceptions (303.310(b)). A child found not eligible has the clock closed by the evaluation.
 */
function initialIfsp(
  partC: PartC,
  row: Row,
  exceptions: readonly PartCException[],
  policy: CourtPolicy,
): readonly Obligation[] {
  if (partC.referralReceivedOn === null) return [];
  const closedByEvaluation = partC.ifspOn === null && partC.eligible === false && partC.evaluatedOn !== null;
  const { due, applied } = movedByExceptions(addDays(partC.referralReceivedOn, policy.initialIfspDays), exceptions);
  return [
    {
      ...row,
      key: `${partC.childId}:partC:ifsp`,
      subject: { kind: 'partC:ifsp', closedBy: closedByEvaluation ? 'not-eligible' : 'meeting' },
      due,
      done: closedByEvaluation ? partC.evaluatedOn : partC.ifspOn,
      rule: 'initialIfsp',
      sources: [...row.sources, ...applied],
    },
  ];
}

/** Each exception from a to b, in order of start, adds b − a days if it began on or before the due date as already moved. */
function movedByExceptions(
  first: CalendarDate,
  exceptions: readonly PartCException[],
): { due: CalendarDate; applied: readonly RecordRef[] } {
  const applied: RecordRef[] = [];
  let due = first;
  for (const exception of sortedBy(exceptions, ({ startedOn, endedOn }) => [startedOn, endedOn])) {
    if (exception.startedOn > due) break;
    due = addDays(due, daysBetween(exception.startedOn, exception.endedOn));
    applied.push(refTo('partCException', exception));
  }
  return { due, applied };
}

/**
 * R9: reviews every 6 months after the IFSP or the last review (34 CFR 303.342(b)), the last row the one still open;
 * a transition plan 90 days before the third birthday (34 CFR 303.209(d)(2)). Both only once there is an IFSP.
 */
function reviewsAndTransition(file: ChildFile, partC: PartC, row: Row, policy: CourtPolicy): readonly Obligation[] {
  if (partC.ifspOn === null) return [];
  const held = inDateOrder(file.ifspReviews);
  const starts = [partC.ifspOn, ...held.map(({ date }) => date)];
  const reviews = starts.map((start, index): Obligation => {
    const review = held[index];
    return {
      ...row,
      key: `${partC.childId}:partC:review${index + 1}`,
      subject: { kind: 'partC:review', number: index + 1 },
      due: addMonths(start, reviewMonths),
      done: review?.date ?? null,
      rule: 'ifspReview',
      sources: [...row.sources, ...(review ? [refTo('ifspReview', review)] : [])],
    };
  });
  const transition: Obligation = {
    ...row,
    key: `${partC.childId}:partC:transition`,
    subject: { kind: 'partC:transition' },
    due: addDays(addMonths(file.child.bornOn, transitionBirthdayMonths), -policy.transitionPlanDaysBeforeThree),
    done: partC.transitionPlanOn,
    rule: 'transitionPlan',
    sources: [refTo('child', file.child), ...row.sources],
  };
  return [...reviews, transition];
}
