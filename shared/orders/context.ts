// What of a case an order can speak of: its people by name, its children, and the day of the hearing.

import type { Brief } from '../brief/brief.ts';
import { isIdentified, nameOf, plainName } from '../brief/names.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { ChildId, HearingId, ParentId, PersonId } from '../domain/ids.ts';
import { currentPlacement } from '../domain/placements.ts';
import type { Parent, PartyRef } from '../domain/record.ts';
import { holdsKept } from './protectedItems.ts';

export const namesInOrders = ['mother', 'father', 'parent'] as const;
/** What a parent is called whose name an order does not say. */
export type SaidAs = (typeof namesInOrders)[number];

/** Somebody whom a blank can name. `role`: one of the clause list's roles, or "other". */
export interface OrderPerson {
  /** As the record names them: a person's or parent's id; of a home its caregiver's name. */
  readonly ref: PartyRef;
  /** As the record writes it, without what stands in brackets. */
  readonly name: string;
  readonly role: string;
  /** A party whose name is protected is called so in an order, which goes to every party; absent: by name. */
  readonly saidAs?: SaidAs;
}

export interface OrderChild {
  readonly id: ChildId;
  readonly firstName: string;
}

export interface OrderContext {
  readonly hearingOn: CalendarDate;
  readonly children: readonly OrderChild[];
  readonly people: readonly OrderPerson[];
}

/** A team's roles by the names that the clause list has for them. */
const listRoles: Readonly<Record<string, string>> = {
  caseworker: 'caseworker',
  agency_attorney: 'agency-attorney',
  child_attorney: 'child-attorney',
  casa: 'casa',
  coordinator: 'coordinator',
  tribe: 'tribe',
};

const listRole = (role: string) => listRoles[role] ?? 'other';

/** Each once by reference and role; a name that two people bear stands for the first. */
function distinct(people: readonly OrderPerson[]): readonly OrderPerson[] {
  const seen = new Set<string>();
  return people.filter(({ ref, role }) => {
    const key = `${ref} ${role}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** What a parent is called instead of a name that is protected: a minor parent's. */
function saidAs({ sensitiveTexts }: CaseFile, { name, relation }: Parent): { readonly saidAs?: SaidAs } {
  const kept = sensitiveTexts.map(({ text }) => text);
  if (!holdsKept([name], kept)) return {};
  return { saidAs: namesInOrders.find((said) => said === relation) ?? 'parent' };
}

/** From a case's file as the engine has it. Throws RangeError where the hearing is not of this case. */
export function contextOf(file: CaseFile, hearingId: HearingId): OrderContext {
  const hearing = file.hearings.find(({ id }) => id === hearingId);
  if (hearing === undefined) throw new RangeError('no such hearing');
  const of = (ref: PersonId | ParentId | null, role: string): readonly OrderPerson[] =>
    ref === null ? [] : [{ ref, name: plainName(nameOf(file, ref)), role }];
  const homes = file.children.flatMap(({ placements }) => {
    const home = currentPlacement(placements, hearing.date);
    return home === null ? [] : [{ ref: home.caregiver, name: plainName(home.caregiver), role: 'resource-parent' }];
  });
  const people = [
    ...file.parents
      .filter(isIdentified)
      .flatMap((parent) => of(parent.id, 'parent').map((person) => ({ ...person, ...saidAs(file, parent) }))),
    ...homes,
    ...file.parents.flatMap(({ attorneyId, mentorId, guardianAdLitemId }) => [
      ...of(attorneyId, 'parent-attorney'),
      ...of(mentorId, 'parent-mentor'),
      ...of(guardianAdLitemId, 'other'),
    ]),
    ...file.participants.flatMap(({ personId, role }) => of(personId, listRole(role))),
    // Who gives a protected treatment is protected with it: an order goes to every party.
    ...file.services.filter(({ part2 }) => !part2).flatMap(({ providerId }) => of(providerId, 'provider')),
    ...of(file.court.clerkId, 'clerk'),
  ];
  const children = file.children.map(({ child: { id, firstName } }) => ({ id, firstName }));
  return { hearingOn: hearing.date, children, people: distinct(people) };
}

/** From a brief as a screen has it: the same without who gives a protected service. */
export function contextOfBrief({ hearing, who, services }: Brief): OrderContext {
  const named = (name: string, role: string): OrderPerson => ({ ref: name, name: plainName(name), role });
  const people = [
    ...who.parents.filter(isIdentified).map(({ parentId, name }) => ({ ...named(name, 'parent'), ref: parentId })),
    ...who.children.flatMap(({ home }) => (home === null ? [] : [named(home.caregiver, 'resource-parent')])),
    ...who.parents.flatMap(({ attorney }) => (attorney === null ? [] : [named(attorney, 'parent-attorney')])),
    ...who.team.map(({ name, role }) => named(name, listRole(role))),
    ...services.flatMap(({ provider }) => [named(provider, 'provider')]),
  ];
  const children = who.children.map(({ childId, firstName }) => ({ id: childId, firstName }));
  return { hearingOn: hearing.date, children, people: distinct(people) };
}
