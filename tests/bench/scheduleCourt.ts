// A court to plan for: one judge who sits every day, families that are heard every month, and attorneys who have other courtrooms.

import { addDays, type CalendarDate, dateOf, mondayOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type * as record from '../../shared/domain/record.ts';
import type { ScheduleCase, ScheduleFacts } from '../../shared/schedule/facts.ts';
import { child, heldHearing, parent } from '../support/records.ts';
import { scheduleCase } from '../support/scheduleCase.ts';
import { commitment, scheduleFacts, session } from '../support/scheduleFacts.ts';
import { chance, pick } from './generator/seeded.ts';

const asOf = dateOf('2026-11-21');
const weeks = 27;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);
/** Twelve in all: two for the agency, four for children, six for parents. */
const attorneys = { agency: names('AG', 2), child: names('GA', 4), parent: names('AT', 6) };
const workers = names('CW', 20);

/** What an attorney has in other courtrooms in a week: some half days, an hour and a half to three hours each. */
function elsewhereIn(monday: CalendarDate, person: string): readonly record.Commitment[] {
  return weekdays.flatMap((_, day) =>
    (['09:00', '13:00'] as const).flatMap((start) => {
      const words = [person, monday, day, start] as const;
      if (chance(...words, 'is there') > 0.3) return [];
      const end =
        start === '09:00' ? pick(['10:30', '11:00', '12:00'], ...words) : pick(['14:30', '15:30', '16:00'], ...words);
      const id = words.join(' ');
      return [
        commitment({ id, personId: idOf(person), date: addDays(monday, day), start, end, place: 'Courtroom 2A' }),
      ];
    }),
  );
}

function madeUpCase(n: number): ScheduleCase {
  const id = `F${String(n).padStart(4, '0')}`;
  const caseId = idOf<'case'>(id);
  const participant = (role: record.Participant['role'], personId: string): record.Participant => ({
    id: `${id}:${role}`,
    caseId,
    role,
    personId: idOf(personId),
  });
  const removedOn = addDays(asOf, -90 - Math.floor(chance(id, 'removed') * 200));
  const adjudicatedOn = addDays(removedOn, 40);
  const held = addDays(asOf, -3 - Math.floor(chance(id, 'last') * 25));
  return {
    ...scheduleCase({
      case: {
        id: caseId,
        caseNumber: idOf(`26-JV-${String(n).padStart(4, '0')}`),
        adjudicatedOn,
        disposedOn: adjudicatedOn,
      },
      children: [{ child: child({ caseId, id: idOf(`${id}-1`), bornOn: removedOn, removedOn }), placements: [] }],
      parents: names(`${id}-P`, 1 + Math.floor(chance(id, 'parents') * 2)).map((row, position) =>
        parent({ id: idOf(row), caseId, position, attorneyId: idOf(pick(attorneys.parent, row)), language: 'en' }),
      ),
      participants: [
        participant('caseworker', pick(workers, id, 'worker')),
        participant('agency_attorney', pick(attorneys.agency, id, 'agency')),
        participant('child_attorney', pick(attorneys.child, id, 'child')),
      ],
      hearings: [heldHearing({ id: idOf(`${id}-H1`), caseId, date: held, start: '09:00' })],
    }),
    initials: 'A.I.',
  };
}

/** The facts of a court with so many open cases, as of 2026-11-21: the same for the same number. */
export function madeUpSchedule(cases: number): ScheduleFacts {
  const monday = mondayOf(asOf);
  const all = Array.from({ length: weeks }, (_, week) => addDays(monday, week * 7));
  return scheduleFacts({
    asOf,
    cases: Array.from({ length: cases }, (_, n) => madeUpCase(n)),
    calendar: {
      sessions: weekdays.flatMap((weekday) => [
        session({ id: `${weekday} a.m.`, weekday, start: '09:00', end: '12:00' }),
        session({ id: `${weekday} p.m.`, weekday, start: '13:00', end: '16:30' }),
      ]),
      commitments: [
        ...Object.values(attorneys).flatMap((people) =>
          people.flatMap((person) => all.flatMap((week) => elsewhereIn(week, person))),
        ),
        // The judge's leave between the holidays.
        ...['2026-12-28', '2026-12-29', '2026-12-30'].map((date) =>
          commitment({
            id: `leave ${date}`,
            personId: idOf('J1'),
            date: dateOf(date),
            start: '08:00',
            end: '17:00',
            place: 'Leave',
          }),
        ),
      ],
    },
  });
}
