// For whom a reader acts in a case: the parent whom an attorney represents, the child who lives in the reader's home.

import type { CaseFile, ChildFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { currentPlacement } from '../domain/placements.ts';
import type { Parent, PartyRef, Placement, PlacementSetting } from '../domain/record.ts';
import type { Reader } from './audiences.ts';
import type { ReaderParty } from './reader.ts';

/** With a parent: there is no other home to tell anything. */
const parentsHomes: readonly PlacementSetting[] = ['in_home_parent', 'trial_home_visit', 'with_parent_in_treatment'];

export interface Acting {
  /** The parent of a parent's attorney; null: another reader, or the case has no such parent. */
  readonly parent: Parent | null;
  /** Another parent of the case is of the same side, so that "mother" or "father" alone does not say which. */
  readonly isOneOfSeveral: boolean;
  /** Of a resource parent: who lives in that home. */
  readonly childIds: ReadonlySet<string>;
  /** Of a resource parent: the home, by the name that stands in the record. */
  readonly home: string | null;
  readonly party: ReaderParty | null;
}

const nobody: Acting = { parent: null, isOneOfSeveral: false, childIds: new Set(), home: null, party: null };

/** "mother" is the mother's side; a father, an alleged father and any other parent are the other one. */
function sideOf(parents: readonly Parent[], audience: Reader['audience']): readonly Parent[] {
  if (audience === 'mother_attorney') return parents.filter(({ relation }) => relation === 'mother');
  if (audience === 'father_attorney') return parents.filter(({ relation }) => relation !== 'mother');
  return [];
}

/** Without a party the first of the record; a party that is not of this side is nobody. */
const chosen = <T>(rows: readonly T[], party: PartyRef | null, idOf: (row: T) => string): T | null =>
  (party === null ? rows[0] : rows.find((row) => idOf(row) === party)) ?? null;

function homeOf({ placements }: ChildFile, on: CalendarDate): Placement | null {
  const home = currentPlacement(placements, on);
  return home === null || parentsHomes.includes(home.setting) ? null : home;
}

function caringFor({ children }: CaseFile, party: PartyRef | null, on: CalendarDate): Acting {
  const inOrder = children.toSorted((a, b) => a.child.position - b.child.position);
  const child = chosen(inOrder, party, (one) => one.child.id);
  const home = child === null ? null : homeOf(child, on);
  if (child === null || home === null) return nobody;
  const there = children.filter((one) => homeOf(one, on)?.caregiver === home.caregiver);
  return {
    ...nobody,
    childIds: new Set(there.map((one) => one.child.id)),
    home: home.caregiver,
    party: { ref: child.child.id, name: home.caregiver, relation: 'resource_parent' },
  };
}

/** Everybody for whom such a reader can act in the case on that day; of two children in one home the first. */
export function partiesOf(file: CaseFile, audience: Reader['audience'], on: CalendarDate): readonly ReaderParty[] {
  const refs: readonly PartyRef[] =
    audience === 'resource_parent'
      ? file.children.toSorted((a, b) => a.child.position - b.child.position).map(({ child }) => child.id)
      : sideOf(
          file.parents.toSorted((a, b) => a.position - b.position),
          audience,
        ).map(({ id }) => id);
  const parties = refs.flatMap((party) => actingFor(file, { audience, party }, on).party ?? []);
  const homes = new Set<string>();
  return parties.filter(({ name }) => audience !== 'resource_parent' || (!homes.has(name) && homes.add(name)));
}

/** Whether the case records nobody for whom, or as whom, this reader comes: no such parent or home, no tribe, no advocate. */
export function recordsNoReader(file: CaseFile, reader: Reader, on: CalendarDate): boolean {
  const isNamed = (as: 'casa' | 'tribe') => file.participants.some(({ role }) => role === as);
  switch (reader.audience) {
    case 'mother_attorney':
    case 'father_attorney':
    case 'resource_parent':
      return actingFor(file, reader, on).party === null;
    case 'tribe':
      return (file.icwa?.tribe ?? null) === null && !isNamed('tribe');
    case 'casa':
      return !isNamed('casa');
    default:
      return false;
  }
}

/** For whom `reader` acts in the case, on a day that says where the children live. */
export function actingFor(file: CaseFile, { audience, party }: Reader, on: CalendarDate): Acting {
  if (audience === 'resource_parent') return caringFor(file, party, on);
  const side = sideOf(
    file.parents.toSorted((a, b) => a.position - b.position),
    audience,
  );
  const parent = chosen(side, party, ({ id }) => id);
  if (parent === null) return nobody;
  const { id: ref, name, relation } = parent;
  return { ...nobody, parent, isOneOfSeveral: side.length > 1, party: { ref, name, relation } };
}
