// Recording that a hearing was held: what was found, who was there, and what comes next, all in one change, so that nobody
// leaves without the next date or a reason why there is none.

import { contract, type Input, type Output } from '../../../../shared/contract/contract.ts';
import { findingsOf } from '../../../../shared/domain/hearings.ts';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import {
  countedFindings,
  type Hearing,
  type HearingAttendance,
  type PartyRef,
} from '../../../../shared/domain/record.ts';
import { held, isOnlySet, namedNext, noNextReason } from '../../../../shared/schedule/life.ts';
import { isParty } from '../../../../shared/schedule/parties.ts';
import type { Machine } from '../../clock.ts';
import { type Actor, done, type Result, refuse, type Traced } from '../../handlers.ts';
import type { RecordChange } from '../../store/records.ts';
import { readWhere } from '../../store/rows.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { dayOfRecording } from '../court.ts';
import { makeBatch } from '../schedule/batches.ts';
import { type FoundHearing, findHearing } from './find.ts';
import { newDate } from './newDate.ts';

type Request = Input<'hearing.hold'>;

type ToHold = Extract<Hearing, { status: 'scheduled' | 'held' }>;

/** A hearing that was, or is to be, held. */
interface FoundToHold extends FoundHearing<ToHold> {
  /** Its row as it is recorded, without what an order found beside it. */
  readonly standing: ToHold;
}

/** Nothing is recorded of how it was but that it was: an order was signed in it, or an export said no more. */
function isBare(hearing: Hearing, { file }: FoundHearing): boolean {
  if (hearing.status !== 'held' || hearing.outcome !== null || hearing.childPresent !== null) return false;
  const isAttended = file.hearingAttendances.some(({ hearingId }) => hearingId === hearing.id);
  return !isAttended && noNextReason(hearing) === null && namedNext(hearing) === null;
}

/** The hearing, where it is only set, or is recorded as held by its order alone: that is completed. */
async function findToHold(tx: WriteTx, by: Actor, id: HearingId): Promise<Result<FoundToHold>> {
  const found = await findHearing(tx, by, id, contract['hearing.hold'].may);
  if (!found.ok) return found;
  const { file, hearing } = found.value;
  const [standing] = await readWhere(tx, 'hearing', 'id', [id], null);
  if (standing === undefined) return refuse({ name: 'hearing-not-set', values: {} });
  if (isOnlySet(hearing) && isOnlySet(standing)) return done({ file, hearing, standing });
  if (hearing.status !== 'held' || standing.status !== 'held') return refuse({ name: 'hearing-not-set', values: {} });
  return isBare(standing, found.value)
    ? done({ file, hearing, standing })
    : refuse({ name: 'hearing-not-set', values: {} });
}

const counted: ReadonlySet<string> = new Set(countedFindings);

/**
 * The findings that the record keeps: those that a rule counts, and whatever is there already. What the hearing's order finds
 * is read from the order. null: another text is among them.
 */
function findingsRecorded({ findings }: Request, { hearing, standing }: FoundToHold): readonly string[] | null {
  const [known, recorded] = [findingsOf(hearing), findingsOf(standing)];
  if (!findings.every((one) => counted.has(one) || known.includes(one))) return null;
  return [...new Set(findings)].filter((one) => recorded.includes(one) || !known.includes(one));
}

/** The rows of who was there and who was not, each new or in place of what is recorded of that party. */
function attendance(
  { present, absent }: Request,
  { file, hearing }: FoundHearing,
  newId: () => string,
): readonly RecordChange[] {
  const row = (party: PartyRef, isPresent: boolean): readonly RecordChange[] => {
    const before = file.hearingAttendances.find((one) => one.hearingId === hearing.id && one.party === party);
    if (before?.present === isPresent) return [];
    const id = before?.id ?? newId();
    const after: HearingAttendance = { id, caseId: file.case.id, hearingId: hearing.id, party, present: isPresent };
    return [{ kind: 'hearingAttendance', id, after, ...(before === undefined ? {} : { before }) }];
  };
  return [...present.flatMap((party) => row(party, true)), ...absent.flatMap((party) => row(party, false))];
}

/** Nobody is named twice, and everybody is somebody of the record. */
function refusedParties({ present, absent }: Request, { file }: FoundHearing) {
  const named = [...present, ...absent];
  if (new Set(named).size < named.length) return refuse({ name: 'bad-input', values: {} });
  return named.every((party) => isParty(file, party)) ? null : refuse({ name: 'no-such-recipient', values: {} });
}

/** The hearing as held, and the next one where this change sets it; refused where there is neither one nor a reason. */
async function heldAndNext(
  tx: WriteTx,
  request: Request,
  found: FoundToHold,
  newId: () => string,
): Promise<Result<{ readonly after: Hearing; readonly next: Hearing | null }>> {
  const { file, hearing } = found;
  const { next, outcome, childPresent, asOf } = request;
  const { findings } = request;
  const told = {
    noNextBecause: next.kind === 'none' ? next.reason : null,
    nextIs: next.kind === 'there' ? next.hearing : null,
  };
  const after = held(hearing, { findings, outcome: outcome === '' ? null : outcome, childPresent, ...told });
  if (next.kind === 'none') return done({ after, next: null });
  if (next.kind === 'there') {
    const there = file.hearings.find(({ id }) => id === next.hearing);
    const isNext = there !== undefined && isOnlySet(there) && there.date > hearing.date;
    return isNext ? done({ after, next: null }) : refuse({ name: 'next-date-missing', values: {} });
  }
  const set = await newDate(tx, found, next.setting, { asOf, newId, after });
  return set.ok ? done({ after, next: set.value.row }) : set;
}

/**
 * Records a hearing as held on its day, not before it comes; one that its order recorded as held is completed. Refuses by
 * 'hearing-not-set', 'bad-input' (a finding that no rule counts), 'hearing-not-yet', 'no-such-recipient',
 * 'next-date-missing' and 'not-later', and as schedule.set by 'dates-refused' and 'dates-to-accept'.
 */
export async function hold(
  tx: WriteTx,
  request: Request,
  { by, now, newId }: Machine & { readonly by: Actor },
): Promise<Result<Traced<Output<'hearing.hold'>>>> {
  const { hearing: id } = request;
  const found = await findToHold(tx, by, id);
  if (!found.ok) return found;
  const { file, hearing, standing } = found.value;
  const asOf = dayOfRecording(file.court, request.asOf, now());
  if (hearing.date > asOf) return refuse({ name: 'hearing-not-yet', values: {} });
  const refused = refusedParties(request, found.value);
  if (refused !== null) return refused;
  const recorded = findingsRecorded(request, found.value);
  if (recorded === null) return refuse({ name: 'bad-input', values: {} });
  const made = await heldAndNext(tx, { ...request, asOf, findings: [...recorded] }, found.value, newId);
  if (!made.ok) return made;
  const { after, next } = made.value;
  const changes: readonly RecordChange[] = [
    { kind: 'hearing', id, before: standing, after },
    ...(next === null ? [] : [{ kind: 'hearing', id: next.id, after: next } as const]),
    ...attendance(request, found.value, newId),
  ];
  const batch = await makeBatch(tx, { what: 'held', changes, removed: [], newId });
  if (!batch.ok) return batch;
  const detail = {
    ...{ hearing: id, batch: batch.value, next: next?.id ?? null, nextIs: request.next.kind },
    ...{ present: request.present.length, absent: request.absent.length },
  };
  const hearings = next === null ? [id] : [id, next.id];
  return done({ value: { batch: batch.value, hearings }, trace: { subject: file.case.id, detail } });
}
