// R6 (and R11): the federal clocks of one child in foster care.

import { addDays, addMonths, type CalendarDate } from './dates.ts';
import type { FosterCareEntry } from './fosterCareEntry.ts';
import { findingsOf, hearingsInOrder, heldHearings, notVacated } from './hearings.ts';
import { currentPlacement } from './placements.ts';
import type { Hearing, Placement, RecordRef } from './record.ts';
import { refTo } from './recordRef.ts';

export interface FederalClocks {
  readonly sixMonthReviewDue: CalendarDate;
  readonly firstPermanencyHearingDue: CalendarDate;
  readonly permanencyHearingHeld: readonly CalendarDate[];
  readonly nextPermanencyHearingDue: CalendarDate;
  readonly reasonableEffortsToPreventRemovalDue: CalendarDate;
  /** The day of the first hearing with the finding; null: no hearing has it. */
  readonly reasonableEffortsToPreventRemovalFound: CalendarDate | null;
  readonly contraryToWelfareInFirstOrder: boolean;
  /** null: no trial home visit goes on at the hearing. */
  readonly trialHomeVisitSixMonthDate: CalendarDate | null;
  /** Hearings and the trial home visit that these dates rest on. */
  readonly sources: readonly RecordRef[];
}

const reviewMonths = 6;
const permanencyMonths = 12;
const reasonableEffortsDays = 60;
const trialHomeVisitMonths = 6;

/**
 * R6. Six-month review: 42 USC 675(5)(B). Permanency hearing within 12 months of entry and of the last one held:
 * 42 USC 675(5)(C). Reasonable efforts to prevent removal within 60 days of removal: 45 CFR 1356.21(b)(1)(i).
 * Contrary to the welfare in the very first order: 45 CFR 1356.21(c). Trial home visit of six months: 45 CFR 1356.21(e).
 * Permanency hearings are those held before the hearing day; the first order is that of the first hearing by date
 * that was not vacated.
 */
export function federalClocks(
  removedOn: CalendarDate,
  entry: FosterCareEntry,
  placements: readonly Placement[],
  hearings: readonly Hearing[],
  hearingOn: CalendarDate,
): FederalClocks {
  const inOrder = hearingsInOrder(notVacated(hearings));
  const permanency = heldHearings(hearings).filter(({ type, date }) => type === 'permanency' && date < hearingOn);
  const found = inOrder.find((hearing) => findingsOf(hearing).includes('reasonable_efforts_to_prevent_removal'));
  const [first] = inOrder;
  const current = currentPlacement(placements, hearingOn);
  const visit = current?.setting === 'trial_home_visit' ? current : null;
  const firstPermanencyHearingDue = addMonths(entry.date, permanencyMonths);
  const lastPermanency = permanency.at(-1);
  return {
    sixMonthReviewDue: addMonths(entry.date, reviewMonths),
    firstPermanencyHearingDue,
    permanencyHearingHeld: permanency.map(({ date }) => date),
    nextPermanencyHearingDue: lastPermanency
      ? addMonths(lastPermanency.date, permanencyMonths)
      : firstPermanencyHearingDue,
    reasonableEffortsToPreventRemovalDue: addDays(removedOn, reasonableEffortsDays),
    reasonableEffortsToPreventRemovalFound: found?.date ?? null,
    contraryToWelfareInFirstOrder: first !== undefined && findingsOf(first).includes('contrary_to_welfare'),
    trialHomeVisitSixMonthDate: visit && addMonths(visit.startedOn, trialHomeVisitMonths),
    sources: [...new Set([...permanency, ...(found ? [found] : []), ...(first ? [first] : [])])]
      .map((hearing) => refTo('hearing', hearing))
      .concat(visit ? [refTo('placement', visit)] : []),
  };
}
