// A fact of the court's calendar as a command line gives it.

import type { CalendarFact } from '../../../shared/contract/schedule.ts';
import { addDays, type CalendarDate } from '../../../shared/domain/dates.ts';
import { type CourtroomId, idOf, type PersonId } from '../../../shared/domain/ids.ts';
import type { Words } from '../words.ts';
import { given, type ScheduleOptions } from './options.ts';

/** Kinds as a person writes them. Leave is a commitment, of the judge where nobody else is named. */
export const factKinds = ['session', 'change', 'holiday', 'leave', 'commitment', 'booking', 'setting'] as const;
export type FactKind = (typeof factKinds)[number];

/** The record's name of each kind that can be taken away again. */
export const removableKinds = {
  session: 'docketSession',
  change: 'sessionChange',
  holiday: 'holiday',
  leave: 'commitment',
  commitment: 'commitment',
  booking: 'interpreterBooking',
} as const satisfies Partial<Record<FactKind, CalendarFact['kind']>>;

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export interface FactOptions extends ScheduleOptions {
  /** The fact that this one takes the place of; of a setting, its name. */
  readonly id?: string;
  readonly date?: CalendarDate;
  /** The last day, where the same stands on several. */
  readonly until?: CalendarDate;
  readonly from?: CalendarDate;
  readonly start?: string;
  readonly end?: string;
  readonly name?: string;
  readonly sits?: true;
  readonly person?: string;
  readonly place?: string;
  readonly weekday?: (typeof weekdays)[number];
  readonly room?: string;
  readonly judge?: string;
  readonly slot?: number;
  readonly capacity?: number;
  readonly recurrence?: string;
  readonly session?: string;
  readonly value?: string;
}

/** From midnight to the last minute: all of a day. */
const wholeDay = { start: '00:00', end: '23:59' } as const;
const usualSlot = 30;

const personId = (id: string): PersonId => idOf<'person'>(id);
const courtroomId = (id: string): CourtroomId => idOf<'courtroom'>(id);
const orNull = <T, R>(value: T | undefined, as: (value: T) => R): R | null => (value === undefined ? null : as(value));

/** The days from `date` to `until`, both included; one where there is no last one. */
function daysOf({ date, until }: FactOptions, words: Words): readonly CalendarDate[] {
  const first = given(date, '--date', words);
  const days = [first];
  for (let day = addDays(first, 1); until !== undefined && day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Each day of several is a fact of its own; only one can take the place of another. */
const idIn = ({ id }: FactOptions, days: readonly CalendarDate[]) => (days.length === 1 ? (id ?? null) : null);

function sessionIn(options: FactOptions, words: Words): CalendarFact {
  return {
    kind: 'docketSession',
    id: options.id ?? null,
    weekday: given(options.weekday, '--weekday', words),
    start: given(options.start, '--start', words),
    end: given(options.end, '--end', words),
    courtroomId: courtroomId(given(options.room, '--room', words)),
    judgeId: personId(given(options.judge, '--judge', words)),
    slotMinutes: options.slot ?? usualSlot,
    recurrence: options.recurrence ?? null,
    from: options.from ?? null,
    until: options.until ?? null,
    capacityMinutes: options.capacity ?? null,
  };
}

const changeIn = (options: FactOptions, words: Words): CalendarFact => ({
  kind: 'sessionChange',
  id: options.id ?? null,
  sessionId: options.session ?? null,
  date: given(options.date, '--date', words),
  start: options.start ?? null,
  end: options.end ?? null,
  courtroomId: orNull(options.room, courtroomId),
  judgeId: orNull(options.judge, personId),
});

function holidaysIn(options: FactOptions, words: Words): CalendarFact[] {
  const days = daysOf(options, words);
  const name = given(options.name, '--name', words);
  const sits = options.sits === true;
  return days.map((date) => ({ kind: 'holiday', id: idIn(options, days), date, name, sits }));
}

/** A person elsewhere: the place and the hours are needed. */
function commitmentsIn(options: FactOptions, words: Words): CalendarFact[] {
  const away = {
    personId: personId(given(options.person, '--person', words)),
    start: given(options.start, '--start', words),
    end: given(options.end, '--end', words),
    place: given(options.place, '--place', words),
  };
  const days = daysOf(options, words);
  return days.map((date) => ({ kind: 'commitment', id: idIn(options, days), date, ...away }));
}

/** Leave without hours is of the whole day, and of the court's only judge where nobody is named. */
function leaveIn(options: FactOptions, judge: string | null, words: Words): CalendarFact[] {
  const { person = judge ?? undefined, place = words.t('dates.cli.leave') } = options;
  const { start = wholeDay.start, end = wholeDay.end } = options;
  return commitmentsIn({ ...options, ...(person === undefined ? {} : { person }), place, start, end }, words);
}

function bookingIn(options: FactOptions, words: Words): CalendarFact {
  return {
    kind: 'interpreterBooking',
    id: options.id ?? null,
    personId: personId(given(options.person, '--person', words)),
    date: given(options.date, '--date', words),
    start: given(options.start, '--start', words),
    end: given(options.end, '--end', words),
  };
}

/**
 * The facts that a command line gives. `judge`: whose leave it is where nobody is named; null: there is not exactly one. Ends
 * the command as wrongly used where something is missing.
 */
export function factsIn(kind: FactKind, options: FactOptions, judge: string | null, words: Words): CalendarFact[] {
  switch (kind) {
    case 'session':
      return [sessionIn(options, words)];
    case 'change':
      return [changeIn(options, words)];
    case 'holiday':
      return holidaysIn(options, words);
    case 'leave':
      return leaveIn(options, judge, words);
    case 'commitment':
      return commitmentsIn(options, words);
    case 'booking':
      return [bookingIn(options, words)];
    case 'setting': {
      const id = given(options.id, '--id', words);
      return [{ kind: 'courtSetting', id, value: Number(given(options.value, '--value', words)) }];
    }
    default:
      return kind satisfies never;
  }
}
