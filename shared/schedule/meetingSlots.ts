// Where a family team meeting can stand before a hearing.

import type { MeetingSetting } from '../contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween, later, mondayOf } from '../domain/dates.ts';
import type { PersonId } from '../domain/ids.ts';
import { type Booked, neededAtMeeting, overlapping } from './booked.ts';
import { clockOf } from './clock.ts';
import { coordinatorOf } from './coordinatorFamilies.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';

/** Office hours, in minutes since midnight: nine to twelve, one to four. Meetings start on the half hour. */
const halves = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 16 * 60 },
] as const;
const grid = 30;
const workdays = 5;

/** The days on which a meeting may stand before a hearing on `date` and after the last one, to come, on which the court works. */
function daysBefore(
  date: CalendarDate,
  last: CalendarDate | null,
  { asOf, policy }: ScheduleFacts,
  { sessions }: Booked,
) {
  const from = addDays(date, -policy.meetingDaysBeforeHearingMax);
  const first = later(addDays(asOf, 1), last === null ? from : later(from, addDays(last, 1)));
  const to = addDays(date, -policy.meetingDaysBeforeHearingMin);
  if (first > to) return [];
  const all = Array.from({ length: daysBetween(first, to) + 1 }, (_, day) => addDays(first, day));
  return all.filter((day) => sessions.closed(day) === null && daysBetween(mondayOf(day), day) < workdays);
}

function startsOf(minutes: number): readonly number[] {
  return halves.flatMap(({ from, to }) => {
    const count = Math.floor((to - minutes - from) / grid) + 1;
    return Array.from({ length: Math.max(0, count) }, (_, at) => from + at * grid);
  });
}

/**
 * The best time for a case's meeting before a hearing on `date`: its coordinator free, fewest others elsewhere, nearest to the
 * middle of the days that the court leaves for it (`meetingDaysBeforeHearingMin` and `Max`), earliest. null: none fits.
 */
export function meetingBefore(
  of: ScheduleCase,
  { date, last }: { readonly date: CalendarDate; readonly last: CalendarDate | null },
  facts: ScheduleFacts,
  booked: Booked,
): MeetingSetting | null {
  const {
    meetingMinutes: minutes,
    meetingDaysBeforeHearingMin: least,
    meetingDaysBeforeHearingMax: most,
  } = facts.policy;
  const coordinator: PersonId = coordinatorOf(of, facts.court);
  const others = neededAtMeeting(of, coordinator).filter((ref) => ref !== coordinator);
  const middle = addDays(date, -Math.round((least + most) / 2));
  let [best, fewest]: [MeetingSetting | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const day of daysBefore(date, last, facts, booked)) {
    for (const from of startsOf(minutes)) {
      const span = { from, to: from + minutes };
      if (overlapping(booked.ofPerson(coordinator, day), span, null).length > 0) continue;
      const elsewhere = others.filter((ref) => overlapping(booked.ofPerson(ref, day), span, null).length > 0).length;
      const cost = elsewhere * 1_000 + Math.abs(daysBetween(middle, day));
      if (cost >= fewest) continue;
      [best, fewest] = [
        {
          caseNumber: of.case.caseNumber,
          meeting: null,
          date: day,
          start: clockOf(from),
          minutes,
          coordinator,
          place: null,
        },
        cost,
      ];
    }
  }
  return best;
}
