// The row rule: which cases a person may have anything of, and for which reader they may make a copy. The contract says who
// may ask; this says of what. Whoever has no part in a case is told the same words whether there is such a case or not.

import type { CopyDocument } from '../../../shared/contract/copies.ts';
import type { Role } from '../../../shared/contract/roles.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { PartyRef } from '../../../shared/domain/record.ts';
import { type Audience, audiences, type Reader } from '../../../shared/redaction/audiences.ts';
import { type Actor, done, type Result, refuse } from '../handlers.ts';
import { type CasePart, readParts } from '../store/reach.ts';
import type { ReadTx } from '../store/transactions.ts';

type Asking = Pick<Actor, 'roles' | 'worksAs'>;

/** A reader for whom a person may make copies of a case. `parties`: for whom that reader may act; 'any': whomever the case has. */
export interface ReachedReader {
  readonly as: Role;
  readonly audience: Audience;
  readonly parties: 'any' | readonly PartyRef[];
}

/** Everything a person may have of one case; empty: the case is not open to them. The closest first. */
export type Reach = readonly ReachedReader[];

/** For which readers somebody of the court may make copies, of every case. */
const courtWide = {
  judge: audiences,
  clerk: ['clerk'],
  coordinator: audiences.filter((audience) => audience !== 'judge' && audience !== 'clerk'),
} as const satisfies Partial<Record<Role, readonly Audience[]>>;

/** For which readers somebody with a part in a case may make copies of that case. */
const ofOwnCases = {
  caseworker: ['agency', 'resource_parent'],
  agency_attorney: ['agency'],
  child_attorney: ['child_attorney'],
} as const satisfies Partial<Record<Role, readonly Audience[]>>;

/** Copies that are nobody's by audience, and who may make them. Of the others `openTo` judges the reader. */
const copyMakers = {
  'hearing-notice': ['judge', 'clerk', 'coordinator'],
  'day-sheet': ['judge', 'clerk', 'coordinator'],
  'sealed-sheet': ['clerk'],
  'proposed-order': ['judge'],
  'signed-order': ['judge', 'clerk'],
  'family-order': ['judge', 'clerk'],
} as const satisfies Partial<Record<CopyDocument, readonly Role[]>>;

const isCourtWide = (role: Role): role is keyof typeof courtWide => Object.hasOwn(courtWide, role);

/** Whether a person is of the court itself, whose every case they may look up. */
function seesEveryCase({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.some(isCourtWide);
}

/** The copy that a parent's attorney has, by what the parent is to the child: a mother's, or any other's ("alleged father"). */
function attorneyAudience(relation: string): 'mother_attorney' | 'father_attorney' {
  return relation === 'mother' ? 'mother_attorney' : 'father_attorney';
}

/** The readers whose copies a part in a case gives, the usual one first. */
export function readersOf(part: CasePart): Reach {
  if (part.as === 'parent_attorney') {
    const { ref, relation } = part.client;
    return [{ as: part.as, audience: attorneyAudience(relation), parties: [ref] }];
  }
  return ofOwnCases[part.as].map((audience) => ({ as: part.as, audience, parties: 'any' }));
}

/** The parts in a case, or in all, for which the person has the role as well; none where they are nobody of the record. */
export async function partsOf(tx: ReadTx, by: Asking, caseId: CaseId | null): Promise<readonly CasePart[]> {
  if (by.worksAs === null) return [];
  return (await readParts(tx, by.worksAs, caseId)).filter(({ as }) => by.roles.includes(as));
}

/** What the person may have of a case, by all of their roles together. `caseId` null: no such case, so nothing. */
export async function reachOf(tx: ReadTx, by: Asking, caseId: CaseId | null): Promise<Reach> {
  if (caseId === null) return [];
  const own = (await partsOf(tx, by, caseId)).flatMap(readersOf);
  const court = by.roles
    .filter(isCourtWide)
    .flatMap((as) => courtWide[as].map((audience) => ({ as, audience, parties: 'any' as const })));
  return [...own, ...court];
}

/**
 * The reader, where the reach holds it, else null. `party` absent: whom the person acts for, or null, the first such of the
 * record, where they may act for any.
 */
function readerIn(reach: Reach, audience: Audience, party?: PartyRef): Reader | null {
  const held = reach.filter((reached) => reached.audience === audience);
  if (party !== undefined) {
    const may = held.some(({ parties }) => parties === 'any' || parties.includes(party));
    return may ? { audience, party } : null;
  }
  const [closest] = held;
  if (closest === undefined) return null;
  return { audience, party: closest.parties === 'any' ? null : (closest.parties[0] ?? null) };
}

/** Whether a copy for that reader may be made. */
export function mayMakeCopy(reach: Reach, audience: Audience, party?: PartyRef): boolean {
  return readerIn(reach, audience, party) !== null;
}

/** Why a case that is not there, or not theirs, is not given: who sees every case may know that there is none. */
export function refuseCase(by: Pick<Actor, 'roles'>) {
  return refuse({ name: seesEveryCase(by) ? 'no-such-case' : 'case-not-open', values: {} });
}

/**
 * The reader of a copy of that case, with whom it acts for. Refuses by `case-not-open` whoever may not make a copy for that
 * reader, in the same words where there is no such case (`caseId` null); only who sees every case hears `no-such-case`.
 */
export async function openTo(
  tx: ReadTx,
  by: Asking,
  caseId: CaseId | null,
  { audience, party }: { readonly audience: Audience; readonly party?: PartyRef | undefined },
): Promise<Result<Reader>> {
  if (caseId === null) return refuseCase(by);
  const reader = readerIn(await reachOf(tx, by, caseId), audience, party);
  return reader === null ? refuse({ name: 'case-not-open', values: {} }) : done(reader);
}

/** That case, where one of these roles opens it to the person; refused as by `openTo`. */
export async function openCase(
  tx: ReadTx,
  by: Asking,
  caseId: CaseId | null,
  roles: readonly Role[],
): Promise<Result<CaseId>> {
  if (caseId === null) return refuseCase(by);
  const reach = await reachOf(tx, by, caseId);
  return reach.some(({ as }) => roles.includes(as)) ? done(caseId) : refuse({ name: 'case-not-open', values: {} });
}

const hasMakers = (document: CopyDocument): document is keyof typeof copyMakers => Object.hasOwn(copyMakers, document);

/** Whether the person may make such a copy at all; of a document for a reader, `openTo` says of which case and reader. */
export function mayMakeDocument({ roles }: Pick<Actor, 'roles'>, document: CopyDocument): boolean {
  const makers: readonly Role[] | null = hasMakers(document) ? copyMakers[document] : null;
  return makers === null || roles.some((role) => makers.includes(role));
}
