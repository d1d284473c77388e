// The row rule: which cases a person may have anything of, and for which reader they may make a copy. The contract says who
// may ask; this says of what. Whoever has no part in a case is told the same words whether there is such a case or not.

import type { CopyDocument } from '../../../shared/contract/copies.ts';
import type { Role } from '../../../shared/contract/roles.ts';
import { type CaseId, idOf } from '../../../shared/domain/ids.ts';
import type { PartyRef } from '../../../shared/domain/record.ts';
import { type Audience, audiences, type Reader } from '../../../shared/redaction/audiences.ts';
import { type Actor, done, type Result, refuse } from '../handlers.ts';
import { type CasePart, casesNaming, readParts } from '../store/reach.ts';
import { readWhere } from '../store/rows.ts';
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
  const isHeld = ({ parties }: ReachedReader) => parties === 'any' || party === undefined || parties.includes(party);
  const held = reach.filter((reached) => reached.audience === audience && isHeld(reached));
  const [closest] = held;
  if (closest === undefined) return null;
  const whose = closest.parties === 'any' ? null : (closest.parties[0] ?? null);
  // Who holds a copy for another reader by the bench alone sees nothing in it that the bench may not see.
  const isByBench = audience !== 'judge' && held.every(({ as }) => as === 'judge');
  return { audience, party: party ?? whose, ...(isByBench && { madeBy: 'judge' as const }) };
}

const isParentsAttorney = (audience: Audience) => audience === 'mother_attorney' || audience === 'father_attorney';

/**
 * For whom one person of the record has copies of that reader in a case: each client of a parent's attorney; null where such
 * a reader acts for no one party; of a home the child by whom it is asked for. Empty: that person is nobody of the case.
 */
export async function partiesOfPerson(
  tx: ReadTx,
  { audience, person }: { readonly audience: Audience; readonly person: string },
  caseId: CaseId,
): Promise<readonly (PartyRef | null)[]> {
  if (audience === 'resource_parent') {
    const children = await readWhere(tx, 'child', 'id', [person], null);
    return children.some((child) => child.caseId === caseId) ? [person] : [];
  }
  if (audience === 'casa' || audience === 'tribe') {
    const named = await casesNaming(tx, { role: audience, personId: idOf(person), caseId });
    return named.length > 0 ? [null] : [];
  }
  const readers = (await readParts(tx, idOf(person), caseId)).flatMap(readersOf);
  const own = readers.filter((reader) => reader.audience === audience);
  return own.flatMap(({ parties }): readonly (PartyRef | null)[] => (parties === 'any' ? [null] : parties));
}

/** Readers whose packet is of an office and not of one person. */
const ofAnOffice: ReadonlySet<Audience> = new Set(['judge', 'clerk', 'agency']);

/**
 * Of whom a packet for that reader is: who was named; else whoever asks, where their own cases have it. null: of an office.
 * Refused where somebody of the court, or a caseworker for a home, does not say: it would mix the cases of several persons.
 */
export function packetOf(
  by: Asking,
  { audience, person }: { readonly audience: Audience; readonly person?: PartyRef | undefined },
): Result<PartyRef | null> {
  if (ofAnOffice.has(audience)) return done(null);
  if (person !== undefined) return done(person);
  const asks: readonly Role[] = audience === 'child_attorney' ? ['child_attorney'] : ['parent_attorney'];
  const isOwn = audience === 'child_attorney' || isParentsAttorney(audience);
  if (isOwn && by.worksAs !== null && by.roles.some((role) => asks.includes(role))) return done(by.worksAs);
  return refuse({ name: 'packet-of-whom', values: {} });
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
