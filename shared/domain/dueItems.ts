// Everything due for one child, from every rule, in one list: the obligations of R7 to R9 with the status that the brief
// counts, and beside them the periodicity schedule and the further clocks of Part C.

import { monthsAndDays } from './age.ts';
import type { ChildFile } from './caseFile.ts';
import type { CourtPolicy } from './courtPolicy.ts';
import { addDays, addMonths, type CalendarDate, earlier } from './dates.ts';
import { type DueGroup, type DueItem, dueGroups } from './due.ts';
import { earlyInterventionObligations } from './earlyIntervention.ts';
import { healthObligations } from './health.ts';
import type { Obligation } from './obligation.ts';
import { inDateOrder, sortedBy } from './order.ts';
import { partCClocks, transitionOpensOn } from './partCClocks.ts';
import { doseDrafts } from './periodicity/doses.ts';
import { type DueDays, type DueDraft, dueItemOf } from './periodicity/draft.ts';
import { followUpVisitFromDays } from './periodicity/schedule.ts';
import { screenDrafts } from './periodicity/screens.ts';
import { testDrafts } from './periodicity/tests.ts';
import { visitDrafts } from './periodicity/visits.ts';
import { screeningObligations } from './screeningSchedule.ts';

/** R8: from which age a screen of autism counts, by the age at which it is due. */
const autismFromMonths: Readonly<Record<number, number>> = { 18: 16, 24: 23 };
/** Further visits come every six months: one of them lies beyond any horizon. */
const nextVisitMonths = 6;

/**
 * All that is due for a child, by group, then due day, then key. `file` is narrowed to the as-of day already; lateness is
 * measured to `asOf`, "by the hearing" to `hearingOn` (R13). `substantiatedOn` is the case's day.
 *
 * Past due without any record of its service is `noRecord`, not overdue. What is due more than the court's horizon of days
 * after the hearing is left out, but what may be done by the hearing already, and the next one of a group that has none
 * ahead. `counted` are the obligations of R7 to R9 within that horizon, as `trackObligations` lists them.
 */
export function dueItems(
  file: ChildFile,
  policy: CourtPolicy,
  days: DueDays,
  substantiatedOn: CalendarDate | null,
): readonly DueItem[] {
  const horizon = addDays(days.hearingOn, policy.obligationHorizonDays);
  const drafts = [...obligationDrafts(file, policy), ...periodicDrafts(file, policy, horizon)];
  const known = new Set<string>();
  // An obligation comes first: what the schedule says of the same visit is that obligation.
  const once = drafts.filter(({ key }) => !known.has(key) && known.add(key));
  const items = [...once, ...partCClocks(file, substantiatedOn, days)].map((draft) => dueItemOf(draft, days));
  const ordered = sortedBy(items, ({ group, due, key }) => [groupOrder(group), due, key]);
  const isNear = ({ due, window, counted }: DueItem) => due <= horizon || (!counted && window.from <= days.hearingOn);
  return withNextOfGroups(ordered, isNear, days.asOf);
}

const groupOrder = (group: DueGroup) => String(dueGroups.indexOf(group));

/** The near items and, of a group without one of them still ahead, its next: beyond the horizon, so never counted. */
function withNextOfGroups(
  items: readonly DueItem[],
  isNear: (item: DueItem) => boolean,
  asOf: CalendarDate,
): readonly DueItem[] {
  const isAhead = ({ done, due }: DueItem) => done === null && due >= asOf;
  const settled = new Set(items.filter((item) => isNear(item) && isAhead(item)).map(({ group }) => group));
  return items.flatMap((item) => {
    if (isNear(item)) return [item];
    if (settled.has(item.group) || !isAhead(item)) return [];
    settled.add(item.group);
    return [{ ...item, counted: false }];
  });
}

function periodicDrafts(file: ChildFile, policy: CourtPolicy, horizon: CalendarDate): readonly DueDraft[] {
  const throughMonths = monthsAndDays(file.child.bornOn, horizon).months + nextVisitMonths;
  return [
    ...visitDrafts(file, policy, throughMonths),
    ...screenDrafts(file, policy),
    ...doseDrafts(file),
    ...testDrafts(file, policy),
  ];
}

/** R7 to R9 as they are, each with the first day of its window and its group. */
function obligationDrafts(file: ChildFile, policy: CourtPolicy): readonly DueDraft[] {
  return [
    ...healthObligations(file, policy),
    ...screeningObligations(file, policy),
    ...earlyInterventionObligations(file, policy),
  ].map((obligation) => ({
    ...obligation,
    childId: file.child.id,
    group: groupOf(obligation),
    from: earlier(firstDay(obligation, file), obligation.due),
    conditional: false,
    // The court's own days, published standards and federal rules, each read in two sources.
    confidence: 'two-sources',
    counted: true,
    notKnown: false,
  }));
}

function groupOf({ subject }: Obligation): DueGroup {
  if (subject.kind.startsWith('partC:')) return 'partC';
  return subject.kind === 'mchat' || subject.kind.startsWith('screen:') ? 'screening' : 'visit';
}

/** When the clock of an obligation begins, or the age comes at which it can be done. */
function firstDay({ subject, due }: Obligation, { child, partC, ifspReviews }: ChildFile): CalendarDate {
  switch (subject.kind) {
    case 'health:initial':
    case 'health:comprehensive':
    case 'screen:dev':
    case 'screen:se':
      return child.removedOn ?? due;
    case 'health:follow_up':
      return child.removedOn === null ? due : addDays(child.removedOn, followUpVisitFromDays);
    case 'mchat':
      return addMonths(child.bornOn, autismFromMonths[subject.months] ?? subject.months);
    case 'partC:referral':
      return partC?.identifiedOn ?? due;
    case 'partC:ifsp':
      return partC?.referralReceivedOn ?? due;
    case 'partC:review':
      return inDateOrder(ifspReviews)[subject.number - 2]?.date ?? partC?.ifspOn ?? due;
    case 'partC:transition':
      return transitionOpensOn(child);
    default:
      return due;
  }
}
