// 1 Who: the children, how old, how long, where, with whom; the parents; the team expected in the room.

import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { currentPlacement } from '../../domain/placements.ts';
import type { RecordRef } from '../../domain/record.ts';
import { noContactOrder } from '../../triggers/forms/livingAndContact.ts';
import type { ChildHead, HomeHead, ParentHead, WhoSection } from '../brief.ts';
import type { ChildFacts, Facts } from '../facts.ts';
import { isIdentified, nameOf, nameOrNull } from '../names.ts';

function childHead(child: ChildFile, facts: ChildFacts, hearingDate: CalendarDate): ChildHead {
  const { id, firstName, lastName, bornOn } = child.child;
  const placement = currentPlacement(child.placements, hearingDate);
  const home: HomeHead | null =
    placement === null
      ? null
      : {
          setting: placement.setting,
          caregiver: placement.caregiver,
          since: placement.startedOn,
          days: daysBetween(placement.startedOn, hearingDate),
        };
  const sources: RecordRef[] = [
    { kind: 'child', id },
    ...child.placements.map((row) => ({ kind: 'placement' as const, id: row.id })),
  ];
  return {
    childId: id,
    firstName,
    lastName,
    bornOn,
    age: facts.age,
    adjustedAge: facts.adjustedAge,
    daysInCare: facts.care.daysSinceRemoval,
    daysTrialHomeVisit: facts.care.daysTrialHomeVisit ?? 0,
    moves: facts.placements.moves,
    home,
    obligationsOverdue: facts.obligations.overdue.length,
    sources,
  };
}

function parentHeads(file: CaseFile, asOf: CalendarDate): ParentHead[] {
  return file.parents.map((parent) => ({
    parentId: parent.id,
    name: isIdentified(parent) ? parent.name : '',
    relation: parent.relation,
    attorney: nameOrNull(file, parent.attorneyId),
    language: parent.language,
    interpreterRequired: parent.interpreterRequired,
    located: parent.located,
    noContact: noContactOrder(file, parent, asOf),
    sources: [{ kind: 'parent', id: parent.id }],
  }));
}

/** The section "who" of a brief. */
export function makeWho(file: CaseFile, facts: Facts, hearingDate: CalendarDate, asOf: CalendarDate): WhoSection {
  const children = file.children.flatMap((child) => {
    const own = facts.children.find(({ id }) => id === child.child.id);
    return own === undefined ? [] : [childHead(child, own, hearingDate)];
  });
  const icwa = file.icwa;
  return {
    children,
    parents: parentHeads(file, asOf),
    team: file.participants.map(({ id, role, personId }) => ({
      role,
      name: nameOf(file, personId),
      sources: [{ kind: 'participant', id }],
    })),
    addressProtected: file.parents.some(({ addressConfidential }) => addressConfidential === true),
    tribe:
      icwa === null
        ? null
        : { name: icwa.tribe, icwaStatus: icwa.status, sources: [{ kind: 'icwaRecord', id: icwa.id }] },
  };
}
