// The form conflict of the trigger grammar: somebody whom this hearing needs is booked elsewhere in its time.

import type { PersonId } from '../../domain/ids.ts';
import { sortedBy } from '../../domain/order.ts';
import type { Participant } from '../../domain/record.ts';
import type { ProblemCode } from '../../schedule/problems.ts';
import type { TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { overlapsHearing } from '../hearingTime.ts';
import { type Item, type Match, matchOf } from '../match.ts';

type Role = Extract<Item, { kind: 'personInRole' }>['role'];
type Needed = readonly (readonly [PersonId, Role])[];

function participantsAs({ file }: TriggerContext, roles: readonly Participant['role'][]): Needed {
  return file.participants.filter(({ role }) => roles.includes(role)).map(({ personId, role }) => [personId, role]);
}

/** A courtroom is no person: the file tells of nobody else's use of it. */
function neededBy(who: Leaf<'conflict'>['conflict'], context: TriggerContext): Needed {
  switch (who) {
    case 'judge':
      return [[context.hearing.judgeId, 'judge']];
    case 'attorney':
      return [
        ...participantsAs(context, ['child_attorney', 'agency_attorney']),
        ...context.file.parents.flatMap(({ attorneyId }): Needed => {
          return attorneyId === null ? [] : [[attorneyId, 'parent_attorney']];
        }),
      ];
    case 'caseworker':
      return participantsAs(context, ['caseworker']);
    case 'interpreter':
      return participantsAs(context, ['interpreter']);
    case 'courtroom':
      return [];
  }
}

const elsewhere: ProblemCode = 'person-elsewhere';

/** The reason that was given for keeping the day although this person is elsewhere there; null: not for all of them. */
function keptBecause({ hearing }: TriggerContext, personId: PersonId, places: readonly string[]): string | null {
  const kept = (hearing.accepted ?? []).filter(({ code, person }) => code === elsewhere && person === personId);
  const of = (place: string) => kept.find((row) => row.with === undefined || row.with === place);
  return places.every(of) ? (kept[0]?.reason ?? null) : null;
}

/** One match a person, in the role in which the hearing needs them. */
export function conflict({ conflict: who }: Leaf<'conflict'>, context: TriggerContext): readonly Match[] {
  const { file, hearing } = context;
  const needed = new Map(sortedBy(neededBy(who, context), ([id, role]) => [id, role]));
  return [...needed].flatMap(([personId, role]) => {
    const person = file.people.get(personId);
    const booked = sortedBy(file.elsewhere, ({ source }) => [source.id]).filter(
      (row) => row.personId === personId && row.source.id !== hearing.id && overlapsHearing(hearing, row),
    );
    if (person === undefined || booked.length === 0) return [];
    const item: Item = { kind: 'personInRole', name: person.name, role };
    const kept = keptBecause(
      context,
      personId,
      booked.map(({ source }) => source.id),
    );
    const found = { recordId: personId, personId, bound: { item }, sources: booked.map(({ source }) => source) };
    return [matchOf({ ...found, ...(kept !== null && { kept }) })];
  });
}
