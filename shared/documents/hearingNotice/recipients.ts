// Who is to have notice of a hearing: the parents, their attorneys and guardians, whoever stands for the child, the agency,
// the tribe, a CASA, and each home where a child lives. Only those whom the record gives that part in the case.

import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { PersonId } from '../../domain/ids.ts';
import { currentPlacement } from '../../domain/placements.ts';
import type { Child, IcwaRecord, Parent, Participant, Placement, PlacementSetting } from '../../domain/record.ts';
import type { Reader } from '../../redaction/audiences.ts';

type TeamRole = Extract<Participant['role'], 'agency_attorney' | 'caseworker' | 'child_attorney' | 'casa'>;

/** One who is to have notice, with the part in the case that it is for. */
export type NoticeRecipient =
  | { readonly kind: 'parent'; readonly parent: Parent }
  | { readonly kind: 'attorney' | 'guardian'; readonly personId: PersonId; readonly parents: readonly Parent[] }
  | { readonly kind: 'team'; readonly personId: PersonId; readonly role: TeamRole }
  | { readonly kind: 'tribe'; readonly personId: PersonId | null }
  | { readonly kind: 'home'; readonly caregiver: string; readonly isKin: boolean; readonly children: readonly Child[] };

/** A parent at home or in treatment with the child has a notice as a parent; every other home has one of its own. */
const parentsOwnHomes: ReadonlySet<PlacementSetting> = new Set([
  'in_home_parent',
  'trial_home_visit',
  'with_parent_in_treatment',
]);

/** What of a case says who is to have notice of its hearings. */
type NoticedCase = Pick<CaseFile, 'parents' | 'participants'> & {
  readonly icwa: Pick<IcwaRecord, 'tribe'> | null;
  readonly children: readonly Pick<ChildFile, 'child' | 'placements'>[];
};

/** Those who stand for parents, one entry each however many parents they stand for. */
function standingFor(
  parents: readonly Parent[],
  kind: 'attorney' | 'guardian',
  personOf: (parent: Parent) => PersonId | null,
): readonly NoticeRecipient[] {
  const byPerson = new Map<PersonId, Parent[]>();
  for (const parent of parents) {
    const personId = personOf(parent);
    if (personId !== null) byPerson.set(personId, [...(byPerson.get(personId) ?? []), parent]);
  }
  return [...byPerson].map(([personId, stoodFor]) => ({ kind, personId, parents: stoodFor }));
}

/** The agency is noticed through its attorney; where none is recorded, through the caseworker. */
function teamOf({ participants }: NoticedCase): readonly NoticeRecipient[] {
  const holding = (role: TeamRole) =>
    participants
      .filter((participant) => participant.role === role)
      .map(({ personId }): NoticeRecipient => ({ kind: 'team', personId, role }));
  const agency = holding('agency_attorney');
  return [...holding('child_attorney'), ...(agency.length > 0 ? agency : holding('caseworker')), ...holding('casa')];
}

/** A tribe is noticed by whom it sends; one that sends nobody yet, by its name. */
function tribesOf({ participants, icwa }: NoticedCase): readonly NoticeRecipient[] {
  const sent = participants.filter(({ role }) => role === 'tribe');
  if (sent.length > 0) return sent.map(({ personId }) => ({ kind: 'tribe', personId }));
  return icwa === null || icwa.tribe === null ? [] : [{ kind: 'tribe', personId: null }];
}

function homesOf({ children }: NoticedCase, on: CalendarDate): readonly NoticeRecipient[] {
  const living = children.flatMap(({ child, placements }): { child: Child; home: Placement }[] => {
    const home = currentPlacement(placements, on);
    return home === null || parentsOwnHomes.has(home.setting) ? [] : [{ child, home }];
  });
  return [...Map.groupBy(living, ({ home }) => home.caregiver)].map(([caregiver, together]) => ({
    kind: 'home',
    caregiver,
    isKin: together.every(({ home }) => home.setting === 'kinship'),
    children: together.map(({ child }) => child),
  }));
}

/**
 * Everybody who is to have notice of a hearing of this case, in the order in which the clerk sends them.
 * `on`: the day whose homes count, so that nobody is noticed of a child who has left.
 * Source: 42 U.S.C. 675(5)(G) for homes, 25 U.S.C. 1911(c) for tribes; parties and their attorneys by the court's own rule.
 */
export function noticeRecipients(file: NoticedCase, on: CalendarDate): readonly NoticeRecipient[] {
  const { parents } = file;
  return [
    ...parents.map((parent): NoticeRecipient => ({ kind: 'parent', parent })),
    ...standingFor(parents, 'attorney', ({ attorneyId }) => attorneyId),
    ...standingFor(parents, 'guardian', ({ guardianAdLitemId }) => guardianAdLitemId),
    ...teamOf(file),
    ...homesOf(file, on),
    ...tribesOf(file),
  ];
}

/** Whether `id`, a parent's, a person's or a child's, means this recipient. */
export function isRecipient(recipient: NoticeRecipient, id: string): boolean {
  switch (recipient.kind) {
    case 'parent':
      return recipient.parent.id === id;
    case 'home':
      return recipient.caregiver === id || recipient.children.some((child) => child.id === id);
    default:
      return recipient.personId === id;
  }
}

/** By what id a notice to this recipient alone is asked for; null: a tribe that sends nobody. */
export function recipientId(recipient: NoticeRecipient): string | null {
  switch (recipient.kind) {
    case 'parent':
      return recipient.parent.id;
    case 'home':
      return recipient.children[0]?.id ?? null;
    default:
      return recipient.personId;
  }
}

const sideOf = ({ relation }: Parent) =>
  /\bfather\b/i.test(relation) ? ('father_attorney' as const) : ('mother_attorney' as const);

const teamAudience = {
  agency_attorney: 'agency',
  caseworker: 'agency',
  child_attorney: 'child_attorney',
  casa: 'casa',
} as const satisfies Readonly<Record<TeamRole, Reader['audience']>>;

/** Which reader of the disclosure matrix a recipient is: a parent has what the parent's own attorney may have. */
export function readerOf(recipient: NoticeRecipient): Reader {
  switch (recipient.kind) {
    case 'parent':
      return { audience: sideOf(recipient.parent), party: recipient.parent.id };
    case 'attorney':
    case 'guardian': {
      const [parent] = recipient.parents;
      return parent === undefined ? { audience: 'clerk', party: null } : { audience: sideOf(parent), party: parent.id };
    }
    case 'team':
      return { audience: teamAudience[recipient.role], party: null };
    case 'tribe':
      return { audience: 'tribe', party: null };
    case 'home':
      return { audience: 'resource_parent', party: recipient.children[0]?.id ?? null };
  }
}

/** The language that the record gives a recipient, by its code; null where it gives none. */
export function languageOf(recipient: NoticeRecipient): string | null {
  return recipient.kind === 'parent' ? recipient.parent.language : null;
}
