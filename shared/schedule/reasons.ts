// Why a date is a good one, and an offer as a person looks at it: the setting with what speaks for it and against it.

import type { DateProblem, Offer, OfferReason } from '../contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween } from '../domain/dates.ts';
import { reportKept } from './asIf.ts';
import type { Booked } from './booked.ts';
import { hasMeeting, hearingProblems } from './dateProblems.ts';
import { keepsClock } from './deadlines.ts';
import type { ScheduleFacts } from './facts.ts';
import { meetingBefore } from './meetingSlots.ts';
import { needsInterpreter } from './needed.ts';
import { type Placing, type Slot, settingOf } from './slots.ts';

const nothing = { date: null, days: null, clock: null } as const;

const has = (problems: readonly DateProblem[], code: DateProblem['code']) => problems.some((row) => row.code === code);

/** The day on which a meeting can stand before a hearing; null: none fits, or one is held or set already. */
function meetingDay(placing: Placing, date: CalendarDate, facts: ScheduleFacts, booked: Booked): CalendarDate | null {
  const last = placing.last?.date ?? null;
  if (hasMeeting(placing.of, last, date, facts.asOf)) return null;
  return meetingBefore(placing.of, { date, last }, facts, booked)?.date ?? null;
}

function ofInterval({ last, interval }: Placing, date: CalendarDate, problems: readonly DateProblem[]): OfferReason[] {
  if (last === null || date > interval.ends) return [];
  const left = daysBetween(date, interval.ends);
  return [
    { ...nothing, code: 'inside-interval', days: daysBetween(last.date, date) },
    ...(left > 0 && !has(problems, 'last-inside')
      ? [{ ...nothing, code: 'room-to-continue' as const, days: left, date: interval.ends }]
      : []),
  ];
}

/** Whether the agency has filed the report that a hearing which moves needs on its new day. */
const isReportFiled = ({ moved }: Placing, { date }: Slot, { policy }: Pick<ScheduleFacts, 'policy'>): boolean =>
  moved !== null && reportKept(moved, date, policy) !== null;

/** What speaks for a date, given what stands against it and the day of a meeting before it. */
export function reasonsFor(
  placing: Placing,
  slot: Slot,
  problems: readonly DateProblem[],
  meeting: CalendarDate | null,
  facts: ScheduleFacts,
): OfferReason[] {
  const { date, type } = slot;
  const kept = placing.deadlines.filter((row) => row.date >= date && keepsClock(type, row.clock));
  const nearest = kept.toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
  const isNear = nearest !== undefined && daysBetween(date, nearest.date) <= placing.interval.days;
  const due = addDays(date, -facts.policy.courtReportDueDaysBeforeHearing);
  return [
    ...(has(problems, 'person-elsewhere') || has(problems, 'interpreter-to-book')
      ? []
      : [{ ...nothing, code: 'everyone-free' as const }]),
    ...ofInterval(placing, date, problems),
    ...(isNear
      ? [
          {
            code: 'before-deadline' as const,
            date: nearest.date,
            days: daysBetween(date, nearest.date),
            clock: nearest.clock,
          },
        ]
      : []),
    ...(due < facts.asOf || isReportFiled(placing, slot, facts)
      ? []
      : [{ ...nothing, code: 'report-due' as const, date: due }]),
    ...(needsInterpreter(placing.of) && !has(problems, 'interpreter-to-book')
      ? [{ ...nothing, code: 'interpreter-booked' as const }]
      : []),
    ...(meeting === null ? [] : [{ ...nothing, code: 'meeting-before' as const, date: meeting }]),
  ];
}

/** A place as an offer. */
export function offerOf(placing: Placing, slot: Slot, facts: ScheduleFacts, booked: Booked): Offer {
  const setting = settingOf(placing, slot);
  const problems = [...hearingProblems(setting, facts, booked)];
  return {
    setting,
    daysSinceLast: placing.last && daysBetween(placing.last.date, slot.date),
    reasons: reasonsFor(placing, slot, problems, meetingDay(placing, slot.date, facts, booked), facts),
    problems,
  };
}
