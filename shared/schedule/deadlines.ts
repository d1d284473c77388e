// The days that bind a hearing of a case: by when the law asks for one, and from when it allows one.

import { federalClocks } from '../domain/clocks.ts';
import { addDays, type CalendarDate } from '../domain/dates.ts';
import { entryToFosterCare } from '../domain/fosterCareEntry.ts';
import { hearingsInOrder } from '../domain/hearings.ts';
import { icwaNoticeSummary } from '../domain/icwaNotice.ts';
import { isIcwaAsked, isIcwaProtected, isSettled } from '../domain/icwaStatus.ts';
import type { Hearing, HearingType } from '../domain/record.ts';
import { sixMonthReview } from '../domain/sixMonthReview.ts';
import type { ScheduleCase, ScheduledChild, ScheduleFacts } from './facts.ts';
import { intervalOf, takesPlace } from './interval.ts';
import type { DeadlineCode } from './problems.ts';

/** A clock of the law, and the last day on which a hearing keeps it. */
export interface Deadline {
  readonly clock: DeadlineCode;
  readonly date: CalendarDate;
}

type Timed = Pick<ScheduleCase, 'case' | 'children' | 'hearings'>;

/** A hearing to come counts as if it were held on its day, one of which nothing is recorded does not. */
const asHeld = (hearing: Hearing): Hearing =>
  hearing.status === 'scheduled'
    ? { ...hearing, status: 'held', findings: [], outcome: null, childPresent: null }
    : hearing;

const takingPlace = ({ hearings }: Timed, asOf: CalendarDate): readonly Hearing[] =>
  hearings.filter((hearing) => takesPlace(hearing, asOf)).map(asHeld);

/** Whether a hearing of that type keeps a clock: a permanency hearing keeps both, a review the six-month one alone. */
export const keepsClock = (type: HearingType, clock: DeadlineCode): boolean =>
  type === 'permanency' || (type === 'review' && clock === 'six-month-review');

function deadlinesOfChild(
  { child, placements }: ScheduledChild,
  adjudicatedOn: CalendarDate | null,
  hearings: readonly Hearing[],
  on: CalendarDate,
): readonly Deadline[] {
  if (child.removedOn === null) return [];
  const entry = entryToFosterCare(child.removedOn, adjudicatedOn);
  const { nextPermanencyHearingDue } = federalClocks(child.removedOn, entry, placements, hearings, on);
  return [
    { clock: 'six-month-review', date: sixMonthReview(hearings, entry.date, on).next },
    { clock: 'permanency-hearing', date: nextPermanencyHearingDue },
  ];
}

/** The day of the first adjudication that takes place: where none is recorded yet, it is when the case enters care (R3). */
const firstAdjudication = (hearings: readonly Hearing[]): CalendarDate | null =>
  hearingsInOrder(hearings).find(({ type }) => type === 'adjudication')?.date ?? null;

/**
 * The deadlines that stand on a day: of each clock the earliest over the case's children who were removed, counted over the
 * hearings before that day that were held or, from `asOf` on, are set. Six-month review: 42 U.S.C. 675(5)(B); permanency
 * hearing: 42 U.S.C. 675(5)(C), R6. A deadline may lie in the past. None where no child was removed.
 */
export function deadlinesOf(
  ofCase: Timed,
  on: CalendarDate,
  { asOf }: Pick<ScheduleFacts, 'asOf'>,
): readonly Deadline[] {
  const hearings = takingPlace(ofCase, asOf);
  const adjudicatedOn = ofCase.case.adjudicatedOn ?? firstAdjudication(hearings);
  const earliest = new Map<DeadlineCode, Deadline>();
  for (const child of ofCase.children) {
    for (const deadline of deadlinesOfChild(child, adjudicatedOn, hearings, on)) {
      const known = earliest.get(deadline.clock);
      if (known === undefined || deadline.date < known.date) earliest.set(deadline.clock, deadline);
    }
  }
  return [...earliest.values()];
}

/** Hearings that decide on foster care placement: they wait for notice under ICWA. */
const waitsForNotice: Readonly<Record<HearingType, boolean>> = {
  shelter: false,
  initial: false,
  adjudication: true,
  disposition: true,
  review: false,
  permanency: false,
};

/**
 * R19: the first day on which a hearing of that type may be held. 25 U.S.C. 1912(a) and 25 CFR 23.112 allow no proceeding for
 * foster care placement until ten days (and up to twenty more, where asked for) after every recipient has received notice:
 * adjudication and disposition wait. A shelter hearing and the initial hearing are the emergency proceeding of 25 U.S.C. 1922
 * and 25 CFR 23.113, which must not wait; reviews and permanency hearings follow a placement that was already decided on.
 * null: any day. 'notice-not-received': no day is allowed yet, also where the record says or suspects an Indian child and no notice
 * is recorded at all.
 */
export function earliestLawful(
  ofCase: Pick<ScheduleCase, 'icwa' | 'icwaInquiries' | 'icwaNotices'>,
  type: HearingType,
): CalendarDate | 'notice-not-received' | null {
  if (!waitsForNotice[type]) return null;
  const summary = icwaNoticeSummary(ofCase.icwaNotices, []);
  if (summary === null) return isIcwaProtected(ofCase) ? 'notice-not-received' : null;
  return summary.earliestPermissibleHearing ?? 'notice-not-received';
}

/**
 * Whether a hearing of that type is looked at before anybody is recorded as asked whether the child is an Indian child, or before
 * all were (25 CFR 23.107(a)); where the record says so or suspects it, notice says more (earliestLawful).
 */
export function isIcwaUnasked(
  ofCase: Pick<ScheduleCase, 'icwa' | 'icwaInquiries' | 'icwaNotices' | 'hearings'>,
  type: HearingType,
): boolean {
  const { icwa, icwaNotices, hearings } = ofCase;
  if (!waitsForNotice[type] || icwaNotices.length > 0 || isSettled(icwa?.status) || isIcwaProtected(ofCase))
    return false;
  return icwa?.status === 'inquiry_incomplete' || !isIcwaAsked(ofCase, hearings);
}

/** Whether a step of the case is taken on a day: it is recorded, or a hearing of it takes place before that day. */
function isDone(step: CalendarDate | null, type: HearingType, hearings: readonly Hearing[], on: CalendarDate): boolean {
  return (step !== null && step <= on) || hearings.some((row) => row.type === type && row.date < on);
}

/**
 * What a case's hearing on a day is for: the first one is the shelter hearing, or the initial one where no child was removed;
 * adjudication until it is adjudicated, disposition until it is disposed of, then a
 * permanency hearing where that deadline has passed or ends within the case's interval after the day, else a review. A hearing
 * that is set before the day counts as held. A case that is disposed of is adjudicated.
 */
export function typeFor(
  ofCase: Timed & Pick<ScheduleCase, 'intervals'>,
  on: CalendarDate,
  facts: Pick<ScheduleFacts, 'asOf' | 'policy'>,
): HearingType {
  const { adjudicatedOn, disposedOn } = ofCase.case;
  const hearings = takingPlace(ofCase, facts.asOf);
  if (!isDone(disposedOn, 'disposition', hearings, on)) {
    if (isDone(adjudicatedOn, 'adjudication', hearings, on)) return 'disposition';
    if (hearings.some(({ date }) => date < on)) return 'adjudication';
    return ofCase.children.some(({ child }) => child.removedOn !== null) ? 'shelter' : 'initial';
  }
  const permanency = deadlinesOf(ofCase, on, facts).find(({ clock }) => clock === 'permanency-hearing');
  const next = addDays(on, intervalOf(ofCase, on, facts).days);
  return permanency !== undefined && permanency.date <= next ? 'permanency' : 'review';
}
