// What is taken, by person, room and day: hearings that stand, family team meetings that are set, and commitments. Built once
// from the facts; a planner adds to it and leaves out of it as it goes.

import type { WithWhat } from '../contract/schedule.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { stands } from '../domain/hearings.ts';
import type { CourtroomId } from '../domain/ids.ts';
import type { Commitment, FtmAppointment, Hearing } from '../domain/record.ts';
import { clockOf, endOf, minutesOf } from './clock.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { neededFor } from './needed.ts';
import { type SessionDays, sessionDaysOf } from './sessionDays.ts';

/** Something that takes the time of people and, if a hearing, of a room. Times are minutes since midnight. */
export interface Taken {
  readonly kind: WithWhat['kind'];
  readonly id: string;
  readonly label: string;
  readonly date: CalendarDate;
  readonly from: number;
  readonly to: number;
  /** Persons and parents by id. */
  readonly people: readonly string[];
  readonly room: CourtroomId | null;
  /** Who sits; null: it is no hearing. */
  readonly judge: string | null;
}

export interface Booked {
  /** A case by its docket number. */
  readonly caseOf: (number: string) => ScheduleCase | undefined;
  readonly sessions: SessionDays;
  /** What takes this person, or parent, on that day; in no order. */
  readonly ofPerson: (ref: string, date: CalendarDate) => readonly Taken[];
  /** The hearings in that room on that day; in no order. */
  readonly inRoom: (room: string, date: CalendarDate) => readonly Taken[];
  readonly add: (taken: Taken) => void;
  /** Takes out what was added. Nothing happens where it is not there. */
  readonly leaveOut: (taken: Taken) => void;
}

const none: readonly Taken[] = [];

/** An index by who or which room, then day. */
function shelf() {
  const kept = new Map<string, Map<CalendarDate, Taken[]>>();
  const at = (of: string, date: CalendarDate): readonly Taken[] => kept.get(of)?.get(date) ?? none;
  const add = (of: string, taken: Taken): void => {
    const days = kept.get(of) ?? new Map<CalendarDate, Taken[]>();
    const day = days.get(taken.date) ?? [];
    day.push(taken);
    days.set(taken.date, day);
    kept.set(of, days);
  };
  const leaveOut = (of: string, taken: Taken): void => {
    const day = kept.get(of)?.get(taken.date);
    const place = day?.indexOf(taken) ?? -1;
    if (place >= 0) day?.splice(place, 1);
  };
  return { at, add, leaveOut };
}

function emptyBooked({ calendar, cases }: ScheduleFacts): Booked {
  const people = shelf();
  const rooms = shelf();
  const byNumber = new Map<string, ScheduleCase>([...cases.values()].map((of) => [of.case.caseNumber, of]));
  return {
    caseOf: (number) => byNumber.get(number),
    sessions: sessionDaysOf(calendar),
    ofPerson: people.at,
    inRoom: rooms.at,
    add: (taken) => {
      for (const ref of taken.people) people.add(ref, taken);
      if (taken.room !== null) rooms.add(taken.room, taken);
    },
    leaveOut: (taken) => {
      for (const ref of taken.people) people.leaveOut(ref, taken);
      if (taken.room !== null) rooms.leaveOut(taken.room, taken);
    },
  };
}

/** How another case is named where its hearing or meeting takes somebody: "26-JV-0000 A.B.". */
const labelOf = (of: ScheduleCase) => `${of.case.caseNumber} ${of.initials}`;

/** A hearing as what it takes: its judge, its room, and everybody whom it needs. */
export function takenByHearing(
  of: ScheduleCase,
  hearing: Pick<Hearing, 'id' | 'date' | 'start' | 'minutes' | 'courtroomId' | 'judgeId'>,
  { people }: Pick<ScheduleFacts, 'people'>,
): Taken {
  const needed = neededFor(of, hearing.judgeId, people).map(({ ref }) => ref);
  return {
    kind: 'hearing',
    id: hearing.id,
    label: labelOf(of),
    date: hearing.date,
    from: minutesOf(hearing.start),
    to: minutesOf(endOf(hearing.start, hearing.minutes)),
    people: [...new Set(needed)],
    room: hearing.courtroomId,
    judge: hearing.judgeId,
  };
}

/** Whom a family team meeting needs: its coordinator, the caseworkers and the parents. Attorneys may come; the judge does not. */
export function neededAtMeeting(of: ScheduleCase, coordinator: string): readonly string[] {
  const workers = of.participants.filter(({ role }) => role === 'caseworker').map(({ personId }) => personId);
  return [...new Set<string>([coordinator, ...workers.toSorted(), ...of.parents.map(({ id }) => id).toSorted()])];
}

/** A family team meeting that is set, as what it takes. */
export function takenByMeeting(
  of: ScheduleCase,
  meeting: Pick<FtmAppointment, 'id' | 'date' | 'start' | 'minutes' | 'coordinatorId'>,
): Taken {
  return {
    kind: 'meeting',
    id: meeting.id,
    label: labelOf(of),
    date: meeting.date,
    from: minutesOf(meeting.start),
    to: minutesOf(endOf(meeting.start, meeting.minutes)),
    people: neededAtMeeting(of, meeting.coordinatorId),
    room: null,
    judge: null,
  };
}

function takenByCommitment(row: Commitment): Taken {
  return {
    kind: 'commitment',
    id: row.id,
    label: row.place,
    date: row.date,
    from: minutesOf(row.start),
    to: minutesOf(row.end),
    people: [row.personId],
    room: null,
    judge: null,
  };
}

/** Everything that the facts say is taken. A hearing that was continued or vacated takes nobody. */
export function bookedOf(facts: ScheduleFacts): Booked {
  const booked = emptyBooked(facts);
  for (const row of facts.calendar.commitments) booked.add(takenByCommitment(row));
  for (const of of facts.cases.values()) {
    for (const hearing of of.hearings) if (stands(hearing)) booked.add(takenByHearing(of, hearing, facts));
    for (const meeting of of.appointments) booked.add(takenByMeeting(of, meeting));
  }
  return booked;
}

/** What a conflict is with, as it is said. */
export const withTaken = ({ kind, id, label, from, to }: Taken): WithWhat => ({
  kind,
  id,
  label,
  start: clockOf(from),
  end: clockOf(to),
});

/** What overlaps a span of a day, by start, kind and id, without the one that is looked at itself. */
export function overlapping(
  taken: readonly Taken[],
  { from, to }: Pick<Taken, 'from' | 'to'>,
  except: string | null,
): readonly Taken[] {
  const found = taken.filter((row) => row.from < to && from < row.to && row.id !== except);
  return found.length < 2 ? found : found.toSorted((a, b) => a.from - b.from || compare(a.kind + a.id, b.kind + b.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
