// Who in this case answers a listed question: the one of whom a thing was ordered, the parent that the child lives with,
// the family of the home where the child lives.

import type { CaseFile } from '../domain/caseFile.ts';
import { currentPlacement } from '../domain/placements.ts';
import type { Parent, Participant, Placement } from '../domain/record.ts';
import type { TriggerContext } from '../triggers/context.ts';
import { livesWith } from '../triggers/forms/livingAndContact.ts';
import { locatedParents } from '../triggers/forms/parents.ts';
import type { Match } from '../triggers/match.ts';
import { isIdentified, nameOf, nameOrNull, plainName } from './names.ts';
import type { ListedQuestion } from './questionList.ts';

export interface Found {
  readonly context: TriggerContext;
  readonly match: Match;
}

export interface Asked {
  /** Role of the court's list. */
  readonly askOf: string;
  /** By name, where the record names exactly one. */
  readonly person: string | null;
}

const roleOf: Readonly<Record<string, Participant['role']>> = {
  'child-attorney': 'child_attorney',
  'agency-attorney': 'agency_attorney',
  caseworker: 'caseworker',
  coordinator: 'coordinator',
  casa: 'casa',
  tribe: 'tribe',
};

/** Of the caregiver's questions, those that whoever lives with the child can answer. */
const ofAnyHome: readonly string[] = ['physical-health', 'early-care'];
const ownHomes: readonly Placement['setting'][] = ['in_home_parent', 'trial_home_visit', 'with_parent_in_treatment'];

const homeOf = ({ child, hearing }: TriggerContext) => currentPlacement(child.placements, hearing.date);

/** The child lives with this parent on the hearing day. */
export function isLivedWith(parent: Parent, context: TriggerContext): boolean {
  return livesWith(parent, homeOf(context));
}

/** Sessions of a parent since the last hearing, of every outcome. */
export function sessionsOf({ id }: Pick<Parent, 'id'>, { file, since }: TriggerContext): number {
  return file.familyTime.filter(({ parentId, date }) => parentId === id && (since === null || date > since)).length;
}

/** The parent spoken to where a question is about none: whom the child lives with, then who had most family time. */
function parentSpokenTo(context: TriggerContext): Parent | null {
  const parents = locatedParents(context.file);
  const home = parents.find((parent) => isLivedWith(parent, context));
  if (home !== undefined) return home;
  const [most, next] = parents.toSorted((a, b) => sessionsOf(b, context) - sessionsOf(a, context));
  if (most === undefined) return null;
  return next === undefined || sessionsOf(most, context) > sessionsOf(next, context) ? most : null;
}

function parentOf({ context, match }: Found): Parent | null {
  if (match.parentId === null) return parentSpokenTo(context);
  const parent = context.file.parents.find(({ id }) => id === match.parentId);
  return parent !== undefined && isIdentified(parent) ? parent : null;
}

/** null: the child lives with a parent, and there is no caregiver to ask this. */
function homeAsked({ topic }: ListedQuestion, { context }: Found): Asked | null {
  const home = homeOf(context);
  if (home === null || !ownHomes.includes(home.setting))
    return { askOf: 'resource-parent', person: home === null ? null : plainName(home.caregiver) };
  if (!ofAnyHome.includes(topic)) return null;
  const parent = locatedParents(context.file).find((one) => isLivedWith(one, context));
  return { askOf: 'parent', person: parent?.name ?? null };
}

/** What the agency was ordered is asked of it; what a parent or another was ordered, of that one. */
function orderedOne(file: CaseFile, match: Match): Asked | null {
  const order = file.orderItems.find(({ id }) => id === match.recordId);
  if (order === undefined) return null;
  const { orderedOf } = order;
  if (file.parents.some(({ id }) => id === orderedOf)) return { askOf: 'parent', person: nameOf(file, orderedOf) };
  const role = file.participants.find(({ personId }) => personId === orderedOf)?.role;
  const known = Object.keys(roleOf).find((id) => roleOf[id] === role);
  const person = nameOf(file, orderedOf);
  return { askOf: known ?? 'agency', person: person === orderedOf ? null : person };
}

/** Who answers a question; null: there is nobody to ask it. */
export function whoIsAsked(question: ListedQuestion, found: Found): Asked | null {
  const { askOf } = question;
  const { file } = found.context;
  const role = roleOf[askOf];
  if (role !== undefined) {
    const holder = file.participants.find((row) => row.role === role);
    return { askOf, person: holder === undefined ? null : nameOf(file, holder.personId) };
  }
  switch (askOf) {
    case 'resource-parent':
      return homeAsked(question, found);
    case 'agency':
      return orderedOne(file, found.match) ?? { askOf, person: null };
    case 'parent':
      return { askOf, person: parentOf(found)?.name ?? null };
    case 'parent-attorney': {
      const parent = file.parents.find(({ id }) => id === found.match.parentId);
      return { askOf, person: nameOrNull(file, parent?.attorneyId ?? null) };
    }
    case 'provider': {
      const { recordId, obligation } = found.match;
      const service = file.services.find(({ id }) => id === recordId || id === obligation);
      return { askOf, person: service === undefined ? null : nameOf(file, service.providerId) };
    }
    default:
      return { askOf, person: null };
  }
}
