// Times at which a family team meeting can stand: the days that the court leaves before the hearing, in office hours.

import type { CalendarShown, DateProblem, MeetingSetting, ShownMeeting } from '../../../shared/contract/schedule.ts';
import { addDays, type CalendarDate, daysBetween, later, mondayOf } from '../../../shared/domain/dates.ts';
import type { CaseNumber, PersonId } from '../../../shared/domain/ids.ts';
import { clockOf } from '../../../shared/schedule/clock.ts';
import type { ScheduleSetting } from '../../../shared/schedule/settings.ts';

/** One of the court's numbers; null: the calendar does not tell it. */
export function numberOf({ facts }: Pick<CalendarShown, 'facts'>, name: ScheduleSetting): number | null {
  const found = facts.find((fact) => fact.kind === 'courtSetting' && fact.id === name);
  return found?.kind === 'courtSetting' ? found.value : null;
}

const workdays = 5;
const mostDays = 10;

const daysFrom = (from: CalendarDate, to: CalendarDate): CalendarDate[] =>
  from > to ? [] : Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));

/**
 * The working days from `most` to `least` days before the hearing, at most two weeks of them. Where all of those are past, whatever is left
 * before the hearing.
 */
export function meetingDays(
  before: CalendarDate,
  today: CalendarDate,
  { least, most }: { readonly least: number; readonly most: number },
): CalendarDate[] {
  const tomorrow = addDays(today, 1);
  const isWorkday = (day: CalendarDate) => daysBetween(mondayOf(day), day) < workdays;
  const within = daysFrom(later(tomorrow, addDays(before, -most)), addDays(before, -least)).filter(isWorkday);
  const left = within.length > 0 ? within : daysFrom(tomorrow, addDays(before, -1)).filter(isWorkday);
  return left.slice(-mostDays);
}

const halves = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
] as const;
const grid = 30;

/** The hours at which it can begin, one after another, so that no two of them overlap: nine to twelve, one to five. */
export function meetingStarts(minutes: number): string[] {
  const step = Math.ceil(minutes / grid) * grid;
  return halves.flatMap(({ from, to }) =>
    Array.from({ length: Math.max(0, Math.floor((to - from) / step)) }, (_, at) => clockOf(from + at * step)),
  );
}

export interface MeetingTime {
  readonly date: CalendarDate;
  readonly start: string;
}

/** Each time as a meeting that could be set, so that all of them are looked at by one question. */
export const candidates = (
  times: readonly MeetingTime[],
  of: { readonly caseNumber: CaseNumber; readonly coordinator: PersonId; readonly minutes: number },
): MeetingSetting[] => times.map((time) => ({ ...of, ...time, meeting: null, place: null }));

/** What stands against a time, without the meeting itself that is to move there. */
export const againstTime = (problems: readonly DateProblem[], was: ShownMeeting | null): readonly DateProblem[] =>
  was === null ? problems : problems.filter((problem) => problem.with?.id !== was.meeting);

/** How good a time is: nothing stands against it, somebody has to accept something, or it cannot be. */
export function standing(problems: readonly DateProblem[]): 'free' | 'ask' | 'refused' {
  if (problems.some(({ severity }) => severity === 'refused')) return 'refused';
  return problems.some(({ severity }) => severity === 'ask') ? 'ask' : 'free';
}

/** The time that an arrow leads to: down and up through the hours, sideways through the days; the same one at the edge. */
export function timeBeside(
  at: MeetingTime,
  arrow: string,
  days: readonly CalendarDate[],
  starts: readonly string[],
): MeetingTime {
  const [column, row] = [days.indexOf(at.date), starts.indexOf(at.start)];
  const date = days[column + (arrow === 'ArrowRight' ? 1 : arrow === 'ArrowLeft' ? -1 : 0)] ?? at.date;
  const start = starts[row + (arrow === 'ArrowDown' ? 1 : arrow === 'ArrowUp' ? -1 : 0)] ?? at.start;
  return { date, start };
}
