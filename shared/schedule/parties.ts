// Who belongs to a hearing, as its notices and its attendance name them: parents and persons by id, a home by the caregiver's
// name that stands in the placement.

import { isIdentified } from '../brief/names.ts';
import type { HearingLife } from '../contract/schedule.ts';
import { type NoticeRecipient, noticeRecipients } from '../documents/hearingNotice/recipients.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { PersonId } from '../domain/ids.ts';
import type { PartyRef } from '../domain/record.ts';

type Shown = Pick<HearingLife['parties'][number], 'name' | 'role' | 'relation'>;

/** One who belongs to a hearing. `party` null: a tribe that sends nobody yet. */
export interface HearingParty extends Shown {
  readonly party: PartyRef | null;
}

/** What of a case says who belongs to its hearings. */
type CaseParties = Pick<CaseFile, 'parents' | 'participants' | 'children' | 'people' | 'icwa'>;

function person({ people }: CaseParties, id: PersonId, role: Shown['role']): HearingParty {
  return { party: id, name: people.get(id)?.name ?? null, role, relation: null };
}

/** A recipient of notice as a party. */
export function partyOf(recipient: NoticeRecipient, file: CaseParties): HearingParty {
  switch (recipient.kind) {
    case 'parent': {
      const { id, name, relation } = recipient.parent;
      return { party: id, name: isIdentified(recipient.parent) ? name : null, role: 'parent', relation };
    }
    case 'attorney':
      return person(file, recipient.personId, 'parent_attorney');
    case 'guardian':
      return person(file, recipient.personId, 'guardian');
    case 'team':
      return person(file, recipient.personId, recipient.role);
    case 'home':
      return { party: recipient.caregiver, name: recipient.caregiver, role: 'resource_parent', relation: null };
    case 'tribe': {
      const tribe = file.icwa?.tribe ?? null;
      if (recipient.personId === null) return { party: null, name: tribe, role: 'tribe', relation: null };
      return person(file, recipient.personId, 'tribe');
    }
    default:
      return recipient satisfies never;
  }
}

/** Those who come to a hearing because it is their work, and who are sent no notice where somebody else has it. */
const alsoThere = ['caseworker', 'coordinator', 'interpreter'] as const;

/**
 * Everybody who belongs in the room of a hearing, each once: those who have notice, then the caseworker, the coordinator and
 * the interpreter. `on`: the day whose homes count.
 */
export function hearingParties(file: CaseParties, on: CalendarDate): readonly HearingParty[] {
  const noticed = noticeRecipients(file, on).map((recipient) => partyOf(recipient, file));
  const team = alsoThere.flatMap((role) =>
    file.participants.filter((one) => one.role === role).map(({ personId }) => person(file, personId, role)),
  );
  const all = [...noticed, ...team];
  return all.filter(({ party }, place) => party === null || all.findIndex((one) => one.party === party) === place);
}

/** Whether the record can mean somebody by that name or id: a parent of the case, one of the court's people, a home. */
export function isParty(file: CaseParties, ref: PartyRef): boolean {
  return (
    file.parents.some(({ id }) => id === ref) ||
    file.people.has(ref as PersonId) ||
    file.children.some(({ placements }) => placements.some(({ caregiver }) => caregiver === ref)) ||
    file.icwa?.tribe === ref
  );
}

/** Somebody whom a row names and who belongs to the hearing no more, or never did, as far as the record says. */
export function otherParty(file: CaseParties, ref: PartyRef): HearingParty {
  const parent = file.parents.find(({ id }) => id === ref);
  if (parent !== undefined) return partyOf({ kind: 'parent', parent }, file);
  return { party: ref, name: file.people.get(ref as PersonId)?.name ?? ref, role: 'other', relation: null };
}
