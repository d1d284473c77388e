// Whom a hearing of a case needs in the room.

import type { NeededPerson } from '../contract/schedule.ts';
import type { PersonId } from '../domain/ids.ts';
import { sortedBy } from '../domain/order.ts';
import type { Parent, Participant, Person } from '../domain/record.ts';
import type { ScheduleCase } from './facts.ts';

type Parties = Pick<ScheduleCase, 'parents' | 'participants'>;

/** Participants whom every hearing needs, in the order in which they are named. */
const needed = ['caseworker', 'agency_attorney', 'child_attorney'] as const satisfies readonly Participant['role'][];

const isEnglish = (language: string): boolean => /^(en|eng|english)\b/i.test(language.trim());

/** A parent who was recorded as needing no interpreter needs none, whatever the language. */
const isInterpretedFor = ({ interpreterRequired, language }: Parent): boolean =>
  interpreterRequired ?? (language !== null && !isEnglish(language));

/** Whether a parent needs an interpreter: one is required, or none is recorded either way and the language is not English. */
export const needsInterpreter = ({ parents }: Pick<ScheduleCase, 'parents'>): boolean => parents.some(isInterpretedFor);

/** The interpreters of the case, by id: any of them can be booked. */
export function interpretersOf({ participants }: Pick<ScheduleCase, 'participants'>): readonly PersonId[] {
  const named = participants.filter(({ role }) => role === 'interpreter').map(({ personId }) => personId);
  return [...new Set(named)].toSorted();
}

/** The interpreter of the case who is needed where nobody is booked yet, the first by id; null: none is named. */
export const interpreterOf = (ofCase: Pick<ScheduleCase, 'participants'>): PersonId | null =>
  interpretersOf(ofCase)[0] ?? null;

/**
 * Whom a hearing needs, each once and in a fixed order: the judge, caseworkers, the agency's and the children's attorneys, the
 * parents' attorneys, the interpreter where one is needed, and the parents. CASA, coordinator and tribe are not waited for. A
 * parent is not named; a person who is not on the court's list has no name.
 */
export function neededFor(
  { parents, participants }: Parties,
  judgeId: PersonId,
  people: ReadonlyMap<PersonId, Pick<Person, 'name'>>,
): readonly NeededPerson[] {
  const person = (ref: PersonId, role: NeededPerson['role']): NeededPerson => ({
    ref,
    name: people.get(ref)?.name ?? null,
    role,
  });
  const team = needed.flatMap((role) =>
    sortedBy(
      participants.filter((row) => row.role === role),
      ({ personId }) => [personId],
    ).map(({ personId }) => person(personId, role)),
  );
  const inOrder = parents.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const attorneys = inOrder.flatMap(({ attorneyId }) => (attorneyId === null ? [] : [attorneyId]));
  const interpreter = needsInterpreter({ parents }) ? interpreterOf({ participants }) : null;
  const all = [
    person(judgeId, 'judge'),
    ...team,
    ...attorneys.map((ref) => person(ref, 'parent_attorney')),
    ...(interpreter === null ? [] : [person(interpreter, 'interpreter')]),
    ...inOrder.map(({ id }): NeededPerson => ({ ref: id, name: null, role: 'parent' })),
  ];
  return all.filter(({ ref }, place) => all.findIndex((row) => row.ref === ref) === place);
}
