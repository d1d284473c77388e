// Who is needed in two places at once: each hearing that is set, with every other hearing, meeting or commitment that takes
// somebody whom it needs.

import type { Conflict } from '../contract/schedule.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { sortedBy } from '../domain/order.ts';
import type { Hearing } from '../domain/record.ts';
import { type Booked, bookedOf, overlapping, withTaken } from './booked.ts';
import { endOf, minutesOf } from './clock.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { neededFor } from './needed.ts';

/** The days that are looked at, both included; null: without that bound. */
export interface Span {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

const within = (date: CalendarDate, { from, to }: Span) =>
  (from === null || date >= from) && (to === null || date <= to);

function ofHearing(of: ScheduleCase, hearing: Hearing, facts: ScheduleFacts, booked: Booked): readonly Conflict[] {
  const { id, date, start, minutes } = hearing;
  const span = { from: minutesOf(start), to: minutesOf(endOf(start, minutes)) };
  return neededFor(of, hearing.judgeId, facts.people).flatMap((person) =>
    overlapping(booked.ofPerson(person.ref, date), span, id).map((row) => ({
      hearing: id,
      caseNumber: of.case.caseNumber,
      date,
      start,
      person,
      with: withTaken(row),
    })),
  );
}

/**
 * Every conflict of the hearings that are set in a span of days: two times overlap where each starts before the other ends, on one
 * day. One entry for each hearing, person and other thing, so that two hearings that need the same person are both named.
 * The judge, caseworkers, attorneys, the interpreter and the parents are looked at; CASA and the coordinator are not. An
 * interpreter's booking is no conflict, it is what the hearing needs. By day, hour, hearing, person and what it is with.
 */
export function conflictsIn(facts: ScheduleFacts, span: Span, booked: Booked = bookedOf(facts)): readonly Conflict[] {
  const found = [...facts.cases.values()].flatMap((of) =>
    of.hearings
      .filter(({ status, date }) => status === 'scheduled' && within(date, span))
      .flatMap((hearing) => ofHearing(of, hearing, facts, booked)),
  );
  return sortedBy(found, ({ date, start, hearing, person, with: other }) => [
    date,
    start,
    hearing,
    person.ref,
    other.kind,
    other.id,
  ]);
}
