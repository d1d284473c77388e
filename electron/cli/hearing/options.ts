// What the commands of a hearing's life take, and the hearing that they mean.

import type { Input } from '../../../shared/contract/contract.ts';
import type { HearingLife } from '../../../shared/contract/schedule.ts';
import { type CalendarDate, readDate } from '../../../shared/domain/dates.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { HearingType } from '../../../shared/domain/record.ts';
import { findHearing } from '../commands/notice.ts';
import { type Counting, given, type ScheduleOptions, withSchedule } from '../schedule/options.ts';
import { type ExitCode, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';

/** A day, which needs the case as well, or the hearing's id. */
export interface HearingOptions extends Omit<ScheduleOptions, 'store'> {
  readonly store?: string;
  readonly hearing: string;
  readonly case?: string;
}

/** Where and when the new hearing is to be; what is not given is as it was. */
export interface PlaceOptions {
  readonly time?: string;
  readonly room?: string;
  readonly judge?: string;
  readonly minutes?: number;
  readonly type?: HearingType;
  /** Accepts everything that stands against the date and can be accepted. */
  readonly accept?: string;
}

export interface ContinueOptions extends HearingOptions, PlaceOptions {
  readonly to: CalendarDate;
  readonly reason: string;
  readonly words?: string;
  readonly goodCause: 'yes' | 'no';
  readonly requestedBy: Input<'hearing.continue'>['requestedBy'];
}

export interface HoldOptions extends HearingOptions, PlaceOptions {
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly child?: 'yes' | 'no';
  readonly finding?: readonly string[];
  readonly outcome?: string;
  /** The hearing that is set already, by id. */
  readonly next?: string;
  readonly nextDate?: CalendarDate;
  /** Why none is set. */
  readonly none?: string;
}

export interface VacateOptions extends HearingOptions {
  readonly reason: string;
}

export interface NoticeGivenOptions extends HearingOptions {
  readonly recipient?: string;
  readonly sent: CalendarDate;
  readonly method: NonNullable<Input<'notice.record'>['notices'][number]['method']>;
  readonly proof?: true;
}

export interface OfHearing extends Counting {
  readonly hearing: HearingId;
  /** The hearing as it stands. */
  readonly life: HearingLife;
}

/** Unlocks the store for `work` and gives it the hearing that is meant, as it stands; a refusal on the way is said. */
export function withHearing(
  options: HearingOptions,
  words: Words,
  work: (of: OfHearing) => Promise<ExitCode>,
): Promise<ExitCode> {
  const isDay = readDate(options.hearing) !== null;
  const number = isDay ? given(options.case, '--case', words) : (options.case ?? '');
  const store = given(options.store, '--store', words);
  return withSchedule({ ...options, store }, words, async (counting) => {
    const hearing = await findHearing(counting.engine, { case: number, hearing: options.hearing }, words);
    if (typeof hearing === 'number') return hearing;
    const life = await counting.engine.call('hearing.life', { hearing, asOf: counting.asOf });
    if (life.ok) return work({ ...counting, hearing, life: life.value });
    // An id that nobody has is of no case either; no docket number was given.
    const isNobodys = !isDay && life.refusal.name === 'no-such-case';
    return sayRefusal(isNobodys ? { name: 'hearing-not-recorded', values: {} } : life.refusal, words);
  });
}
