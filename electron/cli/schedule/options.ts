// What the commands of the schedule take, and the day that they count from.

import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { CasePhase, HearingType } from '../../../shared/domain/record.ts';
import type { Engine } from '../../engineClient.ts';
import { type StoreOptions, withStore } from '../session.ts';
import { type ExitCode, sayRefusal } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';

export interface ScheduleOptions extends StoreOptions {
  /** Absent: the court's own today. */
  readonly asOf?: CalendarDate;
  readonly json?: true;
}

export interface SpanOptions extends ScheduleOptions {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

export interface PlanOptions extends ScheduleOptions {
  readonly months?: number;
  readonly until?: CalendarDate;
  readonly case?: readonly string[];
  readonly withMeetings?: true;
  readonly apply?: true;
  readonly accept?: string;
}

export interface ProposeOptions extends ScheduleOptions {
  readonly case: string;
  readonly hearing?: string;
  readonly type?: HearingType;
  readonly minutes?: number;
  readonly after?: CalendarDate;
}

export interface SetOptions extends ScheduleOptions {
  readonly case: string;
  readonly date: CalendarDate;
  readonly time: string;
  /** The hearing that moves. */
  readonly hearing?: string;
  readonly type?: HearingType;
  readonly room?: string;
  readonly judge?: string;
  readonly minutes?: number;
  readonly accept?: string;
}

export interface UndoOptions extends ScheduleOptions {
  /** Takes the newest back without asking. */
  readonly yes?: true;
}

export interface BatchesOptions extends ScheduleOptions {
  readonly most?: number;
}

export interface IntervalOptions extends ScheduleOptions {
  readonly case: string;
  readonly days?: number;
  readonly phase?: CasePhase;
  readonly underMonths?: number;
  readonly reason?: string;
  /** The court's own number again. */
  readonly court?: true;
}

/** A command of the schedule, and the day that it counts from. */
export interface Counting {
  readonly engine: Engine;
  readonly asOf: CalendarDate;
  /** IANA zone of the court, in which moments are told. */
  readonly timezone: string;
}

/** Unlocks the store for `work` and gives it the day to count from: the one that was asked for, else the court's today. */
export function withSchedule(
  options: ScheduleOptions,
  words: Words,
  work: (counting: Counting) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withStore(options, words, async (engine) => {
    const court = await engine.call('court.show', {});
    if (!court.ok) return sayRefusal(court.refusal, words);
    const { today, timezone } = court.value;
    return work({ engine, asOf: options.asOf ?? today, timezone });
  });
}

/** What an option was given; else the command is wrongly used. */
export function given<T>(value: T | undefined, what: string, words: Words): T {
  if (value === undefined) throw usageError(words, 'missing', { what });
  return value;
}

/** The days from `--from` (else the day that is counted from) to `--to`, else as far as `lastOf` says. */
export function spanOf(
  { from, to }: SpanOptions,
  asOf: CalendarDate,
  lastOf: (from: CalendarDate) => CalendarDate,
  words: Words,
): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const first = from ?? asOf;
  if (to !== undefined && to < first) throw usageError(words, 'daysReversed', { first: '--from', last: '--to' });
  return { from: first, to: to ?? lastOf(first) };
}
