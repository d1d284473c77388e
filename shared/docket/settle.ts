// What a clerk has to settle: cases without a next date, hearings without a family team meeting before them or too far
// from the last one, agency reports that are not filed. It takes a few days of each hearing, not its case: a court may
// have thousands.

import type { ToSettle } from '../contract/docketDay.ts';
import { agencyReport } from '../domain/agencyReport.ts';
import { meetingCadence } from '../domain/cadence.ts';
import type { CourtPolicy } from '../domain/courtPolicy.ts';
import { addDays, type CalendarDate, later } from '../domain/dates.ts';
import { type CaseId, type CaseNumber, type HearingId, idOf } from '../domain/ids.ts';
import { sortedBy } from '../domain/order.ts';
import type { ClockTime, Hearing } from '../domain/record.ts';
import type { CourtCalendar } from '../schedule/courtCalendar.ts';
import type { ScheduleCase } from '../schedule/facts.ts';
import { intervalOf } from '../schedule/interval.ts';
import { lastSessionBy } from './calendar.ts';

interface OfCase {
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly hearingId: HearingId;
  readonly date: CalendarDate;
}

/** A hearing on or after the day, with the few days that the rules below need. */
export interface HearingToSettle extends OfCase {
  readonly start: ClockTime;
  readonly status: Hearing['status'];
  readonly agencyReportFiledOn: CalendarDate | null;
  /** The latest hearing of the case held, and its latest family team meeting, both before this hearing and by the day. */
  readonly lastHeld: CalendarDate | null;
  readonly lastMeeting: CalendarDate | null;
  /** The day of a family team meeting that is set, on or after the day and before this hearing. */
  readonly meetingSet: CalendarDate | null;
  /** A later hearing of the case is set. */
  readonly isFollowed: boolean;
}

export interface Unsettled {
  /** Hearings of the five weeks. */
  readonly hearings: readonly HearingToSettle[];
  /** The last hearing of each open case that has none set. */
  readonly withoutHearing: readonly OfCase[];
  /** What says how often a case is heard that has a number of days of its own; the others are heard by the court's. */
  readonly ownIntervals: ReadonlyMap<CaseId, Pick<ScheduleCase, 'case' | 'children' | 'intervals'>>;
  readonly calendar: CourtCalendar;
  readonly policy: CourtPolicy;
  readonly from: CalendarDate;
  readonly asOf: CalendarDate;
}

type Lists = {
  readonly [L in keyof ToSettle]: readonly (Omit<ToSettle[L][number], 'initials'> & { readonly caseId: CaseId })[];
};

const week = 7;
const weeks = 5;

/** The days that are looked at: five weeks from `from` on, without what is past on the day. */
export function spanToSettle(from: CalendarDate, asOf: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  return { from: later(from, asOf), to: addDays(from, weeks * week - 1) };
}

/** Whether a hearing is still to come on the day: one that is recorded as held later than that is only set (asOf.ts). */
export function isSet({ status, date }: Pick<Hearing, 'status' | 'date'>, asOf: CalendarDate): boolean {
  return (status === 'scheduled' && date >= asOf) || (status === 'held' && date > asOf);
}

const ofCase = ({ caseId, caseNumber, hearingId, date }: OfCase) => ({ caseId, caseNumber, hearing: hearingId, date });

function firstOfEachCase<T extends Pick<OfCase, 'caseId'>>(rows: readonly T[]): T[] {
  const seen = new Set<CaseId>();
  return rows.filter(({ caseId }) => !seen.has(caseId) && seen.add(caseId));
}

/** The most days that a case may go without a hearing from a day on: the schedule's own rule (schedule/interval.ts). */
function limitOf(caseId: CaseId, from: CalendarDate, { ownIntervals, policy, asOf }: Unsettled): number {
  const own = ownIntervals.get(caseId);
  return own === undefined ? policy.monthlyCadenceMaxDays : intervalOf(own, later(from, asOf), { asOf, policy }).days;
}

/** R17 over the days that are known of a case: a meeting that is set before the hearing counts as one held since the last. */
function cadenceOf(row: HearingToSettle, unsettled: Unsettled) {
  const { caseId, lastHeld, lastMeeting, date } = row;
  const limit = limitOf(caseId, lastHeld ?? unsettled.asOf, unsettled);
  const held =
    lastHeld === null ? [] : [{ id: idOf<'hearing'>('held'), date: lastHeld, start: '', status: 'held' as const }];
  const meetings = lastMeeting === null ? [] : [{ id: idOf<'ftm'>('meeting'), date: lastMeeting }];
  const cadence = meetingCadence(held, meetings, date, limit);
  const isMet = cadence.ftmSinceLastHearing || (row.meetingSet !== null && row.meetingSet > (lastHeld ?? ''));
  return { ...cadence, limit, isMet };
}

/**
 * What is to be settled, each list by day and docket number. A case needs a date where nothing is set at all, or nothing
 * after its hearing of the coming week; a date further off is not missing yet. A meeting, and the days since the last
 * hearing, are looked at for a case's next hearing alone: what lies behind that one is counted once it has been held.
 */
export function settle(unsettled: Unsettled): Lists {
  const { hearings, withoutHearing, calendar, policy, from, asOf } = unsettled;
  const inOrder = <T extends { readonly date: CalendarDate; readonly caseNumber: CaseNumber }>(rows: readonly T[]) =>
    sortedBy(rows, ({ date, caseNumber }) => [date, caseNumber]);
  const coming = sortedBy(
    hearings.filter((hearing) => isSet(hearing, asOf)),
    ({ date, start, hearingId }) => [date, start, hearingId],
  );
  const next = firstOfEachCase(coming);
  const soon = coming.filter(({ date, isFollowed }) => date < addDays(from, week) && !isFollowed);
  const needsDate = [...withoutHearing, ...soon].map((row) => {
    const ends = addDays(row.date, limitOf(row.caseId, row.date, unsettled));
    const inside = lastSessionBy(later(row.date, addDays(asOf, -1)), ends, calendar);
    return { ...ofCase(row), lastInside: inside };
  });
  const cadences = next.map((row) => [row, cadenceOf(row, unsettled)] as const);
  return {
    needsDate: inOrder(needsDate),
    meetingMissing: inOrder(
      cadences
        .filter(([, { isMet }]) => !isMet)
        .map(([row, { lastFtm, lastHearing }]) => ({ ...ofCase(row), last: lastFtm, lastHeld: lastHearing })),
    ),
    longInterval: inOrder(
      cadences.flatMap(([row, { lastHearing, daysFromLastHearing, hearingWithinMonthlyCadence, limit }]) =>
        lastHearing === null || daysFromLastHearing === null || hearingWithinMonthlyCadence !== false
          ? []
          : [{ ...ofCase(row), lastHeld: lastHearing, days: daysFromLastHearing, limit }],
      ),
    ),
    reports: inOrder(
      coming.flatMap((row) => {
        const filed = row.agencyReportFiledOn;
        const report = agencyReport(
          row.date,
          filed !== null && filed <= asOf ? filed : null,
          asOf,
          policy.courtReportDueDaysBeforeHearing,
        );
        return report.missing && report.due <= asOf
          ? [{ ...ofCase(row), due: report.due, daysLate: report.daysLate }]
          : [];
      }),
    ),
  };
}
