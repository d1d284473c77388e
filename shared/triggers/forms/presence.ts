// The form presence of the trigger grammar: who was missed at the last hearing and the last family team meeting (FTM).

import { nameOf, plainName } from '../../brief/names.ts';
import { lastHeldHearing } from '../../domain/hearings.ts';
import type { PersonId } from '../../domain/ids.ts';
import { inDateOrder, sortedBy } from '../../domain/order.ts';
import { currentPlacement } from '../../domain/placements.ts';
import type { Ftm, Parent, PartyRef, PlacementSetting } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Match, matchOf } from '../match.ts';
import { isUnderNoContact } from './livingAndContact.ts';
import { locatedParents, parentsInOrder } from './parents.ts';

/** A party stands in a list by id, or by the name as it was written, with or without what stands in brackets. */
function isAmong(list: readonly PartyRef[], { id, name }: { readonly id: string; readonly name: string }): boolean {
  return list.some((ref) => ref === id || ref === name || plainName(ref) === plainName(name));
}

/** Attendance is read as written: who is not in it was neither there nor away as far as anybody knows. */
function parentsNotAtHearing({ file, hearing }: TriggerContext): readonly Match[] {
  const last = lastHeldHearing(file.hearings, hearing.date);
  if (last === null) return [];
  const away = file.hearingAttendances.filter(({ hearingId, present }) => hearingId === last.id && !present);
  return parentsInOrder(file).flatMap((parent) => {
    const [row] = sortedBy(away, ({ id }) => [id]).filter(({ party }) => isAmong([party], parent));
    if (row === undefined) return [];
    const sources = [refTo('hearingAttendance', row), refTo('hearing', last)];
    return [matchOf({ parentId: parent.id, bound: { parent: parent.name, date: last.date }, sources })];
  });
}

/** The meeting that the facts call the last (R17), if somebody wrote down who came. */
function lastFtm({ file, facts }: TriggerContext): Ftm | null {
  const ftm = inDateOrder(file.ftms).findLast(({ date }) => date === facts.cadence.lastFtm) ?? null;
  return ftm === null || ftm.attendees.length === 0 ? null : ftm;
}

/** A parent whom an order keeps from the others, or whom nobody has found, is not missed. */
const parentsExpected = ({ file, asOf }: TriggerContext): readonly Parent[] =>
  locatedParents(file).filter((parent) => !isUnderNoContact(parent, asOf));

function parentsNotAtFtm(context: TriggerContext, ftm: Ftm): readonly Match[] {
  return parentsExpected(context)
    .filter((parent) => !isAmong(ftm.attendees, parent))
    .map((parent) =>
      matchOf({
        parentId: parent.id,
        bound: { parent: parent.name, date: ftm.date },
        sources: [refTo('ftm', ftm)],
      }),
    );
}

type AttorneyRole = 'parent_attorney' | 'child_attorney';

/** Attorneys of the parents who are expected and of the children, each once. */
function attorneysOf(context: TriggerContext): ReadonlyMap<PersonId, AttorneyRole> {
  const ofChildren = context.file.participants
    .filter(({ role }) => role === 'child_attorney')
    .map(({ personId }) => personId);
  const ofParents = parentsExpected(context).map(({ attorneyId }) => attorneyId);
  return new Map<PersonId, AttorneyRole>([
    ...ofChildren.map((id) => [id, 'child_attorney'] as const),
    ...ofParents.flatMap((id) => (id === null ? [] : [[id, 'parent_attorney'] as const])),
  ]);
}

function attorneysNotAtFtm(context: TriggerContext, ftm: Ftm): readonly Match[] {
  return sortedBy([...attorneysOf(context)], ([id]) => [id]).flatMap(([id, role]) => {
    const name = nameOf(context.file, id);
    if (isAmong(ftm.attendees, { id, name })) return [];
    const bound = { item: { kind: 'personInRole', name, role } as const, date: ftm.date };
    return [matchOf({ recordId: id, personId: id, bound, sources: [refTo('ftm', ftm)] })];
  });
}

/** At home a parent is the caregiver, and is asked after as a parent. */
const atHome: ReadonlySet<PlacementSetting> = new Set([
  'in_home_parent',
  'trial_home_visit',
  'with_parent_in_treatment',
]);

function caregiverNotInvited({ child }: TriggerContext, ftm: Ftm): readonly Match[] {
  const home = currentPlacement(child.placements, ftm.date);
  if (home === null || atHome.has(home.setting)) return [];
  if (isAmong([...ftm.attendees, ...ftm.invitedAbsent], { id: home.caregiver, name: home.caregiver })) return [];
  const sources = [refTo('ftm', ftm), refTo('placement', home)];
  return [matchOf({ childId: child.child.id, bound: { date: ftm.date }, sources })];
}

/** One match a person who was missed. */
export function presence({ presence: state }: Leaf<'presence'>, context: TriggerContext): readonly Match[] {
  if (state === 'parent-not-at-last-hearing') return parentsNotAtHearing(context);
  const ftm = lastFtm(context);
  if (ftm === null) return [];
  switch (state) {
    case 'parent-not-at-last-ftm':
      return parentsNotAtFtm(context, ftm);
    case 'attorney-not-at-last-ftm':
      return attorneysNotAtFtm(context, ftm);
    case 'caregiver-not-invited-to-last-ftm':
      return caregiverNotInvited(context, ftm);
  }
}
