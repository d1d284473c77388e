// The people who may unlock a store, who of the record they are, and the cases that they work on.

import { z } from 'zod';
import { clockTime } from './docket.ts';
import { audience, calendarDate, count, id, listOf, passphrase, person, role, shortText } from './values.ts';

export const peopleShown = z.strictObject({
  people: z.array(
    z.strictObject({
      id: id<'storePerson'>(),
      name: z.string(),
      roles: z.array(role),
      /** The person of the record that they are; null: none. */
      worksAs: id<'person'>().nullable(),
    }),
  ),
  /** The people of the record, by name: whom somebody can be. */
  ofRecord: z.array(z.strictObject({ id: id<'person'>(), name: z.string(), role: z.string() })),
});

export const newPerson = z.strictObject({
  name: shortText,
  roles: listOf(role, 8).refine((held) => held.length > 0),
  worksAs: id<'person'>().nullable(),
  passphrase,
});

/** What one of a person's cases is to them. */
const acting = z.strictObject({
  audience,
  /** The parent or child they act for; null: no one party. */
  party: person.nullable(),
  partyName: z.string().nullable(),
  /** "mother", "father"; null: no one party. */
  relation: z.string().nullable(),
});

export const myCases = z.strictObject({
  cases: z.array(
    z.strictObject({
      caseNumber: id<'caseNumber'>(),
      initials: z.string(),
      /** Whole months on that day; null: no birth date of any child. */
      ageMonths: count.nullable(),
      /** The roles in which the person works on it, the closest first. */
      acting: z.array(acting),
      /** The next hearing set on the day or later, else the last one; null: it never had one. */
      hearing: z
        .strictObject({
          id: id<'hearing'>(),
          date: calendarDate,
          start: clockTime,
          type: z.string(),
          courtroom: z.string(),
        })
        .nullable(),
    }),
  ),
  /** Hours in which the person is set in two places, by the record. */
  clashes: z.array(
    z.strictObject({
      caseNumber: id<'caseNumber'>(),
      date: calendarDate,
      start: clockTime,
      end: clockTime,
      by: z.enum(['hearing', 'commitment']),
    }),
  ),
});
