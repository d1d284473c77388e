// How often a case is heard: the court's number of days, or its own.

import { ageOn } from '../domain/age.ts';
import type { CourtPolicy } from '../domain/courtPolicy.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { hearingsInOrder } from '../domain/hearings.ts';
import type { HearingId } from '../domain/ids.ts';
import { sortedBy } from '../domain/order.ts';
import { currentPlacement } from '../domain/placements.ts';
import type { CasePhase, Hearing, ReviewInterval } from '../domain/record.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';

export interface Interval {
  /** The most days from one hearing to the next. */
  readonly days: number;
  /** The case's own number of days that it comes from; null: the court's. */
  readonly own: ReviewInterval | null;
}

/** What the phase of a case on a day is told by; `hearings` absent: by what is recorded alone. */
type OfPhase = Pick<ScheduleCase, 'case' | 'children'> & Partial<Pick<ScheduleCase, 'hearings'>>;

/**
 * The phase of a case on a day: before disposition until the day of it, recorded or of a disposition hearing that takes place by
 * then; then a trial home visit while one of its children is on one; else after disposition.
 */
export function phaseOn(
  { case: { disposedOn }, children, hearings = [] }: OfPhase,
  on: CalendarDate,
  { asOf }: Pick<ScheduleFacts, 'asOf'>,
): CasePhase {
  const isDisposed =
    (disposedOn !== null && disposedOn <= on) ||
    hearings.some((row) => row.type === 'disposition' && row.date <= on && takesPlace(row, asOf));
  if (!isDisposed) return 'before_disposition';
  const isHome = children.some(({ placements }) => currentPlacement(placements, on)?.setting === 'trial_home_visit');
  return isHome ? 'trial_home_visit' : 'after_disposition';
}

/** The day that is counted from, and the court's number of days. */
interface IntervalGrounds extends Pick<ScheduleFacts, 'asOf'> {
  readonly policy: Pick<CourtPolicy, 'monthlyCadenceMaxDays'>;
}

/** Whole months (R1) of the youngest child on a day; null: no child is recorded, or none is born by then. */
function youngestMonths({ children }: OfPhase, on: CalendarDate): number | null {
  const ages = children.filter(({ child }) => child.bornOn <= on).map(({ child }) => ageOn(child.bornOn, on).months);
  return ages.length === 0 ? null : Math.min(...ages);
}

/**
 * The days that a case may go without a hearing, as of a day: the fewest of its own intervals that apply in its phase and at the
 * age of its youngest child, in place of the court's number (R17, `monthlyCadenceMaxDays`), or that number where none does.
 */
export function intervalOf(
  ofCase: OfPhase & Pick<ScheduleCase, 'intervals'>,
  on: CalendarDate,
  { asOf, policy: { monthlyCadenceMaxDays } }: IntervalGrounds,
): Interval {
  const phase = phaseOn(ofCase, on, { asOf });
  const months = youngestMonths(ofCase, on);
  const applying = ofCase.intervals.filter(
    (row) =>
      (row.phase === null || row.phase === phase) &&
      (row.underMonths === null || (months !== null && months < row.underMonths)),
  );
  const own = sortedBy(applying, ({ id }) => [id]).reduce<ReviewInterval | null>(
    (fewest, row) => (fewest === null || row.days < fewest.days ? row : fewest),
    null,
  );
  return { days: own?.days ?? monthlyCadenceMaxDays, own };
}

/**
 * Whether a hearing counts as one that takes place: it was held, or is set for a day that is not past. One that is set for a
 * past day does not count: nobody has recorded that it was held.
 */
export const takesPlace = ({ status, date }: Pick<Hearing, 'status' | 'date'>, asOf: CalendarDate): boolean =>
  status === 'held' || (status === 'scheduled' && date >= asOf);

/** The day of the first removal of a case's children: a case that was never heard is counted from it. null: none was removed. */
export const firstRemoval = ({ children }: Pick<ScheduleCase, 'children'>): CalendarDate | null =>
  children.flatMap(({ child }) => child.removedOn ?? []).toSorted()[0] ?? null;

/**
 * The hearing that an interval is counted from: the latest before `before` that was held, or is set for `asOf` or later,
 * without the one that is being moved (`except`). null: there is none.
 */
export const lastHearingBefore = (
  { hearings }: Pick<ScheduleCase, 'hearings'>,
  before: CalendarDate,
  asOf: CalendarDate,
  except: HearingId | null = null,
): Hearing | null =>
  hearingsInOrder(hearings.filter((row) => row.id !== except && row.date < before && takesPlace(row, asOf))).at(-1) ??
  null;
